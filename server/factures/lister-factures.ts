import type { Acteur } from '#shared/comptes/acteur.ts';
import type { Recherche } from '#shared/factures/contrat.ts';
import { ESPACE_DU_ROLE } from '#shared/factures/droits.ts';
import type { FactureResumee, FactureTrouvee } from '#shared/factures/facture-resumee.ts';
import { colonnesChoisies, demandentUnComplement } from '#shared/factures/suivi/colonnes.ts';
import type { Base } from '../db/base.ts';
import { servicesVus, structuresAvec } from './acces.ts';
import { ATTENDUS_DU_VALIDEUR, montrer, ROLE_DU_COTE, statutsAttendus } from './montrer.ts';
import type { Cote, Perimetre } from './perimetre.sql.ts';
import { type LigneDeListe, listerParStatuts, rechercher } from './recherche.sql.ts';
import { listerComplements } from './suivi/complements.sql.ts';
import { filtreDe, pageDe } from './suivi/lire-criteres.ts';

/** A work list longer than this is not read line by line: one searches. */
const COMBIEN_A_TRAITER = 500;

type Question = { cote: Cote; criteres: Recherche };

/** « Synthèse »: only the factures on which this person is expected to act (factures § 2). */
export function listerATraiter(db: Base, acteur: Acteur, cote: Cote): { factures: FactureResumee[] } {
  const lignes = listerParStatuts(db, perimetreDe(db, acteur, cote), {
    statuts: statutsAttendus(cote),
    combien: COMBIEN_A_TRAITER,
  });
  return { factures: lignes.map((ligne) => montrer(db, ligne, cote)) };
}

/** « Recherche » among all that this side may see, with what the chosen columns show. */
export function rechercherFactures(
  db: Base,
  acteur: Acteur,
  { cote, criteres }: Question,
): { factures: FactureTrouvee[]; total: number } {
  const perimetre = perimetreDe(db, acteur, cote);
  const { lignes, total } = rechercher(db, perimetre, filtreDe(db, cote, criteres), pageDe(cote, criteres));
  return { factures: montrerTrouvees(db, lignes, { cote, criteres }), total };
}

export function montrerTrouvees(
  db: Base,
  lignes: readonly LigneDeListe[],
  { cote, criteres }: Question,
): FactureTrouvee[] {
  const factures = lignes.map((ligne) => montrer(db, ligne, cote));
  if (!demandentUnComplement(colonnesChoisies(cote, criteres.colonnes))) return factures;
  const complements = listerComplements(
    db,
    lignes.map(({ id }) => id),
  );
  return factures.map((facture, rang) => {
    const c = complements.get(facture.id);
    if (!c) return facture;
    // The words of a statut that is kept are kept with it.
    const cache = facture.statut !== lignes[rang]?.statut;
    const accord = (raisonSociale: string | null, valideLe: string | null) =>
      raisonSociale === null ? null : { raisonSociale, valideLe };
    return {
      ...facture,
      complement: {
        numeroMarche: c.numeroMarche,
        numeroOrigine: c.numeroOrigine,
        modeDepot: c.modeDepot,
        valideur1: accord(c.valideur1, c.valideLe1),
        valideur2: accord(c.valideur2, c.valideLe2),
        createur: c.createur,
        taille: c.taille,
        commentaireStatut: cache ? null : c.commentaireStatut,
        nomService: c.nomService,
        rejetTraite: c.rejetTraite === 1,
        serviceFournisseur: c.serviceFournisseur,
        iban: c.iban,
        affactureur: c.affactureur,
        numeroFlux: cote === 'emises' ? c.flux : null,
      },
    };
  });
}

/** The structures of the acteur on this side; for a recipient, the services that he does not see are left out. */
export function perimetreDe(db: Base, acteur: Acteur, cote: Cote): Perimetre {
  const espace = ESPACE_DU_ROLE[ROLE_DU_COTE[cote]];
  return db.retenir(`perimetre ${cote} ${JSON.stringify(acteur)}`, () => ({
    cote,
    premier: ATTENDUS_DU_VALIDEUR.VALIDEUR_1,
    second: ATTENDUS_DU_VALIDEUR.VALIDEUR_2,
    structures: structuresAvec(db, acteur, { espace }),
    ...(cote === 'recues' ? servicesVus(db, acteur, espace) : { partielles: [], services: [] }),
  }));
}
