import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { STATUTS, type StatutFacture } from '#shared/factures/statuts.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { CADRES_TRAVAUX } from '#shared/travaux/cadres.ts';
import type { DelaiEnCours, DossierComplet, PieceComplete } from '#shared/travaux/contrat.ts';
import { delaiDeLaPiece, delaiDuDossier, type PieceDatee } from '#shared/travaux/delais.ts';
import { etatDuDossier, montantsDuDossier, pieceCourante } from '#shared/travaux/dossier.ts';
import { receveurDe } from '#shared/travaux/gardes.ts';
import type { Base } from '../db/base.ts';
import { listerHistorique } from '../factures/historique.sql.ts';
import { trouverNomDuCompte } from '../factures/parties.sql.ts';
import { listerPieces } from '../factures/pieces.sql.ts';
import { cadreDe, exigerPieceDeTravaux, moeEstMoa, type PieceVue, voirPiece } from './acces.ts';
import { actesDeLaPiece, montrerPiece, statutVu, suivantsDe } from './montrer.ts';
import { listerPiecesDuDossier, type Piece } from './pieces.sql.ts';
import { saisieDeLaPiece } from './saisie.ts';

/** Period of a buyer that says none, in days [L14]. */
const JOURS_PAR_DEFAUT = 30;

/** The piece as its delays need it; a statut that this reader must not see is not there. */
function datee(db: Base, piece: Piece): PieceDatee {
  const passages = listerHistorique(db, piece.id).flatMap(({ statut, instant }) =>
    statut === null || (statut === 'MISE_EN_PAIEMENT' && piece.paiementCache === 1)
      ? []
      : [{ statut, jour: jourDe(instant) }],
  );
  return { cadre: cadreDe(piece), statut: statutVu(piece), passages };
}

type Enonce = NonNullable<ReturnType<typeof delaiDeLaPiece>>;
const enCours = (delai: Enonce, aujourdhui: string): DelaiEnCours => ({ ...delai, depasse: aujourdhui > delai.limite });

function delaisDe(
  db: Base,
  pieces: readonly Piece[],
  { piece, aujourdhui }: { piece: Piece | undefined; aujourdhui: string },
): DelaiEnCours[] {
  const datees = pieces.map((p) => datee(db, p));
  const sien = piece && delaiDeLaPiece(datee(db, piece));
  const paiement = delaiDuDossier(datees, pieces[0]?.delaiPaiement ?? JOURS_PAR_DEFAUT);
  const paye = pieces.some((p) => statutVu(p) === 'MISE_EN_PAIEMENT');
  return [sien, paye ? undefined : paiement].flatMap((delai) => (delai ? [enCours(delai, aujourdhui)] : []));
}

/** The consult screen, as this person may see it. INTROUVABLE. */
export function consulterPiece(
  db: Base,
  acteur: Acteur,
  { id, instant }: { id: number; instant: string },
): PieceComplete {
  const vue = exigerPieceDeTravaux(db, acteur, id);
  const { piece } = vue;
  const jointes = listerPieces(db, id);
  const cache = statutVu(piece) !== piece.statut;
  const historique = listerHistorique(db, id).filter(({ statut }) => !(cache && statut === piece.statut));
  const pieces = piece.dossierId === null ? [piece] : listerPiecesDuDossier(db, piece.dossierId);
  return {
    ...montrerPiece(db, vue),
    saisie: saisieDeLaPiece(piece, jointes),
    modeDepot: piece.modeDepot,
    motif: cache ? null : piece.motif,
    commentaireStatut: cache ? null : piece.commentaireStatut,
    creePar: trouverNomDuCompte(db, piece.creePar),
    piecesJointes: jointes.map((jointe) => ({ ...jointe, designation: jointe.designation ?? undefined })),
    historique: historique.map(({ prenom, nom, email, telephone, ...ligne }) => ({
      ...ligne,
      robot: ligne.robot === 1,
      auteur: prenom !== null && nom !== null && email !== null ? { prenom, nom, email, telephone } : null,
    })),
    actes: actesDeLaPiece(vue),
    suivants: suivantsDe(vue),
    delais: delaisDe(db, pieces, { piece, aujourdhui: jourDe(instant) }),
  };
}

/** The whole chain, for who sees one of its pieces. INTROUVABLE. */
export function consulterDossier(
  db: Base,
  acteur: Acteur,
  { id, instant }: { id: number; instant: string },
): DossierComplet {
  const toutes = listerPiecesDuDossier(db, id);
  const vues = toutes.flatMap((piece) => voirPiece(db, acteur, piece) ?? []);
  const [premiere] = vues;
  if (!premiere) throw new ErreurMetier('INTROUVABLE');
  const pieces = vues.map(({ piece }) => piece);
  const montrees = vues.map((vue) => detailler(db, vue));
  const courante = pieceCourante(montrees);
  const vueCourante = vues.find(({ piece }) => piece.id === courante?.id);
  return {
    id,
    numero: premiere.piece.dossierNumero ?? '',
    numeroMarche: premiere.piece.numeroMarche,
    phase: CADRES_TRAVAUX[cadreDe(pieces.at(-1) ?? premiere.piece)].phase,
    etat: etatDuDossier(montrees),
    ...montantsDuDossier(montrees),
    attendu: vueCourante ? attenduDe(db, vueCourante) : null,
    delais: delaisDe(db, pieces, { piece: vueCourante?.piece, aujourdhui: jourDe(instant) }),
    pieces: montrees,
  };
}

function detailler(db: Base, vue: PieceVue): DossierComplet['pieces'][number] {
  const { piece } = vue;
  const cache = statutVu(piece) !== piece.statut;
  const aUnStatut = (ligne: { statut: StatutFacture | null; instant: string }) =>
    ligne.statut === null || (cache && ligne.statut === piece.statut)
      ? []
      : [{ statut: ligne.statut, instant: ligne.instant }];
  return {
    ...montrerPiece(db, vue),
    actes: actesDeLaPiece(vue),
    suivants: suivantsDe(vue),
    nombreDePieces: listerPieces(db, piece.id).length,
    motif: cache ? null : piece.motif,
    commentaireStatut: cache ? null : piece.commentaireStatut,
    passages: listerHistorique(db, piece.id).flatMap(aUnStatut),
  };
}

const PERSONNE: readonly string[] = ['PERSONNE', 'SYSTEME'];

/** Who must act on this piece now, and by when. */
function attenduDe(db: Base, { piece }: PieceVue): DossierComplet['attendu'] {
  const { detenteur } = STATUTS[statutVu(piece)];
  if (PERSONNE.includes(detenteur)) return null;
  const limite = delaiDeLaPiece(datee(db, piece))?.limite ?? null;
  return { par: detenteur, structure: structureQuiTient(piece, detenteur), depuis: piece.dateStatut, limite };
}

function structureQuiTient(
  piece: Piece,
  detenteur: string,
): { id: number; identifiant: string; raisonSociale: string } | null {
  const nommer = (id: number | null, identifiant: string | null, raisonSociale: string | null) =>
    id === null ? null : { id, identifiant: identifiant ?? '', raisonSociale: raisonSociale ?? '' };
  const receveur = receveurDe({ cadre: cadreDe(piece), moeEstMoa: moeEstMoa(piece) });
  // « FOURNISSEUR » of a statut is who filed, but for a décompte général, which goes to the firm.
  if (detenteur === 'FOURNISSEUR' && receveur !== 'FOURNISSEUR')
    return nommer(piece.deposantId, piece.deposantSiret, piece.deposantNom);
  if (detenteur === 'FOURNISSEUR') return nommer(piece.fournisseurId, piece.fournisseurSiret, piece.fournisseurNom);
  if (detenteur === 'MOE') return nommer(piece.moeId, piece.siretMoe, piece.moeNom);
  if (detenteur === 'MOA') return nommer(piece.moaId, piece.siretMoa, piece.moaNom);
  if (detenteur === 'DESTINATAIRE' || detenteur === 'COMPTABLE')
    return nommer(piece.destinataireId, piece.destinataireSiret, piece.destinataireNom);
  return null;
}
