import { type Banc, CONNEXIONS, type Mesure } from '../banc.ts';
import { depot, liste } from '../factures.ts';
import { decimal, nombre, octets } from '../rapport.ts';
import { mediane, repeter } from '../statistiques.ts';

const TOURS = 5;
/** The portal carries a facture two seconds after its deposit: before, deposits are alone; well after, they are not. */
const AVANT_LES_SUITES = 1800;
const AVEC_LES_SUITES = 6000;
/** Bound of one shot; also the step between two series of numbers. */
const DEPOTS_MAX = 24_000;
const APPRENANTS = 200;
/** ms between two gestures of one learner. */
const CADENCE = 1000;
const ARRIVEE = 5000;
const CLASSE = 20_000;

/** A crowd that works at its own pace, then deposits at full speed. */
export async function mesurerDepots(banc: Banc): Promise<Mesure[]> {
  const seances = await banc.entrer('depots', APPRENANTS);
  const serveur = await banc.servir('depots');
  const auRepos = await serveur.memoire();

  const travailler = (duree: number, numero: number) =>
    banc.tirer(serveur, {
      connexions: seances.map((s) => [depot(s), liste(s), liste(s), depot(s), liste(s)]),
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

  const deposer = (duree: number, premier: number) =>
    repeter(TOURS, async (i) => {
      const debut = (premier + i) * CONNEXIONS;
      const seize = seances.slice(debut, debut + CONNEXIONS);
      const etalon = await banc.etalonner(1000);
      const connexions = seize.map((s) => [depot(s)]);
      const tir = { connexions, duree, combienMax: DEPOTS_MAX, numero: 2 * DEPOTS_MAX };
      const { debit, processeur } = await banc.tirer(serveur, tir);
      return { debit, processeur, rapport: debit / etalon.debit };
    });
  // Other bacs for each round: none has anything left to carry.
  const seuls = resumer(await deposer(AVANT_LES_SUITES, 0));
  const suivis = resumer(await deposer(AVEC_LES_SUITES, TOURS));
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
      valeur: seuls.dit,
      cible: '≥ 2 000 par seconde',
      tenue: seuls.debit >= 2000,
    },
    { nom: 'Le même, acheminement, mise à disposition et robots compris', valeur: suivis.dit },
    { nom: 'Mémoire du serveur au repos, personne n’est venu', valeur: octets(auRepos) },
    {
      nom: `Mémoire du serveur après ${APPRENANTS} apprenants`,
      valeur: `${octets(apres)}, soit ${octets((apres - auRepos) / APPRENANTS)} par apprenant`,
    },
  ];
}

type Tour = { debit: number; processeur: number; rapport: number };

function resumer(tours: readonly Tour[]): { debit: number; dit: string } {
  const valeur = (nom: keyof Tour) => mediane(tours.map((t) => t[nom]));
  const debit = valeur('debit');
  const micros = nombre(valeur('processeur') * 1e6);
  const dit = `${nombre(debit)} par seconde (${micros} µs de processeur), soit ${decimal(valeur('rapport'))} × l’étalon`;
  return { debit, dit };
}
