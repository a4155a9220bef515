import type { Acteur } from '#shared/comptes/acteur.ts';
import type { NomModele } from '#shared/courriels/modeles.ts';
import type { ActeSurAbonnement, Passage } from '#shared/espaces/cycle-de-vie.ts';
import { espace as espaceDe } from '#shared/espaces/espaces.ts';
import { LIBELLES_MODE, type Mode } from '#shared/espaces/habilitations.ts';
import { envoyerCourriel, envoyerCourriels } from '../courriels/envoyer-courriel.ts';
import type { Base } from '../db/base.ts';
import type { Contexte } from '../moteur/acte.ts';
import { listerGestionnaires } from '../structures/rattachements.sql.ts';
import { trouverStructure } from '../structures/structures.sql.ts';
import { type Objet, trouverPersonne, trouverServiceParId } from './abonnements.sql.ts';

type Nouvelle = {
  acte: ActeSurAbonnement;
  passage: Passage;
  abonnement: Objet;
  mode: Mode;
  commentaire: string | undefined;
  acteur: Acteur;
};

type ModeleDAuTitulaire = Extract<
  NomModele,
  'ABONNEMENT_VALIDE' | 'ABONNEMENT_REFUSE' | 'ABONNEMENT_ACCORDE' | 'ESPACE_FERME'
>;

const MODELES: Partial<Record<ActeSurAbonnement, ModeleDAuTitulaire>> = {
  valider: 'ABONNEMENT_VALIDE',
  refuser: 'ABONNEMENT_REFUSE',
  refuserMode: 'ABONNEMENT_REFUSE',
  accorder: 'ABONNEMENT_ACCORDE',
  fermer: 'ESPACE_FERME',
};

/** Mails of a passage: to the gestionnaires who must answer, or to the person who waits (§ 12). Never to oneself. */
export function prevenir(db: Base, contexte: Contexte, nouvelle: Nouvelle): void {
  const { acte, passage, abonnement, mode, commentaire, acteur } = nouvelle;
  const titulaire = trouverPersonne(db, abonnement.compteId);
  if (!titulaire || passage.courriel === null) return;
  const fiche = { ...ficheDe(db, abonnement), commentaire };
  const leMode = LIBELLES_MODE[mode].nom;
  if (passage.courriel === 'GESTIONNAIRES') {
    const demandeur = `${titulaire.prenom} ${titulaire.nom}`;
    envoyerCourriels(db, contexte, {
      modele: 'ABONNEMENT_DEMANDE',
      destinataires: listerGestionnaires(db, abonnement.structureId),
      variables: { ...fiche, mode: leMode, demandeur, adresse: titulaire.emailConnexion },
      lien: '/portail/activites-du-gestionnaire',
    });
    return;
  }
  const modele = MODELES[acte];
  if (!modele || (acteur.genre === 'COMPTE' && acteur.compteId === titulaire.id)) return;
  envoyerCourriel(db, contexte, {
    modele,
    destinataire: titulaire,
    variables: { ...fiche, mode: acte === 'fermer' ? undefined : leMode },
    lien: '/portail/mon-compte',
  });
}

function ficheDe(db: Base, { structureId, serviceId, espace }: Objet) {
  const service = serviceId === null ? undefined : trouverServiceParId(db, serviceId);
  return {
    structure: trouverStructure(db, structureId)?.raisonSociale ?? '',
    service: service && `${service.code} – ${service.nom}`,
    espace: espaceDe(espace).libelle,
  };
}
