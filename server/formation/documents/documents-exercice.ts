import type { Profil } from '../../factures/pdf/facturx-tables.ts';
import { fabriquerFacturX, fabriquerPdfImage, fabriquerPdfTexte } from './fabriquer-pdf.ts';
import { decaler, type FactureExercice } from './facture-exercice.ts';
import { type CleFacture, FACTURES } from './factures-aubrac.ts';
import { altererPourExercice, signerPourExercice } from './signer.ts';

type Document = {
  nom: string;
  titre: string;
  description: string;
  format: 'PDF_TEXTE' | 'PDF_IMAGE' | 'FACTURX';
  profil?: Profil;
  signature?: 'INTACTE' | 'ALTEREE';
  facture: CleFacture;
};

/** What a trainee can deposit, in the order of difficulty. Names hold in 50 characters, extension included. */
const DOCUMENTS = {
  'lycee-texte': {
    nom: 'Facture-Lycee-de-Valbrune.pdf',
    titre: 'Facture au lycée',
    description: 'Un PDF simple. Le lycée ne demande ni code service ni numéro d’engagement.',
    format: 'PDF_TEXTE',
    facture: 'lycee',
  },
  'commune-texte': {
    nom: 'Facture-Commune-de-Valbrune.pdf',
    titre: 'Facture à la commune, deux taux de TVA',
    description: 'La commune exige le numéro d’engagement : il est sur la facture.',
    format: 'PDF_TEXTE',
    facture: 'commune',
  },
  'departement-texte': {
    nom: 'Facture-Departement-du-Haut-Causse.pdf',
    titre: 'Facture au département',
    description: 'Le département exige un code service.',
    format: 'PDF_TEXTE',
    facture: 'departement',
  },
  'departement-signe': {
    nom: 'Facture-Departement-signee.pdf',
    titre: 'La même facture au département, signée',
    description:
      'Signature d’exercice dans le PDF : choisissez le format « PDF signé (PAdES) ». Même numéro : un seul dépôt possible.',
    format: 'PDF_TEXTE',
    signature: 'INTACTE',
    facture: 'departement',
  },
  'departement-altere': {
    nom: 'Facture-Departement-signee-puis-changee.pdf',
    titre: 'La même, changée après sa signature',
    description: 'Au format « PDF signé (PAdES) », le portail la refuse et dit pourquoi.',
    format: 'PDF_TEXTE',
    signature: 'ALTEREE',
    facture: 'departement',
  },
  'prefecture-texte': {
    nom: 'Facture-Prefecture-des-Monts.pdf',
    titre: 'Facture à la préfecture',
    description: 'L’État exige le code service et le numéro d’engagement.',
    format: 'PDF_TEXTE',
    facture: 'prefecture',
  },
  'prefecture-facturx': {
    nom: 'Facture-Prefecture-des-Monts-facturx.pdf',
    titre: 'La même facture à la préfecture, en Factur-X',
    description:
      'Le même PDF avec ses données jointes (profil EN 16931) : tout est lu. Même numéro : un seul dépôt possible.',
    format: 'FACTURX',
    profil: 'EN 16931',
    facture: 'prefecture',
  },
  'hopital-facturx': {
    nom: 'Facture-Centre-hospitalier-facturx.pdf',
    titre: 'Facture au centre hospitalier, en Factur-X',
    description: 'Données jointes sans les lignes (profil BASIC WL). L’hôpital paie à 50 jours.',
    format: 'FACTURX',
    profil: 'BASIC WL',
    facture: 'hopital',
  },
  'lycee-facturx-minimum': {
    nom: 'Facture-Lycee-porte-facturx.pdf',
    titre: 'Petite facture au lycée, en Factur-X minimum',
    description: 'Données jointes réduites (profil MINIMUM) : il reste des champs à compléter.',
    format: 'FACTURX',
    profil: 'MINIMUM',
    facture: 'lyceePorte',
  },
  'commune-image': {
    nom: 'Scan-facture-ecole.pdf',
    titre: 'Facture scannée',
    description: 'Une image : rien ne peut être reconnu, tous les champs sont à recopier.',
    format: 'PDF_IMAGE',
    facture: 'communeEcole',
  },
  'lycee-avoir': {
    nom: 'Avoir-Lycee-de-Valbrune.pdf',
    titre: 'Avoir sur la facture du lycée',
    description: 'Annule la première facture, qu’il cite.',
    format: 'PDF_TEXTE',
    facture: 'lyceeAvoir',
  },
} as const satisfies Record<string, Document>;

export type CleDocument = keyof typeof DOCUMENTS;
export type DocumentExercice = { cle: CleDocument } & Pick<Document, 'nom' | 'titre' | 'description' | 'format'>;

export function documentsExercice(): DocumentExercice[] {
  return (Object.keys(DOCUMENTS) as CleDocument[]).map((cle) => {
    const { nom, titre, description, format } = DOCUMENTS[cle];
    return { cle, nom, titre, description, format };
  });
}

export function estCleDocument(cle: string): cle is CleDocument {
  return Object.hasOwn(DOCUMENTS, cle);
}

/** The true values printed on a document: what a form must hold once corrected. `jour`: today, AAAA-MM-JJ. */
export function factureDuDocument(cle: CleDocument, jour: string): FactureExercice {
  return FACTURES[DOCUMENTS[cle].facture](jour);
}

/** The file itself, dated `jour` (AAAA-MM-JJ). Same key and same day, same octets. */
export async function fabriquerDocument(cle: CleDocument, jour: string): Promise<Uint8Array> {
  if (decaler(jour, 0) !== jour) throw new RangeError(`Jour inattendu : ${jour}`);
  const document: Document = DOCUMENTS[cle];
  const facture = factureDuDocument(cle, jour);
  if (document.format === 'PDF_IMAGE') return fabriquerPdfImage(facture);
  if (document.profil) return fabriquerFacturX(facture, document.profil);
  const pdf = await fabriquerPdfTexte(facture);
  if (!document.signature) return pdf;
  const signe = signerPourExercice(pdf);
  return document.signature === 'INTACTE' ? signe : altererPourExercice(signe);
}
