import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { appeler } from '../appel.ts';
import type { Banc, Mesure } from '../banc.ts';
import type { Serveur } from '../enfants.ts';
import { depot } from '../factures.ts';
import type { Seance } from '../monde.ts';
import { duree, octets } from '../rapport.ts';
import { mediane, repeter } from '../statistiques.ts';

const BACS = 10;
const DEMARRAGES = 7;
const TRENTE_JOURS = 30 * 24 * 3600 * 1000;

/** Starting, and what a bac takes on the disk: new, then after a day of course. */
export async function mesurerPlaces(banc: Banc): Promise<Mesure[]> {
  const seances = await banc.entrer('places', BACS);
  const neuf = tailleDesBacs(banc.donnees('places')) / BACS;

  const demarrages = await repeter(DEMARRAGES, async () => {
    const serveur = await banc.servir('places');
    await serveur.arreter();
    return serveur.demarrage;
  });

  const serveur = await banc.servir('places');
  for (const seance of seances) await travailler(banc, serveur, seance);
  await serveur.arreter();
  const servi = tailleDesBacs(banc.donnees('places')) / BACS;

  return [
    {
      nom: 'Démarrer, jusqu’à la première page servie',
      valeur: duree(mediane(demarrages)),
      cible: '≤ 1,5 s',
      tenue: mediane(demarrages) <= 1500,
    },
    { nom: 'Un bac de plus sur le disque', valeur: octets(neuf), cible: '≤ 1 Mo', tenue: neuf <= 1_000_000 },
    { nom: 'Le même après 20 factures et un mois de réponses', valeur: octets(servi) },
  ];
}

async function travailler(banc: Banc, serveur: Serveur, seance: Seance): Promise<void> {
  const { port } = serveur;
  await banc.tirer(serveur, { connexions: [[depot(seance)]], duree: 20_000, combienMax: 20 });
  const { instant } = await appeler<{ instant: string }>({ port, seance, chemin: '/api/bac' });
  const jusqua = new Date(Date.parse(instant) + TRENTE_JOURS).toISOString();
  await appeler({ port, seance, chemin: '/api/bac/horloge', corps: { jusqua } });
}

function tailleDesBacs(donnees: string): number {
  const dossier = join(donnees, 'bacs');
  return readdirSync(dossier).reduce((total, nom) => total + statSync(join(dossier, nom)).size, 0);
}
