import { phraseDeRejet } from '#shared/factures/flux/anomalies.ts';
import type { FactureDuFlux, FluxComplet } from '#shared/factures/flux/contrat.ts';
import { descriptionDeLEtat, ETATS_DANS_LE_FLUX } from '#shared/factures/flux/etats.ts';
import { descriptionDeLaSyntaxe } from '#shared/factures/flux/syntaxes.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { formaterMontant } from '#shared/referentiel/montant.ts';
import { creerPdf, enOctets, habillerPages, imprimable, MENTION_EXERCICE, type Pdf } from './habillage.ts';

const GAUCHE = 50;
const LARGEUR = 495;
const HAUT = 62;
/** Below it, a block goes to the next page. */
const BAS = 730;

type Plume = { pdf: Pdf; racine: PDFKit.PDFStructureElement };
type Texte = { gras?: boolean; corps?: number; fixe?: boolean; avant?: number };

/** The « compte rendu » of a flow as a tagged PDF (factures § 4.5 [S23], the layout is supposé). */
export async function compteRenduDeFlux(flux: FluxComplet, instant: string): Promise<Uint8Array> {
  const pdf = await creerPdf({
    titre: `[SIMULATEUR] Compte rendu du flux ${flux.numero}`,
    sujet: MENTION_EXERCICE,
    auteur: 'Chorale (simulateur)',
    date: new Date(instant),
    etiquete: true,
  });
  pdf.addPage();
  pdf.y = HAUT;
  const racine = pdf.struct('Document');
  pdf.addStructure(racine);
  const plume = { pdf, racine };
  ecrireEntete(plume, flux, instant);
  for (const facture of flux.factures) ecrireFacture(plume, facture, flux);
  if (flux.ecartes.length > 0) {
    ecrire(plume, 'H2', 'Fichiers laissés de côté', { gras: true, corps: 13, avant: 12 });
    for (const phrase of flux.ecartes) ecrire(plume, 'P', phrase);
  }
  const pied = `${MENTION_EXERCICE}. Ce compte rendu a été produit par un simulateur pour s’entraîner.`;
  ecrire(plume, 'P', pied, { corps: 9, avant: 12 });
  racine.end();
  habillerPages(pdf, { bandeau: true });
  return enOctets(pdf);
}

function ecrireEntete(plume: Plume, flux: FluxComplet, instant: string): void {
  ecrire(plume, 'H1', 'Compte rendu de flux', { gras: true, corps: 22 });
  const { libelle } = descriptionDeLEtat(flux.etat);
  for (const [nom, valeur] of [
    ['Numéro de flux', flux.numero],
    ['Nom du flux', flux.nomDuFlux],
    ['Fichier déposé', flux.nomFichier],
    ['Syntaxe', `${flux.syntaxe ?? ''} ${descriptionDeLaSyntaxe(flux.syntaxe).libelle}`.trim()],
    ['Déposé le', `${formaterInstant(flux.depotLe)}, par ${flux.deposePar}`],
    ['Pour', `${flux.structure.raisonSociale}, ${flux.structure.identifiant}`],
    ['État courant', `${libelle}, le ${formaterInstant(flux.etatLe)}`],
    ['Factures', `${flux.total} : ${flux.integrees} intégrée(s), ${flux.rejetees} rejetée(s)`],
    ['Compte rendu du', formaterInstant(instant)],
  ])
    ecrire(plume, 'P', `${nom} : ${valeur}`, { avant: 3 });
}

function ecrireFacture(plume: Plume, facture: FactureDuFlux, { nomDuFlux }: FluxComplet): void {
  const { numero, nomFichier, etat, fournisseur, destinataire, montantTtc, anomalies } = facture;
  const titre = `${numero ?? 'Sans numéro'} – ${ETATS_DANS_LE_FLUX[etat].libelle}`;
  ecrire(plume, 'H2', titre, { gras: true, corps: 12, avant: 14 });
  const somme = montantTtc === null ? '' : `, ${formaterMontant(montantTtc)} TTC`;
  ecrire(plume, 'P', `${nomFichier}${somme}`, { avant: 2 });
  ecrire(plume, 'P', `Fournisseur : ${fournisseur ?? 'inconnu'}. Destinataire : ${destinataire ?? 'inconnu'}.`, {
    avant: 2,
  });
  if (anomalies.length === 0) return;
  const rejet = phraseDeRejet({ siretEmetteur: fournisseur, nomDuFlux, anomalies });
  ecrire(plume, 'P', rejet, { fixe: true, corps: 8, avant: 4 });
  for (const { champ, message, precision, faire } of anomalies)
    ecrire(plume, 'P', [champ && `${champ} :`, message, precision, faire].filter(Boolean).join(' '), { avant: 3 });
}

function ecrire({ pdf, racine }: Plume, role: 'H1' | 'H2' | 'P', texte: string, style: Texte = {}): void {
  const { gras, corps = 10, fixe, avant = 4 } = style;
  const police = fixe ? 'Courier' : gras ? 'Helvetica-Bold' : 'Helvetica';
  const lisible = imprimable(texte);
  pdf.font(police).fontSize(corps);
  const hauteur = pdf.heightOfString(lisible, { width: LARGEUR });
  if (pdf.y + avant + hauteur > BAS) {
    pdf.addPage();
    pdf.y = HAUT;
  } else pdf.y += avant;
  racine.add(
    pdf.struct(role, {}, () => {
      pdf.font(police).fontSize(corps).fillColor('black').text(lisible, GAUCHE, pdf.y, { width: LARGEUR });
    }),
  );
}
