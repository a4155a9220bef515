import type { Temperament } from '#shared/bac/robots.ts';
import type { CodeEspace } from '#shared/espaces/espaces.ts';
import { ouvrirEspaces } from '../../server/structures/ouvrir-espaces.ts';
import { rattacherAuService } from '../../server/structures/rattacher-au-service.ts';
import { rattacherCompte } from '../../server/structures/rattacher-compte.ts';
import { trouverService } from '../../server/structures/structures.sql.ts';
import { DEBUT } from './bac-en-memoire.ts';
import { MondeDesFactures, type SIRET } from './monde-des-factures.ts';
import { creerPersonne } from './personne.ts';

type Ou = keyof typeof SIRET;
type Arrivee = { prenom: string; ou: Ou; role?: 'GS' | 'US'; services?: readonly string[] };

/** The structures of the factures, and colleagues who come to work there. */
export class MondeDesEspaces extends MondeDesFactures {
  /** A colleague with what comes without asking; she is seated. */
  async arriver({ prenom, ou, role = 'US', services = [] }: Arrivee): Promise<number> {
    const structureId = this.structure(ou);
    const compteId = this.ecrire((db) => {
      const email = `${prenom.toLowerCase()}@exemple.invalid`;
      const id = creerPersonne(db, { email, contact: `contact.${email}`, nom: 'Martin', prenom });
      rattacherCompte(db, { compteId: id, structureId, role, instant: DEBUT });
      for (const code of services)
        rattacherAuService(db, { compteId: id, service: trouverService(db, structureId, code)!, instant: DEBUT });
      return id;
    });
    await this.poster('/api/bac/sieges/prendre', { compteId });
    return compteId;
  }

  ouvrirSur(ou: Ou, espaces: readonly CodeEspace[]): void {
    this.ecrire((db) => ouvrirEspaces(db, { structureId: this.structure(ou, db), espaces, instant: DEBUT }));
  }

  service(ou: Ou, code: string): number {
    return this.lire((db) => trouverService(db, this.structure(ou, db), code)!.id);
  }

  demander(siege: number, ou: Ou, corps: object, geste?: string) {
    const demande = { structureId: this.structure(ou), mode: 'MODIFICATION', ...corps };
    return this.poster('/api/espaces/abonnements', demande, { siege, ...(geste && { geste }) });
  }
  /** A demande that waits; its id. */
  async enAttente(siege: number, ou: Ou, corps: object): Promise<number> {
    return (await this.demander(siege, ou, corps)).corps.id;
  }
  repondre(reponse: 'valider' | 'refuser', corps: object, siege: number) {
    return this.poster(`/api/espaces/demandes/${reponse}`, corps, { siege });
  }
  async abonnements(siege: number) {
    return (await this.obtenir('/api/espaces/abonnements', { siege })).corps.abonnements;
  }
  /** « FACTURES_RECUES CONSULTATION VALIDEE », those of the structure alone or of a service. */
  async resume(siege: number, espace?: string): Promise<string[]> {
    type Ligne = {
      espace: string;
      mode: string;
      statut: string;
      modeDemande: string | null;
      service: { code: string };
    };
    return (await this.abonnements(siege))
      .filter((a: Ligne) => espace === undefined || a.espace === espace)
      .map((a: Ligne) =>
        [a.espace, a.service?.code, a.mode, a.statut, a.modeDemande && `→ ${a.modeDemande}`].filter(Boolean).join(' '),
      );
  }
  courrielsDe(adresse: string): { objet: string; corps: string; modele: string; lien: string }[] {
    return this.lire((db) =>
      db.all('SELECT objet, corps, modele, lien FROM courriels WHERE destinataire = ? ORDER BY id', [adresse]),
    );
  }
  actions(ou: Ou): string[] {
    return this.lire((db) =>
      db
        .all<{ texte: string }>(
          `SELECT action || ' : ' || cible AS texte FROM actions_gestionnaire WHERE structureId = ? ORDER BY id`,
          [this.structure(ou)],
        )
        .map(({ texte }) => texte),
    );
  }
  confierSiege(compteId: number, temperament: Temperament) {
    return this.poster('/api/bac/sieges/confier', { compteId, temperament });
  }
}
