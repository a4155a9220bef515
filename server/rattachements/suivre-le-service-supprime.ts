import { actesPossibles } from '#shared/rattachements/cycle-de-vie.ts';
import type { Reaction } from '../moteur/acte.ts';
import { fairePasserAuService } from './faire-passer-au-service.ts';
import { prevenirDuRefus } from './prevenir.ts';
import { listerRattachesAuServiceSupprime, trouverRattachement } from './rattachements.sql.ts';

/** A service was deleted: those who worked there leave it, those who asked for it are refused, and told. */
export const suivreLeServiceSupprime: Reaction = (db, { genre, id: serviceId }, contexte) => {
  if (genre !== 'SERVICE_SUPPRIME') return;
  const { instant } = contexte;
  for (const { id, compteId, structureId, code, nom, statut } of listerRattachesAuServiceSupprime(db, serviceId)) {
    const acte = (['refuser', 'supprimer'] as const).find((a) => actesPossibles(statut, 'GESTIONNAIRE').includes(a));
    if (!acte) continue;
    fairePasserAuService(
      db,
      { compteId, service: { id: serviceId, structureId } },
      { acte, par: 'GESTIONNAIRE', instant },
    );
    const motif = 'Ce service a été supprimé.';
    // Whoever waits for the structure too is answered for the whole, later.
    const rattache = trouverRattachement(db, compteId, structureId)?.statut === 'VALIDEE';
    if (acte === 'refuser' && rattache)
      prevenirDuRefus(db, contexte, { compteId, structureId, services: [{ code, nom }], motif });
    contexte.signaler({ genre: 'RATTACHEMENT', id });
  }
};
