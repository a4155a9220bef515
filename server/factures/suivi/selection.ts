import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { type FormatDeSelection, TAILLE_DE_LA_SELECTION } from '#shared/factures/suivi/selection.ts';
import { estUnPdf } from '#shared/referentiel/fichier.ts';
import type { Base } from '../../db/base.ts';
import { octetsDuFichier, tailleDuFichier } from '../../db/fichiers.sql.ts';
import { exigerFacture } from '../acces.ts';
import { ouvrirPdf } from '../lecture/pdf.ts';
import { listerPieces } from '../pieces.sql.ts';
import type { FacturePivot } from '../pivot/facture-pivot.ts';
import { preparerPivot } from '../pivot/preparer-pivot.ts';
import { nomDuPivot, produirePivot } from '../pivot/produire-pivot.ts';
import { ecrireZip, type FichierAZipper } from './zip.ts';

type Demande = { ids: readonly number[]; format: FormatDeSelection; pieces: 'oui' | 'non' };
type DemandeDatee = Demande & { /** Day of the download. */ jour: string };

type FichierChoisi = { nom: string; fichier: string; taille: number };
type FactureChoisie = {
  id: number;
  parDestinataire: boolean;
  /** `{SIRET of the supplier}_{number}` (supposé, factures § 10.3). */
  nom: string;
  fichier: FichierChoisi | undefined;
  pieces: FichierChoisi[];
};

/** What the person chose, and may see. INTROUVABLE. */
function choisies(db: Base, acteur: Acteur, { ids, pieces }: Demande): FactureChoisie[] {
  return ids.map((id) => {
    const { facture: f, roles } = exigerFacture(db, acteur, id);
    const taille = tailleDuFichier(db, f.fichier);
    return {
      id,
      parDestinataire: roles.includes('DESTINATAIRE'),
      nom: `${f.fournisseurSiret}_${f.numero ?? `brouillon-${id}`}`.replace(/[^\w+-]+/g, '-'),
      fichier: taille === undefined ? undefined : { nom: f.nomFichier, fichier: f.fichier, taille },
      pieces: pieces === 'oui' ? listerPieces(db, id) : [],
    };
  });
}

const poids = (fichiers: readonly { taille: number }[]): number => fichiers.reduce((n, { taille }) => n + taille, 0);

/** Weight of a group download before it is made; the XML that a PDF carries is not counted. INTROUVABLE. */
export const peserSelection = (db: Base, acteur: Acteur, demande: Demande) =>
  peser(choisies(db, acteur, demande), demande);

/** A file written in the text of an XML is a third larger. */
const EN_BASE64 = 4 / 3;

function peser(toutes: readonly FactureChoisie[], { format }: Pick<Demande, 'format'>) {
  const fichiers = toutes.flatMap(({ fichier, pieces }) => [...(fichier ? [fichier] : []), ...pieces]);
  return {
    factures: toutes.length,
    fichiers: fichiers.length,
    taille: Math.ceil(poids(fichiers) * (format === 'PIVOT' ? EN_BASE64 : 1)),
    tailleMax: TAILLE_DE_LA_SELECTION,
  };
}

type SelectionLue = {
  format: FormatDeSelection;
  /** Those that their recipient asks for: marked as taken when one of their files is in the archive. */
  aMarquer: number[];
  dossiers: {
    id: number;
    nom: string;
    facture: FichierAZipper | undefined;
    pieces: FichierAZipper[];
    /** Holds the other files, when it is what was asked for; nothing of a brouillon. */
    pivot?: FacturePivot | undefined;
  }[];
};

/** The bytes of all the files. INTROUVABLE, SELECTION_TROP_LOURDE. */
export function lireSelection(db: Base, acteur: Acteur, demande: DemandeDatee): SelectionLue {
  const toutes = choisies(db, acteur, demande);
  if (peser(toutes, demande).taille > TAILLE_DE_LA_SELECTION) throw new ErreurMetier('SELECTION_TROP_LOURDE');
  const lire = ({ nom, fichier }: FichierChoisi): FichierAZipper[] => {
    const octets = octetsDuFichier(db, fichier);
    return octets ? [{ nom, octets }] : [];
  };
  const enPivot = demande.format === 'PIVOT';
  return {
    format: demande.format,
    aMarquer: toutes.filter(({ parDestinataire }) => parDestinataire).map(({ id }) => id),
    dossiers: toutes.map(({ id, nom, fichier, pieces }) => ({
      id,
      nom,
      facture: enPivot ? undefined : fichier && lire(fichier)[0],
      pieces: enPivot ? [] : pieces.flatMap(lire),
      ...(enPivot && { pivot: pivotDe(db, acteur, { ...demande, id }) }),
    })),
  };
}

/** Nothing of a facture that was not sent. */
function pivotDe(db: Base, acteur: Acteur, { id, jour, pieces }: DemandeDatee & { id: number }) {
  const { dateDepot } = exigerFacture(db, acteur, id).facture;
  return dateDepot === null ? undefined : preparerPivot(db, acteur, { id, jour, pieces });
}

/** One folder for each facture; a single one gives its name to the archive. SELECTION_SANS_FICHIER. */
export async function zipperSelection({ format, dossiers, aMarquer }: SelectionLue) {
  const fichiers: FichierAZipper[] = [];
  const pris = new Set<string>();
  const donnees = new Set<number>();
  for (const { id, nom, facture, pieces, pivot } of dossiers) {
    const deLaFacture = pivot ? [await enFichier(pivot)] : facture ? await selonLeFormat(facture, format) : [];
    if (deLaFacture.length > 0) donnees.add(id);
    const dossier = libre(nom, pris);
    const noms = new Set<string>();
    for (const piece of [...deLaFacture, ...pieces])
      fichiers.push({ ...piece, nom: `${dossier}/${libre(piece.nom, noms)}` });
  }
  if (donnees.size === 0) throw new ErreurMetier('SELECTION_SANS_FICHIER');
  const [seul] = dossiers.length === 1 ? dossiers : [];
  const archive = { octets: await ecrireZip(fichiers), nom: `${seul?.nom ?? 'factures'}.zip`, type: 'application/zip' };
  return { archive, prises: aMarquer.filter((id) => donnees.has(id)) };
}

const enFichier = async (pivot: FacturePivot): Promise<FichierAZipper> => ({
  nom: nomDuPivot(pivot),
  octets: await produirePivot(pivot),
  comprimer: true,
});

/** The deposited file, and the XML that it carries. */
async function selonLeFormat(facture: FichierAZipper, format: FormatDeSelection): Promise<FichierAZipper[]> {
  const estPdf = estUnPdf(facture.nom, facture.octets);
  if (!estPdf) return format === 'PDF' ? [] : [{ ...facture, comprimer: true }];
  const pdf = format === 'XML' ? [] : [facture];
  const xml = format === 'PDF' ? undefined : await xmlJoint(facture.octets);
  return xml ? [...pdf, { nom: facture.nom.replace(/\.pdf$/i, '.xml'), octets: xml, comprimer: true }] : pdf;
}

/** A PDF that cannot be opened carries no XML that could be given. */
const xmlJoint = (octets: Uint8Array): Promise<Uint8Array | undefined> =>
  ouvrirPdf(octets).then(
    ({ xml }) => xml,
    (erreur) => {
      if (erreur instanceof ErreurMetier) return undefined;
      throw erreur;
    },
  );

/** A name that stays in its folder, whatever the person who deposited the file called it. */
const sansChemin = (nom: string): string => nom.replace(/[/\\:\p{Cc}]+/gu, '-').replace(/^\.+/, '');

/** The name, or « name (2).pdf » when it is taken already; no system takes two names that differ by their case. */
function libre(voulu: string, pris: Set<string>): string {
  const nom = sansChemin(voulu);
  const point = nom.lastIndexOf('.') > 0 ? nom.lastIndexOf('.') : nom.length;
  let propose = nom;
  for (let n = 2; pris.has(propose.toLowerCase()); n++) propose = `${nom.slice(0, point)} (${n})${nom.slice(point)}`;
  pris.add(propose.toLowerCase());
  return propose;
}
