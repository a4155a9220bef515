import type { ValeursLues } from '#shared/factures/fichier-lu.ts';
import { lireMontants } from './heuristique-montants.ts';
import { lireSirets } from './heuristique-sirets.ts';
import { apres, nettoyer, noter, nouveauReleve, type Releve } from './releve.ts';

type CleTexte = 'numero' | 'codeService' | 'numeroEngagement';
type Motif = { etiquette: RegExp; valeur: RegExp };

const SEPARATEUR = String.raw`\s*(?:n[°º]|num[ée]ro|no\b)?\s*[:.]*\s*`;
const REFERENCE = /^([A-Z0-9][A-Z0-9+_/.-]*(?: \/ [A-Z0-9+_/-]+)?)/i;

/**
 * Words that announce a value, the surest first; the value follows on the same line or the next one.
 * Source: factures § 4.3 [S8, S10] for the engagement; the others are supposé. The portal recognises
 * neither the numéro de marché nor the facture d’origine [S20]: they stay to be typed.
 */
const MOTIFS: Readonly<Record<CleTexte, readonly Motif[]>> = {
  numero: [
    {
      etiquette: etiquette("facture n[°º]|avoir n[°º]|n[°º] (?:de |d’|d')?(?:la )?(?:facture|avoir)\\b"),
      valeur: REFERENCE,
    },
    { etiquette: etiquette("num[ée]ro (?:de |d’|d')?(?:la )?(?:facture|avoir)"), valeur: REFERENCE },
    { etiquette: /^(facture|avoir)\s+(?=[A-Z0-9/_-]*\d)/i, valeur: REFERENCE },
  ],
  codeService: [{ etiquette: etiquette('code service|service ex[ée]cutant|code du service'), valeur: REFERENCE }],
  numeroEngagement: [
    { etiquette: etiquette("(?:n[°º] |num[ée]ro )?(?:d’|d')?engagement(?: juridique)?"), valeur: REFERENCE },
    { etiquette: etiquette('\\bEJ\\b'), valeur: REFERENCE },
    { etiquette: etiquette('(?:n[°º] (?:de )?)?(?:bon de )?commande'), valeur: REFERENCE },
  ],
};

/** « X n° : », with the number sign optional and the case ignored. */
function etiquette(mots: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${mots})${SEPARATEUR}`, 'iu');
}

/** Text lines of a PDF → what can be guessed. A value needs a digit, else it is only a word. */
export function lireTexte(lignes: string[]): Releve {
  const releve = nouveauReleve();
  lireType(releve, lignes);
  for (const [cle, motifs] of Object.entries(MOTIFS) as [CleTexte, readonly Motif[]][]) {
    const origine = cle === 'numero' ? lignes.filter((l) => !/origine|annule|li[ée]e\b|associ[ée]e/i.test(l)) : lignes;
    const trouve = chercher(origine, motifs, cle);
    if (trouve) noter(releve, cle, { valeur: nettoyer(trouve.valeur, 100), lieu: apres(trouve.mot) });
  }
  lireDate(releve, lignes);
  lireSirets(releve, lignes);
  lireMontants(releve, lignes);
  lireDeviseEtTva(releve, lignes);
  return releve;
}

function chercher(lignes: string[], motifs: readonly Motif[], cle: CleTexte) {
  for (const { etiquette: mots, valeur } of motifs) {
    for (const [i, ligne] of lignes.entries()) {
      const trouve = mots.exec(ligne);
      if (!trouve) continue;
      const reste = ligne.slice(trouve.index + trouve[0].length).trim();
      const lu = valeur.exec(reste === '' ? (lignes[i + 1] ?? '').trim() : reste)?.[1]?.replace(/[.]+$/, '');
      if (lu && estPlausible(lu, cle)) return { valeur: lu, mot: trouve[0] };
    }
  }
  return undefined;
}

function estPlausible(valeur: string, cle: CleTexte): boolean {
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(valeur)) return false;
  if (cle === 'codeService') return /^[A-Z0-9_+/.-]{2,}$/.test(valeur);
  return /\d/.test(valeur) && valeur.length >= 2;
}

function lireType(releve: Releve, lignes: string[]): void {
  const titre = lignes.find((l) => /(?<!\p{L})(facture|avoir)(?!\p{L})/iu.test(l) && !/origine|annule|SIRET/i.test(l));
  const mot = /(?<!\p{L})(facture|avoir)(?!\p{L})/iu.exec(titre ?? '')?.[0];
  if (!mot) return;
  const valeur = /avoir/i.test(mot) ? 'AVOIR' : 'FACTURE';
  noter(releve, 'typeFacture', { valeur, lieu: `lu dans le texte du PDF, au mot « ${mot} »` });
}

const MOIS = [
  ['janvier'],
  ['février', 'fevrier'],
  ['mars'],
  ['avril'],
  ['mai'],
  ['juin'],
  ['juillet'],
  ['août', 'aout'],
  ['septembre'],
  ['octobre'],
  ['novembre'],
  ['décembre', 'decembre'],
];
const DATE = String.raw`(\d{1,2})(?:er)?[/. -](\d{1,2}|\p{L}{3,9})[/. -](\d{4})`;
const DATES_ANNONCEES = [
  String.raw`date (?:de |d’|d')?(?:la )?(?:facture|facturation|[ée]mission|avoir)\s*:?\s*`,
  String.raw`(?:facture|avoir)[^:]{0,40}?\bdu\s+`,
  String.raw`(?<!\p{L})date\s*:?\s*`,
  String.raw`(?<!\p{L})le\s+`,
];

function lireDate(releve: Releve, lignes: string[]): void {
  for (const annonce of DATES_ANNONCEES) {
    const motif = new RegExp(`(${annonce})${DATE}`, 'iu');
    for (const ligne of lignes) {
      const [, mot = '', j = '', m = '', a = ''] = motif.exec(ligne) ?? [];
      const valeur = enJour(j, m, a);
      if (valeur && !/ch[ée]ance|livraison/i.test(mot)) {
        noter(releve, 'dateFacture', { valeur, lieu: apres(mot) });
        return;
      }
    }
  }
}

function enJour(j: string, m: string, a: string): string | undefined {
  const rang = /^\d+$/.test(m) ? Number(m) : MOIS.findIndex((noms) => noms.includes(m.toLowerCase())) + 1;
  const iso = `${a}-${String(rang).padStart(2, '0')}-${j.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

function lireDeviseEtTva(releve: Releve, lignes: string[]): void {
  const texte = lignes.join('\n');
  const euro = /€|EUR\b/.exec(texte)?.[0];
  if (euro) noter(releve, 'devise', { valeur: 'EUR', lieu: `lu dans le texte du PDF, au signe « ${euro} »` });
  const regimes: [RegExp, ValeursLues['typeTva']][] = [
    [/TVA non applicable|exon[ée]ration de (?:la )?TVA|autoliquidation/i, 'EXONERATION'],
    [/d['’]apr[èe]s les d[ée]bits|TVA (?:sur|acquitt[ée]e sur) les d[ée]bits/i, 'TVA_SUR_DEBIT'],
    [/TVA (?:sur|acquitt[ée]e sur) les encaissements/i, 'TVA_SUR_ENCAISSEMENT'],
  ];
  for (const [motif, valeur] of regimes) {
    const mot = motif.exec(texte)?.[0];
    if (mot && releve.valeurs.typeTva === undefined) {
      noter(releve, 'typeTva', { valeur, lieu: `lu dans le texte du PDF, aux mots « ${mot} »` });
    }
  }
}
