import type { PassageDate } from './passages.ts';

const GESTIONNAIRES = ['GP', 'GS'] as const;

// Notes on the structures, § 5.5, and the rights of § 3.2.
export const PASSAGES_DE_SERVICE = [
  {
    acte: 'ajouter',
    libelle: 'Ajouter un service',
    de: ['ABSENT'],
    vers: ['ACTIF', 'INACTIF'],
    par: GESTIONNAIRES,
    garde: 'Inactif jusqu’à sa date de début, si elle est à venir (supposé).',
    source: 'S18',
  },
  {
    acte: 'modifier',
    libelle: 'Modifier',
    de: ['ACTIF', 'INACTIF'],
    vers: ['ACTIF', 'INACTIF'],
    par: GESTIONNAIRES,
    garde: 'Les dates d’un service désactivé ou échu ne changent qu’en le réactivant (supposé).',
    source: 'S18',
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
    source: 'supposé',
  },
  {
    acte: 'desactiver',
    libelle: 'Désactiver',
    de: ['ACTIF'],
    vers: ['INACTIF'],
    par: GESTIONNAIRES,
    source: 'connaissance',
  },
  {
    acte: 'reactiver',
    libelle: 'Réactiver',
    de: ['INACTIF'],
    vers: ['ACTIF', 'INACTIF'],
    par: GESTIONNAIRES,
    garde: 'Avec de nouvelles dates.',
    source: 'connaissance',
  },
  {
    acte: 'supprimer',
    libelle: 'Supprimer',
    de: ['INACTIF'],
    vers: ['SUPPRIME'],
    par: GESTIONNAIRES,
    garde: 'Si aucune demande de paiement ne le cite (supposé).',
    source: 'supposé',
  },
] as const satisfies readonly PassageDate[];

export type ActeSurService = (typeof PASSAGES_DE_SERVICE)[number]['acte'];
