import type { EspacesDeStructure } from '#shared/espaces/contrat.ts';
import { ESPACES } from '#shared/espaces/espaces.ts';
import { formaterJour, jourDe } from '#shared/referentiel/date.ts';
import { espacesProposes } from '#shared/structures/espaces-de-structure.ts';
import { enTete, mot, type Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { nomDeLEspace } from '../noms.ts';

type TableauDesEspacesProps = {
  espaces: EspacesDeStructure;
  /** Ticked, and waiting for the « Valider » of the page. */
  aOuvrir: readonly string[];
  modifiable: boolean;
  onFermer: (code: string) => void;
  onRenoncer: (code: string) => void;
};

type Ligne = (typeof ESPACES)[number];

/** The whole list of § 6.2, open or not: one learns what exists by reading it. */
export function TableauDesEspaces(props: TableauDesEspacesProps) {
  const { vocabulaire } = useVocabulaire();
  const { nature } = props.espaces;
  const lignes = ESPACES.filter(
    ({ code, ouverture }) => ouverture !== 'STRUCTURE' || espacesProposes(nature).includes(code),
  );
  return (
    <Tableau
      legende="Espaces de la structure, ouverts ou non"
      legendeCachee
      colonnes={colonnes(vocabulaire, props)}
      lignes={lignes}
      cleDe={({ code }) => code}
      vide={null}
    />
  );
}

function colonnes(vocabulaire: Vocabulaire, props: TableauDesEspacesProps): readonly Colonne<Ligne>[] {
  const { espaces, aOuvrir, modifiable, onFermer, onRenoncer } = props;
  const estOuvert = (code: string) => espaces.ouverts.some((o) => o.code === code);
  const actions: Colonne<Ligne> = {
    cle: 'action',
    titre: 'Action',
    rendu: ({ code }) => {
      const quoi = <span className="hors-ecran"> {nomDeLEspace(code, vocabulaire)}</span>;
      if (aOuvrir.includes(code))
        return (
          <Bouton petit genre="discret" onClick={() => onRenoncer(code)}>
            Ne pas ouvrir{quoi}
          </Bouton>
        );
      if (!estOuvert(code)) return null;
      return (
        <Bouton petit genre="discret" onClick={() => onFermer(code)}>
          Fermer{quoi}
        </Bouton>
      );
    },
  };
  return [
    {
      cle: 'nom',
      titre: enTete(mot('espace', vocabulaire)),
      entete: true,
      rendu: ({ code }) => nomDeLEspace(code, vocabulaire),
    },
    {
      cle: 'usage',
      titre: 'À quoi il sert, et pour qui',
      rendu: ({ pourQuoi, pourQui }) => (
        <div className={styles.serre}>
          <span>{pourQuoi}</span>
          <span className={styles.petite}>Pour {pourQui}</span>
        </div>
      ),
    },
    { cle: 'ouverture', titre: 'Ouverture', rendu: (ligne) => <Ouverture ligne={ligne} {...{ espaces, aOuvrir }} /> },
    ...(modifiable ? [actions] : []),
  ];
}

type OuvertureProps = Pick<TableauDesEspacesProps, 'espaces' | 'aOuvrir'> & { ligne: Ligne };

/** Open since when, by default, for everyone; or not yet. */
function Ouverture({ ligne, espaces, aOuvrir }: OuvertureProps) {
  const { code, ouverture, parDefaut } = ligne;
  const ouvert = espaces.ouverts.find((o) => o.code === code);
  const office = parDefaut[espaces.nature] && <span className={styles.petite}>Ouvert d’office</span>;
  if (ouverture === 'TOUJOURS') return <StatutBadge ton="succes">Pour tout le monde</StatutBadge>;
  if (ouverture === 'GESTIONNAIRE') return <StatutBadge ton="succes">Avec le rôle de gestionnaire</StatutBadge>;
  if (aOuvrir.includes(code)) return <StatutBadge ton="attente">À valider en bas de page</StatutBadge>;
  if (!ouvert) return <StatutBadge ton="neutre">Pas ouvert</StatutBadge>;
  return (
    <div className={styles.serre}>
      <StatutBadge ton="succes">Ouvert depuis le {formaterJour(jourDe(ouvert.ouvertLe))}</StatutBadge>
      {office}
      {ouvert.services.length > 0 && <span className={styles.petite}>Services : {ouvert.services.join(', ')}</span>}
    </div>
  );
}
