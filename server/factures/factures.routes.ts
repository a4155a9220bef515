import { contratFactures as contrat } from '#shared/factures/contrat.ts';
import { contratSaisie as saisie } from '#shared/factures/contrat-saisie.ts';
import { contratValidation as validation } from '#shared/factures/contrat-validation.ts';
import { fichierNomme, nomPropre } from '../db/fichiers.ts';
import type { Brancheur } from '../plugins/contrat.ts';
import { confier } from './atelier/atelier.ts';
import { consulterFacture } from './consulter-facture.ts';
import { enregistrerBrouillon } from './depot/enregistrer-brouillon.ts';
import { envoyerFacture } from './depot/envoyer-facture.ts';
import { listerFournisseurs } from './depot/lister-fournisseurs.ts';
import { exigerDeposant, exigerJoignant, nomDeFacture } from './depot/recevoir-fichier.ts';
import { supprimerBrouillon } from './depot/supprimer-brouillon.ts';
import { consulterValideur } from './depot/valideur.ts';
import { listerATraiter, rechercherFactures } from './lister-factures.ts';
import { preparerDocument } from './saisie/document.ts';
import { envoyerSaisie } from './saisie/envoyer-saisie.ts';
import { consulterFournisseur } from './saisie/fournisseur.ts';
import { exigerSignature, signatureDuDepot } from './signature/depot-signe.ts';
import { lireXades } from './signature/xades.ts';
import { completerFacture } from './traitement/completer-facture.ts';
import { recyclerFacture } from './traitement/recycler-facture.ts';
import { traiterFacture } from './traitement/traiter-facture.ts';
import { traiterRejet } from './traitement/traiter-rejet.ts';
import { modifierValideur } from './validation/modifier-valideur.ts';
import { refuserFacture } from './validation/refuser-facture.ts';
import { validerFacture } from './validation/valider-facture.ts';

export function brancherFactures({ brancher, scene }: Brancheur): void {
  brancher(contrat.lireFichier, async ({ requete, corps, session, lire }) => {
    lire(exigerDeposant);
    const nomFichier = nomDeFacture(requete.nom);
    const lu = await confier('lireFichier', corps, nomFichier);
    if (requete.format === 'PDF_SIGNE_PADES') exigerSignature(requete.format, lu.signature ?? 'ABSENTE');
    return { fichier: scene.recevoir(session().bac, corps), nomFichier, lu };
  });
  brancher(contrat.lireSignature, ({ requete, corps, session, lire }) => {
    lire(exigerDeposant);
    const nom = nomPropre(requete.nom);
    const signe = lire((db) => fichierNomme(db, requete.fichier, nom)).octets;
    exigerSignature('PDF_SIGNE_XADES', lireXades(corps, signe));
    return { fichier: scene.recevoir(session().bac, corps), nom, taille: corps.byteLength };
  });
  brancher(contrat.envoyerPiece, ({ requete, corps, session, lire }) => {
    lire(exigerJoignant);
    const nom = nomPropre(requete.nom);
    return { fichier: scene.recevoir(session().bac, corps), nom, taille: corps.byteLength };
  });

  brancher(contrat.listerFournisseurs, ({ lire }) => lire(listerFournisseurs));
  brancher(contrat.enregistrerBrouillon, ({ corps, jouer }) => jouer(enregistrerBrouillon, corps));
  brancher(contrat.supprimerBrouillon, ({ params, jouer }) => jouer(supprimerBrouillon, params));
  brancher(contrat.envoyerFacture, ({ corps, session, lire, jouer }) => {
    if (corps.mode !== 'SAISIE') {
      const signature = lire((db, acteur) => signatureDuDepot(db, acteur, corps));
      return jouer(envoyerFacture, { ...corps, ...(signature && { signature }) });
    }
    const { bac } = session();
    return envoyerSaisie({
      preparer: () => lire((db, acteur) => preparerDocument(db, acteur, { ...corps, instant: scene.instant(bac) })),
      recevoir: (octets) => scene.recevoir(bac, octets),
      jouer: (document) => jouer(envoyerFacture, { ...corps, document }),
    });
  });
  brancher(saisie.consulterFournisseur, ({ params, lire }) =>
    lire((db, acteur) => consulterFournisseur(db, acteur, params.id)),
  );
  brancher(contrat.traiterFacture, ({ params, corps, jouer }) => jouer(traiterFacture, { ...corps, ...params }));
  brancher(contrat.completerFacture, ({ params, corps, jouer }) => jouer(completerFacture, { ...corps, ...params }));
  brancher(contrat.recyclerFacture, ({ params, corps, jouer }) => jouer(recyclerFacture, { ...corps, ...params }));
  brancher(contrat.traiterRejet, ({ params, jouer }) => jouer(traiterRejet, params));

  brancher(validation.consulterValideur, ({ params, lire }) => lire((db) => consulterValideur(db, params.siret)));
  brancher(validation.validerFacture, ({ params, corps, jouer }) => jouer(validerFacture, { ...corps, ...params }));
  brancher(validation.refuserFacture, ({ params, corps, jouer }) => jouer(refuserFacture, { ...corps, ...params }));
  brancher(validation.modifierValideur, ({ params, corps, jouer }) => jouer(modifierValideur, { ...corps, ...params }));

  brancher(contrat.listerFacturesATraiter, ({ params, lire }) =>
    lire((db, acteur) => listerATraiter(db, acteur, params.espace)),
  );
  brancher(contrat.rechercherFactures, ({ params, requete, lire }) =>
    lire((db, acteur) => rechercherFactures(db, acteur, { cote: params.espace, criteres: requete })),
  );
  brancher(contrat.consulterFacture, ({ params, lire }) =>
    lire((db, acteur) => consulterFacture(db, acteur, params.id)),
  );
}
