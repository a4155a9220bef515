import { contratServices as contrat } from '#shared/structures/contrat-services.ts';
import type { Brancheur } from '../../plugins/contrat.ts';
import { ajouterService, modifierService } from './ecrire-service.ts';
import { consulterService, listerServicesDeStructure } from './services.lectures.ts';
import { desactiverService, reactiverService, supprimerService } from './vie-du-service.ts';

export function brancherServices({ brancher }: Brancheur): void {
  brancher(contrat.listerServices, ({ params, lire }) =>
    lire((db, acteur) => listerServicesDeStructure(db, acteur, params.id)),
  );
  brancher(contrat.consulterService, ({ params, lire }) =>
    lire((db, acteur) => consulterService(db, acteur, params.id)),
  );
  brancher(contrat.ajouterService, ({ params, corps, jouer }) =>
    jouer(ajouterService, { id: params.id, saisie: corps }),
  );
  brancher(contrat.modifierService, ({ params, corps, jouer }) =>
    jouer(modifierService, { id: params.id, saisie: corps }),
  );
  brancher(contrat.desactiverService, ({ params, jouer }) => jouer(desactiverService, params));
  brancher(contrat.reactiverService, ({ params, corps, jouer }) => jouer(reactiverService, { ...corps, ...params }));
  brancher(contrat.supprimerService, ({ params, jouer }) => jouer(supprimerService, params));
}
