import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MondeDesEspaces } from '../support/monde-des-espaces.ts';

const monde = new MondeDesEspaces();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());

let ines: number;
let demande: number;
beforeEach(async () => {
  await monde.entrer();
  monde.ouvrirSur('fontanel', ['FACTURES_TRAVAUX']);
  ines = await monde.arriver({ prenom: 'Inès', ou: 'fontanel' });
  demande = await monde.enAttente(ines, 'fontanel', { espace: 'FACTURES_TRAVAUX' });
});

const refuser = (corps: object) => monde.repondre('refuser', { ids: [demande], ...corps }, monde.sieges.fontanel);
const statut = () => monde.resume(ines, 'FACTURES_TRAVAUX');

test.each([undefined, '', '   '])('avec les mots d’aujourd’hui, un refus dit pourquoi (%j)', async (commentaire) => {
  expect((await refuser({ commentaire, vocabulaire: 'actuel' })).corps).toMatchObject({
    code: 'SAISIE_INVALIDE',
    champs: [{ champ: 'commentaire', code: 'MOTIF_DE_REFUS_OBLIGATOIRE' }],
  });
  expect(await statut()).toEqual(['FACTURES_TRAVAUX MODIFICATION EN_COURS_DE_VALIDATION']);
});

test('le motif est gardé, et la personne le lit', async () => {
  expect((await refuser({ commentaire: 'Pas votre métier.', vocabulaire: 'actuel' })).corps).toEqual({ nombre: 1 });
  expect((await monde.abonnements(ines)).at(-1)).toMatchObject({ statut: 'REFUSEE', motif: 'Pas votre métier.' });
});

test('avec ceux de 2021, il peut se taire ; il faut dire lesquels', async () => {
  expect((await refuser({})).corps).toMatchObject({ code: 'SAISIE_INVALIDE', champs: [{ champ: 'vocabulaire' }] });
  expect((await refuser({ vocabulaire: '2021' })).corps).toEqual({ nombre: 1 });
  expect(await statut()).toEqual(['FACTURES_TRAVAUX MODIFICATION REFUSEE']);
});

test('un motif a la même longueur que pour un rattachement', async () => {
  const trop = await refuser({ commentaire: 'm'.repeat(501), vocabulaire: '2021' });
  expect(trop.corps.champs).toMatchObject([{ champ: 'commentaire', code: 'TEXTE_TROP_LONG' }]);
  expect((await refuser({ commentaire: 'm'.repeat(500), vocabulaire: '2021' })).statut).toBe(200);
});
