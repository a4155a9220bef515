import type { Refus } from './refus.ts';

const RELIRE = 'Recopiez-le de nouveau depuis votre RIB, sans rien sauter.';

// Bank accounts and mandat de facturation (comptes-structures § 7.2, factures § 2)
export const REFUS_BANQUE = {
  COORDONNEES_NOM_EXISTE: {
    statut: 409,
    message: 'Un compte bancaire porte déjà ce nom.',
    faire: 'Donnez un nom qui le distingue : c’est lui qu’on choisira sur une facture.',
    source: 'supposé',
  },
  IBAN_PAYS: {
    statut: 422,
    message: 'L’IBAN saisi n’est pas valide : il ne commence pas par un pays de la zone SEPA.',
    faire: 'Un IBAN commence par deux lettres, FR pour la France.',
    source: 'supposé',
  },
  IBAN_LONGUEUR: {
    statut: 422,
    message: 'L’IBAN saisi n’est pas valide : il n’a pas la longueur de son pays (27 caractères en France).',
    faire: RELIRE,
    source: 'supposé',
  },
  IBAN_CLE: {
    statut: 422,
    message: 'L’IBAN saisi n’est pas valide : sa clé ne tombe pas juste.',
    faire: `Un caractère est faux, ou deux sont inversés. ${RELIRE}`,
    source: 'supposé',
  },
  IBAN_CLE_RIB: {
    statut: 422,
    message: 'Le numéro saisi n’est pas valide : la clé RIB, ses deux derniers chiffres, ne tombe pas juste.',
    faire: RELIRE,
    source: 'supposé',
  },
  IBAN_AUTRE_PAYS: {
    statut: 422,
    message: 'L’IBAN n’est pas celui du pays choisi.',
    faire: 'Ses deux premières lettres doivent être le code pays.',
    source: 'supposé',
  },
  IBAN_REEL: {
    statut: 422,
    message: 'Ce numéro de compte pourrait être un vrai : il est refusé ici.',
    faire: 'N’utilisez jamais un vrai IBAN dans le simulateur. Prenez-en un dans « IBAN d’exercice ».',
    source: 'supposé',
  },
  COMPTE_FORMAT: {
    statut: 422,
    message: 'Un numéro de compte a de 5 à 34 caractères, lettres et chiffres.',
    source: 'supposé',
  },
  BIC_OBLIGATOIRE: {
    statut: 422,
    message: 'Le code BIC est obligatoire hors d’un IBAN français.',
    faire: 'Il figure sur le RIB, près de l’IBAN.',
    source: 'connaissance',
  },
  BIC_LONGUEUR: { statut: 422, message: 'Le code BIC doit comporter 8 ou 11 caractères.', source: 'supposé' },
  BIC_FORMAT: {
    statut: 422,
    message: 'Le code BIC n’a pas le bon format.',
    faire: 'Six lettres, puis deux ou cinq lettres ou chiffres. Par exemple EXERFRPPXXX.',
    source: 'connaissance',
  },
  PAR_DEFAUT_INACTIF: {
    statut: 422,
    message: 'Un compte qui n’est pas actif ne peut pas être le compte par défaut.',
    faire: 'Décochez « Compte par défaut » : vous le cocherez quand le compte sera actif.',
    source: 'supposé',
  },
  COORDONNEES_CITEES: {
    statut: 409,
    message: 'Ce compte est écrit sur une facture envoyée : il ne se supprime plus.',
    faire: 'Désactivez-le : il ne sera plus proposé.',
    source: 'supposé',
  },
  COORDONNEES_DATES_FERMEES: {
    statut: 422,
    message: 'Ce compte est inactif : ses dates ne changent qu’en le réactivant.',
    faire: 'Utilisez « Réactiver ».',
    source: 'supposé',
  },
  RIB_OBLIGATOIRE: {
    statut: 422,
    message: 'Le RIB est obligatoire pour les prestataires de justice et les professionnels agricoles.',
    faire: 'Joignez-le en PDF, JPG ou PNG.',
    source: 'S52',
  },
  RIB_FORMAT: {
    statut: 422,
    message: 'Format de fichier non accepté.',
    faire: 'Joignez un vrai fichier PDF, JPG ou PNG.',
    source: 'supposé',
  },
  RIB_TROP_GROS: {
    statut: 413,
    message: 'Le RIB dépasse la taille maximale autorisée (4 Mo).',
    faire: 'Choisissez un fichier plus léger.',
    source: 'supposé',
  },
  RIB_ABSENT: { statut: 422, message: 'Ce RIB n’a pas été reçu.', faire: 'Joignez-le de nouveau.' },
  MANDAT_NON_COCHE: {
    statut: 422,
    message: 'Cochez « J’accepte le mandat de facturation » pour continuer.',
    source: 'supposé',
  },
  MANDAT_AUTRE_VERSION: {
    statut: 409,
    message: 'Le texte du mandat a changé depuis que vous l’avez lu.',
    faire: 'Rechargez la page, relisez-le, puis acceptez-le.',
    source: 'supposé',
  },
  MANDAT_DEJA_ACCEPTE: { statut: 409, message: 'Cette structure a déjà accepté le mandat de facturation.' },
  MANDAT_ABSENT: { statut: 409, message: 'Cette structure n’a pas de mandat de facturation en vigueur.' },
} as const satisfies Record<string, Refus>;
