import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { FactureDeposee } from './depose.ts';

export type Lot = { factures: FactureDeposee[]; ecartes: string[] };

type Lecture = {
  bac: string;
  compteId: number;
  nomFichier: string;
  total: number;
  lus: number;
  lot?: Lot;
  refus?: ErreurMetier;
  /** Real instant, in ms. */
  debut: number;
};

type Nouvelle = Pick<Lecture, 'bac' | 'compteId' | 'nomFichier' | 'total' | 'debut'> & {
  /** 32 bits of chance: the next server to start does not name its readings as this one did. */
  hasard: number;
};
type Lecteur = (avancer: (lus: number) => boolean) => Promise<Lot>;

/** What was read and not deposited is forgotten after that, in ms. */
const OUBLI = 15 * 60 * 1000;
/** More people than a room holds would be reading at once: the oldest reading goes. */
const LECTURES_MAX = 200;

/**
 * The lots that are being read, before anything of them is deposited: kept by the server, never in a bac. One for each
 * person: choosing another file gives up the first.
 */
export class LecturesEnCours {
  readonly #parId = new Map<string, Lecture>();
  #rang = 0;

  /** Begins, and does not wait for the end. Returns the identifier of the reading. */
  commencer({ hasard, ...nouvelle }: Nouvelle, lire: Lecteur): string {
    const id = `lecture${hasard.toString(36)}x${(++this.#rang).toString(36)}`;
    for (const [autre, l] of this.#parId)
      if (l.debut + OUBLI < nouvelle.debut || (l.bac === nouvelle.bac && l.compteId === nouvelle.compteId))
        this.#parId.delete(autre);
    const [plusAncienne] = this.#parId.keys();
    if (this.#parId.size >= LECTURES_MAX && plusAncienne) this.#parId.delete(plusAncienne);
    const lecture: Lecture = { ...nouvelle, lus: 0 };
    this.#parId.set(id, lecture);
    const avancer = (lus: number) => {
      lecture.lus = lus;
      return this.#parId.get(id) === lecture;
    };
    lire(avancer).then(
      (lot) => {
        lecture.lot = lot;
      },
      (erreur: unknown) => {
        lecture.refus = erreur instanceof ErreurMetier ? erreur : imprevue(erreur);
      },
    );
    return id;
  }

  /** LECTURE_PERDUE, also for the one of someone else; and what refused the lot. */
  suivre(id: string, { bac, compteId }: Pick<Lecture, 'bac' | 'compteId'>): Lecture {
    const lecture = this.#parId.get(id);
    if (!lecture || lecture.bac !== bac || lecture.compteId !== compteId) throw new ErreurMetier('LECTURE_PERDUE');
    if (lecture.refus) throw lecture.refus;
    return lecture;
  }
}

/** A fault of ours: whoever follows the reading is refused, and the log of the server keeps the cause. */
function imprevue(cause: unknown): ErreurMetier {
  const erreur = new ErreurMetier('LECTURE_PERDUE');
  erreur.cause = cause;
  return erreur;
}
