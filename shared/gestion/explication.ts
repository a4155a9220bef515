import type { Vocabulaire } from '../vocabulaire/mots.ts';
import { expliquerEspace, expliquerService, expliquerStructure } from './explication-maison.ts';
import { expliquerPersonne } from './explication-personne.ts';
import { CLE_STRUCTURE, cleDeLEspace, cleDeLUtilisateur, cleDuService } from './graphe.ts';
import type { Liens } from './liens.ts';
import type { Explication } from './phrases.ts';

/** What a node of the picture means; nothing for a key that is not in it. */
export function expliquer(liens: Liens, cle: string, vocabulaire: Vocabulaire): Explication | undefined {
  const vue = { liens, vocabulaire };
  if (cle === CLE_STRUCTURE) return expliquerStructure(vue);
  const personne = liens.utilisateurs.find(({ compteId }) => cleDeLUtilisateur(compteId) === cle);
  if (personne) return expliquerPersonne(vue, personne);
  const service = liens.services.find(({ id }) => cleDuService(id) === cle);
  if (service) return expliquerService(vue, service);
  const ou = trouverEspace(liens, cle);
  return ou && expliquerEspace(vue, ou);
}

function trouverEspace({ espaces, services }: Liens, cle: string) {
  const partout = [
    ...espaces.map((espace) => ({ espace, serviceId: null })),
    ...services.flatMap(({ id, espaces: siens }) => siens.map((espace) => ({ espace, serviceId: id }))),
  ];
  return partout.find(({ espace, serviceId }) => cleDeLEspace(espace, serviceId) === cle);
}
