import type { StatutFacture } from '#shared/factures/statuts.ts';
import type { Base } from '../db/base.ts';

/** What the supplier writes on a facture. Amounts in centimes; `lignes` is JSON. */
export type ColonnesSaisies = {
  modeDepot: string;
  cadre: string;
  typeFacture: string;
  numero: string | null;
  dateFacture: string | null;
  devise: string;
  modeReglement: string | null;
  typeTva: string | null;
  motifExoneration: string | null;
  fournisseurId: number;
  /** Code of the service of the supplier that bills. */
  serviceFournisseur: string | null;
  coordonneesBancairesId: number | null;
  destinataireId: number | null;
  siretDestinataire: string | null;
  siretValideur: string | null;
  valideur1Id: number | null;
  codeService: string | null;
  numeroEngagement: string | null;
  numeroMarche: string | null;
  numeroOrigine: string | null;
  montantHt: number | null;
  montantTva: number | null;
  remiseGlobale: number | null;
  motifRemise: string | null;
  montantTtc: number | null;
  montantAPayer: number | null;
  commentaire: string | null;
  lignes: string | null;
  /** What the PDF was deposited as. */
  formatDepot: string | null;
  /** SHA-256, or nothing yet in a brouillon. */
  fichier: string;
  nomFichier: string;
};

/** A row with what must be known of its two parties. */
export type Facture = ColonnesSaisies & {
  id: number;
  statut: StatutFacture;
  dateStatut: string;
  motif: string | null;
  commentaireStatut: string | null;
  numeroMandat: string | null;
  serviceFaitLe: string | null;
  rejetTraite: 0 | 1;
  telechargee: 0 | 1;
  dateDepot: string | null;
  certificat: string | null;
  /** Named by the first valideur, when the facture comes from the sous-traitant of a cotraitant. */
  valideur2Id: number | null;
  creeLe: string;
  creePar: number;
  fournisseurSiret: string;
  fournisseurNom: string;
  destinataireSiret: string | null;
  destinataireNom: string | null;
  /** 1: the recipient keeps « Mise en paiement » to itself. */
  paiementCache: 0 | 1;
  /** 1: the accounts of the recipient are in Hélios. */
  comptesDansHelios: 0 | 1;
  /** Days. */
  delaiPaiement: number | null;
};

export const trouverFacture = (db: Base, id: number): Facture | undefined =>
  db.get(
    `SELECT f.*, fo.identifiant AS fournisseurSiret, fo.raisonSociale AS fournisseurNom,
       de.identifiant AS destinataireSiret, de.raisonSociale AS destinataireNom,
       coalesce(de.miseEnPaiementNonRemontee, 0) AS paiementCache,
       coalesce(de.comptesDansHelios, 0) AS comptesDansHelios, de.delaiPaiement
     FROM factures f JOIN structures fo ON fo.id = f.fournisseurId
       LEFT JOIN structures de ON de.id = f.destinataireId
     WHERE f.id = ?`,
    [id],
  );

/** What names it to a person. */
export const trouverNoms = (db: Base, id: number): { numero: string | null; destinataire: string | null } | undefined =>
  db.get(
    `SELECT f.numero, de.raisonSociale AS destinataire
     FROM factures f LEFT JOIN structures de ON de.id = f.destinataireId WHERE f.id = ?`,
    [id],
  );

const SAISIES =
  'modeDepot cadre typeFacture numero dateFacture devise modeReglement typeTva motifExoneration fournisseurId serviceFournisseur coordonneesBancairesId destinataireId siretDestinataire siretValideur valideur1Id codeService numeroEngagement numeroMarche numeroOrigine montantHt montantTva remiseGlobale motifRemise montantTtc montantAPayer commentaire lignes formatDepot fichier nomFichier'.split(
    ' ',
  );

type Naissance = { instant: string; creePar: number };

/** A facture is born a brouillon, even when it is sent in the same act. Returns its id. */
export function insererBrouillon(db: Base, saisie: ColonnesSaisies, { instant, creePar }: Naissance): number {
  return db.run(
    `INSERT INTO factures (${SAISIES.join(', ')}, statut, dateStatut, creeLe, creePar)
     VALUES (${SAISIES.map((c) => `:${c}`).join(', ')}, 'BROUILLON', :instant, :instant, :creePar)`,
    { ...saisie, instant, creePar },
  ).id;
}

export function modifierSaisie(db: Base, id: number, saisie: ColonnesSaisies): void {
  db.run(`UPDATE factures SET ${SAISIES.map((c) => `${c} = :${c}`).join(', ')} WHERE id = :id`, { ...saisie, id });
}

type Passee = {
  id: number;
  statut: StatutFacture;
  dateStatut: string;
  motif: string | null;
  commentaireStatut: string | null;
  numeroMandat: string | null;
  serviceFaitLe: string | null;
};

/** For `fairePasser` alone. */
export function ecrireStatut(db: Base, passee: Passee): void {
  db.run(
    `UPDATE factures SET statut = :statut, dateStatut = :dateStatut, motif = :motif,
       commentaireStatut = :commentaireStatut, numeroMandat = coalesce(:numeroMandat, numeroMandat),
       serviceFaitLe = coalesce(:serviceFaitLe, serviceFaitLe)
     WHERE id = :id`,
    passee,
  );
}

export function noterDepot(db: Base, depot: { id: number; dateDepot: string; certificat: string }): void {
  db.run('UPDATE factures SET dateDepot = :dateDepot, certificat = :certificat WHERE id = :id', depot);
}

export function noterRejetTraite(db: Base, id: number): void {
  db.run('UPDATE factures SET rejetTraite = 1 WHERE id = ?', [id]);
}

export function noterTelechargee(db: Base, id: number): void {
  db.run('UPDATE factures SET telechargee = 1 WHERE id = ?', [id]);
}

export function modifierCommentaire(db: Base, id: number, commentaire: string): void {
  db.run('UPDATE factures SET commentaire = ? WHERE id = ?', [commentaire, id]);
}

type Acheminement = Pick<
  ColonnesSaisies,
  'destinataireId' | 'siretDestinataire' | 'codeService' | 'numeroEngagement' | 'commentaire'
>;

export function modifierAcheminement(db: Base, id: number, acheminement: Acheminement): void {
  db.run(
    `UPDATE factures SET destinataireId = :destinataireId, siretDestinataire = :siretDestinataire,
       codeService = :codeService, numeroEngagement = :numeroEngagement, commentaire = :commentaire,
       telechargee = 0
     WHERE id = :id`,
    { ...acheminement, id },
  );
}

export function modifierValideur1(db: Base, id: number, valideur: { id: number; siret: string }): void {
  db.run('UPDATE factures SET valideur1Id = ?, siretValideur = ? WHERE id = ?', [valideur.id, valideur.siret, id]);
}

export function modifierValideur2(db: Base, id: number, valideurId: number): void {
  db.run('UPDATE factures SET valideur2Id = ? WHERE id = ?', [valideurId, id]);
}

type Cle = { fournisseurId: number; numero: string; annee: string };

/** Highest number that the portal gave to this supplier that year; the year is the beginning of the number. */
export const trouverDernierNumeroGenere = (
  db: Base,
  { fournisseurId, annee }: Omit<Cle, 'numero'>,
): string | undefined =>
  db.get<{ numero: string }>(
    `SELECT numero FROM factures
     WHERE fournisseurId = :fournisseurId AND numero BETWEEN :annee || '0000000000000000' AND :annee || '9999999999999999'
       AND length(numero) = 20 AND modeDepot = 'SAISIE_PORTAIL' AND statut NOT IN ('BROUILLON', 'SUPPRIMEE')
     ORDER BY numero DESC LIMIT 1`,
    { fournisseurId, annee },
  )?.numero;

type Emise = { id: number; numero: string; fichier: string; nomFichier: string };

export function noterDocument(db: Base, emise: Emise): void {
  db.run('UPDATE factures SET numero = :numero, fichier = :fichier, nomFichier = :nomFichier WHERE id = :id', emise);
}

/** A sent facture of this supplier already bears this number, that year [supposé, factures § 3.4]. */
export const existeNumero = (db: Base, { fournisseurId, numero, annee }: Cle): boolean =>
  db.get(
    `SELECT 1 FROM factures WHERE fournisseurId = :fournisseurId AND numero = :numero
       AND substr(dateFacture, 1, 4) = :annee AND statut NOT IN ('BROUILLON', 'SUPPRIMEE')`,
    { fournisseurId, numero, annee },
  ) !== undefined;

/** Does the avoir cite a facture of the same supplier and recipient that was rejected? */
export const existeOrigineRejetee = (
  db: Base,
  avoir: Pick<Facture, 'fournisseurId' | 'destinataireId' | 'numeroOrigine'>,
): boolean =>
  db.get(
    `SELECT 1 FROM factures WHERE fournisseurId = ? AND destinataireId = ? AND numero = ? AND statut = 'REJETEE'`,
    [avoir.fournisseurId, avoir.destinataireId, avoir.numeroOrigine],
  ) !== undefined;
