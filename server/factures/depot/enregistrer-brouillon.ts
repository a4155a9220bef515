import { contratFactures } from '#shared/factures/contrat.ts';
import { acte } from '../../moteur/acte.ts';
import { nommee, nommer } from '../nommer.ts';
import { trouverDestination } from './destination.ts';
import {
  avecFournisseur,
  defautsDeGarde,
  exigerBrouillon,
  exigerFournisseur,
  garderSaisie,
  refuser,
} from './garder-saisie.ts';

/**
 * « Enregistrer »: kept, even incomplete, and not sent. Its supplier must be known, and its recipient when it is named
 * [S37]. SAISIE_INVALIDE, ACCES_REFUSE, INTROUVABLE, ACTE_INTERDIT.
 */
export const enregistrerBrouillon = acte({
  nom: 'enregistrerBrouillon',
  libelle: 'Brouillon enregistré',
  entree: contratFactures.enregistrerBrouillon.corps,
  executer(db, acteur, { id, saisie }, contexte) {
    const brouillon = exigerBrouillon(db, acteur, id);
    const structureId = saisie.structureId ?? brouillon?.facture.fournisseurId;
    exigerFournisseur(db, acteur, structureId);
    const champs = defautsDeGarde(db, saisie);
    const destination = trouverDestination(db, saisie.siretDestinataire);
    if (saisie.siretDestinataire !== undefined && !destination?.exigences.actif)
      champs.siretDestinataire = 'DESTINATAIRE_INCONNU';
    refuser(champs);
    const destinataireId = destination?.id ?? null;
    const complete = avecFournisseur(saisie, structureId);
    return nommer(db, garderSaisie(db, { acteur, contexte, saisie: complete, destinataireId, brouillon }));
  },
  decrire: (_entree, fait) => nommee(fait),
});
