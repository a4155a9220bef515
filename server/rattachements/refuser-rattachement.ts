import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { RefusSaisi } from '#shared/rattachements/contrat.ts';
import { motifExige } from '#shared/rattachements/demande.ts';
import type { Base } from '../db/base.ts';
import { acte, type Contexte } from '../moteur/acte.ts';
import { noterAction } from '../structures/noter-action.ts';
import { nomDe } from './decrire-etat.ts';
import { pourChacun } from './ensemble.ts';
import { type DemandeATraiter, exigerDemande, exigerEnAttente } from './exiger-demande.ts';
import { fairePasser } from './faire-passer.ts';
import { fairePasserAuService } from './faire-passer-au-service.ts';
import { prevenirDuRefus } from './prevenir.ts';
import { garderEchange } from './rattachements.sql.ts';

/**
 * « Refuser » one demande or several, with the same comment, all or nothing. NON_CONNECTE, INTROUVABLE,
 * DROIT_DE_GESTION_ABSENT; MOTIF_DE_REFUS_OBLIGATOIRE; ACTE_INTERDIT when somebody answered meanwhile.
 */
export const refuserRattachement = acte({
  nom: 'refuserRattachement',
  libelle: 'Demande de rattachement refusée',
  entree: RefusSaisi,
  executer(db, acteur, { demandes, motif, vocabulaire }, contexte) {
    const attendues = demandes.map((id) => exigerDemande(db, acteur, id));
    if (!motif && motifExige(vocabulaire))
      throw new ErreurMetier('SAISIE_INVALIDE', { champs: { motif: 'MOTIF_DE_REFUS_OBLIGATOIRE' } });
    const nom = ({ rattachement }: DemandeATraiter) => nomDe(db, rattachement.compteId);
    pourChacun(attendues, {
      champ: 'demandes',
      nom,
      faire({ rattachement: { id, structureId } }) {
        // Read again: the same demande may be there twice.
        const demande = exigerDemande(db, acteur, id);
        refuser(db, { demande, motif }, contexte);
        const cible = nom(demande);
        noterAction(db, { structureId, acteur, instant: contexte.instant, action: 'RATTACHEMENT_REFUSE', cible });
        contexte.signaler({ genre: 'RATTACHEMENT', id });
      },
    });
    return { qui: attendues.map(nom).join(', ') };
  },
  decrire: (_entree, { qui }) => qui,
});

type ARefuser = { demande: DemandeATraiter; motif: string | undefined };

function refuser(db: Base, { demande, motif }: ARefuser, contexte: Contexte): void {
  const { rattachement, services, dejaRattache, gestionnaireId: auteurId } = demande;
  const { compteId, structureId, id, commentaire } = rattachement;
  const passage = { acte: 'refuser', par: 'GESTIONNAIRE', instant: contexte.instant, auteurId, motif } as const;
  exigerEnAttente(db, demande);
  if (dejaRattache) garderEchange(db, id, { commentaire, motif: motif ?? null, traitePar: auteurId });
  else fairePasser(db, { compteId, structureId }, passage);
  for (const { serviceId } of services)
    fairePasserAuService(db, { compteId, service: { id: serviceId, structureId } }, passage);
  prevenirDuRefus(db, contexte, { compteId, structureId, services, motif });
}
