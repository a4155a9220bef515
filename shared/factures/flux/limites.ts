/** Largest archive, in octets: 30 Mo compressed (api § 12.3, COM:submit-flow-invoice). */
export const ARCHIVE_MAX = 30 * 1024 * 1024;
/** Largest file of a flow once out of its archive, in octets: 10 Mo (api § 12.3). */
export const MEMBRE_MAX = 10 * 1024 * 1024;
/** All the files of an archive together once out of it, in octets (supposé: a bac holds 200 Mo). */
export const DECOMPRESSE_MAX = 100 * 1024 * 1024;
/** Factures in one flow (api § 12.3, AKU). */
export const FACTURES_MAX = 500;
/** Files in one archive, attachments included (supposé). */
export const MEMBRES_MAX = 1_000;
/** A larger one is no archive of factures, beyond GONFLEMENT_LIBRE octets (supposé). */
export const RATIO_MAX = 250;
export const GONFLEMENT_LIBRE = 1024 * 1024;
/** Lines of factures kept for one flow: beyond, they stay in the files (supposé). */
export const LIGNES_DU_FLUX_MAX = 20_000;

/** Days during which a flow that ended badly stays in the work list (supposé). */
export const JOURS_DANS_LA_SYNTHESE = 7;

/** Longest name of a deposited flow, extension included, and its characters (factures § 4.5, supposé). */
export const NOM_DU_FLUX_MAX = 50;
const NOM_DU_FLUX = /^[A-Za-z0-9_.-]+$/;

export const estUnLot = (nom: string): boolean => /\.(zip|tgz|tar\.gz)$/i.test(nom);

/** What is wrong with the name of a flow, before anything of it is read. */
export function defautDuNomDeFlux(nom: string): 'FLUX_EXTENSION' | 'FLUX_NOM' | undefined {
  if (!estUnLot(nom) && !/\.(xml|pdf)$/i.test(nom)) return 'FLUX_EXTENSION';
  return nom.length > NOM_DU_FLUX_MAX || !NOM_DU_FLUX.test(nom) ? 'FLUX_NOM' : undefined;
}
