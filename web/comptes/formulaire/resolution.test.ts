import { expect, test } from 'vitest';
import { ActivationSaisie } from '#shared/comptes/compte.ts';
import { poserRefus, resoudre, resumer } from './resolution.ts';

const LIBELLES = { confirmation: 'Confirmez le mot de passe', reponseSecrete: 'Réponse' };
const SAISIE = {
  jeton: 'x',
  motDePasse: 'Rabot-2026-cirE',
  confirmation: 'autre',
  questionSecrete: 'LIVRE_PREFERE' as const,
  reponseSecrete: '',
};
const options = { fields: {}, shouldUseNativeValidation: false };

test('le formulaire refuse avec les mots du serveur, dans l’ordre des champs', async () => {
  const { errors } = await resoudre(ActivationSaisie)(SAISIE, undefined, options);
  expect(resumer(errors, LIBELLES)).toEqual([
    {
      champ: 'confirmation',
      libelle: 'Confirmez le mot de passe',
      message: 'Les deux mots de passe saisis ne sont pas identiques.',
    },
    { champ: 'reponseSecrete', libelle: 'Réponse', message: 'Ce champ est obligatoire.' },
  ]);
});

test('un texte trop long apprend combien il peut l’être', async () => {
  const longue = { ...SAISIE, confirmation: SAISIE.motDePasse, reponseSecrete: 'Vasco '.repeat(60) };
  const { errors } = await resoudre(ActivationSaisie)(longue, undefined, options);
  expect(resumer(errors, LIBELLES)).toEqual([
    { champ: 'reponseSecrete', libelle: 'Réponse', message: 'Ce texte est trop long. 100 caractères au plus.' },
  ]);
});

test('une saisie juste passe, nettoyée', async () => {
  const juste = { ...SAISIE, confirmation: SAISIE.motDePasse, reponseSecrete: ' Vasco ' };
  const { values, errors } = await resoudre(ActivationSaisie)(juste, undefined, options);
  expect(errors).toEqual({});
  expect(values).toMatchObject({ reponseSecrete: 'Vasco' });
});

test('un refus se pose sur ses champs ; celui qui n’en a pas se dit ailleurs', () => {
  const poses: string[] = [];
  const refus = {
    code: 'SAISIE_INVALIDE',
    message: '',
    champs: [{ champ: 'reponseSecrete', code: 'REPONSE_TROP_COURTE', message: '' }],
  } as const;
  expect(poserRefus({ ...refus, champs: [...refus.champs] }, LIBELLES, (champ) => poses.push(champ))).toBe(true);
  expect(poses).toEqual(['reponseSecrete']);
  expect(poserRefus({ code: 'LIEN_INVALIDE', message: '', champs: [] }, LIBELLES, () => {})).toBe(false);
});
