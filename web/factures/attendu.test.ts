import { describe, expect, test } from 'vitest';
import { LISTE_STATUTS_SIMPLES } from '#shared/factures/statuts.ts';
import { acteDeLaSynthese, phraseDeLAttendu, phraseDeLaFacture, quiDoitAgir } from './attendu.ts';

const parties = { fournisseur: 'Menuiserie Aubrac', destinataire: 'Commune de Valbrune' };

describe('qui doit agir', () => {
  test.each([
    ['SUSPENDUE', 'FOURNISSEUR', 'C’est à vous d’agir.'],
    ['SUSPENDUE', 'DESTINATAIRE', 'Qui doit agir : Menuiserie Aubrac.'],
    ['MISE_A_DISPOSITION', 'FOURNISSEUR', 'Qui doit agir : Commune de Valbrune.'],
    ['MISE_A_DISPOSITION', 'DESTINATAIRE', 'C’est à vous d’agir.'],
    ['COMPTABILISEE', 'FOURNISSEUR', 'Qui doit agir : Le comptable de Commune de Valbrune.'],
    ['DEPOSEE', 'FOURNISSEUR', 'Chorus Pro s’en occupe : personne n’a rien à faire.'],
    ['MISE_EN_PAIEMENT', 'FOURNISSEUR', 'Personne n’a plus rien à faire.'],
  ] as const)('%s, vu par le %s : %s', (statut, role, phrase) => {
    expect(quiDoitAgir(statut, { role, parties, rejetTraite: false })).toBe(phrase);
  });

  test('une facture rejetée attend le fournisseur tant que le rejet n’est pas traité', () => {
    const vue = { role: 'FOURNISSEUR', parties } as const;
    expect(quiDoitAgir('REJETEE', { ...vue, rejetTraite: false })).toBe('C’est à vous d’agir.');
    expect(quiDoitAgir('REJETEE', { ...vue, rejetTraite: true })).toBe('Cette facture est close.');
    expect(phraseDeLAttendu('REJETEE', 'FOURNISSEUR', true)).toMatch(/déposer une nouvelle facture/);
    expect(phraseDeLAttendu('REJETEE', 'FOURNISSEUR')).toMatch(/Traiter le rejet/);
  });
});

describe('la synthèse', () => {
  test.each([
    ['BROUILLON', 'FOURNISSEUR', 'enregistrer'],
    ['A_RECYCLER', 'FOURNISSEUR', 'recycler'],
    ['SUSPENDUE', 'FOURNISSEUR', 'completer'],
    ['REJETEE', 'FOURNISSEUR', 'traiterRejet'],
    ['MISE_A_DISPOSITION', 'FOURNISSEUR', undefined],
    ['MISE_A_DISPOSITION', 'DESTINATAIRE', 'demanderRecyclage'],
    ['MISE_EN_PAIEMENT', 'DESTINATAIRE', undefined],
  ] as const)('propose sur une facture %s, au %s : %s', (statut, role, acte) => {
    expect(acteDeLaSynthese(statut, role)).toBe(acte);
  });

  test('ne parle jamais au destinataire de « votre client » quand c’est à lui d’agir', () => {
    const siens = LISTE_STATUTS_SIMPLES.filter((statut) => acteDeLaSynthese(statut, 'DESTINATAIRE'));
    expect(siens).toContain('COMPLETEE');
    for (const statut of siens)
      expect(phraseDeLAttendu(statut, 'DESTINATAIRE')).not.toMatch(/votre client|votre facture/i);
  });
});

test('une facture déjà payée n’attend pas de paiement', () => {
  const facture = { statut: 'MISE_A_DISPOSITION', rejetTraite: false } as const;
  for (const role of ['FOURNISSEUR', 'DESTINATAIRE'] as const) {
    expect(phraseDeLaFacture({ ...facture, cadre: 'A2' }, role)).toContain('aucun paiement n’est attendu'.slice(1));
    expect(phraseDeLaFacture({ ...facture, cadre: 'A1' }, role)).toContain('délai de paiement');
  }
});
