import { type Banc, CONNEXIONS, type Mesure } from '../banc.ts';
import { depot, liste } from '../factures.ts';
import type { Seance } from '../monde.ts';
import { decimal, nombre, octets } from '../rapport.ts';
import { mediane, repeter } from '../statistiques.ts';
import type { Demande } from '../tir.ts';

const TOURS = 3;
const DUREE = 4000;
/** Bound of one shot; also the step between two series of numbers. */
const DEPOTS_MAX = 24_000;
const APPRENANTS = 200;
/** ms between two gestures of one learner. */
const CADENCE = 1000;
const ARRIVEE = 5000;
const CLASSE = 20_000;

/** Deposits at full speed, then a crowd that works at its own pace. */
export async function mesurerDepots(banc: Banc): Promise<Mesure[]> {
  const seances = await banc.entrer('depots', APPRENANTS + CONNEXIONS + 1);
  const serveur = await banc.servir('depots');
  const auRepos = await serveur.memoire();
  const [seule, ...autres] = seances as [Seance, ...Seance[]];
  const seize = autres.splice(0, CONNEXIONS);

  async function deposer(connexions: Demande[][]) {
    const tours = await repeter(TOURS + 1, async (i) => {
      const etalon = await banc.etalonner(1000);
      const tir = { connexions, duree: DUREE, combienMax: DEPOTS_MAX, numero: 1 + i * DEPOTS_MAX };
      const { debit, processeur } = await banc.tirer(serveur, tir);
      return { debit, processeur, rapport: debit / etalon.debit };
    });
    tours.shift();
    const valeur = (nom: 'debit' | 'processeur' | 'rapport') => mediane(tours.map((t) => t[nom]));
    const debit = valeur('debit');
    const micros = nombre(valeur('processeur') * 1e6);
    const dit = `${nombre(debit)} par seconde (${micros} µs de processeur), soit ${decimal(valeur('rapport'))} × l’étalon`;
    return { debit, dit };
  }

  const travailler = (duree: number, numero: number) =>
    banc.tirer(serveur, {
      connexions: autres.map((s) => [depot(s), liste(s), liste(s), depot(s), liste(s)]),
      duree,
      combienMax: APPRENANTS * 30,
      cadence: CADENCE,
      numero,
    });
  // Everybody comes in: each bac is opened once. Then the session goes on.
  await travailler(ARRIVEE, 1);
  const classe = await travailler(CLASSE, DEPOTS_MAX);
  const foule = await banc.etalonner(CLASSE / 2, { connexions: APPRENANTS, cadence: CADENCE });
  const apres = await serveur.memoire();
  const plusieurs = await deposer(seize.map((s) => [depot(s)]));
  const un = await deposer(seize.map(() => [depot(seule)]));
  await serveur.arreter();

  return [
    {
      nom: `${APPRENANTS} apprenants actifs (dépôts et listes, un geste par seconde chacun), 99 % des réponses`,
      valeur: `${decimal(classe.p99)} ms (médiane ${decimal(classe.p50)} ms ; l’étalon, même foule : ${decimal(foule.p99)} ms)`,
      cible: '≤ 20 ms',
      tenue: classe.p99 <= 20,
    },
    {
      nom: `Dépôt durable d’une facture de 5 lignes, ${CONNEXIONS} apprenants, un bac chacun`,
      valeur: plusieurs.dit,
      cible: '≥ 2 000 par seconde',
      tenue: plusieurs.debit >= 2000,
    },
    {
      nom: `Le même dépôt, ${CONNEXIONS} fenêtres dans un seul bac`,
      valeur: un.dit,
    },
    { nom: 'Mémoire du serveur au repos, personne n’est venu', valeur: octets(auRepos) },
    {
      nom: `Mémoire du serveur après ${APPRENANTS} apprenants`,
      valeur: `${octets(apres)}, soit ${octets((apres - auRepos) / APPRENANTS)} par apprenant`,
    },
  ];
}
