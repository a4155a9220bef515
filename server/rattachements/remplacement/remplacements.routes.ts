import { contratUtilisateurs as contrat } from '#shared/rattachements/contrat-utilisateurs.ts';
import type { Brancheur } from '../../plugins/contrat.ts';
import { demanderRemplacement } from './demander-remplacement.ts';
import { exigerDemandeur } from './exiger-demandeur.ts';
import { consulterRemplacements, nomDuJustificatif } from './remplacements.lectures.ts';

export function brancherRemplacements({ brancher, scene }: Brancheur): void {
  brancher(contrat.consulterRemplacements, ({ params, lire }) =>
    lire((db, acteur) => consulterRemplacements(db, acteur, params.id)),
  );
  brancher(contrat.envoyerJustificatif, ({ params, requete, corps, session, lire }) => {
    lire((db, acteur) => exigerDemandeur(db, acteur, params.id));
    const nomFichier = nomDuJustificatif(requete.nom, corps);
    return { fichier: scene.recevoir(session().bac, corps), nomFichier };
  });
  brancher(contrat.demanderRemplacement, ({ params, corps, jouer }) =>
    jouer(demanderRemplacement, { ...corps, structureId: params.id }),
  );
}
