import type { Acteur } from '#shared/comptes/acteur.ts';
import { ESPACE_DU_ROLE } from '#shared/factures/droits.ts';
import type { Base } from '../../db/base.ts';
import { mandatEnVigueur } from '../../structures/banque/mandat.ts';
import { trouverStructure } from '../../structures/structures.sql.ts';
import { structuresAvec } from '../acces.ts';

/** The structures that the deposit form offers as supplier [S35]: active, and where the acteur may act in « Factures émises ». */
export function listerFournisseurs(db: Base, acteur: Acteur) {
  return structuresAvec(db, acteur, { espace: ESPACE_DU_ROLE.FOURNISSEUR, mode: 'MODIFICATION' }).flatMap((id) => {
    const structure = trouverStructure(db, id);
    if (structure?.statut !== 'ACTIF') return [];
    const { identifiant, raisonSociale, nature } = structure;
    return [{ id, identifiant, raisonSociale, nature, mandat: mandatEnVigueur(db, id) !== undefined }];
  });
}
