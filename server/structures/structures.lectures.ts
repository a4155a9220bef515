import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import { comparable } from '#shared/referentiel/texte.ts';
import type { Destinataire } from '#shared/structures/contrat.ts';
import type { Role } from '#shared/structures/roles.ts';
import type { ParametresPublics, Structure } from '#shared/structures/structure.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import type { Base } from '../db/base.ts';
import { estRattache, listerUtilisateurs, trouverRole } from './rattachements.sql.ts';
import {
  type LigneStructure,
  listerEspacesOuverts,
  listerNumerosDEngagement,
  listerPubliquesActives,
  listerServices,
  listerStructuresDupliquees,
  trouverStructure,
  trouverStructureParSiret,
} from './structures.sql.ts';

export const lireParametres = (s: LigneStructure): ParametresPublics => ({
  codeServiceObligatoire: s.codeServiceObligatoire === 1,
  engagementObligatoire: s.engagementObligatoire === 1,
  serviceOuEngagement: s.serviceOuEngagement === 1,
  miseEnPaiementNonRemontee: s.miseEnPaiementNonRemontee === 1,
  engagementVerifie: s.engagementVerifie === 1,
  comptesDansHelios: s.comptesDansHelios === 1,
  estMoa: s.estMoa === 1,
  estMoaUniquement: s.estMoaUniquement === 1,
  delaiPaiement: s.delaiPaiement,
});

/**
 * The fiche structure. Anybody logged in may consult a public structure and its services; a private one only when
 * attached to it, and so for the espaces and users of any structure [S34]. NON_CONNECTE; INTROUVABLE otherwise.
 */
export function consulterStructure(db: Base, acteur: Acteur, id: number): Structure {
  exigerCompte(db, acteur);
  const structure = trouverStructure(db, id);
  if (!structure || !peutVoir(db, acteur, structure)) throw new ErreurMetier('INTROUVABLE');
  const role = roleDe(db, acteur, id);
  const mienne = role !== null;
  const dupliquees = listerStructuresDupliquees(db, id);
  const origine =
    structure.structureOrigineId === null ? undefined : trouverStructure(db, structure.structureOrigineId);
  const [structureOrigine = null] = origine ? visibles(db, acteur, [origine]) : [];
  return {
    ...structure,
    role,
    structureOrigine,
    structuresDupliquees: visibles(db, acteur, dupliquees),
    remplacee: dupliquees.length > 0,
    nonDiffusible: structure.nonDiffusible === 1,
    parametres: structure.nature === 'PUBLIQUE' ? lireParametres(structure) : null,
    services: listerServices(db, id),
    espaces: mienne ? listerEspacesOuverts(db, id) : [],
    utilisateurs: mienne ? listerUtilisateurs(db, id) : [],
  };
}

const roleDe = (db: Base, acteur: Acteur, id: number): Role | null =>
  (acteur.genre === 'COMPTE' && trouverRole(db, acteur.compteId, id)) || null;

const peutVoir = (db: Base, acteur: Acteur, { id, nature }: LigneStructure): boolean =>
  nature === 'PUBLIQUE' || (acteur.genre === 'COMPTE' && estRattache(db, acteur.compteId, id));

const visibles = (db: Base, acteur: Acteur, structures: LigneStructure[]) =>
  structures
    .filter((structure) => peutVoir(db, acteur, structure))
    .map(({ id, identifiant, raisonSociale }) => ({ id, identifiant, raisonSociale }));

function enDestinataire(db: Base, structure: LigneStructure): Destinataire {
  const { id, identifiant, raisonSociale, ville, codePostal, statut } = structure;
  const services = listerServices(db, id).map((s) => ({
    code: s.code,
    nom: s.nom,
    actif: s.statut === 'ACTIF',
    engagementObligatoire: s.engagementObligatoire === 1,
  }));
  const parametres = lireParametres(structure);
  return { id, identifiant, raisonSociale, ville, codePostal, actif: statut === 'ACTIF', parametres, services };
}

/** Nobody reads further than this: the search is refined instead. */
const DESTINATAIRES_MAX = 50;

/**
 * Active public structures whose SIRET, name, town or postal code hold every word of the text, whatever its case and
 * accents; all of them when there is no text. A SIRET may be typed with spaces.
 */
export function rechercherDestinataires(db: Base, texte = ''): Destinataire[] {
  const mots = comparable(texte).split(' ').filter(Boolean);
  const chiffres = /^[\d\s.-]+$/.test(texte) ? normaliserIdentifiant(texte) : undefined;
  return listerPubliquesActives(db)
    .filter((s) => {
      const fiche = comparable(`${s.raisonSociale} ${s.codePostal} ${s.ville} ${s.identifiant}`);
      const parSiret = chiffres !== undefined && s.identifiant.includes(chiffres);
      return parSiret || mots.every((mot) => fiche.includes(mot));
    })
    .slice(0, DESTINATAIRES_MAX)
    .map((s) => enDestinataire(db, s));
}

/** The public structure with that SIRET, active or not. */
export function trouverDestinataire(db: Base, siret: string): Destinataire | undefined {
  const structure = trouverStructureParSiret(db, normaliserIdentifiant(siret));
  return structure?.nature === 'PUBLIQUE' ? enDestinataire(db, structure) : undefined;
}

/** Same, for who chooses a recipient: DESTINATAIRE_INCONNU when it is unknown, private or inactive. */
export function consulterDestinataire(db: Base, siret: string): Destinataire {
  const destinataire = trouverDestinataire(db, siret);
  if (destinataire?.actif) return destinataire;
  throw new ErreurMetier('DESTINATAIRE_INCONNU', { champs: { siret: 'DESTINATAIRE_INCONNU' } });
}

/** Numbers that the structure looks up, for the State only [S24]; nothing when it checks their presence alone. */
export function engagementsConnus(db: Base, structureId: number): string[] | undefined {
  if (trouverStructure(db, structureId)?.engagementVerifie !== 1) return undefined;
  return listerNumerosDEngagement(db, structureId);
}
