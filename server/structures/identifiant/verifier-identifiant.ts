import type { Acteur } from '#shared/comptes/acteur.ts';
import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import { defautDuSiret, formaterSiret, normaliserIdentifiant, sirenDe } from '#shared/referentiel/siret.ts';
import { estCollectiviteLocale } from '#shared/structures/categories-juridiques.ts';
import type { EtablissementInsee } from '#shared/structures/structure.ts';
import type { Base } from '../../db/base.ts';
import { exigerStructureActive } from '../exiger-structure-active.ts';
import { type LigneStructure, trouverEtablissement, trouverStructureParSiret } from '../structures.sql.ts';

const refuser = (code: CodeRefus, precision?: string) =>
  new ErreurMetier(code, { champs: { siret: code }, ...(precision && { precision }) });

/**
 * The structure whose identifiant the acteur may change [S21]: what `exigerStructureActive` refuses,
 * IDENTIFIANT_COLLECTIVITE, IDENTIFIANT_SANS_SIRET. « En cours d’immatriculation » may receive its SIRET (supposé).
 */
export function exigerChangeable(db: Base, acteur: Acteur, structureId: number) {
  const tenue = exigerStructureActive(db, acteur, { structureId, droit: 'modifierIdentifiant' });
  const { typeIdentifiant, categorieJuridique } = tenue.structure;
  if (estCollectiviteLocale(categorieJuridique)) throw new ErreurMetier('IDENTIFIANT_COLLECTIVITE');
  if (typeIdentifiant !== 'SIRET' && typeIdentifiant !== 'AUTRE') throw new ErreurMetier('IDENTIFIANT_SANS_SIRET');
  return tenue;
}

/**
 * The establishment whose SIRET that structure can take, one obstacle at a time, on the field `siret`: SIRET_LONGUEUR,
 * SIRET_CLE, SIRET_INCHANGE, SIRET_INSEE_ABSENT, SIRET_INSEE_FERME, SIREN_DIFFERENT, SIRET_NATURE, STRUCTURE_EXISTE.
 */
export function exigerNouveauSiret(db: Base, structure: LigneStructure, texte: string): EtablissementInsee {
  const defaut = defautDuSiret(texte);
  if (defaut) throw refuser(defaut);
  const siret = normaliserIdentifiant(texte);
  if (siret === structure.identifiant) throw refuser('SIRET_INCHANGE');
  const connu = trouverEtablissement(db, siret);
  if (!connu) throw refuser('SIRET_INSEE_ABSENT');
  if (connu.estActif === 0) throw refuser('SIRET_INSEE_FERME');
  const memeEntreprise = structure.typeIdentifiant !== 'SIRET' || sirenDe(siret) === sirenDe(structure.identifiant);
  if (!memeEntreprise)
    throw refuser(
      'SIREN_DIFFERENT',
      `Le SIREN de votre entreprise est ${formaterSiret(structure.identifiant).slice(0, 11)}.`,
    );
  if (connu.nature !== structure.nature) throw refuser('SIRET_NATURE');
  const deja = trouverStructureParSiret(db, siret);
  if (deja) throw refuser('STRUCTURE_EXISTE', `« ${deja.raisonSociale} » est déjà inscrite sous ce SIRET.`);
  return { ...connu, nonDiffusible: connu.nonDiffusible === 1, siege: connu.siege === 1 };
}

/** « Continuer »: the check before « Valider ». */
export function verifierIdentifiant(db: Base, acteur: Acteur, demande: { structureId: number; siret: string }) {
  const { structure } = exigerChangeable(db, acteur, demande.structureId);
  return exigerNouveauSiret(db, structure, demande.siret);
}
