import { describe, expect, test } from 'vitest';
import { avertissementDeSuspension, delaiDePaiement, type EtapeDuDelai, joursRestants } from './delai-paiement.ts';

// The worked example of the notes, § 6: a buyer at 30 days, March 2026.
const EXEMPLE: EtapeDuDelai[] = [
  { statut: 'DEPOSEE', jour: '2026-03-02' },
  { statut: 'MISE_A_DISPOSITION', jour: '2026-03-02' },
  { statut: 'SUSPENDUE', jour: '2026-03-12' },
  { statut: 'COMPLETEE', jour: '2026-03-20' },
];

const delai = (historique: EtapeDuDelai[], jours = 30) => delaiDePaiement({ historique, jours });
const suite = (statut: EtapeDuDelai['statut'], jour: string): EtapeDuDelai => ({ statut, jour });

describe('délai de paiement', () => {
  test('[R-FAC-034] rien ne court avant la mise à disposition', () => {
    expect(delai(EXEMPLE.slice(0, 1))).toEqual({ etat: 'PAS_COMMENCE', suspensionsSansEffet: 0 });
    expect(delai([suite('REFUSEE_1', '2026-03-02')]).etat).toBe('PAS_COMMENCE');
  });

  test.each([
    [30, '2026-04-01'],
    [50, '2026-04-21'],
    [60, '2026-05-01'],
  ])('[R-FAC-034] mise à disposition le 2 mars, %i jours : à payer le %s', (jours, limite) => {
    expect(delai(EXEMPLE.slice(0, 2), jours)).toMatchObject({ etat: 'EN_COURS', debut: '2026-03-02', limite });
  });

  test.each([
    ['2026-02-20', '2026-03-02'],
    ['2026-03-02', '2026-03-02'],
    ['2026-03-10', '2026-03-10'],
  ])('[R-FAC-034] service fait le %s : le délai part le %s', (serviceFaitLe, debut) => {
    expect(delaiDePaiement({ historique: EXEMPLE.slice(0, 2), jours: 30, serviceFaitLe }).debut).toBe(debut);
  });

  test('[R-FAC-035] suspendue le 12 mars, il reste 20 jours et plus rien ne court', () => {
    const suspendue = delai(EXEMPLE.slice(0, 3));
    expect(suspendue).toMatchObject({ etat: 'SUSPENDU', suspension: { debut: '2026-03-12', solde: 20 } });
    expect(suspendue.limite).toBeUndefined();
    expect(joursRestants(suspendue, '2026-03-15')).toBeUndefined();
  });

  test('[R-FAC-035] complétée le 20 mars, nouvelle limite le 19 avril', () => {
    const completee = delai(EXEMPLE);
    expect(completee).toMatchObject({ etat: 'EN_COURS', limite: '2026-04-19', suspension: { fin: '2026-03-20' } });
    expect(joursRestants(completee, '2026-04-18')).toBe(1);
    expect(joursRestants(completee, '2026-04-20')).toBe(-1);
  });

  test.each([
    [60, '2026-03-12', '2026-05-19'],
    [50, '2026-03-12', '2026-05-09'],
    [50, '2026-03-22', '2026-04-29'],
    [50, '2026-03-23', '2026-04-29'],
    [50, '2026-03-21', '2026-04-30'],
  ])('[R-FAC-035] %i jours, suspendue le %s, complétée le 30 mars : limite %s', (jours, jour, limite) => {
    const historique = [EXEMPLE[1], suite('SUSPENDUE', jour), suite('COMPLETEE', '2026-03-30')] as EtapeDuDelai[];
    expect(delai(historique, jours).limite).toBe(limite);
  });

  test('[R-FAC-035] la suspension levée par le destinataire reprend comme une facture complétée', () => {
    const levee = [...EXEMPLE.slice(0, 3), suite('MISE_A_DISPOSITION', '2026-03-20')];
    expect(delai(levee)).toMatchObject({ etat: 'EN_COURS', debut: '2026-03-02', limite: '2026-04-19' });
  });

  test('[R-FAC-036] une seconde suspension n’a pas d’effet', () => {
    const seconde = delai([...EXEMPLE, suite('SUSPENDUE', '2026-04-01')]);
    expect(seconde).toMatchObject({ etat: 'EN_COURS', limite: '2026-04-19', suspensionsSansEffet: 1 });
    expect(delai([...EXEMPLE, suite('SUSPENDUE', '2026-04-01'), suite('COMPLETEE', '2026-04-10')]).limite).toBe(
      '2026-04-19',
    );
  });

  test('[R-FAC-036] on avertit avant la seconde suspension, pas avant la première', () => {
    expect(avertissementDeSuspension(delai(EXEMPLE.slice(0, 2)))).toBeUndefined();
    expect(avertissementDeSuspension(delai(EXEMPLE))).toMatch(/déjà été interrompu une fois/);
  });

  test.each(['REJETEE', 'A_RECYCLER', 'MISE_EN_PAIEMENT'] as const)('[R-FAC-037] %s met fin au délai', (statut) => {
    const fini = delai([...EXEMPLE, suite(statut, '2026-04-02')]);
    expect(fini.etat).toBe('TERMINE');
    expect(joursRestants(fini, '2026-04-03')).toBeUndefined();
  });

  test('[R-FAC-037] rejetée pendant sa suspension aussi', () => {
    expect(delai([...EXEMPLE.slice(0, 3), suite('REJETEE', '2026-03-14')]).etat).toBe('TERMINE');
  });

  test('[R-FAC-037] recyclée, elle repart avec un délai entier et le droit d’être suspendue', () => {
    const recyclee = [
      ...EXEMPLE,
      suite('A_RECYCLER', '2026-03-25'),
      suite('DEPOSEE', '2026-03-27'),
      suite('MISE_A_DISPOSITION', '2026-03-28'),
    ];
    expect(delai(recyclee)).toEqual({
      etat: 'EN_COURS',
      debut: '2026-03-28',
      limite: '2026-04-27',
      suspensionsSansEffet: 0,
    });
    expect(delai([...recyclee, suite('SUSPENDUE', '2026-04-01')]).etat).toBe('SUSPENDU');
  });
});
