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
  nePlusParaitre(monde.sieges.fontanel);
});

const PDF = Buffer.from('%PDF-1.7 Extrait Kbis d’exercice');
const url = (suite = '') => `/api/structures/${monde.fontanel}/remplacements${suite}`;
const envoyer = (nom = 'kbis.pdf', octets = PDF, siege = paul) =>
  monde.envoyerOctets(url(`/justificatif?nom=${encodeURIComponent(nom)}`), octets, { siege });

async function demander(propre: object = {}, { siege = paul, geste = '' } = {}) {
  const { fichier, nomFichier } = (await envoyer()).corps;
  const corps = { emailCandidat: 'paul@exemple.invalid', motif: 'Alix est partie.', fichier, nomFichier, ...propre };
  return monde.poster(url(), corps, { siege, ...(geste && { geste }) });
}
const consulter = async (siege = paul) => (await monde.obtenir(url(), { siege })).corps;
const roleDe = (compteId: number) => monde.lire((db) => trouverRole(db, compteId, monde.fontanel));
/** The last time was in January. */
const nePlusParaitre = (compteId: number) =>
  monde.ecrire((db) => db.run("UPDATE comptes SET arriveeLe = '2026-01-12T08:00:00.000Z' WHERE id = ?", [compteId]));
const venirLe = (compteId: number, instant: string) =>
  monde.ecrire((db) => db.run('UPDATE comptes SET derniereConnexion = ? WHERE id = ?', [instant, compteId]));
/** Monday 2 March + 2 working days, past ten. */
const REPONSE = '2026-03-04T12:00:00.000Z';

describe('le gestionnaire principal est parti', () => {
  test('l’assistance nomme la personne deux jours ouvrés plus tard, et le dit à chacun', async () => {
    expect((await demander()).statut).toBe(200);
    expect(await consulter()).toMatchObject({ enCours: true, remplacements: [{ statut: 'EN_COURS', reponse: null }] });
    await monde.avancer('2026-03-03T12:00:00.000Z');
    expect(roleDe(paul)).toBe('US');
    await monde.avancer(REPONSE);
    expect([roleDe(paul), roleDe(monde.sieges.fontanel)]).toEqual(['GP', 'US']);
    expect(await consulter()).toMatchObject({
      enCours: false,
      jeSuisGestionnaire: true,
      remplacements: [{ statut: 'ACCEPTEE', reponse: 'paul Essai est désormais gestionnaire principal.' }],
    });
    const modeles = monde.courrielsDe('contact.paul@exemple.invalid').map((c) => c.modele);
    expect(modeles).toEqual(['REMPLACEMENT_DEMANDE', 'GESTIONNAIRE_CHANGE', 'REMPLACEMENT_REPONSE']);
    expect(monde.courrielsDe('fontanel@exemple.invalid').at(-1)?.modele).toBe('GESTIONNAIRE_CHANGE');
    expect(monde.actions().at(-1)).toMatchObject({ action: 'ROLE_TRANSFERE', auteurId: null });
  });

  test('qui n’est pas encore rattaché, et attend sa réponse, peut le demander pour lui', async () => {
    const rose = await monde.embaucher('rose');
    expect((await demander({}, { siege: rose })).corps.code).toBe('INTROUVABLE');
    monde.fairePatienter(rose);
    expect((await demander({ emailCandidat: 'rose@exemple.invalid' }, { siege: rose })).statut).toBe(200);
    await monde.avancer(REPONSE);
    expect(roleDe(rose)).toBe('GP');
  });

  test('un gestionnaire venu depuis moins de trente jours est joignable : l’assistance refuse', async () => {
    venirLe(monde.sieges.fontanel, '2026-02-10T08:00:00.000Z');
    await demander();
    await monde.avancer(REPONSE);
    expect(roleDe(paul)).toBe('US');
    const [demande] = (await consulter()).remplacements;
    expect(demande).toMatchObject({ statut: 'REFUSEE', reponse: expect.stringContaining('joignable') });
    expect(monde.courrielsDe('contact.paul@exemple.invalid').at(-1)?.corps).toContain('joignable');
    expect((await demander()).statut).toBe(200);
  });

  test('qui vient de prendre son siège est joignable, qu’il se soit connecté ou non', async () => {
    await monde.poster('/api/bac/sieges/prendre', { compteId: monde.sieges.fontanel });
    await demander();
    await monde.avancer(REPONSE);
    expect(roleDe(paul)).toBe('US');
    expect((await consulter()).remplacements[0].reponse).toContain('joignable');
  });

  test('un robot qui répond est joignable, un robot absent ne l’est pas', async () => {
    await monde.confier('fontanel', 'rapide');
    await demander();
    await monde.avancer(REPONSE);
    expect((await consulter()).remplacements[0].statut).toBe('REFUSEE');
    await monde.confier('fontanel', 'absent');
    await demander();
    await monde.avancer('2026-03-07T12:00:00.000Z');
    expect((await consulter()).remplacements[0].statut).toBe('ACCEPTEE');
  });

  test('le compte de la personne doit être actif, le jour de la demande et celui de la réponse', async () => {
    expect((await demander({ emailCandidat: 'nulle.part@exemple.invalid' })).corps.champs).toMatchObject([
      { champ: 'emailCandidat', code: 'CANDIDAT_SANS_COMPTE' },
    ]);
    const rose = await monde.embaucher('rose', 'US');
    await demander({ emailCandidat: 'rose@exemple.invalid' });
    monde.ecrire((db) => db.run("UPDATE comptes SET statut = 'INACTIF' WHERE id = ?", [rose]));
    await monde.avancer(REPONSE);
    expect((await consulter()).remplacements[0]).toMatchObject({
      statut: 'REFUSEE',
      reponse: expect.stringContaining('compte actif'),
    });
  });

  test('une seule demande attend, même venue d’un autre', async () => {
    await demander();
    const rose = await monde.embaucher('rose', 'US');
    expect((await demander({}, { siege: rose })).corps.code).toBe('REMPLACEMENT_EN_COURS');
    expect(await consulter(rose)).toMatchObject({ enCours: true, remplacements: [] });
  });

  test('deux clics ne demandent qu’une fois', async () => {
    const [un, deux] = [
      await demander({}, { geste: 'demande-double' }),
      await demander({}, { geste: 'demande-double' }),
    ];
    expect(deux.corps).toEqual(un.corps);
    expect((await consulter()).remplacements).toHaveLength(1);
  });

  test('le gestionnaire principal lui-même, un étranger, un suspendu', async () => {
    expect(await consulter(monde.sieges.fontanel)).toMatchObject({ jeSuisGestionnaire: true });
    expect((await demander({}, { siege: monde.sieges.fontanel })).corps.code).toBe('DROIT_DE_GESTION_ABSENT');
    expect((await consulter(monde.sieges.lacombe)).code).toBe('INTROUVABLE');
    expect((await demander({ emailCandidat: 'fontanel@exemple.invalid' })).corps.champs[0].code).toBe(
      'CANDIDAT_DEJA_PRINCIPAL',
    );
    monde.fixerStatut(paul, 'DESACTIVEE');
    expect((await consulter()).code).toBe('INTROUVABLE');
  });
});

describe('le justificatif', () => {
  test.each([
    ['kbis.docx', PDF],
    ['kbis.pdf', Buffer.from('ceci n’est pas un PDF')],
    ['kbis', PDF],
  ])('%s est refusé', async (nom, octets) => {
    const { statut, corps } = await envoyer(nom, octets);
    expect(statut).toBe(422);
    expect(corps.champs).toMatchObject([{ champ: 'fichier', code: 'JUSTIFICATIF_FORMAT' }]);
  });

  test('perd le chemin de son dossier, et doit avoir été reçu', async () => {
    expect((await envoyer('C:\\Mes documents\\Kbis.PDF')).corps.nomFichier).toBe('Kbis.PDF');
    expect((await demander({ fichier: 'a'.repeat(64) })).corps.champs[0].code).toBe('JUSTIFICATIF_ABSENT');
    expect((await demander({ fichier: '../../etc/passwd' })).corps.champs[0].code).toBe('CHAMP_FORMAT');
    expect((await envoyer('kbis.pdf', PDF, monde.sieges.lacombe)).corps.code).toBe('INTROUVABLE');
  });
});
