import { z } from 'zod';
import { roleSurCompte } from '#shared/comptes/droits.ts';
import { acte } from '../moteur/acte.ts';
import { noterEchecs } from './comptes.sql.ts';
import { fairePasser } from './faire-passer.ts';

/** The hour is over: the compte opens again, with all its tries. */
export const debloquerCompte = acte({
  nom: 'debloquerCompte',
  libelle: 'Compte débloqué',
  entree: z.object({ compteId: z.int() }),
  executer(db, acteur, { compteId }) {
    fairePasser(db, compteId, { acte: 'debloquerCompte', role: roleSurCompte(acteur) });
    noterEchecs(db, compteId, { echecs: 0, bloqueJusqua: null });
    return null;
  },
});
