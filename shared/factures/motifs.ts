import type { Acte } from './actes.ts';
import type { Source } from './source.ts';

export type Motif = { code: string; libelle: string; source: Source };

/** Longest « Commentaire » beside a motif, in characters: a known connector cuts there (factures § 7.2). */
export const COMMENTAIRE_DE_MOTIF_MAX = 255;

/** Official list of the works pieces [S13], reduced to what suits the cadres A9 and A12 (supposé). */
const REFUS_DU_VALIDEUR = [
  { code: 'MAUVAIS_VALIDEUR', libelle: 'Mauvais valideur', source: 'S13' },
  { code: 'AUTRE', libelle: 'Autre', source: 'S13' },
] as const satisfies readonly Motif[];

/**
 * Motifs by act. The API takes a free text for the recipient’s three returns and no official list was found: these
 * are ours (factures § 7.2), each completed by a free « Commentaire ».
 */
export const MOTIFS = {
  refuser1: REFUS_DU_VALIDEUR,
  refuser2: REFUS_DU_VALIDEUR,
  rejeter: [
    { code: 'MONTANT_ERRONE', libelle: 'Montant erroné', source: 'supposé' },
    { code: 'PRIX_NON_CONFORME', libelle: 'Prix non conforme au marché ou à la commande', source: 'supposé' },
    { code: 'TVA_ERRONEE', libelle: 'Taux ou montant de TVA erroné', source: 'supposé' },
    { code: 'DOUBLON', libelle: 'Facture en doublon', source: 'supposé' },
    { code: 'DEJA_PAYEE', libelle: 'Facture déjà payée', source: 'supposé' },
    { code: 'CADRE_ERRONE', libelle: 'Cadre de facturation erroné', source: 'supposé' },
    {
      code: 'FOURNISSEUR_OU_RIB_ERRONE',
      libelle: 'Fournisseur ou coordonnées bancaires erronés',
      source: 'supposé',
    },
    { code: 'MENTIONS_ABSENTES', libelle: 'Mentions obligatoires absentes', source: 'supposé' },
    { code: 'COMMANDE_INCONNUE', libelle: 'Commande inconnue ou annulée', source: 'supposé' },
    { code: 'PRESTATION_NON_COMMANDEE', libelle: 'Prestation non commandée', source: 'supposé' },
    { code: 'AUTRE', libelle: 'Autre', source: 'supposé' },
  ],
  suspendre: [
    { code: 'BON_DE_LIVRAISON_MANQUANT', libelle: 'Bon de livraison manquant', source: 'supposé' },
    { code: 'JUSTIFICATIF_MANQUANT', libelle: 'Justificatif ou annexe manquant', source: 'supposé' },
    { code: 'PROCES_VERBAL_MANQUANT', libelle: 'Procès-verbal ou attestation manquant', source: 'supposé' },
    { code: 'BON_DE_COMMANDE_MANQUANT', libelle: 'Bon de commande manquant', source: 'supposé' },
    { code: 'RIB_MANQUANT', libelle: 'RIB manquant', source: 'supposé' },
    { code: 'SERVICE_NON_FAIT', libelle: 'Service non fait ou livraison incomplète', source: 'supposé' },
    { code: 'PIECE_JOINTE_ILLISIBLE', libelle: 'Pièce jointe illisible', source: 'supposé' },
    { code: 'AUTRE', libelle: 'Autre', source: 'supposé' },
  ],
  demanderRecyclage: [
    { code: 'DESTINATAIRE_ERRONE', libelle: 'Destinataire erroné', source: 'supposé' },
    { code: 'SERVICE_ERRONE', libelle: 'Code service erroné', source: 'supposé' },
    { code: 'SERVICE_MANQUANT', libelle: 'Code service manquant', source: 'supposé' },
    { code: 'ENGAGEMENT_ERRONE', libelle: 'Numéro d’engagement erroné', source: 'supposé' },
    { code: 'ENGAGEMENT_MANQUANT', libelle: 'Numéro d’engagement manquant', source: 'supposé' },
    { code: 'AUTRE', libelle: 'Autre', source: 'supposé' },
  ],
} as const satisfies Partial<Record<Acte, readonly Motif[]>>;

const PAR_ACTE: Partial<Record<Acte, readonly Motif[]>> = MOTIFS;

/** The list that an act offers; empty when it asks for no motif. */
export function motifsDe(acte: Acte): readonly Motif[] {
  return PAR_ACTE[acte] ?? [];
}

/** The motif of this act, or nothing when the code is not in its list. */
export function trouverMotif(acte: Acte, code: string): Motif | undefined {
  return motifsDe(acte).find((motif) => motif.code === code);
}
