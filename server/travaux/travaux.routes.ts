import { contratTravaux as contrat } from '#shared/travaux/contrat.ts';
import { certificatDeDepot } from '../factures/pdf/certificat.ts';
import type { Brancheur } from '../plugins/contrat.ts';
import { completerPiece, suspendrePiece } from './completer-piece.ts';
import { consulterDossier, consulterPiece } from './consulter-piece.ts';
import { corrigerMoe, corrigerValideur, demanderRecyclageDeLaPrecedente, recyclerPiece } from './corriger-piece.ts';
import { deposerPiece, enregistrerPiece } from './deposer-piece.ts';
import {
  compterPieces,
  exporterPieces,
  listerPiecesATraiter,
  listerPrecedentes,
  rechercherPieces,
} from './lister-pieces.ts';
import { dupliquerPiece, prendreEnComptePiece, supprimerPiece } from './petits-gestes.ts';
import { consulterActeur, listerFiches, listerStructuresDeDepot, preparerPiece } from './preparer-piece.ts';
import { refuserPiece } from './refuser-piece.ts';
import { lireCertificatDePiece, lireFichierDePiece, lirePieceJointe } from './telecharger.ts';

export function brancherTravaux({ brancher, scene }: Brancheur): void {
  brancher(contrat.listerPiecesATraiter, ({ lire }) => lire(listerPiecesATraiter));
  brancher(contrat.rechercherPieces, ({ requete, lire }) =>
    lire((db, acteur) => rechercherPieces(db, acteur, requete)),
  );
  brancher(contrat.exporterPieces, ({ requete, lire }) => lire((db, acteur) => exporterPieces(db, acteur, requete)));
  brancher(contrat.compterPieces, ({ lire }) => lire(compterPieces));
  brancher(contrat.listerStructuresDeDepot, ({ lire }) => lire(listerStructuresDeDepot));
  brancher(contrat.listerPrecedentes, ({ requete, lire }) =>
    lire((db, acteur) => listerPrecedentes(db, acteur, requete)),
  );
  brancher(contrat.preparerPiece, ({ requete, lire }) => lire((db, acteur) => preparerPiece(db, acteur, requete)));
  brancher(contrat.consulterActeur, ({ params, lire }) => lire((db) => consulterActeur(db, params)));
  brancher(contrat.listerFiches, ({ lire }) => lire(listerFiches));
  brancher(contrat.consulterPiece, ({ params, session, lire }) =>
    lire((db, acteur) => consulterPiece(db, acteur, { ...params, instant: scene.instant(session().bac) })),
  );
  brancher(contrat.consulterDossier, ({ params, session, lire }) =>
    lire((db, acteur) => consulterDossier(db, acteur, { ...params, instant: scene.instant(session().bac) })),
  );

  brancher(contrat.enregistrerPiece, ({ corps, jouer }) => jouer(enregistrerPiece, corps));
  brancher(contrat.supprimerPiece, ({ params, jouer }) => jouer(supprimerPiece, params));
  brancher(contrat.deposerPiece, ({ corps, jouer }) => jouer(deposerPiece, corps));
  brancher(contrat.refuserPiece, ({ params, corps, jouer }) => jouer(refuserPiece, { ...corps, ...params }));
  brancher(contrat.suspendrePiece, ({ params, corps, jouer }) => jouer(suspendrePiece, { ...corps, ...params }));
  brancher(contrat.completerPiece, ({ params, corps, jouer }) => jouer(completerPiece, { ...corps, ...params }));
  brancher(contrat.recyclerPiece, ({ params, corps, jouer }) => jouer(recyclerPiece, { ...corps, ...params }));
  brancher(contrat.demanderRecyclageDeLaPrecedente, ({ params, corps, jouer }) =>
    jouer(demanderRecyclageDeLaPrecedente, { ...corps, ...params }),
  );
  brancher(contrat.corrigerMoe, ({ params, corps, jouer }) => jouer(corrigerMoe, { ...corps, ...params }));
  brancher(contrat.corrigerValideur, ({ params, corps, jouer }) => jouer(corrigerValideur, { ...corps, ...params }));
  brancher(contrat.prendreEnComptePiece, ({ params, jouer }) => jouer(prendreEnComptePiece, params));
  brancher(contrat.dupliquerPiece, ({ params, jouer }) => jouer(dupliquerPiece, params));

  brancher(contrat.telechargerFichierDePiece, ({ params, lire }) =>
    lire((db, acteur) => lireFichierDePiece(db, acteur, params.id)),
  );
  brancher(contrat.telechargerPieceJointe, ({ params, lire }) =>
    lire((db, acteur) => lirePieceJointe(db, acteur, params)),
  );
  brancher(contrat.telechargerCertificatDePiece, async ({ params, lire }) => {
    const donnees = lire((db, acteur) => lireCertificatDePiece(db, acteur, params.id));
    const nom = `certificat-depot-${donnees.numeroFacture.replace(/[^A-Za-z0-9_-]+/g, '-')}.pdf`;
    return { octets: await certificatDeDepot(donnees), nom, type: 'application/pdf' };
  });
}
