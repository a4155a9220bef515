import { contratGestion as contrat } from '#shared/gestion/contrat.ts';
import type { Brancheur } from '../plugins/contrat.ts';
import { nouveauJeton } from '../plugins/session.ts';
import {
  compterDemandes,
  listerActions,
  listerStructuresGerees,
  listerUtilisateursGeres,
} from './activites.lectures.ts';
import { exporterUtilisateurs } from './exporter-utilisateurs.ts';
import { consulterLiens } from './liens.lectures.ts';
import { renvoyerActivationUtilisateur } from './renvoyer-activation-utilisateur.ts';

export function brancherGestion({ brancher }: Brancheur): void {
  brancher(contrat.listerStructuresGerees, ({ lire }) => lire(listerStructuresGerees));
  brancher(contrat.compterDemandes, ({ lire }) => lire(compterDemandes));
  brancher(contrat.listerActions, ({ requete, lire }) => lire((db, acteur) => listerActions(db, acteur, requete)));
  brancher(contrat.listerUtilisateursGeres, ({ params, lire }) =>
    lire((db, acteur) => listerUtilisateursGeres(db, acteur, params.id)),
  );
  brancher(contrat.exporterUtilisateurs, ({ requete, lire }) =>
    lire((db, acteur) => exporterUtilisateurs(db, acteur, requete.structureId)),
  );
  brancher(contrat.renvoyerActivationUtilisateur, ({ params: { id, compteId }, jouer }) =>
    jouer(renvoyerActivationUtilisateur, { structureId: id, compteId, jeton: nouveauJeton() }),
  );
  brancher(contrat.consulterLiens, ({ params, lire }) => lire((db, acteur) => consulterLiens(db, acteur, params.id)));
}
