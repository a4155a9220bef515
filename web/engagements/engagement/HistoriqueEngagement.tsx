import { ACTES_D_ENGAGEMENT } from '#shared/engagements/actes.ts';
import type { EngagementComplet } from '#shared/engagements/contrat.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Section } from '../../design/page/Section.tsx';
import { formaterMoment } from '../../factures/libelles.ts';
import styles from '../Engagements.module.css';
import { EtatDEngagement } from '../EtatDEngagement.tsx';

/** What happened to it, oldest first. */
export function HistoriqueEngagement({ engagement: { historique } }: { engagement: EngagementComplet }) {
  return (
    <Section titre="Historique">
      {historique.length === 0 ? (
        <p>Rien n’est encore arrivé.</p>
      ) : (
        <Tableau
          legende="Historique"
          legendeCachee
          lignes={historique}
          cleDe={({ id }) => String(id)}
          vide={null}
          colonnes={[
            { cle: 'instant', titre: 'Date', entete: true, rendu: ({ instant }) => formaterMoment(instant) },
            { cle: 'acte', titre: 'Ce qui s’est passé', rendu: ({ acte }) => phraseDe(acte) },
            { cle: 'etat', titre: 'État', rendu: ({ etat }) => <EtatDEngagement etat={etat} /> },
            {
              cle: 'auteur',
              titre: 'Par',
              rendu: ({ auteur, robot }) => (auteur ? `${auteur}${robot ? ' (robot)' : ''}` : 'Chorus Pro'),
            },
            {
              cle: 'commentaire',
              titre: 'Commentaire',
              rendu: ({ commentaire }) => <span className={styles.texteLibre}>{commentaire ?? '–'}</span>,
            },
          ]}
        />
      )}
    </Section>
  );
}

function phraseDe(acte: string): string {
  const actes: Record<string, { historique: string }> = ACTES_D_ENGAGEMENT;
  return actes[acte]?.historique ?? acte;
}
