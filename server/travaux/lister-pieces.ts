import type { Acteur } from '#shared/comptes/acteur.ts';
import { STATUTS } from '#shared/factures/statuts.ts';
import { cadre as ligneDuCadre } from '#shared/referentiel/cadres-de-facturation.ts';
import { ecrireCsv } from '#shared/referentiel/csv.ts';
import { formaterInstant, formaterJour, jourDe } from '#shared/referentiel/date.ts';
import { formaterMontantSaisie, lireMontant } from '#shared/referentiel/montant.ts';
import { comparable } from '#shared/referentiel/texte.ts';
import type { CodeCadreTravaux } from '#shared/travaux/cadres.ts';
import type { PieceResumee } from '#shared/travaux/contrat.ts';
import type { CriteresTravaux, RechercheTravaux } from '#shared/travaux/recherche.ts';
import type { Base } from '../db/base.ts';
import { structuresDeTravaux, voirPiece } from './acces.ts';
import { montrerPiece, suivantsDe } from './montrer.ts';
import { listerPiecesDesStructures } from './pieces.sql.ts';

/** Every piece that this person may see, the last deposited first. Works pieces are few: they are sorted out here. */
function piecesVues(db: Base, acteur: Acteur) {
  return listerPiecesDesStructures(db, structuresDeTravaux(db, acteur)).flatMap(
    (piece) => voirPiece(db, acteur, piece) ?? [],
  );
}

/** « Synthèse »: what this person is expected to do, and his brouillons. */
export function listerPiecesATraiter(db: Base, acteur: Acteur): { pieces: PieceResumee[] } {
  return {
    pieces: piecesVues(db, acteur)
      .map((vue) => montrerPiece(db, vue))
      .filter(({ attendue }) => attendue),
  };
}

/** « Association »: pieces that this cadre, filed by this structure, may follow now. */
export function listerPrecedentes(
  db: Base,
  acteur: Acteur,
  { cadre, structureId, texte }: { cadre: CodeCadreTravaux; structureId: number; texte?: string | undefined },
): { pieces: PieceResumee[] } {
  const pieces = piecesVues(db, acteur)
    .filter((vue) => suivantsDe(vue).includes(cadre) && tientUnBureau(vue.piece, structureId))
    .map((vue) => montrerPiece(db, vue));
  return { pieces: texte?.trim() ? pieces.filter((piece) => contient(piece, texte)) : pieces };
}

const tientUnBureau = (
  piece: { fournisseurId: number; moeId: number | null; moaId: number | null },
  id: number,
): boolean => [piece.fournisseurId, piece.moeId, piece.moaId].includes(id);

const contient = ({ numero, fournisseur, numeroMarche }: PieceResumee, texte: string): boolean =>
  [numero, fournisseur?.raisonSociale, fournisseur?.identifiant, numeroMarche].some((valeur) =>
    comporte(valeur, texte),
  );

const comporte = (valeur: string | null | undefined, cherche: string | undefined): boolean =>
  !cherche?.trim() ||
  (valeur !== null && valeur !== undefined && comparable(valeur).includes(comparable(cherche.trim())));

const nomme = (partie: { identifiant: string; raisonSociale: string } | null, cherche: string | undefined): boolean =>
  !cherche?.trim() ||
  (partie !== null &&
    (comporte(partie.raisonSociale, cherche) || comporte(partie.identifiant, cherche.replace(/\s/g, ''))));

function entre(valeur: number | null, min: string | undefined, max: string | undefined): boolean {
  const [bas, haut] = [
    min === undefined ? undefined : lireMontant(min),
    max === undefined ? undefined : lireMontant(max),
  ];
  if (bas === undefined && haut === undefined) return true;
  return valeur !== null && (bas === undefined || valeur >= bas) && (haut === undefined || valeur <= haut);
}

const pendant = (jour: string | null, du: string | undefined, au: string | undefined): boolean =>
  (du === undefined && au === undefined) || (jour !== null && (!du || jour >= du) && (!au || jour <= au));

/** Does the piece meet every criterion (travaux § 11.1)? */
function repond(p: PieceResumee, c: CriteresTravaux): boolean {
  return (
    (!c.cote || p.cotes.includes(c.cote)) &&
    (!c.cadre || p.cadre === c.cadre) &&
    (!c.statut || p.statut === c.statut) &&
    comporte(p.numero, c.numero) &&
    comporte(p.numeroMarche, c.marche) &&
    comporte(p.numeroEngagement, c.engagement) &&
    nomme(p.fournisseur, c.fournisseur) &&
    nomme(p.moe, c.moe) &&
    nomme(p.moa, c.moa) &&
    nomme(p.destinataire, c.destinataire) &&
    (!c.valideur?.trim() || p.valideurs.some((valideur) => nomme(valideur, c.valideur))) &&
    pendant(p.dateDepot && jourDe(p.dateDepot), c.depotDu, c.depotAu) &&
    pendant(p.dateFacture, c.pieceDu, c.pieceAu) &&
    entre(p.montantHt, c.htMin, c.htMax) &&
    entre(p.montantTtc, c.ttcMin, c.ttcMax) &&
    entre(p.montantAPayer, c.aPayerMin, c.aPayerMax) &&
    (c.sansSuivante !== 'oui' || p.suivante === null)
  );
}

const trouverPieces = (db: Base, acteur: Acteur, criteres: CriteresTravaux): PieceResumee[] =>
  piecesVues(db, acteur)
    .map((vue) => montrerPiece(db, vue))
    .filter((piece) => repond(piece, criteres));

function cleDe(piece: PieceResumee, tri: RechercheTravaux['tri']): string | number {
  if (tri === 'fournisseur') return comparable(piece.fournisseur?.raisonSociale ?? '');
  if (tri === 'statut') return STATUTS[piece.statut].libelle;
  if (tri === 'cadre') return Number(piece.cadre.slice(1));
  return piece[tri] ?? '';
}

function comparer(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : Number(x > y);
}

/** « Rechercher » among all that this person may see. */
export function rechercherPieces(
  db: Base,
  acteur: Acteur,
  { tri, sens, page, taille, ...criteres }: RechercheTravaux,
): { pieces: PieceResumee[]; total: number } {
  const pieces = trouverPieces(db, acteur, criteres).toSorted((a, b) => {
    const ordre = comparer(cleDe(a, tri), cleDe(b, tri)) || a.id - b.id;
    return sens === 'asc' ? ordre : -ordre;
  });
  return { pieces: pieces.slice((page - 1) * taille, page * taille), total: pieces.length };
}

/** « Tableau de bord »: how many, and for how much, by side, cadre and statut. */
export function compterPieces(db: Base, acteur: Acteur) {
  const comptes = new Map<
    string,
    { piece: PieceResumee; cote: PieceResumee['cotes'][number]; nombre: number; montantTtc: number }
  >();
  for (const piece of trouverPieces(db, acteur, {}))
    for (const cote of piece.cotes) {
      const cle = `${cote} ${piece.cadre} ${piece.statut}`;
      const compte = comptes.get(cle) ?? { piece, cote, nombre: 0, montantTtc: 0 };
      compte.nombre += 1;
      compte.montantTtc += piece.montantTtc ?? 0;
      comptes.set(cle, compte);
    }
  return {
    comptes: [...comptes.values()].map(({ piece: { cadre, statut }, cote, nombre, montantTtc }) => ({
      cote,
      cadre,
      statut,
      nombre,
      montantTtc,
    })),
  };
}

const ENTETES = [
  'N° de la pièce',
  'Cadre',
  'Dossier',
  'Fournisseur',
  'MOE',
  'MOA',
  'Destinataire',
  'Service exécutant',
  'Date de la pièce',
  'Date de dépôt',
  'Statut',
  'Date du statut',
  'Montant HT',
  'Montant TVA',
  'Montant TTC',
  'Montant à payer',
  'Devise',
  'N° de marché',
  'N° d’engagement',
  'Téléchargée',
];

const montant = (centimes: number | null): string | null =>
  centimes === null ? null : formaterMontantSaisie(centimes);
const instant = (texte: string | null): string | null => texte && formaterInstant(texte).replace(' à ', ' ');

/** All that a search finds, for a spreadsheet in French. */
export function exporterPieces(db: Base, acteur: Acteur, criteres: CriteresTravaux) {
  const lignes = trouverPieces(db, acteur, criteres).map((p) => [
    p.numero,
    `${p.cadre} - ${ligneDuCadre(p.cadre).libelle}`,
    p.dossier?.numero ?? null,
    p.fournisseur?.raisonSociale ?? null,
    p.moe?.raisonSociale ?? null,
    p.moa?.raisonSociale ?? null,
    p.destinataire?.raisonSociale ?? null,
    p.destinataire?.codeService ?? null,
    p.dateFacture && formaterJour(p.dateFacture),
    instant(p.dateDepot),
    STATUTS[p.statut].libelle,
    instant(p.dateStatut),
    montant(p.montantHt),
    montant(p.montantTva),
    montant(p.montantTtc),
    montant(p.montantAPayer),
    p.devise,
    p.numeroMarche,
    p.numeroEngagement,
    p.telechargee ? 'Oui' : 'Non',
  ]);
  const octets = new TextEncoder().encode(ecrireCsv(ENTETES, lignes));
  return { octets, nom: 'factures-de-travaux.csv', type: 'text/csv; charset=utf-8' };
}
