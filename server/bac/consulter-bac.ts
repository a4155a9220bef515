import type { z } from 'zod';
import type { EtatDuBac, Moment, Siege } from '#shared/bac/contrat.ts';
import { Acteur } from '#shared/comptes/acteur.ts';
import { compterNonLus } from '../courriels/courriels.sql.ts';
import type { Base } from '../db/base.ts';
import { lireOptions } from '../db/options.sql.ts';
import { derniereLigne, dernierGeste } from '../moteur/journal.sql.ts';
import type { Moteur } from '../moteur/moteur.ts';
import { listerLignes, listerSieges, nomDuCompte, structuresDesSieges } from './bac.sql.ts';

type Vue = { moteur: Moteur; nom: string; instant: string; ouverts: ReadonlySet<number> };

/** What the practice bar shows. */
export function consulterBac(db: Base, { moteur, nom, instant, ouverts }: Vue): EtatDuBac {
  const geste = dernierGeste(db);
  return {
    nom,
    instant,
    n: derniereLigne(db).n,
    geste: geste?.n ?? null,
    annulable: geste ? enPhrase(moteur.decrire(geste)) : null,
    courrielsNonLus: compterNonLus(db),
    options: lireOptions(db),
    sieges: lireSieges(db, ouverts),
  };
}

export const enPhrase = ({ libelle, detail }: { libelle: string; detail: string }): string =>
  detail ? `${libelle} : ${detail}` : libelle;

function lireSieges(db: Base, ouverts: ReadonlySet<number>): Siege[] {
  const structures = structuresDesSieges(db);
  return listerSieges(db).map((s) => ({
    ...s,
    tenuPar: s.tenuPar ?? 'HUMAIN',
    temperament: s.temperament ?? 'rapide',
    // A compte that was closed or locked has left its seat; undone, it is back in it.
    ouvert: ouverts.has(s.compteId) && s.statut === 'ACTIF',
    structures: structures.filter((st) => st.compteId === s.compteId),
  }));
}

const PAGE = 50;

type Moments = { moments: z.infer<typeof Moment>[]; suite: number | null };

/** The acts of the bac, last first, fifty at a time. */
export function listerMoments(db: Base, moteur: Moteur, avant: number = Number.MAX_SAFE_INTEGER): Moments {
  const lignes = listerLignes(db, avant, PAGE);
  const dernier = dernierGeste(db)?.n;
  const moments = lignes.map((ligne) => {
    const acteur = Acteur.parse(JSON.parse(ligne.acteur));
    const { libelle, detail } = moteur.decrire(ligne);
    const reperable = ligne.n === ligne.racine;
    const actuel = ligne.n === dernier;
    return { n: ligne.n, instant: ligne.instant, ...nommer(db, acteur), libelle, detail, reperable, actuel };
  });
  return { moments, suite: lignes.length === PAGE ? (lignes.at(-1)?.n ?? null) : null };
}

function nommer(db: Base, acteur: Acteur): { qui: string; robot: boolean } {
  if (acteur.genre === 'COMPTE') return { qui: nomDuCompte(db, acteur.compteId), robot: acteur.robot ?? false };
  if (acteur.genre === 'SYSTEME') return { qui: 'Le portail', robot: true };
  return { qui: acteur.genre === 'FORMATEUR' ? 'Le formateur' : 'Vous', robot: false };
}
