import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MondeDesEspaces } from '../support/monde-des-espaces.ts';

const monde = new MondeDesEspaces();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());

let ines: number;
beforeEach(async () => {
  await monde.entrer();
  monde.ouvrirSur('fontanel', ['FACTURES_TRAVAUX']);
  ines = await monde.arriver({ prenom: 'Inès', ou: 'fontanel' });
});

const TRAVAUX = { espace: 'FACTURES_TRAVAUX' };
const travaux = (siege = ines) => monde.resume(siege, 'FACTURES_TRAVAUX');
const EN_ATTENTE = ['FACTURES_TRAVAUX MODIFICATION EN_COURS_DE_VALIDATION'];
const ACCORDEE = ['FACTURES_TRAVAUX MODIFICATION VALIDEE'];
/** Days of March 2026; the 2nd is a Monday. */
const jusquAu = (jour: string) => monde.avancer(`2026-03-${jour}T12:00:00.000Z`);
const abandons = () =>
  monde.lire(
    (db) =>
      db.get<{ n: number }>(
        "SELECT count(*) AS n FROM journal WHERE acte = 'abandonnerEcheance' AND entree LIKE '%Abonnements%'",
      )!.n,
  );

describe('un gestionnaire tenu par un robot', () => {
  test('rapide : il accorde le jour ouvré suivant, et le courriel part', async () => {
    await monde.confier('fontanel', 'rapide');
    await monde.demander(ines, 'fontanel', TRAVAUX);
    await jusquAu('02');
    expect(await travaux()).toEqual(EN_ATTENTE);
    await jusquAu('03');
    expect(await travaux()).toEqual(ACCORDEE);
    expect(monde.courrielsDe('contact.inès@exemple.invalid')).toMatchObject([{ modele: 'ABONNEMENT_VALIDE' }]);
    expect(monde.actions('fontanel')).toEqual([
      'ABONNEMENT_VALIDE : Inès Martin, « Factures de travaux » en modification',
    ]);
  });

  test('il ne travaille pas le samedi', async () => {
    await monde.confier('fontanel', 'rapide');
    await jusquAu('06');
    await monde.demander(ines, 'fontanel', TRAVAUX);
    await jusquAu('08');
    expect(await travaux()).toEqual(EN_ATTENTE);
    await jusquAu('09');
    expect(await travaux()).toEqual(ACCORDEE);
  });

  test('procédurier : la consultation d’abord, avec un mot ; la modification quand on la redemande', async () => {
    await monde.confier('fontanel', 'procedurier');
    await monde.demander(ines, 'fontanel', TRAVAUX);
    await jusquAu('05');
    expect(await travaux()).toEqual(['FACTURES_TRAVAUX CONSULTATION VALIDEE']);
    expect(monde.courrielsDe('contact.inès@exemple.invalid')[0]?.corps).toMatch(
      /Mode\s: Consultation\nCommentaire\s: Commencez/,
    );
    await monde.demander(ines, 'fontanel', TRAVAUX);
    await jusquAu('12');
    expect(await travaux()).toEqual(ACCORDEE);
  });

  test('absent : il ne répond jamais', async () => {
    await monde.confier('fontanel', 'absent');
    await monde.demander(ines, 'fontanel', TRAVAUX);
    await jusquAu('31');
    expect(await travaux()).toEqual(EN_ATTENTE);
  });

  test('étourdi : il refuse parfois à tort, et accorde quand on insiste', async () => {
    await monde.confier('fontanel', 'etourdi');
    const collegues = [ines];
    for (const prenom of ['Ali', 'Bea', 'Cid', 'Dora', 'Ewen'])
      collegues.push(await monde.arriver({ prenom, ou: 'fontanel' }));
    for (const siege of collegues) {
      monde.graine = siege * 1_000_003;
      await monde.demander(siege, 'fontanel', TRAVAUX);
    }
    await jusquAu('04');
    const statuts = (await Promise.all(collegues.map(travaux))).flat();
    const refuses = collegues.filter((_, i) => statuts[i]?.includes('REFUSEE'));
    expect(refuses.length).toBeGreaterThan(0);
    expect(refuses.length).toBeLessThan(collegues.length);
    for (const siege of refuses) await monde.demander(siege, 'fontanel', TRAVAUX);
    await jusquAu('08');
    for (const siege of refuses) expect(await travaux(siege)).toEqual(ACCORDEE);
  });

  test('il s’occupe de ce qui attendait quand on lui confie le siège', async () => {
    await monde.demander(ines, 'fontanel', TRAVAUX);
    await jusquAu('04');
    expect(await travaux()).toEqual(EN_ATTENTE);
    await monde.confier('fontanel', 'rapide');
    await jusquAu('05');
    expect(await travaux()).toEqual(ACCORDEE);
  });

  test('une personne a pris le siège : ce qu’il avait prévu tombe', async () => {
    await monde.confier('fontanel', 'rapide');
    await monde.demander(ines, 'fontanel', TRAVAUX);
    await monde.poster('/api/bac/sieges/prendre', { compteId: monde.sieges.fontanel });
    await jusquAu('05');
    expect(await travaux()).toEqual(EN_ATTENTE);
    expect(abandons()).toBe(1);
  });

  test('la demande annulée, il n’a plus rien à répondre', async () => {
    await monde.confier('fontanel', 'rapide');
    const id = await monde.enAttente(ines, 'fontanel', TRAVAUX);
    await monde.poster(`/api/espaces/abonnements/${id}/annuler`, {}, { siege: ines });
    await jusquAu('05');
    expect(await travaux()).toEqual([]);
    expect(abandons()).toBe(0);
  });

  test('un utilisateur tenu par un robot ne répond à personne', async () => {
    const paul = await monde.arriver({ prenom: 'Paul', ou: 'fontanel' });
    await monde.confierSiege(paul, 'rapide');
    await monde.demander(ines, 'fontanel', TRAVAUX);
    await jusquAu('10');
    expect(await travaux()).toEqual(EN_ATTENTE);
  });
});
