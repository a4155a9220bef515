import { formaterMontant } from '#shared/referentiel/montant.ts';
import type { FactureBrute } from './facture-brute.ts';
import { centimes } from './montants.ts';
import { noterIncoherence, type Releve } from './releve.ts';

/** Factures § 3.4 n° 12 [S22]. */
const NUMERO_MAX = 20;
const NUMERO = /^[A-Za-z0-9+_/-]+( [A-Za-z0-9+_/-]+)*$/;
const REFERENCE_MAX = 50;
/** Tolerance between totals, in centimes (factures § 3.7 [S47]). */
const TOLERANCE = 1;

/** 380 with negative totals is an avoir; an avoir carries positive amounts (factures § 13.5, supposé). */
export function remettreAvoirAuPositif(releve: Releve): void {
  const { valeurs } = releve;
  if ((valeurs.montantTtc ?? valeurs.montantHt ?? 0) >= 0) return;
  if (valeurs.typeFacture !== 'AVOIR') {
    valeurs.typeFacture = 'AVOIR';
    releve.lieux.typeFacture = 'déduit des montants négatifs';
    releve.remarques.push('Les montants sont négatifs : le fichier est lu comme un avoir, montants positifs.');
  }
  for (const cle of ['montantHt', 'montantTva', 'montantTtc', 'montantAPayer'] as const) {
    const valeur = valeurs[cle];
    if (valeur !== undefined && valeur !== 0) valeurs[cle] = -valeur;
  }
  for (const ligne of releve.lignes) {
    if (ligne.montantHt === 0) continue;
    ligne.montantHt = -ligne.montantHt;
    if (ligne.quantite !== '0') ligne.quantite = oppose(ligne.quantite);
  }
}

function oppose(decimal: string): string {
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}

/** Sentences on values that the form would refuse, in the order of api § 13.6. */
export function controlerValeurs(releve: Releve): void {
  const { valeurs, remarques } = releve;
  const { numero, montantHt: ht, montantTva: tva, montantTtc: ttc, montantAPayer: aPayer } = valeurs;
  if (numero !== undefined && numero.length > NUMERO_MAX) remarques.push('Le numéro dépasse 20 caractères.');
  else if (numero !== undefined && !NUMERO.test(numero)) {
    remarques.push('Le numéro contient des caractères non autorisés.');
  }
  if ((valeurs.numeroMarche ?? '').length > REFERENCE_MAX) remarques.push('Le numéro de marché dépasse 50 caractères.');
  if ((valeurs.numeroEngagement ?? '').length > REFERENCE_MAX) {
    remarques.push('Le numéro d’engagement dépasse 50 caractères.');
  }
  if (valeurs.devise !== undefined && valeurs.devise !== 'EUR') {
    remarques.push(`La facture est en ${valeurs.devise}, et non en euros.`);
  }
  if (ht !== undefined && tva !== undefined && ttc !== undefined && ecart(ht + tva, ttc)) {
    noterIncoherence(
      releve,
      `Les totaux ne tombent pas juste : ${formaterMontant(ht)} HT + ${formaterMontant(tva)} de TVA ≠ ${formaterMontant(ttc)} TTC.`,
    );
  }
  if (ttc !== undefined && aPayer !== undefined && aPayer > ttc) {
    remarques.push(`Le montant à payer (${formaterMontant(aPayer)}) dépasse le montant TTC (${formaterMontant(ttc)}).`);
  }
}

/** Sentences on what only the XML shows: missing data and sums that disagree. */
export function controlerSommes(releve: Releve, brute: FactureBrute): void {
  const { remarques } = releve;
  if (releve.valeurs.numero === undefined) remarques.push('Le numéro de facture (BT-1) manque dans le fichier.');
  if (releve.valeurs.dateFacture === undefined)
    remarques.push('La date de facture (BT-2) manque ou n’est pas une date.');
  const t = Object.fromEntries(Object.entries(brute.totaux).map(([cle, v]) => [cle, centimes(v ?? '')]));
  if (t.ht === undefined || t.ttc === undefined)
    remarques.push('Les totaux manquent ou sont illisibles dans le fichier.');
  if (t.ht !== undefined && t.lignes !== undefined) {
    const attendu = t.lignes - (t.remises ?? 0) + (t.charges ?? 0);
    if (ecart(attendu, t.ht))
      noterIncoherence(
        releve,
        `La somme des lignes (${formaterMontant(attendu)}) n’est pas le total HT (${formaterMontant(t.ht)}).`,
      );
  }
  // MINIMUM has no place for the down payment: its rest cannot be checked.
  if (t.ttc !== undefined && t.aPayer !== undefined && !/:minimum$/.test(brute.profil ?? '')) {
    const attendu = t.ttc - (t.acompte ?? 0) + (t.arrondi ?? 0);
    if (ecart(attendu, t.aPayer)) {
      noterIncoherence(
        releve,
        `Le reste à payer devrait être de ${formaterMontant(attendu)}, le fichier dit ${formaterMontant(t.aPayer)}.`,
      );
    }
  }
  controlerRecapitulatif(releve, brute);
  controlerLignes(releve, brute);
}

/** One centime of tolerance per row of the recap (api § 13.6 n° 8). */
function controlerRecapitulatif(releve: Releve, brute: FactureBrute): void {
  const montants = brute.recapitulatifTva.map((r) => centimes(r.montant ?? ''));
  const total = centimes(brute.totaux.tva ?? '');
  if (montants.length === 0 || total === undefined || montants.includes(undefined)) return;
  const somme = montants.reduce<number>((s, m) => s + (m ?? 0), 0);
  if (Math.abs(somme - total) > montants.length) {
    noterIncoherence(
      releve,
      `Le récapitulatif de TVA (${formaterMontant(somme)}) n’est pas la TVA totale (${formaterMontant(total)}).`,
    );
  }
}

function controlerLignes(releve: Releve, brute: FactureBrute): void {
  const annonce = centimes(brute.totaux.lignes ?? '');
  if (brute.lignes.length === 0 || annonce === undefined) return;
  const somme = brute.lignes.reduce((s, l) => s + (centimes(l.montantHt ?? '') ?? 0), 0);
  if (Math.abs(somme - annonce) > brute.lignes.length) {
    noterIncoherence(
      releve,
      `Les lignes totalisent ${formaterMontant(somme)} HT, le fichier annonce ${formaterMontant(annonce)}.`,
    );
  }
}

function ecart(a: number, b: number): boolean {
  return Math.abs(a - b) > TOLERANCE;
}
