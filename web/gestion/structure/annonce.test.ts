import { expect, test } from 'vitest';
import { direLAnnonce } from './annonce.ts';

test('des espaces ouverts : en 2021, il faut se reconnecter pour voir l’onglet', () => {
  const annonce = { genre: 'VALIDEE', champs: ['Téléphone'], espaces: ['Factures de travaux'] } as const;
  const { titre, phrases } = direLAnnonce(annonce, '2021');
  expect(titre).toBe('Les modifications ont été enregistrées.');
  expect(phrases).toEqual([
    'Modifié : Téléphone.',
    'Espace ouvert : « Factures de travaux ».',
    'Pour voir le nouvel onglet, déconnectez-vous, puis reconnectez-vous.',
  ]);
  expect(direLAnnonce(annonce, 'actuel').phrases).toHaveLength(2);
});

test('rien à changer se dit aussi', () => {
  expect(direLAnnonce({ genre: 'VALIDEE', champs: [], espaces: [] }, '2021').titre).toBe('Rien n’a changé.');
  expect(direLAnnonce({ genre: 'INSEE', champs: [] }, '2021').phrases[0]).toContain('INSEE');
  expect(direLAnnonce({ genre: 'INSEE', champs: ['Adresse'] }, '2021').phrases).toEqual([
    'Repris de l’INSEE : Adresse.',
  ]);
});
