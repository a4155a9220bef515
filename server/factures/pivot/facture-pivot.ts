/** What a « CPPFacturePivot » says of one facture (api § 11). Amounts in centimes, days as AAAA-MM-JJ. */
export type FacturePivot = {
  id: number;
  numero: string;
  /** Day of the download. */
  produitLe: string;
  /** Of the flow that brought it, else of the facture itself. */
  numeroDeFlux: string;
  fournisseur: PartiePivot & { pays: string; modeEmission: ModeEmission };
  banque: { iban: string; encaisseur: string | null } | null;
  debiteur: PartiePivot & { codeService: string | null; nomService: string | null };
  renvoi: 'Non' | 'Complétée' | 'Recyclée';
  numeroOrigine: string | null;
  avoir: boolean;
  cadre: string;
  dateFacture: string;
  dateReception: string;
  modeReglement: string | null;
  devise: string;
  montantHt: number;
  montantTtc: number;
  montantAPayer: number;
  tvas: { taux: string; base: number; tva: number }[];
  numeroMarche: string | null;
  numeroEngagement: string | null;
  lignes: { reference: string | null; prix: string; quantite: string; montantHt: number; taux: string | null }[];
  pieces: PiecePivot[];
  validations: ValidationPivot[];
};

export type ModeEmission = 'flux' | 'saisie' | 'PDF';
export type PartiePivot = { type: string; identifiant: string; nom: string };
export type PiecePivot = {
  nom: string;
  nomOrigine: string;
  categorie: string;
  /** 01: the facture itself; 02: a complement. */
  type: '01' | '02';
  mime: string;
  octets: Uint8Array;
};
export type ValidationPivot = {
  jour: string;
  /** Number of the statut (factures § 5.1). */
  code: number;
  commentaire: string | null;
  producteur: PartiePivot & { pays: string };
};
