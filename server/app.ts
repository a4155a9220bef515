import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { SELECTION_MAX } from '#shared/factures/suivi/selection.ts';
import { ACTES, REACTIONS } from './actes.ts';
import { brancherBac } from './bac/bac.routes.ts';
import { Direct } from './bac/direct.ts';
import { brancherComptes } from './comptes/comptes.routes.ts';
import { brancherDoubleAuthentification } from './comptes/double-authentification/double-authentification.routes.ts';
import { brancherPreferences } from './comptes/preferences/preferences.routes.ts';
import { brancherCourriels } from './courriels/courriels.routes.ts';
import { ecrireReglage, lireReglage } from './db/annuaire.sql.ts';
import { ouvrirAnnuaire } from './db/annuaire.ts';
import { BacsASable } from './db/bacs.ts';
import type { Base } from './db/base.ts';
import { brancherEngagements } from './engagements/engagements.routes.ts';
import { brancherEspaces } from './espaces/espaces.routes.ts';
import { brancherAcquittement } from './factures/acquittement/acquittement.routes.ts';
import { brancherFactures } from './factures/factures.routes.ts';
import { brancherFlux } from './factures/flux/flux.routes.ts';
import { brancherSuivi } from './factures/suivi/suivi.routes.ts';
import { brancherTelechargements } from './factures/telecharger.routes.ts';
import { brancherFormation } from './formation/formation.routes.ts';
import { brancherGestion } from './gestion/gestion.routes.ts';
import { repartirDIci } from './moteur/instantanes.ts';
import { Moteur } from './moteur/moteur.ts';
import { type Dehors, Scene } from './moteur/scene.ts';
import { type Brancheur, creerBrancheur } from './plugins/contrat.ts';
import { garnirEntetes, servirEcrans } from './plugins/ecrans.ts';
import { repondreErreur } from './plugins/erreurs.ts';
import { brancherRattachements } from './rattachements/rattachements.routes.ts';
import { brancherRemplacements } from './rattachements/remplacement/remplacements.routes.ts';
import { brancherUtilisateurs } from './rattachements/utilisateurs/utilisateurs.routes.ts';
import { brancherAnnuaire } from './structures/annuaire.routes.ts';
import { brancherBanque } from './structures/banque/banque.routes.ts';
import { brancherServices } from './structures/services/services.routes.ts';
import { brancherStructures } from './structures/structures.routes.ts';
import { brancherTravaux } from './travaux/travaux.routes.ts';

export type Reglages = {
  /** Folder of the data: the annuaire and the bacs. */
  donnees: string;
  /** Folder of the model files, made when the application is built. */
  modeles: string;
  /** Folder of the built screens; without it only the API is served. */
  web?: string;
  dehors?: Dehors;
  journaliser?: boolean;
};

/** A request that takes longer to arrive is dropped, in ms: the largest bac, over the wifi of a room. */
const DUREE_MAX_D_ENVOI = 300_000;

const DEHORS: Dehors = { reel: () => Date.now(), graine: () => randomInt(2 ** 32) };

/** Builds the application: plugins, then rooms. Nothing listens yet. */
export async function construire(reglages: Reglages): Promise<{ app: FastifyInstance; scene: Scene }> {
  mkdirSync(reglages.donnees, { recursive: true });
  const annuaire = ouvrirAnnuaire(reglages.donnees);
  const bacs = new BacsASable({ dossier: join(reglages.donnees, 'bacs'), surMiseAJour: repartirDIci });
  const app = Fastify({
    logger: reglages.journaliser ? { level: 'error' } : false,
    forceCloseConnections: true,
    requestTimeout: DUREE_MAX_D_ENVOI,
    // The longest: the ids of a whole selection.
    routerOptions: { maxParamLength: SELECTION_MAX * 16 },
    frameworkErrors: repondreErreur,
  });
  app.setErrorHandler<Error>(repondreErreur);
  const surPanne = (erreur: unknown) => app.log.error(erreur);
  const moteur = new Moteur({ actes: ACTES, reactions: REACTIONS, surPanne });
  const scene = new Scene({ bacs, moteur, dehors: reglages.dehors ?? DEHORS });
  const direct = new Direct(scene);
  app.addHook('onClose', () => {
    direct.fermer();
    bacs.fermer();
    annuaire.fermer();
  });
  await app.register(cookie, { secret: secretDesTemoins(annuaire.base) });
  await app.register(rateLimit, { global: false });
  garnirEntetes(app);

  brancherPieces(creerBrancheur(app, { scene, annuaire }), reglages, direct);
  await servirEcrans(app, reglages.web);
  return { app, scene };
}

function brancherPieces(b: Brancheur, { modeles, donnees }: Reglages, direct: Direct): void {
  brancherFormation(b, { modeles, donnees }, (bac) => direct.renvoyer(bac));
  brancherCourriels(b);
  brancherComptes(b);
  brancherDoubleAuthentification(b);
  brancherPreferences(b);
  brancherFactures(b);
  brancherAcquittement(b);
  brancherSuivi(b);
  brancherTelechargements(b);
  brancherFlux(b);
  brancherEngagements(b);
  brancherTravaux(b);
  brancherBac(b, direct);
  brancherStructures(b);
  brancherServices(b);
  brancherBanque(b);
  brancherAnnuaire(b);
  brancherRattachements(b);
  brancherUtilisateurs(b);
  brancherRemplacements(b);
  brancherEspaces(b);
  brancherGestion(b);
}

/** Kept with the data, so that people stay in when the server is started again. */
function secretDesTemoins(base: Base): string {
  const connu = lireReglage(base, 'secret');
  if (connu) return connu;
  const secret = randomBytes(32).toString('base64url');
  ecrireReglage(base, 'secret', secret);
  return secret;
}
