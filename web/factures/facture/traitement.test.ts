import { describe, expect, test } from 'vitest';
import { actesPossibles } from '#shared/factures/cycle-de-vie.ts';
import { choixDeStatut, defautsDuTraitement, passageDuTraitement } from './traitement.ts';

const VIDE = { acte: '', motif: '', commentaire: '', numeroMandat: '', serviceFaitLe: '' };
const suspension = passageDuTraitement('MISE_A_DISPOSITION', 'suspendre');

describe('« Nouveau statut »', () => {
  test('dit où mène chaque acte, et rien d’autre', () => {
    const actes = [...actesPossibles('SUSPENDUE', 'DESTINATAIRE'), ...actesPossibles('SUSPENDUE', 'FOURNISSEUR')];
    expect(choixDeStatut('SUSPENDUE', actes)).toEqual([
      { valeur: 'rejeter', libelle: 'Rejetée' },
      { valeur: 'leverSuspension', libelle: 'Mise à disposition' },
    ]);
  });

  test('n’offre que ce que ce lecteur peut faire', () => {
    expect(choixDeStatut('MISE_A_DISPOSITION', [])).toEqual([]);
  });
});

describe('avant d’enregistrer', () => {
  test('sans nouveau statut', () =>
    expect(defautsDuTraitement(VIDE, undefined)).toEqual({ acte: 'CHAMP_OBLIGATOIRE' }));

  test('une suspension sans motif', () => {
    expect(defautsDuTraitement({ ...VIDE, acte: 'suspendre' }, suspension)).toEqual({ motif: 'MOTIF_OBLIGATOIRE' });
  });

  test('le motif « Autre » veut un commentaire', () => {
    const autre = { ...VIDE, acte: 'suspendre', motif: 'AUTRE', commentaire: '  ' };
    expect(defautsDuTraitement(autre, suspension)).toEqual({ commentaire: 'CHAMP_OBLIGATOIRE' });
    expect(defautsDuTraitement({ ...autre, commentaire: 'Photo floue' }, suspension)).toEqual({});
  });

  test('un mandat ne demande rien de plus', () => {
    const mandat = passageDuTraitement('MISE_A_DISPOSITION', 'mandater');
    expect(defautsDuTraitement({ ...VIDE, acte: 'mandater' }, mandat)).toEqual({});
  });
});
