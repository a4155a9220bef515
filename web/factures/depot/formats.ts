import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import { type CodeFormatDeDepot, FORMATS_DE_DEPOT } from '#shared/factures/depot/formats.ts';
import { ARCHIVE_MAX, defautDuNomDeFlux, estUnLot } from '#shared/factures/flux/limites.ts';
import { defautDeLaPieceJointe, TAILLE_MAX } from '#shared/factures/pieces-jointes.ts';

export const FORMATS = ['PDF', 'PADES', 'XADES', 'FLUX', 'LOT'] as const;
export type FormatDeDepot = (typeof FORMATS)[number];

/** Choices that lead to the form, and what the portal calls them. */
const FORMATS_DU_FORMULAIRE: Partial<Record<FormatDeDepot, CodeFormatDeDepot>> = {
  PDF: 'PDF_NON_SIGNE',
  PADES: 'PDF_SIGNE_PADES',
  XADES: 'PDF_SIGNE_XADES',
};

/** Nothing for what leaves as a flow, without a form. */
export const formatDuFormulaire = (format: FormatDeDepot): CodeFormatDeDepot | undefined =>
  FORMATS_DU_FORMULAIRE[format];

type Description = {
  libelle: string;
  aide: string;
  /** Of the file field. */
  acceptes: string;
  accept: string;
  conseil: string;
  /** Said when nothing is chosen. */
  absent: string;
};

const UN_PDF = { acceptes: 'PDF, 10 Mo au plus', accept: '.pdf,application/pdf' };

/** File of a detached signature. */
export const SIGNATURE_A_PART = {
  libelle: 'Fichier de signature',
  acceptes: 'XML (XAdES), 10 Mo au plus',
  aide: 'Il partira avec la facture, parmi ses pièces jointes.',
  accept: '.xml,text/xml,application/xml',
  absent: 'Choisissez le fichier de signature de ce PDF.',
};

const libelleDuFormat = (code: CodeFormatDeDepot): string =>
  FORMATS_DE_DEPOT.find((ligne) => ligne.code === code)?.libelle ?? code;

/** The choices of « Déposer facture » (factures § 4.1 [S20]; captions supposées). */
export const DESCRIPTIONS: Record<FormatDeDepot, Description> = {
  PDF: {
    libelle: libelleDuFormat('PDF_NON_SIGNE'),
    aide: 'Le cas ordinaire. Votre facture est lue, puis vous vérifiez chaque champ avant l’envoi.',
    ...UN_PDF,
    conseil: 'Un PDF fait par votre logiciel se lit mieux qu’une photo ou un scan. N’y mettez pas une vraie facture.',
    absent: 'Choisissez le PDF de votre facture.',
  },
  PADES: {
    libelle: libelleDuFormat('PDF_SIGNE_PADES'),
    aide: 'La signature électronique est dans le PDF. Elle est vérifiée, puis la facture est lue comme un autre PDF.',
    ...UN_PDF,
    conseil: 'Choisissez le fichier tel que votre logiciel de signature l’a rendu. N’y mettez pas une vraie facture.',
    absent: 'Choisissez le PDF signé de votre facture.',
  },
  XADES: {
    libelle: libelleDuFormat('PDF_SIGNE_XADES'),
    aide: 'La signature électronique est dans un fichier XML à part, que vous joignez au PDF.',
    ...UN_PDF,
    conseil: 'Le PDF d’abord, sa signature ensuite. N’y mettez pas une vraie facture.',
    absent: 'Choisissez le PDF de votre facture.',
  },
  FLUX: {
    libelle: 'Flux XML ou Factur-X',
    aide: 'Une facture faite par un logiciel, sans formulaire : ce que dit le fichier part tel quel.',
    acceptes: 'XML ou PDF Factur-X, 10 Mo au plus',
    accept: '.xml,.pdf,application/pdf,text/xml,application/xml',
    conseil: 'Le cadre de facturation et le destinataire sont lus dans le fichier. N’y mettez pas une vraie facture.',
    absent: 'Choisissez le fichier XML ou Factur-X de votre facture.',
  },
  LOT: {
    libelle: 'Lot (zip, tar.gz)',
    aide: 'Plusieurs factures XML ou Factur-X dans un seul fichier, avec leurs pièces jointes.',
    acceptes: 'ZIP ou TAR.GZ, 30 Mo et 500 factures au plus',
    accept: '.zip,.tgz,.tar.gz,.gz,application/zip,application/gzip',
    conseil:
      'Une pièce jointe porte le nom de sa facture : « FA-12_plan.pdf » va avec « FA-12.xml ». N’y mettez pas de vraies factures.',
    absent: 'Choisissez le fichier de votre lot.',
  },
};

export const estFormat = (valeur: string | null): valeur is FormatDeDepot => FORMATS.some((f) => f === valeur);

/** What is known to be wrong with the file before anything is sent. */
export function defautDuDepot(
  format: FormatDeDepot,
  { name, size }: Pick<File, 'name' | 'size'>,
): CodeRefus | undefined {
  if (formatDuFormulaire(format)) return defautDeLaPieceJointe({ nom: name, taille: size });
  const duNom = defautDuNomDeFlux(name) ?? (estUnLot(name) !== (format === 'LOT') ? 'FLUX_EXTENSION' : undefined);
  if (duNom) return duNom;
  if (format === 'LOT') return size > ARCHIVE_MAX ? 'FLUX_TROP_GROS' : undefined;
  return size > TAILLE_MAX ? 'FICHIER_TROP_GROS' : undefined;
}
