import { type Acteur, Acteur as ActeurSchema } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { verifier } from '#shared/contrat/verifier.ts';
import type { Base } from '../db/base.ts';
import { estPanneDeMachine } from '../db/pannes.ts';
import type { Acte, ActeQuelconque, Contexte, Evenement, Reaction } from './acte.ts';
import { aleaDepuis, graineSuivante } from './alea.ts';
import { type Echeance, effacerEcheance, prochaineEcheance } from './echeances.sql.ts';
import { avancerHorloge, decalage } from './horloge.ts';
import { prendreInstantaneSiUtile } from './instantanes.ts';
import { ajouterAuJournal, type DerniereLigne, derniereLigne, type LigneJournal, ligneParCle } from './journal.sql.ts';

/** A robot that answers a robot that answers… stops here: no story of ours needs more in one go. */
const CASCADE_MAX = 20_000;

export type Geste<E, R> = {
  acteur: Acteur;
  acte: Acte<E, R>;
  entree: unknown;
  /** One gesture of a person: the same key played twice gives the first answer and changes nothing. */
  cle?: string | undefined;
  /** Real instant, in ms, and randomness: the only things that an act receives from outside. */
  reel: number;
  graine: number;
};

type Equipement = {
  actes: readonly ActeQuelconque[];
  reactions?: readonly Reaction[];
  /** Told when an échéance failed by a fault of ours: it was dropped, and the bac goes on. */
  surPanne?: (erreur: unknown) => void;
};

type Execution = { acteur: Acteur; acte: ActeQuelconque; entree: unknown; instant: string; graine: number };

/** Plays acts on one world. All its methods run inside the transaction that the caller opened. */
export class Moteur {
  readonly #actes: ReadonlyMap<string, ActeQuelconque>;
  readonly #reactions: readonly Reaction[];
  readonly #surPanne: (erreur: unknown) => void;

  constructor({ actes, reactions = [], surPanne = () => {} }: Equipement) {
    this.#actes = new Map([avancerHorloge, ...actes].map((a) => [a.nom, a]));
    this.#reactions = reactions;
    this.#surPanne = surPanne;
    if (this.#actes.size !== actes.length + 1) throw new Error('two acts have the same name');
  }

  /** Simulated instant of a bac: real time moved by its offset, never before what has already happened. */
  instant(db: Base, reel: number): string {
    return instantDe(derniereLigne(db), reel + decalage(db));
  }

  /** Plays one gesture of a person, after what the clock already brought. Throws ErreurMetier: nothing is written then. */
  jouer<E, R>(db: Base, geste: Geste<E, R>): R {
    const dejaFait = geste.cle ? ligneParCle(db, geste.cle) : undefined;
    if (dejaFait) return resultatDejaRendu(dejaFait, geste);
    const { acte, acteur, reel, graine, cle } = geste;
    const { derniere, horloge } = this.#derouler(db, reel);
    const instant = instantDe(derniere, horloge);
    const n = derniere.n + 1;
    const entree = verifier(acte.entree, geste.entree);
    const resultat = this.#executer(db, { acteur, acte, entree, instant, graine });
    const commun = { acteur: JSON.stringify(acteur), entree: JSON.stringify(entree ?? null), instant, graine };
    ajouterAuJournal(db, {
      ...commun,
      n,
      racine: n,
      instantReel: new Date(reel).toISOString(),
      acte: acte.nom,
      resultat: JSON.stringify(resultat ?? null),
      echeance: null,
      discret: acte.discret ? 1 : 0,
      cle: cle ?? null,
    });
    prendreInstantaneSiUtile(db, this.#derouler(db, reel).derniere.n);
    return resultat;
  }

  /** Runs, in order and each at its own instant, the échéances that the clock has reached. Returns how many. */
  derouler(db: Base, reel: number): number {
    return this.#derouler(db, reel).fait;
  }

  /** The last line of the journal is known all along: it is asked once, not for each échéance. */
  #derouler(db: Base, reel: number): Deroule {
    let derniere = derniereLigne(db);
    const horloge = reel + decalage(db);
    const jusqua = instantDe(derniere, horloge);
    for (let fait = 0; fait < CASCADE_MAX; fait++) {
      const echeance = prochaineEcheance(db, jusqua);
      if (!echeance) return { fait, derniere, horloge };
      derniere = this.#jouerEcheance(db, echeance, { precedente: derniere, reel });
    }
    throw new Error('too many échéances at once');
  }

  /** Plays again a line of the journal, as it was played. The line itself is already, or still, in the journal. */
  rejouer(db: Base, ligne: LigneJournal): unknown {
    if (ligne.echeance !== null) effacerEcheance(db, ligne.echeance);
    if (ligne.acte === ABANDON) return null;
    const acte = this.#actes.get(ligne.acte);
    if (!acte) throw new ErreurMetier('BAC_TROP_RECENT');
    const acteur = ActeurSchema.parse(JSON.parse(ligne.acteur));
    return this.#executer(db, {
      acteur,
      acte,
      entree: JSON.parse(ligne.entree),
      instant: ligne.instant,
      graine: ligne.graine,
    });
  }

  /** May this name stand in a journal? */
  connait(acte: string): boolean {
    return acte === ABANDON || this.#actes.has(acte);
  }

  /** The line in French, for people; nothing of the entry itself is shown. */
  decrire(ligne: Pick<LigneJournal, 'acte' | 'entree' | 'resultat'>): { libelle: string; detail: string } {
    const acte = this.#actes.get(ligne.acte);
    if (!acte) return { libelle: 'Action prévue devenue sans objet', detail: '' };
    return { libelle: acte.libelle, detail: detailDe(acte, ligne) };
  }

  #executer(db: Base, { acteur, acte, entree, instant, graine }: Execution): never {
    const evenements: Evenement[] = [];
    const contexte: Contexte = { instant, alea: aleaDepuis(graine), signaler: (e) => evenements.push(e) };
    const resultat = acte.executer(db, acteur, entree, contexte);
    for (const evenement of evenements) for (const reagir of this.#reactions) reagir(db, evenement, contexte);
    return resultat as never;
  }

  #jouerEcheance(db: Base, echeance: Echeance, { precedente, reel }: Suite): LigneJournal {
    const n = precedente.n + 1;
    const ligne: LigneJournal = {
      n,
      racine: precedente.racine || n,
      instant: echeance.instant > precedente.instant ? echeance.instant : precedente.instant,
      instantReel: new Date(reel).toISOString(),
      acteur: echeance.acteur,
      acte: echeance.acte,
      entree: echeance.entree,
      graine: graineSuivante(n, echeance.id),
      resultat: 'null',
      echeance: echeance.id,
      discret: this.#actes.get(echeance.acte)?.discret ? 1 : 0,
      cle: null,
    };
    db.run('SAVEPOINT echeance');
    try {
      ligne.resultat = JSON.stringify(this.rejouer(db, ligne) ?? null);
      db.run('RELEASE echeance');
    } catch (erreur) {
      if (estPanneDeMachine(erreur)) throw erreur;
      db.run('ROLLBACK TO echeance');
      db.run('RELEASE echeance');
      // The world moved on: what was planned no longer makes sense, and the journal says so. A fault of ours is
      // dropped too: played again at each reading, it would close the whole bac.
      const prevu = erreur instanceof ErreurMetier;
      if (!prevu) this.#surPanne(erreur);
      effacerEcheance(db, echeance.id);
      ligne.acte = ABANDON;
      ligne.entree = JSON.stringify({ acte: echeance.acte, motif: prevu ? erreur.code : 'PANNE' });
      ligne.discret = 1;
    }
    ajouterAuJournal(db, ligne);
    return ligne;
  }
}

/** Where time stands once the échéances were run. `horloge`: in ms, before what has already happened is counted. */
type Deroule = { fait: number; derniere: DerniereLigne; horloge: number };
type Suite = { precedente: DerniereLigne; reel: number };

function instantDe(derniere: DerniereLigne, horloge: number): string {
  const voulu = new Date(horloge).toISOString();
  return voulu > derniere.instant ? voulu : derniere.instant;
}

/** Name, in the journal, of an échéance that could not be run any more. */
export const ABANDON = 'abandonnerEcheance';

/** A line written by an older or a faulty Chorale still has its name. */
function detailDe(acte: ActeQuelconque, { entree, resultat }: Pick<LigneJournal, 'entree' | 'resultat'>): string {
  try {
    return acte.decrire?.(JSON.parse(entree), JSON.parse(resultat)) ?? '';
  } catch {
    return '';
  }
}

function resultatDejaRendu<E, R>(ligne: LigneJournal, geste: Geste<E, R>): R {
  if (ligne.acte !== geste.acte.nom || ligne.acteur !== JSON.stringify(geste.acteur))
    throw new ErreurMetier('REQUETE_REFUSEE');
  return JSON.parse(ligne.resultat) as R;
}
