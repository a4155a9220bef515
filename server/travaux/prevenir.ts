import { STATUTS } from '#shared/factures/statuts.ts';
import { cadre as ligneDuCadre } from '#shared/referentiel/cadres-de-facturation.ts';
import { formaterJour, jourDe } from '#shared/referentiel/date.ts';
import { formaterMontant } from '#shared/referentiel/montant.ts';
import type { CoteTravaux } from '#shared/travaux/cadres.ts';
import { DELAIS_TRAVAUX, delaiDeLaPiece } from '#shared/travaux/delais.ts';
import { ESPACE_TRAVAUX } from '#shared/travaux/droits.ts';
import { receveurDe } from '#shared/travaux/gardes.ts';
import { envoyerCourriels } from '../courriels/envoyer-courriel.ts';
import type { Base } from '../db/base.ts';
import { listerCorrespondants } from '../factures/parties.sql.ts';
import type { Contexte } from '../moteur/acte.ts';
import { cadreDe, moeEstMoa } from './acces.ts';
import { listerPiecesDuDossier, type Piece } from './pieces.sql.ts';

type ModeleDePiece =
  | 'PIECE_A_TRAITER'
  | 'DECOMPTE_A_TRAITER'
  | 'DOSSIER_ENRICHI'
  | 'PIECE_REFUSEE'
  | 'PIECE_A_CORRIGER'
  | 'SILENCE_DE_LA_MOE'
  | 'PIECE_PAYEE';

/** Where a side reads: its structure, and the service that it works through. */
type Bureau = { structureId: number; service: string | null };

function bureauDe(piece: Piece, cote: CoteTravaux | 'DEPOSANT'): Bureau | undefined {
  const bureaux = {
    FOURNISSEUR: { structureId: piece.fournisseurId, service: null },
    MOE: { structureId: piece.moeId, service: piece.codeServiceMoe },
    MOA: { structureId: piece.moaId, service: piece.codeServiceMoa },
    DEPOSANT: { structureId: piece.deposantId, service: piece.serviceDeposant },
  };
  const { structureId, service } = bureaux[cote];
  return structureId === null ? undefined : { structureId, service };
}

type Envoi = {
  piece: Piece;
  modele: ModeleDePiece;
  bureaux: readonly (Bureau | undefined)[];
  echeance?: string | undefined;
};

/** To those who hold « Factures de travaux » there and want the mails of facturation; each desk once. */
function ecrire(db: Base, contexte: Contexte, { piece, modele, bureaux, echeance }: Envoi): void {
  const destinataires = [
    ...new Map(
      bureaux
        .filter((bureau) => bureau !== undefined)
        .flatMap((bureau) => listerCorrespondants(db, { ...bureau, espace: ESPACE_TRAVAUX }))
        .map((correspondant) => [correspondant.emailContact, correspondant]),
    ).values(),
  ];
  const variables = {
    numero: piece.numero ?? '',
    cadre: `${piece.cadre} - ${ligneDuCadre(cadreDe(piece)).libelle}`,
    dossier: piece.dossierNumero ?? '',
    marche: piece.numeroMarche ?? undefined,
    fournisseur: piece.fournisseurNom,
    deposant: piece.deposantNom,
    montantHt: formaterMontant(piece.montantHt ?? 0),
    montantTtc: formaterMontant(piece.montantTtc ?? 0),
    motif: piece.motif ?? undefined,
    commentaire: piece.commentaireStatut ?? undefined,
    statut: STATUTS[piece.statut].libelle,
    echeance,
  };
  envoyerCourriels(db, contexte, { modele, destinataires, variables, lien: `/portail/factures-travaux/${piece.id}` });
}

/** A piece was deposited: every actor of the pieces before learns it [C11]; its own one is told when it reaches him. */
export function prevenirDeLaSuite(
  db: Base,
  contexte: Contexte,
  { piece, precedente }: { piece: Piece; precedente: Piece | undefined },
): void {
  if (!precedente || piece.dossierId === null) return;
  const avant = listerPiecesDuDossier(db, piece.dossierId).filter(({ id }) => id !== piece.id);
  const bureaux = avant.flatMap((p) => [bureauDe(p, 'FOURNISSEUR'), bureauDe(p, 'DEPOSANT')]);
  const sien = bureauDe(piece, 'DEPOSANT')?.structureId;
  ecrire(db, contexte, { piece, modele: 'DOSSIER_ENRICHI', bureaux: bureaux.filter((b) => b?.structureId !== sien) });
}

/** It reached who must file the next one, with the period that runs; and who has a copy. */
export function prevenirDeLArrivee(db: Base, contexte: Contexte, piece: Piece): void {
  const receveur = receveurDe({ cadre: cadreDe(piece), moeEstMoa: moeEstMoa(piece) });
  if (receveur === 'SERVICE_FINANCIER') return;
  const jour = jourDe(contexte.instant);
  const delai = delaiDeLaPiece({
    cadre: cadreDe(piece),
    statut: piece.statut,
    passages: [{ statut: piece.statut, jour }],
  });
  const echeance = delai && `${DELAIS_TRAVAUX[delai.nature].libelle} : jusqu’au ${formaterJour(delai.limite)}.`;
  const modele = receveur === 'FOURNISSEUR' ? 'DECOMPTE_A_TRAITER' : 'PIECE_A_TRAITER';
  ecrire(db, contexte, { piece, modele, bureaux: [bureauDe(piece, receveur)], echeance });
}

/** Refused for good: who filed it, the firm and the MOA. */
export const prevenirDuRefus = (db: Base, contexte: Contexte, piece: Piece): void =>
  ecrire(db, contexte, {
    piece,
    modele: 'PIECE_REFUSEE',
    bureaux: [bureauDe(piece, 'DEPOSANT'), bureauDe(piece, 'FOURNISSEUR'), bureauDe(piece, 'MOE')],
  });

/** It comes back to who filed it. */
export const prevenirDuRetour = (db: Base, contexte: Contexte, piece: Piece): void =>
  ecrire(db, contexte, { piece, modele: 'PIECE_A_CORRIGER', bureaux: [bureauDe(piece, 'DEPOSANT')] });

export const prevenirDuSilence = (db: Base, contexte: Contexte, piece: Piece): void =>
  ecrire(db, contexte, {
    piece,
    modele: 'SILENCE_DE_LA_MOE',
    bureaux: [bureauDe(piece, 'FOURNISSEUR'), bureauDe(piece, 'MOE'), bureauDe(piece, 'MOA')],
  });

export const prevenirDuPaiement = (db: Base, contexte: Contexte, piece: Piece): void =>
  ecrire(db, contexte, {
    piece,
    modele: 'PIECE_PAYEE',
    bureaux: [bureauDe(piece, 'FOURNISSEUR'), bureauDe(piece, 'MOE'), bureauDe(piece, 'MOA')],
  });
