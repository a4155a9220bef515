import { contratBanque as contrat } from '#shared/structures/contrat-banque.ts';
import type { Brancheur } from '../../plugins/contrat.ts';
import { exigerStructureActive } from '../exiger-structure-active.ts';
import { consulterMandat, lireRib, listerCoordonneesBancaires } from './banque.lectures.ts';
import { ajouterCoordonnees, modifierCoordonnees } from './ecrire-coordonnees.ts';
import { accepterMandat, resilierMandat } from './mandat.ts';
import { nomDuRib } from './recevoir-rib.ts';
import { desactiverCoordonnees, reactiverCoordonnees, supprimerCoordonnees } from './vie-des-coordonnees.ts';

export function brancherBanque({ brancher, scene }: Brancheur): void {
  brancher(contrat.listerCoordonneesBancaires, ({ params, lire }) =>
    lire((db, acteur) => listerCoordonneesBancaires(db, acteur, params.id)),
  );
  brancher(contrat.envoyerRib, ({ params, requete, corps, session, lire }) => {
    lire((db, acteur) =>
      exigerStructureActive(db, acteur, { structureId: params.id, droit: 'gererCoordonneesBancaires' }),
    );
    const nom = nomDuRib(corps, requete.nom);
    return { fichier: scene.recevoir(session().bac, corps), nom, taille: corps.byteLength };
  });
  brancher(contrat.telechargerRib, ({ params, lire }) => lire((db, acteur) => lireRib(db, acteur, params.id)));

  brancher(contrat.ajouterCoordonnees, ({ params, corps, jouer }) =>
    jouer(ajouterCoordonnees, { id: params.id, saisie: corps }),
  );
  brancher(contrat.modifierCoordonnees, ({ params, corps, jouer }) =>
    jouer(modifierCoordonnees, { id: params.id, saisie: corps }),
  );
  brancher(contrat.desactiverCoordonnees, ({ params, jouer }) => jouer(desactiverCoordonnees, params));
  brancher(contrat.reactiverCoordonnees, ({ params, corps, jouer }) =>
    jouer(reactiverCoordonnees, { ...corps, ...params }),
  );
  brancher(contrat.supprimerCoordonnees, ({ params, jouer }) => jouer(supprimerCoordonnees, params));

  brancher(contrat.consulterMandat, ({ params, lire }) => lire((db, acteur) => consulterMandat(db, acteur, params.id)));
  brancher(contrat.accepterMandat, ({ params, corps, jouer }) => jouer(accepterMandat, { ...corps, ...params }));
  brancher(contrat.resilierMandat, ({ params, jouer }) => jouer(resilierMandat, params));
}
