import type { PassageDate } from '../passages.ts';

const GESTIONNAIRES = ['GP', 'GS'] as const;

// Notes on the structures, § 7.4, and the rights of § 3.2.
export const PASSAGES_DE_COORDONNEES = [
  {
    acte: 'ajouter',
    libelle: 'Ajouter des coordonnées bancaires',
    de: ['ABSENT'],
    vers: ['ACTIF', 'INACTIF'],
    par: GESTIONNAIRES,
    garde: 'Inactives jusqu’à leur date de début, si elle est à venir (supposé).',
    source: 'connaissance',
  },
  {
    acte: 'modifier',
    libelle: 'Modifier',
    de: ['ACTIF', 'INACTIF'],
    vers: ['ACTIF', 'INACTIF'],
    par: GESTIONNAIRES,
    garde:
      'Les dates de coordonnées désactivées ou échues ne changent qu’en les réactivant ; les factures déjà envoyées gardent le compte d’avant (supposé).',
    source: 'connaissance',
  },
  {
    acte: 'debuter',
    libelle: 'Atteindre la date de début',
    de: ['INACTIF'],
    vers: ['ACTIF'],
    par: ['SYSTEME'],
    source: 'supposé',
  },
  {
    acte: 'terminer',
    libelle: 'Dépasser la date de fin',
    de: ['ACTIF'],
    vers: ['INACTIF'],
    par: ['SYSTEME'],
    source: 'connaissance',
  },
  {
    acte: 'desactiver',
    libelle: 'Désactiver',
    de: ['ACTIF'],
    vers: ['INACTIF'],
    par: GESTIONNAIRES,
    garde: 'Le compte par défaut cesse de l’être.',
    source: 'connaissance',
  },
  {
    acte: 'reactiver',
    libelle: 'Réactiver',
    de: ['INACTIF'],
    vers: ['ACTIF', 'INACTIF'],
    par: GESTIONNAIRES,
    source: 'connaissance',
  },
  {
    acte: 'supprimer',
    libelle: 'Supprimer',
    de: ['ACTIF', 'INACTIF'],
    vers: ['SUPPRIME'],
    par: GESTIONNAIRES,
    garde: 'Si elles n’ont jamais servi (supposé).',
    source: 'supposé',
  },
] as const satisfies readonly PassageDate[];

export type ActeSurCoordonnees = (typeof PASSAGES_DE_COORDONNEES)[number]['acte'];
