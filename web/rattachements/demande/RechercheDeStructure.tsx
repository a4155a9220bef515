import { Building2, Search } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { RefusServi } from '#shared/contrat/erreurs.ts';
import type { StructureTrouvee } from '#shared/rattachements/contrat.ts';
import { TYPES_D_IDENTIFIANT } from '#shared/referentiel/identifiants.ts';
import { appeler, type DemandeDe, Refuse, type ReponseDe } from '../../api/client.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import styles from '../Rattachements.module.css';
import { colonnesDesStructures } from './colonnes.tsx';

type Criteres = DemandeDe<'rechercherStructuresARejoindre'>['requete'];
type Trouvees = ReponseDe<'rechercherStructuresARejoindre'>;
type Etat = { trouvees?: Trouvees; refus?: RefusServi; occupe?: true };

const CHAMPS = [
  { nom: 'raisonSociale', libelle: 'Raison sociale', aide: 'Au moins trois lettres' },
  { nom: 'nom', libelle: 'Nom' },
  { nom: 'prenom', libelle: 'Prénom' },
  { nom: 'ville', libelle: 'Ville' },
  { nom: 'codePostal', libelle: 'Code postal' },
] as const;

type Props = {
  /** Nothing was chosen when the form was sent. */
  erreur?: string | undefined;
  onChoix: (structure: StructureTrouvee) => void;
};

/** « Rechercher une structure » (comptes-structures § 4.2). */
export function RechercheDeStructure({ erreur, onChoix }: Props) {
  const [criteres, setCriteres] = useState<Criteres>({ typeIdentifiant: 'SIRET' });
  const [etat, setEtat] = useState<Etat>({});
  const derniere = useRef(0);
  const saisir = (nom: keyof Criteres) => ({
    name: nom,
    autoComplete: 'off',
    value: criteres[nom] ?? '',
    onChange: ({ target }: { target: { value: string } }) => setCriteres({ ...criteres, [nom]: target.value }),
    // Enter looks the structure up rather than sending the form.
    onKeyDown(evenement: KeyboardEvent) {
      if (evenement.key !== 'Enter') return;
      evenement.preventDefault();
      void chercher();
    },
  });
  async function chercher() {
    const numero = ++derniere.current;
    setEtat({ occupe: true });
    const trouve = await interroger(criteres);
    if (numero === derniere.current) setEtat(trouve);
  }
  const type = TYPES_D_IDENTIFIANT.find(({ code }) => code === criteres.typeIdentifiant);
  return (
    <Section numero={1} titre="Rechercher une structure">
      <GrilleChamps>
        <ChampSelection
          libelle="Type d’identifiant"
          name="typeIdentifiant"
          choixVide={null}
          value={criteres.typeIdentifiant}
          options={TYPES_D_IDENTIFIANT.map(({ code, libelle }) => ({ valeur: code, libelle }))}
          onChange={({ target }) =>
            setCriteres({ ...criteres, typeIdentifiant: target.value as Criteres['typeIdentifiant'] })
          }
        />
        <ChampTexte {...saisir('identifiant')} libelle="Identifiant" aide={type?.aide} allure="mono" erreur={erreur} />
        {CHAMPS.map(({ nom, ...champ }) => (
          <ChampTexte key={nom} {...saisir(nom)} {...champ} />
        ))}
      </GrilleChamps>
      <div className={styles.pile}>
        <Bouton icone={Search} occupe={etat.occupe ?? false} texteAttente="Recherche…" onClick={() => void chercher()}>
          Rechercher
        </Bouton>
        {etat.refus && <RefusAlerte {...etat.refus} />}
        {etat.trouvees && <Resultats trouvees={etat.trouvees} onChoix={onChoix} />}
      </div>
    </Section>
  );
}

async function interroger(requete: Criteres): Promise<Etat> {
  try {
    return { trouvees: await appeler('rechercherStructuresARejoindre', { requete }) };
  } catch (erreur) {
    if (erreur instanceof Refuse) return { refus: erreur.refus };
    throw erreur;
  }
}

function Resultats({ trouvees, onChoix }: { trouvees: Trouvees; onChoix: Props['onChoix'] }) {
  const { structures, incomplet } = trouvees;
  return (
    <div className={styles.large}>
      <p role="status" className={incomplet ? styles.petit : 'hors-ecran'}>
        {structures.length === 1 ? '1 structure trouvée.' : `${structures.length} structures trouvées.`}
        {incomplet && ' Il y en a d’autres : précisez votre recherche.'}
      </p>
      <Tableau
        legende="Structures trouvées"
        legendeCachee
        colonnes={colonnesDesStructures(onChoix)}
        lignes={structures}
        cleDe={({ typeIdentifiant, identifiant }) => `${typeIdentifiant}-${identifiant}`}
        vide={
          <EtatVide
            icone={Building2}
            phrase="Aucune structure ne correspond à votre recherche."
            suite="Votre entreprise n’est pas encore dans le portail ? Créez sa fiche. Une structure publique, elle, ne se crée pas : vérifiez le SIRET ; si elle manque vraiment, c’est à elle de demander sa création."
            action={<LienBouton to="/portail/structures/nouvelle">Créer la fiche de mon entreprise</LienBouton>}
          />
        }
      />
    </div>
  );
}
