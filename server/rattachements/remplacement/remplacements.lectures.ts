import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { estUneCopie } from '#shared/referentiel/fichier.ts';
import { trouverCompte } from '../../comptes/comptes.sql.ts';
import type { Base } from '../../db/base.ts';
import { trouverGestionnairePrincipal } from '../../structures/rattachements.sql.ts';
import { nomDUtilisateur } from '../utilisateurs/exiger-utilisateur.ts';
import { exigerDemandeur } from './exiger-demandeur.ts';
import { estRemplacementEnCours, listerRemplacements } from './remplacements.sql.ts';

/** What the page « Le gestionnaire est parti » shows: who it is, and one's own requests. NON_CONNECTE, INTROUVABLE. */
export function consulterRemplacements(db: Base, acteur: Acteur, structureId: number) {
  const { compte, structure } = exigerDemandeur(db, acteur, structureId, 'voirUtilisateurs');
  const principal = trouverGestionnairePrincipal(db, structureId);
  const gestionnaire = principal && trouverCompte(db, principal.compteId);
  return {
    raisonSociale: structure.raisonSociale,
    identifiant: structure.identifiant,
    jeSuisGestionnaire: principal?.compteId === compte.id,
    gestionnaire: gestionnaire ? nomDUtilisateur(gestionnaire) : null,
    enCours: estRemplacementEnCours(db, structureId),
    remplacements: listerRemplacements(db, structureId, compte.id),
  };
}

/** The name alone, without its folder. JUSTIFICATIF_FORMAT: neither PDF, JPG nor PNG, or not what the name says. */
export function nomDuJustificatif(recu: string, octets: Uint8Array): string {
  const nom = (recu.split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim();
  if (!estUneCopie(nom, octets))
    throw new ErreurMetier('SAISIE_INVALIDE', { champs: { fichier: 'JUSTIFICATIF_FORMAT' } });
  return nom;
}
