import type { Source } from '../source.ts';
import type { StatutSimple } from '../statuts.ts';

/** Months that the dashboard shows, the current one included (supposé). */
export const MOIS_MONTRES = 12;

type Espace = 'emises' | 'recues' | 'a-valider';

/** A count that leads to its list: a statut, or the rejections that are still to be treated. */
export type Tuile = { libelle: string; statut: StatutSimple; rejetTraite?: 'non'; source: Source };

/** What each espace counts first (factures § 10.4): the tiles of « Factures émises » are the proposed ones. */
// biome-ignore format: one line per tile
export const TUILES = {
  emises: [
    { libelle: 'Brouillons', statut: 'BROUILLON', source: 'supposé' },
    { libelle: 'À valider (premier valideur)', statut: 'A_VALIDER_1', source: 'supposé' },
    { libelle: 'Mises à disposition', statut: 'MISE_A_DISPOSITION', source: 'supposé' },
    { libelle: 'À recycler', statut: 'A_RECYCLER', source: 'supposé' },
    { libelle: 'Suspendues', statut: 'SUSPENDUE', source: 'supposé' },
    { libelle: 'Rejetées à traiter', statut: 'REJETEE', rejetTraite: 'non', source: 'supposé' },
    { libelle: 'Mises en paiement', statut: 'MISE_EN_PAIEMENT', source: 'supposé' },
  ],
  recues: [
    { libelle: 'Mises à disposition', statut: 'MISE_A_DISPOSITION', source: 'supposé' },
    { libelle: 'Complétées', statut: 'COMPLETEE', source: 'supposé' },
    { libelle: 'Suspendues', statut: 'SUSPENDUE', source: 'supposé' },
    { libelle: 'Service fait', statut: 'SERVICE_FAIT', source: 'supposé' },
    { libelle: 'Mandatées', statut: 'MANDATEE', source: 'supposé' },
    { libelle: 'Mises en paiement', statut: 'MISE_EN_PAIEMENT', source: 'supposé' },
  ],
  'a-valider': [
    { libelle: 'À valider (premier valideur)', statut: 'A_VALIDER_1', source: 'supposé' },
    { libelle: 'À valider (second valideur)', statut: 'A_VALIDER_2', source: 'supposé' },
    { libelle: 'Refusées (premier valideur)', statut: 'REFUSEE_1', source: 'supposé' },
    { libelle: 'Refusées (second valideur)', statut: 'REFUSEE_2', source: 'supposé' },
    { libelle: 'Mises à disposition', statut: 'MISE_A_DISPOSITION', source: 'supposé' },
  ],
} as const satisfies Record<Espace, readonly Tuile[]>;
