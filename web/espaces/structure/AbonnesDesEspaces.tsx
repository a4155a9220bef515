import { UserPlus } from 'lucide-react';
import type { EspacesDeStructure } from '#shared/espaces/contrat.ts';
import { ESPACES } from '#shared/espaces/espaces.ts';
import { roleDit } from '#shared/structures/roles.ts';
import { mot, type Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { entreGuillemets, nomDeLEspace, nomDuMode } from '../noms.ts';
import { RetirerAbonnement } from './RetirerAbonnement.tsx';

type AbonnesDesEspacesProps = {
  espaces: EspacesDeStructure;
  modifiable: boolean;
  onDonner: (espace?: string) => void;
  onFait: (phrase: string) => void;
};

type Utilisateur = EspacesDeStructure['utilisateurs'][number];
type Abonne = EspacesDeStructure['abonnes'][number] & { personne: string } & Pick<Utilisateur, 'role' | 'sousMaMain'>;

/** For each open espace, who has it and how; a gestionnaire gives and takes back without being asked [S20]. */
export function AbonnesDesEspaces({ espaces, modifiable, onDonner, onFait }: AbonnesDesEspacesProps) {
  const { vocabulaire } = useVocabulaire();
  const ouverts = ESPACES.filter(({ code }) => espaces.ouverts.some((o) => o.code === code));
  const personnes = new Map(espaces.utilisateurs.map((u) => [u.compteId, u]));
  const abonnesA = (code: string): Abonne[] =>
    espaces.abonnes.flatMap((a) => {
      const qui = personnes.get(a.compteId);
      if (!qui || a.espace !== code) return [];
      const { role, sousMaMain } = qui;
      return [{ ...a, personne: `${qui.prenom} ${qui.nom}`, role, sousMaMain }];
    });
  return (
    <>
      <h3>Qui est abonné à quoi</h3>
      {ouverts.length === 0 && <p>Rien n’est ouvert sur la structure : personne ne peut s’abonner.</p>}
      {ouverts.map(({ code }) => {
        const abonnes = abonnesA(code);
        const nom = nomDeLEspace(code, vocabulaire);
        const nombre = new Set(abonnes.map(({ compteId }) => compteId)).size;
        return (
          <details key={code} className={styles.depliant}>
            <summary>
              {nom} : {nombre === 0 ? 'personne' : `${nombre} personne${nombre > 1 ? 's' : ''}`}
            </summary>
            <div className={styles.pile}>
              <Tableau
                legende={`Abonnés à ${nom}`}
                legendeCachee
                colonnes={[...colonnes(vocabulaire), ...(modifiable ? [colonneRetirer(nom, onFait)] : [])]}
                lignes={abonnes}
                cleDe={({ id }) => String(id)}
                vide={<EtatVide phrase={`Personne n’est abonné à ${entreGuillemets(nom)}.`} />}
              />
              {modifiable && espaces.active && (
                <div>
                  <Bouton petit icone={UserPlus} onClick={() => onDonner(code)}>
                    Donner {mot('unAbonnement', vocabulaire)}
                    <span className="hors-ecran"> à {nom}</span>
                  </Bouton>
                </div>
              )}
            </div>
          </details>
        );
      })}
      {modifiable && espaces.active && ouverts.length > 1 && (
        <div>
          <Bouton icone={UserPlus} onClick={() => onDonner()}>
            Donner plusieurs {mot('abonnements', vocabulaire)} à la fois
          </Bouton>
        </div>
      )}
    </>
  );
}

const colonnes = (vocabulaire: Vocabulaire): Colonne<Abonne>[] => [
  { cle: 'personne', titre: 'Personne', entete: true, rendu: ({ personne }) => personne },
  { cle: 'role', titre: 'Rôle', rendu: ({ role }) => roleDit(role, vocabulaire) },
  { cle: 'service', titre: 'Service', rendu: ({ service }) => service ?? 'Structure entière' },
  {
    cle: 'mode',
    titre: 'Mode',
    rendu: ({ mode, modeDemande }) =>
      modeDemande ? `${nomDuMode(mode)} (${nomDuMode(modeDemande).toLowerCase()} demandée)` : nomDuMode(mode),
  },
];

const colonneRetirer = (nom: string, onFait: (phrase: string) => void): Colonne<Abonne> => ({
  cle: 'retirer',
  titre: 'Action',
  rendu: ({ id, personne, sousMaMain }) => sousMaMain && <RetirerAbonnement {...{ id, personne, nom, onFait }} />,
});
