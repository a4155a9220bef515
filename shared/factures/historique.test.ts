import { describe, expect, test } from 'vitest';
import { ACTES, LISTE_ACTES } from './actes.ts';
import { historiqueMontre, phraseDeLHistorique, traceDe } from './historique.ts';
import type { StatutFacture } from './statuts.ts';

describe('historique', () => {
  test('un brouillon réenregistré ne laisse pas de ligne', () => {
    expect(traceDe('enregistrer')).toBeUndefined();
  });

  test('traiter le rejet est une action, pas un statut', () => {
    expect(traceDe('traiterRejet')).toEqual({ genre: 'ACTION', acte: 'TRAITEMENT_REJET' });
  });

  test('tout autre acte écrit dans l’historique des statuts', () => {
    const autres = LISTE_ACTES.filter((acte) => !['enregistrer', 'traiterRejet'].includes(acte));
    for (const acte of autres) expect(traceDe(acte)).toEqual({ genre: 'STATUT', acte });
  });

  test.each(LISTE_ACTES)('%s : la ligne est une phrase', (acte) => {
    expect(ACTES[acte].historique).toMatch(/^[A-Z].*\.$/);
    expect(phraseDeLHistorique(acte)).toBe(ACTES[acte].historique);
  });

  test('une action connue se lit, une inconnue non', () => {
    expect(phraseDeLHistorique('TELECHARGEMENT_FACTURE')).toBe('Téléchargement de la facture');
    expect(phraseDeLHistorique('autreChose')).toBeUndefined();
  });

  test('[R-FAC-014] la mise en paiement non remontée disparaît de l’historique du fournisseur', () => {
    const lignes: { statut: StatutFacture | null }[] = [
      { statut: 'MANDATEE' },
      { statut: null },
      { statut: 'MISE_EN_PAIEMENT' },
    ];
    const cachee = { miseEnPaiementNonRemontee: true } as const;
    expect(historiqueMontre(lignes, { ...cachee, role: 'FOURNISSEUR' })).toEqual(lignes.slice(0, 2));
    expect(historiqueMontre(lignes, { ...cachee, role: 'DESTINATAIRE' })).toEqual(lignes);
  });
});
