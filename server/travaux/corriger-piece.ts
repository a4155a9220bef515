import { z } from 'zod';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { defautsDeDestination } from '#shared/factures/exigences.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { DemandeDeComplementSaisie, MoeSaisie, RecyclageDePieceSaisi, ValideurSaisi } from '#shared/travaux/gestes.ts';
import type { PieceChoisie, PieceSaisie } from '#shared/travaux/piece.ts';
import type { Base } from '../db/base.ts';
import { trouverDestination } from '../factures/depot/destination.ts';
import { refuser } from '../factures/depot/garder-saisie.ts';
import { inscrireAcheminement, inscrireDepot, inscrireValideur } from '../factures/depot/inscrire.ts';
import { trouverValideur } from '../factures/depot/valideur.ts';
import { nommee, nommer } from '../factures/nommer.ts';
import { poursuivre } from '../factures/poursuivre.ts';
import { acte, type Contexte } from '../moteur/acte.ts';
import { cadreDe, exigerPieceDeTravaux, type PieceVue } from './acces.ts';
import { defautsDeLaChaine, trouverChaine } from './chaine.ts';
import { exigerPassageDePiece, fairePasserPiece } from './faire-passer.ts';
import { ecrireMoa, ecrireMoe, type Piece, trouverPieceDeTravaux } from './pieces.sql.ts';
import { prevenirDuRetour } from './prevenir.ts';
import { saisieDeLaPiece } from './saisie.ts';

/** The piece as it was filled, with what is corrected. */
function corrigee(piece: Piece, propre: Partial<PieceSaisie>): PieceChoisie {
  return { ...saisieDeLaPiece(piece, []), structureId: piece.deposantId, cadre: cadreDe(piece), ...propre };
}

/** « Corriger la MOE » after « Mauvaise maîtrise d’œuvre ». SAISIE_INVALIDE, INTROUVABLE, ACCES_REFUSE, ACTE_INTERDIT. */
export const corrigerMoe = acte({
  nom: 'corrigerMoe',
  libelle: 'Maître d’œuvre corrigé',
  entree: MoeSaisie.extend({ id: z.int() }),
  executer(db, acteur, { id, siretMoe, codeServiceMoe }, contexte) {
    const vue = exigerPieceDeTravaux(db, acteur, id);
    exigerPassageDePiece(db, { ...vue, acte: 'corrigerMoe' });
    if (siretMoe === undefined) refuser({ siretMoe: 'CHAMP_OBLIGATOIRE' });
    const saisie = corrigee(vue.piece, { siretMoe, codeServiceMoe });
    const chaine = trouverChaine(db, saisie);
    const defauts = defautsDeLaChaine(db, saisie, chaine);
    refuser({
      ...(defauts.siretMoe && { siretMoe: defauts.siretMoe }),
      ...(defauts.codeServiceMoe && { codeServiceMoe: defauts.codeServiceMoe }),
    });
    const { id: moeId = 0, identifiant = '' } = chaine.moe ?? {};
    ecrireMoe(db, id, { id: moeId, siret: identifiant, service: codeServiceMoe ?? null });
    fairePasserPiece(db, { ...exigerPieceDeTravaux(db, acteur, id), acteur, contexte, acte: 'corrigerMoe' });
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

/** « Modifier le valideur » after « Mauvais valideur ». SAISIE_INVALIDE, INTROUVABLE, ACCES_REFUSE, ACTE_INTERDIT. */
export const corrigerValideur = acte({
  nom: 'corrigerValideur',
  libelle: 'Valideur corrigé',
  entree: ValideurSaisi.extend({ id: z.int() }),
  executer(db, acteur, { id, siretValideur }, contexte) {
    const vue = exigerPieceDeTravaux(db, acteur, id);
    exigerPassageDePiece(db, { ...vue, acte: 'corrigerValideur' });
    const valideur = trouverValideur(db, siretValideur);
    if (siretValideur === undefined || !valideur)
      refuser({ siretValideur: siretValideur === undefined ? 'VALIDEUR_OBLIGATOIRE' : 'VALIDEUR_INCONNU' });
    else if (valideur.id === vue.piece.fournisseurId) refuser({ siretValideur: 'VALIDEUR_SOI_MEME' });
    else inscrireValideur(db, id, { id: valideur.id, siret: siretValideur });
    fairePasserPiece(db, { ...exigerPieceDeTravaux(db, acteur, id), acteur, contexte, acte: 'corrigerValideur' });
    poursuivre(db, id, contexte);
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

/**
 * « Recycler » [API2]: another MOA, another recipient, its service, its engagement. Who filed a piece corrects it, and it takes its
 * way again. SAISIE_INVALIDE, INTROUVABLE, ACCES_REFUSE, ACTE_INTERDIT.
 */
export const recyclerPiece = acte({
  nom: 'recyclerPiece',
  libelle: 'Pièce de travaux recyclée',
  entree: RecyclageDePieceSaisi.extend({ id: z.int() }),
  executer(db, acteur, { id, commentaire, ...propre }, contexte) {
    const vue = exigerPieceDeTravaux(db, acteur, id);
    const suivante = vue.piece.suivanteId === null ? undefined : trouverPieceDeTravaux(db, vue.piece.suivanteId);
    const suite = suivante && cadreDe(suivante);
    exigerPassageDePiece(db, { ...vue, acte: 'recycler', suite });
    reacheminer(db, vue, propre, contexte);
    const apres = exigerPieceDeTravaux(db, acteur, id);
    inscrireDepot(db, apres.piece, vue.piece.dateDepot ?? contexte.instant);
    fairePasserPiece(db, { ...apres, acteur, contexte, acte: 'recycler', suite, commentaire });
    if (suivante) reprendreLaSuivante(db, { suivante, corrigee: apres.piece, contexte });
    poursuivre(db, id, contexte);
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

type Acheminement = Pick<
  PieceSaisie,
  'siretMoa' | 'codeServiceMoa' | 'siretDestinataire' | 'codeService' | 'numeroEngagement'
>;

function reacheminer(db: Base, { piece }: PieceVue, propre: Acheminement, { instant }: Contexte): void {
  const saisie = corrigee(piece, propre);
  const chaine = trouverChaine(db, saisie);
  const { siretDestinataire, codeService, numeroEngagement } = propre;
  const { siretMoa, codeServiceMoa } = defautsDeLaChaine(db, saisie, chaine);
  refuser({
    ...(siretDestinataire === undefined && { siretDestinataire: 'CHAMP_OBLIGATOIRE' as const }),
    ...defautsDeDestination({
      ...{ codeService, numeroEngagement, fournisseurPublic: false, jour: jourDe(instant) },
      destinataire: chaine.destinataire?.exigences,
    }),
    ...(siretMoa && { siretMoa }),
    ...(codeServiceMoa && { codeServiceMoa }),
  });
  inscrireAcheminement(db, piece.id, {
    destinataireId: trouverDestination(db, siretDestinataire)?.id ?? null,
    siretDestinataire: siretDestinataire ?? null,
    codeService: codeService ?? null,
    numeroEngagement: numeroEngagement ?? null,
    commentaire: piece.commentaire,
  });
  if (chaine.moa && propre.siretMoa !== undefined)
    ecrireMoa(db, piece.id, {
      id: chaine.moa.id,
      siret: chaine.moa.identifiant,
      service: propre.codeServiceMoa ?? null,
    });
}

type AReprendre = { suivante: Piece; corrigee: Piece; contexte: Contexte };

/** The piece that waited for this one takes its MOA, and goes to it. */
function reprendreLaSuivante(
  db: Base,
  { suivante, corrigee: { moaId, siretMoa, codeServiceMoa }, contexte }: AReprendre,
): void {
  if (suivante.statut !== 'EN_ATTENTE_RECYCLAGE_FOURNISSEUR') return;
  if (moaId !== null && siretMoa !== null)
    ecrireMoa(db, suivante.id, { id: moaId, siret: siretMoa, service: codeServiceMoa });
  fairePasserPiece(db, {
    ...exigerPieceDeTravaux(db, SYSTEME, suivante.id),
    ...{ acteur: SYSTEME, contexte, acte: 'reprendre' },
  });
}

/**
 * « Demander le recyclage de la pièce précédente » [API3]: the firm named the wrong MOA, its piece is what must be corrected.
 * INTROUVABLE, ACCES_REFUSE, ACTE_INTERDIT.
 */
export const demanderRecyclageDeLaPrecedente = acte({
  nom: 'demanderRecyclageDeLaPrecedente',
  libelle: 'Recyclage de la pièce précédente demandé',
  entree: DemandeDeComplementSaisie.extend({ id: z.int() }),
  executer(db, acteur, { id, commentaire }, contexte) {
    const vue = exigerPieceDeTravaux(db, acteur, id);
    fairePasserPiece(db, { ...vue, acteur, contexte, acte: 'demanderRecyclage', commentaire });
    const { precedenteId } = vue.piece;
    if (precedenteId !== null) {
      const precedente = exigerPieceDeTravaux(db, SYSTEME, precedenteId);
      fairePasserPiece(db, { ...precedente, acteur: SYSTEME, contexte, acte: 'renvoyer' });
      const renvoyee = trouverPieceDeTravaux(db, precedenteId);
      if (renvoyee) prevenirDuRetour(db, contexte, renvoyee);
    }
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});
