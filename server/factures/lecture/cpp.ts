import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { FACTURES_MAX } from '#shared/factures/flux/limites.ts';
import type { FactureBrute, LigneBrute } from './facture-brute.ts';
import { centimes } from './montants.ts';
import type { PartieBrute } from './parties.ts';
import { type Noeud, premier, texteDe, tous } from './xml.ts';

/** Roots of the Chorus formats, which have no namespace (api §§ 11, 13.1). */
const RACINES: ReadonlySet<string> = new Set(['CPPFacturePivot', 'CPPFactureMixte', 'CPPFactures']);
export const estChorus = (racine: string): boolean => RACINES.has(racine);

const UNITAIRES = ['CPPFacturePivotUnitaire', 'CPPFactureMixteUnitaire'];

/** Chorus pivot or mixed form → texts of each invoice, in order (api §§ 11, 13.5). FLUX_TROP_DE_FACTURES. */
export function extraireCpp(racine: Noeud, lignesMax: number): FactureBrute[] {
  const factures = UNITAIRES.flatMap((nom) => [...tous(racine, `CPPFactures/${nom}`), ...tous(racine, nom)]);
  // Before any of them is read.
  if (factures.length > FACTURES_MAX) throw new ErreurMetier('FLUX_TROP_DE_FACTURES');
  return factures.map((facture) => extraire(facture, lignesMax));
}

function extraire(facture: Noeud, lignesMax: number): FactureBrute {
  const donnees = premier(facture, 'DonneesFacture');
  const taxes = tous(donnees, 'TVAs/TVA');
  return {
    syntaxe: 'CPP',
    estNoteDeCredit: false,
    valideur: texteDe(facture, 'CycleDeValidation/ValidationUnitaire/ProducteurStatut/Id'),
    numero: texteDe(donnees, 'Id'),
    date: texteDe(donnees, 'DateEmissionFacture'),
    codeType: texteDe(donnees, 'Type'),
    devise: texteDe(donnees, 'Devise'),
    codeExigibiliteTva: undefined,
    codeService: texteDe(facture, 'Debiteur/CodeService'),
    contrat: texteDe(donnees, 'Engagement/NumeroMarche'),
    commande: texteDe(donnees, 'Engagement/NumeroEngagement'),
    origine: texteDe(donnees, 'IdFactureOrigine'),
    notes: [],
    processus: texteDe(donnees, 'Cadre'),
    profil: undefined,
    codeReglement: texteDe(donnees, 'ModePaiement/Code'),
    vendeur: partie(premier(facture, 'Fournisseur'), 'RaisonSociale'),
    acheteur: partie(premier(facture, 'Debiteur'), 'Nom'),
    totaux: totaux(premier(donnees, 'Montants')),
    recapitulatifTva: taxes.map((taxe) => ({
      categorie: /^0*(\.0*)?$/.test(texteDe(taxe, 'Taux') ?? '') ? 'O' : 'S',
      montant: texteDe(taxe, 'MontantTVA'),
    })),
    lignes: tous(donnees, 'Lignes/Ligne').slice(0, lignesMax).map(ligne),
  };
}

/** The format says neither the total of the VAT nor what was already paid: both are the difference of two amounts. */
function totaux(montants: Noeud | undefined): FactureBrute['totaux'] {
  const [ht, ttc, aPayer] = ['MontantHT', 'MontantTTC', 'MontantNetAPayer'].map((nom) => texteDe(montants, nom));
  const vides = { lignes: undefined, remises: undefined, charges: undefined, arrondi: undefined };
  return { ...vides, ht, ttc, aPayer, tva: difference(ttc, ht), acompte: difference(ttc, aPayer) };
}

function difference(grand: string | undefined, petit: string | undefined): string | undefined {
  const [a, b] = [centimes(grand ?? ''), centimes(petit ?? '')];
  return a === undefined || b === undefined ? undefined : ((a - b) / 100).toFixed(2);
}

function partie(noeud: Noeud | undefined, nom: string): PartieBrute {
  const valeur = texteDe(noeud, 'Identifiant');
  const legal = valeur === undefined ? [] : [{ schema: texteDe(noeud, 'TypeIdentifiant') ?? '', valeur }];
  return { nom: texteDe(noeud, nom), legal, autres: [], adresseElectronique: [], tva: [] };
}

function ligne(noeud: Noeud): LigneBrute {
  return {
    denomination: texteDe(noeud, 'Designation') ?? texteDe(noeud, 'ReferenceProduit'),
    reference: texteDe(noeud, 'ReferenceProduit'),
    quantite: texteDe(noeud, 'Quantite'),
    unite: undefined,
    prix: texteDe(noeud, 'PrixUnitaire'),
    basePrix: undefined,
    tauxTva: texteDe(noeud, 'TauxTVA'),
    montantHt: texteDe(noeud, 'MontantHT'),
  };
}
