import type { Acteur } from '#shared/comptes/acteur.ts';
import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ESPACE_DU_ROLE } from '#shared/factures/droits.ts';
import type { FactureSaisie, ModeDeSaisie, PieceJointe } from '#shared/factures/facture.ts';
import { extensionDe } from '#shared/referentiel/fichier.ts';
import type { Base } from '../../db/base.ts';
import { tailleDuFichier } from '../../db/fichiers.sql.ts';
import type { Contexte } from '../../moteur/acte.ts';
import { trouverStructure } from '../../structures/structures.sql.ts';
import { auteurDe, exigerFacture, type FactureVue, structuresAvec } from '../acces.ts';
import { type ColonnesSaisies, insererBrouillon, modifierSaisie } from '../factures.sql.ts';
import { exigerPassage } from '../faire-passer.ts';
import { effacerPieces, insererPiece } from '../pieces.sql.ts';
import { colonnesDe, modeDe } from './saisie.ts';
import { defautDuValideur, trouverValideur } from './valideur.ts';

export type Champs = Record<string, CodeRefus>;

/** Formats of a facture deposited from a file: a PDF, or the XML alone (factures § 4.1). */
export const EXTENSIONS_DE_FACTURE: readonly string[] = ['pdf', 'xml'];

type Reprise = { id: number | undefined; mode: ModeDeSaisie };

/**
 * The brouillon that is taken up again, if there is one. INTROUVABLE, ACTE_INTERDIT once it was sent,
 * AUTRE_MODE_DE_DEPOT when the other form began it.
 */
export function exigerBrouillon(db: Base, acteur: Acteur, { id, mode }: Reprise): FactureVue | undefined {
  if (id === undefined) return undefined;
  const vue = exigerFacture(db, acteur, id);
  exigerPassage(db, { ...vue, acte: 'enregistrer', motif: undefined });
  if (modeDe(vue.facture) !== mode) throw new ErreurMetier('AUTRE_MODE_DE_DEPOT');
  return vue;
}

/**
 * The supplier must be an active structure where the acteur has « Factures émises » in « Modification » [S35]. ACCES_REFUSE,
 * CONSULTATION_SEULE, FOURNISSEUR_INACTIF.
 */
export function exigerFournisseur(db: Base, acteur: Acteur, structureId: number | undefined): void {
  if (structureId === undefined) return;
  const espace = ESPACE_DU_ROLE.FOURNISSEUR;
  if (structuresAvec(db, acteur, { espace, mode: 'MODIFICATION' }).includes(structureId)) return;
  const vue = structuresAvec(db, acteur, { espace }).includes(structureId);
  if (!vue) throw new ErreurMetier('ACCES_REFUSE');
  if (trouverStructure(db, structureId)?.statut === 'ACTIF') throw new ErreurMetier('CONSULTATION_SEULE');
  throw new ErreurMetier('FOURNISSEUR_INACTIF', { champs: { structureId: 'FOURNISSEUR_INACTIF' } });
}

/** What neither a brouillon nor a facture may hold, whatever else is missing. */
export function defautsDeGarde(db: Base, saisie: FactureSaisie): Champs {
  const champs: Champs = {};
  const valideur = defautDuValideur(db, saisie);
  if (valideur) champs.siretValideur = valideur;
  if (saisie.fichier !== undefined && tailleDuFichier(db, saisie.fichier) === undefined)
    champs.fichier = 'FICHIER_ABSENT';
  if (saisie.nomFichier !== undefined && !EXTENSIONS_DE_FACTURE.includes(extensionDe(saisie.nomFichier)))
    champs.nomFichier = 'PJ_EXTENSION';
  return { ...champs, ...defautsDesPieces(db, saisie.piecesJointes ?? []) };
}

/** An attachment must have been received. */
export function defautsDesPieces(db: Base, pieces: readonly PieceJointe[]): Champs {
  const absentes = pieces.flatMap(({ fichier }, i) =>
    tailleDuFichier(db, fichier) === undefined ? [[`piecesJointes.${i}.fichier`, 'FICHIER_ABSENT' as const]] : [],
  );
  return Object.fromEntries(absentes);
}

export function refuser(champs: Champs): void {
  if (Object.keys(champs).length > 0) throw new ErreurMetier('SAISIE_INVALIDE', { champs });
}

type AvecFournisseur = FactureSaisie & { structureId: number };

/** The least that even a brouillon holds (factures § 5.2). */
export function avecFournisseur(saisie: FactureSaisie, structureId: number | undefined): AvecFournisseur {
  if (structureId === undefined)
    throw new ErreurMetier('SAISIE_INVALIDE', { champs: { structureId: 'CHAMP_OBLIGATOIRE' } });
  return { ...saisie, structureId };
}

type AGarder = {
  acteur: Acteur;
  contexte: Contexte;
  saisie: AvecFournisseur;
  destinataireId: number | null;
  brouillon: FactureVue | undefined;
  mode: ModeDeSaisie;
};

/** Writes the brouillon and its attachments. Returns its id. */
export function garderSaisie(db: Base, aGarder: AGarder): number {
  const { acteur, contexte, saisie, destinataireId, brouillon, mode } = aGarder;
  const { instant } = contexte;
  const auteur = auteurDe(acteur).auteurId;
  if (auteur === null) throw new ErreurMetier('NON_CONNECTE');
  const valideurId = trouverValideur(db, saisie.siretValideur)?.id ?? null;
  const colonnes = colonnesDe(saisie, { destinataireId, valideurId, avant: brouillon?.facture, mode });
  const brouillonId = brouillon?.facture.id;
  return garderLigne(db, { brouillonId, colonnes, pieces: saisie.piecesJointes, auteur, instant });
}

type Ligne = {
  brouillonId: number | undefined;
  colonnes: ColonnesSaisies;
  /** Nothing: those of the brouillon stay. */
  pieces: readonly PieceJointe[] | undefined;
  auteur: number;
  instant: string;
};

/** The row and its attachments, new or written again. Returns its id. For acts only. */
export function garderLigne(db: Base, { brouillonId, colonnes, pieces, auteur, instant }: Ligne): number {
  const id = brouillonId ?? insererBrouillon(db, colonnes, { instant, creePar: auteur });
  if (brouillonId !== undefined) modifierSaisie(db, id, colonnes);
  if (brouillonId !== undefined && pieces === undefined) return id;
  effacerPieces(db, id);
  joindre(db, pieces ?? [], { factureId: id, ajouteLe: instant, ajoutePar: auteur });
  return id;
}

type Jonction = { factureId: number; ajouteLe: string; ajoutePar: number };

export function joindre(db: Base, pieces: readonly PieceJointe[], jonction: Jonction): void {
  for (const { fichier, nom, type, designation } of pieces) {
    const taille = tailleDuFichier(db, fichier) ?? 0;
    insererPiece(db, { ...jonction, fichier, nom, type, designation: designation ?? null, taille });
  }
}
