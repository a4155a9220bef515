import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ESPACES } from '#shared/espaces/espaces.ts';
import { estHabilite, MODES } from '#shared/espaces/habilitations.ts';
import { conditions, estPossible } from '#shared/gestion/conditions.ts';
import type { Liens } from '#shared/gestion/liens.ts';
import { listerHabilitations } from '../../server/espaces/habilitations.sql.ts';
import { rattacherCompte } from '../../server/structures/rattacher-compte.ts';
import { DEBUT } from '../support/bac-en-memoire.ts';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';
import { creerPersonne } from '../support/personne.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());

let fontanel = 0;
let ines = 0;
/** Inès works at Électricité Fontanel, without managing it. */
beforeEach(async () => {
  await monde.entrer();
  fontanel = monde.structure('fontanel');
  ines = monde.ecrire((db) => {
    const id = creerPersonne(db, { email: 'ines@exemple.invalid', nom: '=HYPERLINK("x")', prenom: 'Inès' });
    rattacherCompte(db, { compteId: id, structureId: fontanel, role: 'US', instant: DEBUT });
    return id;
  });
  await monde.poster('/api/bac/sieges/prendre', { compteId: ines });
});

const gp = () => monde.sieges.fontanel;
const liens = async (siege: number, structureId = fontanel) =>
  monde.obtenir(`/api/gestion/structures/${structureId}/liens`, { siege });

describe('ce que voit un gestionnaire', () => {
  test('ses structures, leurs utilisateurs et leurs actions ; un simple utilisateur ne gère rien', async () => {
    expect((await monde.obtenir('/api/gestion/structures', { siege: gp() })).corps).toMatchObject([
      { id: fontanel, identifiant: SIRET.fontanel, role: 'GP' },
    ]);
    expect(await monde.obtenir('/api/gestion/structures', { siege: ines })).toMatchObject({
      statut: 403,
      corps: { code: 'AUCUNE_STRUCTURE_GEREE' },
    });
    const url = `/api/gestion/structures/${fontanel}/utilisateurs`;
    expect((await monde.obtenir(url, { siege: gp() })).corps).toMatchObject([
      { role: 'GP' },
      { prenom: 'Inès', role: 'US' },
    ]);
    expect((await monde.obtenir(url, { siege: ines })).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
    expect((await monde.obtenir(url, { siege: monde.sieges.commune })).statut).toBe(404);
    expect((await monde.obtenir(url)).statut).toBe(401);
  });

  test('l’historique d’une structure qu’il ne gère pas reste fermé', async () => {
    const url = `/api/gestion/actions?structureId=${fontanel}`;
    expect((await monde.obtenir(url, { siege: gp() })).statut).toBe(200);
    for (const siege of [ines, monde.sieges.commune])
      expect((await monde.obtenir(url, { siege })).statut).toBeGreaterThanOrEqual(403);
  });

  test('l’export s’ouvre dans Excel, et un nom en forme de formule n’y est qu’un texte', async () => {
    const { octets, entetes } = await monde.obtenir('/api/gestion/utilisateurs.csv', { siege: gp() });
    const texte = octets.toString('utf8');
    expect(entetes['content-type']).toMatch(/text\/csv/);
    expect(texte.charCodeAt(0)).toBe(0xfeff);
    expect(texte).toContain('Inès');
    expect(texte).not.toMatch(/(^|[;"\n])=HYPERLINK/);
    expect((await monde.obtenir(`/api/gestion/utilisateurs.csv?structureId=${fontanel}`, { siege: ines })).statut).toBe(
      403,
    );
  });
});

describe('les liens d’une structure', () => {
  test('se montrent à qui y est rattaché, et à personne d’autre', async () => {
    expect((await liens(gp())).statut).toBe(200);
    expect((await liens(ines)).statut).toBe(200);
    expect((await liens(monde.sieges.commune)).statut).toBe(404);
    expect((await liens(0)).statut).toBe(401);
  });

  test('disent de chacun exactement ce que le portail lui permet', async () => {
    const codes = ESPACES.filter(({ ouverture }) => ouverture === 'STRUCTURE').map(({ code }) => code);
    let possibles = 0;
    for (const nom of ['fontanel', 'departement'] as const) {
      const structureId = monde.structure(nom);
      const dessin: Liens = (await liens(monde.sieges[nom], structureId)).corps;
      for (const { compteId } of dessin.utilisateurs) {
        const droits = monde.lire((db) => listerHabilitations(db, compteId));
        for (const service of [undefined, ...dessin.services])
          for (const espace of codes)
            for (const mode of MODES) {
              const besoin = { compteId, espace, mode, serviceId: service?.id ?? null };
              const dit = estPossible(conditions(dessin, besoin, 'actuel'));
              const permis = estHabilite(droits, { structureId, espace, mode, service: service?.code ?? null });
              expect([nom, compteId, espace, mode, service?.code, dit]).toEqual([
                nom,
                compteId,
                espace,
                mode,
                service?.code,
                permis,
              ]);
              if (permis) possibles++;
            }
      }
    }
    expect(possibles).toBeGreaterThan(10);
  });
});

describe('l’annuaire', () => {
  test('montre les structures publiques à tous, une privée à ses seuls utilisateurs', async () => {
    expect((await monde.obtenir(`/api/annuaire/${SIRET.commune}`)).corps).toMatchObject({
      designation: 'Commune de Valbrune',
    });
    expect((await monde.obtenir(`/api/annuaire/${SIRET.fontanel}`)).statut).toBe(404);
    expect((await monde.obtenir(`/api/annuaire/${SIRET.fontanel}`, { siege: ines })).statut).toBe(200);
    expect((await monde.obtenir(`/api/annuaire/${SIRET.fontanel}`, { siege: monde.sieges.commune })).statut).toBe(404);
    expect((await monde.obtenir('/api/annuaire/00090909300015')).statut).toBe(404);
  });

  test('se cherche sans accents, ne rend rien d’une entreprise, et dit quand il n’y a rien', async () => {
    const chercher = async (requete: string, siege?: number) =>
      (await monde.obtenir(`/api/annuaire?${requete}`, { siege })).corps;
    expect((await chercher('raisonSociale=departement')).structures).toMatchObject([
      { identifiant: SIRET.departement },
    ]);
    expect((await chercher('raisonSociale=fontanel')).total).toBe(0);
    expect((await chercher('raisonSociale=rien-de-tel')).structures).toEqual([]);
    expect((await monde.obtenir('/api/annuaire?taille=7')).statut).toBe(422);
  });

  test('ses deux fichiers ne parlent que des structures publiques', async () => {
    const structures = (await monde.obtenir('/api/annuaire/structures.csv')).octets.toString('utf8');
    const services = (await monde.obtenir('/api/annuaire/services.csv')).octets.toString('utf8');
    expect(structures).toContain(SIRET.commune);
    expect(services).toContain('FACTURES_PUBLIQUES');
    for (const fichier of [structures, services]) expect(fichier).not.toContain(SIRET.fontanel);
  });
});
