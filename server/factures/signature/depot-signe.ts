import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { type CodeFormatDeDepot, defautDeSignature, type EtatDeSignature } from '#shared/factures/depot/formats.ts';
import type { FactureSaisie } from '#shared/factures/facture.ts';
import { extensionDe } from '#shared/referentiel/fichier.ts';
import type { Base } from '../../db/base.ts';
import { octetsDuFichier } from '../../db/fichiers.sql.ts';
import { exigerFacture } from '../acces.ts';
import { lireSignature } from '../lecture/signature-pdf.ts';
import { listerPieces } from '../pieces.sql.ts';
import { lireXades } from './xades.ts';

/** SIGNATURE_ABSENTE, SIGNATURE_ALTEREE, SIGNATURE_ILLISIBLE: what this format does not take. */
export function exigerSignature(format: CodeFormatDeDepot | undefined, etat: EtatDeSignature): void {
  const code = defautDeSignature(format, etat);
  if (code) throw new ErreurMetier(code);
}

type AVerifier = { id?: number | undefined; saisie: FactureSaisie };

/** What the signature of this deposit says, read in its octets before the act; nothing for a format that claims none. */
export function signatureDuDepot(db: Base, acteur: Acteur, { id, saisie }: AVerifier): EtatDeSignature | undefined {
  const { formatDepot, fichier } = saisie;
  const pdf = fichier === undefined ? undefined : octetsDuFichier(db, fichier);
  if (!pdf) return undefined;
  if (formatDepot === 'PDF_SIGNE_PADES') return lireSignature(pdf);
  if (formatDepot !== 'PDF_SIGNE_XADES') return undefined;
  const pieces = saisie.piecesJointes ?? (id === undefined ? [] : piecesDe(db, acteur, id));
  return meilleure(
    pieces.filter(({ nom }) => extensionDe(nom) === 'xml').map(({ fichier: f }) => detachee(db, f, pdf)),
  );
}

function piecesDe(db: Base, acteur: Acteur, id: number) {
  exigerFacture(db, acteur, id);
  return listerPieces(db, id);
}

function detachee(db: Base, fichier: string, pdf: Uint8Array): EtatDeSignature {
  const octets = octetsDuFichier(db, fichier);
  try {
    return octets ? lireXades(octets, pdf) : 'ABSENTE';
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return 'ILLISIBLE';
    throw erreur;
  }
}

/** Among the attached XML one is enough; another XML is no signature, and says nothing. */
function meilleure(etats: readonly EtatDeSignature[]): EtatDeSignature {
  return (['INTACTE', 'ALTEREE'] as const).find((etat) => etats.includes(etat)) ?? 'ABSENTE';
}
