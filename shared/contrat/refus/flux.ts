import type { Refus } from './refus.ts';

// Lots and flows (factures §§ 4.4, 4.5)
export const REFUS_FLUX = {
  // The file as a whole: nothing is deposited
  FLUX_EXTENSION: {
    statut: 422,
    message: 'Ce fichier n’est ni un XML, ni un Factur-X, ni un lot.',
    faire: 'Gardez son extension : .xml ou .pdf pour une facture, .zip ou .tar.gz pour un lot.',
    source: 'S2',
  },
  FLUX_NOM: {
    statut: 422,
    message: 'Le nom de ce fichier n’est pas admis pour un flux.',
    faire:
      'Renommez-le : 50 caractères au plus, lettres sans accent, chiffres, tiret, trait bas et point, sans espace.',
    source: 'supposé',
  },
  FLUX_TROP_GROS: {
    statut: 413,
    message: 'Ce lot dépasse la taille maximale autorisée (30 Mo).',
    faire: 'Faites-en plusieurs lots.',
    source: 'COM',
  },
  FLUX_VIDE: {
    statut: 422,
    message: 'Ce lot ne contient aucune facture.',
    faire: 'Mettez-y vos fichiers .xml, ou vos PDF Factur-X.',
    source: 'supposé',
  },
  FLUX_TROP_DE_FACTURES: {
    statut: 422,
    message: 'Ce lot contient plus de 500 factures.',
    faire: 'Faites-en plusieurs lots.',
    source: 'AKU',
  },
  ARCHIVE_ILLISIBLE: {
    statut: 422,
    message: 'Ce lot ne s’ouvre pas : ce n’est ni un zip ni un tar.gz, ou il est abîmé.',
    faire: 'Refaites-le, puis vérifiez qu’il s’ouvre sur votre ordinateur.',
    source: 'supposé',
  },
  ARCHIVE_PROTEGEE: {
    statut: 422,
    message: 'Ce lot est protégé par un mot de passe.',
    faire: 'Refaites-le sans mot de passe.',
    source: 'supposé',
  },
  ARCHIVE_DANGEREUSE: {
    statut: 422,
    message: 'Ce lot contient un fichier qui sortirait de son dossier (chemin absolu, « .. » ou lien).',
    faire: 'Refaites-le avec vos seuls fichiers de factures.',
    source: 'supposé',
  },
  ARCHIVE_IMBRIQUEE: {
    statut: 422,
    message: 'Ce lot contient un autre lot.',
    faire: 'Mettez toutes vos factures dans un seul lot.',
    source: 'supposé',
  },
  ARCHIVE_TROP_GROSSE: {
    statut: 422,
    message: 'Une fois ouvert, ce lot est trop gros.',
    faire: 'Au plus 10 Mo par fichier, 100 Mo et 1 000 fichiers en tout : faites-en plusieurs lots.',
    source: 'supposé',
  },
  LECTURE_PERDUE: {
    statut: 409,
    message: 'La lecture de ce fichier s’est interrompue : rien n’a été déposé.',
    faire: 'Choisissez-le de nouveau.',
    source: 'supposé',
  },
  // One facture of the flow: the others go on
  FLUX_SANS_DONNEES: {
    statut: 422,
    message: 'Ce PDF ne contient pas de données de facture : ce n’est pas un Factur-X.',
    faire: 'Déposez-le comme « PDF non signé » : vous compléterez le formulaire.',
    source: 'S33',
  },
  FLUX_NOM_TROMPEUR: {
    statut: 422,
    message: 'Ce fichier n’est pas ce que dit son nom.',
    faire: 'Donnez-lui sa vraie extension, .xml ou .pdf.',
    source: 'S2',
  },
  FORMAT_NON_LU: {
    statut: 422,
    message: 'Ce format de facture est reconnu, mais il n’est pas lu dans ce simulateur.',
    faire: 'Demandez à votre logiciel un export Factur-X, CII D16B, UBL ou Chorus Pro, ou déposez le PDF.',
    source: 'supposé',
  },
  XML_ILLISIBLE: {
    statut: 422,
    message: 'Ce fichier XML ne peut pas être lu comme une facture.',
    faire: 'Demandez à votre logiciel un export Factur-X, CII, UBL ou Chorus Pro.',
    source: 'supposé',
  },
  FLUX_SYNTAXE_MELEE: {
    statut: 422,
    message: 'Cette facture n’a pas la même syntaxe que la première du lot.',
    faire: 'Déposez-la à part : un lot ne contient qu’une syntaxe.',
    source: 'supposé',
  },
  FLUX_FOURNISSEUR_INCONNU: {
    statut: 422,
    message: 'Le fournisseur écrit dans le fichier n’est pas une structure active de Chorus Pro.',
    faire: 'Vérifiez le SIRET de votre entreprise dans le fichier.',
    source: 'supposé',
  },
  FLUX_FOURNISSEUR_AUTRE: {
    statut: 422,
    message: 'Le fournisseur écrit dans le fichier n’est pas la structure pour laquelle vous déposez.',
    faire: 'Choisissez la bonne structure au dépôt, ou corrigez le SIRET dans le fichier.',
    source: 'supposé',
  },
} as const satisfies Record<string, Refus>;
