import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { trouverRole } from '../../server/structures/rattachements.sql.ts';
import { Equipe } from '../support/equipe.ts';

const monde = new Equipe();
let paul = 0;
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(async () => {
  await monde.entrer();
  paul = await monde.embaucher('paul', 'US');
});

const roleDe = (compteId: number) => monde.lire((db) => trouverRole(db, compteId, monde.fontanel));
const dePaul = () => monde.courrielsDe('contact.paul@exemple.invalid').at(-1);

describe('nommer et révoquer un gestionnaire secondaire', () => {
  test('il a tous les espaces ; révoqué, il les garde', async () => {
    expect((await monde.geste('nommer-secondaire', paul)).corps).toEqual({ fait: true });
    expect(roleDe(paul)).toBe('GS');
    expect(monde.habilitationsDe(paul)).toContainEqual({
      espace: 'FACTURES_EMISES',
      mode: 'MODIFICATION',
      service: null,
    });
    expect(dePaul()).toMatchObject({
      modele: 'ROLE_CHANGE',
      corps: expect.stringContaining('Gestionnaire secondaire'),
    });
    const droits = monde.habilitationsDe(paul);
    await monde.geste('revoquer-secondaire', paul);
    expect(roleDe(paul)).toBe('US');
    expect(monde.habilitationsDe(paul)).toEqual(droits);
    expect(monde.actions().map((a) => a.action)).toEqual(['SECONDAIRE_NOMME', 'SECONDAIRE_REVOQUE']);
  });

  test('ni deux fois, ni un rattachement suspendu, ni le gestionnaire principal', async () => {
    const code = async (chemin: string, compteId = paul) => (await monde.geste(chemin, compteId)).corps.code;
    expect(await code('revoquer-secondaire')).toBe('ACTE_INTERDIT');
    await monde.geste('nommer-secondaire', paul);
    expect(await code('nommer-secondaire')).toBe('ACTE_INTERDIT');
    expect(await code('nommer-secondaire', monde.sieges.fontanel)).toBe('ACTE_INTERDIT');
    monde.fixerStatut(paul, 'DESACTIVEE');
    expect(await code('revoquer-secondaire')).toBe('ACTE_INTERDIT');
  });
});

describe('transférer le rôle de gestionnaire principal', () => {
  test('l’un devient principal, l’autre secondaire, et chacun le lit à son adresse de contact', async () => {
    expect((await monde.geste('transferer-role', paul)).statut).toBe(200);
    expect([roleDe(paul), roleDe(monde.sieges.fontanel)]).toEqual(['GP', 'GS']);
    expect(dePaul()).toMatchObject({
      modele: 'GESTIONNAIRE_CHANGE',
      objet: '[Chorus Pro] Changement de gestionnaire principal',
      corps: expect.stringMatching(/Ancien gestionnaire principal\s: Alix fontanel/),
    });
    expect(monde.courrielsDe('fontanel@exemple.invalid').at(-1)?.corps).toContain('Vous n’êtes plus gestionnaire');
    expect(monde.actions().at(-1)).toMatchObject({ action: 'ROLE_TRANSFERE', cible: 'paul Essai' });
    expect((await monde.geste('transferer-role', paul)).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
  });

  test('celui qui a transféré peut être détaché, pas celui qui a reçu', async () => {
    await monde.geste('transferer-role', paul);
    expect((await monde.geste('detacher', paul)).corps.code).toBe('GESTIONNAIRE_PRINCIPAL_PROTEGE');
    expect((await monde.geste('detacher', monde.sieges.fontanel, { siege: paul })).statut).toBe(200);
    expect(roleDe(monde.sieges.fontanel)).toBeUndefined();
  });

  test('il n’a plus de date de fin : une structure ne perd pas son gestionnaire un beau jour', async () => {
    await monde.geste('detacher', paul);
    const perimetres = [{ structureId: monde.fontanel, services: [], acces: [] }];
    const corps = { emailConnexion: 'paul@exemple.invalid', role: 'US', dateFin: '2026-03-10', perimetres };
    await monde.poster('/api/rattachements/utilisateurs', corps, { siege: monde.sieges.fontanel });
    await monde.geste('transferer-role', paul);
    await monde.avancer('2026-03-12T08:00:00.000Z');
    expect(roleDe(paul)).toBe('GP');
  });

  test('ni à soi, ni à un inconnu, ni à un rattachement suspendu, ni à un compte qui n’est pas actif', async () => {
    const code = async (compteId: number) => (await monde.geste('transferer-role', compteId)).corps.code;
    expect(await code(monde.sieges.fontanel)).toBe('ACTE_INTERDIT');
    expect(await code(monde.sieges.lacombe)).toBe('INTROUVABLE');
    monde.ecrire((db) => db.run("UPDATE comptes SET statut = 'BLOQUE' WHERE id = ?", [paul]));
    expect(await code(paul)).toBe('SUCCESSEUR_INACTIF');
    monde.fixerStatut(paul, 'DESACTIVEE');
    expect(await code(paul)).toBe('SUCCESSEUR_NON_RATTACHE');
    expect(roleDe(monde.sieges.fontanel)).toBe('GP');
  });

  test('deux clics ne transfèrent qu’une fois', async () => {
    const clic = () => monde.geste('transferer-role', paul, { geste: 'transfert-double' });
    expect([(await clic()).statut, (await clic()).statut]).toEqual([200, 200]);
    expect(monde.actions()).toHaveLength(1);
  });
});
