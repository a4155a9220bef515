import { ouvrirFichier } from '../../../server/db/bacs.ts';
import { etagDe } from '../appel.ts';
import { type Banc, CONNEXIONS, type Debit, type Mesure } from '../banc.ts';
import { liste, remplir } from '../factures.ts';
import { cheminDuBac, type Seance } from '../monde.ts';
import { decimal, nombre } from '../rapport.ts';
import { mediane, repeter } from '../statistiques.ts';
import type { Demande } from '../tir.ts';

const FACTURES = 100_000;
const TOURS = 7;
const DUREE = 1500;

/** List 25 of 100,000 factures, then the same read when nothing has changed since. */
export async function mesurerLectures(banc: Banc): Promise<Mesure[]> {
  const [seance] = (await banc.entrer('lectures', 1)) as [Seance];
  const connexion = ouvrirFichier(cheminDuBac(banc.donnees('lectures'), seance.bac));
  remplir(connexion, seance, FACTURES);
  connexion.close();

  const serveur = await banc.servir('lectures');
  const { port } = serveur;
  const pages = Array.from({ length: CONNEXIONS }, (_, i) => [liste(seance, i + 1)]);
  const connues = await Promise.all(pages.map(([page]) => dejaLue(port, page as Demande)));
  // The first round warms up both servers: it does not count.
  const tours = await repeter(TOURS + 1, async () => ({
    etalon: await banc.etalonner(DUREE),
    liste: await banc.tirer(serveur, { connexions: pages, duree: DUREE, combienMax: 100_000 }),
    inchangee: await banc.tirer(serveur, { connexions: connues, duree: DUREE, combienMax: 200_000 }, ['304']),
  }));
  tours.shift();
  await serveur.arreter();

  const medianeDe = (nom: 'etalon' | 'liste' | 'inchangee') => dire(tours.map((t) => t[nom]));
  const rapport = (nom: 'liste' | 'inchangee') => mediane(tours.map((t) => t[nom].debit / t.etalon.debit));
  return [
    { nom: 'Étalon : une route Fastify nue, 3 Ko de JSON', valeur: medianeDe('etalon') },
    {
      nom: `Lister 25 factures sur ${nombre(FACTURES)}`,
      valeur: `${decimal(rapport('liste'))} × l’étalon : ${medianeDe('liste')}`,
      cible: '≥ 0,30 × l’étalon',
      tenue: rapport('liste') >= 0.3,
    },
    {
      nom: 'La même lecture, quand rien n’a changé',
      valeur: `${decimal(rapport('inchangee'))} × l’étalon : ${medianeDe('inchangee')}`,
      cible: '≥ 0,80 × l’étalon',
      tenue: rapport('inchangee') >= 0.8,
    },
  ];
}

function dire(debits: readonly Debit[]): string {
  const micros = nombre(mediane(debits.map((d) => d.processeur)) * 1e6);
  return `${nombre(mediane(debits.map((d) => d.debit)))} réponses/s (${micros} µs de processeur)`;
}

async function dejaLue(port: number, page: Demande): Promise<Demande[]> {
  const etag = await etagDe(port, page.chemin, page.entetes);
  return [{ ...page, entetes: { ...page.entetes, 'if-none-match': etag } }];
}
