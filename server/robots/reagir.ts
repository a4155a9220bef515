import { type GesteDeRobot, instantDuGeste, type MemoireDeRobot, prochainGeste } from '#shared/bac/gestes-de-robot.ts';
import type { Acteur } from '#shared/comptes/acteur.ts';
import type { Acte } from '#shared/factures/actes.ts';
import { CodeEspaceDeFactures } from '#shared/factures/contrat.ts';
import { PASSAGES } from '#shared/factures/cycle-de-vie.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';
import { estLaisseAHelios, sansPaiementAttendu } from '#shared/factures/traitement/helios.ts';
import { qualitesProposees } from '#shared/factures/valideurs.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import type { Base } from '../db/base.ts';
import { type FactureVue, voirFacture } from '../factures/acces.ts';
import { actesDe } from '../factures/consulter-facture.ts';
import { type Facture, trouverFacture } from '../factures/factures.sql.ts';
import { listerHistorique } from '../factures/historique.sql.ts';
import { listerATraiter } from '../factures/lister-factures.ts';
import { completerFacture } from '../factures/traitement/completer-facture.ts';
import { traiterFacture } from '../factures/traitement/traiter-facture.ts';
import { traiterRejet } from '../factures/traitement/traiter-rejet.ts';
import { refuserFacture } from '../factures/validation/refuser-facture.ts';
import { validerFacture } from '../factures/validation/valider-facture.ts';
import type { ActeQuelconque, Contexte, Reaction } from '../moteur/acte.ts';
import { oublier, prevoir } from '../moteur/echeances.sql.ts';
import { listerSiegesDeRobot, type SiegeDeRobot } from './robots.sql.ts';

/** Gestures of robots on a facture, apart from what the portal itself has planned. */
const objetDe = (id: number): string => `robot:facture:${id}`;

/** Elsewhere the portal alone carries the facture on: no seat is looked at. */
const ATTENDENT_UN_GESTE: ReadonlySet<StatutFacture> = new Set(
  PASSAGES.filter(({ par }) => par !== 'SYSTEME').flatMap(({ de }) => [...de]),
);

/**
 * The parties that nobody plays: when a facture changes, or when a seat is given to a robot, its next gesture is
 * planned. It will be one of the acts that people use, from its seat, and dropped if someone took the seat meanwhile.
 */
export const reagirEnRobot: Reaction = (db, { genre, id }, contexte) => {
  if (genre === 'FACTURE') planifier(db, id, contexte);
  if (genre === 'SIEGE') for (const facture of facturesEnAttente(db, id)) planifier(db, facture, contexte);
};

/** What waits on a seat, on both sides. */
function facturesEnAttente(db: Base, compteId: number): number[] {
  const acteur: Acteur = { genre: 'COMPTE', compteId };
  const cotes = CodeEspaceDeFactures.options.flatMap((cote) => listerATraiter(db, acteur, cote).factures);
  return [...new Set(cotes.map((facture) => facture.id))];
}

function planifier(db: Base, id: number, contexte: Contexte): void {
  oublier(db, objetDe(id));
  const facture = trouverFacture(db, id);
  if (!facture || !ATTENDENT_UN_GESTE.has(facture.statut)) return;
  const { fournisseurId, destinataireId, valideur1Id, valideur2Id } = facture;
  const parties = [fournisseurId, destinataireId, valideur1Id, valideur2Id].filter((partie) => partie !== null);
  for (const siege of listerSiegesDeRobot(db, parties)) if (planifierDepuis(db, siege, { facture, contexte })) return;
}

/** Plans the gesture of one seat; false when it sees nothing to do. */
function planifierDepuis(
  db: Base,
  { compteId, temperament }: SiegeDeRobot,
  { facture, contexte }: { facture: Facture; contexte: Contexte },
): boolean {
  const acteur: Acteur = { genre: 'COMPTE', compteId, robot: true };
  const vue = voirFacture(db, acteur, facture);
  const geste =
    vue &&
    prochainGeste(temperament, {
      statut: vue.facture.statut,
      actes: actesDe(vue).filter((acte) => !estLaisseAuComptable(vue.facture, acte)),
      memoire: souvenirs(db, facture.id),
      alea: contexte.alea,
    });
  if (!geste) return false;
  const instant = instantDuGeste(geste, contexte.instant);
  prevoir(db, { instant, acteur, objet: objetDe(facture.id), ...enActe(geste, vue, instant) });
  return true;
}

/** Hélios reports these by itself; and nobody pays what is paid already. */
const estLaisseAuComptable = (facture: Facture, acte: Acte): boolean =>
  (facture.comptesDansHelios === 1 && estLaisseAHelios(acte)) ||
  (acte === 'mettreEnPaiement' && sansPaiementAttendu(facture));

function souvenirs(db: Base, id: number): MemoireDeRobot {
  const statuts = listerHistorique(db, id).map((ligne) => ligne.statut);
  return {
    dejaSuspendue: statuts.includes('SUSPENDUE'),
    dejaRecyclee: statuts.includes('A_RECYCLER'),
    dejaRefusee: statuts.includes('ERREUR_FOURNISSEUR_SUR_VALIDEUR'),
  };
}

/** The gesture as one of the acts of people. */
function enActe(
  { acte, motif, commentaire }: GesteDeRobot,
  { facture: { id, cadre } }: FactureVue,
  instant: string,
): { acte: ActeQuelconque; entree: unknown } {
  if (acte === 'completer') return { acte: completerFacture, entree: { id, commentaire, piecesJointes: [] } };
  if (acte === 'traiterRejet') return { acte: traiterRejet, entree: { id } };
  if (acte === 'refuser1' || acte === 'refuser2')
    return { acte: refuserFacture, entree: { id, motif, complementInformation: commentaire } };
  if (acte === 'valider1' || acte === 'valider2') {
    const [qualite] = qualitesProposees(cadre, acte === 'valider1' ? 1 : 2);
    return { acte: validerFacture, entree: { id, qualite, complementInformation: commentaire, piecesJointes: [] } };
  }
  const numeroMandat = `${jourDe(instant).slice(0, 4)}-${String(id).padStart(5, '0')}`;
  return {
    acte: traiterFacture,
    entree: { id, acte, motif, commentaire, ...(acte === 'mandater' && { numeroMandat }) },
  };
}
