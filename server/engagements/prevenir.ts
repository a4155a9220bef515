import type { NomModele, VariablesDe } from '#shared/courriels/modeles.ts';
import type { CoteDEngagement } from '#shared/engagements/cycle-de-vie.ts';
import { ESPACE_DES_ENGAGEMENTS } from '#shared/engagements/droits.ts';
import { ETATS, type EtatDEngagement } from '#shared/engagements/etats.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { formaterMontant } from '#shared/referentiel/montant.ts';
import { envoyerCourriels } from '../courriels/envoyer-courriel.ts';
import type { Base } from '../db/base.ts';
import { listerCorrespondants } from '../factures/parties.sql.ts';
import type { Contexte } from '../moteur/acte.ts';
import type { Engagement } from './engagements.sql.ts';

type ModeleDEngagement = Extract<NomModele, `ENGAGEMENT_${string}` | `COMMANDE_${string}`>;

type Changement = {
  /** As it was before. */
  engagement: Engagement;
  etat: EtatDEngagement;
  motif: string | null;
  commentaire: string | null;
};

/** Who is told of each state (supposé): the side that has something to do or to learn. */
const COURRIELS: Partial<Record<EtatDEngagement, readonly [CoteDEngagement, ModeleDEngagement][]>> = {
  A_TRAITER: [['RECEPTEUR', 'COMMANDE_RECUE']],
  ACCEPTEE: [['EMETTEUR', 'ENGAGEMENT_REPONSE']],
  REFUSEE: [['EMETTEUR', 'ENGAGEMENT_REPONSE']],
  SOLDEE: [
    ['EMETTEUR', 'ENGAGEMENT_SOLDE'],
    ['RECEPTEUR', 'COMMANDE_SOLDEE'],
  ],
};

/** Mails of a passage, to those who ticked « Engagements » (comptes-structures § 1.8). */
export function prevenir(db: Base, contexte: Contexte, changement: Changement): void {
  const { engagement, etat } = changement;
  // Reopened by a facture that was sent back: nobody answered anything.
  if (engagement.etat === 'SOLDEE') return;
  for (const [cote, modele] of COURRIELS[etat] ?? []) {
    const structureId = cote === 'EMETTEUR' ? engagement.structureId : engagement.recepteurId;
    if (structureId === null) continue;
    const service = cote === 'EMETTEUR' ? engagement.codeService : null;
    envoyerCourriels(db, contexte, {
      modele,
      destinataires: listerCorrespondants(db, { structureId, espace: ESPACE_DES_ENGAGEMENTS, service }, 'ENGAGEMENTS'),
      variables: variablesDe(contexte, changement),
      lien: `/portail/engagements/${engagement.id}`,
    });
  }
}

function variablesDe({ instant }: Contexte, changement: Changement): VariablesDe<ModeleDEngagement> {
  const { engagement, etat, motif, commentaire } = changement;
  return {
    numero: engagement.numero,
    emetteur: engagement.emetteurNom,
    recepteur: engagement.recepteurNom ?? '',
    service: engagement.codeService ?? undefined,
    objet: engagement.objet,
    montantTtc: formaterMontant(engagement.montantTtc),
    etat: ETATS[etat].libelle,
    date: formaterInstant(instant),
    motif: motif ?? undefined,
    commentaire: commentaire ?? undefined,
  };
}
