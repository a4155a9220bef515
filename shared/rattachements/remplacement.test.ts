import { describe, expect, test } from 'vitest';
import { apresJoursOuvres, estJoignable, motifDuRefus, RemplacementSaisie } from './remplacement.ts';

describe('la réponse de l’assistance', () => {
  test.each([
    ['un lundi', '2026-03-02T08:00:00.000Z', '2026-03-04T09:00:00.000Z'],
    ['un jeudi', '2026-03-05T22:00:00.000Z', '2026-03-09T09:00:00.000Z'],
    ['un samedi', '2026-03-07T08:00:00.000Z', '2026-03-10T09:00:00.000Z'],
    ['avant le passage à l’heure d’été', '2026-03-27T08:00:00.000Z', '2026-03-31T08:00:00.000Z'],
  ])('demandée %s, elle vient deux jours ouvrés plus tard à 10 h', (_quand, demande, reponse) =>
    expect(apresJoursOuvres(demande, 2)).toBe(reponse),
  );

  const maintenant = '2026-04-01T08:00:00.000Z';
  test.each([
    ['jamais', null, false],
    ['il y a 31 jours', '2026-03-01T08:00:00.000Z', false],
    ['il y a 30 jours', '2026-03-02T08:00:00.000Z', true],
    ['ce matin', maintenant, true],
  ])('un gestionnaire vu %s', (_quand, vuLe, joignable) => expect(estJoignable({ vuLe, maintenant })).toBe(joignable));

  test.each([
    [{}, undefined],
    [{ candidatActif: false }, 'CANDIDAT_INACTIF'],
    [{ candidatEstPrincipal: true }, 'CANDIDAT_DEJA_PRINCIPAL'],
    [{ vuLe: '2026-03-31T08:00:00.000Z' }, 'JOIGNABLE'],
  ])('%o : %s', (propre, motif) => {
    const dossier = { maintenant, candidatActif: true, candidatEstPrincipal: false, vuLe: null, ...propre };
    expect(motifDuRefus(dossier)).toBe(motif);
  });
});

describe('le justificatif', () => {
  test('il est demandé, et une demande dit pourquoi', () => {
    const lu = RemplacementSaisie.safeParse({ emailCandidat: 'a', motif: ' ', fichier: '', nomFichier: 'x.exe' });
    const codes = Object.fromEntries((lu.error?.issues ?? []).map((i) => [i.path.join('.'), i.message]));
    expect(codes).toMatchObject({
      emailCandidat: 'EMAIL_FORMAT',
      motif: 'CHAMP_OBLIGATOIRE',
      fichier: 'CHAMP_OBLIGATOIRE',
      nomFichier: 'JUSTIFICATIF_FORMAT',
    });
  });
});
