import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import { defautDuSiret, formaterSiret, normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import type { EtablissementInsee } from '#shared/structures/structure.ts';
import type { Base } from '../db/base.ts';
import { dejaInscrite } from './fiche/deja-inscrite.ts';
import { trouverEtablissement, trouverStructureParSiret } from './structures.sql.ts';

/** Said in the page and on the field, which is what the person has to correct. */
const refuser = (code: CodeRefus, precision?: string) =>
  new ErreurMetier(code, { champs: { siret: code }, ...(precision && { precision }) });

/**
 * What the INSEE says of an establishment that can become a private structure (§ 2.3), one obstacle at a time:
 * SIRET_LONGUEUR, SIRET_CLE, SIRET_INSEE_ABSENT, SIRET_INSEE_FERME, STRUCTURE_PUBLIQUE, STRUCTURE_EXISTE,
 * STRUCTURE_EXISTE_INACTIVE.
 * `texte` is the SIRET as it was typed.
 */
export function consulterInsee(db: Base, texte: string): EtablissementInsee {
  const defaut = defautDuSiret(texte);
  if (defaut) throw refuser(defaut);
  const siret = normaliserIdentifiant(texte);
  const connu = trouverEtablissement(db, siret);
  if (!connu) throw refuser('SIRET_INSEE_ABSENT');
  if (!connu.estActif) throw refuser('SIRET_INSEE_FERME', nouveauSiret(connu.successeur));
  if (connu.nature === 'PUBLIQUE')
    throw refuser('STRUCTURE_PUBLIQUE', `Ce SIRET est celui de « ${connu.raisonSociale} ».`);
  const deja = trouverStructureParSiret(db, siret);
  if (deja) throw dejaInscrite(deja, 'siret');
  return { ...connu, nonDiffusible: connu.nonDiffusible === 1, siege: connu.siege === 1 };
}

const nouveauSiret = (successeur: string | null): string | undefined =>
  successeur ? `Le nouveau SIRET de cet établissement est le ${formaterSiret(successeur)}.` : undefined;
