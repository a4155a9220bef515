import { expect, test } from 'vitest';
import { colonnesChoisies, colonnesPossibles, ecrireColonnes } from './colonnes.ts';

test('sans rien dire, on voit les colonnes proposées ; elles ne s’écrivent pas dans l’adresse', () => {
  const proposees = colonnesChoisies('emises', undefined);
  expect(proposees).toEqual([
    'numero',
    'type',
    'dateFacture',
    'dateDepot',
    'destinataire',
    'service',
    'montantTtc',
    'statut',
  ]);
  expect(ecrireColonnes('emises', proposees)).toBeUndefined();
  expect(colonnesChoisies('emises', 'nimporte.quoi')).toEqual(proposees);
});

test('les colonnes choisies gardent l’ordre de la table, et le numéro qui ouvre la facture', () => {
  expect(colonnesChoisies('emises', 'statut.marche')).toEqual(['numero', 'marche', 'statut']);
  expect(ecrireColonnes('emises', ['numero', 'marche', 'statut'])).toBe('numero.marche.statut');
});

test('un fournisseur n’a pas la colonne de ce que son client a téléchargé', () => {
  expect(colonnesPossibles('emises')).not.toContain('telechargee');
  expect(colonnesChoisies('emises', 'numero.telechargee')).toEqual(['numero']);
  expect(colonnesChoisies('recues', 'numero.telechargee')).toEqual(['numero', 'telechargee']);
  expect(colonnesPossibles('recues')).not.toContain('rejetTraite');
});
