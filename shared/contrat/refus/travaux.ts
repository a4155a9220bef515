import type { Refus } from './refus.ts';

// travaux § 4.4: texts supposés, but for the content of REFUS_POUR_MONTANT
export const REFUS_TRAVAUX = {
  MOE_INCONNUE: {
    statut: 422,
    message: 'Aucune structure active ne correspond à ce SIRET.',
    faire: 'Reprenez le SIRET du maître d’œuvre sur la fiche d’identité du marché.',
    source: 'supposé',
  },
  MOA_INCONNUE: {
    statut: 422,
    message: 'Aucune structure active ne correspond à ce SIRET.',
    faire: 'Reprenez le SIRET du maître d’ouvrage sur la fiche d’identité du marché.',
    source: 'supposé',
  },
  MOA_NON_PARAMETREE: {
    statut: 422,
    message: 'Cette structure n’est pas paramétrée « Structure avec MOA ».',
    faire: 'Vérifiez le SIRET du maître d’ouvrage ; si c’est le bon, son gestionnaire doit modifier ses paramètres.',
    source: 'C8',
  },
  SERVICE_DE_LA_CHAINE_INCONNU: {
    statut: 422,
    message: 'Ce service n’existe pas dans cette structure, ou il est inactif.',
    faire: 'Choisissez-le dans la liste.',
    source: 'supposé',
  },
  FOURNISSEUR_INCONNU: {
    statut: 422,
    message: 'Aucune structure active ne correspond à ce SIRET.',
    faire: 'Reprenez le SIRET de l’entreprise sur la fiche d’identité du marché.',
    source: 'supposé',
  },
  DESTINATAIRE_MOA_UNIQUEMENT: {
    statut: 422,
    message: 'La structure destinataire est une MOA uniquement : elle ne peut pas recevoir de demande de paiement.',
    faire: 'Indiquez la structure qui paie.',
    source: 'supposé',
  },
  CADRE_D_UN_AUTRE: {
    statut: 422,
    message: 'Ce cadre de facturation n’est pas de ceux que vous pouvez déposer dans ce rôle.',
    faire: 'Choisissez d’abord votre rôle dans le marché.',
    source: 'C2, C3',
  },
  ASSOCIATION_OBLIGATOIRE: {
    statut: 422,
    message: 'Cette pièce suit toujours une autre pièce.',
    faire: 'Choisissez « Association », puis la pièce précédente.',
    source: 'supposé',
  },
  DEPOT_INITIAL_SEULEMENT: {
    statut: 422,
    message: 'Cette pièce ne suit aucune autre pièce.',
    faire: 'Choisissez « Dépôt initial ».',
    source: 'connaissance',
  },
  PIECE_NON_ASSOCIABLE: {
    statut: 422,
    message: 'La pièce sélectionnée ne peut pas être suivie d’une pièce de ce type.',
    faire: 'Choisissez une autre pièce précédente, ou un autre cadre de facturation.',
    source: 'supposé',
  },
  PIECE_DEJA_SUIVIE: {
    statut: 409,
    message: 'La pièce sélectionnée est déjà associée à une pièce suivante, ou n’attend pas de vous une pièce.',
    faire: 'Ouvrez son dossier pour voir où elle en est.',
    source: 'supposé',
  },
  REFUS_POUR_MONTANT: {
    statut: 422,
    message:
      'Conformément au CCAG Travaux, une pièce ne se refuse pas pour une erreur de montant : le client paie les sommes qu’il admet.',
    faire: 'Déposez la pièce suivante avec le montant corrigé.',
    source: 'P4',
  },
  COMPLEMENT_A_PRECISER: {
    statut: 422,
    message: 'Dites ce qui manque.',
    faire: 'Exemple : « Joignez le procès-verbal de constat. »',
    source: 'API4',
  },
  COMPLEMENT_VIDE: {
    statut: 422,
    message: 'Rien n’a été ajouté à cette pièce.',
    faire: 'Joignez un document, ou écrivez un commentaire.',
    source: 'supposé',
  },
} as const satisfies Record<string, Refus>;
