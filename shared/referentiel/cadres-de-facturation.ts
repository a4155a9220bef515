/** The application (« espace » in the words of 2021) in which the piece is filed. */
type EspaceDuCadre = 'FACTURES_EMISES' | 'FACTURES_TRAVAUX' | 'MEMOIRES_JUSTICE' | 'REMBOURSEMENT_TIC';

type DeposantDuCadre = 'FOURNISSEUR' | 'SOUS_TRAITANT' | 'COTRAITANT' | 'MOE' | 'MOA' | 'BENEFICIAIRE';

type ReceveurDuCadre =
  | 'DESTINATAIRE'
  | 'VALIDEUR'
  | 'MOE'
  | 'MOA'
  | 'MOE_ET_MOA'
  | 'SERVICE_FINANCIER'
  | 'FOURNISSEUR'
  | 'SERVICE_CENTRALISATEUR'
  | 'DGFIP';

type CadreDeFacturation = {
  code: string;
  codeApi: string;
  libelle: string;
  /** Other official wording met, older or newer, for searches and quizzes. */
  variante?: string;
  espace: EspaceDuCadre;
  deposePar: DeposantDuCadre;
  /** Who receives it first. */
  vaVers: ReceveurDuCadre;
  /** Survives only as a constant of the API: never offered on a screen. */
  obsolete?: true;
  /** Source of the label; the circuit of the works rows (`vaVers`) is « connaissance ». */
  source: string;
};

// Notes on the factures, § 1; variants from the notes on the works, § 2.2.
// biome-ignore format: one row per cadre reads as the table of the notes
export const CADRES_DE_FACTURATION = [
  { code: 'A1', codeApi: 'A1_FACTURE_FOURNISSEUR', libelle: 'Dépôt par un fournisseur d’une facture',
    espace: 'FACTURES_EMISES', deposePar: 'FOURNISSEUR', vaVers: 'DESTINATAIRE', source: 'S15, S20, S21' },
  { code: 'A2', codeApi: 'A2_FACTURE_FOURNISSEUR_DEJA_PAYEE', libelle: 'Dépôt par un fournisseur d’une facture déjà payée',
    espace: 'FACTURES_EMISES', deposePar: 'FOURNISSEUR', vaVers: 'DESTINATAIRE', source: 'S15, S20, S21' },
  { code: 'A3', codeApi: 'A3_MEMOIRE_JUSTICE', libelle: 'Dépôt par un fournisseur d’un mémoire de frais de justice',
    espace: 'MEMOIRES_JUSTICE', deposePar: 'FOURNISSEUR', vaVers: 'SERVICE_CENTRALISATEUR', source: 'S20, S21' },
  { code: 'A4', codeApi: 'A4_PROJET_DECOMPTE_MENSUEL_FOURNISSEUR', libelle: 'Dépôt par un fournisseur d’un projet de décompte mensuel',
    espace: 'FACTURES_TRAVAUX', deposePar: 'FOURNISSEUR', vaVers: 'MOE', source: 'S20, S21' },
  { code: 'A5', codeApi: 'A5_ETAT_ACOMPTE_FOURNISSEUR', libelle: 'Dépôt par un fournisseur d’un état d’acompte',
    espace: 'FACTURES_TRAVAUX', deposePar: 'FOURNISSEUR', vaVers: 'MOA', source: 'S20, S21' },
  { code: 'A6', codeApi: 'A6_ETAT_ACOMPTE_VALIDE_FOURNISSEUR', libelle: 'Pièce de facturation de travaux transmise au service financier',
    variante: 'Dépôt par un fournisseur d’un état d’acompte validé',
    espace: 'FACTURES_TRAVAUX', deposePar: 'FOURNISSEUR', vaVers: 'SERVICE_FINANCIER', source: 'S20, S21' },
  { code: 'A7', codeApi: 'A7_PROJET_DECOMPTE_FINAL_FOURNISSEUR', libelle: 'Dépôt par un fournisseur d’un projet de décompte final',
    espace: 'FACTURES_TRAVAUX', deposePar: 'FOURNISSEUR', vaVers: 'MOE', source: 'S20, S21' },
  { code: 'A8', codeApi: 'A8_DECOMPTE_GENERAL_DEFINITIF_FOURNISSEUR', libelle: 'Dépôt par un fournisseur d’un décompte général et définitif',
    variante: 'Dépôt par un fournisseur d’un décompte général signé',
    espace: 'FACTURES_TRAVAUX', deposePar: 'FOURNISSEUR', vaVers: 'SERVICE_FINANCIER', source: 'S20, S21' },
  { code: 'A9', codeApi: 'A9_FACTURE_SOUSTRAITANT', libelle: 'Dépôt par un sous-traitant d’une facture',
    variante: 'Dépôt par un sous-traitant d’une demande de paiement',
    espace: 'FACTURES_EMISES', deposePar: 'SOUS_TRAITANT', vaVers: 'VALIDEUR', source: 'S15, S20, S21' },
  { code: 'A10', codeApi: 'A10_PROJET_DECOMPTE_MENSUEL_SOUSTRAITANT', libelle: 'Dépôt par un sous-traitant d’un projet de décompte mensuel',
    variante: 'Dépôt par un sous-traitant d’une demande de paiement dans le cadre des marchés de travaux',
    espace: 'FACTURES_TRAVAUX', deposePar: 'SOUS_TRAITANT', vaVers: 'VALIDEUR', source: 'S20, S21' },
  { code: 'A11', codeApi: 'A11_PROJET_DECOMPTE_FINAL_SOUSTRAITANT', libelle: 'Dépôt par un sous-traitant d’un projet de décompte final',
    espace: 'FACTURES_TRAVAUX', deposePar: 'SOUS_TRAITANT', vaVers: 'VALIDEUR', obsolete: true, source: 'connaissance' },
  { code: 'A12', codeApi: 'A12_FACTURE_COTRAITANT', libelle: 'Dépôt par un cotraitant d’une facture',
    espace: 'FACTURES_EMISES', deposePar: 'COTRAITANT', vaVers: 'VALIDEUR', source: 'S15, S20, S21' },
  { code: 'A13', codeApi: 'A13_PROJET_DECOMPTE_MENSUEL_COTRAITANT', libelle: 'Dépôt par un cotraitant d’un projet de décompte mensuel',
    espace: 'FACTURES_TRAVAUX', deposePar: 'COTRAITANT', vaVers: 'VALIDEUR', source: 'S20, S21' },
  { code: 'A14', codeApi: 'A14_PROJET_DECOMPTE_FINAL_COTRAITANT', libelle: 'Dépôt par un cotraitant d’un projet de décompte final',
    espace: 'FACTURES_TRAVAUX', deposePar: 'COTRAITANT', vaVers: 'VALIDEUR', source: 'S20, S21' },
  { code: 'A15', codeApi: 'A15_ETAT_ACOMPTE_MOE', libelle: 'Dépôt par une MOE d’un état d’acompte',
    espace: 'FACTURES_TRAVAUX', deposePar: 'MOE', vaVers: 'MOA', source: 'S20, S21' },
  { code: 'A16', codeApi: 'A16_ETAT_ACOMPTE_VALIDE_MOE', libelle: 'Dépôt par une MOE d’un état d’acompte validé',
    espace: 'FACTURES_TRAVAUX', deposePar: 'MOE', vaVers: 'SERVICE_FINANCIER', source: 'S20, S21' },
  { code: 'A17', codeApi: 'A17_PROJET_DECOMPTE_GENERAL_MOE', libelle: 'Dépôt par une MOE d’un projet de décompte général',
    espace: 'FACTURES_TRAVAUX', deposePar: 'MOE', vaVers: 'MOA', source: 'S20, S21' },
  { code: 'A18', codeApi: 'A18_DECOMPTE_GENERAL_MOE', libelle: 'Dépôt par une MOE d’un décompte général',
    espace: 'FACTURES_TRAVAUX', deposePar: 'MOE', vaVers: 'FOURNISSEUR', source: 'S20, S21' },
  { code: 'A19', codeApi: 'A19_ETAT_ACOMPTE_VALIDE_MOA', libelle: 'Dépôt par une MOA d’un état d’acompte validé',
    espace: 'FACTURES_TRAVAUX', deposePar: 'MOA', vaVers: 'SERVICE_FINANCIER', source: 'S20, S21' },
  { code: 'A20', codeApi: 'A20_DECOMPTE_GENERAL_MOA', libelle: 'Dépôt par une MOA d’un décompte général',
    espace: 'FACTURES_TRAVAUX', deposePar: 'MOA', vaVers: 'FOURNISSEUR', source: 'S20, S21' },
  { code: 'A21', codeApi: 'A21_DEMANDE_REMBOURSEMENT_TIC', libelle: 'Dépôt par un bénéficiaire d’une demande de remboursement de la TIC',
    espace: 'REMBOURSEMENT_TIC', deposePar: 'BENEFICIAIRE', vaVers: 'DGFIP', source: 'S20, S21' },
  { code: 'A22', codeApi: 'A22_PROJET_DECOMPTE_GENERAL_FOURNISSEUR_PROCEDURE_TACITE',
    libelle: 'Dépôt par un fournisseur ou mandataire d’un projet de décompte général dans le cadre d’une procédure tacite',
    variante: 'Dépôt par un fournisseur d’un projet de décompte général tacite',
    espace: 'FACTURES_TRAVAUX', deposePar: 'FOURNISSEUR', vaVers: 'MOE_ET_MOA', source: 'S20, S21' },
  { code: 'A23', codeApi: 'A23_DECOMPTE_GENERAL_DEFINITIF_TACITE_FOURNISSEUR',
    libelle: 'Dépôt par un fournisseur ou mandataire d’un décompte général et définitif tacite',
    variante: 'Dépôt par un fournisseur d’un décompte général et définitif dans le cadre d’une procédure tacite',
    espace: 'FACTURES_TRAVAUX', deposePar: 'FOURNISSEUR', vaVers: 'SERVICE_FINANCIER', source: 'S20, S21' },
  { code: 'A24', codeApi: 'A24_DECOMPTE_GENERAL_DEFINITIF_TACITE_MOE', libelle: 'Dépôt par une MOE d’un décompte général et définitif tacite',
    variante: 'Dépôt par une MOE d’un décompte général et définitif dans le cadre d’une procédure tacite',
    espace: 'FACTURES_TRAVAUX', deposePar: 'MOE', vaVers: 'SERVICE_FINANCIER', source: 'S20, S21' },
  // The API code says MOE, the label says MOA: the MOA files it.
  { code: 'A25', codeApi: 'A25_DECOMPTE_GENERAL_DEFINITIF_MOE_PROCEDURE_TACITE',
    libelle: 'Dépôt par une MOA d’un décompte général et définitif dans le cadre d’une procédure tacite',
    variante: 'Dépôt par une MOA d’un décompte général et définitif tacite',
    espace: 'FACTURES_TRAVAUX', deposePar: 'MOA', vaVers: 'SERVICE_FINANCIER', source: 'S20, S21' },
] as const satisfies readonly CadreDeFacturation[];

export type CodeCadre = (typeof CADRES_DE_FACTURATION)[number]['code'];

/** The four values that « Factures émises » offers [S15, S20]. */
export const CADRES_SIMPLES = ['A1', 'A2', 'A9', 'A12'] as const satisfies readonly CodeCadre[];
export type CodeCadreSimple = (typeof CADRES_SIMPLES)[number];

/** A works piece: filed and followed in « Factures de travaux ». */
export const estDeTravaux = (code: string): boolean =>
  CADRES_DE_FACTURATION.some((c) => c.code === code && c.espace === 'FACTURES_TRAVAUX');

/** Works pieces that are not paid: another piece follows them, and no service financier sees them. */
export const CADRES_A_SUIVRE: readonly CodeCadre[] = CADRES_DE_FACTURATION.filter(
  ({ espace, vaVers }) => espace === 'FACTURES_TRAVAUX' && vaVers !== 'SERVICE_FINANCIER',
).map(({ code }) => code);
export const estASuivre = (code: string): boolean => CADRES_A_SUIVRE.some((suivi) => suivi === code);

/** The row of a cadre. */
export function cadre(code: CodeCadre): CadreDeFacturation {
  const trouve = CADRES_DE_FACTURATION.find((c) => c.code === code);
  if (!trouve) throw new RangeError(`cadre de facturation inconnu : ${code}`);
  return trouve;
}
