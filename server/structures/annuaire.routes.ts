import { contratAnnuaire as contrat } from '#shared/structures/contrat-annuaire.ts';
import type { Brancheur } from '../plugins/contrat.ts';
import { consulterAnnuaire, rechercherAnnuaire } from './annuaire.lectures.ts';
import { ecrireFichierDesServices, ecrireFichierDesStructures } from './annuaire-fichiers.ts';

export function brancherAnnuaire({ brancher }: Brancheur): void {
  brancher(contrat.rechercherAnnuaire, ({ requete, lire }) =>
    lire((db, acteur) => rechercherAnnuaire(db, acteur, requete)),
  );
  brancher(contrat.exporterStructures, ({ lire }) => lire(ecrireFichierDesStructures));
  brancher(contrat.exporterServices, ({ lire }) => lire(ecrireFichierDesServices));
  brancher(contrat.consulterAnnuaire, ({ params, lire }) =>
    lire((db, acteur) => consulterAnnuaire(db, acteur, params.siret)),
  );
}
