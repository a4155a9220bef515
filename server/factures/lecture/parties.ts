import { attribut, type Noeud, texteDe } from './xml.ts';

/** One identifier of a party, with the scheme it is written under. */
export type Identifiant = { schema: string; valeur: string };

/** What the algorithm needs, in the order of trust (api § 13.3). */
export type PartieBrute = {
  nom?: string;
  legal: Identifiant[];
  autres: Identifiant[];
  adresseElectronique: Identifiant[];
  tva: string[];
};

export type PartieLue = { nom?: string; siret?: string; siren?: string; etranger?: string; discordance?: string };

const SCHEMAS_SIRET: ReadonlySet<string> = new Set(['0009', '1', 'SIRET']);
/** GLN, DUNS, ODETTE: 14 digits there are never a SIRET. */
const SCHEMAS_IGNORES: ReadonlySet<string> = new Set(['0088', '0060', '0177']);
const SCHEMAS_DEVINABLES: ReadonlySet<string> = new Set(['0002', 'SIREN', '']);
const SCHEMAS_ETRANGERS: ReadonlySet<string> = new Set(['2', '0223']);
const SIRET = /^\d{14}$/;
const SIREN = /^\d{9}$/;

/**
 * Who a party is: its SIRET if it can be known, else its SIREN or foreign VAT number (api § 13.3, supposé).
 * No check digit here: official samples fail it, only the existence of the structure counts.
 */
export function identifierPartie(brute: PartieBrute): PartieLue {
  const partie = normaliser(brute);
  const tous = [...partie.legal, ...partie.autres, ...partie.adresseElectronique];
  const siret =
    tous.find((i) => SCHEMAS_SIRET.has(i.schema) && SIRET.test(i.valeur))?.valeur ??
    tous.find((i) => SCHEMAS_DEVINABLES.has(i.schema) && SIRET.test(i.valeur))?.valeur ??
    siretDeLAdresse(partie.adresseElectronique);
  const siren = trouverSiren(partie, tous);
  const etranger = siret || siren ? undefined : trouverEtranger(partie, tous);
  const discordance = siret && siren && !siret.startsWith(siren) ? siren : undefined;
  return { nom: brute.nom, siret, siren, etranger, discordance };
}

/** Elements that hold an identifier → value and scheme; older Chorus files say schemeName. */
export function identifiants(noeuds: Noeud[]): Identifiant[] {
  return noeuds.map((n) => ({
    schema: attribut(n, 'schemeID') ?? attribut(n, 'schemeName') ?? '',
    valeur: texteDe(n) ?? '',
  }));
}

function normaliser(partie: PartieBrute): PartieBrute {
  const net = (ids: Identifiant[]) =>
    ids
      .map(({ schema, valeur }) => ({ schema: schema.trim().toUpperCase(), valeur: sansEspaces(valeur) }))
      .filter(({ schema, valeur }) => valeur !== '' && !SCHEMAS_IGNORES.has(schema));
  return {
    legal: net(partie.legal),
    autres: net(partie.autres),
    adresseElectronique: net(partie.adresseElectronique),
    tva: partie.tva.map(sansEspaces),
  };
}

function sansEspaces(texte: string): string {
  return texte.replace(/\s/g, '').toUpperCase();
}

/** Scheme 0225: SIREN, SIREN_SIRET, or SIREN_SIRET_code. */
function siretDeLAdresse(adresses: Identifiant[]): string | undefined {
  return adresses
    .filter((i) => i.schema === '0225' || i.schema === '0224')
    .flatMap((i) => i.valeur.split('_'))
    .find((morceau) => SIRET.test(morceau));
}

function trouverSiren(partie: PartieBrute, tous: Identifiant[]): string | undefined {
  const declare = tous.find((i) => SCHEMAS_DEVINABLES.has(i.schema) && SIREN.test(i.valeur))?.valeur;
  const francais = partie.tva.find((n) => /^FR[0-9A-Z]{2}\d{9}$/.test(n));
  const adresse = partie.adresseElectronique
    .filter((i) => i.schema === '0225')
    .map((i) => i.valeur.split('_')[0] ?? '')
    .find((n) => SIREN.test(n));
  return declare ?? francais?.slice(-9) ?? adresse;
}

function trouverEtranger(partie: PartieBrute, tous: Identifiant[]): string | undefined {
  return (
    tous.find((i) => SCHEMAS_ETRANGERS.has(i.schema))?.valeur ?? partie.tva.find((n) => /^(?!FR)[A-Z]{2}\w/.test(n))
  );
}
