import { parentPort } from 'node:worker_threads';
import { type CodeRefus, type DetailsRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import { lireFactures, lireFichier } from '../lecture/lire-fichier.ts';
import { certificatDeDepot } from '../pdf/certificat.ts';
import { compteRenduDeFlux } from '../pdf/compte-rendu.ts';
import { produireFacture } from '../pdf/produire-facture.ts';

/** What takes long and needs neither base nor clock: done in a thread, so that nobody else waits. */
const TACHES = { lireFichier, lireFactures, produireFacture, certificatDeDepot, compteRenduDeFlux };

export type Taches = typeof TACHES;
export type NomDeTache = keyof Taches;
export type Demande = { nom: NomDeTache; donnees: readonly unknown[] };
export type Reponse = { rendu: unknown } | { refus: { code: CodeRefus; details: DetailsRefus } } | { panne: string };

/** An instance of a class does not cross to another thread: a refusal is told by its code. */
function enReponse(erreur: unknown): Reponse {
  if (erreur instanceof ErreurMetier) return { refus: { code: erreur.code, details: erreur.details } };
  return { panne: erreur instanceof Error ? (erreur.stack ?? erreur.message) : String(erreur) };
}

parentPort?.on('message', async ({ nom, donnees }: Demande) => {
  const tache = TACHES[nom] as (...donnees: readonly unknown[]) => Promise<unknown>;
  const reponse = await tache(...donnees).then((rendu): Reponse => ({ rendu }), enReponse);
  parentPort?.postMessage(reponse);
});
