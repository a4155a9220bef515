import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { MANDAT_DE_FACTURATION } from '#shared/structures/banque/mandat.ts';
import type { Mandat } from '#shared/structures/contrat-banque.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { exigerStructureActive } from '../exiger-structure-active.ts';
import { noterAction } from '../noter-action.ts';
import { fermerMandat, insererMandat, listerMandats } from './mandats.sql.ts';

/**
 * « J’accepte le mandat de facturation »: the gestionnaire principal alone (factures § 2, supposé). MANDAT_NON_COCHE,
 * MANDAT_AUTRE_VERSION (the text changed since it was read), MANDAT_DEJA_ACCEPTE.
 */
export const accepterMandat = acte({
  nom: 'accepterMandat',
  libelle: 'Mandat de facturation accepté',
  entree: z.object({ id: z.int(), version: z.string().max(40), accepte: z.boolean() }),
  executer(db, acteur, { id: structureId, version, accepte }, { instant }) {
    const { compteId, structure } = exigerStructureActive(db, acteur, { structureId, droit: 'signerMandat' });
    if (!accepte) throw new ErreurMetier('SAISIE_INVALIDE', { champs: { accepte: 'MANDAT_NON_COCHE' } });
    if (version !== MANDAT_DE_FACTURATION.version) throw new ErreurMetier('MANDAT_AUTRE_VERSION');
    if (mandatEnVigueur(db, structureId)) throw new ErreurMetier('MANDAT_DEJA_ACCEPTE');
    insererMandat(db, { structureId, version, instant, compteId });
    noterAction(db, { structureId, acteur, instant, action: 'MANDAT_ACCEPTE', cible: version });
    return { version, raisonSociale: structure.raisonSociale };
  },
  decrire: (_entree, { raisonSociale }) => raisonSociale,
});

/** What was sent under it stays as it is. MANDAT_ABSENT. */
export const resilierMandat = acte({
  nom: 'resilierMandat',
  libelle: 'Mandat de facturation résilié',
  entree: z.object({ id: z.int() }),
  executer(db, acteur, { id: structureId }, { instant }) {
    const { structure } = exigerStructureActive(db, acteur, { structureId, droit: 'signerMandat' });
    const mandat = mandatEnVigueur(db, structureId);
    if (!mandat) throw new ErreurMetier('MANDAT_ABSENT');
    fermerMandat(db, { structureId, instant });
    noterAction(db, { structureId, acteur, instant, action: 'MANDAT_RESILIE', cible: mandat.version });
    return { version: mandat.version, raisonSociale: structure.raisonSociale };
  },
  decrire: (_entree, { raisonSociale }) => raisonSociale,
});

/** The mandat that lets the portal write the factures of a structure; nothing when there is none. */
export const mandatEnVigueur = (db: Base, structureId: number): Mandat | undefined =>
  listerMandats(db, structureId).find(({ resilieLe }) => resilieLe === null);
