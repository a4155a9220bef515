import { reglerBac } from './bac/regler-bac.ts';
import { confierAuRobot, prendreSiege } from './bac/sieges.ts';
import { activerCompte } from './comptes/activer-compte.ts';
import { confirmerAdresse } from './comptes/adresse/confirmer-adresse.ts';
import { demanderAdresse } from './comptes/adresse/demander-adresse.ts';
import { creerCompte } from './comptes/creer-compte.ts';
import { debloquerCompte } from './comptes/debloquer-compte.ts';
import { confirmerCode } from './comptes/double-authentification/confirmer-code.ts';
import { renvoyerCode } from './comptes/double-authentification/renvoyer-code.ts';
import { changerMotDePasse } from './comptes/mot-de-passe/changer-mot-de-passe.ts';
import { demanderMotDePasse } from './comptes/mot-de-passe/demander-mot-de-passe.ts';
import { noterReponseFausse } from './comptes/mot-de-passe/noter-reponse-fausse.ts';
import { reinitialiserMotDePasse } from './comptes/mot-de-passe/reinitialiser-mot-de-passe.ts';
import { envoyerRecapitulatif } from './comptes/preferences/envoyer-recapitulatif.ts';
import { ajouterPieceDuCompte, supprimerPieceDuCompte } from './comptes/preferences/pieces.ts';
import { reglerNotifications } from './comptes/preferences/regler-notifications.ts';
import { renvoyerActivation } from './comptes/renvoyer-activation.ts';
import { seConnecter } from './comptes/se-connecter.ts';
import { supprimerCompteNonActive } from './comptes/supprimer-compte-non-active.ts';
import { changerAdressePostale, changerInformations } from './comptes/titulaire/changer-informations.ts';
import { changerQuestionSecrete } from './comptes/titulaire/changer-question-secrete.ts';
import { desactiverCompte } from './comptes/titulaire/desactiver-compte.ts';
import { reactiverCompte } from './comptes/titulaire/reactiver-compte.ts';
import { marquerCourrielLu } from './courriels/marquer-courriel-lu.ts';
import { chargerEngagements } from './engagements/charger-engagements.ts';
import { creerEngagement } from './engagements/creer-engagement.ts';
import { envoyerEngagement } from './engagements/envoyer-engagement.ts';
import { accepterEngagement, refuserEngagement } from './engagements/repondre.ts';
import { suivreEngagement, suivreLesFactures } from './engagements/suivre-les-factures.ts';
import { accorderAbonnements, retirerAbonnement } from './espaces/accorder-abonnements.ts';
import { demanderAbonnement } from './espaces/demander-abonnement.ts';
import { fermerEspace } from './espaces/fermer-espace.ts';
import { annulerDemandeAbonnement, supprimerAbonnement } from './espaces/mes-abonnements.ts';
import { refuserAbonnements, validerAbonnements } from './espaces/traiter-abonnements.ts';
import { acquitterRetours } from './factures/acquittement/acquitter-retours.ts';
import { acheminer } from './factures/depot/acheminer.ts';
import { enregistrerBrouillon } from './factures/depot/enregistrer-brouillon.ts';
import { envoyerFacture } from './factures/depot/envoyer-facture.ts';
import { mettreADisposition } from './factures/depot/mettre-a-disposition.ts';
import { supprimerBrouillon } from './factures/depot/supprimer-brouillon.ts';
import { deposerFlux } from './factures/flux/deposer-flux.ts';
import { traiterFlux } from './factures/flux/traiter-flux.ts';
import { planifierHelios, suivreHelios } from './factures/helios/suivre-helios.ts';
import { validerTacitement } from './factures/poursuivre.ts';
import { marquerTelechargees } from './factures/suivi/marquer-telechargees.ts';
import { traiterFactures } from './factures/suivi/traiter-factures.ts';
import { completerFacture } from './factures/traitement/completer-facture.ts';
import { recyclerFacture } from './factures/traitement/recycler-facture.ts';
import { traiterFacture } from './factures/traitement/traiter-facture.ts';
import { traiterRejet } from './factures/traitement/traiter-rejet.ts';
import { modifierValideur } from './factures/validation/modifier-valideur.ts';
import { refuserFacture } from './factures/validation/refuser-facture.ts';
import { validerFacture } from './factures/validation/valider-facture.ts';
import { renvoyerActivationUtilisateur } from './gestion/renvoyer-activation-utilisateur.ts';
import type { ActeQuelconque, Reaction } from './moteur/acte.ts';
import { annulerDemande } from './rattachements/annuler-demande.ts';
import { demanderRattachement } from './rattachements/demander-rattachement.ts';
import { refuserRattachement } from './rattachements/refuser-rattachement.ts';
import { demanderRemplacement } from './rattachements/remplacement/demander-remplacement.ts';
import { remplacerGestionnaire } from './rattachements/remplacement/remplacer-gestionnaire.ts';
import { seDetacher } from './rattachements/se-detacher.ts';
import { suivreLaSuppression } from './rattachements/suivre-la-suppression.ts';
import { suivreLeServiceSupprime } from './rattachements/suivre-le-service-supprime.ts';
import { terminerRattachement } from './rattachements/terminer-rattachement.ts';
import { commencerRattachement } from './rattachements/utilisateurs/commencer-rattachement.ts';
import { suivreLaRecopie } from './rattachements/utilisateurs/dates-du-rattachement.ts';
import { desactiverRattachement } from './rattachements/utilisateurs/desactiver-rattachement.ts';
import { detacherUtilisateur } from './rattachements/utilisateurs/detacher-utilisateur.ts';
import { dupliquerDroits } from './rattachements/utilisateurs/dupliquer-droits.ts';
import { nommerSecondaire } from './rattachements/utilisateurs/nommer-secondaire.ts';
import { rattacherUtilisateur } from './rattachements/utilisateurs/rattacher-utilisateur.ts';
import { reactiverRattachement } from './rattachements/utilisateurs/reactiver-rattachement.ts';
import { revoquerSecondaire } from './rattachements/utilisateurs/revoquer-secondaire.ts';
import { transfererRole } from './rattachements/utilisateurs/transferer-role.ts';
import {
  detacherUtilisateurDuService,
  rattacherUtilisateurAuService,
} from './rattachements/utilisateurs/utilisateurs-du-service.ts';
import { validerRattachement } from './rattachements/valider-rattachement.ts';
import { reagirEnRobot } from './robots/reagir.ts';
import { repondreAuxAbonnements } from './robots/repondre-aux-abonnements.ts';
import { repondreAuxEngagements } from './robots/repondre-aux-engagements.ts';
import { repondreAuxRattachements } from './robots/repondre-aux-rattachements.ts';
import { suivreLesTravaux } from './robots/suivre-les-travaux.ts';
import { debuterCoordonnees, terminerCoordonnees } from './structures/banque/echeances-des-coordonnees.ts';
import { ajouterCoordonnees, modifierCoordonnees } from './structures/banque/ecrire-coordonnees.ts';
import { accepterMandat, resilierMandat } from './structures/banque/mandat.ts';
import {
  desactiverCoordonnees,
  reactiverCoordonnees,
  supprimerCoordonnees,
} from './structures/banque/vie-des-coordonnees.ts';
import { chargerInsee, chargerStructure } from './structures/charger.ts';
import { chargerAgent } from './structures/charger-agent.ts';
import { creerStructure } from './structures/creer-structure.ts';
import { activerStructure, desactiverStructure } from './structures/fiche/changer-statut.ts';
import { mettreAJourInsee } from './structures/fiche/mettre-a-jour-insee.ts';
import { modifierStructure } from './structures/fiche/modifier-structure.ts';
import { modifierIdentifiant } from './structures/identifiant/modifier-identifiant.ts';
import { debuterService, terminerService } from './structures/services/echeances-du-service.ts';
import { ajouterService, modifierService } from './structures/services/ecrire-service.ts';
import { desactiverService, reactiverService, supprimerService } from './structures/services/vie-du-service.ts';
import { chargerMarche } from './travaux/charger-marche.ts';
import { completerPiece, suspendrePiece } from './travaux/completer-piece.ts';
import {
  corrigerMoe,
  corrigerValideur,
  demanderRecyclageDeLaPrecedente,
  recyclerPiece,
} from './travaux/corriger-piece.ts';
import { deposerPiece, enregistrerPiece } from './travaux/deposer-piece.ts';
import { dupliquerPiece, prendreEnComptePiece, supprimerPiece } from './travaux/petits-gestes.ts';
import { refuserPiece } from './travaux/refuser-piece.ts';
import { signalerSilenceDeLaMoe, suivreLesPieces, transmettrePiece } from './travaux/suivre-les-pieces.ts';

/** Every act of every room: what a journal may hold. */
export const ACTES = [
  marquerCourrielLu,
  creerCompte,
  renvoyerActivation,
  activerCompte,
  supprimerCompteNonActive,
  seConnecter,
  debloquerCompte,
  demanderMotDePasse,
  noterReponseFausse,
  reinitialiserMotDePasse,
  changerMotDePasse,
  changerInformations,
  changerAdressePostale,
  changerQuestionSecrete,
  demanderAdresse,
  confirmerAdresse,
  desactiverCompte,
  reactiverCompte,
  confirmerCode,
  renvoyerCode,
  reglerNotifications,
  envoyerRecapitulatif,
  ajouterPieceDuCompte,
  supprimerPieceDuCompte,
  chargerAgent,
  chargerInsee,
  chargerStructure,
  creerStructure,
  ajouterService,
  modifierService,
  desactiverService,
  reactiverService,
  supprimerService,
  debuterService,
  terminerService,
  rattacherUtilisateurAuService,
  detacherUtilisateurDuService,
  ajouterCoordonnees,
  modifierCoordonnees,
  desactiverCoordonnees,
  reactiverCoordonnees,
  supprimerCoordonnees,
  debuterCoordonnees,
  terminerCoordonnees,
  accepterMandat,
  resilierMandat,
  modifierStructure,
  desactiverStructure,
  activerStructure,
  mettreAJourInsee,
  modifierIdentifiant,
  commencerRattachement,
  terminerRattachement,
  rattacherUtilisateur,
  desactiverRattachement,
  reactiverRattachement,
  detacherUtilisateur,
  dupliquerDroits,
  nommerSecondaire,
  revoquerSecondaire,
  transfererRole,
  demanderRemplacement,
  remplacerGestionnaire,
  demanderRattachement,
  annulerDemande,
  validerRattachement,
  refuserRattachement,
  seDetacher,
  demanderAbonnement,
  annulerDemandeAbonnement,
  supprimerAbonnement,
  validerAbonnements,
  refuserAbonnements,
  accorderAbonnements,
  retirerAbonnement,
  fermerEspace,
  enregistrerBrouillon,
  supprimerBrouillon,
  envoyerFacture,
  acheminer,
  mettreADisposition,
  traiterFacture,
  completerFacture,
  recyclerFacture,
  traiterRejet,
  marquerTelechargees,
  traiterFactures,
  validerFacture,
  refuserFacture,
  modifierValideur,
  validerTacitement,
  acquitterRetours,
  deposerFlux,
  traiterFlux,
  suivreHelios,
  chargerEngagements,
  creerEngagement,
  envoyerEngagement,
  accepterEngagement,
  refuserEngagement,
  suivreEngagement,
  renvoyerActivationUtilisateur,
  prendreSiege,
  confierAuRobot,
  reglerBac,
  enregistrerPiece,
  supprimerPiece,
  deposerPiece,
  transmettrePiece,
  signalerSilenceDeLaMoe,
  refuserPiece,
  suspendrePiece,
  completerPiece,
  corrigerMoe,
  corrigerValideur,
  recyclerPiece,
  demanderRecyclageDeLaPrecedente,
  prendreEnComptePiece,
  dupliquerPiece,
  chargerMarche,
] as const satisfies readonly ActeQuelconque[];

/** What answers an event of the world, in this order. */
export const REACTIONS: readonly Reaction[] = [
  suivreLaRecopie,
  suivreLaSuppression,
  suivreLeServiceSupprime,
  reagirEnRobot,
  repondreAuxRattachements,
  repondreAuxAbonnements,
  planifierHelios,
  suivreLesFactures,
  repondreAuxEngagements,
  suivreLesPieces,
  suivreLesTravaux,
];
