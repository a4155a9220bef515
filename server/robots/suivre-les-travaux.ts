import { instantDuGeste } from '#shared/bac/gestes-de-robot.ts';
import { type GesteDeTravaux, prochainGesteDeTravaux } from '#shared/bac/gestes-de-travaux.ts';
import type { Acteur } from '#shared/comptes/acteur.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import type { CodeCadreTravaux } from '#shared/travaux/cadres.ts';
import type { PieceSaisie } from '#shared/travaux/piece.ts';
import type { Base } from '../db/base.ts';
import { existeNumero } from '../factures/factures.sql.ts';
import { listerHistorique } from '../factures/historique.sql.ts';
import type { ActeQuelconque, Contexte, Reaction } from '../moteur/acte.ts';
import { oublier, prevoir } from '../moteur/echeances.sql.ts';
import { type PieceVue, voirPiece } from '../travaux/acces.ts';
import { completerPiece, suspendrePiece } from '../travaux/completer-piece.ts';
import { deposerPiece } from '../travaux/deposer-piece.ts';
import { listerPiecesATraiter } from '../travaux/lister-pieces.ts';
import { suivantsDe } from '../travaux/montrer.ts';
import { type Piece, trouverPieceDeTravaux } from '../travaux/pieces.sql.ts';
import { preparerPiece } from '../travaux/preparer-piece.ts';
import { refuserPiece } from '../travaux/refuser-piece.ts';
import { listerSiegesDeRobot, type SiegeDeRobot } from './robots.sql.ts';

const objetDe = (id: number): string => `robot:travaux:${id}`;
/** Longest number of a piece, in characters [S22]. */
const NUMERO_MAX = 20;

/** The seats of a works contract that nobody plays: they file, ask or refuse by the acts of people, dropped when someone took the seat meanwhile. */
export const suivreLesTravaux: Reaction = (db, { genre, id }, contexte) => {
  if (genre === 'FACTURE') planifier(db, id, contexte);
  if (genre === 'SIEGE')
    for (const piece of listerPiecesATraiter(db, { genre: 'COMPTE', compteId: id }).pieces)
      planifier(db, piece.id, contexte);
};

function planifier(db: Base, id: number, contexte: Contexte): void {
  const piece = trouverPieceDeTravaux(db, id);
  if (!piece) return;
  oublier(db, objetDe(id));
  const parties = [piece.fournisseurId, piece.moeId, piece.moaId, piece.deposantId].filter((partie) => partie !== null);
  for (const siege of listerSiegesDeRobot(db, parties)) if (planifierDepuis(db, siege, { piece, contexte })) return;
}

/** Plans the gesture of one seat; false when it sees nothing to do. */
function planifierDepuis(
  db: Base,
  { compteId, temperament }: SiegeDeRobot,
  { piece, contexte }: { piece: Piece; contexte: Contexte },
): boolean {
  const acteur: Acteur = { genre: 'COMPTE', compteId, robot: true };
  const vue = voirPiece(db, acteur, piece);
  const geste =
    vue &&
    prochainGesteDeTravaux(temperament, {
      statut: piece.statut,
      cotes: vue.agit.filter((role) => role !== 'SYSTEME'),
      suivants: suivantsDe(vue),
      memoire: souvenirs(db, piece),
      alea: contexte.alea,
    });
  if (!geste) return false;
  const instant = instantDuGeste(geste, contexte.instant);
  const fait = enActe(db, acteur, { geste, vue, instant });
  if (fait) prevoir(db, { instant, acteur, objet: objetDe(piece.id), ...fait });
  return fait !== undefined;
}

function souvenirs(db: Base, piece: Piece) {
  const statuts = listerHistorique(db, piece.id).map(({ statut }) => statut);
  // The piece before was given back: a piece after it was refused once.
  const avant = piece.precedenteId === null ? [] : listerHistorique(db, piece.precedenteId).map(({ acte }) => acte);
  return { dejaSuspendue: statuts.includes('SUSPENDUE'), dejaRefusee: avant.includes('rouvrir') };
}

type AFaire = { geste: GesteDeTravaux; vue: PieceVue; instant: string };

/** The gesture as one of the acts of people. */
function enActe(
  db: Base,
  acteur: Acteur,
  { geste, vue, instant }: AFaire,
): { acte: ActeQuelconque; entree: unknown } | undefined {
  const { acte, commentaire, motif = '', suites = [] } = geste;
  const { piece } = vue;
  if (acte === 'refuser') return { acte: refuserPiece, entree: { id: piece.id, motif, commentaire } };
  if (acte === 'suspendre') return { acte: suspendrePiece, entree: { id: piece.id, commentaire } };
  if (acte === 'completer') return { acte: completerPiece, entree: { id: piece.id, commentaire, piecesJointes: [] } };
  const possibles = suivantsDe(vue);
  const cadre = suites.find((suite) => possibles.includes(suite));
  const saisie = cadre && saisieDeLaSuite(db, acteur, { cadre, piece, geste, instant });
  return saisie && { acte: deposerPiece, entree: { saisie } };
}

type ASaisir = { cadre: CodeCadreTravaux; piece: Piece; geste: GesteDeTravaux; instant: string };

/** What a person would type: what is proposed, that day’s date, and the same document signed. */
function saisieDeLaSuite(db: Base, acteur: Acteur, { cadre, piece, geste, instant }: ASaisir): PieceSaisie | undefined {
  const structureId = {
    FOURNISSEUR: piece.fournisseurId,
    MOE: piece.moeId,
    MOA: piece.moaId,
    DEPOSANT: piece.deposantId,
  }[geste.cote];
  if (structureId === null) return undefined;
  const { saisie } = preparerPiece(db, acteur, { cadre, structureId, precedenteId: piece.id });
  const dateFacture = jourDe(instant);
  return {
    ...saisie,
    ...montantsAdmis(saisie, geste.admis),
    numero: numeroLibre(db, { piece, numero: saisie.numero, annee: dateFacture.slice(0, 4) }),
    dateFacture,
    fichier: piece.fichier,
    nomFichier: piece.nomFichier,
  };
}

/** In centimes: a share of the HT, rounded down, the TVA and what is held back in proportion. */
function montantsAdmis(
  { montantHt = 0, montantTva = 0, montantTtc = 0, montantAPayer = 0 }: PieceSaisie,
  admis: number | undefined,
) {
  if (admis === undefined) return {};
  const part = (centimes: number) => Math.floor((centimes * admis) / 100);
  const [ht, tva] = [part(montantHt), part(montantTva)];
  const retenu = part(montantTtc - montantAPayer);
  return { montantHt: ht, montantTva: tva, montantTtc: ht + tva, montantAPayer: ht + tva - retenu };
}

/** The number that is proposed, or the next one: a refused piece keeps its own. */
function numeroLibre(
  db: Base,
  {
    piece,
    numero = `${piece.numero}`.slice(0, NUMERO_MAX - 2),
    annee,
  }: { piece: Piece; numero?: string | undefined; annee: string },
): string {
  for (let essai = 2; ; essai++) {
    const propose = essai === 2 ? numero : `${numero.slice(0, NUMERO_MAX - 2)}-${essai - 1}`;
    if (!existeNumero(db, { fournisseurId: piece.fournisseurId, numero: propose, annee })) return propose;
  }
}
