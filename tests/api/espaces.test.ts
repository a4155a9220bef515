import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MondeDesEspaces } from '../support/monde-des-espaces.ts';

const monde = new MondeDesEspaces();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());

/** Inès works at Fontanel, whose gestionnaire opened « Factures de travaux »; Alix manages it. */
let ines: number;
let alix: number;
beforeEach(async () => {
  await monde.entrer();
  monde.ouvrirSur('fontanel', ['FACTURES_TRAVAUX']);
  ines = await monde.arriver({ prenom: 'Inès', ou: 'fontanel' });
  alix = monde.sieges.fontanel;
});

const TRAVAUX = { espace: 'FACTURES_TRAVAUX' };
const travaux = () => monde.resume(ines, 'FACTURES_TRAVAUX');
const habilitations = async (siege: number) =>
  (await monde.obtenir('/api/espaces/habilitations', { siege })).corps.structures[0].habilitations;

describe('demander un abonnement', () => {
  test('il attend la réponse du gestionnaire, prévenu à son adresse de contact', async () => {
    const { statut, corps } = await monde.demander(ines, 'fontanel', TRAVAUX);
    expect([statut, corps]).toEqual([200, { id: expect.any(Number), immediat: false }]);
    expect(await travaux()).toEqual(['FACTURES_TRAVAUX MODIFICATION EN_COURS_DE_VALIDATION']);
    expect(await habilitations(ines)).not.toContainEqual(expect.objectContaining(TRAVAUX));
    const [courriel] = monde.courrielsDe('fontanel@exemple.invalid');
    expect(courriel).toMatchObject({
      objet: '[Chorus Pro] Demande d’abonnement à l’espace Factures de travaux',
      lien: '/portail/activites-du-gestionnaire',
    });
    expect(courriel?.corps).toContain('Inès Martin (inès@exemple.invalid) demande un abonnement');
    expect(courriel?.corps).toMatch(
      /Structure\s: Électricité Fontanel\nEspace\s: Factures de travaux\nMode\s: Modification/,
    );
  });

  test('un gestionnaire bloqué pour une heure est nommé et prévenu ; parti, il ne l’est plus', async () => {
    const qui = async () =>
      (await monde.obtenir('/api/espaces/habilitations', { siege: ines })).corps.structures[0].gestionnaires;
    const fixer = (statut: string) =>
      monde.ecrire((db) => db.run('UPDATE comptes SET statut = ? WHERE id = ?', [statut, alix]));
    fixer('BLOQUE');
    expect(await qui()).toEqual(['Alix fontanel']);
    const id = await monde.enAttente(ines, 'fontanel', TRAVAUX);
    expect(monde.courrielsDe('fontanel@exemple.invalid')).toMatchObject([{ modele: 'ABONNEMENT_DEMANDE' }]);
    await monde.poster(`/api/espaces/abonnements/${id}/annuler`, {}, { siege: ines });
    fixer('INACTIF');
    expect(await qui()).toEqual([]);
    await monde.enAttente(ines, 'fontanel', TRAVAUX);
    expect(monde.courrielsDe('fontanel@exemple.invalid')).toHaveLength(1);
  });

  test('« Factures émises » s’ajoute sans que personne réponde, et change de mode de même', async () => {
    const emises = { espace: 'FACTURES_EMISES' };
    expect((await monde.demander(ines, 'fontanel', { ...emises, mode: 'CONSULTATION' })).corps.immediat).toBe(true);
    expect(await monde.resume(ines, 'FACTURES_EMISES')).toEqual(['FACTURES_EMISES CONSULTATION VALIDEE']);
    expect((await monde.demander(ines, 'fontanel', emises)).corps.immediat).toBe(true);
    expect(await monde.resume(ines, 'FACTURES_EMISES')).toEqual(['FACTURES_EMISES MODIFICATION VALIDEE']);
    expect(monde.courrielsDe('fontanel@exemple.invalid')).toEqual([]);
  });

  test('un gestionnaire n’attend pas sa propre réponse', async () => {
    const [id] = (await monde.abonnements(alix)).map((a: { id: number }) => a.id);
    await monde.poster(`/api/espaces/abonnements/${id}/supprimer`, {}, { siege: alix });
    expect((await monde.demander(alix, 'fontanel', { espace: 'FACTURES_EMISES' })).corps.immediat).toBe(true);
    expect((await monde.demander(alix, 'fontanel', { ...TRAVAUX, mode: 'CONSULTATION' })).corps.immediat).toBe(true);
    expect((await monde.demander(alix, 'fontanel', TRAVAUX)).corps.immediat).toBe(true);
  });

  test.each([
    ['un espace que personne n’a ouvert', { espace: 'FACTURES_A_VALIDER' }, 409, 'ESPACE_NON_OUVERT'],
    ['un espace que tous ont d’office', { espace: 'MON_COMPTE' }, 422, 'ESPACE_SANS_ABONNEMENT'],
    ['celui des gestionnaires', { espace: 'ACTIVITES_GESTIONNAIRE' }, 422, 'ESPACE_SANS_ABONNEMENT'],
    ['une structure qui n’est pas la sienne', { ...TRAVAUX, structureId: 1 }, 404, 'INTROUVABLE'],
    ['un service d’une autre structure', { ...TRAVAUX, serviceId: 1 }, 404, 'INTROUVABLE'],
    ['un espace inventé', { espace: 'TRAVAUX' }, 422, 'SAISIE_INVALIDE'],
    ['un mode inventé', { ...TRAVAUX, mode: 'TOUT' }, 422, 'SAISIE_INVALIDE'],
    ['rien', { structureId: null }, 422, 'SAISIE_INVALIDE'],
  ])('refusé pour %s', async (_cas, corps, statut, code) => {
    expect(await monde.demander(ines, 'fontanel', corps)).toMatchObject({ statut, corps: { code } });
  });

  test('le refus nomme l’espace qui manque et dit à qui s’adresser', async () => {
    const { corps } = await monde.demander(ines, 'fontanel', { espace: 'FACTURES_A_VALIDER' });
    expect(corps).toMatchObject({
      message: 'Cet espace n’est pas ouvert sur la structure.',
      precision: 'Espace « Factures à valider »',
      faire: expect.stringContaining('Activités du gestionnaire'),
    });
  });

  test('une seule demande à la fois, et un double clic n’en fait qu’une', async () => {
    const premier = await monde.demander(ines, 'fontanel', TRAVAUX, 'geste-de-ines');
    expect((await monde.demander(ines, 'fontanel', TRAVAUX, 'geste-de-ines')).corps).toEqual(premier.corps);
    const encore = await monde.demander(ines, 'fontanel', { ...TRAVAUX, mode: 'CONSULTATION' });
    expect(encore).toMatchObject({ statut: 409, corps: { code: 'ABONNEMENT_DEMANDE_EN_COURS' } });
    expect(monde.courrielsDe('fontanel@exemple.invalid')).toHaveLength(1);
  });

  test('rien ne se demande sur une structure inactive, ni avec un compte qui ne l’est pas', async () => {
    monde.ecrire((db) =>
      db.run("UPDATE structures SET statut = 'INACTIF' WHERE id = ?", [monde.structure('fontanel', db)]),
    );
    expect((await monde.demander(ines, 'fontanel', TRAVAUX)).corps.code).toBe('ESPACE_STRUCTURE_INACTIVE');
    monde.ecrire((db) => db.run("UPDATE comptes SET statut = 'INACTIF' WHERE id = ?", [ines]));
    expect(await monde.demander(ines, 'fontanel', TRAVAUX)).toMatchObject({
      statut: 401,
      corps: { code: 'NON_CONNECTE' },
    });
  });

  test('une demande s’annule, et se refait', async () => {
    const id = await monde.enAttente(ines, 'fontanel', TRAVAUX);
    expect((await monde.poster(`/api/espaces/abonnements/${id}/annuler`, {}, { siege: alix })).statut).toBe(404);
    expect((await monde.poster(`/api/espaces/abonnements/${id}/annuler`, {}, { siege: ines })).statut).toBe(200);
    expect(await travaux()).toEqual([]);
    const encore = await monde.poster(`/api/espaces/abonnements/${id}/annuler`, {}, { siege: ines });
    expect(encore).toMatchObject({ statut: 409, corps: { code: 'ACTE_INTERDIT' } });
    expect(await monde.enAttente(ines, 'fontanel', TRAVAUX)).toBe(id);
  });
});

describe('changer de mode', () => {
  beforeEach(async () => {
    const id = await monde.enAttente(ines, 'fontanel', { ...TRAVAUX, mode: 'CONSULTATION' });
    await monde.repondre('valider', { ids: [id] }, alix);
  });

  test('la consultation continue pendant que la modification attend', async () => {
    expect((await monde.demander(ines, 'fontanel', TRAVAUX)).corps.immediat).toBe(false);
    expect(await travaux()).toEqual(['FACTURES_TRAVAUX CONSULTATION VALIDEE → MODIFICATION']);
    expect(await habilitations(ines)).toContainEqual(expect.objectContaining({ ...TRAVAUX, mode: 'CONSULTATION' }));
    expect((await monde.demander(ines, 'fontanel', TRAVAUX)).corps.code).toBe('ABONNEMENT_DEMANDE_EN_COURS');
  });

  test('refusée, elle laisse la consultation et dit pourquoi', async () => {
    const id = await monde.enAttente(ines, 'fontanel', TRAVAUX);
    const { demandes } = (await monde.obtenir('/api/espaces/demandes', { siege: alix })).corps;
    expect(demandes).toMatchObject([{ id, mode: 'MODIFICATION', modeActuel: 'CONSULTATION' }]);
    await monde.repondre('refuser', { ids: [id], commentaire: 'Lisez d’abord.', vocabulaire: 'actuel' }, alix);
    expect(await travaux()).toEqual(['FACTURES_TRAVAUX CONSULTATION VALIDEE']);
    expect((await monde.abonnements(ines)).at(-1)).toMatchObject({ motif: 'Lisez d’abord.' });
  });

  test('validée, elle donne la modification ; revenir en consultation ne demande rien à personne', async () => {
    const id = await monde.enAttente(ines, 'fontanel', TRAVAUX);
    await monde.repondre('valider', { ids: [id] }, alix);
    expect(await travaux()).toEqual(['FACTURES_TRAVAUX MODIFICATION VALIDEE']);
    const retour = await monde.demander(ines, 'fontanel', { ...TRAVAUX, mode: 'CONSULTATION' });
    expect(retour.corps.immediat).toBe(true);
    expect((await monde.demander(ines, 'fontanel', { ...TRAVAUX, mode: 'CONSULTATION' })).corps.code).toBe(
      'ABONNEMENT_EXISTE',
    );
  });

  test('elle s’annule sans perdre la consultation', async () => {
    const id = await monde.enAttente(ines, 'fontanel', TRAVAUX);
    await monde.poster(`/api/espaces/abonnements/${id}/annuler`, {}, { siege: ines });
    expect(await travaux()).toEqual(['FACTURES_TRAVAUX CONSULTATION VALIDEE']);
  });
});

describe('répondre aux demandes', () => {
  test('plusieurs d’un coup : chacun est prévenu, et l’historique garde chaque réponse', async () => {
    const paul = await monde.arriver({ prenom: 'Paul', ou: 'fontanel' });
    const ids = [await monde.enAttente(ines, 'fontanel', TRAVAUX), await monde.enAttente(paul, 'fontanel', TRAVAUX)];
    expect((await monde.obtenir('/api/espaces/demandes', { siege: alix })).corps.demandes).toHaveLength(2);
    expect((await monde.repondre('valider', { ids: [...ids, ids[0]] }, alix)).corps).toEqual({ nombre: 2 });
    expect(await travaux()).toEqual(['FACTURES_TRAVAUX MODIFICATION VALIDEE']);
    for (const prenom of ['inès', 'paul'])
      expect(monde.courrielsDe(`contact.${prenom}@exemple.invalid`)).toMatchObject([
        { objet: '[Chorus Pro] Demande d’abonnement à l’espace Factures de travaux : validée' },
      ]);
    expect(monde.actions('fontanel')).toEqual([
      'ABONNEMENT_VALIDE : Inès Martin, « Factures de travaux » en modification',
      'ABONNEMENT_VALIDE : Paul Martin, « Factures de travaux » en modification',
    ]);
    expect((await monde.obtenir('/api/espaces/demandes', { siege: alix })).corps.demandes).toEqual([]);
  });

  test('toutes ou aucune : une demande déjà traitée arrête le lot', async () => {
    const paul = await monde.arriver({ prenom: 'Paul', ou: 'fontanel' });
    const traitee = await monde.enAttente(ines, 'fontanel', TRAVAUX);
    await monde.repondre('refuser', { ids: [traitee], commentaire: 'Pas votre métier.', vocabulaire: 'actuel' }, alix);
    const ids = [await monde.enAttente(paul, 'fontanel', TRAVAUX), traitee];
    const { statut, corps } = await monde.repondre('valider', { ids }, alix);
    expect([statut, corps.code, corps.precision]).toEqual([
      409,
      'ACTE_INTERDIT',
      'Inès Martin, « Factures de travaux » en modification',
    ]);
    expect(await monde.resume(paul, 'FACTURES_TRAVAUX')).toEqual([
      'FACTURES_TRAVAUX MODIFICATION EN_COURS_DE_VALIDATION',
    ]);
    expect(monde.courrielsDe('contact.inès@exemple.invalid').at(-1)?.corps).toContain(
      'Commentaire : Pas votre métier.',
    );
  });

  test('un gestionnaire peut accorder moins que ce qui est demandé', async () => {
    const id = await monde.enAttente(ines, 'fontanel', TRAVAUX);
    await monde.repondre('valider', { ids: [id], mode: 'CONSULTATION' }, alix);
    expect(await travaux()).toEqual(['FACTURES_TRAVAUX CONSULTATION VALIDEE']);
    const encore = await monde.enAttente(ines, 'fontanel', TRAVAUX);
    const { corps } = await monde.repondre('valider', { ids: [encore], mode: 'CONSULTATION' }, alix);
    expect(corps.code).toBe('ABONNEMENT_EXISTE');
  });

  test('ni un utilisateur, ni le gestionnaire d’une autre structure', async () => {
    const id = await monde.enAttente(ines, 'fontanel', TRAVAUX);
    for (const reponse of ['valider', 'refuser'] as const) {
      expect((await monde.repondre(reponse, { ids: [id], vocabulaire: '2021' }, ines)).corps.code).toBe(
        'DROIT_DE_GESTION_ABSENT',
      );
      expect((await monde.repondre(reponse, { ids: [id], vocabulaire: '2021' }, monde.sieges.lacombe)).statut).toBe(
        404,
      );
      expect((await monde.repondre(reponse, { ids: [99_999], vocabulaire: '2021' }, alix)).statut).toBe(404);
      expect((await monde.repondre(reponse, { ids: [] }, alix)).corps.code).toBe('SAISIE_INVALIDE');
      expect((await monde.repondre(reponse, { ids: 'tous' }, alix)).corps.code).toBe('SAISIE_INVALIDE');
    }
    expect((await monde.obtenir('/api/espaces/demandes', { siege: ines })).corps.demandes).toEqual([]);
    expect((await monde.obtenir('/api/espaces/demandes', { siege: monde.sieges.lacombe })).corps.demandes).toEqual([]);
  });

  test('une personne détachée depuis ne peut plus être validée', async () => {
    const id = await monde.enAttente(ines, 'fontanel', TRAVAUX);
    monde.ecrire((db) => db.run("UPDATE rattachements SET statut = 'SUPPRIMEE' WHERE compteId = ?", [ines]));
    expect((await monde.obtenir('/api/espaces/demandes', { siege: alix })).corps.demandes).toEqual([]);
    expect((await monde.repondre('valider', { ids: [id] }, alix)).corps.code).toBe('ABONNEMENT_SANS_RATTACHEMENT');
  });
});
