import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { TYPES_D_IDENTIFIANT } from '#shared/referentiel/identifiants.ts';
import { normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import { comparable } from '#shared/referentiel/texte.ts';
import type { FicheAnnuaire, RechercheAnnuaire, StructureTrouvee } from '#shared/structures/contrat-annuaire.ts';
import type { Base } from '../db/base.ts';
import { listerVisibles } from './annuaire.sql.ts';
import { trouverDestinataire } from './structures.lectures.ts';
import { type LigneStructure, listerServices } from './structures.sql.ts';

const visibles = (db: Base, acteur: Acteur): LigneStructure[] =>
  listerVisibles(db, acteur.genre === 'COMPTE' ? acteur.compteId : null);

const contient = (texte: string, cherche: string | undefined): boolean =>
  cherche === undefined || comparable(texte).includes(comparable(cherche));

function repond(s: LigneStructure, r: RechercheAnnuaire): boolean {
  const identifiant = r.identifiant && normaliserIdentifiant(r.identifiant);
  return (
    (r.typeIdentifiant === undefined || s.typeIdentifiant === r.typeIdentifiant) &&
    (identifiant === undefined || normaliserIdentifiant(s.identifiant).includes(identifiant)) &&
    contient(s.raisonSociale, r.raisonSociale) &&
    contient(s.ville, r.ville) &&
    (r.codePostal === undefined || s.codePostal.startsWith(r.codePostal)) &&
    (r.statut === undefined || s.statut === r.statut) &&
    (r.nature === undefined || s.nature === r.nature) &&
    (r.moa === undefined || s.estMoa === 1) &&
    (r.moaUniquement === undefined || s.estMoaUniquement === 1)
  );
}

const enTrouvee = (s: LigneStructure): StructureTrouvee => ({ ...s, designation: s.raisonSociale });

const rangDuType = (code: string): number => TYPES_D_IDENTIFIANT.findIndex((type) => type.code === code);

const COMPARAISONS: Record<RechercheAnnuaire['tri'], (a: StructureTrouvee, b: StructureTrouvee) => number> = {
  identifiant: (a, b) => (a.identifiant < b.identifiant ? -1 : 1),
  designation: (a, b) => comparable(a.designation).localeCompare(comparable(b.designation), 'fr'),
  typeIdentifiant: (a, b) => rangDuType(a.typeIdentifiant) - rangDuType(b.typeIdentifiant),
  statut: (a, b) => a.statut.localeCompare(b.statut),
};

/**
 * Structures of the annuaire that meet every criterion, whatever the case and accents: anyone sees the public ones,
 * a private one only who is attached to it [S34].
 */
export function rechercherAnnuaire(
  db: Base,
  acteur: Acteur,
  recherche: RechercheAnnuaire,
): { structures: StructureTrouvee[]; total: number } {
  const { tri, sens, page, taille } = recherche;
  const trouvees = visibles(db, acteur)
    .filter((s) => repond(s, recherche))
    .map(enTrouvee);
  const sensDuTri = sens === 'asc' ? 1 : -1;
  trouvees.sort((a, b) => COMPARAISONS[tri](a, b) * sensDuTri || a.id - b.id);
  return { structures: trouvees.slice((page - 1) * taille, page * taille), total: trouvees.length };
}

/** What the annuaire says of one structure. INTROUVABLE when there is none, or when it is not his to see. */
export function consulterAnnuaire(db: Base, acteur: Acteur, texte: string): FicheAnnuaire {
  const identifiant = normaliserIdentifiant(texte);
  const structure = visibles(db, acteur).find((s) => normaliserIdentifiant(s.identifiant) === identifiant);
  if (!structure) throw new ErreurMetier('INTROUVABLE');
  const parametres = trouverDestinataire(db, structure.identifiant)?.parametres ?? null;
  const services = listerServices(db, structure.id).map((s) => ({
    code: s.code,
    nom: s.nom,
    actif: s.statut === 'ACTIF',
    engagementObligatoire: s.engagementObligatoire === 1,
  }));
  return { ...structure, designation: structure.raisonSociale, parametres, services };
}
