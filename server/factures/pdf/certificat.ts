import { createHash } from 'node:crypto';
import { formaterMontant } from '#shared/referentiel/montant.ts';
import { creerPdf, enOctets, habillerPages, imprimable, MENTION_EXERCICE, type Pdf } from './habillage.ts';

type Partie = { designation: string; siret: string };

/** What a certificat de dépôt says. Amounts in centimes. Source: factures § 3.9 [S20], the layout is supposé. */
export type DonneesCertificat = {
  numeroFacture: string;
  identifiantTechnique: string;
  /** Label of the statut, as the portal shows it. */
  statut: string;
  /** Label: « Facture » or « Avoir ». */
  typeFacture: string;
  /** Label of the format of the PDF, when one was chosen. */
  format?: string;
  /** Instant, ISO UTC. */
  dateDepot: string;
  fournisseur: Partie;
  destinataire: Partie & { codeService?: string };
  numeroEngagement?: string;
  devise: string;
  montantHt: number;
  montantTva: number;
  montantTtc: number;
  montantAPayer: number;
  /** Absent when the facture was typed in the form. */
  fichier?: { nom: string; empreinteSha256: string };
  /** Base64 of a SHA-256: `empreinteCertificatDepot(donnees)`, or the value kept at the deposit. */
  empreinteCertificatDepot: string;
};

/** Base64 of the SHA-256 of the deposit data: same deposit, same empreinte. */
export function empreinteCertificatDepot(donnees: Omit<DonneesCertificat, 'empreinteCertificatDepot'>): string {
  const { fournisseur, destinataire, fichier } = donnees;
  const champs = [
    donnees.numeroFacture,
    donnees.identifiantTechnique,
    donnees.dateDepot,
    fournisseur.siret,
    destinataire.siret,
    donnees.devise,
    donnees.montantTtc,
    donnees.montantAPayer,
    fichier?.empreinteSha256 ?? '',
  ];
  return createHash('sha256').update(JSON.stringify(champs)).digest('base64');
}

/** The « Certificat de dépôt » as a tagged PDF. Same data, same octets: no clock, no random identifier. */
export async function certificatDeDepot(donnees: DonneesCertificat): Promise<Uint8Array> {
  const pdf = await creerPdf({
    titre: `[SIMULATEUR] Certificat de dépôt de la facture ${donnees.numeroFacture}`,
    sujet: MENTION_EXERCICE,
    auteur: 'Chorale (simulateur)',
    date: new Date(donnees.dateDepot),
    etiquete: true,
  });
  pdf.addPage();
  const racine = pdf.struct('Document');
  pdf.addStructure(racine);
  const plume = { pdf, racine, y: 62 };
  ecrireTitre(plume, donnees);
  for (const [titre, lignes] of rubriques(donnees)) ecrireRubrique(plume, titre, lignes);
  ecrirePied(plume);
  racine.end();
  habillerPages(pdf, { bandeau: true });
  return enOctets(pdf);
}

type Ligne = { nom: string; valeur: string; chasse?: 'fixe' };
type Plume = { pdf: Pdf; racine: PDFKit.PDFStructureElement; y: number };

function rubriques(d: DonneesCertificat): [string, Ligne[]][] {
  const siret = ({ designation, siret: s }: Partie): Ligne[] => [
    { nom: 'Désignation', valeur: designation },
    { nom: 'SIRET', valeur: s },
  ];
  const facultatif = (nom: string, valeur: string | undefined): Ligne[] => (valeur ? [{ nom, valeur }] : []);
  return [
    [
      'Facture',
      [
        { nom: 'Numéro de facture', valeur: d.numeroFacture },
        { nom: 'Identifiant technique', valeur: d.identifiantTechnique },
        { nom: 'Type', valeur: d.typeFacture },
        { nom: 'Statut', valeur: d.statut },
        { nom: 'Date de dépôt', valeur: dateEtHeure(d.dateDepot) },
      ],
    ],
    ['Fournisseur', siret(d.fournisseur)],
    [
      'Destinataire',
      [
        ...siret(d.destinataire),
        ...facultatif('Code service', d.destinataire.codeService),
        ...facultatif('Numéro d’engagement', d.numeroEngagement),
      ],
    ],
    [
      'Montants',
      [
        { nom: 'Montant HT', valeur: montant(d.montantHt, d.devise) },
        { nom: 'Montant de la TVA', valeur: montant(d.montantTva, d.devise) },
        { nom: 'Montant TTC', valeur: montant(d.montantTtc, d.devise) },
        { nom: 'Montant à payer', valeur: montant(d.montantAPayer, d.devise) },
      ],
    ],
    [
      'Empreintes',
      [
        ...facultatif('Fichier déposé', d.fichier?.nom),
        ...facultatif('Format', d.format),
        ...(d.fichier
          ? [{ nom: 'SHA-256 du fichier', valeur: d.fichier.empreinteSha256, chasse: 'fixe' as const }]
          : []),
        { nom: 'Empreinte du certificat', valeur: d.empreinteCertificatDepot, chasse: 'fixe' },
      ],
    ],
  ];
}

const GAUCHE = 50;
const COLONNE = 190;
const LARGEUR = 495;

function ecrireTitre(plume: Plume, donnees: DonneesCertificat): void {
  bloc(plume, 'H1', () => {
    plume.pdf.font('Helvetica-Bold').fontSize(22).fillColor('black').text('Certificat de dépôt', GAUCHE, plume.y);
  });
  plume.y = plume.pdf.y + 4;
  bloc(plume, 'P', () => {
    const phrase = `La facture n° ${donnees.numeroFacture} est validée, elle est en cours de transmission.`;
    plume.pdf.font('Helvetica').fontSize(11).text(imprimable(phrase), GAUCHE, plume.y, { width: LARGEUR });
  });
  plume.y = plume.pdf.y + 16;
}

function ecrireRubrique(plume: Plume, titre: string, lignes: Ligne[]): void {
  const { pdf } = plume;
  if (plume.y > 690) {
    pdf.addPage();
    plume.y = 62;
  }
  bloc(plume, 'H2', () => pdf.font('Helvetica-Bold').fontSize(13).text(titre, GAUCHE, plume.y));
  plume.y = pdf.y + 2;
  filet(plume);
  plume.y += 5;
  for (const { nom, valeur, chasse } of lignes) {
    bloc(plume, 'P', () => {
      pdf.font('Helvetica').fontSize(10).text(`${nom} : `, GAUCHE, plume.y, { lineBreak: false });
      pdf.font(chasse === 'fixe' ? 'Courier' : 'Helvetica-Bold').fontSize(chasse === 'fixe' ? 8.5 : 10);
      pdf.text(imprimable(valeur), COLONNE, plume.y, { width: LARGEUR + GAUCHE - COLONNE });
    });
    plume.y = Math.max(pdf.y, plume.y + 11) + 5;
  }
  plume.y += 10;
}

function ecrirePied(plume: Plume): void {
  bloc(plume, 'P', () => {
    const phrase = `${MENTION_EXERCICE}. Ce certificat a été produit par un simulateur pour s’entraîner : il ne prouve aucun dépôt réel.`;
    plume.pdf.font('Helvetica').fontSize(9).text(phrase, GAUCHE, plume.y, { width: LARGEUR });
  });
}

function bloc({ pdf, racine }: Plume, role: 'H1' | 'H2' | 'P', dessiner: () => void): void {
  racine.add(pdf.struct(role, {}, dessiner));
}

function filet({ pdf, y }: Plume): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf
    .lineWidth(0.5)
    .strokeColor('#8a7a87')
    .moveTo(GAUCHE, y)
    .lineTo(GAUCHE + LARGEUR, y)
    .stroke();
  pdf.endMarkedContent();
}

function montant(centimes: number, devise: string): string {
  const texte = imprimable(formaterMontant(centimes));
  return devise === 'EUR' ? texte : texte.replace('€', devise);
}

function dateEtHeure(instant: string): string {
  const parties = new Intl.DateTimeFormat('fr-FR', {
    timeZone: 'Europe/Paris',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const p = Object.fromEntries(parties.map(({ type, value }) => [type, value]));
  return `${p.day}/${p.month}/${p.year} à ${p.hour}:${p.minute}:${p.second} (heure de Paris)`;
}
