import { formaterMontant } from '#shared/referentiel/montant.ts';
import { decaler, type FactureExercice, montantLigne, totaliser } from './facture-exercice.ts';
import { MENUISERIE_AUBRAC as AUBRAC } from './personnages-factures.ts';
import type { Plume, Style } from './plume.ts';

/** With ordinary spaces: the fonts of these documents have no other. */
const euros = (centimes: number): string => formaterMontant(centimes).replace(/\s/g, ' ');

const GAUCHE = 45;
const DROITE = 550;
const CLIENT = 315;
const GRAS: Style = { gras: true };
const PETIT: Style = { corps: 7.5, couleur: '#333333' };
/** Right edges of the columns of figures; the two first columns start on the left. */
const COLONNES = {
  reference: GAUCHE + 4,
  denomination: 105,
  quantite: 352,
  unite: 362,
  prix: 440,
  taux: 485,
  total: DROITE - 4,
};

/** An A4 invoice of a carpenter, with the mentions of art. D. 2192-2 CCP and 242 nonies A (factures § 13). */
export function dessinerFacture(plume: Plume, facture: FactureExercice): void {
  enTete(plume, facture);
  client(plume, facture);
  references(plume, facture);
  const bas = tableau(plume, facture);
  totaux(plume, facture, bas + 14);
  mentions(plume, facture);
}

function enTete(plume: Plume, facture: FactureExercice): void {
  plume.ecrire(AUBRAC.nom, { x: GAUCHE, y: 42 }, { corps: 17, gras: true });
  const lignes = [
    ...AUBRAC.adresse,
    `Tél. ${AUBRAC.telephone}`,
    AUBRAC.courriel,
    `SIRET fournisseur : ${AUBRAC.siret}`,
    `N° de TVA : ${AUBRAC.numeroTva}`,
  ];
  lignes.forEach((ligne, i) => {
    plume.ecrire(ligne, { x: GAUCHE, y: 66 + i * 12 });
  });
  const nom = facture.type === 'AVOIR' ? 'Avoir' : 'Facture';
  plume.cadre(CLIENT, 40, { l: DROITE - CLIENT, h: 52, fond: '#eeeeee' });
  plume.ecrire(`${nom} n° : ${facture.numero}`, { x: CLIENT + 10, y: 48 }, { corps: 13, gras: true });
  plume.ecrire(`Date de facture : ${enFrancais(facture.jour)}`, { x: CLIENT + 10, y: 70 }, { corps: 10 });
}

function client(plume: Plume, { destinataire }: FactureExercice): void {
  plume.ecrire('Facturé à', { x: CLIENT + 10, y: 108 }, PETIT);
  plume.ecrire(destinataire.nom, { x: CLIENT + 10, y: 120 }, { corps: 11, gras: true });
  destinataire.adresse.forEach((ligne, i) => {
    plume.ecrire(ligne, { x: CLIENT + 10, y: 136 + i * 12 }, { corps: 10 });
  });
  plume.ecrire(`SIRET client : ${destinataire.siret}`, { x: CLIENT + 10, y: 164 }, { corps: 10, gras: true });
}

function references(plume: Plume, facture: FactureExercice): void {
  const lignes = [
    `Objet : ${facture.objet}`,
    ...(facture.codeService ? [`Code service : ${facture.codeService}`] : []),
    ...(facture.numeroEngagement ? [`N° d’engagement : ${facture.numeroEngagement}`] : []),
    ...(facture.origine ? [`Cet avoir annule la facture n° ${facture.origine}`] : []),
    `Date de réalisation : ${enFrancais(facture.jourRealisation)}`,
    `Catégorie : ${facture.categorie}`,
  ];
  lignes.forEach((ligne, i) => {
    plume.ecrire(ligne, { x: GAUCHE, y: 192 + i * 13 }, i === 0 ? { corps: 10, gras: true } : { corps: 10 });
  });
}

function tableau(plume: Plume, facture: FactureExercice): number {
  let y = 284;
  plume.cadre(GAUCHE, y, { l: DROITE - GAUCHE, h: 18, fond: '#e2e2e2' });
  const titres: [string, number, boolean][] = [
    ['Réf.', COLONNES.reference, false],
    ['Dénomination', COLONNES.denomination, false],
    ['Quantité', COLONNES.quantite, true],
    ['Unité', COLONNES.unite, false],
    ['Prix unit. HT', COLONNES.prix + 12, true],
    ['TVA', COLONNES.taux, true],
    ['Montant HT', COLONNES.total, true],
  ];
  for (const [titre, x, droite] of titres) plume.ecrire(titre, { x, y: y + 5, droite }, { corps: 8.5, gras: true });
  y += 24;
  for (const ligne of facture.lignes) {
    const morceaux = couper(plume, ligne.denomination, 205);
    plume.ecrire(ligne.reference, { x: COLONNES.reference, y });
    morceaux.forEach((m, i) => {
      plume.ecrire(m, { x: COLONNES.denomination, y: y + i * 11 });
    });
    plume.ecrire(nombre(ligne.quantiteCentiemes), { x: COLONNES.quantite, y, droite: true });
    plume.ecrire(ligne.unite, { x: COLONNES.unite, y });
    plume.ecrire(euros(ligne.prixUnitaire), { x: COLONNES.prix + 12, y, droite: true });
    plume.ecrire(taux(ligne.tauxMilliemes), { x: COLONNES.taux, y, droite: true });
    plume.ecrire(euros(montantLigne(ligne)), { x: COLONNES.total, y, droite: true });
    y += morceaux.length * 11 + 2;
    plume.filet(GAUCHE, y, DROITE);
    y += 6;
  }
  return y;
}

function totaux(plume: Plume, facture: FactureExercice, haut: number): void {
  const t = totaliser(facture.lignes);
  plume.ecrire('Détail de la TVA', { x: GAUCHE, y: haut }, GRAS);
  t.parTaux.forEach((rang, i) => {
    const phrase = `Taux ${taux(rang.tauxMilliemes)} : ${euros(rang.tva)} sur une base de ${euros(rang.base)}`;
    plume.ecrire(phrase, { x: GAUCHE, y: haut + 14 + i * 12 });
  });
  const lignes: [string, number, Style][] = [
    ['Total HT', t.ht, { corps: 10 }],
    ['Total TVA', t.tva, { corps: 10 }],
    ['Total TTC', t.ttc, { corps: 10, gras: true }],
    [facture.type === 'AVOIR' ? 'Net à rembourser' : 'Net à payer', t.ttc, { corps: 12, gras: true }],
  ];
  let y = haut;
  for (const [nom, valeur, style] of lignes) {
    plume.ecrire(nom, { x: 370, y }, style);
    plume.ecrire(euros(valeur), { x: COLONNES.total, y, droite: true }, style);
    y += (style.corps ?? 9) + 6;
  }
  plume.filet(365, y, DROITE);
}

function mentions(plume: Plume, facture: FactureExercice): void {
  const lignes = [
    'TVA acquittée d’après les débits.',
    ...(facture.type === 'AVOIR'
      ? ['Montants à déduire de la facture citée.']
      : [
          `Paiement par virement, ${facture.delaiJours} jours après réception. IBAN : ${AUBRAC.iban}`,
          `À payer avant le ${enFrancais(decaler(facture.jour, facture.delaiJours))}. Pas d’escompte pour paiement anticipé.`,
          'Retard de paiement : intérêts au taux de la BCE majoré de huit points, et 40 € pour frais de recouvrement.',
        ]),
    AUBRAC.assurance,
    `${AUBRAC.nom}, ${AUBRAC.forme}, SIREN ${AUBRAC.siren}, ${AUBRAC.registre}`,
  ];
  lignes.forEach((ligne, i) => {
    plume.ecrire(ligne, { x: GAUCHE, y: 716 + i * 10.5 }, PETIT);
  });
  plume.ecrire("DOCUMENT D'EXERCICE – SANS VALEUR", { x: GAUCHE, y: 788 }, { corps: 9, gras: true });
}

function couper(plume: Plume, texte: string, largeur: number): string[] {
  const lignes = [''];
  for (const mot of texte.split(' ')) {
    const essai = `${lignes.at(-1)} ${mot}`.trim();
    if (plume.largeur(essai) <= largeur) lignes[lignes.length - 1] = essai;
    else lignes.push(mot);
  }
  return lignes.filter((l) => l !== '');
}

function enFrancais(jour: string): string {
  return jour.split('-').reverse().join('/');
}

function nombre(centiemes: number): string {
  return euros(centiemes).replace(' €', '').replace(/,00$/, '');
}

function taux(milliemes: number): string {
  return `${String(milliemes / 10).replace('.', ',')} %`;
}
