import { contratStructures as contrat } from '#shared/structures/contrat.ts';
import type { Brancheur } from '../plugins/contrat.ts';
import { consulterInsee } from './consulter-insee.ts';
import { creerStructure } from './creer-structure.ts';
import { consulterDestinataire, consulterStructure, rechercherDestinataires } from './structures.lectures.ts';

export function brancherStructures({ brancher }: Brancheur): void {
  brancher(contrat.consulterInsee, ({ params, lire }) => lire((db) => consulterInsee(db, params.siret)));
  brancher(contrat.creerStructure, ({ corps, jouer }) => jouer(creerStructure, corps));
  brancher(contrat.consulterStructure, ({ params, lire }) =>
    lire((db, acteur) => consulterStructure(db, acteur, params.id)),
  );
  brancher(contrat.rechercherDestinataires, ({ requete, lire }) =>
    lire((db) => rechercherDestinataires(db, requete.texte)),
  );
  brancher(contrat.consulterDestinataire, ({ params, lire }) => lire((db) => consulterDestinataire(db, params.siret)));
}
