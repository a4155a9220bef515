import { describe, expect, test } from 'vitest';
import { champsRefuses } from '../contrat/verifier.ts';
import { ActivationSaisie, InscriptionSaisie } from './compte.ts';

const INSCRIPTION = {
  emailConnexion: 'claire.delmas@exemple.fr',
  emailConnexionConfirmation: 'Claire.Delmas@exemple.fr',
  nom: 'Delmas',
  prenom: 'Claire',
  telephone: '',
  emailContact: 'atelier@exemple.fr',
  cgu: true,
  captcha: { jeton: 'x', reponse: 'ABCDE' },
};
const ACTIVATION = {
  jeton: 'x',
  motDePasse: 'Rabot-2026-cirE',
  confirmation: 'Rabot-2026-cirE',
  questionSecrete: 'PREMIER_ANIMAL',
  reponseSecrete: 'Vasco',
};

function refus(schema: typeof InscriptionSaisie | typeof ActivationSaisie, valeur: unknown) {
  const lu = schema.safeParse(valeur, { reportInput: true });
  return lu.success ? {} : champsRefuses(lu.error);
}

describe('l’inscription', () => {
  test('accepte une saisie complète ; l’adresse confirmée peut différer par ses majuscules', () =>
    expect(refus(InscriptionSaisie, INSCRIPTION)).toEqual({}));

  test('dit tout ce qui manque en une fois', () => {
    const vide = { ...INSCRIPTION, emailConnexion: '', nom: ' ', prenom: '', emailContact: '', cgu: false };
    expect(refus(InscriptionSaisie, { ...vide, captcha: { jeton: 'x', reponse: '' } })).toEqual({
      emailConnexion: 'CHAMP_OBLIGATOIRE',
      nom: 'CHAMP_OBLIGATOIRE',
      prenom: 'CHAMP_OBLIGATOIRE',
      emailContact: 'CHAMP_OBLIGATOIRE',
      cgu: 'CGU_REFUSEES',
      'captcha.reponse': 'CHAMP_OBLIGATOIRE',
    });
  });

  test('compare les deux adresses même si un autre champ est faux', () => {
    const saisie = { ...INSCRIPTION, emailConnexionConfirmation: 'autre@exemple.fr', cgu: false };
    expect(refus(InscriptionSaisie, saisie)).toEqual({
      emailConnexionConfirmation: 'EMAIL_DIFFERENTS',
      cgu: 'CGU_REFUSEES',
    });
  });

  test.each(['claire', 'claire@', 'a b@exemple.fr', 'claire@exemple', 'é@exemple.fr'])(
    '%s n’est pas une adresse',
    (emailContact) =>
      expect(refus(InscriptionSaisie, { ...INSCRIPTION, emailContact })).toEqual({ emailContact: 'EMAIL_FORMAT' }),
  );
});

describe('l’activation', () => {
  test('accepte une saisie complète', () => expect(refus(ActivationSaisie, ACTIVATION)).toEqual({}));
  test.each([
    ['confirmation', 'Rabot-2026-cire', 'MDP_DIFFERENTS'],
    ['confirmation', '', 'CHAMP_OBLIGATOIRE'],
    ['questionSecrete', '', 'CHAMP_OBLIGATOIRE'],
    ['questionSecrete', 'Quelle heure est-il ?', 'CHAMP_FORMAT'],
    ['reponseSecrete', 'V', 'REPONSE_TROP_COURTE'],
    ['reponseSecrete', '  ', 'CHAMP_OBLIGATOIRE'],
  ])('refuse %s = « %s »', (champ, valeur, attendu) =>
    expect(refus(ActivationSaisie, { ...ACTIVATION, [champ]: valeur })).toEqual({ [champ]: attendu }),
  );
});
