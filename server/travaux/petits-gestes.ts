import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import { auteurDe } from '../factures/acces.ts';
import { garderLigne } from '../factures/depot/garder-saisie.ts';
import { inscrireEvenement } from '../factures/faire-passer.ts';
import { nommee, nommer } from '../factures/nommer.ts';
import { acte } from '../moteur/acte.ts';
import { cadreDe, exigerPieceDeTravaux, type PieceVue } from './acces.ts';
import { trouverChaine } from './chaine.ts';
import { exigerPassageDePiece, fairePasserPiece } from './faire-passer.ts';
import { ecrirePiece, noterPriseEnCompte } from './pieces.sql.ts';
import { colonnesDeFacture, colonnesDePiece, saisieDeLaPiece } from './saisie.ts';

const DeUnePiece = z.object({ id: z.int() });

/** « Supprimer », a brouillon only. INTROUVABLE, ACCES_REFUSE, ACTE_INTERDIT. */
export const supprimerPiece = acte({
  nom: 'supprimerPiece',
  libelle: 'Brouillon de pièce de travaux supprimé',
  entree: DeUnePiece,
  executer(db, acteur, { id }, contexte) {
    fairePasserPiece(db, { ...exigerPieceDeTravaux(db, acteur, id), acteur, contexte, acte: 'supprimer' });
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

/** Is it a copy for this reader, and not taken note of yet? */
export const copieAPrendre = ({ piece, agit }: PieceVue): boolean => {
  const { copie } = ligneDuCadreTravaux(cadreDe(piece));
  return copie !== undefined && agit.includes(copie) && piece.copiePriseEnCompteLe === null && piece.dateDepot !== null;
};

/** « Prendre en compte » a copy: nothing else is expected. INTROUVABLE, ACTE_INTERDIT. */
export const prendreEnComptePiece = acte({
  nom: 'prendreEnComptePiece',
  libelle: 'Copie d’une pièce de travaux prise en compte',
  entree: DeUnePiece,
  executer(db, acteur, { id }, { instant, signaler }) {
    const vue = exigerPieceDeTravaux(db, acteur, id);
    if (!copieAPrendre(vue)) throw new ErreurMetier('ACTE_INTERDIT');
    noterPriseEnCompte(db, id, instant);
    inscrireEvenement(db, { id, acte: 'prendreEnCompte', acteur, instant });
    signaler({ genre: 'FACTURE', id });
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

/** « Dupliquer » a refused piece: a brouillon with the same data, without number nor file. INTROUVABLE, ACCES_REFUSE, ACTE_INTERDIT. */
export const dupliquerPiece = acte({
  nom: 'dupliquerPiece',
  libelle: 'Pièce de travaux dupliquée',
  entree: DeUnePiece,
  executer(db, acteur, { id }, contexte) {
    const vue = exigerPieceDeTravaux(db, acteur, id);
    exigerPassageDePiece(db, { ...vue, acte: 'dupliquer' });
    const { auteurId } = auteurDe(acteur);
    if (auteurId === null) throw new ErreurMetier('NON_CONNECTE');
    const reprise = { ...saisieDeLaPiece(vue.piece, []), numero: undefined, fichier: undefined, nomFichier: undefined };
    const saisie = { ...reprise, structureId: vue.piece.deposantId, cadre: cadreDe(vue.piece) };
    const chaine = trouverChaine(db, saisie);
    const colonnes = colonnesDeFacture(saisie, chaine);
    const ligne = { brouillonId: undefined, pieces: undefined, auteur: auteurId, instant: contexte.instant };
    const copie = garderLigne(db, { ...ligne, colonnes });
    ecrirePiece(db, copie, colonnesDePiece(saisie, chaine));
    fairePasserPiece(db, { ...vue, acteur, contexte, acte: 'dupliquer' });
    return nommer(db, copie);
  },
  decrire: (_entree, fait) => nommee(fait),
});
