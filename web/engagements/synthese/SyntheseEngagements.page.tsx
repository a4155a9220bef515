import { ACTES_D_ENGAGEMENT } from '#shared/engagements/actes.ts';
import type { EngagementResume } from '#shared/engagements/contrat.ts';
import type { CoteDEngagement } from '#shared/engagements/cycle-de-vie.ts';
import { descriptionDeLEtat } from '#shared/engagements/etats.ts';
import { motsDuCote, titreDEngagement } from '#shared/engagements/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { useMesStructures } from '../../espaces/mes-habilitations.ts';
import { EnAttente } from '../../factures/EnAttente.tsx';
import styles from '../../factures/EnteteFactures.module.css';
import { useTitre } from '../../shell/titre.ts';
import { CHEMIN_CREATION, CHEMIN_RECHERCHE, cheminEngagement } from '../chemins.ts';
import { coteDuLecteur, structuresQuiCommandent } from '../cotes.ts';
import { EnteteEngagements } from '../EnteteEngagements.tsx';
import { TableauEngagements } from '../TableauEngagements.tsx';

/** « Synthèse » of the engagements: those that wait for this person, and for what. */
export function SyntheseEngagements() {
  useTitre('Engagements – Synthèse');
  const lecture = useLecture('listerEngagementsATraiter', {});
  const structures = useMesStructures();
  const cote = coteDuLecteur(structures);
  return (
    <EnteteEngagements ecran="synthese" ici="Synthèse">
      <header className={styles.titre}>
        <h1>Engagements</h1>
        <p className={styles.chapeau}>{CHAPEAUX[cote]}</p>
      </header>
      {lecture.data ? (
        <TableauEngagements
          cote={cote}
          legende={`${cote === 'EMETTEUR' ? 'Engagements' : 'Commandes'} qui attendent quelque chose de vous`}
          engagements={lecture.data.engagements}
          cles={['numero', 'partie', 'objet', 'montantTtc', 'etat']}
          autres={[ATTENDU, ACTION]}
          vide={
            <RienAFaire cote={cote} commande={structures ? structuresQuiCommandent(structures).length > 0 : false} />
          }
        />
      ) : (
        <EnAttente lectures={[lecture]} quoi="Recherche de ce qui vous attend…" />
      )}
    </EnteteEngagements>
  );
}

const CHAPEAUX: Readonly<Record<CoteDEngagement, string>> = {
  EMETTEUR: 'Seulement les engagements que vous n’avez pas encore envoyés à leur fournisseur.',
  RECEPTEUR:
    'Seulement les commandes de vos clients publics qui attendent votre réponse, et celles qu’il vous reste à facturer.',
};

const ATTENDU: Colonne<EngagementResume> = {
  cle: 'attendu',
  titre: 'Ce que vous avez à faire',
  rendu: ({ etat, role }) => descriptionDeLEtat(etat).aide[role],
};

const ACTION: Colonne<EngagementResume> = {
  cle: 'action',
  titre: 'Action',
  rendu: (engagement) => (
    <LienBouton petit to={cheminEngagement(engagement.id)}>
      {boutonDe(engagement)}
      <span className="hors-ecran"> {titreDEngagement(engagement)}</span>
    </LienBouton>
  ),
};

function boutonDe({ etat }: EngagementResume): string {
  if (etat === 'COMMANDE') return ACTES_D_ENGAGEMENT.envoyer.bouton;
  return etat === 'A_TRAITER' ? 'Répondre' : 'Facturer';
}

function RienAFaire({ cote, commande }: { cote: CoteDEngagement; commande: boolean }) {
  return (
    <EtatVide
      phrase={`${motsDuCote(cote).aucun} n’attend quelque chose de vous.`}
      suite={
        cote === 'EMETTEUR'
          ? 'Ceux que vous avez envoyés se retrouvent dans « Recherche ».'
          : 'Vos clients publics vous envoient leurs commandes ici. Celles qui sont soldées se retrouvent dans « Recherche ».'
      }
      action={
        commande ? (
          <LienBouton to={CHEMIN_CREATION} genre="principal">
            Créer un engagement
          </LienBouton>
        ) : (
          <LienBouton to={CHEMIN_RECHERCHE}>Rechercher une commande</LienBouton>
        )
      }
    />
  );
}
