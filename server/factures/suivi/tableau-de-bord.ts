import type { Acteur } from '#shared/comptes/acteur.ts';
import type { TableauDeBord } from '#shared/factures/contrat-suivi.ts';
import { statutMontre } from '#shared/factures/cycle-de-vie.ts';
import { peutVoir } from '#shared/factures/droits.ts';
import { LISTE_STATUTS } from '#shared/factures/statuts.ts';
import { MOIS_MONTRES } from '#shared/factures/suivi/tableau-de-bord.ts';
import { instantA, type Jour } from '#shared/referentiel/date.ts';
import type { Base } from '../../db/base.ts';
import { perimetreDe } from '../lister-factures.ts';
import { ROLE_DU_COTE, statutsAttendus } from '../montrer.ts';
import type { Cote, Perimetre } from '../perimetre.sql.ts';
import { statutsCherches } from './lire-criteres.ts';
import {
  compterATraiter,
  compterPaiementsCaches,
  compterParPeriode,
  compterParStatut,
  compterRejetsATraiter,
} from './tableau-de-bord.sql.ts';

/** What this person may see in an espace, counted; nothing is read again for as long as the bac does not change. */
export function consulterTableauDeBord(
  db: Base,
  acteur: Acteur,
  { cote, aujourdhui }: { cote: Cote; aujourdhui: Jour },
): TableauDeBord {
  const perimetre = perimetreDe(db, acteur, cote);
  return db.retenir(`tableau de bord ${aujourdhui} ${JSON.stringify(perimetre)}`, () => ({
    aTraiter: compterATraiter(db, perimetre, statutsAttendus(cote)),
    parStatut: compterMontres(db, perimetre),
    rejetsATraiter: compterRejetsATraiter(db, perimetre),
    parMois: deposees(db, perimetre, mois(aujourdhui)),
    parAn: deposees(db, perimetre, annees(aujourdhui)),
  }));
}

/** In the order of the life cycle, each as this side is shown it. A deleted brouillon is not counted. */
function compterMontres(db: Base, perimetre: Perimetre): TableauDeBord['parStatut'] {
  const role = ROLE_DU_COTE[perimetre.cote];
  const comptes = new Map(compterParStatut(db, perimetre).map(({ statut, nombre }) => [statut, nombre]));
  const vue = { miseEnPaiementNonRemontee: true, role };
  const montre = statutMontre('MISE_EN_PAIEMENT', vue);
  if (montre !== 'MISE_EN_PAIEMENT') {
    const caches = compterPaiementsCaches(db, perimetre);
    comptes.set('MISE_EN_PAIEMENT', (comptes.get('MISE_EN_PAIEMENT') ?? 0) - caches);
    comptes.set(montre, (comptes.get(montre) ?? 0) + caches);
  }
  return LISTE_STATUTS.filter((statut) => statut !== 'SUPPRIMEE' && peutVoir(statut, [role])).flatMap((statut) => {
    const nombre = comptes.get(statut) ?? 0;
    return nombre > 0 ? [{ statut, nombre }] : [];
  });
}

/** First days of the periods, oldest first, then the day after the last one. */
type Bornes = readonly Jour[];

function mois(aujourdhui: Jour): Bornes {
  const [annee = 0, numero = 1] = aujourdhui.split('-').map(Number);
  return Array.from({ length: MOIS_MONTRES + 1 }, (_, rang) => {
    const depuisZero = annee * 12 + numero - MOIS_MONTRES + rang;
    return `${Math.floor(depuisZero / 12)}-${String((depuisZero % 12) + 1).padStart(2, '0')}-01`;
  });
}

function annees(aujourdhui: Jour): Bornes {
  const annee = Number(aujourdhui.slice(0, 4));
  return [annee - 1, annee, annee + 1].map((a) => `${a}-01-01`);
}

function deposees(db: Base, perimetre: Perimetre, bornes: Bornes): TableauDeBord['parMois'] {
  const periodes = bornes.slice(0, -1).map((debut, rang) => ({
    debut,
    de: instantA(debut, '00:00'),
    a: instantA(bornes[rang + 1] ?? debut, '00:00'),
  }));
  return compterParPeriode(db, perimetre, { filtre: { statuts: statutsCherches(perimetre.cote) }, periodes });
}
