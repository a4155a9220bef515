import { contratPreferences as contrat } from '#shared/comptes/contrat-preferences.ts';
import { nomPropre } from '../../db/fichiers.ts';
import type { Brancheur } from '../../plugins/contrat.ts';
import {
  ajouterPieceDuCompte,
  consulterPieces,
  exigerDeLaPlace,
  lirePieceDuCompte,
  supprimerPieceDuCompte,
} from './pieces.ts';
import { consulterNotifications, reglerNotifications } from './regler-notifications.ts';

/** « Mon compte »: notifications, and the files kept on the compte. */
export function brancherPreferences({ brancher, scene }: Brancheur): void {
  brancher(contrat.consulterNotifications, ({ lire }) => lire(consulterNotifications));
  brancher(contrat.reglerNotifications, ({ corps, jouer }) => jouer(reglerNotifications, corps));

  brancher(contrat.listerPiecesDuCompte, ({ lire }) => lire(consulterPieces));
  brancher(contrat.ajouterPieceDuCompte, ({ requete: { nom, designation }, corps, session, lire, jouer }) => {
    lire(exigerDeLaPlace);
    const propre = nomPropre(nom);
    const fichier = scene.recevoir(session().bac, corps);
    return jouer(ajouterPieceDuCompte, { fichier, nom: propre, designation });
  });
  brancher(contrat.supprimerPieceDuCompte, ({ params, jouer }) => jouer(supprimerPieceDuCompte, params));
  brancher(contrat.telechargerPieceDuCompte, ({ params, lire }) =>
    lire((db, acteur) => lirePieceDuCompte(db, acteur, params.id)),
  );
}
