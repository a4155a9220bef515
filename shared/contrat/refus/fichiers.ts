import type { Refus } from './refus.ts';

// Files of a facture and attachments (factures §§ 3.9, 4, 15)
export const REFUS_FICHIERS = {
  SIGNATURE_ABSENTE: {
    statut: 422,
    message: 'Aucune signature électronique n’a été trouvée.',
    faire: 'Choisissez le fichier signé, ou le format « PDF (non signé) » : signer n’est pas obligatoire.',
    source: 'supposé',
  },
  SIGNATURE_ALTEREE: {
    statut: 422,
    message: 'Ce fichier n’est pas celui qui a été signé : il a changé depuis, et sa signature ne vaut plus rien.',
    faire: 'Reprenez le fichier tel qu’il a été signé, ou signez-le de nouveau.',
    source: 'supposé',
  },
  SIGNATURE_ILLISIBLE: {
    statut: 422,
    message: 'La signature électronique n’a pas pu être vérifiée.',
    faire: 'Signez de nouveau le fichier, ou déposez-le comme « PDF (non signé) ».',
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
