import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import { ARCHIVE_MAX, defautDuNomDeFlux, estUnLot } from '#shared/factures/flux/limites.ts';
import { defautDeLaPieceJointe, TAILLE_MAX } from '#shared/factures/pieces-jointes.ts';

export const FORMATS = ['PDF', 'FLUX', 'LOT'] as const;
export type FormatDeDepot = (typeof FORMATS)[number];

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

/** The choices of « Déposer facture » (factures § 4.1 [S20]; captions supposées). */
export const DESCRIPTIONS: Record<FormatDeDepot, Description> = {
  PDF: {
    libelle: 'PDF',
    aide: 'Une facture. Elle est lue, puis vous vérifiez chaque champ avant l’envoi.',
    acceptes: 'PDF, 10 Mo au plus',
    accept: '.pdf,application/pdf',
    conseil: 'Un PDF fait par votre logiciel se lit mieux qu’une photo ou un scan. N’y mettez pas une vraie facture.',
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
  if (format === 'PDF') return defautDeLaPieceJointe({ nom: name, taille: size });
  const duNom = defautDuNomDeFlux(name) ?? (estUnLot(name) !== (format === 'LOT') ? 'FLUX_EXTENSION' : undefined);
  if (duNom) return duNom;
  if (format === 'LOT') return size > ARCHIVE_MAX ? 'FLUX_TROP_GROS' : undefined;
  return size > TAILLE_MAX ? 'FICHIER_TROP_GROS' : undefined;
}
