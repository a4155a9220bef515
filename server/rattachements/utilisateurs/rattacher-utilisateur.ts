import { z } from 'zod';
import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { type CodeEspace, espace } from '#shared/espaces/espaces.ts';
import { type Perimetre, RattachementSaisie } from '#shared/rattachements/utilisateur.ts';
import { formaterJour, jourDe } from '#shared/referentiel/date.ts';
import { normaliserEmail } from '#shared/referentiel/texte.ts';
import { libelleDuRole } from '#shared/structures/roles.ts';
import { type LigneCompte, trouverCompte, trouverCompteParEmail } from '../../comptes/comptes.sql.ts';
import { creerCompte } from '../../comptes/creer-compte.ts';
import { exigerCompte } from '../../comptes/exiger-compte.ts';
import { envoyerCourriel } from '../../courriels/envoyer-courriel.ts';
import type { Base } from '../../db/base.ts';
import { acte, type Contexte } from '../../moteur/acte.ts';
import { exigerDroit } from '../../structures/exiger-droit.ts';
import { noterAction } from '../../structures/noter-action.ts';
import type { LigneStructure } from '../../structures/structures.sql.ts';
import { fairePasser } from '../faire-passer.ts';
import { trouverRattachement } from '../rattachements.sql.ts';
import { prevoirLesDates } from './dates-du-rattachement.ts';
import { nomDUtilisateur } from './exiger-utilisateur.ts';
import { donnerPerimetre } from './perimetre.ts';
import { MON_COMPTE } from './prevenir.ts';
import { fixerDates } from './utilisateurs.sql.ts';

const Entree = RattachementSaisie.safeExtend({
  /** Made before the act, and used when the compte has to be created: the secret of its activation link. */
  jeton: z.string().min(16).max(100),
});
type Entree = z.infer<typeof Entree>;

/**
 * « Rattacher un utilisateur » on the gestionnaire's own initiative, on one or several of his structures at once [S14][S20].
 * An unknown address becomes a compte that waits for its activation. UTILISATEUR_DEJA_RATTACHE, UTILISATEUR_DESACTIVE,
 * RATTACHEMENT_STRUCTURE_INACTIVE, DATE_DE_FIN_PASSEE and what `donnerPerimetre` refuses: nothing is done anywhere then.
 */
export const rattacherUtilisateur = acte({
  nom: 'rattacherUtilisateur',
  libelle: 'Utilisateur rattaché',
  entree: Entree,
  executer(db, acteur, saisie, contexte) {
    exigerCompte(db, acteur);
    const { instant } = contexte;
    if (saisie.dateFin && saisie.dateFin < jourDe(instant))
      throw new ErreurMetier('SAISIE_INVALIDE', { champs: { dateFin: 'DATE_DE_FIN_PASSEE' } });
    const structures = saisie.perimetres.map((perimetre) => exigerStructure(db, acteur, { saisie, perimetre }));
    const connu = trouverCompteParEmail(db, normaliserEmail(saisie.emailConnexion));
    const compte = connu ?? inscrire(db, acteur, { saisie, contexte });
    for (const [rang, structure] of structures.entries()) {
      const perimetre = saisie.perimetres[rang];
      if (!perimetre) continue;
      if (!connu)
        noterAction(db, {
          structureId: structure.id,
          acteur,
          instant,
          action: 'UTILISATEUR_CREE',
          cible: nomDUtilisateur(compte),
        });
      rattacher(db, acteur, { saisie, compte, structure, perimetre, instant });
    }
    return { compteId: compte.id, nouveau: !connu, qui: nomDUtilisateur(compte), structures: structures.length };
  },
  decrire: (_entree, { qui, structures }) => (structures > 1 ? `${qui}, sur ${structures} structures` : qui),
});

type Voulu = { saisie: Entree; perimetre: Perimetre };

/** Who may name a secondaire may attach one. */
function exigerStructure(db: Base, acteur: Acteur, { saisie, perimetre }: Voulu): LigneStructure {
  const { structureId } = perimetre;
  const { structure } = exigerDroit(db, acteur, { structureId, droit: 'rattacherUtilisateur' });
  if (saisie.role === 'GS') exigerDroit(db, acteur, { structureId, droit: 'nommerSecondaire' });
  if (structure.statut !== 'ACTIF')
    throw new ErreurMetier('RATTACHEMENT_STRUCTURE_INACTIVE', { precision: structure.raisonSociale });
  return structure;
}

/** The person chooses her password and accepts the CGU from the mail of activation: the gestionnaire does neither for her. */
function inscrire(db: Base, acteur: Acteur, { saisie, contexte }: { saisie: Entree; contexte: Contexte }): LigneCompte {
  const { emailConnexion, nom, prenom, jeton } = saisie;
  if (!nom || !prenom) {
    const champs = {
      ...(!prenom && { prenom: 'CHAMP_OBLIGATOIRE' as const }),
      ...(!nom && { nom: 'CHAMP_OBLIGATOIRE' as const }),
    };
    throw new ErreurMetier('SAISIE_INVALIDE', { champs });
  }
  const identite = { emailConnexion, emailContact: emailConnexion, nom, prenom, telephone: undefined };
  const { compteId } = creerCompte.executer(db, acteur, { ...identite, cguAcceptees: false, jeton }, contexte);
  const compte = trouverCompte(db, compteId);
  if (!compte) throw new ErreurMetier('INTROUVABLE');
  return compte;
}

type Arrivee = Voulu & { compte: LigneCompte; structure: LigneStructure; instant: string };

function rattacher(db: Base, acteur: Acteur, { saisie, compte, structure, perimetre, instant }: Arrivee): void {
  const sur = { compteId: compte.id, structureId: structure.id };
  const auteur = exigerCompte(db, acteur);
  const { role, dateDebut = jourDe(instant), dateFin } = saisie;
  refuserSiRattache(db, sur, structure);
  const passage = { par: 'GESTIONNAIRE', auteurId: auteur.id, instant } as const;
  const { id } = fairePasser(db, sur, { ...passage, acte: 'rattacher', role, dateFin });
  donnerPerimetre(db, { ...sur, role, perimetre, auteurId: auteur.id, instant });
  // Nothing is open before the first day.
  const aVenir = dateDebut > jourDe(instant);
  if (aVenir) fairePasser(db, sur, { ...passage, acte: 'desactiver' });
  const dates = { dateDebut, dateFin: dateFin ?? null };
  fixerDates(db, id, dates);
  const statut = aVenir ? 'DESACTIVEE' : 'VALIDEE';
  prevoirLesDates(db, { id, ...dates, statut }, instant);
  noterAction(db, {
    structureId: structure.id,
    acteur,
    instant,
    action: 'UTILISATEUR_RATTACHE',
    cible: `${nomDUtilisateur(compte)}, ${libelleDuRole(role).toLowerCase()}`,
  });
  prevenir(db, { saisie, compte, structure, perimetre, instant, auteur });
}

function refuserSiRattache(
  db: Base,
  { compteId, structureId }: { compteId: number; structureId: number },
  { raisonSociale }: LigneStructure,
): void {
  const statut = trouverRattachement(db, compteId, structureId)?.statut;
  const precision = raisonSociale;
  if (statut === 'VALIDEE') throw new ErreurMetier('UTILISATEUR_DEJA_RATTACHE', { precision });
  if (statut === 'DESACTIVEE') throw new ErreurMetier('UTILISATEUR_DESACTIVE', { precision });
}

const MODE_DIT = { CONSULTATION: 'consultation', MODIFICATION: 'modification' } as const;

function prevenir(db: Base, arrivee: Arrivee & { auteur: LigneCompte }): void {
  const { saisie, compte, structure, perimetre, instant, auteur } = arrivee;
  const espaces = perimetre.acces.map((a) => `${espace(a.espace as CodeEspace).libelle} (${MODE_DIT[a.mode]})`);
  const variables = {
    prenom: compte.prenom,
    nom: compte.nom,
    structure: structure.raisonSociale,
    auteur: nomDUtilisateur(auteur),
    role: libelleDuRole(saisie.role),
    services: perimetre.services.join(', '),
    espaces: saisie.role === 'GS' ? 'tous ceux de la structure' : espaces.join(', '),
    dateDebut: saisie.dateDebut && formaterJour(saisie.dateDebut),
    dateFin: saisie.dateFin && formaterJour(saisie.dateFin),
  };
  envoyerCourriel(
    db,
    { instant },
    { modele: 'UTILISATEUR_RATTACHE', destinataire: compte, variables, lien: MON_COMPTE },
  );
}
