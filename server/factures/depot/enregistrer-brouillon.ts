import { contratFactures } from '#shared/factures/contrat.ts';
import { avecTotaux } from '#shared/factures/saisie/totaux.ts';
import { acte } from '../../moteur/acte.ts';
import { nommee, nommer } from '../nommer.ts';
import { defautsDesChoix, defautsDesLignesGardees, exigerMandat } from '../saisie/garder.ts';
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
 * [S37]. MANDAT_REQUIS to type one. SAISIE_INVALIDE, ACCES_REFUSE, INTROUVABLE, ACTE_INTERDIT.
 */
export const enregistrerBrouillon = acte({
  nom: 'enregistrerBrouillon',
  libelle: 'Brouillon enregistré',
  entree: contratFactures.enregistrerBrouillon.corps,
  executer(db, acteur, { id, saisie: recue, mode = 'DEPOT' }, contexte) {
    const brouillon = exigerBrouillon(db, acteur, { id, mode });
    const structureId = recue.structureId ?? brouillon?.facture.fournisseurId;
    exigerFournisseur(db, acteur, structureId);
    if (mode === 'SAISIE') exigerMandat(db, structureId);
    const saisie = mode === 'SAISIE' ? avecTotaux(recue) : recue;
    const champs = {
      ...defautsDeGarde(db, saisie),
      ...defautsDesChoix(db, acteur, { ...saisie, structureId }),
      ...(mode === 'SAISIE' && defautsDesLignesGardees(saisie)),
    };
    const destination = trouverDestination(db, saisie.siretDestinataire);
    if (saisie.siretDestinataire !== undefined && !destination?.exigences.actif)
      champs.siretDestinataire = 'DESTINATAIRE_INCONNU';
    refuser(champs);
    const destinataireId = destination?.id ?? null;
    const complete = avecFournisseur(saisie, structureId);
    return nommer(db, garderSaisie(db, { acteur, contexte, saisie: complete, destinataireId, brouillon, mode }));
  },
  decrire: (_entree, fait) => nommee(fait),
});
