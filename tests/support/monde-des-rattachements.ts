import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import type { DemandeATraiter, MonRattachement } from '#shared/rattachements/contrat.ts';
import type { Role } from '#shared/structures/roles.ts';
import { rattacherCompte } from '../../server/structures/rattacher-compte.ts';
import { DEBUT } from './bac-en-memoire.ts';
import { MondeDesFactures, SIRET } from './monde-des-factures.ts';
import { creerPersonne } from './personne.ts';

type Nom = keyof typeof SIRET;

/** The world of the factures, with people who have no structure yet, and others who manage one together. */
export class MondeDesRattachements extends MondeDesFactures {
  /** An active compte, in whose seat this browser sits. */
  async personne(prenom: string, chez?: { structure: Nom; role: Role }): Promise<number> {
    const compteId = this.ecrire((db) => {
      const email = `${prenom.toLowerCase()}@exemple.invalid`;
      const id = creerPersonne(db, { email, contact: `contact-${email}`, nom: 'Martin', prenom });
      if (chez)
        rattacherCompte(db, {
          compteId: id,
          structureId: this.structure(chez.structure, db),
          role: chez.role,
          instant: DEBUT,
        });
      return id;
    });
    await this.poster('/api/bac/sieges/prendre', { compteId });
    return compteId;
  }

  demander(
    siege: number,
    nom: Nom,
    { services = [], commentaire }: { services?: string[]; commentaire?: string } = {},
  ) {
    const corps = { structures: [{ identifiant: SIRET[nom], services }], commentaire };
    return this.poster('/api/rattachements/demandes', corps, { siege });
  }
  async demandes(siege: number): Promise<DemandeATraiter[]> {
    return (await this.obtenir('/api/rattachements/demandes', { siege })).corps;
  }
  async miens(siege: number): Promise<MonRattachement[]> {
    return (await this.obtenir('/api/rattachements/miens', { siege })).corps;
  }
  async statut(siege: number, nom: Nom): Promise<string | undefined> {
    return (await this.miens(siege)).find((r) => r.identifiant === SIRET[nom])?.statut;
  }
  /** Id of the demande that waits, as its gestionnaire sees it. */
  async idDe(siege: number, prenom: string): Promise<number> {
    return (await this.demandes(siege)).find((d) => d.demandeur.prenom === prenom)!.id;
  }
  valider(siege: number, ...demandes: { id: number; services?: number[]; dateFin?: string }[]) {
    return this.poster('/api/rattachements/valider', { demandes }, { siege });
  }
  refuser(
    siege: number,
    ids: number[],
    { motif, vocabulaire = '2021' }: { motif?: string; vocabulaire?: string } = {},
  ) {
    return this.poster('/api/rattachements/refuser', { demandes: ids, motif, vocabulaire }, { siege });
  }
  surLaStructure(siege: number, nom: Nom, geste: 'annuler' | 'se-detacher') {
    return this.poster(`/api/rattachements/${this.structure(nom)}/${geste}`, {}, { siege });
  }
  service(nom: Nom, code: string): number {
    const structureId = this.structure(nom);
    return this.lire(
      (db) =>
        db.get<{ id: number }>('SELECT id FROM services WHERE structureId = ? AND code = ?', [structureId, code])!.id,
    );
  }
  courrielsA(adresse: string): { objet: string; corps: string; lien: string }[] {
    return this.lire((db) =>
      db.all('SELECT objet, corps, lien FROM courriels WHERE destinataire = ? ORDER BY id', [adresse]),
    );
  }
}

/** « 409 DEJA_RATTACHE », or « 200 ». */
export const issue = ({ statut, corps }: { statut: number; corps: { code?: CodeRefus } }): string =>
  statut < 400 ? String(statut) : `${statut} ${corps.code}`;
