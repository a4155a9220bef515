import { contratRattachements as contrat } from '#shared/rattachements/contrat.ts';
import type { Brancheur } from '../plugins/contrat.ts';
import { annulerDemande } from './annuler-demande.ts';
import { demanderRattachement } from './demander-rattachement.ts';
import {
  consulterStructureARejoindre,
  listerDemandesRattachement,
  listerMesRattachements,
  rechercherStructuresARejoindre,
} from './rattachements.lectures.ts';
import { refuserRattachement } from './refuser-rattachement.ts';
import { seDetacher } from './se-detacher.ts';
import { validerRattachement } from './valider-rattachement.ts';

const FAIT = { fait: true } as const;

export function brancherRattachements({ brancher }: Brancheur): void {
  brancher(contrat.listerMesRattachements, ({ lire }) => lire(listerMesRattachements));
  brancher(contrat.rechercherStructuresARejoindre, ({ requete, lire }) =>
    lire((db, acteur) => rechercherStructuresARejoindre(db, acteur, requete)),
  );
  brancher(contrat.consulterStructureARejoindre, ({ params, requete, lire }) =>
    lire((db, acteur) => consulterStructureARejoindre(db, acteur, { ...params, ...requete })),
  );
  brancher(contrat.demanderRattachement, ({ corps, jouer }) => {
    jouer(demanderRattachement, corps);
    return FAIT;
  });
  brancher(contrat.annulerDemande, ({ params, jouer }) => {
    jouer(annulerDemande, params);
    return FAIT;
  });
  brancher(contrat.seDetacher, ({ params, jouer }) => {
    jouer(seDetacher, params);
    return FAIT;
  });
  brancher(contrat.listerDemandesRattachement, ({ lire }) => lire(listerDemandesRattachement));
  brancher(contrat.validerRattachement, ({ corps, jouer }) => {
    jouer(validerRattachement, corps);
    return FAIT;
  });
  brancher(contrat.refuserRattachement, ({ corps, jouer }) => {
    jouer(refuserRattachement, corps);
    return FAIT;
  });
}
