import { roleDit } from '#shared/structures/roles.ts';
import type { Structure } from '#shared/structures/structure.ts';
import type { Vocabulaire } from '#shared/vocabulaire/mots.ts';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';

type Utilisateur = Structure['utilisateurs'][number];

const colonnes = (vocabulaire: Vocabulaire): Colonne<Utilisateur>[] => [
  { cle: 'nom', titre: 'Personne', entete: true, rendu: (u) => `${u.prenom} ${u.nom}` },
  { cle: 'role', titre: 'Rôle', rendu: (u) => roleDit(u.role, vocabulaire) },
  { cle: 'email', titre: 'Adresse de connexion', rendu: (u) => u.emailConnexion },
];

/** « Liste des utilisateurs rattachés »: there is always at least the gestionnaire principal. */
export function BlocUtilisateurs({ utilisateurs }: { utilisateurs: readonly Utilisateur[] }) {
  const { vocabulaire } = useVocabulaire();
  return (
    <Section titre="Utilisateurs rattachés">
      <Tableau
        legende="Liste des utilisateurs rattachés"
        legendeCachee
        colonnes={colonnes(vocabulaire)}
        lignes={utilisateurs}
        cleDe={(u) => u.emailConnexion}
        vide={null}
      />
    </Section>
  );
}
