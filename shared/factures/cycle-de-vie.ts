import { ErreurMetier } from '../contrat/erreurs.ts';
import type { Acte } from './actes.ts';
import { type CirconstancesDePassage, type Garde, gardeOuverte } from './gardes.ts';
import type { Source } from './source.ts';
import type { StatutFacture, StatutSimple } from './statuts.ts';

/** The relation of an actor to one facture, never a property of a compte. */
export const ROLES = ['FOURNISSEUR', 'DESTINATAIRE', 'VALIDEUR_1', 'VALIDEUR_2', 'COMPTABLE', 'SYSTEME'] as const;
export type Role = (typeof ROLES)[number];

/** What the window of the act asks, besides the motif. */
export type DonneeDePassage =
  | 'commentaire'
  | 'siretDestinataire'
  | 'codeService'
  | 'numeroEngagement'
  | 'piecesJointes'
  | 'numeroMandat'
  | 'serviceFaitLe'
  | 'valideur'
  | 'complementInformation';

export type Passage = {
  acte: Acte;
  de: readonly StatutSimple[];
  vers: StatutSimple;
  par: Role;
  /** Condition on the facture or on what is asked; the passages of one act exclude each other by it. */
  si?: Garde;
  exigeMotif?: boolean;
  donnees?: readonly DonneeDePassage[];
  /** Sentence to confirm before going on. */
  avertissement?: string;
  source: Source;
};

export const AVERTISSEMENT_ENCHAINEMENT =
  'Attention, cette modification peut créer une incohérence dans l’enchaînement des statuts.';

/** Statuts in which a simple facture is born: saisie, reading of a PDF, flow refused by its controls. */
export const STATUTS_DE_NAISSANCE = ['BROUILLON', 'INTERPRETEE_OCR', 'NON_CONFORME'] as const;

const CHEZ_LE_DESTINATAIRE = ['MISE_A_DISPOSITION', 'COMPLETEE'] as const;
const AVANT_MANDAT = [...CHEZ_LE_DESTINATAIRE, 'SERVICE_FAIT'] as const;
const AVANT_COMPTABLE = [...AVANT_MANDAT, 'MANDATEE'] as const;
const AVANT_COMPTABILISATION = [...AVANT_COMPTABLE, 'MISE_A_DISPOSITION_COMPTABLE'] as const;
const AVANT_PAIEMENT = [...AVANT_COMPTABILISATION, 'COMPTABILISEE'] as const;

/**
 * Life cycle of a simple facture (factures § 5.2, table and matrix). The steps from « Service fait » to
 * « Comptabilisée » are optional: jumps forward are free (S12). A line marked supposé is ours.
 */
// biome-ignore format: one line per passage, read as a table
export const PASSAGES = [
  // The supplier writes and sends
  { acte: 'enregistrer', de: ['BROUILLON', 'INTERPRETEE_OCR'], vers: 'BROUILLON', par: 'FOURNISSEUR', source: 'S9' },
  { acte: 'supprimer', de: ['BROUILLON'], vers: 'SUPPRIMEE', par: 'FOURNISSEUR', source: 'S20' },
  { acte: 'envoyer', de: ['BROUILLON', 'INTERPRETEE_OCR'], vers: 'DEPOSEE', par: 'FOURNISSEUR', si: 'CADRE_SANS_VALIDEUR', source: 'S9' },
  { acte: 'envoyer', de: ['BROUILLON', 'INTERPRETEE_OCR'], vers: 'A_VALIDER_1', par: 'FOURNISSEUR', si: 'CADRE_AVEC_VALIDEUR', source: 'S24' },

  // The valideurs: 15 days, then silence is agreement
  { acte: 'valider1', de: ['A_VALIDER_1'], vers: 'VALIDEE_1', par: 'VALIDEUR_1', donnees: ['complementInformation', 'piecesJointes', 'valideur'], source: 'S8' },
  { acte: 'refuser1', de: ['A_VALIDER_1'], vers: 'ERREUR_FOURNISSEUR_SUR_VALIDEUR', par: 'VALIDEUR_1', si: 'MOTIF_MAUVAIS_VALIDEUR', exigeMotif: true, donnees: ['complementInformation'], source: 'S20' },
  { acte: 'refuser1', de: ['A_VALIDER_1'], vers: 'REFUSEE_1', par: 'VALIDEUR_1', si: 'MOTIF_AUTRE', exigeMotif: true, donnees: ['complementInformation'], source: 'S20' },
  { acte: 'validerTacitement1', de: ['A_VALIDER_1'], vers: 'ABSENCE_VALIDATION_1_HORS_DELAI', par: 'SYSTEME', source: 'S4' },
  { acte: 'modifierValideur', de: ['ERREUR_FOURNISSEUR_SUR_VALIDEUR'], vers: 'A_VALIDER_1', par: 'FOURNISSEUR', donnees: ['valideur'], source: 'S20' },
  { acte: 'solliciterValideur2', de: ['VALIDEE_1'], vers: 'A_VALIDER_2', par: 'SYSTEME', si: 'AVEC_SECOND_VALIDEUR', source: 'S4' },
  { acte: 'valider2', de: ['A_VALIDER_2'], vers: 'VALIDEE_2', par: 'VALIDEUR_2', donnees: ['complementInformation', 'piecesJointes'], source: 'S8' },
  { acte: 'refuser2', de: ['A_VALIDER_2'], vers: 'ERREUR_COTRAITANT_SUR_VALIDEUR', par: 'VALIDEUR_2', si: 'MOTIF_MAUVAIS_VALIDEUR', exigeMotif: true, donnees: ['complementInformation'], source: 'S25' },
  { acte: 'refuser2', de: ['A_VALIDER_2'], vers: 'REFUSEE_2', par: 'VALIDEUR_2', si: 'MOTIF_AUTRE', exigeMotif: true, donnees: ['complementInformation'], source: 'S25' },
  { acte: 'validerTacitement2', de: ['A_VALIDER_2'], vers: 'ABSENCE_VALIDATION_2_HORS_DELAI', par: 'SYSTEME', source: 'S4' },
  { acte: 'modifierValideur2', de: ['ERREUR_COTRAITANT_SUR_VALIDEUR'], vers: 'A_VALIDER_2', par: 'VALIDEUR_1', donnees: ['valideur'], source: 'supposé' },
  { acte: 'deposerApresValidation', de: ['VALIDEE_1'], vers: 'DEPOSEE', par: 'SYSTEME', si: 'SANS_SECOND_VALIDEUR', source: 'S8' },
  { acte: 'deposerApresValidation', de: ['ABSENCE_VALIDATION_1_HORS_DELAI', 'VALIDEE_2', 'ABSENCE_VALIDATION_2_HORS_DELAI'], vers: 'DEPOSEE', par: 'SYSTEME', source: 'S4' },

  // Chorus Pro carries it
  { acte: 'acheminer', de: ['DEPOSEE'], vers: 'EN_COURS_ACHEMINEMENT', par: 'SYSTEME', source: 'S11' },
  { acte: 'mettreADisposition', de: ['EN_COURS_ACHEMINEMENT'], vers: 'MISE_A_DISPOSITION', par: 'SYSTEME', si: 'PAS_AVOIR_DE_REJETEE', source: 'S11' },
  { acte: 'prendreEnCompte', de: ['EN_COURS_ACHEMINEMENT'], vers: 'PRISE_EN_COMPTE_DESTINATAIRE', par: 'SYSTEME', si: 'AVOIR_DE_REJETEE', source: 'S28' },

  // The recipient sends it back; interruption is only possible before ordonnancement
  { acte: 'demanderRecyclage', de: CHEZ_LE_DESTINATAIRE, vers: 'A_RECYCLER', par: 'DESTINATAIRE', exigeMotif: true, donnees: ['commentaire'], source: 'S12' },
  { acte: 'suspendre', de: AVANT_MANDAT, vers: 'SUSPENDUE', par: 'DESTINATAIRE', exigeMotif: true, donnees: ['commentaire'], source: 'S12' },
  { acte: 'rejeter', de: [...AVANT_MANDAT, 'SUSPENDUE'], vers: 'REJETEE', par: 'DESTINATAIRE', exigeMotif: true, donnees: ['commentaire'], source: 'S12' },
  { acte: 'rejeter', de: ['MANDATEE', 'MISE_A_DISPOSITION_COMPTABLE'], vers: 'REJETEE', par: 'DESTINATAIRE', exigeMotif: true, donnees: ['commentaire'], avertissement: AVERTISSEMENT_ENCHAINEMENT, source: 'supposé' },
  { acte: 'leverSuspension', de: ['SUSPENDUE'], vers: 'MISE_A_DISPOSITION', par: 'DESTINATAIRE', donnees: ['commentaire'], source: 'supposé' },

  // The supplier answers
  { acte: 'recycler', de: ['A_RECYCLER'], vers: 'DEPOSEE', par: 'FOURNISSEUR', donnees: ['siretDestinataire', 'codeService', 'numeroEngagement', 'commentaire'], source: 'S7' },
  { acte: 'completer', de: ['SUSPENDUE'], vers: 'COMPLETEE', par: 'FOURNISSEUR', donnees: ['piecesJointes', 'commentaire'], source: 'S7' },
  { acte: 'traiterRejet', de: ['REJETEE'], vers: 'REJETEE', par: 'FOURNISSEUR', source: 'S6' },

  // The recipient, then the accountant, pay
  { acte: 'constaterServiceFait', de: CHEZ_LE_DESTINATAIRE, vers: 'SERVICE_FAIT', par: 'DESTINATAIRE', donnees: ['serviceFaitLe', 'commentaire'], source: 'S26' },
  { acte: 'mandater', de: AVANT_MANDAT, vers: 'MANDATEE', par: 'DESTINATAIRE', donnees: ['numeroMandat', 'commentaire'], source: 'S12' },
  { acte: 'mettreADispositionComptable', de: AVANT_COMPTABLE, vers: 'MISE_A_DISPOSITION_COMPTABLE', par: 'DESTINATAIRE', donnees: ['commentaire'], source: 'S12' },
  { acte: 'mettreADispositionComptable', de: AVANT_COMPTABLE, vers: 'MISE_A_DISPOSITION_COMPTABLE', par: 'COMPTABLE', source: 'S17' },
  { acte: 'comptabiliser', de: AVANT_COMPTABILISATION, vers: 'COMPTABILISEE', par: 'DESTINATAIRE', donnees: ['commentaire'], source: 'S12' },
  { acte: 'comptabiliser', de: AVANT_COMPTABILISATION, vers: 'COMPTABILISEE', par: 'COMPTABLE', source: 'S17' },
  { acte: 'mettreEnPaiement', de: AVANT_PAIEMENT, vers: 'MISE_EN_PAIEMENT', par: 'DESTINATAIRE', donnees: ['commentaire'], source: 'S12' },
  { acte: 'mettreEnPaiement', de: AVANT_PAIEMENT, vers: 'MISE_EN_PAIEMENT', par: 'COMPTABLE', source: 'S17' },

  // The recipient goes back: the portal lets it, and the order of the statuts is lost [S17]
  { acte: 'constaterServiceFait', de: ['MANDATEE', 'MISE_A_DISPOSITION_COMPTABLE', 'COMPTABILISEE'], vers: 'SERVICE_FAIT', par: 'DESTINATAIRE', donnees: ['serviceFaitLe', 'commentaire'], avertissement: AVERTISSEMENT_ENCHAINEMENT, source: 'supposé' },
  { acte: 'mandater', de: ['MISE_A_DISPOSITION_COMPTABLE', 'COMPTABILISEE'], vers: 'MANDATEE', par: 'DESTINATAIRE', donnees: ['numeroMandat', 'commentaire'], avertissement: AVERTISSEMENT_ENCHAINEMENT, source: 'supposé' },
  { acte: 'mettreADispositionComptable', de: ['COMPTABILISEE'], vers: 'MISE_A_DISPOSITION_COMPTABLE', par: 'DESTINATAIRE', donnees: ['commentaire'], avertissement: AVERTISSEMENT_ENCHAINEMENT, source: 'supposé' },
] as const satisfies readonly Passage[];

const TOUS: readonly Passage[] = PASSAGES;

const quitte = (passage: Passage, statut: StatutFacture): boolean => passage.de.some((depart) => depart === statut);

/** The table does not change: it is read once for each statut and role. */
const DEPARTS = new Map<string, readonly Passage[]>();

/** Passages that leave a statut for a role, whatever the circumstances: what the window « Traiter » lists. */
export function passagesDepuis(statut: StatutFacture, role: Role): readonly Passage[] {
  const cle = `${statut} ${role}`;
  const passages = DEPARTS.get(cle) ?? TOUS.filter((passage) => passage.par === role && quitte(passage, statut));
  DEPARTS.set(cle, passages);
  return passages;
}

/** The acts of a role on a facture in this statut, in the order of the table. */
export function actesPossibles(statut: StatutFacture, role: Role): Acte[] {
  return [...new Set(passagesDepuis(statut, role).map((passage) => passage.acte))];
}

export type DemandeDePassage = { statut: StatutFacture; acte: Acte; role: Role } & CirconstancesDePassage;

/** The one passage that this act takes in these circumstances, or nothing. */
export function passagePour({ statut, acte, role, ...circonstances }: DemandeDePassage): Passage | undefined {
  return passagesDepuis(statut, role).find(
    (passage) => passage.acte === acte && gardeOuverte(passage.si, circonstances),
  );
}

/** @throws ErreurMetier ACTE_INTERDIT when no passage leaves this statut by this act for this role. */
export function statutApres(demande: DemandeDePassage): StatutSimple {
  const passage = passagePour(demande);
  if (!passage) throw new ErreurMetier('ACTE_INTERDIT');
  return passage.vers;
}

/** Statuts that a simple facture can bear, walking every passage from its birth. */
export function statutsAtteignables(): Set<StatutSimple> {
  const vus = new Set<StatutSimple>(STATUTS_DE_NAISSANCE);
  for (const depart of vus) for (const passage of TOUS) if (quitte(passage, depart)) vus.add(passage.vers);
  return vus;
}

const VOIENT_LE_PAIEMENT: readonly Role[] = ['DESTINATAIRE', 'COMPTABLE', 'SYSTEME'];

/**
 * The statut that a role sees: a structure may keep « Mise en paiement » to itself (parameter
 * statutMiseEnPaiementNestPasRemonte, comptes-structures § 2.5), the supplier then stays at « Mandatée ».
 */
export function statutMontre(
  statut: StatutFacture,
  { miseEnPaiementNonRemontee, role }: { miseEnPaiementNonRemontee: boolean; role: Role },
): StatutFacture {
  const cache = statut === 'MISE_EN_PAIEMENT' && miseEnPaiementNonRemontee && !VOIENT_LE_PAIEMENT.includes(role);
  return cache ? 'MANDATEE' : statut;
}
