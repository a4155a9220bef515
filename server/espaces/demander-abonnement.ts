import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { DemandeSaisie } from '#shared/espaces/abonnement.ts';
import { type ActeSurAbonnement, etatDe } from '#shared/espaces/cycle-de-vie.ts';
import { espace as espaceDe } from '#shared/espaces/espaces.ts';
import { LIBELLES_MODE, type Mode } from '#shared/espaces/habilitations.ts';
import { aDroit } from '#shared/structures/droits.ts';
import { acte } from '../moteur/acte.ts';
import { exigerDroit } from '../structures/exiger-droit.ts';
import { type LigneAbonnement, trouverAbonnementSur } from './abonnements.sql.ts';
import { exigerEspaceOuvert, exigerPersonneSurPlace } from './exiger-espace.ts';
import { fairePasser } from './faire-passer.ts';

/**
 * « Ajouter un abonnement », or a change of mode on one that one has. Nobody answers for « Factures émises » [S20], nor
 * to a gestionnaire of the structure, who would answer himself (supposé).
 */
export const demanderAbonnement = acte({
  nom: 'demanderAbonnement',
  libelle: 'Abonnement demandé',
  entree: DemandeSaisie,
  executer(db, acteur, { structureId, serviceId, espace, mode }, contexte) {
    const { structure, role, compteId } = exigerDroit(db, acteur, { structureId, droit: 'demanderAbonnement' });
    exigerEspaceOuvert(db, { structure, serviceId, espace });
    exigerPersonneSurPlace(db, { compteId, structureId, serviceId });
    const objet = { compteId, structureId, serviceId, espace };
    const immediat = espaceDe(espace).sansValidation || aDroit(role, 'gererAbonnements');
    const passage = passageDe(trouverAbonnementSur(db, objet), { mode, immediat });
    const { id, pris } = fairePasser(db, { acteur, contexte, acte: passage, objet, mode });
    return { id, immediat: passage === 'prendre' || passage === 'consulterSeulement', pris: [pris] };
  },
  decrire: ({ espace, mode }) => `${espaceDe(espace).libelle}, ${LIBELLES_MODE[mode].nom.toLowerCase()}`,
});

/** ABONNEMENT_EXISTE, ABONNEMENT_DEMANDE_EN_COURS. */
function passageDe(
  actuel: LigneAbonnement | undefined,
  { mode, immediat }: { mode: Mode; immediat: boolean },
): ActeSurAbonnement {
  const etat = etatDe(actuel);
  if (actuel?.statut === 'VALIDEE' && actuel.mode === mode) throw new ErreurMetier('ABONNEMENT_EXISTE');
  if (etat === 'VALIDEE' && mode === 'CONSULTATION') return 'consulterSeulement';
  if (immediat) return 'prendre';
  if (etat === 'EN_COURS_DE_VALIDATION' || etat === 'MODE_DEMANDE')
    throw new ErreurMetier('ABONNEMENT_DEMANDE_EN_COURS');
  return etat === 'VALIDEE' ? 'demanderMode' : 'demander';
}
