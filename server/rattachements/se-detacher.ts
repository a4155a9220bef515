import { z } from 'zod';
import { acte } from '../moteur/acte.ts';
import { noterAction } from '../structures/noter-action.ts';
import { trouverStructure } from '../structures/structures.sql.ts';
import { exigerLeMien } from './annuler-demande.ts';
import { nomDe } from './decrire-etat.ts';
import { fairePasser } from './faire-passer.ts';
import { prevenirDuDepart } from './prevenir.ts';

/**
 * « Me détacher »: services and abonnements go with it. NON_CONNECTE, INTROUVABLE, ACTE_INTERDIT,
 * GESTIONNAIRE_PRINCIPAL_A_TRANSFERER.
 */
export const seDetacher = acte({
  nom: 'seDetacher',
  libelle: 'Détaché d’une structure',
  entree: z.object({ structureId: z.int() }),
  executer(db, acteur, { structureId }, contexte) {
    const { id, compteId } = exigerLeMien(db, acteur, structureId);
    const { instant } = contexte;
    fairePasser(db, { compteId, structureId }, { acte: 'seDetacher', par: 'DEMANDEUR', instant });
    const cible = nomDe(db, compteId);
    noterAction(db, { structureId, acteur, instant, action: 'UTILISATEUR_DETACHE', cible });
    prevenirDuDepart(db, contexte, { compteId, structureId });
    contexte.signaler({ genre: 'RATTACHEMENT', id });
    return { structure: trouverStructure(db, structureId)?.raisonSociale ?? '' };
  },
  decrire: (_entree, { structure }) => structure,
});
