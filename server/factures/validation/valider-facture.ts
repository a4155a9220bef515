import { z } from 'zod';
import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ValidationSaisie } from '#shared/factures/contrat-validation.ts';
import { QUALITES, qualitesProposees } from '#shared/factures/valideurs.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { auteurDe, exigerFacture, type FactureVue } from '../acces.ts';
import { defautsDesPieces, joindre, refuser } from '../depot/garder-saisie.ts';
import { trouverValideur } from '../depot/valideur.ts';
import { modifierValideur2 } from '../factures.sql.ts';
import { exigerPassage, fairePasser } from '../faire-passer.ts';
import { nommee, nommer } from '../nommer.ts';
import { poursuivre } from '../poursuivre.ts';

/**
 * « Valider » a facture of a sous-traitant or cotraitant [S8]: it leaves for the public body, or for the mandataire when
 * the valideur is a cotraitant. INTROUVABLE, ACCES_REFUSE, CONSULTATION_SEULE, ACTE_INTERDIT, SAISIE_INVALIDE.
 */
export const validerFacture = acte({
  nom: 'validerFacture',
  libelle: 'Facture validée',
  entree: ValidationSaisie.extend({ id: z.int() }),
  executer(db, acteur, { id, qualite, siretMandataire, complementInformation, piecesJointes }, contexte) {
    const vue = exigerFacture(db, acteur, id);
    const second = vue.facture.statut === 'A_VALIDER_2';
    const valider = second ? 'valider2' : 'valider1';
    exigerPassage(db, { ...vue, acte: valider, motif: undefined });
    const { auteurId } = auteurDe(acteur);
    if (auteurId === null) throw new ErreurMetier('NON_CONNECTE');
    if (!qualitesProposees(vue.facture.cadre, second ? 2 : 1).includes(qualite)) refuser({ qualite: 'CHAMP_FORMAT' });
    refuser(defautsDesPieces(db, piecesJointes));
    if (QUALITES[qualite].nommeMandataire) nommerMandataire(db, vue, siretMandataire);
    joindre(db, piecesJointes, { factureId: id, ajouteLe: contexte.instant, ajoutePar: auteurId });
    fairePasser(db, {
      ...exigerFacture(db, acteur, id),
      acteur,
      contexte,
      acte: valider,
      commentaire: complementInformation,
    });
    poursuivre(db, id, contexte);
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});

/** The second valideur: a third structure, active. */
export function nommerMandataire(db: Base, { facture }: FactureVue, siret: string | undefined): void {
  const defaut = defautDuMandataire(db, facture, siret);
  const mandataire = trouverValideur(db, siret);
  if (defaut || !mandataire) {
    refuser({ siretMandataire: defaut ?? 'VALIDEUR_INCONNU' });
    return;
  }
  modifierValideur2(db, facture.id, mandataire.id);
}

function defautDuMandataire(
  db: Base,
  { fournisseurId, destinataireId, valideur1Id }: FactureVue['facture'],
  siret: string | undefined,
): CodeRefus | undefined {
  if (siret === undefined) return 'CHAMP_OBLIGATOIRE';
  const mandataire = trouverValideur(db, siret);
  if (!mandataire) return 'VALIDEUR_INCONNU';
  if (mandataire.id === valideur1Id || mandataire.id === fournisseurId) return 'MANDATAIRE_AUTRE';
  return mandataire.id === destinataireId ? 'VALIDEUR_DESTINATAIRE' : undefined;
}
