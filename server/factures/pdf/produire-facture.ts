import { sansTva } from '#shared/factures/saisie/lignes.ts';
import { totaliser } from '#shared/factures/saisie/totaux.ts';
import { cadre } from '#shared/referentiel/cadres-de-facturation.ts';
import { formaterJour } from '#shared/referentiel/date.ts';
import { formaterDecimal } from '#shared/referentiel/decimal.ts';
import { formaterMontant } from '#shared/referentiel/montant.ts';
import { formaterSiret } from '#shared/referentiel/siret.ts';
import { ecrireCii } from './ecrire-cii.ts';
import { ecriteDuPortail, voieDe } from './ecrite-du-portail.ts';
import type { FactureDuPortail, PartieDuPortail } from './facture-du-portail.ts';
import { joindreFacturX } from './facturx.ts';
import { type Boite, type Cellule, DROITE, Feuille, GAUCHE } from './feuille.ts';
import { creerPdf, enOctets, habillerPages, MENTION_EXERCICE } from './habillage.ts';
import { conditionsDePaiement, libelleDuReglement, mentionsDe } from './mentions.ts';

const MILIEU = 305;
const A_GAUCHE: Boite = { x: GAUCHE, largeur: MILIEU - GAUCHE - 15 };
const A_DROITE: Boite = { x: MILIEU, largeur: DROITE - MILIEU };

/** The PDF/A-3 of a facture typed on the portal, its Factur-X inside. Same facture, same octets. */
export async function produireFacture(facture: FactureDuPortail): Promise<Uint8Array> {
  const ecrite = ecriteDuPortail(facture);
  const date = new Date(`${ecrite.jour}T12:00:00Z`);
  const pdf = await creerPdf({
    titre: `${nomDe(facture)} ${facture.numero}`,
    sujet: MENTION_EXERCICE,
    auteur: facture.fournisseur.raisonSociale,
    date,
    etiquete: true,
    archivable: true,
  });
  const feuille = new Feuille(pdf);
  ecrireEntete(feuille, facture);
  ecrireParties(feuille, facture);
  ecrireReferences(feuille, facture);
  ecrireLignes(feuille, facture);
  ecrireTotaux(feuille, facture);
  ecrirePaiement(feuille, facture);
  ecrireMentions(feuille, facture);
  feuille.finir();
  joindreFacturX(pdf, { xml: ecrireCii(ecrite), profil: ecrite.profil, date });
  habillerPages(pdf, { bandeau: true });
  return enOctets(pdf);
}

const nomDe = ({ saisie }: FactureDuPortail): string => (saisie.typeFacture === 'AVOIR' ? 'Avoir' : 'Facture');

function ecrireEntete(feuille: Feuille, facture: FactureDuPortail): void {
  feuille.titre('H1', `${nomDe(facture)} n° ${facture.numero}`);
  const { dateFacture, cadre: code, numeroOrigine } = facture.saisie;
  feuille.paragraphe(`Date de facture : ${formaterJour(dateFacture)}`, { gras: true });
  feuille.paragraphe(`Cadre de facturation : ${code} – ${cadre(code).libelle}`, { doux: true });
  if (numeroOrigine) feuille.paragraphe(`Cet avoir corrige la facture n° ${numeroOrigine}`);
  feuille.y += 8;
}

function ecrireParties(feuille: Feuille, facture: FactureDuPortail): void {
  const { fournisseur, destinataire, serviceFournisseur, serviceDestinataire, saisie } = facture;
  const haut = feuille.y;
  const ecrire = (titre: string, partie: PartieDuPortail, { boite, suite }: { boite: Boite; suite: string[] }) => {
    feuille.y = haut;
    feuille.titre('H2', titre, boite);
    for (const texte of [...lignesDe(partie), ...suite]) feuille.paragraphe(texte, {}, boite);
    return feuille.y;
  };
  const bas = [
    ecrire('Fournisseur', fournisseur, {
      boite: A_GAUCHE,
      suite: [
        ...facultatif('N° de TVA', fournisseur.numeroTva),
        ...facultatif('RCS', fournisseur.numeroRcs),
        ...facultatif('Service', serviceFournisseur),
      ],
    }),
    ecrire('Destinataire', destinataire, {
      boite: A_DROITE,
      suite: [
        ...facultatif('Code service', serviceDestinataire ?? saisie.codeService),
        ...facultatif('N° d’engagement', saisie.numeroEngagement),
      ],
    }),
  ];
  feuille.y = Math.max(...bas) + 8;
}

function lignesDe(partie: PartieDuPortail): string[] {
  const { raisonSociale, typeIdentifiant, identifiant, codePostal, ville, pays } = partie;
  const siret = typeIdentifiant === 'SIRET';
  return [
    raisonSociale,
    ...voieDe(partie),
    `${codePostal} ${ville}${pays === 'FR' ? '' : ` (${pays})`}`,
    `${siret ? 'SIRET' : 'Identifiant'} : ${siret ? formaterSiret(identifiant) : identifiant}`,
  ];
}

const facultatif = (nom: string, valeur: string | null | undefined): string[] => (valeur ? [`${nom} : ${valeur}`] : []);

function ecrireReferences(feuille: Feuille, { saisie, valideur }: FactureDuPortail): void {
  const lignes = [
    ...facultatif('Numéro de marché', saisie.numeroMarche),
    ...facultatif('Valideur', valideur && `${valideur.raisonSociale}, ${formaterSiret(valideur.identifiant)}`),
    ...facultatif('Devise', saisie.devise === 'EUR' ? undefined : saisie.devise),
    ...facultatif('Commentaire', saisie.commentaire),
  ];
  for (const texte of lignes) feuille.paragraphe(texte);
  if (lignes.length > 0) feuille.y += 8;
}

/** Columns of the lines: left edge and width. */
const COLONNES = {
  numero: { x: GAUCHE + 2, largeur: 16 },
  reference: { x: 65, largeur: 58 },
  denomination: { x: 127, largeur: 142 },
  quantite: { x: 272, largeur: 62, droite: true },
  prix: { x: 338, largeur: 66, droite: true },
  remise: { x: 408, largeur: 46, droite: true },
  taux: { x: 458, largeur: 30, droite: true },
  montant: { x: 490, largeur: DROITE - 492, droite: true },
} as const satisfies Record<string, Boite>;

function ecrireLignes(feuille: Feuille, { saisie }: FactureDuPortail): void {
  const cellule = (colonne: keyof typeof COLONNES, texte: string): Cellule => ({ texte, boite: COLONNES[colonne] });
  const somme = sommeEn(saisie.devise);
  feuille.tableau(
    [
      cellule('numero', 'N°'),
      cellule('reference', 'Référence'),
      cellule('denomination', 'Dénomination'),
      cellule('quantite', 'Quantité'),
      cellule('prix', 'Prix unit. HT'),
      cellule('remise', 'Remise HT'),
      cellule('taux', 'TVA'),
      cellule('montant', 'Montant HT'),
    ],
    saisie.lignes.map((ligne) => [
      cellule('numero', String(ligne.numero)),
      cellule('reference', ligne.reference ?? ''),
      cellule('denomination', ligne.denomination),
      cellule('quantite', `${formaterDecimal(ligne.quantite)} ${ligne.unite ?? ''}`),
      cellule('prix', prixEn(ligne.prixUnitaire)),
      cellule('remise', ligne.remise ? somme(ligne.remise) : ''),
      cellule('taux', sansTva(saisie.typeTva) ? '' : `${formaterDecimal(ligne.tauxTva ?? '0')} %`),
      cellule('montant', somme(ligne.montantHt)),
    ]),
  );
}

/** Two decimals at least, all of them when there are more. */
function prixEn(prix: string): string {
  const [entier = '', fraction = ''] = formaterDecimal(prix).split(',');
  return `${entier},${fraction.padEnd(2, '0')}`;
}

/** In the currency of the facture. */
const sommeEn =
  (devise: string) =>
  (centimes: number): string =>
    devise === 'EUR' ? formaterMontant(centimes) : formaterMontant(centimes).replace('€', devise);

function ecrireTotaux(feuille: Feuille, { saisie }: FactureDuPortail): void {
  const { recapitulatif, ttcAvantRemise } = totaliser(saisie);
  const { montantHt, montantTva, montantTtc, montantAPayer, remiseGlobale = 0, motifRemise, typeFacture } = saisie;
  const somme = sommeEn(saisie.devise);
  feuille.reserver(34 + 14 * (recapitulatif.length + 7));
  feuille.titre('H2', 'Récapitulatif de la TVA');
  const colonnes: Boite[] = [70, 120, 120].map((largeur, i) => ({ x: GAUCHE + 4 + i * 115, largeur, droite: i > 0 }));
  const rang = (...textes: string[]) => textes.map((texte, i) => ({ texte, boite: colonnes[i] ?? A_GAUCHE }));
  feuille.tableau(
    rang('Taux', 'Base HT', 'Montant de TVA'),
    recapitulatif.map(({ taux, base, tva }) =>
      rang(sansTva(saisie.typeTva) ? 'Sans TVA' : `${formaterDecimal(taux)} %`, somme(base), somme(tva)),
    ),
  );
  const total = (nom: string, centimes: number, gras = false) => {
    const trait = { corps: gras ? 10.5 : 8.5, gras };
    feuille.paragraphe(`${nom} : ${somme(centimes)}`, trait, { x: 200, largeur: DROITE - 200, droite: true });
  };
  total('Montant HT total', montantHt);
  total('Montant TVA', montantTva);
  if (remiseGlobale > 0) {
    total('Montant TTC avant remise', ttcAvantRemise);
    total(`Remise globale TTC (${motifRemise ?? ''})`, remiseGlobale);
  }
  total('Montant TTC total', montantTtc, true);
  if (montantAPayer < montantTtc) total('Déjà versé', montantTtc - montantAPayer);
  total(typeFacture === 'AVOIR' ? 'Montant à déduire' : 'Montant à payer', montantAPayer, true);
  feuille.y += 6;
}

function ecrirePaiement(feuille: Feuille, facture: FactureDuPortail): void {
  const { saisie, banque } = facture;
  if (saisie.typeFacture === 'AVOIR') return;
  feuille.titre('H2', 'Paiement');
  if (saisie.cadre === 'A2') feuille.paragraphe('Facture déjà payée.', { gras: true });
  const reglement = `Mode de règlement : ${libelleDuReglement(saisie.modeReglement)}.`;
  feuille.paragraphe([reglement, conditionsDePaiement(facture)].filter(Boolean).join(' '));
  if (banque) {
    const compte = [`Compte : ${banque.iban.replace(/(.{4})(?=.)/g, '$1 ')}`, banque.bic && `BIC : ${banque.bic}`];
    feuille.paragraphe([...compte, banque.titulaire].filter(Boolean).join(', '));
  }
  if (banque?.facteur)
    feuille.paragraphe(
      `Règlement à l’ordre de ${banque.facteur.nom} (${banque.facteur.identifiant}), subrogé dans les droits du fournisseur.`,
      { gras: true },
    );
  feuille.y += 6;
}

function ecrireMentions(feuille: Feuille, facture: FactureDuPortail): void {
  for (const { texte } of mentionsDe(facture)) feuille.paragraphe(texte, { corps: 7.5, doux: true });
  feuille.paragraphe(MENTION_EXERCICE, { gras: true });
}
