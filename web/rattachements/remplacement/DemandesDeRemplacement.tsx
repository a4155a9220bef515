import type { Remplacement } from '#shared/rattachements/contrat-utilisateurs.ts';
import { STATUTS_DU_REMPLACEMENT } from '#shared/rattachements/remplacement.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import { Section } from '../../design/page/Section.tsx';
import styles from './Remplacement.module.css';

const TONS = { EN_COURS: 'attente', ACCEPTEE: 'succes', REFUSEE: 'refus' } as const;

const COLONNES: readonly Colonne<Remplacement>[] = [
  { cle: 'date', titre: 'Demandé le', entete: true, rendu: (r) => formaterInstant(r.demandeLe) },
  { cle: 'candidat', titre: 'Personne à nommer', rendu: (r) => r.emailCandidat },
  { cle: 'motif', titre: 'Raison', rendu: (r) => r.motif },
  { cle: 'justificatif', titre: 'Justificatif', rendu: (r) => r.nomFichier },
  {
    cle: 'statut',
    titre: 'Réponse de l’assistance',
    rendu: ({ statut, reponse, traiteLe }) => (
      <>
        <StatutBadge ton={TONS[statut]}>{STATUTS_DU_REMPLACEMENT[statut].libelle}</StatutBadge>
        {reponse && traiteLe && (
          <span className={styles.reponse}>
            {reponse} ({formaterInstant(traiteLe)})
          </span>
        )}
      </>
    ),
  },
];

export function DemandesDeRemplacement({ remplacements }: { remplacements: readonly Remplacement[] }) {
  return (
    <Section titre="Mes demandes">
      <Tableau
        legende="Mes demandes de remplacement"
        legendeCachee
        colonnes={COLONNES}
        lignes={remplacements}
        cleDe={(r) => String(r.id)}
        vide={null}
      />
    </Section>
  );
}
