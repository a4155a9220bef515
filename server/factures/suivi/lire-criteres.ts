import type { Recherche } from '#shared/factures/contrat.ts';
import { statutMontre } from '#shared/factures/cycle-de-vie.ts';
import { peutVoir } from '#shared/factures/droits.ts';
import { LISTE_STATUTS, type StatutFacture } from '#shared/factures/statuts.ts';
import { type CleDeColonne, colonnesPossibles } from '#shared/factures/suivi/colonnes.ts';
import { type CleDeCritere, criteresDe } from '#shared/factures/suivi/criteres.ts';
import { ajouterJours, instantA, type Jour } from '#shared/referentiel/date.ts';
import { lireMontant } from '#shared/referentiel/montant.ts';
import { comparable } from '#shared/referentiel/texte.ts';
import { repondA } from '#shared/structures/nommees.ts';
import type { Base } from '../../db/base.ts';

import { ROLE_DU_COTE } from '../montrer.ts';
import type { Cote } from '../perimetre.sql.ts';
import { listerNoms, listerPrenomsEtNoms, type Page } from '../recherche.sql.ts';
import type { Filtre, StatutsVoulus, TEXTES_CHERCHES } from './filtre.sql.ts';

const debutDuJour = (jour: Jour | undefined) => jour && instantA(jour, '00:00');
const finDuJour = (jour: Jour | undefined) => jour && instantA(ajouterJours(jour, 1), '00:00');
const centimes = (texte: string | undefined) => (texte === undefined ? undefined : lireMontant(texte));
const ouiOuNon = (reponse: 'oui' | 'non' | undefined) => reponse && ({ oui: 1, non: 0 } as const)[reponse];

/** What the criteria of a person ask of the database. A criterion of another espace filters nothing. */
export function filtreDe(db: Base, cote: Cote, recherche: Recherche): Filtre {
  const siens = new Set<CleDeCritere>(criteresDe(cote));
  const dit = <C extends CleDeCritere>(cle: C) => (siens.has(cle) ? recherche[cle] : undefined);
  const texte = (cle: (typeof TEXTES_CHERCHES)[number]) => dit(cle)?.trim() || undefined;
  const nommees = (nom: string | undefined) => (nom?.trim() ? structuresNommees(db, nom) : undefined);
  return {
    statuts: statutsCherches(cote, recherche.statut),
    numero: texte('numero'),
    service: texte('service'),
    engagement: texte('engagement'),
    marche: texte('marche'),
    origine: texte('origine'),
    serviceFournisseur: texte('serviceFournisseur'),
    banque: texte('banque'),
    flux: texte('flux'),
    autres: nommees(dit('partie')),
    destinataires: nommees(dit('destinataire')),
    valideurs: nommees(dit('valideur')),
    createurs: dit('createur')?.trim() ? comptesNommes(db, recherche.createur ?? '') : undefined,
    structure: dit('structure'),
    type: dit('type'),
    cadre: dit('cadre'),
    mode: dit('mode'),
    depuis: debutDuJour(dit('du')),
    avant: finDuJour(dit('au')),
    statutDepuis: debutDuJour(dit('statutDu')),
    statutAvant: finDuJour(dit('statutAu')),
    factureDu: dit('factureDu'),
    factureAu: dit('factureAu'),
    htMin: centimes(dit('htMin')),
    htMax: centimes(dit('htMax')),
    ttcMin: centimes(dit('ttcMin')),
    ttcMax: centimes(dit('ttcMax')),
    aPayerMin: centimes(dit('aPayerMin')),
    aPayerMax: centimes(dit('aPayerMax')),
    rejetTraite: ouiOuNon(dit('rejetTraite')),
    telechargee: ouiOuNon(dit('telechargee')),
  };
}

/** The order and the page; a column that this espace does not have sorts nothing. */
export function pageDe(cote: Cote, { tri, sens, taille, page }: Recherche): Page {
  const possibles: readonly CleDeColonne[] = colonnesPossibles(cote);
  const paiementMontre = statutMontre('MISE_EN_PAIEMENT', vueCachee(cote));
  return {
    tri: possibles.includes(tri) ? tri : 'dateDepot',
    sens,
    taille,
    debut: (page - 1) * taille,
    paiementMontre,
  };
}

const vueCachee = (cote: Cote) => ({ miseEnPaiementNonRemontee: true, role: ROLE_DU_COTE[cote] });

/** Worked out once for each question: the life cycle does not change while running. */
const DEJA_CHERCHES = new Map<string, StatutsVoulus>();

/** Deleted brouillons show only when they are asked for. */
export function statutsCherches(cote: Cote, voulu?: StatutFacture): StatutsVoulus {
  const cle = `${cote} ${voulu}`;
  const statuts = DEJA_CHERCHES.get(cle) ?? chercherStatuts(cote, voulu);
  DEJA_CHERCHES.set(cle, statuts);
  return statuts;
}

/** A statut is searched as it is shown: a « Mise en paiement » that is kept is found among the « Mandatées ». */
function chercherStatuts(cote: Cote, voulu: StatutFacture | undefined): StatutsVoulus {
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

const structuresNommees = (db: Base, texte: string): number[] =>
  listerNoms(db)
    .filter(repondA(texte))
    .map(({ id }) => id);

function comptesNommes(db: Base, texte: string): number[] {
  const voulu = comparable(texte);
  return listerPrenomsEtNoms(db)
    .filter(({ prenom, nom }) => comparable(`${prenom} ${nom} ${prenom}`).includes(voulu))
    .map(({ id }) => id);
}
