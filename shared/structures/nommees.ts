import { comparable } from '../referentiel/texte.ts';

type Nommee = { raisonSociale: string; identifiant: string };

/** Does a structure answer to what a person typed: a part of its name, its SIRET or its SIREN? */
export function repondA(texte: string): (structure: Nommee) => boolean {
  const voulu = comparable(texte);
  const chiffres = texte.replace(/\s/g, '');
  const estSiren = /^\d{9}$/.test(chiffres);
  return ({ raisonSociale, identifiant }) =>
    comparable(raisonSociale).includes(voulu) ||
    identifiant === chiffres ||
    (estSiren && /^\d{14}$/.test(identifiant) && identifiant.startsWith(chiffres));
}
