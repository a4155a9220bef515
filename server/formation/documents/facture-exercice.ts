/** An invoice of the exercises, before it becomes a PDF or an XML. Amounts in centimes. */
export type FactureExercice = {
  numero: string;
  /** Number of the invoice that an avoir cancels. */
  origine?: string;
  type: 'FACTURE' | 'AVOIR';
  jour: string;
  jourRealisation: string;
  objet: string;
  destinataire: Destinataire;
  codeService?: string;
  numeroEngagement?: string;
  delaiJours: number;
  categorie: 'Livraison de biens' | 'Prestation de services' | 'Livraison de biens et prestation de services';
  lignes: readonly LigneExercice[];
};

export type Destinataire = { nom: string; siret: string; adresse: readonly [string, string] };

export type LigneExercice = {
  reference: string;
  denomination: string;
  /** In hundredths: 250 is 2,50. */
  quantiteCentiemes: number;
  unite: 'u' | 'm²' | 'm' | 'h' | 'forfait';
  prixUnitaire: number;
  /** In tenths of a percent: 55 is 5,5 %. */
  tauxMilliemes: number;
};

export type Totaux = {
  ht: number;
  tva: number;
  ttc: number;
  parTaux: { tauxMilliemes: number; base: number; tva: number }[];
};

/** HT of a line, rounded half up to the centime. */
export function montantLigne({ quantiteCentiemes, prixUnitaire }: LigneExercice): number {
  return arrondir(quantiteCentiemes * prixUnitaire, 100);
}

/** VAT is computed by rate on the sum of the lines, never line by line. */
export function totaliser(lignes: readonly LigneExercice[]): Totaux {
  const taux = [...new Set(lignes.map((l) => l.tauxMilliemes))].sort((a, b) => b - a);
  const parTaux = taux.map((tauxMilliemes) => {
    const concernees = lignes.filter((l) => l.tauxMilliemes === tauxMilliemes);
    const base = concernees.reduce((s, l) => s + montantLigne(l), 0);
    return { tauxMilliemes, base, tva: arrondir(base * tauxMilliemes, 1000) };
  });
  const ht = parTaux.reduce((s, t) => s + t.base, 0);
  const tva = parTaux.reduce((s, t) => s + t.tva, 0);
  return { ht, tva, ttc: ht + tva, parTaux };
}

function arrondir(numerateur: number, diviseur: number): number {
  return Math.floor((2 * numerateur + diviseur) / (2 * diviseur));
}

/** Day AAAA-MM-JJ moved by a number of days. */
export function decaler(jour: string, jours: number): string {
  const date = new Date(`${jour}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + jours);
  return date.toISOString().slice(0, 10);
}
