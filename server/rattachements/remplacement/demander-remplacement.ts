import { z } from 'zod';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import {
  apresJoursOuvres,
  PARAMETRES_DU_REMPLACEMENT,
  RemplacementSaisie,
} from '#shared/rattachements/remplacement.ts';
import { normaliserEmail } from '#shared/referentiel/texte.ts';
import { envoyerCourriel } from '../../courriels/envoyer-courriel.ts';
import { tailleDuFichier } from '../../db/fichiers.sql.ts';
import { acte } from '../../moteur/acte.ts';
import { prevoir } from '../../moteur/echeances.sql.ts';
import { exigerDemandeur } from './exiger-demandeur.ts';
import { jugerRemplacement } from './juger-remplacement.ts';
import { estRemplacementEnCours, insererRemplacement } from './remplacements.sql.ts';
import { remplacerGestionnaire } from './remplacer-gestionnaire.ts';

/**
 * « The gestionnaire principal has left »: asks the support to appoint somebody whose compte is active (§ 3.3).
 * REMPLACEMENT_EN_COURS; SAISIE_INVALIDE: CANDIDAT_SANS_COMPTE, CANDIDAT_DEJA_PRINCIPAL, JUSTIFICATIF_ABSENT.
 */
export const demanderRemplacement = acte({
  nom: 'demanderRemplacement',
  libelle: 'Remplacement du gestionnaire principal demandé',
  entree: RemplacementSaisie.extend({ structureId: z.int() }),
  executer(db, acteur, saisie, { instant }) {
    const { structureId, motif, fichier, nomFichier } = saisie;
    const emailCandidat = normaliserEmail(saisie.emailCandidat);
    const { compte, structure } = exigerDemandeur(db, acteur, structureId);
    if (estRemplacementEnCours(db, structureId)) throw new ErreurMetier('REMPLACEMENT_EN_COURS');
    const refus = jugerRemplacement(db, { structureId, emailCandidat }, instant).motif;
    if (refus === 'CANDIDAT_INACTIF')
      throw new ErreurMetier('SAISIE_INVALIDE', { champs: { emailCandidat: 'CANDIDAT_SANS_COMPTE' } });
    if (refus === 'CANDIDAT_DEJA_PRINCIPAL')
      throw new ErreurMetier('SAISIE_INVALIDE', { champs: { emailCandidat: 'CANDIDAT_DEJA_PRINCIPAL' } });
    if (tailleDuFichier(db, fichier) === undefined)
      throw new ErreurMetier('SAISIE_INVALIDE', { champs: { fichier: 'JUSTIFICATIF_ABSENT' } });
    const demande = { structureId, demandeurId: compte.id, emailCandidat, motif, fichier, nomFichier };
    const id = insererRemplacement(db, { ...demande, demandeLe: instant });
    prevoir(db, {
      instant: apresJoursOuvres(instant, PARAMETRES_DU_REMPLACEMENT.joursDeReponse.valeur),
      acteur: SYSTEME,
      acte: remplacerGestionnaire,
      entree: { id },
    });
    const { prenom, nom } = compte;
    const variables = {
      prenom,
      nom,
      structure: structure.raisonSociale,
      candidat: emailCandidat,
      justificatif: nomFichier,
    };
    const lien = `/portail/structures/${structureId}/gestionnaire-parti`;
    envoyerCourriel(db, { instant }, { modele: 'REMPLACEMENT_DEMANDE', destinataire: compte, variables, lien });
    return { id, structure: structure.raisonSociale };
  },
  decrire: (_entree, { structure }) => structure,
});
