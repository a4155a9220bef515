import type { Acteur } from '#shared/comptes/acteur.ts';
import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import { normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import { COTE_DU_DEPOSANT, type CodeCadreTravaux, ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import type { PieceResumee, StructureNommable } from '#shared/travaux/contrat.ts';
import { FicheDuMarche } from '#shared/travaux/fiche-du-marche.ts';
import type { PieceSaisie } from '#shared/travaux/piece.ts';
import { reprendreDe } from '#shared/travaux/suite.ts';
import type { Base } from '../db/base.ts';
import { trouverDestination } from '../factures/depot/destination.ts';
import { lireParametres } from '../structures/structures.lectures.ts';
import {
  type LigneStructure,
  listerServices,
  trouverStructure,
  trouverStructureParSiret,
} from '../structures/structures.sql.ts';
import { exigerDeposantDePiece, exigerPieceDeTravaux, structuresDeTravaux } from './acces.ts';
import { montrerPiece } from './montrer.ts';
import { existeHabilite, listerFichesDesMarches } from './pieces.sql.ts';
import { saisieDeLaPiece } from './saisie.ts';

const servicesActifs = (db: Base, structureId: number) =>
  listerServices(db, structureId)
    .filter(({ statut }) => statut === 'ACTIF')
    .map(({ code, nom }) => ({ code, nom }));

/** Structures for which this person may file: active, and where he holds « Factures de travaux » in « Modification ». */
export function listerStructuresDeDepot(db: Base, acteur: Acteur) {
  const structures = structuresDeTravaux(db, acteur, 'MODIFICATION').flatMap((id) => {
    const structure = trouverStructure(db, id);
    if (structure?.statut !== 'ACTIF') return [];
    const { identifiant, raisonSociale, estMoa } = structure;
    return [{ id, identifiant, raisonSociale, estMoa: estMoa === 1, services: servicesActifs(db, id) }];
  });
  return { structures };
}

type Choix = { cadre: CodeCadreTravaux; structureId: number; precedenteId?: number | undefined };

/** The form as it opens. ACCES_REFUSE, INTROUVABLE. */
export function preparerPiece(
  db: Base,
  acteur: Acteur,
  { cadre, structureId, precedenteId }: Choix,
): { saisie: PieceSaisie; precedente: PieceResumee | null } {
  exigerDeposantDePiece(db, acteur, structureId);
  const { deposant } = ligneDuCadreTravaux(cadre);
  const choisie: PieceSaisie = { deposant, cadre, structureId, ...(precedenteId !== undefined && { precedenteId }) };
  if (precedenteId === undefined) return { saisie: choisie, precedente: null };
  const vue = exigerPieceDeTravaux(db, acteur, precedenteId);
  const { piece } = vue;
  const repris = reprendreDe(cadre, { ...saisieDeLaPiece(piece, []), siretFournisseur: piece.fournisseurSiret });
  const bureau = deposant === 'MOE' ? piece.codeServiceMoe : deposant === 'MOA' ? piece.codeServiceMoa : null;
  const { siretFournisseur, ...sansFournisseur } = repris;
  return {
    saisie: {
      ...(COTE_DU_DEPOSANT[deposant] === 'FOURNISSEUR' ? sansFournisseur : repris),
      ...choisie,
      ...(bureau && { serviceDeposant: bureau }),
    },
    precedente: montrerPiece(db, vue),
  };
}

type Cote = 'FOURNISSEUR' | 'VALIDEUR' | 'MOE' | 'MOA' | 'DESTINATAIRE';

// biome-ignore format: one line per side
const INCONNU: Readonly<Record<Cote, { code: CodeRefus; champ: string }>> = {
  FOURNISSEUR: { code: 'FOURNISSEUR_INCONNU', champ: 'siretFournisseur' },
  VALIDEUR: { code: 'VALIDEUR_INCONNU', champ: 'siretValideur' },
  MOE: { code: 'MOE_INCONNUE', champ: 'siretMoe' },
  MOA: { code: 'MOA_INCONNUE', champ: 'siretMoa' },
  DESTINATAIRE: { code: 'DESTINATAIRE_INCONNU', champ: 'siretDestinataire' },
};

/** A structure to name in the form. MOE_INCONNUE, MOA_INCONNUE, MOA_NON_PARAMETREE… on its field. The SIRET may hold spaces. */
export function consulterActeur(db: Base, { cote, siret }: { cote: Cote; siret: string }): StructureNommable {
  const { code, champ } = INCONNU[cote];
  const refuser = (raison: CodeRefus): never => {
    throw new ErreurMetier('SAISIE_INVALIDE', { champs: { [champ]: raison } });
  };
  const normalise = normaliserIdentifiant(siret);
  const structure = trouverStructureParSiret(db, normalise);
  if (structure?.statut !== 'ACTIF') return refuser(code);
  if (cote === 'MOA' && structure.estMoa !== 1) return refuser('MOA_NON_PARAMETREE');
  if (cote === 'DESTINATAIRE') exigerRecevante(db, { siret: normalise, refuser });
  return nommable(db, structure, cote);
}

function exigerRecevante(db: Base, { siret, refuser }: { siret: string; refuser: (raison: CodeRefus) => never }): void {
  const parametres = trouverDestination(db, siret)?.exigences.parametres;
  if (!parametres) refuser('DESTINATAIRE_INCONNU');
  else if (parametres.estMoaUniquement) refuser('DESTINATAIRE_MOA_UNIQUEMENT');
}

function nommable(db: Base, structure: LigneStructure, cote: Cote): StructureNommable {
  const { id, identifiant, raisonSociale, nature } = structure;
  const { codeServiceObligatoire, engagementObligatoire, serviceOuEngagement } = lireParametres(structure);
  const exige = cote === 'DESTINATAIRE';
  return {
    ...{ id, identifiant, raisonSociale },
    // The services of a firm are its own business.
    services: nature === 'PUBLIQUE' ? servicesActifs(db, id) : [],
    codeServiceObligatoire: exige && codeServiceObligatoire,
    engagementObligatoire: exige && engagementObligatoire,
    serviceOuEngagement: exige && serviceOuEngagement,
    personne: (cote === 'MOE' || cote === 'MOA') && !existeHabilite(db, id),
  };
}

/** « Fiches d’identité du marché » of the contracts in which this person’s structures have a part. */
export function listerFiches(db: Base, acteur: Acteur): { fiches: FicheDuMarche[] } {
  const sirets = new Set(structuresDeTravaux(db, acteur).map((id) => trouverStructure(db, id)?.identifiant));
  const fiches = listerFichesDesMarches(db).map((fiche) => FicheDuMarche.parse(JSON.parse(fiche)));
  return { fiches: fiches.filter(({ acteurs }) => acteurs.some(({ siret }) => sirets.has(siret))) };
}
