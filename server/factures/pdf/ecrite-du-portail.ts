import type { LigneDeFacture } from '#shared/factures/facture.ts';
import { sansTva } from '#shared/factures/saisie/lignes.ts';
import { type RangDeTva, totaliser } from '#shared/factures/saisie/totaux.ts';
import { normaliserDecimal } from '#shared/referentiel/decimal.ts';
import type { FactureDuPortail, PartieDuPortail } from './facture-du-portail.ts';
import type { CategorieDeTva, FactureEcrite, LigneEcrite, PartieEcrite, RangEcrit } from './facture-ecrite.ts';
import { CODES_DE_REGLEMENT, codeDeLUnite } from './facturx-tables.ts';
import { conditionsDePaiement, mentionsDe, motifSansTva } from './mentions.ts';

type Saisie = FactureDuPortail['saisie'];

/** A facture of the portal as its XML says it, profile EN 16931 (decision 028). */
export function ecriteDuPortail(facture: FactureDuPortail): FactureEcrite {
  const { numero, saisie, banque } = facture;
  const { montantTtc, montantAPayer, remiseGlobale = 0 } = saisie;
  const { recapitulatif, ht, tva } = totaliser(saisie);
  return {
    profil: 'EN 16931',
    cadre: saisie.cadre,
    numero,
    avoir: saisie.typeFacture === 'AVOIR',
    jour: saisie.dateFacture,
    devise: saisie.devise,
    notes: [
      ...(saisie.commentaire ? [{ texte: saisie.commentaire }] : []),
      ...mentionsDe(facture).filter((m) => m.sujet),
    ],
    fournisseur: fournisseurDe(facture),
    destinataire: partie(facture.destinataire),
    codeService: saisie.codeService,
    numeroEngagement: saisie.numeroEngagement,
    numeroMarche: saisie.numeroMarche,
    numeroOrigine: saisie.numeroOrigine,
    ...reglementDe(facture),
    ...(banque?.facteur && { beneficiaire: banque.facteur }),
    conditions: conditionsDePaiement(facture),
    recapitulatif: [...recapitulatif.map((rang) => rangDe(rang, saisie)), ...rangDeLaRemise(saisie)].reduce(reunir, []),
    ...(remiseGlobale > 0 && {
      remise: { montant: remiseGlobale, motif: saisie.motifRemise ?? 'Remise', categorie: categorieDeRemise(saisie) },
    }),
    totaux: {
      lignes: ht,
      ht: ht - remiseGlobale,
      tva,
      ttc: montantTtc,
      acompte: montantTtc - montantAPayer,
      aPayer: montantAPayer,
    },
    lignes: saisie.lignes.map((ligne) => ligneDe(ligne, saisie)),
  };
}

function categorieDe(taux: string, saisie: Pick<Saisie, 'typeTva' | 'motifExoneration'>): CategorieDeTva {
  if (saisie.typeTva === 'SANS_TVA') return 'O';
  if (saisie.typeTva === 'EXONERATION') return saisie.motifExoneration === 'AUTOLIQUIDATION' ? 'AE' : 'E';
  return taux === '0' ? 'Z' : 'S';
}

/** Off the TTC and net of TVA: in the norm, a discount outside the rates of the lines. */
const categorieDeRemise = (saisie: Saisie): CategorieDeTva =>
  sansTva(saisie.typeTva) ? categorieDe('0', saisie) : 'E';

function rangDe({ taux, base, tva }: RangDeTva, saisie: Saisie): RangEcrit {
  const categorie = categorieDe(taux, saisie);
  if (sansTva(saisie.typeTva)) return { categorie, taux, base, tva, motif: motifSansTva(saisie) };
  const exigibilite = saisie.typeTva === 'TVA_SUR_ENCAISSEMENT' ? '72' : '5';
  return { categorie, taux, base, tva, ...(categorie === 'S' && { exigibilite }) };
}

function rangDeLaRemise(saisie: Saisie): RangEcrit[] {
  const { remiseGlobale = 0, typeTva } = saisie;
  if (remiseGlobale === 0) return [];
  const motif = sansTva(typeTva) ? motifSansTva(saisie) : 'Remise consentie nette de TVA';
  return [{ categorie: categorieDeRemise(saisie), taux: '0', base: -remiseGlobale, tva: 0, motif }];
}

/** One row for each category and rate. */
function reunir(rangs: RangEcrit[], rang: RangEcrit): RangEcrit[] {
  const meme = rangs.find(({ categorie, taux }) => categorie === rang.categorie && taux === rang.taux);
  if (!meme) return [...rangs, rang];
  return rangs.map((r) => (r === meme ? { ...r, base: r.base + rang.base, tva: r.tva + rang.tva } : r));
}

function ligneDe(ligne: LigneDeFacture, saisie: Saisie): LigneEcrite {
  const taux = sansTva(saisie.typeTva) ? '0' : normaliserDecimal(ligne.tauxTva ?? '0');
  return {
    reference: ligne.reference,
    denomination: ligne.denomination,
    quantite: ligne.quantite,
    prix: ligne.prixUnitaire,
    codeUnite: codeDeLUnite(ligne.unite),
    remise: ligne.remise,
    montantHt: ligne.montantHt,
    categorie: categorieDe(taux, saisie),
    taux,
  };
}

/** Outside TVA the norm wants no TVA number (BR-O-02): the SIREN stands for it. */
function fournisseurDe({ fournisseur, saisie }: FactureDuPortail): PartieEcrite {
  const { numeroTva, identifiant } = fournisseur;
  const horsTva = saisie.typeTva === 'SANS_TVA' || numeroTva === null;
  return { ...partie(fournisseur), ...(horsTva ? { numeroFiscal: identifiant.slice(0, 9) } : { numeroTva }) };
}

function partie(structure: PartieDuPortail): PartieEcrite {
  const { raisonSociale: nom, typeIdentifiant, identifiant, codePostal, ville, pays } = structure;
  return { nom, typeIdentifiant, identifiant, adresse: { lignes: voieDe(structure), codePostal, ville, pays } };
}

export const voieDe = ({ adresse, complement1, complement2 }: PartieDuPortail): string[] =>
  [adresse, complement1, complement2].flatMap((texte) => texte ?? []);

/** A transfer without an account is not said: the norm refuses it (BR-61). */
function reglementDe({ saisie, banque }: FactureDuPortail): Pick<FactureEcrite, 'reglement'> {
  const { modeReglement } = saisie;
  if (!modeReglement || (modeReglement === 'VIREMENT' && !banque)) return {};
  const compte = banque && {
    numero: banque.iban,
    ...(banque.bic && { bic: banque.bic }),
    ...(banque.titulaire && { titulaire: banque.titulaire }),
  };
  return { reglement: { code: CODES_DE_REGLEMENT[modeReglement], ...(compte && { compte }) } };
}
