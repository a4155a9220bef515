import { codesDe, TYPES_DE_TVA } from '#shared/referentiel/codes-factures.ts';
import type { CodeCadreTravaux } from '#shared/travaux/cadres.ts';
import { COTE_DU_DEPOSANT, ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import { etatDuChamp, LISTE_CHAMPS_DE_PIECE } from '#shared/travaux/champs.ts';
import { type PieceChoisie, PieceSaisie } from '#shared/travaux/piece.ts';
import { contexteDe } from '#shared/travaux/piece-deposable.ts';
import { reprendreDe } from '#shared/travaux/suite.ts';
import type { ColonnesSaisies } from '../factures/factures.sql.ts';
import type { LignePiece } from '../factures/pieces.sql.ts';
import type { Chaine } from './chaine.ts';
import type { ColonnesDePiece, Piece } from './pieces.sql.ts';

const [TVA_PAR_DEFAUT] = codesDe(TYPES_DE_TVA);
const NOM_PAR_DEFAUT = 'piece.pdf';

/** Drops what the form of this piece does not show: nothing hidden is kept. */
export function sansChampsAbsents(saisie: PieceChoisie): PieceChoisie {
  const contexte = contexteDe({ saisie });
  const absents = LISTE_CHAMPS_DE_PIECE.filter((champ) => etatDuChamp(champ, contexte) === 'ABSENT');
  return { ...saisie, ...Object.fromEntries(absents.map((champ) => [champ, undefined])) };
}

/** What a piece takes from the one that it follows; its supplier is named by his SIRET. */
export const repriseDe = (cadre: CodeCadreTravaux, precedente: Piece): PieceSaisie =>
  reprendreDe(cadre, { ...saisieDeLaPiece(precedente, []), siretFournisseur: precedente.fournisseurSiret });

/** What the form shows read-only is what the piece before says, whatever was sent. */
export function avecReprise(saisie: PieceChoisie, precedente: Piece): PieceChoisie {
  const reprise = repriseDe(saisie.cadre, precedente);
  const contexte = contexteDe({ saisie });
  const repris = LISTE_CHAMPS_DE_PIECE.filter((champ) => etatDuChamp(champ, contexte) === 'REPRIS');
  return { ...saisie, ...Object.fromEntries(repris.map((champ) => [champ, reprise[champ]])) };
}

/** The fields as columns of a facture: the supplier is who is paid. */
export function colonnesDeFacture(saisie: PieceChoisie, chaine: Chaine): ColonnesSaisies {
  const { cadre, structureId, fichier, nomFichier } = saisie;
  return {
    modeDepot: 'DEPOT_PDF_PORTAIL',
    formatDepot: null,
    cadre,
    typeFacture: 'FACTURE',
    numero: saisie.numero ?? null,
    dateFacture: saisie.dateFacture ?? null,
    devise: saisie.devise ?? 'EUR',
    modeReglement: saisie.modeReglement ?? null,
    typeTva: saisie.typeTva ?? TVA_PAR_DEFAUT ?? null,
    motifExoneration: saisie.motifExoneration ?? null,
    fournisseurId: chaine.fournisseur?.id ?? structureId,
    serviceFournisseur: saisie.serviceFournisseur ?? null,
    coordonneesBancairesId: saisie.coordonneesBancairesId ?? null,
    destinataireId: chaine.destinataire?.id ?? null,
    siretDestinataire: saisie.siretDestinataire ?? null,
    siretValideur: saisie.siretValideur ?? null,
    valideur1Id: chaine.valideur?.id ?? null,
    codeService: saisie.codeService ?? null,
    numeroEngagement: saisie.numeroEngagement ?? null,
    numeroMarche: saisie.numeroMarche ?? null,
    numeroOrigine: null,
    montantHt: saisie.montantHt ?? null,
    montantTva: saisie.typeTva === 'SANS_TVA' ? 0 : (saisie.montantTva ?? null),
    remiseGlobale: null,
    motifRemise: null,
    montantTtc: saisie.montantTtc ?? null,
    montantAPayer: saisie.montantAPayer ?? null,
    commentaire: saisie.commentaire ?? null,
    lignes: null,
    fichier: fichier ?? '',
    nomFichier: fichier ? (nomFichier ?? NOM_PAR_DEFAUT) : '',
  };
}

/** The same, for what only a piece has; who files is its MOE or its MOA when he is one. */
export function colonnesDePiece(saisie: PieceChoisie, chaine: Chaine): ColonnesDePiece {
  const { cadre, structureId } = saisie;
  const { deposant } = ligneDuCadreTravaux(cadre);
  const soi = { id: structureId, siret: chaine.deposant.identifiant, service: saisie.serviceDeposant ?? null };
  const moe =
    deposant === 'MOE' ? soi : { id: chaine.moe?.id ?? null, siret: saisie.siretMoe, service: saisie.codeServiceMoe };
  const moa =
    deposant === 'MOA' ? soi : { id: chaine.moa?.id ?? null, siret: saisie.siretMoa, service: saisie.codeServiceMoa };
  return {
    deposant,
    deposantId: structureId,
    precedenteId: saisie.precedenteId ?? null,
    serviceDeposant: COTE_DU_DEPOSANT[deposant] === 'FOURNISSEUR' ? null : soi.service,
    siretFournisseur: saisie.siretFournisseur ?? null,
    moeId: moe.id,
    siretMoe: moe.siret ?? null,
    codeServiceMoe: moe.service ?? null,
    moaId: moa.id,
    siretMoa: moa.siret ?? null,
    codeServiceMoa: moa.service ?? null,
  };
}

const SIMPLES = [
  'siretValideur',
  'serviceFournisseur',
  'coordonneesBancairesId',
  'siretDestinataire',
  'codeService',
  'numeroEngagement',
  'numero',
  'dateFacture',
  'devise',
  'modeReglement',
  'typeTva',
  'motifExoneration',
  'numeroMarche',
  'montantHt',
  'montantTva',
  'montantTtc',
  'montantAPayer',
  'commentaire',
  'precedenteId',
  'deposant',
  'cadre',
  'serviceDeposant',
  'siretFournisseur',
  'siretMoe',
  'codeServiceMoe',
  'siretMoa',
  'codeServiceMoa',
] as const satisfies readonly (keyof PieceSaisie & keyof Piece)[];

/** The other way round: the form as it was filled. A supplier that another one named is told by his SIRET. */
export function saisieDeLaPiece(piece: Piece, jointes: readonly LignePiece[]): PieceSaisie {
  const remplis = SIMPLES.flatMap((champ) => (piece[champ] === null ? [] : [[champ, piece[champ]]]));
  const { deposantId, fichier, nomFichier } = piece;
  return PieceSaisie.parse({
    ...Object.fromEntries(remplis),
    structureId: deposantId,
    ...(fichier && { fichier, nomFichier }),
    piecesJointes: jointes.map(({ fichier: octets, nom, type, designation }) => ({
      fichier: octets,
      nom,
      type,
      designation: designation ?? undefined,
    })),
  });
}
