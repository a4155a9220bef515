import { REFUS } from '#shared/contrat/erreurs.ts';
import type { PieceJointe } from '#shared/factures/facture.ts';
import type { FichierLu } from '#shared/factures/fichier-lu.ts';
import { defautDuNom, PIECES_JOINTES_MAX } from '#shared/factures/pieces-jointes.ts';
import type { FactureDeposee, FichierRecu } from './depose.ts';

/** Designation of the document that a person reads beside the data. */
export const FACTURE_LISIBLE = 'Facture au format PDF';

export type MembreLu = FichierRecu & {
  factures: FichierLu[];
  refus?: FactureDeposee['refus'];
  /** What each of its factures carries in its text. */
  embarquees?: PieceJointe[][];
};

/**
 * Which files are factures, and which go with them (supposé): « FA-12.pdf » and « FA-12_plan.png » go with « FA-12.xml ».
 * A PDF without data that goes with no facture is one that the portal refuses.
 */
export function rapprocher(
  lus: readonly MembreLu[],
  autres: readonly FichierRecu[],
): { factures: FactureDeposee[]; ecartes: string[] } {
  const sansDonnees = lus.filter(({ factures, refus }) => factures.length === 0 && !refus);
  const factures = lus.filter((membre) => !sansDonnees.includes(membre)).flatMap(deposees);
  const ecartes: string[] = [];
  for (const membre of sansDonnees) {
    const maitre = maitreDe(membre.nom, factures);
    if (maitre) joindre(maitre, membre, ecartes);
    else factures.push(deposee(membre, undefined, { code: 'FLUX_SANS_DONNEES' }));
  }
  for (const recu of autres) {
    const maitre = maitreDe(recu.nom, factures);
    if (maitre) joindre(maitre, recu, ecartes);
    else ecartes.push(`${recu.nom} : aucune facture du lot ne porte ce nom.`);
  }
  factures.sort((a, b) => (a.nom < b.nom ? -1 : a.nom > b.nom ? 1 : 0));
  return { factures, ecartes };
}

function deposees(membre: MembreLu): FactureDeposee[] {
  if (membre.refus) return [deposee(membre, undefined, membre.refus)];
  return membre.factures.map((lu, rang) => ({ ...deposee(membre, lu), pieces: membre.embarquees?.[rang] ?? [] }));
}

function deposee({ nom, fichier }: FichierRecu, lu?: FichierLu, refus?: FactureDeposee['refus']): FactureDeposee {
  if (!lu) return { nom, fichier, refus, pieces: [] };
  const { lieux: _, ...garde } = lu;
  return { nom, fichier, lu: garde, pieces: [] };
}

const base = (nom: string): string => nom.replace(/\.[^.]*$/, '').toLowerCase();

/** The facture whose name begins this one; the longest, when several do. */
function maitreDe(nom: string, factures: readonly FactureDeposee[]): FactureDeposee | undefined {
  const sien = base(nom);
  return factures
    .filter(
      (f) => sien === base(f.nom) || (sien.startsWith(base(f.nom)) && /[-_. ]/.test(sien.charAt(base(f.nom).length))),
    )
    .reduce<FactureDeposee | undefined>(
      (garde, f) => (garde && garde.nom.length >= f.nom.length ? garde : f),
      undefined,
    );
}

function joindre({ nom: facture, pieces }: FactureDeposee, { nom, fichier }: FichierRecu, ecartes: string[]): void {
  const defaut = defautDuNom(nom);
  if (defaut) ecartes.push(`${nom} : ${REFUS[defaut].message}`);
  else if (pieces.length >= PIECES_JOINTES_MAX)
    ecartes.push(`${nom} : la facture a déjà ${PIECES_JOINTES_MAX} pièces jointes.`);
  else {
    const lisible = base(nom) === base(facture) && /\.pdf$/i.test(nom);
    pieces.push({ fichier, nom, type: 'AUTRE', designation: lisible ? FACTURE_LISIBLE : undefined });
  }
}
