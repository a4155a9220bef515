import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { extensionDe } from '#shared/referentiel/fichier.ts';
import { COTE_DU_DEPOSANT, ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import { contratTravaux } from '#shared/travaux/contrat.ts';
import { structuresDesRolesDePiece } from '#shared/travaux/droits.ts';
import type { PieceChoisie } from '#shared/travaux/piece.ts';
import { defautsDeLaPiece } from '#shared/travaux/piece-deposable.ts';
import { peutSuivre } from '#shared/travaux/suite.ts';
import type { Base } from '../db/base.ts';
import { tailleDuFichier } from '../db/fichiers.sql.ts';
import { auteurDe } from '../factures/acces.ts';
import { type Champs, defautsDesPieces, garderLigne, refuser } from '../factures/depot/garder-saisie.ts';
import { inscrireDepot } from '../factures/depot/inscrire.ts';
import { existeNumero } from '../factures/factures.sql.ts';
import { nommee, nommer } from '../factures/nommer.ts';
import { poursuivre } from '../factures/poursuivre.ts';
import { acte, type Contexte } from '../moteur/acte.ts';
import { cadreDe, exigerDeposantDePiece, exigerPieceDeTravaux, moeEstMoa, type PieceVue } from './acces.ts';
import { type Chaine, defautsDeLaChaine, trouverChaine } from './chaine.ts';
import { exigerPassageDePiece, fairePasserPiece } from './faire-passer.ts';
import { classerDansLeDossier, ecrirePiece, ouvrirDossier } from './pieces.sql.ts';
import { prevenirDeLaSuite } from './prevenir.ts';
import { avecReprise, colonnesDeFacture, colonnesDePiece, sansChampsAbsents } from './saisie.ts';

/**
 * « Enregistrer »: kept, even incomplete. Who files and which cadre are known; what is there is well formed and exists.
 * SAISIE_INVALIDE, ACCES_REFUSE, CONSULTATION_SEULE, INTROUVABLE, ACTE_INTERDIT.
 */
export const enregistrerPiece = acte({
  nom: 'enregistrerPiece',
  libelle: 'Pièce de travaux enregistrée',
  entree: contratTravaux.enregistrerPiece.corps,
  executer(db, acteur, { id, saisie }, contexte) {
    const preparee = preparer(db, acteur, { id, saisie });
    refuser(defautsDeGarde(db, preparee));
    return nommer(db, garder(db, { acteur, contexte, ...preparee }));
  },
  decrire: (_entree, fait) => nommee(fait),
});

/**
 * « Confirmer et envoyer »: a new piece, or a brouillon. It opens a dossier, or enters that of the piece that it follows, which
 * is then « Associée ». SAISIE_INVALIDE with the fields, PIECE_DEJA_SUIVIE, ACCES_REFUSE, INTROUVABLE, ACTE_INTERDIT.
 */
export const deposerPiece = acte({
  nom: 'deposerPiece',
  libelle: 'Pièce de travaux déposée',
  entree: contratTravaux.deposerPiece.corps,
  executer(db, acteur, { id, saisie }, contexte) {
    const preparee = preparer(db, acteur, { id, saisie });
    const precedente = exigerPrecedente(db, acteur, preparee.saisie);
    refuser(defautsDeLEnvoi(db, preparee, contexte));
    const pieceId = garder(db, { acteur, contexte, ...preparee });
    deposer(db, { acteur, contexte, id: pieceId, precedente });
    return nommer(db, pieceId);
  },
  decrire: (_entree, fait) => nommee(fait),
});

type Preparee = { saisie: PieceChoisie; chaine: Chaine; brouillon: PieceVue | undefined };

/** The brouillon that is taken up again, who files, and the structures that are named. */
function preparer(
  db: Base,
  acteur: Acteur,
  { id, saisie }: { id?: number | undefined; saisie: Partial<PieceChoisie> },
): Preparee {
  const brouillon = id === undefined ? undefined : exigerPieceDeTravaux(db, acteur, id);
  if (brouillon) exigerPassageDePiece(db, { ...brouillon, acte: 'enregistrer' });
  const { structureId, cadre } = saisie;
  if (structureId === undefined || cadre === undefined)
    throw new ErreurMetier('SAISIE_INVALIDE', {
      champs: {
        ...(structureId === undefined && { structureId: 'CHAMP_OBLIGATOIRE' as const }),
        ...(cadre === undefined && { cadre: 'CHAMP_OBLIGATOIRE' as const }),
      },
    });
  exigerDeposantDePiece(db, acteur, structureId);
  const remplie = sansChampsAbsents({ ...saisie, structureId, cadre });
  const { precedenteId } = remplie;
  const suivie = precedenteId === undefined ? undefined : exigerPieceDeTravaux(db, acteur, precedenteId).piece;
  const propre = suivie ? avecReprise(remplie, suivie) : remplie;
  return { saisie: propre, chaine: trouverChaine(db, propre), brouillon };
}

function defautsDeGarde(db: Base, { saisie, chaine }: Preparee): Champs {
  const champs: Champs = {
    ...defautsDeLaChaine(db, saisie, chaine),
    ...defautsDesPieces(db, saisie.piecesJointes ?? []),
  };
  const { deposant, fichier, nomFichier, cadre } = saisie;
  if (deposant !== undefined && deposant !== ligneDuCadreTravaux(cadre).deposant) champs.cadre = 'CADRE_D_UN_AUTRE';
  if (fichier !== undefined && tailleDuFichier(db, fichier) === undefined) champs.fichier = 'FICHIER_ABSENT';
  // Works pieces are deposited as PDF only [DSE].
  if (nomFichier !== undefined && extensionDe(nomFichier) !== 'pdf') champs.nomFichier = 'PJ_EXTENSION';
  return champs;
}

/** Every check of the form, made again with the day of the bac. */
function defautsDeLEnvoi(db: Base, preparee: Preparee, { instant }: Contexte): Champs {
  const { saisie, chaine } = preparee;
  const { numero, dateFacture } = saisie;
  const fournisseurId = chaine.fournisseur?.id;
  const double =
    numero !== undefined &&
    dateFacture !== undefined &&
    fournisseurId !== undefined &&
    existeNumero(db, { fournisseurId, numero, annee: dateFacture.slice(0, 4) });
  return {
    ...defautsDeLaPiece({ saisie, destinataire: chaine.destinataire?.exigences, jourDepot: jourDe(instant) }),
    ...(double && { numero: 'NUMERO_DOUBLON' as const }),
    ...defautsDeGarde(db, preparee),
  };
}

/** The piece that is followed: his to see, waiting for him, and of a cadre that this one may follow. */
function exigerPrecedente(
  db: Base,
  acteur: Acteur,
  { cadre, precedenteId, structureId }: PieceChoisie,
): PieceVue | undefined {
  const { initial, suit } = ligneDuCadreTravaux(cadre);
  if (precedenteId === undefined) {
    if (!initial) refuser({ precedenteId: 'ASSOCIATION_OBLIGATOIRE' });
    return undefined;
  }
  if (suit.length === 0) refuser({ precedenteId: 'DEPOT_INITIAL_SEULEMENT' });
  const vue = exigerPieceDeTravaux(db, acteur, precedenteId);
  const cote = COTE_DU_DEPOSANT[ligneDuCadreTravaux(cadre).deposant];
  const deSaPlace = structuresDesRolesDePiece(vue.piece, [cote]).includes(structureId);
  if (!deSaPlace || !peutSuivre(cadre, { cadre: cadreDe(vue.piece), moeEstMoa: moeEstMoa(vue.piece) }))
    refuser({ precedenteId: 'PIECE_NON_ASSOCIABLE' });
  if (vue.piece.suivanteId !== null) throw new ErreurMetier('PIECE_DEJA_SUIVIE');
  try {
    exigerPassageDePiece(db, { ...vue, acte: cadre === 'A22' ? 'remplacer' : 'associer', suite: cadre });
  } catch (erreur) {
    if (erreur instanceof ErreurMetier && erreur.code === 'ACTE_INTERDIT') throw new ErreurMetier('PIECE_DEJA_SUIVIE');
    throw erreur;
  }
  return vue;
}

type AGarder = Preparee & { acteur: Acteur; contexte: Contexte };

/** Writes the brouillon, what makes it a piece, and its attachments. Returns its id. */
function garder(db: Base, { acteur, contexte: { instant }, saisie, chaine, brouillon }: AGarder): number {
  const { auteurId } = auteurDe(acteur);
  if (auteurId === null) throw new ErreurMetier('NON_CONNECTE');
  const colonnes = colonnesDeFacture(saisie, chaine);
  const brouillonId = brouillon?.piece.id;
  const id = garderLigne(db, { brouillonId, colonnes, pieces: saisie.piecesJointes, auteur: auteurId, instant });
  ecrirePiece(db, id, colonnesDePiece(saisie, chaine));
  return id;
}

type ADeposer = { acteur: Acteur; contexte: Contexte; id: number; precedente: PieceVue | undefined };

function deposer(db: Base, { acteur, contexte, id, precedente }: ADeposer): void {
  const { instant: dateDepot } = contexte;
  classerDansLeDossier(db, id, precedente?.piece.dossierId ?? ouvrirDossier(db, dateDepot));
  const vue = exigerPieceDeTravaux(db, acteur, id);
  const cadre = cadreDe(vue.piece);
  if (precedente)
    fairePasserPiece(db, {
      ...precedente,
      acteur,
      contexte,
      acte: cadre === 'A22' ? 'remplacer' : 'associer',
      suite: cadre,
    });
  fairePasserPiece(db, { ...vue, acteur, contexte, acte: 'envoyer' });
  inscrireDepot(db, vue.piece, dateDepot);
  prevenirDeLaSuite(db, contexte, { piece: vue.piece, precedente: precedente?.piece });
  poursuivre(db, id, contexte);
}
