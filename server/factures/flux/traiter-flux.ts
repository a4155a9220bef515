import { z } from 'zod';
import type { Acteur } from '#shared/comptes/acteur.ts';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { Anomalie } from '#shared/factures/flux/anomalies.ts';
import {
  FACTURES_PAR_SECONDE,
  issueDuTraitement,
  passageDuFlux,
  secondesDans,
  tombeEnPanne,
} from '#shared/factures/flux/cycle-de-vie.ts';
import type { EtatDuFlux } from '#shared/factures/flux/etats.ts';
import { ajouterDuree, jourDe } from '#shared/referentiel/date.ts';
import type { Base } from '../../db/base.ts';
import { acte, type Contexte } from '../../moteur/acte.ts';
import { prevoir } from '../../moteur/echeances.sql.ts';
import { trouverDestination } from '../depot/destination.ts';
import { defautsDeLEnvoi, envoyer } from '../depot/envoyer-facture.ts';
import { exigerFournisseur } from '../depot/garder-saisie.ts';
import type { FactureDeposee } from './depose.ts';
import {
  ecrireEtat,
  type FluxNomme,
  garderDepuisLeRepere,
  type LigneDeFlux,
  noterIntegree,
  noterRejetee,
  poserRepere,
  prochainesLignes,
  revenirAuRepere,
  trouverFlux,
} from './flux.sql.ts';
import { prevenirDuFlux } from './prevenir-du-flux.ts';
import { saisieDuFlux } from './saisie-du-flux.ts';
import { syntaxeDe } from './syntaxe-de.ts';

/** One step of the life of a flow: it changes its state, or integrates its next factures. */
export const traiterFlux = acte({
  nom: 'traiterFlux',
  libelle: 'Lot de factures traité',
  entree: z.object({ id: z.int() }),
  discret: true,
  executer(db, acteur, { id }, contexte) {
    const flux = exigerFlux(db, id);
    if (acteur.genre !== 'SYSTEME') throw new ErreurMetier('ACCES_REFUSE');
    if (flux.etat === 'IN_EN_COURS_TRAITEMENT_CPP' && integrerLaSuite(db, flux, contexte)) {
      revenirPlusTard(db, id, flux.etat, contexte);
      return { id };
    }
    const traite = exigerFlux(db, id);
    const passage = passageDuFlux(flux.etat, issueDe(traite));
    if (!passage) throw new ErreurMetier('ACTE_INTERDIT');
    ecrireEtat(db, { id, etat: passage.vers, instant: contexte.instant });
    prevenirDuFlux(db, contexte, traite, passage.vers);
    revenirPlusTard(db, id, passage.vers, contexte);
    return { id };
  },
});

function exigerFlux(db: Base, id: number): FluxNomme {
  const flux = trouverFlux(db, id);
  if (!flux) throw new ErreurMetier('INTROUVABLE');
  return flux;
}

const issueDe = (flux: FluxNomme) => {
  if (flux.etat === 'IN_RECU') return tombeEnPanne(flux.nomFichier) ? 'PANNE' : 'SANS_PANNE';
  return issueDuTraitement(flux);
};

function revenirPlusTard(db: Base, id: number, etat: EtatDuFlux, { instant }: Contexte): void {
  const secondes = secondesDans(etat);
  if (secondes === undefined) return;
  const quand = ajouterDuree(instant, { secondes });
  prevoir(db, { instant: quand, acteur: SYSTEME, acte: traiterFlux, entree: { id } });
}

/** A few at a time. True while some are left. */
function integrerLaSuite(db: Base, flux: FluxNomme, contexte: Contexte): boolean {
  const lignes = prochainesLignes(db, flux.id, FACTURES_PAR_SECONDE);
  for (const ligne of lignes) integrer(db, { flux, ligne, contexte });
  return lignes.length === FACTURES_PAR_SECONDE;
}

type Integration = { flux: FluxNomme; ligne: LigneDeFlux; contexte: Contexte };

/** In the name of the one who deposited, by the same rules as the form: what refuses one facture stops none of the others. */
function integrer(db: Base, { flux, ligne, contexte }: Integration): void {
  const facture = JSON.parse(ligne.contenu ?? '{}') as FactureDeposee;
  const acteur: Acteur = { genre: 'COMPTE', compteId: flux.creePar };
  poserRepere(db);
  try {
    const { lu } = facture;
    if (!lu) throw new Ecartee([{ champ: null, ...(facture.refus ?? { code: 'XML_ILLISIBLE' }) }]);
    if (syntaxeDe(lu) !== flux.syntaxe) throw new Ecartee([{ champ: null, code: 'FLUX_SYNTAXE_MELEE' }]);
    exigerFournisseur(db, acteur, flux.structureId);
    const { saisie, anomalies } = saisieDuFlux(db, { ...facture, lu }, flux.structureId);
    const destination = trouverDestination(db, saisie.siretDestinataire);
    const defauts = defautsDeLEnvoi(db, acteur, { saisie, destination, jour: jourDe(contexte.instant), mode: 'DEPOT' });
    const toutes = reunir(anomalies, defauts);
    if (toutes.length > 0) throw new Ecartee(toutes);
    const factureId = envoyer(db, { acteur, contexte, saisie });
    noterIntegree(db, ligne, factureId);
    garderDepuisLeRepere(db);
  } catch (erreur) {
    revenirAuRepere(db);
    noterRejetee(db, ligne, JSON.stringify(anomaliesDe(erreur)));
  }
}

/** The facture is not taken: why. */
class Ecartee extends Error {
  readonly anomalies: readonly Anomalie[];
  constructor(anomalies: readonly Anomalie[]) {
    super('écartée');
    this.anomalies = anomalies;
  }
}

/** What the file says wrongly comes before what the rules miss in the same field. */
function reunir(anomalies: readonly Anomalie[], defauts: Readonly<Record<string, Anomalie['code']>>): Anomalie[] {
  const deja = new Set(anomalies.map(({ champ }) => champ));
  const autres = Object.entries(defauts).filter(([champ]) => !deja.has(champ));
  return [...anomalies, ...autres.map(([champ, code]) => ({ champ, code }))];
}

function anomaliesDe(erreur: unknown): readonly Anomalie[] {
  if (erreur instanceof Ecartee) return erreur.anomalies;
  if (!(erreur instanceof ErreurMetier)) throw erreur;
  const champs = Object.entries(erreur.details.champs ?? {});
  if (champs.length > 0) return champs.map(([champ, code]) => ({ champ, code }));
  return [{ champ: null, code: erreur.code, ...(erreur.details.precision && { precision: erreur.details.precision }) }];
}
