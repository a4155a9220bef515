import type { CleLue, LigneLue, ValeursLues } from '#shared/factures/fichier-lu.ts';
import {
  CADRES,
  CATEGORIES_EXONEREES,
  CODES_AVOIR,
  MODES_REGLEMENT,
  MOTIFS_DES_CATEGORIES,
  MOTIFS_DITS,
  NOTES_LEGALES,
  PROFILS,
  REGIMES_TVA,
  UNITES,
} from './codes.ts';
import type { FactureBrute, LigneBrute } from './facture-brute.ts';
import { centimes, decimalNormalise, prixUnitaire } from './montants.ts';
import { identifierPartie } from './parties.ts';
import { jour, nettoyer, noter, nouveauReleve, type Releve } from './releve.ts';

/** Longest comment the form takes (factures § 3.9). */
const COMMENTAIRE_MAX = 200;

/** Texts of an XML invoice → values of the form. `support`: how to name the file to the reader. */
export function composerReleve(brute: FactureBrute, support: string): Releve {
  const releve = nouveauReleve();
  const ecrire = <C extends CleLue>(cle: C, valeur: ValeursLues[C], bt: string) =>
    noter(releve, cle, { valeur, lieu: `lu dans ${support} (${bt})` });
  ecrire('numero', nettoyer(brute.numero), 'BT-1');
  ecrire('dateFacture', jour(brute.date), 'BT-2');
  ecrire('typeFacture', brute.estNoteDeCredit || CODES_AVOIR.has(brute.codeType ?? '') ? 'AVOIR' : 'FACTURE', 'BT-3');
  ecrire('devise', /^[A-Z]{3}$/.exec(brute.devise ?? '')?.[0], 'BT-5');
  ecrire('codeService', nettoyer(brute.codeService), 'BT-10');
  ecrire('numeroMarche', nettoyer(brute.contrat), 'BT-12');
  ecrire('numeroEngagement', nettoyer(brute.commande), 'BT-13');
  ecrire('numeroOrigine', nettoyer(brute.origine), 'BT-25');
  ecrire('modeReglement', modeReglement(brute.codeReglement), 'BT-81');
  ecrire('montantHt', lireCentimes(brute.totaux.ht), 'BT-109');
  ecrire('montantTva', lireCentimes(brute.totaux.tva), 'BT-110');
  ecrire('montantTtc', lireCentimes(brute.totaux.ttc), 'BT-112');
  ecrire('montantAPayer', lireCentimes(brute.totaux.aPayer), 'BT-115');
  ecrire('siretValideur', /^\d{14}$/.exec(brute.valideur?.replace(/\s/g, '') ?? '')?.[0], 'valideur');
  ecrire('commentaire', commentaire(brute, releve), 'BT-22');
  noterCadre(releve, brute, support);
  noterRegimeTva(releve, brute, support);
  noterParties(releve, brute, support);
  releve.lignes = brute.lignes.map(composerLigne);
  return releve;
}

/** Name of the profile of BT-24, or its own text when unknown. */
export function nomDuProfil(identifiant: string | undefined): string | undefined {
  if (identifiant === undefined || identifiant in CADRES) return undefined;
  return PROFILS.find(([motif]) => motif.test(identifiant))?.[1] ?? nettoyer(identifiant, 200);
}

function lireCentimes(texte: string | undefined): number | undefined {
  return texte === undefined ? undefined : centimes(texte);
}

function modeReglement(code: string | undefined): ValeursLues['modeReglement'] {
  return code === undefined ? undefined : (MODES_REGLEMENT[code] ?? 'AUTRE');
}

function commentaire(brute: FactureBrute, releve: Releve): string | undefined {
  const utiles = brute.notes.filter((n) => !NOTES_LEGALES.has(n.sujet ?? '')).flatMap((n) => nettoyer(n.texte) ?? []);
  const entier = nettoyer(utiles.join(' ; '));
  if (entier && entier.length > COMMENTAIRE_MAX) {
    releve.remarques.push(`Le commentaire du fichier dépasse ${COMMENTAIRE_MAX} caractères : il a été coupé.`);
  }
  return nettoyer(entier, COMMENTAIRE_MAX);
}

/** BT-23, or the guideline where some Chorus files put the cadre; else A1, and the reader is told so. */
function noterCadre(releve: Releve, brute: FactureBrute, support: string): void {
  const processus = brute.processus?.trim() ?? '';
  const [code, bt] = processus === '' ? [brute.profil ?? '', 'BT-24'] : [processus, 'BT-23'];
  const cadre = CADRES[code];
  if (/^A\d{1,2}$/.test(code) && cadre === undefined) {
    releve.remarques.push(`Le cadre ${code} du fichier n’est pas celui d’une facture simple : vérifiez le cadre.`);
  }
  const lieu = cadre ? `lu dans ${support} (${bt})` : 'cadre habituel, faute d’un cadre connu dans le fichier (BT-23)';
  noter(releve, 'cadre', { valeur: cadre ?? 'A1', lieu });
}

/** Deduction rule: factures § 3.4 n° 17 [S24]; the regime when BT-8 is absent is supposé. */
function noterRegimeTva(releve: Releve, brute: FactureBrute, support: string): void {
  const categories = brute.recapitulatifTva.map((t) => t.categorie ?? '');
  const regime = REGIMES_TVA[brute.syntaxe][brute.codeExigibiliteTva?.toUpperCase() ?? ''];
  if (categories.length > 0 && categories.every((c) => c === 'O')) {
    noter(releve, 'typeTva', { valeur: 'SANS_TVA', lieu: `lu dans ${support} (BT-118)` });
  } else if (categories.length > 0 && categories.every((c) => CATEGORIES_EXONEREES.has(c))) {
    noter(releve, 'typeTva', { valeur: 'EXONERATION', lieu: `lu dans ${support} (BT-118)` });
    noter(releve, 'motifExoneration', { valeur: motifExoneration(brute), lieu: `lu dans ${support} (BT-120)` });
  } else if (regime) {
    noter(releve, 'typeTva', { valeur: regime, lieu: `lu dans ${support} (BT-8)` });
  } else if (categories.length === 0 && lireCentimes(brute.totaux.tva) === 0) {
    noter(releve, 'typeTva', { valeur: 'SANS_TVA', lieu: 'déduit : aucune TVA dans le fichier' });
  } else {
    noter(releve, 'typeTva', {
      valeur: 'TVA_SUR_DEBIT',
      lieu: 'régime habituel, faute d’indication dans le fichier (BT-8)',
    });
  }
}

function motifExoneration({ recapitulatifTva }: FactureBrute): ValeursLues['motifExoneration'] {
  const [{ categorie = '', motif = '' } = {}] = recapitulatifTva;
  const duMotif = motif === '' ? undefined : (MOTIFS_DITS.find(([mots]) => mots.test(motif))?.[1] ?? 'AUTRE');
  return MOTIFS_DES_CATEGORIES[categorie] ?? duMotif;
}

function noterParties(releve: Releve, brute: FactureBrute, support: string): void {
  const cotes = [
    {
      brute: brute.vendeur,
      siret: 'siretFournisseur',
      nom: 'nomFournisseur',
      qui: 'Le fournisseur',
      cle: 'fournisseur',
      bts: ['BT-30', 'BT-27'],
    },
    {
      brute: brute.acheteur,
      siret: 'siretDestinataire',
      nom: 'nomDestinataire',
      qui: 'Le destinataire',
      cle: 'destinataire',
      bts: ['BT-47', 'BT-44'],
    },
  ] as const;
  const sans = { fournisseur: {}, destinataire: {} };
  for (const cote of cotes) {
    const partie = identifierPartie(cote.brute);
    const { siren, etranger } = partie;
    if (!partie.siret) Object.assign(sans[cote.cle], { siren, etranger });
    noter(releve, cote.siret, { valeur: partie.siret, lieu: `lu dans ${support} (${cote.bts[0]})` });
    noter(releve, cote.nom, { valeur: nettoyer(partie.nom), lieu: `lu dans ${support} (${cote.bts[1]})` });
    releve.remarques.push(...remarquesDePartie(partie, cote.qui));
  }
  releve.parties = sans;
}

function remarquesDePartie(partie: ReturnType<typeof identifierPartie>, qui: string): string[] {
  if (partie.discordance) {
    return [`${qui} porte un SIRET et un SIREN (${partie.discordance}) qui ne vont pas ensemble.`];
  }
  if (partie.siret) return [];
  if (partie.siren) return [`${qui} n’est connu que par son SIREN (${partie.siren}) : indiquez son SIRET.`];
  if (partie.etranger) return [`${qui} est identifié par un numéro étranger (${partie.etranger}), sans SIRET.`];
  return [`${qui} n’a pas de SIRET lisible dans le fichier.`];
}

function composerLigne(brute: LigneBrute, rang: number): LigneLue {
  const taux = brute.tauxTva === undefined ? undefined : decimalNormalise(brute.tauxTva);
  return {
    numero: rang + 1,
    denomination: nettoyer(brute.denomination) ?? '(sans dénomination)',
    reference: nettoyer(brute.reference),
    quantite: decimalNormalise(brute.quantite ?? '') ?? '1',
    unite: nettoyer(UNITES[brute.unite ?? ''] ?? brute.unite),
    prixUnitaire: prixUnitaire(brute.prix ?? '', brute.basePrix) ?? '0',
    tauxTva: taux,
    montantHt: lireCentimes(brute.montantHt) ?? 0,
  };
}
