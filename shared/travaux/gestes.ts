import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { PieceJointe } from '../factures/facture.ts';
import { texteLongOptionnel } from '../referentiel/texte.ts';
import { COMMENTAIRE_DE_PIECE_MAX, PieceSaisie } from './piece.ts';

const Court = (max: number) => z.string().max(max, { error: 'CHAMP_FORMAT' satisfies CodeRefus });
const Mot = texteLongOptionnel(COMMENTAIRE_DE_PIECE_MAX);

export const RefusDePieceSaisi = z.object({ motif: Court(50).default(''), commentaire: Mot });
export const DemandeDeComplementSaisie = z.object({ commentaire: Mot });
export const ComplementDePieceSaisi = z.object({
  commentaire: Mot,
  piecesJointes: z.array(PieceJointe).max(99).default([]),
});
/** « Recycler »: what may change of the way of a piece. */
export const RecyclageDePieceSaisi = PieceSaisie.pick({
  siretMoa: true,
  codeServiceMoa: true,
  siretDestinataire: true,
  codeService: true,
  numeroEngagement: true,
  commentaire: true,
});
export const MoeSaisie = PieceSaisie.pick({ siretMoe: true, codeServiceMoe: true });
export const ValideurSaisi = PieceSaisie.pick({ siretValideur: true });
