import type { CodeRefus } from '#shared/contrat/erreurs.ts';

type SiretRemarquable = {
  siret: string;
  cas: 'FERME' | 'DEMENAGE' | 'NON_DIFFUSIBLE' | 'EXISTE' | 'INCONNU' | 'PUBLIC' | 'CLE_FAUSSE' | 'LIBRE';
  titre: string;
  /** What happens when one tries to create a structure with it. */
  explication: string;
  /** The refusal met, when there is one. */
  refus?: CodeRefus;
};

/** The numbers that always cause the same outcome. */
export const SIRET_REMARQUABLES = [
  {
    siret: '00010101400017',
    cas: 'LIBRE',
    titre: 'Menuiserie Aubrac, votre entreprise',
    explication:
      'L’INSEE la connaît, le portail pas encore : vous créez la structure et en devenez gestionnaire principal.',
  },
  {
    siret: '00011218500012',
    cas: 'EXISTE',
    titre: 'Électricité Fontanel, déjà sur le portail',
    explication:
      'La structure existe : on ne la crée pas une seconde fois, on demande son rattachement à son gestionnaire.',
    refus: 'STRUCTURE_EXISTE',
  },
  {
    siret: '00016803900014',
    cas: 'PUBLIC',
    titre: 'Commune de Valbrune, un client public',
    explication: 'Une structure publique ne se crée pas ici. C’est le SIRET de votre client : saisissez le vôtre.',
    refus: 'STRUCTURE_PUBLIQUE',
  },
  {
    siret: '00024001000017',
    cas: 'FERME',
    titre: 'Une entreprise fermée',
    explication: 'L’établissement a cessé son activité et personne ne l’a repris : le portail refuse ce SIRET.',
    refus: 'SIRET_INSEE_FERME',
  },
  {
    siret: '00026001800015',
    cas: 'DEMENAGE',
    titre: 'Une entreprise qui a déménagé',
    explication:
      'L’ancien établissement est fermé. Le SIREN n’a pas changé, le NIC si : le nouveau SIRET est donné par l’INSEE.',
    refus: 'SIRET_INSEE_FERME',
  },
  {
    siret: '00025001900015',
    cas: 'NON_DIFFUSIBLE',
    titre: 'Une entreprise non diffusible',
    explication:
      'Son propriétaire a demandé que son nom et son adresse ne soient pas publiés : le portail ne les affiche pas, vous les saisissez.',
  },
  {
    siret: '00090909300015',
    cas: 'INCONNU',
    titre: 'Un SIRET que personne n’a reçu',
    explication: 'La clé est juste, mais l’INSEE ne connaît pas ce numéro : le portail le refuse.',
    refus: 'SIRET_INSEE_ABSENT',
  },
  {
    siret: '00010101400018',
    cas: 'CLE_FAUSSE',
    titre: 'Une faute de frappe',
    explication:
      'Le dernier chiffre ne correspond pas aux autres : le portail le voit avant même d’interroger l’INSEE.',
    refus: 'SIRET_CLE',
  },
] as const satisfies readonly SiretRemarquable[];
