import { describe, expect, test } from 'vitest';
import { composer, libelleDuLien } from './composer.ts';
import { BANDEAU, MODELES, PIED } from './modeles.ts';

const FACTURE = {
  numero: 'FA-2026-014',
  fournisseur: 'Menuiserie Delmas',
  destinataire: 'Lycée de Valbrune',
  montantTtc: '1 200,00 €',
  statut: 'Suspendue',
  date: '02/03/2026 à 09:00',
};

describe('un courriel composé', () => {
  test('commence par « Message de formation » et finit par son pied', () => {
    const lignes = composer('FACTURE_SUSPENDUE', FACTURE).corps.split('\n');
    expect(lignes[0]).toBe(BANDEAU);
    expect(lignes[0]).toMatch(/^Message de formation/);
    expect(lignes.at(-1)).toBe(PIED);
  });

  test('porte le numéro et le statut dans son objet', () => {
    expect(composer('FACTURE_SUSPENDUE', FACTURE).objet).toBe('[Chorus Pro] Facture n° FA-2026-014 : Suspendue');
  });

  test('tait ce qui manque et dit ce qui est donné', () => {
    expect(composer('FACTURE_REJETEE', FACTURE).corps).not.toMatch(/Motif|Service|\{|undefined/);
    const corps = composer('FACTURE_REJETEE', { ...FACTURE, motif: 'Facture en double', service: 'Cuisine' }).corps;
    expect(corps).toContain('Motif : Facture en double');
    expect(corps).toContain('Service : Cuisine');
  });

  test('ne remplace rien dans ce que la personne a écrit', () => {
    const corps = composer('FACTURE_REJETEE', { ...FACTURE, commentaire: 'voir {numero} et $& puis {x}' }).corps;
    expect(corps).toContain('Commentaire : voir {numero} et $& puis {x}');
  });

  test('tient son objet sur une ligne', () => {
    expect(composer('FACTURE_A_TRAITER', { ...FACTURE, fournisseur: 'A\nB' }).objet).toBe(
      '[Chorus Pro] Facture n° FA-2026-014 de A B à traiter',
    );
  });
});

test('seuls ce qui ouvre le compte, ce qui change son adresse et le code de connexion vont à l’adresse de connexion', () => {
  const connexion = Object.entries(MODELES).filter(([, { a }]) => a === 'CONNEXION');
  expect(connexion.map(([nom]) => nom)).toEqual([
    'ACTIVATION',
    'ACTIVATION_RENVOYEE',
    'MOT_DE_PASSE_OUBLIE',
    'ADRESSE_A_CONFIRMER',
    'ADRESSE_DEMANDEE',
    'ADRESSE_CHANGEE',
    'CODE_TEMPORAIRE',
  ]);
});

test.each(['toString', 'PLUS_TARD', ''])('un modèle inconnu (%s) n’a pas de lien', (modele) => {
  expect(libelleDuLien(modele)).toBeNull();
  expect(libelleDuLien('ACTIVATION')).toBe('Activer mon compte');
});
