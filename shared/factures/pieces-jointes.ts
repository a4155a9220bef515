import type { CodeRefus } from '../contrat/erreurs.ts';
import { extensionDe } from '../referentiel/fichier.ts';
import type { Source } from './source.ts';

/** Largest attachment, in octets: 10 Mo [S23]. The PDF of the facture has the same limit [S20]. */
export const TAILLE_MAX = 10 * 1024 * 1024;
/** Longest name, extension included, in characters [S7]. */
export const NOM_MAX = 50;
/** supposé: no limit was found. */
export const PIECES_JOINTES_MAX = 99;
/** Longest « Désignation », in characters [S24]. */
export const DESIGNATION_MAX = 100;

/** Formats accepted for complementary attachments [S7]. */
export const EXTENSIONS: readonly string[] =
  'bmp gif fax odt ppt tiff xls bz2 gz jpeg p7s rtf txt xml csv gzip jpg pdf svg xhtml xlsx doc htm odp png tgz xlc zip docx html ods pps tif xlm pptx'.split(
    ' ',
  );

/** The list served by the portal is not published: this one is ours (factures § 3.8). */
export const TYPES_DE_PIECE_JOINTE = [
  { code: 'BON_DE_COMMANDE', libelle: 'Bon de commande', source: 'supposé' },
  { code: 'BON_DE_LIVRAISON', libelle: 'Bon de livraison', source: 'supposé' },
  { code: 'DEVIS', libelle: 'Devis', source: 'supposé' },
  { code: 'PROCES_VERBAL', libelle: 'Procès-verbal de réception', source: 'supposé' },
  { code: 'ATTESTATION', libelle: 'Attestation', source: 'supposé' },
  { code: 'RIB', libelle: 'RIB', source: 'supposé' },
  { code: 'CONTRAT', libelle: 'Contrat', source: 'supposé' },
  { code: 'ANNEXE', libelle: 'Annexe', source: 'supposé' },
  { code: 'AUTRE', libelle: 'Autre', source: 'supposé' },
] as const satisfies readonly { code: string; libelle: string; source: Source }[];

export type DefautDePieceJointe = Extract<CodeRefus, 'PJ_EXTENSION' | 'PJ_NOM' | 'FICHIER_TROP_GROS'>;

/** What is wrong with the name alone. */
export function defautDuNom(nom: string): Exclude<DefautDePieceJointe, 'FICHIER_TROP_GROS'> | undefined {
  if (!EXTENSIONS.includes(extensionDe(nom))) return 'PJ_EXTENSION';
  return [...nom.normalize('NFC')].length > NOM_MAX ? 'PJ_NOM' : undefined;
}

/** What is wrong with a file to attach; `taille` in octets. */
export function defautDeLaPieceJointe({
  nom,
  taille,
}: {
  nom: string;
  taille: number;
}): DefautDePieceJointe | undefined {
  return defautDuNom(nom) ?? (taille > TAILLE_MAX ? 'FICHIER_TROP_GROS' : undefined);
}
