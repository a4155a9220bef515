import type { Refus } from './refus.ts';

// Structures (comptes-structures § 2.9)
export const REFUS_STRUCTURES = {
  SIRET_LONGUEUR: { statut: 422, message: 'Le numéro de SIRET doit comporter 14 chiffres.', source: 'supposé' },
  SIRET_CLE: {
    statut: 422,
    message: 'Le numéro de SIRET saisi n’est pas valide.',
    faire: 'Vérifiez chaque chiffre.',
    source: 'supposé',
  },
  SIRET_INSEE_ABSENT: {
    statut: 422,
    message: 'Ce SIRET n’existe pas dans la base INSEE.',
    faire: 'Ici, seuls les SIRET d’exercice existent : prenez-en un dans la liste des entreprises d’exercice.',
    source: 'supposé',
  },
  SIRET_INSEE_FERME: {
    statut: 422,
    message: 'Ce SIRET n’est plus actif dans la base INSEE.',
    faire: 'L’établissement a fermé ou déménagé : cherchez son nouveau SIRET.',
    source: 'supposé',
  },
  STRUCTURE_EXISTE: {
    statut: 409,
    message: 'Une structure existe déjà avec cet identifiant.',
    faire: 'On ne crée pas deux fois la même structure : il faut demander son rattachement à son gestionnaire.',
    source: 'supposé',
  },
  STRUCTURE_PUBLIQUE: {
    statut: 422,
    message: 'Ce SIRET est celui d’une structure publique : elle ne se crée pas ici.',
    faire: 'Saisissez le SIRET de votre entreprise, jamais celui de votre client.',
    source: 'S17',
  },
  IDENTIFIANT_FORMAT: {
    statut: 422,
    message: 'L’identifiant ne respecte pas le format attendu pour ce type.',
    faire: 'Lisez le format écrit au-dessus du champ.',
    source: 'supposé',
  },
  IDENTIFIANT_UE: {
    statut: 422,
    message: 'L’identifiant ne respecte pas le format attendu pour le type « Structure européenne hors France ».',
    faire: 'C’est un numéro de TVA : le code d’un autre pays de l’Union, puis 2 à 16 chiffres ou lettres.',
    source: 'supposé',
  },
  IDENTIFIANT_HORS_UE: {
    statut: 422,
    message: 'L’identifiant ne respecte pas le format attendu pour le type « Structure hors UE ».',
    faire: 'Code d’un pays hors de l’Union sur 2 lettres, puis 16 caractères au plus de la raison sociale.',
    source: 'supposé',
  },
  IDENTIFIANT_NOM: {
    statut: 422,
    message: 'Après le code du pays, cet identifiant ne reprend pas le début de la raison sociale.',
    faire: 'Recopiez les premiers caractères de la raison sociale, sans espace.',
    source: 'S38',
  },
  IDENTIFIANT_RIDET: {
    statut: 422,
    message: 'L’identifiant ne respecte pas le format attendu pour le type « RIDET ».',
    faire: 'Un RIDET compte 9 ou 10 chiffres.',
    source: 'supposé',
  },
  IDENTIFIANT_TAHITI: {
    statut: 422,
    message: 'L’identifiant ne respecte pas le format attendu pour le type « Numéro TAHITI ».',
    faire: 'Un numéro TAHITI compte 9 caractères, chiffres ou lettres.',
    source: 'supposé',
  },
  TVA_FORMAT: {
    statut: 422,
    message: 'Ce numéro de TVA n’a pas le format attendu.',
    faire: 'Deux lettres pour le pays, puis le numéro. En France : FR, 2 chiffres de clé et le SIREN.',
    source: 'supposé',
  },
  TVA_CLE: {
    statut: 422,
    message: 'La clé de ce numéro de TVA ne correspond pas au SIREN.',
    faire: 'Vérifiez chaque chiffre, ou laissez le champ vide.',
    source: 'supposé',
  },
  CHAMP_NON_MODIFIABLE: {
    statut: 422,
    message: 'Ce champ ne se modifie pas ici.',
    faire: 'Laissez la valeur affichée : la raison est écrite au-dessus du champ.',
    source: 'S34',
  },
  MOA_REQUISE: {
    statut: 422,
    message: '« MOA uniquement » suppose que la structure est maîtrise d’ouvrage.',
    faire: 'Cochez aussi « Maîtrise d’ouvrage (MOA) », ou décochez « MOA uniquement ».',
    source: 'supposé',
  },
  AUCUN_SERVICE_A_CHOISIR: {
    statut: 422,
    message: 'Le code service serait obligatoire, mais vos fournisseurs n’auraient aucun service à choisir.',
    faire: 'Ajoutez d’abord un service actif, ou décochez cette obligation.',
    source: 'supposé',
  },
  DERNIER_SERVICE_A_CHOISIR: {
    statut: 409,
    message: 'Le code service est obligatoire, et ce service est le dernier que vos fournisseurs peuvent choisir.',
    faire: 'Activez d’abord un autre service, ou décochez l’obligation dans « Modification de la structure ».',
    source: 'supposé',
  },
  ESPACE_NON_PROPOSE: {
    statut: 422,
    message: 'Cet espace ne s’ouvre pas sur cette structure.',
    faire: 'Choisissez dans la liste de la fenêtre « Ajouter des espaces ».',
    source: 'supposé',
  },
  STRUCTURE_INACTIVE: {
    statut: 409,
    message: 'Cette structure est désactivée : on peut encore la lire, mais plus rien y changer.',
    faire:
      'Un gestionnaire peut l’activer dans « Modification de la structure », sauf si elle a changé de SIRET : servez-vous alors de la nouvelle.',
    source: 'supposé',
  },
  STRUCTURE_REMPLACEE: {
    statut: 409,
    message: 'Cette structure a changé d’identifiant : une autre l’a remplacée.',
    faire: 'Servez-vous de la nouvelle structure : l’ancienne ne se réactive pas.',
    source: 'supposé',
  },
  FOURNISSEUR_INACTIF: {
    statut: 409,
    message: 'Cette structure est désactivée : elle ne peut plus émettre de factures.',
    faire: 'Choisissez une structure active, ou demandez à son gestionnaire de l’activer.',
    source: 'S35',
  },
  INSEE_SANS_SIRET: {
    statut: 409,
    message: 'Cette structure n’a pas de SIRET : l’INSEE ne la connaît pas.',
    faire: 'Corrigez vous-même ses informations.',
    source: 'supposé',
  },
  IDENTIFIANT_COLLECTIVITE: {
    statut: 403,
    message: 'Une collectivité locale ne change pas elle-même son identifiant.',
    faire: 'Elle passe par son comptable public et par l’assistance.',
    source: 'S21',
  },
  IDENTIFIANT_SANS_SIRET: {
    statut: 409,
    message: 'Cette structure n’a pas de SIRET : son identifiant ne se modifie pas ici.',
    faire: 'Créez une nouvelle structure si son identifiant a changé.',
    source: 'supposé',
  },
  SIRET_INCHANGE: {
    statut: 422,
    message: 'C’est déjà l’identifiant de cette structure.',
    faire: 'Saisissez le SIRET du nouvel établissement.',
    source: 'supposé',
  },
  SIREN_DIFFERENT: {
    statut: 422,
    message: 'Ce SIRET est celui d’une autre entreprise : ses 9 premiers chiffres (le SIREN) sont différents.',
    faire: 'Quand on déménage, le SIREN ne change pas : seuls les 5 derniers chiffres (le NIC) changent.',
    source: 'supposé',
  },
  SIRET_NATURE: {
    statut: 422,
    message: 'Ce SIRET n’est pas celui d’une structure de même nature, privée ou publique.',
    faire: 'Saisissez le SIRET de votre propre établissement.',
    source: 'supposé',
  },
} as const satisfies Record<string, Refus>;
