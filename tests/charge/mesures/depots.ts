import { type Banc, CONNEXIONS, type Mesure } from '../banc.ts';
import { depot, liste } from '../factures.ts';
import type { Seance } from '../monde.ts';
import { decimal, nombre, octets } from '../rapport.ts';
import { mediane, repeter } from '../statistiques.ts';
import { type Demande, parSeconde } from '../tir.ts';

const TOURS = 3;
const DUREE = 4000;
/** Bound of one shot; also the step between two series of numbers. */
const DEPOTS_MAX = 24_000;
const APPRENANTS = 200;
const CLASSE = 20_000;

/** Deposits at full speed, then a crowd that works at its own pace. */
export async function mesurerDepots(banc: Banc): Promise<Mesure[]> {
  const seances = await banc.entrer('depots', APPRENANTS + CONNEXIONS + 1);
  const serveur = await banc.servir('depots');
  const { port } = serveur;
  const auRepos = await serveur.memoire();
  const [seule, ...autres] = seances as [Seance, ...Seance[]];
  const seize = autres.splice(0, CONNEXIONS);

  async function deposer(connexions: Demande[][]): Promise<{ debit: number; rapport: number }> {
    const tours = await repeter(TOURS + 1, async (i) => {
      const etalon = parSeconde(await banc.etalonner(1000));
      const tir = { port, connexions, duree: DUREE, combienMax: DEPOTS_MAX, numero: 1 + i * DEPOTS_MAX };
      const debit = parSeconde(await banc.tireur.tirer(tir));
      return { debit, rapport: debit / etalon };
    });
    const comptes = tours.slice(1);
    return { debit: mediane(comptes.map((t) => t.debit)), rapport: mediane(comptes.map((t) => t.rapport)) };
  }

  const classe = await banc.tireur.tirer({
    port,
    connexions: autres.map((s) => [depot(s), liste(s), liste(s), depot(s), liste(s)]),
    duree: CLASSE,
    combienMax: APPRENANTS * 30,
    cadence: 1000,
  });
  const apres = await serveur.memoire();
  const plusieurs = await deposer(seize.map((s) => [depot(s)]));
  const un = await deposer(seize.map(() => [depot(seule)]));
  await serveur.arreter();

  return [
    {
      nom: `${APPRENANTS} apprenants actifs (dépôts et listes, un geste par seconde chacun), 99 % des réponses`,
      valeur: `${decimal(classe.p99)} ms (médiane ${decimal(classe.p50)} ms, pire ${decimal(classe.pire)} ms)`,
      cible: '≤ 20 ms',
      tenue: classe.p99 <= 20,
    },
    {
      nom: `Dépôt durable d’une facture de 5 lignes, ${CONNEXIONS} apprenants, un bac chacun`,
      valeur: `${nombre(plusieurs.debit)} par seconde, soit ${decimal(plusieurs.rapport)} × l’étalon`,
      cible: '≥ 2 000 par seconde',
      tenue: plusieurs.debit >= 2000,
    },
    {
      nom: `Le même dépôt, ${CONNEXIONS} fenêtres dans un seul bac`,
      valeur: `${nombre(un.debit)} par seconde, soit ${decimal(un.rapport)} × l’étalon`,
    },
    { nom: 'Mémoire du serveur au repos, personne n’est venu', valeur: octets(auRepos) },
    {
      nom: `Mémoire du serveur après ${APPRENANTS} apprenants`,
      valeur: `${octets(apres)}, soit ${octets((apres - auRepos) / APPRENANTS)} par apprenant`,
    },
  ];
}
