import { contratEspaces as contrat } from '#shared/espaces/contrat.ts';
import type { Brancheur } from '../plugins/contrat.ts';
import { accorderAbonnements, retirerAbonnement } from './accorder-abonnements.ts';
import { demanderAbonnement } from './demander-abonnement.ts';
import {
  consulterEspacesDeStructure,
  consulterMesAbonnements,
  consulterMesHabilitations,
  listerDemandesAbonnement,
} from './espaces.lectures.ts';
import { fermerEspace } from './fermer-espace.ts';
import { annulerDemandeAbonnement, supprimerAbonnement } from './mes-abonnements.ts';
import { refuserAbonnements, validerAbonnements } from './traiter-abonnements.ts';

export function brancherEspaces({ brancher }: Brancheur): void {
  brancher(contrat.consulterMesAbonnements, ({ lire }) => lire(consulterMesAbonnements));
  brancher(contrat.consulterMesHabilitations, ({ lire }) => lire(consulterMesHabilitations));
  brancher(contrat.demanderAbonnement, ({ corps, jouer }) => jouer(demanderAbonnement, corps));
  brancher(contrat.annulerDemandeAbonnement, ({ params, jouer }) => jouer(annulerDemandeAbonnement, params));
  brancher(contrat.supprimerAbonnement, ({ params, jouer }) => jouer(supprimerAbonnement, params));
  brancher(contrat.retirerAbonnement, ({ params, jouer }) => jouer(retirerAbonnement, params));

  brancher(contrat.listerDemandesAbonnement, ({ lire }) => lire(listerDemandesAbonnement));
  brancher(contrat.validerAbonnements, ({ corps, jouer }) => jouer(validerAbonnements, corps));
  brancher(contrat.refuserAbonnements, ({ corps, jouer }) => jouer(refuserAbonnements, corps));

  brancher(contrat.consulterEspacesDeStructure, ({ params, lire }) =>
    lire((db, acteur) => consulterEspacesDeStructure(db, acteur, params.id)),
  );
  brancher(contrat.accorderAbonnements, ({ params, corps, jouer }) =>
    jouer(accorderAbonnements, { ...corps, structureId: params.id }),
  );
  brancher(contrat.fermerEspace, ({ params, corps, jouer }) =>
    jouer(fermerEspace, { ...corps, structureId: params.id }),
  );
}
