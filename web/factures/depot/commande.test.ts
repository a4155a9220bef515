import { describe, expect, test } from 'vitest';
import { commandeDe, desaccords } from './commande.ts';

const adresse = (texte: string) => new URLSearchParams(texte);
const COMMANDE = {
  structureId: '7',
  siretDestinataire: '00016803900014',
  numeroEngagement: 'BC-2026-0417',
};

describe('la commande que l’on facture', () => {
  test('est dite par l’adresse', () => {
    expect(commandeDe(adresse('fournisseur=7&destinataire=00016803900014&engagement=BC-2026-0417'))).toEqual(COMMANDE);
    expect(commandeDe(adresse('destinataire=00016803900014'))).toBeUndefined();
    expect(commandeDe(adresse(''))).toBeUndefined();
  });

  test('dit le service quand elle en nomme un, sinon le fichier décide', () => {
    const avec = commandeDe(adresse('destinataire=1&engagement=2&service=ECOLES'))!;
    expect(avec.codeService).toBe('ECOLES');
    expect(desaccords(avec, { codeService: 'VOIRIE' })[0]).toContain('le code service');
    expect(desaccords(COMMANDE, { codeService: 'VOIRIE' })).toEqual([]);
  });

  test('l’emporte sur le fichier, et le dit quand il la contredit', () => {
    const lues = { siretDestinataire: '00016803900014', numeroEngagement: 'BC-1' };
    expect(desaccords(COMMANDE, lues)).toEqual([
      'Votre fichier porte «\u00a0BC-1\u00a0» pour le numéro d’engagement\u00a0: celui de la commande a été gardé. Vérifiez votre PDF.',
    ]);
    expect(desaccords(COMMANDE, {})).toEqual([]);
    expect(desaccords(undefined, lues)).toEqual([]);
  });
});
