import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ReponseAccordee } from '#shared/rattachements/contrat.ts';
import { REPONSES_MAX } from '#shared/rattachements/demande.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { trouverCompte } from '../comptes/comptes.sql.ts';
import type { Base } from '../db/base.ts';
import { acte, type Contexte } from '../moteur/acte.ts';
import { noterAction } from '../structures/noter-action.ts';
import { abonnerALArrivee } from '../structures/rattacher-compte.ts';
import { nomDe } from './decrire-etat.ts';
import { pourChacun } from './ensemble.ts';
import { type DemandeATraiter, exigerDemande, exigerEnAttente } from './exiger-demande.ts';
import { fairePasser } from './faire-passer.ts';
import { fairePasserAuService } from './faire-passer-au-service.ts';
import { prevenirDeLAccord } from './prevenir.ts';
import { listerServicesActifs, listerServicesDuCompte } from './rattachements.sql.ts';
import { prevoirLaFin } from './terminer-rattachement.ts';

type Reponse = z.output<typeof ReponseAccordee>;
type Service = { id: number; code: string; nom: string };

/**
 * « Valider » one demande or several, all or nothing: the person is attached, with the services granted and the espaces
 * that come without asking. NON_CONNECTE, INTROUVABLE, DROIT_DE_GESTION_ABSENT; ACTE_INTERDIT when somebody answered
 * meanwhile; STRUCTURE_INACTIVE, SERVICE_A_REJOINDRE_INCONNU, SERVICE_A_ACCORDER, DATE_DE_FIN_PASSEE.
 */
export const validerRattachement = acte({
  nom: 'validerRattachement',
  libelle: 'Demande de rattachement validée',
  entree: z.object({ demandes: z.array(ReponseAccordee).min(1).max(REPONSES_MAX) }),
  executer(db, acteur, { demandes }, contexte) {
    const attendues = demandes.map((reponse) => ({ reponse, demande: exigerDemande(db, acteur, reponse.id) }));
    const nom = ({ demande }: Pick<AValider, 'demande'>) => nomDe(db, demande.rattachement.compteId);
    pourChacun<AValider>(attendues, {
      champ: 'demandes',
      nom,
      faire({ reponse }) {
        // Read again: the same demande may be there twice.
        const demande = exigerDemande(db, acteur, reponse.id);
        const { structureId } = demande.rattachement;
        valider(db, { demande, reponse }, contexte);
        const cible = nom({ demande });
        noterAction(db, { structureId, acteur, instant: contexte.instant, action: 'RATTACHEMENT_VALIDE', cible });
        contexte.signaler({ genre: 'RATTACHEMENT', id: reponse.id });
      },
    });
    return { qui: attendues.map(nom).join(', ') };
  },
  decrire: (_entree, { qui }) => qui,
});

type AValider = { demande: DemandeATraiter; reponse: Reponse };

function valider(db: Base, { demande, reponse }: AValider, contexte: Contexte): void {
  const { rattachement, structure, services, dejaRattache, gestionnaireId: auteurId } = demande;
  const { compteId, structureId, id } = rattachement;
  const { instant } = contexte;
  exigerEnAttente(db, demande);
  if (structure.statut !== 'ACTIF') throw new ErreurMetier('STRUCTURE_INACTIVE');
  exigerCompteVivant(db, compteId);
  const accordes = choisirServices(db, demande, reponse.services);
  const dateFin = dejaRattache ? undefined : reponse.dateFin;
  if (dateFin && dateFin < jourDe(instant)) throw new ErreurMetier('DATE_DE_FIN_PASSEE');
  if (!dejaRattache) {
    const passage = { acte: 'valider', par: 'GESTIONNAIRE', instant, auteurId, dateFin } as const;
    const { role } = fairePasser(db, { compteId, structureId }, passage);
    abonnerALArrivee(db, { compteId, structureId, role, instant });
    if (dateFin) prevoirLaFin(db, { id, dateFin });
  }
  accorderServices(db, { compteId, structureId, accordes }, instant);
  const refuses = services.filter(({ serviceId }) => !accordes.some((s) => s.id === serviceId));
  for (const { serviceId } of refuses)
    fairePasserAuService(
      db,
      { compteId, service: { id: serviceId, structureId } },
      { acte: 'refuser', par: 'GESTIONNAIRE', instant },
    );
  prevenirDeLAccord(db, contexte, { compteId, structureId, services: accordes, servicesRefuses: refuses, dateFin });
}

function exigerCompteVivant(db: Base, compteId: number): void {
  const statut = trouverCompte(db, compteId)?.statut;
  if (statut !== 'ACTIF' && statut !== 'BLOQUE')
    throw new ErreurMetier('ACTE_INTERDIT', { precision: 'Son compte n’est plus actif.' });
}

/** Those chosen in the window, among all the services of the structure; those asked for when nothing was chosen. */
function choisirServices(
  db: Base,
  { structure, services, dejaRattache }: DemandeATraiter,
  choisis: readonly number[] | undefined,
): Service[] {
  const actifs = listerServicesActifs(db, structure.id);
  const voulus = new Set(choisis ?? services.map(({ serviceId }) => serviceId));
  const accordes = actifs.filter(({ id }) => voulus.has(id));
  if (choisis && accordes.length < voulus.size) throw new ErreurMetier('SERVICE_A_REJOINDRE_INCONNU');
  if (dejaRattache && accordes.length === 0) throw new ErreurMetier('SERVICE_A_ACCORDER');
  return accordes;
}

type Accord = { compteId: number; structureId: number; accordes: readonly Service[] };

/** A gestionnaire may grant a service that was not asked for: he attaches the person to it. */
function accorderServices(db: Base, { compteId, structureId, accordes }: Accord, instant: string): void {
  const connus = listerServicesDuCompte(db, compteId, structureId);
  for (const { id } of accordes) {
    const statut = connus.find(({ serviceId }) => serviceId === id)?.statut;
    if (statut === 'VALIDEE') continue;
    const demande = statut === 'EN_COURS_DE_VALIDATION' ? 'valider' : 'rattacher';
    const acteChoisi = statut === 'DESACTIVEE' ? 'reactiver' : demande;
    fairePasserAuService(
      db,
      { compteId, service: { id, structureId } },
      { acte: acteChoisi, par: 'GESTIONNAIRE', instant },
    );
  }
}
