import type { CodeRefus } from '../contrat/erreurs.ts';

/** Why a SIRET is refused, for who does not know; the refusal itself says what and what to do. */
const EXPLICATIONS: Partial<Record<CodeRefus, { texte: string; source: string }>> = {
  SIRET_LONGUEUR: {
    texte:
      'Un SIRET réunit le SIREN (9 chiffres, l’entreprise) et le NIC (5 chiffres, l’établissement) : 14 chiffres en tout.',
    source: 'S21',
  },
  SIRET_CLE: {
    texte:
      'Le dernier chiffre se calcule à partir des autres. Ici il ne tombe pas juste : un chiffre a été mal recopié.',
    source: 'S46',
  },
  SIRET_INSEE_ABSENT: {
    texte: 'Le portail interroge l’INSEE avant toute création. Un vrai SIRET ne fonctionne pas ici, c’est voulu.',
    source: 'S45',
  },
  SIRET_INSEE_FERME: {
    texte: 'Le SIRET change avec l’adresse : l’ancien établissement ferme, le SIREN de l’entreprise reste.',
    source: 'S21',
  },
  STRUCTURE_EXISTE: {
    texte:
      'Il n’y a qu’une structure par SIRET. La première personne l’a créée et en est gestionnaire principal ; les suivantes lui demandent leur rattachement.',
    source: 'S18',
  },
  STRUCTURE_EXISTE_INACTIVE: {
    texte:
      'Une structure désactivée garde son SIRET et son histoire. Après un changement de SIRET, c’est la nouvelle qu’il faut rejoindre.',
    source: 'supposé',
  },
  STRUCTURE_PUBLIQUE: {
    texte:
      'Une structure publique est inscrite automatiquement. Vous êtes fournisseur : le portail a besoin de votre propre SIRET.',
    source: 'S17',
  },
};

export const expliquerRefus = (code: CodeRefus): string | undefined => EXPLICATIONS[code]?.texte;
