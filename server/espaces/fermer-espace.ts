import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { CodeDEspace } from '#shared/espaces/abonnement.ts';
import { espace as espaceDe } from '#shared/espaces/espaces.ts';
import { acte } from '../moteur/acte.ts';
import { exigerStructureActive } from '../structures/exiger-structure-active.ts';
import { noterAction } from '../structures/noter-action.ts';
import { refermerEspace } from '../structures/refermer-espace.ts';
import { listerAbonnementsALEspace } from './abonnements.sql.ts';
import { fairePasser } from './faire-passer.ts';

/**
 * « Fermer »: the espace leaves the structure and its services; the abonnements on it end, those who had one are told
 * (§ 6.3, supposé). STRUCTURE_INACTIVE, ESPACE_NON_FERMABLE, ESPACE_NON_OUVERT.
 */
export const fermerEspace = acte({
  nom: 'fermerEspace',
  libelle: 'Espace fermé',
  entree: z.object({ structureId: z.int(), espace: CodeDEspace }),
  executer(db, acteur, { structureId, espace }, contexte) {
    exigerStructureActive(db, acteur, { structureId, droit: 'gererEspaces' });
    const { ouverture, libelle } = espaceDe(espace);
    if (ouverture !== 'STRUCTURE') throw new ErreurMetier('ESPACE_NON_FERMABLE');
    refermerEspace(db, { structureId, espace });
    const prevenus = new Set<number>();
    const pris = listerAbonnementsALEspace(db, { structureId, espace }).map((objet) => {
      const sansCourriel = prevenus.has(objet.compteId);
      prevenus.add(objet.compteId);
      return fairePasser(db, { acteur, contexte, acte: 'fermer', objet, sansCourriel }).pris;
    });
    noterAction(db, { structureId, acteur, instant: contexte.instant, action: 'ESPACE_FERME', cible: libelle });
    return { nombre: pris.length, pris };
  },
  decrire: ({ espace }) => espaceDe(espace).libelle,
});
