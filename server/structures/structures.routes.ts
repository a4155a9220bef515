import { contratStructures as contrat } from '#shared/structures/contrat.ts';
import type { Brancheur } from '../plugins/contrat.ts';
import { consulterInsee } from './consulter-insee.ts';
import { creerStructure } from './creer-structure.ts';
import { activerStructure, desactiverStructure } from './fiche/changer-statut.ts';
import { mettreAJourInsee } from './fiche/mettre-a-jour-insee.ts';
import { modifierStructure } from './fiche/modifier-structure.ts';
import { modifierIdentifiant } from './identifiant/modifier-identifiant.ts';
import { verifierIdentifiant } from './identifiant/verifier-identifiant.ts';
import { consulterDestinataire, consulterStructure, rechercherDestinataires } from './structures.lectures.ts';

export function brancherStructures({ brancher }: Brancheur): void {
  brancher(contrat.consulterInsee, ({ params, lire }) => lire((db) => consulterInsee(db, params.siret)));
  brancher(contrat.creerStructure, ({ corps, jouer }) => jouer(creerStructure, corps));
  brancher(contrat.consulterStructure, ({ params, lire }) =>
    lire((db, acteur) => consulterStructure(db, acteur, params.id)),
  );
  brancher(contrat.modifierStructure, ({ params, corps, jouer }) =>
    jouer(modifierStructure, { ...corps, structureId: params.id }),
  );
  brancher(contrat.desactiverStructure, ({ params, jouer }) => jouer(desactiverStructure, { structureId: params.id }));
  brancher(contrat.activerStructure, ({ params, jouer }) => jouer(activerStructure, { structureId: params.id }));
  brancher(contrat.mettreAJourInsee, ({ params, jouer }) => jouer(mettreAJourInsee, { structureId: params.id }));
  brancher(contrat.verifierIdentifiant, ({ params, requete, lire }) =>
    lire((db, acteur) => verifierIdentifiant(db, acteur, { structureId: params.id, siret: requete.siret })),
  );
  brancher(contrat.modifierIdentifiant, ({ params, corps, jouer }) =>
    jouer(modifierIdentifiant, { structureId: params.id, siret: corps.siret }),
  );
  brancher(contrat.rechercherDestinataires, ({ requete, lire }) =>
    lire((db) => rechercherDestinataires(db, requete.texte)),
  );
  brancher(contrat.consulterDestinataire, ({ params, lire }) => lire((db) => consulterDestinataire(db, params.siret)));
}
