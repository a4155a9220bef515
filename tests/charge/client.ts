import { Connexion, type Reponse } from './connexion.ts';
import { centile } from './statistiques.ts';
import { type Demande, octetsDe, type Resultat, type Tir } from './tir.ts';

/** What one connection sends, made before the clock starts. */
type File = { connexion: Connexion; octets: Buffer[]; boucle: boolean };

/** The child process that sends: one shot for each message of the parent. */
export function servirDesTirs(): void {
  process.on('message', (tir: Tir) => {
    tirer(tir).then(
      (resultat) => process.send?.({ resultat }),
      (erreur: Error) => process.send?.({ erreur: erreur.message }),
    );
  });
  process.on('disconnect', () => process.exit());
}

async function tirer(tir: Tir): Promise<Resultat> {
  const files = preparer(tir);
  const releve = new Releve(performance.now() + tir.duree, tir.combienMax);
  try {
    await Promise.all(files.map((file, i) => derouler(file, releve, depart(tir, i))));
  } finally {
    for (const { connexion } of files) connexion.fermer();
  }
  return releve.rendre();
}

/** Numbered requests are all different: as many as the shot may need. The others are sent again. */
function preparer({ port, connexions, combienMax, numero = 1 }: Tir): File[] {
  const parConnexion = Math.ceil(combienMax / connexions.length);
  return connexions.map((demandes, c) => {
    const boucle = !demandes.some((d) => d.numeroter);
    const combien = boucle ? demandes.length : parConnexion;
    const octets = Array.from({ length: combien }, (_, i) =>
      octetsDe(demandes[i % demandes.length] as Demande, numero + c * parConnexion + i),
    );
    return { connexion: new Connexion(port), octets, boucle };
  });
}

/** People do not click together: each begins at its own moment of the beat (golden ratio: spread, never aligned). */
const depart = ({ cadence }: Tir, i: number) =>
  cadence === undefined ? undefined : { cadence, debut: performance.now() + ((i * 0.618034) % 1) * cadence };

function derouler(
  { connexion, octets, boucle }: File,
  releve: Releve,
  rythme: { cadence: number; debut: number } | undefined,
): Promise<void> {
  return new Promise((finir, rater) => {
    let envoyes = 0;
    let prevu = rythme?.debut ?? 0;
    function partir(): void {
      const suivant = octets[boucle ? envoyes % octets.length : envoyes];
      if (!suivant || releve.estFini()) {
        finir();
        return;
      }
      envoyes++;
      const debut = rythme ? prevu : performance.now();
      connexion.envoyer(
        suivant,
        (reponse) => {
          releve.noter(reponse, performance.now() - debut);
          prevu += rythme?.cadence ?? 0;
          attendre();
        },
        rater,
      );
    }
    function attendre(): void {
      const dans = rythme ? prevu - performance.now() : 0;
      if (dans > 0) setTimeout(partir, dans);
      else partir();
    }
    attendre();
  });
}

class Releve {
  readonly #debut = performance.now();
  readonly #fin: number;
  readonly #max: number;
  readonly #latences: number[] = [];
  readonly #statuts: Record<string, number> = {};
  #derniere = 0;
  #refus: string | undefined;

  constructor(fin: number, max: number) {
    this.#fin = fin;
    this.#max = max;
  }

  estFini(): boolean {
    return this.#latences.length >= this.#max || performance.now() >= this.#fin;
  }

  noter({ statut, texte }: Reponse, latence: number): void {
    this.#latences.push(latence);
    this.#statuts[statut] = (this.#statuts[statut] ?? 0) + 1;
    this.#derniere = performance.now();
    if (statut >= 400) this.#refus ??= `${statut} ${texte.slice(0, 300)}`;
  }

  rendre(): Resultat {
    const latences = this.#latences;
    return {
      reponses: latences.length,
      secondes: (this.#derniere - this.#debut) / 1000,
      statuts: this.#statuts,
      p50: centile(latences, 50),
      p99: centile(latences, 99),
      pire: centile(latences, 100),
      ...(this.#refus !== undefined && { refus: this.#refus }),
    };
  }
}
