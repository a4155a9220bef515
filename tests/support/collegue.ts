import type { CodeEspace } from '#shared/espaces/espaces.ts';
import { abonnerLeCompte } from '../../server/structures/abonnements.sql.ts';
import { rattacherAuService } from '../../server/structures/rattacher-au-service.ts';
import { rattacherCompte } from '../../server/structures/rattacher-compte.ts';
import { DEBUT } from './bac-en-memoire.ts';
import type { MondeDesFactures, SIRET } from './monde-des-factures.ts';
import { creerPersonne } from './personne.ts';

type Arrivee = { nom: string; chez: keyof typeof SIRET; role?: 'GS' | 'US'; espaces?: CodeEspace[]; service?: string };

/** A second person in a structure, seated in this browser. Returns the compte. */
export async function collegue(
  monde: MondeDesFactures,
  { nom, chez, role = 'US', espaces = [], service }: Arrivee,
): Promise<number> {
  const structureId = monde.structure(chez);
  const compteId = monde.ecrire((db) => {
    const id = creerPersonne(db, { email: `${nom}@exemple.invalid`, nom });
    rattacherCompte(db, { compteId: id, structureId, role, instant: DEBUT });
    abonnerLeCompte(db, { compteId: id, structureId, espaces, instant: DEBUT });
    if (service) {
      const sql = 'SELECT id FROM services WHERE structureId = ? AND code = ?';
      const serviceId = db.get<{ id: number }>(sql, [structureId, service])!.id;
      rattacherAuService(db, { compteId: id, service: { id: serviceId, structureId }, instant: DEBUT });
    }
    return id;
  });
  await monde.poster('/api/bac/sieges/prendre', { compteId });
  return compteId;
}

/** Subjects of the mails of an address, oldest first. */
export const objetsRecus = (monde: MondeDesFactures, adresse: string): string[] =>
  monde
    .lire((db) =>
      db.all<{ objet: string }>('SELECT objet FROM courriels WHERE destinataire = ? ORDER BY id', [adresse]),
    )
    .map(({ objet }) => objet);
