import { z } from 'zod';
import { TEMPERAMENTS } from '#shared/bac/robots.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { noterArrivee } from '../comptes/onglets.ts';
import { acte } from '../moteur/acte.ts';
import { donnerSiege, nomDuCompte, siegeExiste, tenueDuSiege } from './bac.sql.ts';

/** A person sits down: no robot acts from this seat until it is given back. */
export const prendreSiege = acte({
  nom: 'prendreSiege',
  libelle: 'Siège pris',
  entree: z.object({ compteId: z.int() }),
  discret: true,
  executer(db, _acteur, { compteId }, { instant }) {
    if (!siegeExiste(db, compteId)) throw new ErreurMetier('SIEGE_INCONNU');
    const temperament = tenueDuSiege(db, compteId)?.temperament ?? 'rapide';
    donnerSiege(db, { compteId, tenuPar: 'HUMAIN', temperament });
    // To sit down is to arrive, as a login is.
    noterArrivee(db, compteId, instant);
    return { qui: nomDuCompte(db, compteId) };
  },
  decrire: (_entree, { qui }) => qui,
});

/** A robot holds the seat from now on, with that temperament. */
export const confierAuRobot = acte({
  nom: 'confierAuRobot',
  libelle: 'Siège confié à un robot',
  entree: z.object({ compteId: z.int(), temperament: z.enum(TEMPERAMENTS) }),
  executer(db, _acteur, { compteId, temperament }, contexte) {
    if (!siegeExiste(db, compteId)) throw new ErreurMetier('SIEGE_INCONNU');
    donnerSiege(db, { compteId, tenuPar: 'ROBOT', temperament });
    contexte.signaler({ genre: 'SIEGE', id: compteId });
    return { qui: nomDuCompte(db, compteId) };
  },
  decrire: (_entree, { qui }) => qui,
});
