/** A decimal as the contract carries it: digits and a point (« 12 », « -3.5 »). Computed in integers, never as a float. */
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

type Nombre = { mantisse: bigint; echelle: number };

function lire(texte: string): Nombre {
  const [, signe = '', entier = '0', fraction = ''] = DECIMAL.exec(texte) ?? [];
  const mantisse = BigInt(entier + fraction);
  return { mantisse: signe ? -mantisse : mantisse, echelle: fraction.length };
}

/** Half up, away from zero. */
function diviser(numerateur: bigint, diviseur: bigint): bigint {
  const absolu = numerateur < 0n ? -numerateur : numerateur;
  const arrondi = (2n * absolu + diviseur) / (2n * diviseur);
  return numerateur < 0n ? -arrondi : arrondi;
}

/** The product of two decimals, in hundredths, rounded half up: a quantity by a price gives centimes. */
export function produitEnCentiemes(a: string, b: string): number {
  const [x, y] = [lire(a), lire(b)];
  return Number(diviser(x.mantisse * y.mantisse * 100n, 10n ** BigInt(x.echelle + y.echelle)));
}

/** « 20 » per cent of an amount in centimes, rounded half up. */
export function pourcentageDe(centimes: number, taux: string): number {
  const { mantisse, echelle } = lire(taux);
  return Number(diviser(BigInt(centimes) * mantisse, 100n * 10n ** BigInt(echelle)));
}

/** The shortest text of the same number: « 05.50 » becomes « 5.5 ». */
export function normaliserDecimal(texte: string): string {
  const [, signe = '', entier = '0', fraction = ''] = DECIMAL.exec(texte) ?? [];
  const utile = fraction.replace(/0+$/, '');
  const nombre = entier.replace(/^0+(?=\d)/, '') + (utile ? `.${utile}` : '');
  return signe && nombre !== '0' ? `-${nombre}` : nombre;
}

/** How many decimals it really has. */
export const decimalesDe = (texte: string): number => normaliserDecimal(texte).split('.')[1]?.length ?? 0;

export const estPositif = (texte: string): boolean => lire(texte).mantisse > 0n;
export const estNegatif = (texte: string): boolean => lire(texte).mantisse < 0n;

/** What a person types (« 1 234,5 », « 1234.5 »), as a decimal; nothing when it cannot be understood without guessing. */
export function lireDecimal(texte: string): string | undefined {
  const propre = texte.trim().replace(/\s+/g, ' ');
  if (!/^[-\u2212]?(\d{1,15}|\d{1,3}( \d{3})+)([.,]\d{1,15})?$/.test(propre)) return undefined;
  return normaliserDecimal(propre.replaceAll(' ', '').replace('\u2212', '-').replace(',', '.'));
}

/** « 1234.5 » as it stands in a field that one corrects: « 1234,5 ». */
export const formaterDecimalSaisi = (texte: string): string => normaliserDecimal(texte).replace('.', ',');

/** « 1 234,5 », with a narrow no-break space between thousands. */
export function formaterDecimal(texte: string): string {
  const [entier = '', fraction] = normaliserDecimal(texte).split('.');
  const groupe = entier.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return fraction ? `${groupe},${fraction}` : groupe;
}
