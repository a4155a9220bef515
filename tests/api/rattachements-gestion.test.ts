import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listerHabilitations } from '../../server/espaces/habilitations.sql.ts';
import { issue, MondeDesRattachements } from '../support/monde-des-rattachements.ts';

const monde = new MondeDesRattachements();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());

let lea = 0;
let gilles = 0;
beforeEach(async () => {
  await monde.entrer();
  lea = await monde.personne('Léa');
  gilles = monde.sieges.fontanel;
});

const contactDe = (prenom: string) => `contact-${prenom}@exemple.invalid`;
const habilitations = (compteId: number) =>
  monde.lire((db) => listerHabilitations(db, compteId)).map((h) => [h.espace, h.service ?? 'structure'].join(' '));
const actions = () =>
  monde.lire((db) =>
    db
      .all<{ action: string; cible: string }>('SELECT action, cible FROM actions_gestionnaire ORDER BY id')
      .map((a) => `${a.action} ${a.cible}`),
  );

describe('valider', () => {
  test('la personne est rattachée, avec les espaces qui viennent sans demander ; elle l’apprend à son adresse de contact', async () => {
    await monde.demander(lea, 'fontanel');
    expect(issue(await monde.valider(gilles, { id: await monde.idDe(gilles, 'Léa') }))).toBe('200');
    expect(await monde.miens(lea)).toMatchObject([{ statut: 'VALIDEE', role: 'US', enAttente: false }]);
    expect(habilitations(lea)).toEqual(['SOLLICITATIONS_EMISES structure', 'SOLLICITATIONS_RECUES structure']);
    expect(actions()).toContain('RATTACHEMENT_VALIDE Léa Martin');
    expect(monde.courrielsA(contactDe('léa'))).toMatchObject([
      {
        objet: '[Chorus Pro] Votre demande de rattachement a été validée',
        corps: expect.stringContaining('Espaces ouverts pour vous : Sollicitations émises'),
        lien: '/portail/mon-compte',
      },
    ]);
    const { corps } = await monde.obtenir('/api/comptes/moi', { siege: lea });
    expect(corps).toMatchObject({ demandes: [], structures: [{ role: 'US' }] });
  });

  test('avec les services choisis : les autres sont refusés, un service non demandé peut être donné', async () => {
    await monde.demander(lea, 'fontanel', { services: ['CHANTIERS'] });
    const id = await monde.idDe(gilles, 'Léa');
    const ailleurs = monde.service('commune', 'ECOLES');
    expect(issue(await monde.valider(gilles, { id, services: [ailleurs] }))).toBe('422 SERVICE_A_REJOINDRE_INCONNU');
    expect(await monde.statut(lea, 'fontanel')).toBe('EN_COURS_DE_VALIDATION');
    await monde.valider(gilles, { id, services: [monde.service('fontanel', 'DEPANNAGE')] });
    const [mien] = await monde.miens(lea);
    expect(mien?.services.map((s) => `${s.code} ${s.statut}`)).toEqual(['CHANTIERS REFUSEE', 'DEPANNAGE VALIDEE']);
    expect(monde.courrielsA(contactDe('léa')).at(-1)?.corps).toMatch(/accordés.*DEPANNAGE[\s\S]*refusés.*CHANTIERS/);
    expect(habilitations(lea)).toContain('SOLLICITATIONS_EMISES DEPANNAGE');
    expect(habilitations(lea)).not.toContain('SOLLICITATIONS_EMISES CHANTIERS');
  });

  test('plus de services, pour quelqu’un de rattaché : validés, refusés ou annulés sans toucher au rattachement', async () => {
    await monde.demander(lea, 'fontanel');
    await monde.valider(gilles, { id: await monde.idDe(gilles, 'Léa') });
    expect(issue(await monde.demander(lea, 'fontanel'))).toBe('409 DEJA_RATTACHE');
    await monde.demander(lea, 'fontanel', { services: ['CHANTIERS'], commentaire: 'Je passe au chantier.' });
    expect(issue(await monde.demander(lea, 'fontanel', { services: ['DEPANNAGE'] }))).toBe('409 DEMANDE_DEJA_EN_COURS');
    const [demande] = await monde.demandes(gilles);
    expect(demande).toMatchObject({ dejaRattache: true, commentaire: 'Je passe au chantier.' });
    const id = demande!.id;
    expect(issue(await monde.valider(gilles, { id, services: [] }))).toBe('422 SERVICE_A_ACCORDER');
    await monde.refuser(gilles, [id], { motif: 'Le chantier est complet.' });
    expect(await monde.miens(lea)).toMatchObject([
      { statut: 'VALIDEE', motif: 'Le chantier est complet.', services: [{ statut: 'REFUSEE' }] },
    ]);
    await monde.demander(lea, 'fontanel', { services: ['CHANTIERS'] });
    expect(issue(await monde.surLaStructure(lea, 'fontanel', 'annuler'))).toBe('200');
    expect(await monde.miens(lea)).toMatchObject([{ statut: 'VALIDEE', services: [{ statut: 'SUPPRIMEE' }] }]);
    expect(issue(await monde.valider(gilles, { id }))).toBe('409 ACTE_INTERDIT');
    await monde.demander(lea, 'fontanel', { services: ['CHANTIERS'] });
    expect(issue(await monde.valider(gilles, { id }))).toBe('200');
    expect(await monde.miens(lea)).toMatchObject([{ statut: 'VALIDEE', services: [{ statut: 'VALIDEE' }] }]);
    expect(issue(await monde.demander(lea, 'fontanel', { services: ['CHANTIERS'] }))).toBe('409 DEJA_RATTACHE');
  });

  test('deux gestionnaires en même temps : le second apprend ce qui a été décidé, et par qui', async () => {
    const secondaire = await monde.personne('Sam', { structure: 'fontanel', role: 'GS' });
    await monde.demander(lea, 'fontanel');
    const id = await monde.idDe(gilles, 'Léa');
    expect(issue(await monde.refuser(secondaire, [id], { motif: 'Inconnue.' }))).toBe('200');
    const tard = await monde.valider(gilles, { id });
    expect(issue(tard)).toBe('409 ACTE_INTERDIT');
    expect(tard.corps.precision).toBe(
      'Léa Martin\u00a0: État actuel\u00a0: «\u00a0Refusée\u00a0» depuis le 02/03/2026 à 09:00, par Sam Martin.',
    );
    expect(await monde.statut(lea, 'fontanel')).toBe('REFUSEE');
    expect(monde.courrielsA(contactDe('léa'))).toHaveLength(1);
  });

  test('plusieurs d’un coup : toutes, ou aucune', async () => {
    const noe = await monde.personne('Noé');
    await monde.demander(lea, 'fontanel');
    await monde.demander(noe, 'fontanel');
    const ids = [await monde.idDe(gilles, 'Léa'), await monde.idDe(gilles, 'Noé')] as const;
    await monde.surLaStructure(noe, 'fontanel', 'annuler');
    const refus = await monde.valider(gilles, ...ids.map((id) => ({ id })));
    expect(refus.corps).toMatchObject({
      code: 'ACTE_INTERDIT',
      precision: expect.stringMatching(/^Noé Martin\u00a0: État actuel/),
      champs: [{ champ: 'demandes.1' }],
    });
    expect(await monde.statut(lea, 'fontanel')).toBe('EN_COURS_DE_VALIDATION');
    await monde.demander(noe, 'fontanel');
    expect(issue(await monde.valider(gilles, { id: ids[0] }, { id: ids[0] }))).toBe('409 ACTE_INTERDIT');
    expect(issue(await monde.valider(gilles, ...ids.map((id) => ({ id }))))).toBe('200');
    expect([await monde.statut(lea, 'fontanel'), await monde.statut(noe, 'fontanel')]).toEqual(['VALIDEE', 'VALIDEE']);
  });

  test('sur une structure inactive, ou pour un compte parti : refus', async () => {
    await monde.demander(lea, 'fontanel');
    const id = await monde.idDe(gilles, 'Léa');
    const rendre = (table: string, statut: string, qui: number) =>
      monde.ecrire((db) => db.run(`UPDATE ${table} SET statut = ? WHERE id = ?`, [statut, qui]));
    rendre('structures', 'INACTIF', monde.structure('fontanel'));
    expect(issue(await monde.valider(gilles, { id }))).toBe('409 STRUCTURE_INACTIVE');
    rendre('structures', 'ACTIF', monde.structure('fontanel'));
    rendre('comptes', 'INACTIF', lea);
    expect(await monde.demandes(gilles)).toEqual([]);
    expect(issue(await monde.valider(gilles, { id }))).toBe('409 ACTE_INTERDIT');
    expect(issue(await monde.refuser(gilles, [id]))).toBe('200');
  });

  test('un double clic ne compte qu’une fois', async () => {
    await monde.demander(lea, 'fontanel');
    const corps = { demandes: [{ id: await monde.idDe(gilles, 'Léa') }] };
    const deux = [1, 2].map(() =>
      monde.poster('/api/rattachements/valider', corps, { siege: gilles, geste: 'valider-lea' }),
    );
    expect((await Promise.all(deux)).map(issue)).toEqual(['200', '200']);
    expect(monde.courrielsA(contactDe('léa'))).toHaveLength(1);
  });

  test('jusqu’à une date de fin : le rattachement se désactive le lendemain', async () => {
    await monde.demander(lea, 'fontanel');
    const id = await monde.idDe(gilles, 'Léa');
    expect(issue(await monde.valider(gilles, { id, dateFin: '2026-03-01' }))).toBe('422 DATE_DE_FIN_PASSEE');
    expect(issue(await monde.valider(gilles, { id, dateFin: '2026-03-10' }))).toBe('200');
    await monde.avancer('2026-03-10T22:59:00.000Z');
    expect(await monde.statut(lea, 'fontanel')).toBe('VALIDEE');
    await monde.avancer('2026-03-10T23:01:00.000Z');
    expect(await monde.statut(lea, 'fontanel')).toBe('DESACTIVEE');
    expect(habilitations(lea)).toEqual([]);
    expect(issue(await monde.demander(lea, 'fontanel'))).toBe('409 RATTACHEMENT_DESACTIVE');
  });
});

describe('refuser', () => {
  test('le demandeur lit le commentaire, et peut redemander', async () => {
    await monde.demander(lea, 'fontanel', { services: ['CHANTIERS'] });
    const id = await monde.idDe(gilles, 'Léa');
    await monde.refuser(gilles, [id], { motif: 'Précisez votre fonction.' });
    expect(await monde.miens(lea)).toMatchObject([
      { statut: 'REFUSEE', motif: 'Précisez votre fonction.', services: [{ statut: 'REFUSEE' }] },
    ]);
    expect(monde.courrielsA(contactDe('léa'))).toMatchObject([
      { corps: expect.stringContaining('Précisez votre fonction.') },
    ]);
    expect(actions()).toContain('RATTACHEMENT_REFUSE Léa Martin');
    await monde.demander(lea, 'fontanel', { commentaire: 'Électricienne' });
    expect(await monde.miens(lea)).toMatchObject([{ statut: 'EN_COURS_DE_VALIDATION', motif: null }]);
  });

  test('sans commentaire : permis dans les mots de 2021, refusé dans ceux d’aujourd’hui', async () => {
    await monde.demander(lea, 'fontanel');
    const id = await monde.idDe(gilles, 'Léa');
    const muet = await monde.refuser(gilles, [id], { vocabulaire: 'actuel', motif: '   ' });
    expect(muet.corps).toMatchObject({
      code: 'SAISIE_INVALIDE',
      champs: [{ champ: 'motif', message: 'Veuillez saisir le motif du refus.' }],
    });
    expect(issue(await monde.refuser(gilles, [id]))).toBe('200');
    expect(monde.courrielsA(contactDe('léa')).at(-1)?.corps).not.toContain('Commentaire du gestionnaire');
  });
});

describe('qui n’a pas le droit', () => {
  test('l’utilisateur simple, le gestionnaire d’à côté, le demandeur et celui qui devine les numéros', async () => {
    const ugo = await monde.personne('Ugo', { structure: 'fontanel', role: 'US' });
    await monde.demander(lea, 'fontanel');
    const id = await monde.idDe(gilles, 'Léa');
    const tous = async (siege: number, n: number) =>
      [await monde.valider(siege, { id: n }), await monde.refuser(siege, [n])].map(issue);
    expect(await tous(ugo, id)).toEqual(Array(2).fill('403 DROIT_DE_GESTION_ABSENT'));
    for (const siege of [monde.sieges.lacombe, monde.sieges.commune, lea])
      expect(await tous(siege, id)).toEqual(Array(2).fill('404 INTROUVABLE'));
    expect(await tous(gilles, 9999)).toEqual(Array(2).fill('404 INTROUVABLE'));
    // Nobody's name comes out with the refusal.
    const { corps } = await monde.valider(monde.sieges.lacombe, { id });
    expect(JSON.stringify(corps)).not.toContain('Léa');
    expect(await monde.demandes(ugo)).toEqual([]);
    expect(await monde.demandes(monde.sieges.lacombe)).toEqual([]);
    expect(await monde.statut(lea, 'fontanel')).toBe('EN_COURS_DE_VALIDATION');
  });

  test('une demande d’ailleurs glissée dans le lot fait tout refuser', async () => {
    const noe = await monde.personne('Noé');
    await monde.demander(lea, 'fontanel');
    await monde.demander(noe, 'lacombe');
    const mienne = await monde.idDe(gilles, 'Léa');
    const autre = await monde.idDe(monde.sieges.lacombe, 'Noé');
    expect(issue(await monde.valider(gilles, { id: mienne }, { id: autre }))).toBe('404 INTROUVABLE');
    expect(await monde.statut(lea, 'fontanel')).toBe('EN_COURS_DE_VALIDATION');
  });

  test('une fenêtre restée ouverte au nom d’un gestionnaire qui ne l’est plus', async () => {
    const secondaire = await monde.personne('Sam', { structure: 'fontanel', role: 'GS' });
    await monde.demander(lea, 'fontanel');
    const id = await monde.idDe(secondaire, 'Léa');
    expect(issue(await monde.surLaStructure(secondaire, 'fontanel', 'se-detacher'))).toBe('200');
    expect(issue(await monde.valider(secondaire, { id }))).toBe('404 INTROUVABLE');
  });
});

describe('se détacher', () => {
  test('les services et les abonnements partent avec ; les gestionnaires l’apprennent', async () => {
    await monde.demander(lea, 'fontanel', { services: ['CHANTIERS'] });
    await monde.valider(gilles, { id: await monde.idDe(gilles, 'Léa') });
    await monde.demander(lea, 'fontanel', { services: ['DEPANNAGE'] });
    expect(issue(await monde.surLaStructure(lea, 'fontanel', 'se-detacher'))).toBe('200');
    const [mien] = await monde.miens(lea);
    expect(mien).toMatchObject({ statut: 'SUPPRIMEE', enAttente: false });
    expect(mien?.services.map(({ statut }) => statut)).toEqual(['SUPPRIMEE', 'SUPPRIMEE']);
    expect(habilitations(lea)).toEqual([]);
    expect(monde.courrielsA('fontanel@exemple.invalid').at(-1)?.objet).toContain('Léa Martin s’est détaché');
    expect(actions()).toContain('UTILISATEUR_DETACHE Léa Martin');
    // Back, she only has what comes without asking.
    await monde.demander(lea, 'fontanel');
    await monde.valider(gilles, { id: await monde.idDe(gilles, 'Léa') });
    expect(habilitations(lea).filter((h) => h.includes('CHANTIERS'))).toEqual([]);
  });

  test('le gestionnaire principal doit d’abord transférer son rôle', async () => {
    const refus = await monde.surLaStructure(gilles, 'fontanel', 'se-detacher');
    expect(refus.corps.message).toBe(
      'Vous êtes gestionnaire principal de cette structure : transférez d’abord votre rôle.',
    );
    expect(await monde.statut(gilles, 'fontanel')).toBe('VALIDEE');
  });
});
