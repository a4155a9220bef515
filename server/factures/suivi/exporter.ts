import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Recherche } from '#shared/factures/contrat.ts';
import type { FactureTrouvee } from '#shared/factures/facture-resumee.ts';
import { type ColonneDeListe, colonneDe, colonnesChoisies } from '#shared/factures/suivi/colonnes.ts';
import { LIGNES_EXPORTEES_MAX } from '#shared/factures/suivi/selection.ts';
import { type Cellule, ecrireCsv } from '#shared/referentiel/csv.ts';
import { formaterInstant, formaterJour, heureDe, jourDe } from '#shared/referentiel/date.ts';
import { formaterMontantSaisie } from '#shared/referentiel/montant.ts';
import type { Base } from '../../db/base.ts';
import { montrerTrouvees, perimetreDe } from '../lister-factures.ts';
import type { Cote } from '../perimetre.sql.ts';
import { compter, rechercher } from '../recherche.sql.ts';
import { filtreDe, pageDe } from './lire-criteres.ts';
import { type CelluleXlsx, ecrireXlsx } from './xlsx.ts';

type ListeAExporter = { cote: Cote; colonnes: readonly ColonneDeListe[]; factures: readonly FactureTrouvee[] };

/** All that a search finds, in its order, each facture as this person may see it. EXPORT_TROP_LONG. */
export function listerAExporter(
  db: Base,
  acteur: Acteur,
  { cote, criteres }: { cote: Cote; criteres: Recherche },
): ListeAExporter {
  const perimetre = perimetreDe(db, acteur, cote);
  const filtre = filtreDe(db, cote, criteres);
  if (compter(db, perimetre, filtre) > LIGNES_EXPORTEES_MAX) throw new ErreurMetier('EXPORT_TROP_LONG');
  const page = { ...pageDe(cote, criteres), debut: 0, taille: LIGNES_EXPORTEES_MAX };
  const { lignes } = rechercher(db, perimetre, filtre, page);
  return {
    cote,
    colonnes: colonnesChoisies(cote, criteres.colonnes).map(colonneDe),
    factures: montrerTrouvees(db, lignes, { cote, criteres }),
  };
}

const NOMS = {
  emises: 'factures-emises',
  recues: 'factures-recues',
  'a-valider': 'factures-a-valider',
} as const satisfies Record<Cote, string>;

const ouiOuNon = (valeur: unknown): string => (valeur ? 'Oui' : 'Non');

/** The list for a spreadsheet in French: « ; », amounts with a comma, days as one writes them. */
export function ecrireEnCsv({ cote, colonnes, factures }: ListeAExporter) {
  const texte = ecrireCsv(
    colonnes.map(({ libelle }) => libelle),
    factures.map((facture) => colonnes.map((colonne) => enCsv(colonne, facture))),
  );
  return { octets: new TextEncoder().encode(texte), nom: `${NOMS[cote]}.csv`, type: 'text/csv; charset=utf-8' };
}

function enCsv({ genre, valeur }: ColonneDeListe, facture: FactureTrouvee): Cellule {
  const lue = valeur(facture);
  if (lue === null || lue === undefined) return null;
  if (genre === 'OUI_NON') return ouiOuNon(lue);
  if (genre === 'TAILLE') return Number(lue);
  if (genre === 'MONTANT') return formaterMontantSaisie(Number(lue));
  const texte = String(lue);
  if (genre === 'JOUR') return formaterJour(texte);
  if (genre === 'INSTANT') return formaterInstant(texte).replace(' à ', ' ');
  return genre === 'IDENTIFIANT' ? enIdentifiant(texte) : texte;
}

/** A spreadsheet takes « 00010101400017 » for a number and spoils it; the tab at the end makes it a text. */
const enIdentifiant = (texte: string): string => (/^(0\d+|\d{12,})$/.test(texte) ? `${texte}\t` : texte);

/** The same as a workbook, where numbers and days are what they are, and identifiers texts. */
export async function ecrireEnXlsx({ cote, colonnes, factures }: ListeAExporter) {
  const octets = await ecrireXlsx({
    nom: NOMS[cote],
    entetes: colonnes.map(({ libelle }) => libelle),
    lignes: factures.map((facture) => colonnes.map((colonne) => enXlsx(colonne, facture))),
  });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { octets, nom: `${NOMS[cote]}.xlsx`, type };
}

function enXlsx({ genre, valeur }: ColonneDeListe, facture: FactureTrouvee): CelluleXlsx {
  const lue = valeur(facture);
  if (lue === null || lue === undefined) return null;
  if (genre === 'OUI_NON') return { texte: ouiOuNon(lue) };
  if (genre === 'TAILLE') return { nombre: Number(lue) };
  if (genre === 'MONTANT') return { centimes: Number(lue) };
  const texte = String(lue);
  if (genre === 'JOUR') return { jour: texte };
  if (genre === 'INSTANT') return { jour: jourDe(texte), heure: heureDe(texte) };
  return { texte };
}
