import type { Role } from '#shared/structures/roles.ts';
import { rattacherCompte } from '../../server/structures/rattacher-compte.ts';
import { DEBUT } from './bac-en-memoire.ts';
import { MondeDesFactures } from './monde-des-factures.ts';
import { creerPersonne } from './personne.ts';

/** Électricité Fontanel and the people around it. Its gestionnaire principal is `sieges.fontanel`. */
export class Equipe extends MondeDesFactures {
  fontanel = 0;

  override async entrer(): Promise<void> {
    await super.entrer();
    this.fontanel = this.structure('fontanel');
  }

  /** A compte that is active, attached to Fontanel when a rôle is given. Its seat is held by this window. */
  async embaucher(prenom: string, role?: Role, structureId: number = this.fontanel): Promise<number> {
    const email = `${prenom}@exemple.invalid`;
    const id = this.ecrire((db) => {
      const compte = creerPersonne(db, { email, contact: `contact.${email}`, prenom });
      if (role) rattacherCompte(db, { compteId: compte, structureId, role, instant: DEBUT });
      return compte;
    });
    await this.poster('/api/bac/sieges/prendre', { compteId: id });
    return id;
  }

  fixerStatut(compteId: number, statut: string, structureId: number = this.fontanel): void {
    this.ecrire((db) =>
      db.run('UPDATE rattachements SET statut = ? WHERE compteId = ? AND structureId = ?', [
        statut,
        compteId,
        structureId,
      ]),
    );
  }

  /** A demande that waits, as the room of the demandes writes it. */
  fairePatienter(compteId: number, structureId: number = this.fontanel): void {
    this.ecrire((db) =>
      db.run(
        `INSERT INTO rattachements (compteId, structureId, role, statut, demandeLe)
         VALUES (?, ?, 'US', 'EN_COURS_DE_VALIDATION', ?)`,
        [compteId, structureId, DEBUT],
      ),
    );
  }

  /** A gesture of the block « Utilisateurs rattachés ». */
  geste(chemin: string, compteId: number, { siege = this.sieges.fontanel, corps = {}, geste = '' } = {}) {
    const url = `/api/structures/${this.fontanel}/utilisateurs/${compteId}/${chemin}`;
    return this.poster(url, corps, { siege, ...(geste && { geste }) });
  }

  async utilisateurs(siege: number = this.sieges.fontanel) {
    return (await this.obtenir(`/api/structures/${this.fontanel}/utilisateurs`, { siege })).corps;
  }
  async ligne(compteId: number) {
    const { utilisateurs } = await this.utilisateurs();
    return utilisateurs.find((u: { compteId: number }) => u.compteId === compteId);
  }

  courrielsDe(adresse: string): { modele: string; objet: string; corps: string; lien: string | null }[] {
    return this.lire((db) =>
      db.all('SELECT modele, objet, corps, lien FROM courriels WHERE destinataire = ? ORDER BY id', [adresse]),
    );
  }
  actions(structureId: number = this.fontanel): { action: string; cible: string; auteurId: number | null }[] {
    return this.lire((db) =>
      db.all('SELECT action, cible, auteurId FROM actions_gestionnaire WHERE structureId = ? ORDER BY id', [
        structureId,
      ]),
    );
  }
  habilitationsDe(compteId: number): { espace: string; mode: string; service: string | null }[] {
    return this.lire((db) =>
      db.all(
        `SELECT h.espace, h.mode, v.code AS service FROM habilitations h LEFT JOIN services v ON v.id = h.serviceId
         WHERE h.compteId = ? AND h.structureId = ? ORDER BY coalesce(h.serviceId, 0), h.espace`,
        [compteId, this.fontanel],
      ),
    );
  }
}
