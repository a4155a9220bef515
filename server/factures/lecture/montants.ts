const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** « 1326.50 », « +12. », « -0.00 » → shortest decimal text, or undefined. Never goes through a float. */
export function decimalNormalise(texte: string): string | undefined {
  const [, signe = '', entier = '', fraction = ''] = DECIMAL.exec(texte.trim()) ?? [];
  if ((entier === '' && fraction === '') || entier.length > 15 || fraction.length > 20) return undefined;
  const utile = fraction.replace(/0+$/, '');
  const nombre = (entier.replace(/^0+(?=\d)/, '') || '0') + (utile ? `.${utile}` : '');
  return signe === '-' && nombre !== '0' ? `-${nombre}` : nombre;
}

/** Decimal text (dot) → centimes, rounded half up away from zero when there are more than two decimals. */
export function centimes(texte: string): number | undefined {
  const normalise = decimalNormalise(texte);
  if (normalise === undefined) return undefined;
  const negatif = normalise.startsWith('-');
  const [entier = '0', fraction = ''] = normalise.replace('-', '').split('.');
  const trois = fraction.padEnd(3, '0');
  const valeur = Number(entier + trois.slice(0, 2)) + (trois.charAt(2) >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(valeur)) return undefined;
  return negatif && valeur !== 0 ? -valeur : valeur;
}

/** Amount as a French invoice prints it: « 1 326,00 € », « -218,48 », « 1.326,00 ». */
export function centimesFrancais(texte: string): number | undefined {
  const nu = texte.replace(/\s|€|EUR/gi, '').replace('−', '-');
  if (/^-?\d{1,3}(\.\d{3})+,\d{1,2}$/.test(nu)) return centimes(nu.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+([.,]\d{1,2})?$/.test(nu) ? centimes(nu.replace(',', '.')) : undefined;
}

/** Price of one unit when the price is given for `base` units (BT-149); six decimals, rounded half up. */
export function prixUnitaire(prix: string, base: string | undefined): string | undefined {
  const p = decimalNormalise(prix);
  const b = decimalNormalise(base ?? '1');
  if (p === undefined) return undefined;
  if (b === undefined || b === '1' || b === '0' || b.startsWith('-')) return p;
  const [numerateur, denominateur] = [entierA12(p), entierA12(b)];
  const double = (2n * abs(numerateur) * 1_000_000n + denominateur) / (2n * denominateur);
  const texte = double.toString().padStart(7, '0');
  const signe = numerateur < 0n ? '-' : '';
  return decimalNormalise(`${signe}${texte.slice(0, -6)}.${texte.slice(-6)}`);
}

function entierA12(decimal: string): bigint {
  const [entier = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const valeur = BigInt(entier + fraction.slice(0, 12).padEnd(12, '0'));
  return decimal.startsWith('-') ? -valeur : valeur;
}

function abs(n: bigint): bigint {
  return n < 0n ? -n : n;
}
