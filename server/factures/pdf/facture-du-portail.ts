import type { CompteDePaiement } from '#shared/factures/contrat.ts';
import type { FactureSaisie } from '#shared/factures/facture.ts';
import type { LigneStructure } from '../../structures/structures.sql.ts';

export type PartieDuPortail = Pick<
  LigneStructure,
  | 'raisonSociale'
  | 'typeIdentifiant'
  | 'identifiant'
  | 'adresse'
  | 'complement1'
  | 'complement2'
  | 'codePostal'
  | 'ville'
  | 'pays'
  | 'numeroTva'
  | 'numeroRcs'
  | 'categorieJuridique'
  | 'delaiPaiement'
>;

/** Fields that a facture about to be sent holds for certain. */
type Complete = 'dateFacture' | 'typeFacture' | 'devise' | 'cadre' | 'lignes' | 'typeTva';
type Montants = 'montantHt' | 'montantTva' | 'montantTtc' | 'montantAPayer';
export type SaisieComplete = FactureSaisie & {
  [Champ in Complete | Montants]-?: NonNullable<FactureSaisie[Champ]>;
};

/** All that the PDF and the XML of a facture typed on the portal say. */
export type FactureDuPortail = {
  numero: string;
  saisie: SaisieComplete;
  fournisseur: PartieDuPortail;
  destinataire: PartieDuPortail;
  /** « CODE – Nom ». */
  serviceFournisseur?: string | undefined;
  serviceDestinataire?: string | undefined;
  valideur?: Pick<PartieDuPortail, 'raisonSociale' | 'identifiant'> | undefined;
  banque: CompteDePaiement | null;
};
