import type { Base } from '../../server/db/base.ts';
import { rattacherAuService } from '../../server/structures/rattacher-au-service.ts';
import { rattacherCompte } from '../../server/structures/rattacher-compte.ts';
import { DEBUT } from './bac-en-memoire.ts';
import { MondeDesFactures } from './monde-des-factures.ts';
import { creerPersonne } from './personne.ts';

/** The same people, each gestionnaire principal of his structure, and more: users and secondary gestionnaires. */
export class MondeDesServices extends MondeDesFactures {
  /** A compte that is active and attached to Fontanel, in its seat. */
  async asseoir(prenom: string, role: 'GS' | 'US', codes: readonly string[] = []): Promise<number> {
    const compteId = this.ecrire((db) => {
      const structureId = this.structure('fontanel', db);
      const id = creerPersonne(db, { email: `${prenom.toLowerCase()}@exemple.invalid`, prenom });
      rattacherCompte(db, { compteId: id, structureId, role, instant: DEBUT });
      for (const code of codes) {
        const service = { id: this.service(code, db), structureId };
        rattacherAuService(db, { compteId: id, service, instant: DEBUT });
      }
      return id;
    });
    await this.poster('/api/bac/sieges/prendre', { compteId });
    return compteId;
  }

  service(code: string, db?: Base): number {
    const lire = (d: Base) => d.get<{ id: number }>('SELECT id FROM services WHERE code = ? ORDER BY id', [code])!.id;
    return db ? lire(db) : this.lire(lire);
  }
}
