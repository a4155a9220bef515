import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

type Trouvee = { identifiant: string; designation: string; statut: string; nature: string };
async function chercher(criteres: Record<string, string> = {}, siege?: number) {
  const { corps } = await monde.obtenir(`/api/annuaire?${new URLSearchParams({ taille: '50', ...criteres })}`, {
    siege,
  });
  return corps as { structures: Trouvee[]; total: number };
}
const noms = async (criteres: Record<string, string>, siege?: number) =>
  (await chercher(criteres, siege)).structures.map(({ designation }) => designation);
const changer = (sql: string, ...valeurs: (string | number)[]) => monde.ecrire((db) => db.run(sql, valeurs));

describe('chercher une structure', () => {
  test.each<[Record<string, string>, string[]]>([
    [{ raisonSociale: 'PREFECTURE' }, ['Préfecture des Monts']],
    [{ identifiant: '000 168 039' }, ['Commune de Valbrune']],
    [{ ville: 'aubemont' }, ['Département du Haut-Causse', 'Préfecture des Monts']],
    [{ codePostal: '99112', moa: 'oui' }, ['Commune de Saint-Aubin-les-Tilleuls', 'SPL Aménagement du Bocage']],
    [{ moaUniquement: 'oui' }, ['SPL Aménagement du Bocage']],
    [{ ville: 'Valbrune', raisonSociale: 'lycée' }, ['Lycée de Valbrune']],
    [{ typeIdentifiant: 'RIDET' }, []],
    [{ statut: 'INACTIF' }, []],
    [{ nature: 'PRIVEE' }, []],
    [{ nature: 'PUBLIQUE', ville: 'Valbrune', raisonSociale: 'lycée' }, ['Lycée de Valbrune']],
    [{ raisonSociale: '%' }, []],
    [{ raisonSociale: "' OR 1=1 --" }, []],
  ])('%j', async (criteres, attendu) => expect(await noms(criteres)).toEqual(attendu));

  test('une structure inactive reste dans l’annuaire, avec son statut', async () => {
    changer("UPDATE structures SET statut = 'INACTIF' WHERE identifiant = ?", SIRET.lycee);
    expect(await noms({ statut: 'INACTIF' })).toEqual(['Lycée de Valbrune']);
    expect((await monde.obtenir(`/api/annuaire/${SIRET.lycee}`)).corps.statut).toBe('INACTIF');
  });

  test('chaque colonne trie dans les deux sens', async () => {
    const sens = async (tri: string, dans: string) => noms({ tri, sens: dans });
    const croissant = await sens('designation', 'asc');
    expect(await sens('designation', 'desc')).toEqual([...croissant].reverse());
    // Accents do not send a name to the end.
    expect(croissant.indexOf('Département du Haut-Causse')).toBeLessThan(croissant.indexOf('Lycée de Valbrune'));
    const { structures } = await chercher({ tri: 'identifiant' });
    const identifiants = structures.map(({ identifiant }) => identifiant);
    expect(identifiants).toEqual([...identifiants].sort());
    changer("UPDATE structures SET statut = 'INACTIF' WHERE identifiant = ?", SIRET.lycee);
    expect((await sens('statut', 'desc'))[0]).toBe('Lycée de Valbrune');
    expect(await sens('typeIdentifiant', 'asc')).toHaveLength(croissant.length);
  });

  test('les pages se suivent sans se répéter', async () => {
    const { total } = await chercher();
    for (let i = 0; i < 15; i++)
      changer(
        `INSERT INTO structures (typeIdentifiant, identifiant, nature, raisonSociale, adresse, codePostal, ville, statut, creeLe)
         VALUES ('SIRET', ?, 'PUBLIQUE', 'Syndicat', '1 rue', '99100', 'Valbrune', 'ACTIF', '2026-01-05T08:00:00.000Z')`,
        `9999900000${String(i).padStart(4, '0')}`,
      );
    const pages = await Promise.all(['1', '2', '3'].map((page) => chercher({ taille: '10', page })));
    const vus = pages.flatMap(({ structures }) => structures.map(({ identifiant }) => identifiant));
    expect(pages[0]?.total).toBe(total + 15);
    expect(new Set(vus).size).toBe(total + 15);
  });

  test('un fournisseur y trouve aussi la sienne, et elle seule', async () => {
    expect(await noms({ raisonSociale: 'e' }, monde.sieges.fontanel)).toContain('Électricité Fontanel');
    expect(await noms({ raisonSociale: 'fontanel' }, monde.sieges.lacombe)).toEqual([]);
    const privees = (await chercher({}, monde.sieges.fontanel)).structures.filter(({ nature }) => nature === 'PRIVEE');
    expect(privees).toMatchObject([{ identifiant: SIRET.fontanel }]);
    expect(await noms({ nature: 'PRIVEE' }, monde.sieges.fontanel)).toEqual(['Électricité Fontanel']);
  });

  test('un compte bloqué ou un rattachement désactivé n’ouvre plus rien', async () => {
    changer("UPDATE rattachements SET statut = 'DESACTIVEE' WHERE compteId = ?", monde.sieges.fontanel);
    changer("UPDATE comptes SET statut = 'BLOQUE' WHERE id = ?", monde.sieges.lacombe);
    expect(await noms({ raisonSociale: 'fontanel' }, monde.sieges.fontanel)).toEqual([]);
    expect(await noms({ raisonSociale: 'lacombe' }, monde.sieges.lacombe)).toEqual([]);
  });
});

describe('la fiche', () => {
  test('dit ce que le client demande, et ses services', async () => {
    const { corps } = await monde.obtenir(`/api/annuaire/${encodeURIComponent('000 179 200 00019')}`);
    expect(corps).toMatchObject({
      designation: 'Département du Haut-Causse',
      parametres: { codeServiceObligatoire: true, engagementObligatoire: false },
    });
    const services: { code: string }[] = corps.services;
    expect(services.find(({ code }) => code === 'BATIMENTS')).toMatchObject({
      engagementObligatoire: true,
      actif: true,
    });
    expect(services.find(({ code }) => code === 'TRANSPORTS')).toMatchObject({ actif: false });
    expect(services.map(({ code }) => code)).toContain('FACTURES_PUBLIQUES');
  });

  test('d’une structure privée : rien n’est demandé', async () => {
    const { corps } = await monde.obtenir(`/api/annuaire/${SIRET.fontanel}`, { siege: monde.sieges.fontanel });
    expect(corps).toMatchObject({ nature: 'PRIVEE', parametres: null });
  });

  test.each(['', '0', '%', '..', 'x'.repeat(200)])('« %s » n’est la fiche de personne', async (siret) => {
    const { statut } = await monde.obtenir(`/api/annuaire/${encodeURIComponent(siret)}`);
    expect([400, 404, 422]).toContain(statut);
  });
});

describe('les fichiers', () => {
  const lire = async (nom: string) =>
    (await monde.obtenir(`/api/annuaire/${nom}.csv`)).octets.toString('utf8').split('\r\n');

  test('les structures, dans les colonnes officielles', async () => {
    const lignes = await lire('structures');
    expect(lignes[0]).toBe(
      '\ufeffTypeIdentifiant;Identifiant;RaisonSociale;EmetteurEdi;RecepteurEdi;GestionStatutMiseEnPaiement;GestionEngagement;GestionService;GestionServiceEngagement;EstMOA;EstMOAUniquement;StructureActive;Adresse;ComplementAdresse1;ComplementAdresse2;CodePostal;Ville;NumTelephone;Courriel;CodePays;LibellePays',
    );
    expect(lignes).toContain(
      '1;00016803900014;Commune de Valbrune;false;false;true;true;false;false;false;false;true;1 place de la Mairie;;;99100;Valbrune;01 99 00 16 80;;FR;FRANCE',
    );
    // « Not reported » in the portal is « false » in the file.
    expect(lignes.find((l) => l.includes(SIRET.lycee))).toMatch(
      /^1;00019037100013;Lycée de Valbrune;false;false;false;/,
    );
  });

  test('les services, avec l’adresse de leur structure quand ils n’en ont pas', async () => {
    const lignes = await lire('services');
    expect(lignes[0]).toBe(
      '\ufeffIdentifiant;RaisonSociale;Code;Nom;GestionEGMT;ServiceActif;Adresse;ComplementAdresse1;ComplementAdresse2;CodePostal;Ville;NumTelephone;Courriel;CodePays;LibellePays',
    );
    expect(lignes).toContain(
      '00017920000019;Département du Haut-Causse;BATIMENTS;Direction des bâtiments;true;true;2 esplanade du Causse;;;99000;Aubemont;;;FR;FRANCE',
    );
    expect(lignes.find((l) => l.includes('TRANSPORTS'))).toContain(';false;false;');
  });

  test('un nom piégé n’y est qu’un texte', async () => {
    changer('UPDATE structures SET raisonSociale = ? WHERE identifiant = ?', '=HYPERLINK("http://x";"y")', SIRET.lycee);
    const ligne = (await lire('structures')).find((l) => l.includes(SIRET.lycee));
    expect(ligne).toContain(';"\'=HYPERLINK(""http://x"";""y"")";');
  });
});
