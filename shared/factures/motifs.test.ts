import { describe, expect, test } from 'vitest';
import { PASSAGES, type Passage } from './cycle-de-vie.ts';
import { MOTIFS, motifsDe, trouverMotif } from './motifs.ts';

const passages: readonly Passage[] = PASSAGES;

describe('motifs', () => {
  test('[R-FAC-011] chaque acte qui exige un motif a sa liste, et aucun autre', () => {
    const exigeants = new Set<string>(passages.filter(({ exigeMotif }) => exigeMotif).map(({ acte }) => acte));
    expect(exigeants).toEqual(new Set(['demanderRecyclage', 'refuser1', 'refuser2', 'rejeter', 'suspendre']));
    expect(new Set(Object.keys(MOTIFS))).toEqual(exigeants);
  });

  test.each([
    ['rejeter', 11, 'Montant erroné'],
    ['suspendre', 8, 'Bon de livraison manquant'],
    ['demanderRecyclage', 6, 'Destinataire erroné'],
    ['refuser1', 2, 'Mauvais valideur'],
  ] as const)('%s propose %i motifs, « %s » d’abord et « Autre » à la fin', (acte, nombre, premier) => {
    const libelles = motifsDe(acte).map(({ libelle }) => libelle);
    expect(libelles).toHaveLength(nombre);
    expect(libelles[0]).toBe(premier);
    expect(libelles.at(-1)).toBe('Autre');
  });

  test.each(['refuser1', 'refuser2'] as const)('[R-FAC-005] %s propose le motif qui permet de corriger', (acte) => {
    expect(trouverMotif(acte, 'MAUVAIS_VALIDEUR')?.libelle).toBe('Mauvais valideur');
  });

  test('un motif d’un autre acte est inconnu ici', () => {
    expect(trouverMotif('rejeter', 'CADRE_ERRONE')?.libelle).toBe('Cadre de facturation erroné');
    expect(trouverMotif('suspendre', 'CADRE_ERRONE')).toBeUndefined();
    expect(trouverMotif('mandater', 'AUTRE')).toBeUndefined();
  });
});
