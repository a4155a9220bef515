import type { Source } from '../factures/source.ts';
import type { ActeSurEngagement } from './cycle-de-vie.ts';

type DescriptionDActe = { bouton?: string; historique: string };

/** Words of the acts (supposé): `bouton` is missing for what the portal does by itself. */
export const ACTES_D_ENGAGEMENT = {
  creer: { historique: 'L’engagement a été créé.' },
  envoyer: { bouton: 'Envoyer au fournisseur', historique: 'L’engagement a été envoyé au fournisseur.' },
  accepter: { bouton: 'Accepter la commande', historique: 'Le fournisseur peut honorer la commande.' },
  refuser: { bouton: 'Refuser la commande', historique: 'Le fournisseur ne peut pas honorer la commande.' },
  solder: { historique: 'Tout le montant est facturé : la commande est soldée.' },
  rouvrir: { historique: 'Une facture est repartie : la commande est de nouveau à facturer.' },
} as const satisfies Record<ActeSurEngagement | 'creer', DescriptionDActe>;

type MotifDeRefus = { code: string; libelle: string; source: Source };

/** Why a supplier cannot honour an order: no list was found, this one is ours (supposé). */
export const MOTIFS_DE_REFUS = [
  { code: 'DELAI', libelle: 'Délai impossible à tenir', source: 'supposé' },
  { code: 'PRIX', libelle: 'Prix ou conditions différents du devis', source: 'supposé' },
  { code: 'INDISPONIBLE', libelle: 'Fourniture ou main-d’œuvre indisponible', source: 'supposé' },
  { code: 'MAUVAIS_FOURNISSEUR', libelle: 'Commande qui n’est pas pour nous', source: 'supposé' },
  { code: 'AUTRE', libelle: 'Autre', source: 'supposé' },
] as const satisfies readonly MotifDeRefus[];

/** The words of a motif; nothing when the code is not in the list. */
export const libelleDuMotifDeRefus = (code: string): string | undefined =>
  MOTIFS_DE_REFUS.find((motif) => motif.code === code)?.libelle;
