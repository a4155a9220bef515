import { createHash } from 'node:crypto';
import { contratUtilisateurs as contrat } from '#shared/rattachements/contrat-utilisateurs.ts';
import { garderFichier } from '../../db/fichiers.sql.ts';
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
    const sha256 = createHash('sha256').update(corps).digest('hex');
    const recuLe = new Date(scene.dehors.reel()).toISOString();
    scene.bacs.ecrire(session().bac, (db) => garderFichier(db, { sha256, octets: corps, recuLe }));
    return { fichier: sha256, nomFichier };
  });
  brancher(contrat.demanderRemplacement, ({ params, corps, jouer }) =>
    jouer(demanderRemplacement, { ...corps, structureId: params.id }),
  );
}
