import { contratEngagements as contrat } from '#shared/engagements/contrat.ts';
import type { Brancheur } from '../plugins/contrat.ts';
import { consulterEngagement } from './consulter-engagement.ts';
import { creerEngagement } from './creer-engagement.ts';
import { envoyerEngagement } from './envoyer-engagement.ts';
import { listerEngagementsATraiter, rechercherEngagements } from './lister-engagements.ts';
import { consulterRecepteur } from './recepteur.ts';
import { accepterEngagement, refuserEngagement } from './repondre.ts';

export function brancherEngagements({ brancher }: Brancheur): void {
  brancher(contrat.listerEngagementsATraiter, ({ lire }) => lire(listerEngagementsATraiter));
  brancher(contrat.rechercherEngagements, ({ requete, lire }) =>
    lire((db, acteur) => rechercherEngagements(db, acteur, requete)),
  );
  brancher(contrat.consulterRecepteur, ({ params, lire }) => lire((db) => consulterRecepteur(db, params.siret)));
  brancher(contrat.consulterEngagement, ({ params, lire }) =>
    lire((db, acteur) => consulterEngagement(db, acteur, params.id)),
  );
  brancher(contrat.creerEngagement, ({ corps, jouer }) => jouer(creerEngagement, corps));
  brancher(contrat.envoyerEngagement, ({ params, jouer }) => jouer(envoyerEngagement, params));
  brancher(contrat.accepterEngagement, ({ params, corps, jouer }) =>
    jouer(accepterEngagement, { ...corps, ...params }),
  );
  brancher(contrat.refuserEngagement, ({ params, corps, jouer }) => jouer(refuserEngagement, { ...corps, ...params }));
}
