import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { RETOURS, STATUTS_DE_RETOUR, type StatutDeRetour } from '#shared/factures/acquittement.ts';
import { contratAcquittement, RETOURS_MAX, type Retour } from '#shared/factures/contrat-acquittement.ts';
import { exigerCompte } from '../../comptes/exiger-compte.ts';
import type { Base } from '../../db/base.ts';
import { acte, type Contexte } from '../../moteur/acte.ts';
import { auteurDe, exigerFacture } from '../acces.ts';
import { ajouterHistorique } from '../historique.sql.ts';
import { insererAcquittement, listerRetours, trouverChangement } from './acquittement.sql.ts';

/** What the window shows at the login and on the home page. NON_CONNECTE. */
export function consulterRetours(db: Base, acteur: Acteur): { retours: Retour[]; total: number } {
  const compteId = exigerCompte(db, acteur).id;
  return listerRetours(db, { compteId, statuts: STATUTS_DE_RETOUR, combien: RETOURS_MAX });
}

/**
 * « I have read that this facture came back »: nothing else of it changes, and it stays in Synthèse [S6].
 * NON_CONNECTE, INTROUVABLE for a line that is no return or not his to see, ACCES_REFUSE when he is not its supplier,
 * RETOUR_DEJA_ACQUITTE when nothing is left of what he asks.
 */
export const acquitterRetours = acte({
  nom: 'acquitterRetours',
  libelle: 'Retours de factures acquittés',
  entree: contratAcquittement.acquitterRetours.corps,
  executer(db, acteur, { lignes }, contexte) {
    const compteId = exigerCompte(db, acteur).id;
    const nombre = [...new Set(lignes)].filter((ligne) => acquitter(db, { acteur, compteId, ligne }, contexte)).length;
    if (nombre === 0) throw new ErreurMetier('RETOUR_DEJA_ACQUITTE');
    return { nombre };
  },
  decrire: (_entree, { nombre }) => (nombre > 1 ? `${nombre} factures` : 'une facture'),
});

type Acquittement = { acteur: Acteur; compteId: number; ligne: number };

/** False when this person had already done it. */
function acquitter(db: Base, { acteur, compteId, ligne }: Acquittement, { instant }: Contexte): boolean {
  const changement = trouverChangement(db, ligne);
  if (!changement || !estRetour(changement.statut)) throw new ErreurMetier('INTROUVABLE');
  const { factureId, statut } = changement;
  if (!exigerFacture(db, acteur, factureId).roles.includes('FOURNISSEUR')) throw new ErreurMetier('ACCES_REFUSE');
  if (!insererAcquittement(db, { historiqueId: ligne, compteId, instant })) return false;
  ajouterHistorique(db, {
    ...auteurDe(acteur),
    factureId,
    genre: 'ACTION',
    acte: RETOURS[statut].action,
    statut: null,
    instant,
    motif: null,
    commentaire: null,
  });
  return true;
}

const estRetour = (statut: string): statut is StatutDeRetour => statut in RETOURS;
