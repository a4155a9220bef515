import type { NomModele, VariablesDe } from '#shared/courriels/modeles.ts';
import type { Acte } from '#shared/factures/actes.ts';
import { statutMontre } from '#shared/factures/cycle-de-vie.ts';
import { passagesDe } from '#shared/factures/historique.ts';
import { STATUTS, type StatutFacture, type StatutSimple } from '#shared/factures/statuts.ts';
import { delaiDePaiement } from '#shared/factures/suivi/delai-paiement.ts';
import { sansPaiementAttendu } from '#shared/factures/traitement/helios.ts';
import { estDeTravaux } from '#shared/referentiel/cadres-de-facturation.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { formaterMontant } from '#shared/referentiel/montant.ts';
import { envoyerCourriels } from '../courriels/envoyer-courriel.ts';
import type { Base } from '../db/base.ts';
import type { Contexte } from '../moteur/acte.ts';
import type { Facture } from './factures.sql.ts';
import { listerHistorique } from './historique.sql.ts';
import { listerCorrespondants } from './parties.sql.ts';

type ModeleDeFacture = Extract<NomModele, `FACTURE_${string}`>;

/** Statuts that have words of their own; the others change with the common ones [S3]. */
const MODELES: Partial<Record<StatutSimple, ModeleDeFacture>> = {
  REJETEE: 'FACTURE_REJETEE',
  SUSPENDUE: 'FACTURE_SUSPENDUE',
  A_RECYCLER: 'FACTURE_A_RECYCLER',
  MISE_EN_PAIEMENT: 'FACTURE_MISE_EN_PAIEMENT',
};

/** Nothing is written at these: not sent, or a matter of seconds (factures § 5.1). */
const SANS_COURRIEL: readonly StatutFacture[] = ['BROUILLON', 'SUPPRIMEE', 'DEPOSEE', 'EN_COURS_ACHEMINEMENT'];
/** The recipient learns that it has something to do (factures § 5.2). */
const ARRIVEES: readonly StatutFacture[] = ['MISE_A_DISPOSITION', 'COMPLETEE'];

type Changement = {
  /** As it was before. */
  facture: Facture;
  acte: Acte;
  vers: StatutSimple;
  motif: string | null;
  commentaire: string | null;
};

/**
 * Mails of a change of statut: to the people of the supplier, and of the recipient when it must act, who have the
 * espace and want them. Only a convenience: nothing that one must receive goes this way.
 */
export function prevenir(db: Base, contexte: Contexte, changement: Changement): void {
  const { facture, vers } = changement;
  const modele = modeleDuFournisseur(db, changement);
  if (modele) ecrire(db, contexte, { changement, modele, structureId: facture.fournisseurId, ancien: true });
  prevenirValideurs(db, contexte, changement);
  if (ARRIVEES.includes(vers) && facture.destinataireId !== null)
    ecrire(db, contexte, {
      changement,
      modele: 'FACTURE_A_TRAITER',
      structureId: facture.destinataireId,
      ancien: vers === 'COMPLETEE',
    });
}

/** Who is told among the valideurs: the one who must answer, and the first one of what the second did (factures § 5.2). */
const VALIDEURS_PREVENUS: Partial<Record<StatutSimple, { rang: 1 | 2; modele: ModeleDeFacture }>> = {
  A_VALIDER_1: { rang: 1, modele: 'FACTURE_A_VALIDER' },
  A_VALIDER_2: { rang: 2, modele: 'FACTURE_A_VALIDER' },
  ABSENCE_VALIDATION_1_HORS_DELAI: { rang: 1, modele: 'FACTURE_VALIDATION' },
  ABSENCE_VALIDATION_2_HORS_DELAI: { rang: 2, modele: 'FACTURE_VALIDATION' },
  VALIDEE_2: { rang: 1, modele: 'FACTURE_VALIDATION' },
  REFUSEE_2: { rang: 1, modele: 'FACTURE_VALIDATION' },
  ERREUR_COTRAITANT_SUR_VALIDEUR: { rang: 1, modele: 'FACTURE_VALIDATION' },
};

function prevenirValideurs(db: Base, contexte: Contexte, changement: Changement): void {
  const prevenu = VALIDEURS_PREVENUS[changement.vers];
  const structureId = prevenu && changement.facture[prevenu.rang === 1 ? 'valideur1Id' : 'valideur2Id'];
  if (prevenu && structureId) ecrire(db, contexte, { changement, modele: prevenu.modele, structureId, ancien: false });
}

function modeleDuFournisseur(db: Base, { facture, acte, vers }: Changement): ModeleDeFacture | undefined {
  if (acte === 'envoyer' && vers === 'DEPOSEE') return 'FACTURE_DEPOSEE';
  const vue = { miseEnPaiementNonRemontee: facture.paiementCache === 1, role: 'FOURNISSEUR' as const };
  if (SANS_COURRIEL.includes(vers) || statutMontre(vers, vue) !== vers) return undefined;
  // No payment period to speak of: the mail of any statut says enough.
  if (vers === 'SUSPENDUE' && sansPaiementAttendu(facture)) return 'FACTURE_STATUT';
  if (vers === 'SUSPENDUE' && estSansEffet(db, facture)) return 'FACTURE_SUSPENDUE_ENCORE';
  return MODELES[vers] ?? 'FACTURE_STATUT';
}

/** The period was interrupted once already: this suspension does not stop it (factures § 6). */
function estSansEffet(db: Base, { id, delaiPaiement, serviceFaitLe }: Facture): boolean {
  const historique = passagesDe(listerHistorique(db, id));
  return delaiDePaiement({ historique, jours: delaiPaiement ?? 30, serviceFaitLe }).suspensionsSansEffet > 0;
}

/** Espace where the mail leads, and whose people receive it, when it is not the supplier’s. */
const ESPACES_DES_MODELES: Partial<Record<ModeleDeFacture, string>> = {
  FACTURE_A_TRAITER: 'FACTURES_RECUES',
  FACTURE_A_VALIDER: 'FACTURES_A_VALIDER',
  FACTURE_VALIDATION: 'FACTURES_A_VALIDER',
};

type Envoi = { changement: Changement; modele: ModeleDeFacture; structureId: number; ancien: boolean };

function ecrire(db: Base, contexte: Contexte, { changement, modele, structureId, ancien }: Envoi): void {
  const { facture, vers, motif, commentaire } = changement;
  const variables: VariablesDe<ModeleDeFacture> = {
    numero: facture.numero ?? '',
    fournisseur: facture.fournisseurNom,
    destinataire: facture.destinataireNom ?? '',
    service: facture.codeService ?? undefined,
    montantTtc: formaterMontant(facture.montantTtc ?? 0).replace('€', facture.devise === 'EUR' ? '€' : facture.devise),
    ancienStatut: ancien ? STATUTS[facture.statut].libelle : undefined,
    statut: STATUTS[vers].libelle,
    date: formaterInstant(contexte.instant),
    motif: motif ?? undefined,
    commentaire: commentaire ?? undefined,
  };
  const espace = ESPACES_DES_MODELES[modele] ?? (estDeTravaux(facture.cadre) ? 'FACTURES_TRAVAUX' : 'FACTURES_EMISES');
  const service = espace === 'FACTURES_RECUES' ? facture.codeService : null;
  const destinataires = listerCorrespondants(db, { structureId, espace, service });
  const lien = `/portail/${espace.toLowerCase().replaceAll('_', '-')}/${facture.id}`;
  envoyerCourriels(db, contexte, { modele, destinataires, variables, lien });
}
