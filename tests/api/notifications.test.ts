import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { collegue, objetsRecus } from '../support/collegue.ts';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const chezFontanel = (nom: string) => collegue(monde, { nom, chez: 'fontanel', espaces: ['FACTURES_EMISES'] });

const URL = '/api/comptes/notifications';
const regler = (siege: number, corps: unknown, geste?: string) =>
  monde.poster(URL, corps, { siege, ...(geste && { geste }) });
const lus = async (siege: number) => (await monde.obtenir(URL, { siege })).corps;
const corpsDe = (adresse: string, modele: string) =>
  monde.lire((db) =>
    db.all<{ corps: string; instant: string }>(
      'SELECT corps, instant FROM courriels WHERE destinataire = ? AND modele = ? ORDER BY id',
      [adresse, modele],
    ),
  );
const echeances = () =>
  monde.lire((db) => db.all("SELECT instant FROM echeances WHERE acte = 'envoyerRecapitulatif'")).length;
/** Monday 2 March 2026 is the first day; mornings come at 07:00 in Paris. */
const matin = (jour: string) => monde.avancer(`${jour}T06:00:30.000Z`);

describe('régler ses notifications', () => {
  test('chaque case se garde, les autres ne changent pas', async () => {
    const sacha = await chezFontanel('sacha');
    expect(await lus(sacha)).toEqual({
      periodiques: false,
      facturation: true,
      engagements: false,
      cessibilite: false,
      emailContact: 'sacha@exemple.invalid',
      gestionnaireDe: [],
    });
    await regler(sacha, { facturation: false, engagements: true });
    await regler(sacha, { periodiques: true });
    expect(await lus(sacha)).toMatchObject({ periodiques: true, facturation: false, engagements: true });
  });

  test('un gestionnaire principal ne peut pas couper celles de facturation, et rien n’est enregistré', async () => {
    const { fontanel } = monde.sieges;
    const refus = await regler(fontanel, { facturation: false, engagements: true });
    expect(refus).toMatchObject({ statut: 409, corps: { code: 'NOTIF_FACTURATION_IMPOSEE' } });
    expect(refus.corps.precision).toContain('Électricité Fontanel');
    expect(await lus(fontanel)).toMatchObject({ facturation: true, engagements: false });
    expect((await regler(fontanel, { facturation: true, periodiques: true })).statut).toBe(200);
  });

  test('qui les avait coupées les retrouve en devenant gestionnaire principal', async () => {
    const sacha = await chezFontanel('sacha');
    await regler(sacha, { facturation: false });
    monde.ecrire((db) => {
      db.run("UPDATE rattachements SET role = 'US' WHERE compteId = ?", [monde.sieges.fontanel]);
      db.run("UPDATE rattachements SET role = 'GP' WHERE compteId = ?", [sacha]);
    });
    expect(await lus(sacha)).toMatchObject({ facturation: true, gestionnaireDe: ['Électricité Fontanel'] });
    await monde.remise();
    expect(objetsRecus(monde, 'sacha@exemple.invalid').length).toBeGreaterThan(0);
  });

  test.each([[{ facturation: 'non' }], [{ periodiques: null }], [[]], [{ engagements: 1 }]])(
    'autre chose qu’un oui ou un non est refusé : %j',
    async (corps) => expect((await regler(monde.sieges.fontanel, corps)).statut).toBe(422),
  );

  test('sans siège, rien', async () => {
    expect((await monde.poster(URL, { periodiques: true })).corps.code).toBe('NON_CONNECTE');
    expect((await monde.obtenir(URL)).corps.code).toBe('NON_CONNECTE');
  });
});

describe('les courriels de factures', () => {
  test('vont à qui a l’espace et ne les a pas coupés', async () => {
    const sacha = await chezFontanel('sacha');
    const robin = await chezFontanel('robin');
    const alix = await chezFontanel('alix');
    await regler(robin, { facturation: false });
    monde.ecrire((db) => db.run("UPDATE abonnements SET statut = 'SUPPRIMEE' WHERE compteId = ?", [alix]));
    await monde.remise();
    expect(monde.courriels('fontanel').length).toBeGreaterThan(0);
    expect(objetsRecus(monde, 'sacha@exemple.invalid')).toEqual(monde.courriels('fontanel').map((c) => c.objet));
    expect(objetsRecus(monde, 'robin@exemple.invalid')).toEqual([]);
    expect(objetsRecus(monde, 'alix@exemple.invalid')).toEqual([]);
    expect(sacha).not.toBe(robin);
  });

  test('chez le destinataire, à qui voit le service de la facture', async () => {
    await collegue(monde, { nom: 'voirie', chez: 'departement', service: 'VOIRIE' });
    await collegue(monde, { nom: 'batiments', chez: 'departement', service: 'BATIMENTS' });
    const { corps } = await monde.envoyer({ siretDestinataire: SIRET.departement, codeService: 'VOIRIE' });
    expect(corps.id).toEqual(expect.any(Number));
    monde.attendre();
    expect(objetsRecus(monde, 'voirie@exemple.invalid')).toHaveLength(1);
    expect(objetsRecus(monde, 'batiments@exemple.invalid')).toEqual([]);
    expect(monde.courriels('departement')).toHaveLength(1);
  });
});

describe('les notifications périodiques', () => {
  test('un récapitulatif le matin qui suit, avec ce qui s’est passé depuis, puis plus rien s’il ne se passe rien', async () => {
    const { fontanel } = monde.sieges;
    await monde.remise({ numero: 'FA-AVANT' });
    await regler(fontanel, { periodiques: true });
    const id = await monde.remise({ numero: 'FA-1' });
    await monde.traiter(id, { acte: 'rejeter', motif: 'DOUBLON' });
    await matin('2026-03-03');
    const [premier] = corpsDe('fontanel@exemple.invalid', 'RECAPITULATIF_QUOTIDIEN');
    expect(premier?.instant).toBe('2026-03-03T06:00:00.000Z');
    expect(premier?.corps).toMatch(/Électricité Fontanel, facture émise n° FA-1\s: Rejetée/);
    // Told once, where it stands; and nothing of what happened before the box was ticked.
    expect(premier?.corps).not.toMatch(/Mise à disposition|FA-AVANT/);
    await matin('2026-03-06');
    expect(corpsDe('fontanel@exemple.invalid', 'RECAPITULATIF_QUOTIDIEN')).toHaveLength(1);
  });

  test('le lundi, les factures par statut', async () => {
    const { lycee } = monde.sieges;
    await regler(lycee, { periodiques: true });
    await monde.remise({ numero: 'FA-1' });
    await monde.traiter(await monde.remise({ numero: 'FA-2' }), { acte: 'suspendre', motif: 'RIB_MANQUANT' });
    await matin('2026-03-09');
    const lundis = corpsDe('lycee@exemple.invalid', 'RECAPITULATIF_HEBDOMADAIRE');
    expect(lundis.map(({ instant }) => instant)).toEqual(['2026-03-09T06:00:00.000Z']);
    expect(lundis[0]?.corps).toMatch(/factures reçues\s:\nMise à disposition\s: 1\nSuspendue\s: 1/);
    await matin('2026-03-16');
    expect(corpsDe('lycee@exemple.invalid', 'RECAPITULATIF_HEBDOMADAIRE')).toHaveLength(2);
  });

  test('chacun n’y lit que ce qu’il voit', async () => {
    const voirie = await collegue(monde, { nom: 'voirie', chez: 'departement', service: 'VOIRIE' });
    await regler(voirie, { periodiques: true });
    await regler(monde.sieges.lacombe, { periodiques: true });
    await monde.envoyer({ siretDestinataire: SIRET.departement, codeService: 'BATIMENTS', numero: 'FA-B' });
    await monde.envoyer({ siretDestinataire: SIRET.departement, codeService: 'VOIRIE', numero: 'FA-V' });
    await matin('2026-03-03');
    const [lu] = corpsDe('voirie@exemple.invalid', 'RECAPITULATIF_QUOTIDIEN');
    expect(lu?.corps).toContain('FA-V');
    expect(lu?.corps).not.toContain('FA-B');
    expect(corpsDe('lacombe@exemple.invalid', 'RECAPITULATIF_QUOTIDIEN')).toEqual([]);
  });

  test('les actions des gestionnaires ne sont racontées qu’à qui gère la structure', async () => {
    const sacha = await chezFontanel('sacha');
    for (const siege of [sacha, monde.sieges.fontanel]) await regler(siege, { periodiques: true });
    const structureId = monde.structure('fontanel');
    monde.ecrire((db) =>
      db.run(
        `INSERT INTO actions_gestionnaire (structureId, instant, action, cible)
         VALUES (?, '2026-03-02T09:00:00.000Z', 'SERVICE_AJOUTE', 'Atelier')`,
        [structureId],
      ),
    );
    await matin('2026-03-03');
    expect(corpsDe('fontanel@exemple.invalid', 'RECAPITULATIF_QUOTIDIEN')[0]?.corps).toContain('Service ajouté');
    expect(corpsDe('sacha@exemple.invalid', 'RECAPITULATIF_QUOTIDIEN')).toEqual([]);
  });

  test('une échéance par jour pour chaque case cochée, aucune sinon, même cochée deux fois', async () => {
    const { fontanel, lycee } = monde.sieges;
    expect(echeances()).toBe(0);
    await regler(fontanel, { periodiques: true });
    await regler(fontanel, { periodiques: true });
    await regler(lycee, { periodiques: true });
    expect(echeances()).toBe(2);
    await matin('2026-03-05');
    expect(echeances()).toBe(2);
    await regler(fontanel, { periodiques: false });
    expect(echeances()).toBe(1);
    await monde.remise();
    await matin('2026-03-07');
    expect(corpsDe('fontanel@exemple.invalid', 'RECAPITULATIF_QUOTIDIEN')).toEqual([]);
  });

  test('un double clic compte une fois', async () => {
    const { fontanel } = monde.sieges;
    await regler(fontanel, { periodiques: true }, 'geste-0001');
    await regler(fontanel, { periodiques: true }, 'geste-0001');
    expect(monde.lire((db) => db.all("SELECT n FROM journal WHERE acte = 'reglerNotifications'"))).toHaveLength(1);
  });

  test('un compte fermé ne reçoit rien ; on n’en parle pas dans « Remonter le temps »', async () => {
    const { fontanel } = monde.sieges;
    await regler(fontanel, { periodiques: true });
    await monde.remise();
    monde.ecrire((db) => db.run("UPDATE comptes SET statut = 'INACTIF' WHERE id = ?", [fontanel]));
    await matin('2026-03-10');
    expect(corpsDe('fontanel@exemple.invalid', 'RECAPITULATIF_QUOTIDIEN')).toEqual([]);
    const { moments } = (await monde.obtenir('/api/bac/moments')).corps;
    expect(moments.map((m: { libelle: string }) => m.libelle)).not.toContain('Récapitulatif d’activité');
  });
});
