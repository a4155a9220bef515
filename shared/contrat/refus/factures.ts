import type { Refus } from './refus.ts';

// Factures (factures § 3.10)
export const REFUS_FACTURES = {
  DESTINATAIRE_INCONNU: {
    statut: 422,
    message: 'Le destinataire n’a pas été trouvé ou est inactif.',
    faire: 'Vérifiez son SIRET.',
    source: 'S28',
  },
  SERVICE_OBLIGATOIRE: {
    statut: 422,
    message: 'Le service exécutant est obligatoire pour ce destinataire.',
    faire: 'Demandez le code service à votre client.',
    source: 'S28',
  },
  SERVICE_INCONNU: {
    statut: 422,
    message: 'Le code service de la structure publique destinataire est inconnu ou inactif dans Chorus Pro.',
    source: 'S36',
  },
  SERVICE_RESERVE: {
    statut: 422,
    message: 'Le service FACTURES_PUBLIQUES est réservé aux factures entre structures publiques.',
    faire: 'Choisissez le vrai service de votre client.',
    source: 'S34',
  },
  ENGAGEMENT_OBLIGATOIRE: {
    statut: 422,
    message: 'Le numéro d’engagement est obligatoire pour ce destinataire.',
    faire: 'Il figure sur le bon de commande.',
    source: 'supposé',
  },
  ENGAGEMENT_INCONNU: {
    statut: 422,
    message: 'Le numéro d’engagement est inconnu dans le référentiel du destinataire.',
    source: 'supposé',
  },
  SERVICE_OU_ENGAGEMENT: {
    statut: 422,
    message: 'Le code service ou le numéro d’engagement doit être renseigné.',
    source: 'supposé',
  },
  NUMERO_LONGUEUR: { statut: 422, message: 'Le numéro de facture ne doit pas dépasser 20 caractères.', source: 'S22' },
  NUMERO_CARACTERES: {
    statut: 422,
    message: 'Le numéro de facture contient des caractères non autorisés.',
    faire: 'Lettres, chiffres, espace, - + _ / seulement, sans espace au début ni à la fin.',
    source: 'S47',
  },
  NUMERO_DOUBLON: {
    statut: 409,
    message: 'Une facture portant ce numéro existe déjà pour ce fournisseur.',
    faire: 'Une facture rejetée se refait avec un nouveau numéro.',
    source: 'S24',
  },
  DATE_FUTURE: {
    statut: 422,
    message: 'La date de facture doit être antérieure ou égale à la date de dépôt.',
    source: 'S24',
  },
  TOTAUX_INCOHERENTS: {
    statut: 422,
    message: 'Les contrôles de cohérence effectués sur la demande de paiement ne sont pas valides.',
    faire: 'Le montant TTC doit être égal au montant HT plus la TVA.',
    source: 'S28',
  },
  A_PAYER_TROP_GRAND: {
    statut: 422,
    message: 'Le montant à payer ne peut pas dépasser le montant TTC.',
    source: 'supposé',
  },
  MONTANT_NEGATIF: {
    statut: 422,
    message: 'Un montant ne peut pas être négatif.',
    faire: 'Pour un avoir, saisissez des montants positifs.',
    source: 'supposé',
  },
  TVA_SANS_OBJET: {
    statut: 422,
    message: 'Une facture « Sans TVA » ne porte pas de montant de TVA.',
    faire: 'Laissez la TVA à 0, ou choisissez un autre type de TVA.',
    source: 'supposé',
  },
  VALIDEUR_OBLIGATOIRE: {
    statut: 422,
    message: 'Le valideur est obligatoire pour ce cadre de facturation.',
    faire: 'Donnez le SIRET du titulaire ou du mandataire.',
    source: 'S24',
  },
  VALIDEUR_INCONNU: {
    statut: 422,
    message: 'Aucune structure active ne porte ce SIRET : elle ne peut pas valider.',
    faire: 'Vérifiez le SIRET du titulaire ou du mandataire.',
    source: 'supposé',
  },
  VALIDEUR_SOI_MEME: {
    statut: 422,
    message: 'Vous ne pouvez pas valider votre propre facture.',
    faire: 'Indiquez le SIRET de l’entreprise titulaire ou mandataire.',
    source: 'supposé',
  },
  MANDATAIRE_AUTRE: {
    statut: 422,
    message: 'Le mandataire est une autre entreprise que vous et que le sous-traitant.',
    faire: 'Indiquez le SIRET de l’entreprise mandataire du groupement.',
    source: 'supposé',
  },
  VALIDEUR_DESTINATAIRE: {
    statut: 422,
    message: 'Le valideur est une entreprise, pas votre client public.',
    faire: 'Indiquez le SIRET de l’entreprise titulaire ou mandataire.',
    source: 'supposé',
  },
  MOTIF_OBLIGATOIRE: { statut: 422, message: 'Le motif est obligatoire.', source: 'S20' },
  RETOUR_DEJA_ACQUITTE: {
    statut: 409,
    message: 'Ces factures sont déjà acquittées.',
    faire: 'Rechargez la page : il ne reste rien à acquitter ici.',
    source: 'supposé',
  },
  RIEN_DE_NOUVEAU: {
    statut: 422,
    message: 'Rien n’a été ajouté ni changé.',
    faire: 'Ajoutez une pièce jointe ou un commentaire.',
    source: 'supposé',
  },
  PDF_ILLISIBLE: {
    statut: 422,
    message: 'Ce fichier n’est pas un PDF lisible.',
    faire: 'Choisissez un fichier PDF qui s’ouvre sur votre ordinateur.',
  },
  PDF_PROTEGE: {
    statut: 422,
    message: 'Le fichier est protégé par un mot de passe.',
    faire: 'Enregistrez-le sans mot de passe.',
    source: 'S2',
  },
  PDF_TROP_LONG: {
    statut: 422,
    message: 'Ce PDF a trop de pages pour une facture.',
    faire: 'Gardez 100 pages au plus.',
  },
  XML_DANGEREUX: { statut: 422, message: 'Le fichier XML contient une déclaration interdite (DTD ou entité).' },
  FICHIER_ABSENT: {
    statut: 422,
    message: 'Ce fichier n’a pas été reçu.',
    faire: 'Choisissez-le de nouveau.',
  },
  PJ_NOM: {
    statut: 422,
    message: 'Le nom de la pièce jointe ne doit pas dépasser 50 caractères, extension comprise.',
    source: 'S7',
  },
  PJ_EXTENSION: { statut: 422, message: 'Le format de la pièce jointe n’est pas autorisé.', source: 'S7' },
} as const satisfies Record<string, Refus>;
