import type { Acteur } from '#shared/comptes/acteur.ts';
import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import { CreationSaisie } from '#shared/engagements/contrat.ts';
import { ETAT_DE_NAISSANCE } from '#shared/engagements/cycle-de-vie.ts';
import { ESPACE_DES_ENGAGEMENTS } from '#shared/engagements/droits.ts';
import { defautDuNumeroDEngagement, type EngagementSaisi, totalDesPostes } from '#shared/engagements/engagement.ts';
import { estHabilite } from '#shared/espaces/habilitations.ts';
import type { Base } from '../db/base.ts';
import { auteurDe, habilitationsDe } from '../factures/acces.ts';
import { acte } from '../moteur/acte.ts';
import { type LigneStructure, trouverService, trouverStructure } from '../structures/structures.sql.ts';
import { exigerEngagement } from './acces.ts';
import { ajouterPassage, existeNumeroDEngagement, insererEngagement } from './engagements.sql.ts';
import { fairePasser } from './faire-passer.ts';
import { nommee, nommer } from './nommer.ts';
import { trouverRecepteur } from './recepteur.ts';

/**
 * « Créer un engagement »: the public body writes it, and sends it at once when `envoyer` says so [S18].
 * ACCES_REFUSE, CONSULTATION_SEULE, EMETTEUR_NON_PUBLIC, SAISIE_INVALIDE, ENGAGEMENT_DOUBLON.
 */
export const creerEngagement = acte({
  nom: 'creerEngagement',
  libelle: 'Engagement créé',
  entree: CreationSaisie,
  executer(db, acteur, { envoyer, lignes, ...saisi }, contexte) {
    const emetteur = exigerEmetteur(db, acteur, saisi);
    refuser(defautsDe(db, emetteur, { ...saisi, lignes }));
    const { instant } = contexte;
    const { codeService = null, numeroMarche = null, commentaire = null } = saisi;
    const montantTtc = totalDesPostes(lignes);
    const etat = ETAT_DE_NAISSANCE;
    const ecrit = { ...saisi, codeService, numeroMarche, commentaire, montantTtc, etat, notifieLe: null };
    const id = insererEngagement(db, ecrit, lignes);
    ajouterPassage(db, { ...auteurDe(acteur), engagementId: id, acte: 'creer', etat, instant, commentaire: null });
    if (envoyer) fairePasser(db, { ...exigerEngagement(db, acteur, id), acteur, contexte, acte: 'envoyer' });
    return nommer(exigerEngagement(db, acteur, id).engagement);
  },
  decrire: (_entree, fait) => nommee(fait),
});

type Lieu = Pick<EngagementSaisi, 'structureId' | 'codeService'>;

function exigerEmetteur(db: Base, acteur: Acteur, { structureId, codeService = undefined }: Lieu): LigneStructure {
  const habilitations = habilitationsDe(db, acteur);
  const lieu = { structureId, espace: ESPACE_DES_ENGAGEMENTS, service: codeService ?? null };
  const structure = trouverStructure(db, structureId);
  if (!structure || !estHabilite(habilitations, { ...lieu, mode: 'CONSULTATION' }))
    throw new ErreurMetier('ACCES_REFUSE');
  if (!estHabilite(habilitations, { ...lieu, mode: 'MODIFICATION' })) throw new ErreurMetier('CONSULTATION_SEULE');
  if (structure.nature !== 'PUBLIQUE') throw new ErreurMetier('EMETTEUR_NON_PUBLIC');
  return structure;
}

type Defauts = Record<string, CodeRefus>;

/** What the schema cannot see: services, number and supplier are those of this bac. */
function defautsDe(db: Base, emetteur: LigneStructure, saisi: EngagementSaisi): Defauts {
  const { codeService, numero, siretRecepteur } = saisi;
  const defauts: Defauts = {};
  if (codeService !== undefined && trouverService(db, emetteur.id, codeService)?.statut !== 'ACTIF')
    defauts.codeService = 'SERVICE_INCONNU';
  const malEcrit = defautDuNumeroDEngagement(numero, { estEtat: emetteur.engagementVerifie === 1 });
  if (malEcrit) defauts.numero = malEcrit;
  else if (existeNumeroDEngagement(db, emetteur.id, numero)) defauts.numero = 'ENGAGEMENT_DOUBLON';
  if (siretRecepteur === emetteur.identifiant) defauts.siretRecepteur = 'RECEPTEUR_SOI_MEME';
  else if (!trouverRecepteur(db, siretRecepteur)) defauts.siretRecepteur = 'RECEPTEUR_INCONNU';
  return defauts;
}

function refuser(champs: Defauts): void {
  if (Object.keys(champs).length > 0) throw new ErreurMetier('SAISIE_INVALIDE', { champs });
}
