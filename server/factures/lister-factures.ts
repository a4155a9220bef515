import type { Acteur } from '#shared/comptes/acteur.ts';
import type { FactureResumee, Recherche } from '#shared/factures/contrat.ts';
import { statutMontre } from '#shared/factures/cycle-de-vie.ts';
import { ESPACE_DU_ROLE, peutVoir } from '#shared/factures/droits.ts';
import { LISTE_STATUTS, type StatutFacture } from '#shared/factures/statuts.ts';
import { ajouterJours, instantA } from '#shared/referentiel/date.ts';
import { comparable } from '#shared/referentiel/texte.ts';
import type { Base } from '../db/base.ts';
import { servicesVus, structuresAvec } from './acces.ts';
import { ATTENDUS_DU_VALIDEUR, montrer, ROLE_DU_COTE, statutsAttendus } from './montrer.ts';
import type { Cote, Perimetre } from './perimetre.sql.ts';
import { listerNoms, listerParStatuts, rechercher } from './recherche.sql.ts';

/** A work list longer than this is not read line by line: one searches. */
const COMBIEN_A_TRAITER = 500;

/** « Synthèse »: only the factures on which this person is expected to act (factures § 2). */
export function listerATraiter(db: Base, acteur: Acteur, cote: Cote): { factures: FactureResumee[] } {
  const lignes = listerParStatuts(db, perimetre(db, acteur, cote), {
    statuts: statutsAttendus(cote),
    combien: COMBIEN_A_TRAITER,
  });
  return { factures: lignes.map((ligne) => montrer(db, ligne, cote)) };
}

/** « Recherche » among all that this side may see. Deleted brouillons show only when they are asked for. */
export function rechercherFactures(
  db: Base,
  acteur: Acteur,
  { cote, criteres }: { cote: Cote; criteres: Recherche },
): { factures: FactureResumee[]; total: number } {
  const { numero, tri, sens, taille, page, partie, du, au } = criteres;
  const role = ROLE_DU_COTE[cote];
  const { lignes, total } = rechercher(db, perimetre(db, acteur, cote), {
    statuts: statutsCherches(cote, criteres.statut),
    paiementMontre: statutMontre('MISE_EN_PAIEMENT', { miseEnPaiementNonRemontee: true, role }),
    numero: numero?.trim() || undefined,
    autres: partie?.trim() ? structuresNommees(db, partie) : undefined,
    depuis: du && instantA(du, '00:00'),
    avant: au && instantA(ajouterJours(au, 1), '00:00'),
    tri,
    sens,
    taille,
    debut: (page - 1) * taille,
  });
  return { factures: lignes.map((ligne) => montrer(db, ligne, cote)), total };
}

/** The structures of the acteur on this side; for a recipient, the services that he does not see are left out. */
function perimetre(db: Base, acteur: Acteur, cote: Cote): Perimetre {
  const espace = ESPACE_DU_ROLE[ROLE_DU_COTE[cote]];
  return db.retenir(`perimetre ${cote} ${JSON.stringify(acteur)}`, () => ({
    cote,
    premier: ATTENDUS_DU_VALIDEUR.VALIDEUR_1,
    second: ATTENDUS_DU_VALIDEUR.VALIDEUR_2,
    structures: structuresAvec(db, acteur, { espace }),
    ...(cote === 'recues' ? servicesVus(db, acteur, espace) : { partielles: [], services: [] }),
  }));
}

type StatutsCherches = ReturnType<typeof chercherStatuts>;
/** Worked out once for each question: the life cycle does not change while running. */
const DEJA_CHERCHES = new Map<string, StatutsCherches>();

function statutsCherches(cote: Cote, voulu: StatutFacture | undefined): StatutsCherches {
  const cle = `${cote} ${voulu}`;
  const statuts = DEJA_CHERCHES.get(cle) ?? chercherStatuts(cote, voulu);
  DEJA_CHERCHES.set(cle, statuts);
  return statuts;
}

/** A statut is searched as it is shown: a « Mise en paiement » that is kept is found among the « Mandatées ». */
function chercherStatuts(cote: Cote, voulu: StatutFacture | undefined) {
  const role = ROLE_DU_COTE[cote];
  const visibles = LISTE_STATUTS.filter((statut) => peutVoir(statut, [role]));
  const repond = (statut: StatutFacture, miseEnPaiementNonRemontee: boolean) =>
    voulu ? statutMontre(statut, { miseEnPaiementNonRemontee, role }) === voulu : statut !== 'SUPPRIMEE';
  return {
    partout: visibles.filter((statut) => repond(statut, true) && repond(statut, false)),
    siCache: visibles.filter((statut) => repond(statut, true) && !repond(statut, false)),
    siMontre: visibles.filter((statut) => !repond(statut, true) && repond(statut, false)),
  };
}

/** By a part of the name, or the SIRET, as a person types them. */
function structuresNommees(db: Base, texte: string): number[] {
  const voulu = comparable(texte);
  const chiffres = texte.replace(/\s/g, '');
  return listerNoms(db)
    .filter(({ raisonSociale, identifiant }) => comparable(raisonSociale).includes(voulu) || identifiant === chiffres)
    .map(({ id }) => id);
}
