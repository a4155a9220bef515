import { appeler } from '../appel.ts';
import type { Banc, Mesure } from '../banc.ts';
import type { Serveur } from '../enfants.ts';
import { depot } from '../factures.ts';
import type { Seance } from '../monde.ts';
import { duree, nombre } from '../rapport.ts';
import { centile, chronometrer, mediane, repeter } from '../statistiques.ts';

const CLASSE = 30;
const AVANCES = 5;
const ACTES = 500;
const POINTS = 20;
const SOIXANTE_JOURS = 60 * 24 * 3600 * 1000;

type EtatDuBac = { instant: string; n: number };

/** What a trainer waits for: starting over, time that passes, time that comes back. */
export async function mesurerTemps(banc: Banc): Promise<Mesure[]> {
  const seances = await banc.entrer('temps', CLASSE + AVANCES + 1);
  const serveur = await banc.servir('temps');
  const [voyageuse, ...autres] = seances as [Seance, ...Seance[]];
  const avances = autres.splice(0, AVANCES);
  const mesures = [
    ...(await recommencer(banc, serveur, autres)),
    ...(await avancer(banc, serveur, avances)),
    ...(await remonter(banc, serveur, voyageuse)),
  ];
  await serveur.arreter();
  return mesures;
}

type Depots = { serveur: Serveur; seance: Seance; combien: number; cadence?: number };

/** `combien` factures sent one after the other. */
const deposer = (banc: Banc, { serveur, seance, combien, ...rythme }: Depots) =>
  banc.tirer(serveur, { connexions: [[depot(seance)]], duree: 60_000, combienMax: combien, ...rythme });

async function recommencer(banc: Banc, serveur: Serveur, classe: readonly Seance[]): Promise<Mesure[]> {
  const { port } = serveur;
  for (const seance of classe) await deposer(banc, { serveur, seance, combien: 10 });
  const unBac = (seance: Seance) => appeler({ port, seance, chemin: '/api/bacs/recommencer', corps: {} });
  const uns = await repeter(classe.length, (i) => chronometrer(() => unBac(classe[i] as Seance)));
  const tous = await repeter(3, () => chronometrer(() => Promise.all(classe.map(unBac))));
  const gardes = await appeler<unknown[]>({ port, seance: classe[0] as Seance, chemin: '/api/bacs' });
  if (gardes.length < 2) throw new Error('nothing was kept to undo the reset');
  return [
    {
      nom: 'Recommencer un bac (l’ancien est gardé)',
      valeur: `${duree(mediane(uns))} (pire ${duree(centile(uns, 100))})`,
      cible: '≤ 50 ms',
      tenue: mediane(uns) <= 50,
    },
    {
      nom: `Recommencer une classe de ${classe.length}`,
      valeur: duree(mediane(tous)),
      cible: '≤ 1 s',
      tenue: mediane(tous) <= 1000,
    },
  ];
}

async function avancer(banc: Banc, serveur: Serveur, seances: readonly Seance[]): Promise<Mesure[]> {
  const { port } = serveur;
  const releves: { temps: number; actes: number }[] = [];
  for (const seance of seances) {
    await deposer(banc, { serveur, seance, combien: 50 });
    const avant = await appeler<EtatDuBac>({ port, seance, chemin: '/api/bac' });
    const jusqua = new Date(Date.parse(avant.instant) + SOIXANTE_JOURS).toISOString();
    const temps = await chronometrer(() => appeler({ port, seance, chemin: '/api/bac/horloge', corps: { jusqua } }));
    const apres = await appeler<EtatDuBac>({ port, seance, chemin: '/api/bac' });
    releves.push({ temps, actes: apres.n - avant.n });
  }
  const temps = releves.map((r) => r.temps);
  const actes = mediane(releves.map((r) => r.actes));
  return [
    {
      nom: `Avancer de 60 jours un bac de 50 factures (${nombre(actes)} actes joués par les robots et le portail)`,
      valeur: `${duree(mediane(temps))} (pire ${duree(centile(temps, 100))})`,
      cible: '≤ 1 s',
      tenue: mediane(temps) <= 1000,
    },
  ];
}

type PageDeMoments = {
  moments: { n: number; reperable: boolean }[];
  suite: number | null;
  branches: { id: number }[];
};

async function remonter(banc: Banc, serveur: Serveur, seance: Seance): Promise<Mesure[]> {
  const { port } = serveur;
  // Slowly enough for the portal to carry the first ones while the last ones arrive, as in a real history.
  await deposer(banc, { serveur, seance, combien: ACTES, cadence: 25 });
  const reperes = await tousLesReperes(port, seance);
  const { n } = await appeler<EtatDuBac>({ port, seance, chemin: '/api/bac' });
  const temps = await repeter(POINTS, async (i) => {
    const point = reperes[Math.floor((i * reperes.length) / POINTS)];
    const passe = await chronometrer(() => appeler({ port, seance, chemin: '/api/bac/remonter', corps: { n: point } }));
    const { branches } = await appeler<PageDeMoments>({ port, seance, chemin: '/api/bac/moments' });
    // Nothing was left behind the very last act.
    const [branche] = branches;
    if (branche) await appeler({ port, seance, chemin: '/api/bac/reprendre', corps: { id: branche.id } });
    return passe;
  });
  const pire = centile(temps, 100);
  return [
    {
      nom: `Remonter à l’un de ${nombre(reperes.length)} actes (${nombre(n)} lignes au journal), ${POINTS} points`,
      valeur: `${duree(mediane(temps))} (pire ${duree(pire)})`,
      cible: '≤ 300 ms, même au pire',
      tenue: pire <= 300,
    },
  ];
}

/** Numbers of the acts of a person, last first. */
async function tousLesReperes(port: number, seance: Seance): Promise<number[]> {
  const reperes: number[] = [];
  let suite: number | null = 0;
  while (suite !== null) {
    const chemin: string = suite === 0 ? '/api/bac/moments' : `/api/bac/moments?avant=${suite}`;
    const page: PageDeMoments = await appeler<PageDeMoments>({ port, seance, chemin });
    reperes.push(...page.moments.filter((m) => m.reperable).map((m) => m.n));
    suite = page.suite;
  }
  return reperes;
}
