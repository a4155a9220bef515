import { describe, expect, test } from 'vitest';
import { departDepuisBrouillon, nouveauDepart, saisieDe, sansIdentite } from '../depot/valeurs.ts';
import { AUTRE_TAUX, LIGNE_VIDE, ligneSuivante, ligneTapeeDe, lireLigne, TAUX_PROPOSES } from './ligne-tapee.ts';

const TAPEE = {
  ...LIGNE_VIDE,
  reference: 'PO-H',
  denomination: 'Pose',
  quantite: '6,5',
  unite: 'heure',
  prixUnitaire: '1 048,123456',
  remise: '18,80',
};

describe('une ligne tapée', () => {
  test('devient une ligne de la facture, et revient telle quelle à la correction', () => {
    const { ligne, defauts } = lireLigne(TAPEE, 'TVA_SUR_DEBIT');
    expect(defauts).toEqual({});
    expect(ligne).toMatchObject({ quantite: '6.5', prixUnitaire: '1048.123456', remise: 1_880, tauxTva: '20' });
    expect(ligne?.montantHt).toBe(679_400);
    expect(ligne && ligneTapeeDe(ligne)).toEqual({ ...TAPEE, prixUnitaire: '1048,123456' });
  });

  test.each([
    [{ quantite: 'deux' }, { quantite: 'CHAMP_FORMAT' }],
    [{ quantite: '' }, { quantite: 'CHAMP_OBLIGATOIRE' }],
    [{ quantite: '-1' }, { quantite: 'QUANTITE_NULLE' }],
    [{ prixUnitaire: '12,5,1' }, { prixUnitaire: 'CHAMP_FORMAT' }],
    [{ remise: '-1' }, { remise: 'MONTANT_NEGATIF' }],
    [{ remise: '7 000' }, { remise: 'REMISE_TROP_GRANDE' }],
    [{ denomination: ' ' }, { denomination: 'CHAMP_OBLIGATOIRE' }],
    [{ reference: '' }, { reference: 'CHAMP_OBLIGATOIRE' }],
    [{ choixTaux: '' }, { tauxTva: 'CHAMP_OBLIGATOIRE' }],
    [{ choixTaux: AUTRE_TAUX, tauxTva: '12' }, { tauxTva: 'TAUX_INCONNU' }],
    [{ choixTaux: AUTRE_TAUX, tauxTva: '' }, { tauxTva: 'CHAMP_OBLIGATOIRE' }],
  ])('%j : refusée sur son champ', (change, attendu) => {
    const { ligne, defauts } = lireLigne({ ...TAPEE, ...change }, 'TVA_SUR_DEBIT');
    expect(ligne).toBeUndefined();
    expect(defauts).toMatchObject(attendu);
  });

  test('hors de la liste, un taux se garde dans « Autre taux »', () => {
    const { ligne } = lireLigne({ ...TAPEE, choixTaux: AUTRE_TAUX, tauxTva: '1,05' }, 'TVA_SUR_DEBIT');
    expect(ligne?.tauxTva).toBe('1.05');
    expect(ligne && ligneTapeeDe(ligne)).toMatchObject({ choixTaux: AUTRE_TAUX, tauxTva: '1,05' });
    expect(TAUX_PROPOSES.map(({ valeur }) => valeur)).toEqual(['20', '10', '8.5', '5.5', '2.1', '0']);
  });

  test('sans TVA, elle n’a pas de taux', () => {
    expect(lireLigne(TAPEE, 'EXONERATION').ligne?.tauxTva).toBeUndefined();
  });

  test('la suivante garde l’unité et le taux', () => {
    expect(ligneSuivante(TAPEE)).toEqual({ ...LIGNE_VIDE, unite: 'heure' });
  });
});

describe('le formulaire de saisie', () => {
  const { ligne } = lireLigne(TAPEE, 'TVA_SUR_DEBIT');
  const depart = nouveauDepart({ structureId: '7', typeTva: 'TVA_SUR_DEBIT' });
  const valeurs = { ...depart.valeurs, lignes: ligne ? [ligne] : [] };

  test('calcule les totaux ; le montant à payer les suit tant qu’on ne dit rien', () => {
    expect(saisieDe(valeurs, {}, 'SAISIE').saisie).toMatchObject({
      montantHt: 679_400,
      montantTva: 135_880,
      montantTtc: 815_280,
      montantAPayer: 815_280,
    });
  });

  test('ne laisse rien partir avec une ligne commencée', () => {
    const { defauts } = saisieDe({ ...valeurs, ligne: { ...LIGNE_VIDE, quantite: '2' } }, {}, 'SAISIE');
    expect(defauts).toEqual({ 'ligne.reference': 'LIGNE_COMMENCEE' });
    expect(saisieDe({ ...valeurs, ligne: ligneSuivante(TAPEE) }, {}, 'SAISIE').defauts).toEqual({});
  });

  test('se reprend tel qu’il a été laissé', () => {
    const { saisie } = saisieDe({ ...valeurs, remiseGlobale: '50' }, {}, 'SAISIE');
    const repris = departDepuisBrouillon({ saisie, piecesJointes: [], modeDepot: 'SAISIE_PORTAIL' }).valeurs;
    expect(repris).toMatchObject({ remiseGlobale: '50,00', montantAPayer: '' });
    expect(repris.lignes).toMatchObject([{ denomination: 'Pose' }]);
  });

  test('se duplique sans numéro, ni date, ni fichier, ni pièce', () => {
    const saisie = {
      numero: 'F-1',
      dateFacture: '2026-03-02',
      nomFichier: 'f.pdf',
      fichier: 'a'.repeat(64),
      codeService: 'CDI',
    };
    expect(sansIdentite({ ...saisie, piecesJointes: [] })).toEqual({ codeService: 'CDI' });
  });
});
