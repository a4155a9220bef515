import { confierAuRobot, prendreSiege } from './bac/sieges.ts';
import { activerCompte } from './comptes/activer-compte.ts';
import { confirmerAdresse } from './comptes/adresse/confirmer-adresse.ts';
import { demanderAdresse } from './comptes/adresse/demander-adresse.ts';
import { creerCompte } from './comptes/creer-compte.ts';
import { debloquerCompte } from './comptes/debloquer-compte.ts';
import { changerMotDePasse } from './comptes/mot-de-passe/changer-mot-de-passe.ts';
import { demanderMotDePasse } from './comptes/mot-de-passe/demander-mot-de-passe.ts';
import { noterReponseFausse } from './comptes/mot-de-passe/noter-reponse-fausse.ts';
import { reinitialiserMotDePasse } from './comptes/mot-de-passe/reinitialiser-mot-de-passe.ts';
import { renvoyerActivation } from './comptes/renvoyer-activation.ts';
import { seConnecter } from './comptes/se-connecter.ts';
import { supprimerCompteNonActive } from './comptes/supprimer-compte-non-active.ts';
import { changerAdressePostale, changerInformations } from './comptes/titulaire/changer-informations.ts';
import { changerQuestionSecrete } from './comptes/titulaire/changer-question-secrete.ts';
import { desactiverCompte } from './comptes/titulaire/desactiver-compte.ts';
import { reactiverCompte } from './comptes/titulaire/reactiver-compte.ts';
import { marquerCourrielLu } from './courriels/marquer-courriel-lu.ts';
import { acheminer } from './factures/depot/acheminer.ts';
import { enregistrerBrouillon } from './factures/depot/enregistrer-brouillon.ts';
import { envoyerFacture } from './factures/depot/envoyer-facture.ts';
import { mettreADisposition } from './factures/depot/mettre-a-disposition.ts';
import { supprimerBrouillon } from './factures/depot/supprimer-brouillon.ts';
import { completerFacture } from './factures/traitement/completer-facture.ts';
import { marquerTelechargee } from './factures/traitement/marquer-telechargee.ts';
import { recyclerFacture } from './factures/traitement/recycler-facture.ts';
import { traiterFacture } from './factures/traitement/traiter-facture.ts';
import { traiterRejet } from './factures/traitement/traiter-rejet.ts';
import type { ActeQuelconque, Reaction } from './moteur/acte.ts';
import { reagirEnRobot } from './robots/reagir.ts';
import { chargerInsee, chargerStructure } from './structures/charger.ts';
import { chargerAgent } from './structures/charger-agent.ts';
import { creerStructure } from './structures/creer-structure.ts';

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
  chargerAgent,
  chargerInsee,
  chargerStructure,
  creerStructure,
  enregistrerBrouillon,
  supprimerBrouillon,
  envoyerFacture,
  acheminer,
  mettreADisposition,
  traiterFacture,
  completerFacture,
  recyclerFacture,
  traiterRejet,
  marquerTelechargee,
  prendreSiege,
  confierAuRobot,
] as const satisfies readonly ActeQuelconque[];

/** What answers an event of the world, in this order. */
export const REACTIONS: readonly Reaction[] = [reagirEnRobot];
