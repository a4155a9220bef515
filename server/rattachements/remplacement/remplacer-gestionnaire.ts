import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { MOTIFS_DE_REFUS, STATUTS_DU_REMPLACEMENT } from '#shared/rattachements/remplacement.ts';
import { type LigneCompte, trouverCompte } from '../../comptes/comptes.sql.ts';
import { envoyerCourriel } from '../../courriels/envoyer-courriel.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { noterAction } from '../../structures/noter-action.ts';
import { trouverStructure } from '../../structures/structures.sql.ts';
import { fairePasser } from '../faire-passer.ts';
import { nomDUtilisateur } from '../utilisateurs/exiger-utilisateur.ts';
import { passerLeRole } from '../utilisateurs/passer-le-role.ts';
import { trouverUtilisateur } from '../utilisateurs/utilisateurs.sql.ts';
import { jugerRemplacement } from './juger-remplacement.ts';
import { type LigneRemplacement, repondreAuRemplacement, trouverRemplacement } from './remplacements.sql.ts';

/**
 * The support answers: only it can appoint another gestionnaire principal when the present one has left [S22]. A refusal is
 * an answer too, and is written. ACCES_REFUSE, INTROUVABLE, ACTE_INTERDIT (answered already).
 */
export const remplacerGestionnaire = acte({
  nom: 'remplacerGestionnaire',
  libelle: 'Réponse de l’assistance : remplacement du gestionnaire principal',
  entree: z.object({ id: z.int() }),
  executer(db, acteur, { id }, { instant }) {
    if (acteur.genre !== 'SYSTEME') throw new ErreurMetier('ACCES_REFUSE');
    const demande = trouverRemplacement(db, id);
    const structure = demande && trouverStructure(db, demande.structureId);
    if (!structure) throw new ErreurMetier('INTROUVABLE');
    if (demande.statut !== 'EN_COURS') throw new ErreurMetier('ACTE_INTERDIT');
    const { candidat, motif } = jugerRemplacement(db, demande, instant);
    const accepte = candidat !== undefined && motif === undefined;
    if (accepte) {
      nommer(db, { structure, candidat, instant });
      noterAction(db, {
        structureId: structure.id,
        acteur,
        instant,
        action: 'ROLE_TRANSFERE',
        cible: nomDUtilisateur(candidat),
      });
    }
    const reponse = accepte
      ? `${nomDUtilisateur(candidat)} est désormais gestionnaire principal.`
      : MOTIFS_DE_REFUS[motif ?? 'CANDIDAT_INACTIF'].libelle;
    const statut = accepte ? 'ACCEPTEE' : 'REFUSEE';
    repondreAuRemplacement(db, { id, statut, reponse, traiteLe: instant });
    prevenir(db, { ...demande, statut, reponse }, { structure: structure.raisonSociale, instant });
    return { statut, structure: structure.raisonSociale } as const;
  },
  decrire: (_entree, { statut, structure }) => `${structure}, ${STATUTS_DU_REMPLACEMENT[statut].libelle.toLowerCase()}`,
});

type Nomination = { structure: { id: number; raisonSociale: string }; candidat: LigneCompte; instant: string };

/** The person is attached first when she was not, or no more; the former gestionnaire stays, as an utilisateur. */
function nommer(db: Base, { structure, candidat, instant }: Nomination): void {
  const sur = { compteId: candidat.id, structureId: structure.id };
  const statut = trouverUtilisateur(db, structure.id, candidat.id)?.statut;
  if (statut !== 'VALIDEE') {
    const acteDuSupport = statut === 'DESACTIVEE' ? 'reactiver' : 'rattacher';
    fairePasser(db, sur, { acte: acteDuSupport, par: 'GESTIONNAIRE', instant });
  }
  const nouveau = trouverUtilisateur(db, structure.id, candidat.id);
  if (!nouveau) throw new ErreurMetier('INTROUVABLE');
  passerLeRole(db, {
    structure,
    nouveau,
    roleDeLAncien: 'US',
    explication: {
      ancien: 'L’assistance a nommé un autre gestionnaire principal : vous restez utilisateur de la structure.',
      nouveau: 'L’assistance vous nomme gestionnaire principal : reconnectez-vous pour gérer la structure.',
    },
    instant,
  });
}

function prevenir(
  db: Base,
  demande: Pick<LigneRemplacement, 'demandeurId' | 'emailCandidat' | 'structureId'> & {
    statut: 'ACCEPTEE' | 'REFUSEE';
    reponse: string;
  },
  { structure, instant }: { structure: string; instant: string },
): void {
  const demandeur = trouverCompte(db, demande.demandeurId);
  if (!demandeur) return;
  const { statut, reponse, emailCandidat: candidat } = demande;
  const { prenom, nom } = demandeur;
  const variables = { prenom, nom, structure, candidat, reponse, statut: STATUTS_DU_REMPLACEMENT[statut].libelle };
  const lien = `/portail/structures/${demande.structureId}/gestionnaire-parti`;
  envoyerCourriel(db, { instant }, { modele: 'REMPLACEMENT_REPONSE', destinataire: demandeur, variables, lien });
}
