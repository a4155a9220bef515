import { describe, expect, test } from 'vitest';
import { ErreurMetier } from '../contrat/erreurs.ts';
import { descriptionDuStatut, LISTE_STATUTS, STATUTS, type StatutFacture } from '../factures/statuts.ts';
import { type ActeTravaux, LISTE_ACTES_TRAVAUX } from './actes.ts';
import { estPayable, LISTE_CADRES_TRAVAUX } from './cadres.ts';
import {
  type DemandeSurPiece,
  PASSAGES_TRAVAUX,
  type PassageDePiece,
  passagesDePieceDepuis,
  ROLES_TRAVAUX,
  type RoleTravaux,
  STATUTS_ATTENDUS_TRAVAUX,
  statutDePieceApres,
} from './cycle-de-vie.ts';

type Ligne = Partial<Record<'D' | 'F' | 'E' | 'A' | 'S', ActeTravaux[]>>;

// Who may do what, typed by hand from travaux § 6. D: who filed; F: the firm; E: MOE; A: MOA; S: the portal. Absent: nothing.
// biome-ignore format: one line per statut
const GRILLE: Partial<Record<StatutFacture, Ligne>> = {
  BROUILLON:                        { D: ['enregistrer', 'supprimer', 'envoyer'] },
  DEPOSEE:                          { S: ['transmettre'] },
  A_ASSOCIER_MOE:                   { E: ['associer', 'refuser', 'suspendre'], F: ['remplacer'] },
  A_ASSOCIER_MOA:                   { A: ['associer', 'refuser', 'suspendre'], F: ['associer', 'remplacer'], E: ['associer'] },
  A_ASSOCIER_FOURNISSEUR:           { F: ['associer', 'refuser'], E: ['associer'], A: ['associer'] },
  ASSOCIEE:                         { S: ['rouvrir', 'renvoyer'] },
  SUSPENDUE:                        { D: ['completer'] },
  COMPLETEE:                        { S: ['reprendre'] },
  ERREUR_FOURNISSEUR_SUR_MOE:       { D: ['corrigerMoe'] },
  ERREUR_FOURNISSEUR_SUR_VALIDEUR:  { D: ['corrigerValideur'] },
  ERREUR_FOURNISSEUR_SUR_MOA:       { D: ['recycler'] },
  ERREUR_MOE_SUR_MOA:               { D: ['recycler', 'demanderRecyclage'] },
  A_RECYCLER:                       { D: ['recycler'] },
  EN_ATTENTE_RECYCLAGE_FOURNISSEUR: { S: ['reprendre'] },
  REFUSEE_1:                        { D: ['dupliquer'] },
  REFUSEE_2:                        { D: ['dupliquer'] },
  REFUSEE_MOE:                      { D: ['dupliquer'] },
  REFUSEE_MOA:                      { D: ['dupliquer'] },
  REFUSEE_FOURNISSEUR:              { D: ['dupliquer'] },
};
const COLONNES = { DEPOSANT: 'D', FOURNISSEUR: 'F', MOE: 'E', MOA: 'A', SYSTEME: 'S' } as const;

/** The statut reached, or the code of the refusal. */
function resultat(demande: DemandeSurPiece): string {
  try {
    return statutDePieceApres(demande);
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return `refus ${erreur.code}`;
    throw erreur;
  }
}

const couples = LISTE_STATUTS.flatMap((statut) => ROLES_TRAVAUX.map((role) => ({ statut, role })));

describe('cycle de vie des pièces : la grille', () => {
  test.each(couples)('$statut, $role', ({ statut, role }) => {
    const actes = new Set(passagesDePieceDepuis(statut, role).map(({ acte }) => acte));
    expect([...actes]).toEqual(GRILLE[statut]?.[COLONNES[role]] ?? []);
  });

  test('chaque acte sert dans un passage, sauf ceux qui ne changent pas le statut', () => {
    const servis = new Set<ActeTravaux>(PASSAGES_TRAVAUX.map(({ acte }) => acte));
    expect(LISTE_ACTES_TRAVAUX.filter((acte) => !servis.has(acte))).toEqual(['prendreEnCompte', 'signalerSilence']);
  });

  test('une pièce associée ne change plus, sauf par le portail', () => {
    const sorties = ROLES_TRAVAUX.flatMap((role) => passagesDePieceDepuis('ASSOCIEE', role));
    expect([...new Set(sorties.map(({ par }) => par))]).toEqual(['SYSTEME']);
  });

  test('on ne sort d’un refus qu’en dupliquant, et de rien d’autre de final', () => {
    const finaux = LISTE_STATUTS.filter(
      (statut) => STATUTS[statut].famille === 'travaux' && descriptionDuStatut(statut).final,
    );
    const sorties = finaux.flatMap((statut) => ROLES_TRAVAUX.flatMap((role) => passagesDePieceDepuis(statut, role)));
    expect([...new Set(sorties.map(({ acte }) => acte))].sort()).toEqual(['dupliquer', 'renvoyer', 'rouvrir']);
  });

  test.each(Object.entries(STATUTS_ATTENDUS_TRAVAUX))('%s peut agir là où il est attendu', (role, statuts) => {
    for (const statut of statuts) expect(passagesDePieceDepuis(statut, role as RoleTravaux), statut).not.toEqual([]);
  });
});

describe('cycle de vie des pièces : où elles vont', () => {
  const ARRIVEES = { MOE: 'A_ASSOCIER_MOE', MOA: 'A_ASSOCIER_MOA', FOURNISSEUR: 'A_ASSOCIER_FOURNISSEUR' };
  // travaux § 2.1, « Goes next to »
  const VERS = {
    MOE: ['A4', 'A7', 'A10', 'A13', 'A14'],
    MOA: ['A5', 'A15', 'A17', 'A22'],
    FOURNISSEUR: ['A18', 'A20'],
  };
  const SANS_MOE = {
    MOE: [],
    MOA: ['A4', 'A5', 'A7', 'A10', 'A13', 'A14', 'A15', 'A17', 'A22'],
    FOURNISSEUR: ['A18', 'A20'],
  };
  const arrivee = (vers: Record<keyof typeof ARRIVEES, string[]>, cadre: string) =>
    (Object.keys(ARRIVEES) as (keyof typeof ARRIVEES)[]).find((qui) => vers[qui].includes(cadre));

  test.each(LISTE_CADRES_TRAVAUX)('%s, déposée', (cadre) => {
    for (const [moeEstMoa, vers] of [
      [false, VERS],
      [true, SANS_MOE],
    ] as const) {
      const qui = arrivee(vers, cadre);
      expect(resultat({ statut: 'DEPOSEE', acte: 'transmettre', role: 'SYSTEME', cadre, moeEstMoa })).toBe(
        qui ? ARRIVEES[qui] : 'refus ACTE_INTERDIT',
      );
      expect(qui === undefined).toBe(estPayable(cadre));
    }
  });

  test.each(LISTE_CADRES_TRAVAUX)('%s, envoyée : chez son valideur ou déposée', (cadre) => {
    const attendu = ['A10', 'A13', 'A14'].includes(cadre) ? 'A_VALIDER_1' : 'DEPOSEE';
    expect(resultat({ statut: 'BROUILLON', acte: 'envoyer', role: 'DEPOSANT', cadre })).toBe(attendu);
  });
});

describe('cycle de vie des pièces : les gardes', () => {
  const chezLaMoe = { statut: 'A_ASSOCIER_MOE', role: 'MOE', acte: 'refuser', cadre: 'A4' } as const;
  const chezLaMoa = { statut: 'A_ASSOCIER_MOA', role: 'MOA', acte: 'refuser' } as const;

  test.each([
    ['MAUVAISE_MOE', 'ERREUR_FOURNISSEUR_SUR_MOE'],
    ['MAUVAISE_MOA', 'ERREUR_FOURNISSEUR_SUR_MOA'],
    ['MAUVAIS_CADRE', 'REFUSEE_MOE'],
    ['AUTRE', 'REFUSEE_MOE'],
  ])('la MOE refuse pour %s : %s', (motif, vers) => {
    expect(resultat({ ...chezLaMoe, motif })).toBe(vers);
  });

  test.each([
    ['A15', 'MAUVAISE_MOA', 'ERREUR_MOE_SUR_MOA'],
    ['A17', 'MAUVAISE_MOA', 'ERREUR_MOE_SUR_MOA'],
    ['A5', 'MAUVAISE_MOA', 'ERREUR_FOURNISSEUR_SUR_MOA'],
    ['A22', 'MAUVAISE_MOA', 'ERREUR_FOURNISSEUR_SUR_MOA'],
    ['A15', 'PIECE_MANQUANTE', 'REFUSEE_MOA'],
    ['A5', 'AUTRE', 'REFUSEE_MOA'],
  ] as const)('la MOA refuse %s pour %s : %s', (cadre, motif, vers) => {
    expect(resultat({ ...chezLaMoa, cadre, motif })).toBe(vers);
  });

  test.each([
    ['A22', 'A_ASSOCIER_MOA', 'FOURNISSEUR', 'A23', 'ASSOCIEE'],
    ['A22', 'A_ASSOCIER_MOA', 'FOURNISSEUR', 'A20', 'refus ACTE_INTERDIT'],
    ['A22', 'A_ASSOCIER_MOA', 'MOE', 'A24', 'ASSOCIEE'],
    ['A15', 'A_ASSOCIER_MOA', 'MOE', 'A19', 'refus ACTE_INTERDIT'],
    ['A20', 'A_ASSOCIER_FOURNISSEUR', 'MOA', 'A25', 'ASSOCIEE'],
    ['A20', 'A_ASSOCIER_FOURNISSEUR', 'MOE', 'A24', 'ASSOCIEE'],
    ['A20', 'A_ASSOCIER_FOURNISSEUR', 'MOE', 'A8', 'refus ACTE_INTERDIT'],
    ['A20', 'A_ASSOCIER_FOURNISSEUR', 'FOURNISSEUR', 'A8', 'ASSOCIEE'],
  ] as const)('%s en %s : %s dépose %s, %s', (cadre, statut, role, suite, vers) => {
    expect(resultat({ statut, acte: 'associer', role, cadre, suite })).toBe(vers);
  });

  test.each([
    ['A7', 'A_ASSOCIER_MOE'],
    ['A17', 'A_ASSOCIER_MOA'],
  ] as const)('%s est remplacée par A22, et par elle seule', (cadre, statut) => {
    const demande = { statut, acte: 'remplacer', role: 'FOURNISSEUR', cadre } as const;
    expect(resultat({ ...demande, suite: 'A22' })).toBe('REMPLACEE_PAR_A22');
    expect(resultat({ ...demande, suite: 'A23' })).toBe('refus ACTE_INTERDIT');
    expect(resultat({ ...demande, role: 'MOE', suite: 'A22' })).toBe('refus ACTE_INTERDIT');
  });

  test('recycler une pièce qui en a une suivante la laisse associée', () => {
    const demande = { statut: 'ERREUR_FOURNISSEUR_SUR_MOA', acte: 'recycler', role: 'DEPOSANT', cadre: 'A4' } as const;
    expect(resultat(demande)).toBe('DEPOSEE');
    expect(resultat({ ...demande, suite: 'A15' })).toBe('ASSOCIEE');
  });

  test('deux passages du même acte ne sont jamais ouverts ensemble', () => {
    const passages: readonly PassageDePiece[] = PASSAGES_TRAVAUX;
    for (const p of passages) {
      const memes = passages.filter(
        (q) => q !== p && q.acte === p.acte && q.par === p.par && q.de.some((s) => p.de.includes(s)),
      );
      if (memes.length > 0)
        expect(
          [p, ...memes].every(({ si }) => si !== undefined),
          `${p.acte} de ${p.de}`,
        ).toBe(true);
    }
  });
});
