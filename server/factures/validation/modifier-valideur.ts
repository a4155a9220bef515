import { z } from 'zod';
import { ValideurSaisi } from '#shared/factures/contrat-validation.ts';
import { acte } from '../../moteur/acte.ts';
import { exigerFacture } from '../acces.ts';
import { refuser } from '../depot/garder-saisie.ts';
import { inscrireValideur } from '../depot/inscrire.ts';
import { saisieDe } from '../depot/saisie.ts';
import { defautDuValideur, trouverValideur } from '../depot/valideur.ts';
import { exigerPassage, fairePasser } from '../faire-passer.ts';
import { nommee, nommer } from '../nommer.ts';
import { poursuivre } from '../poursuivre.ts';
import { nommerMandataire } from './valider-facture.ts';

/**
 * « Modifier le valideur » after « Mauvais valideur »: the supplier names another one, or the cotraitant another
 * mandataire. INTROUVABLE, ACCES_REFUSE, CONSULTATION_SEULE, ACTE_INTERDIT, SAISIE_INVALIDE on `siretValideur`.
 */
export const modifierValideur = acte({
  nom: 'modifierValideur',
  libelle: 'Valideur modifié',
  entree: ValideurSaisi.extend({ id: z.int() }),
  executer(db, acteur, { id, siretValideur }, contexte) {
    const vue = exigerFacture(db, acteur, id);
    const second = vue.facture.statut === 'ERREUR_COTRAITANT_SUR_VALIDEUR';
    const modifier = second ? 'modifierValideur2' : 'modifierValideur';
    exigerPassage(db, { ...vue, acte: modifier, motif: undefined });
    if (second) nommerMandataire(db, vue, siretValideur);
    else {
      const defaut = defautDuValideur(db, { ...saisieDe(vue.facture, []), siretValideur });
      const valideur = trouverValideur(db, siretValideur);
      if (defaut || !valideur) refuser({ siretValideur: defaut ?? 'VALIDEUR_INCONNU' });
      else inscrireValideur(db, id, { id: valideur.id, siret: siretValideur });
    }
    fairePasser(db, { ...exigerFacture(db, acteur, id), acteur, contexte, acte: modifier });
    poursuivre(db, id, contexte);
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});
