import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { estUneCopie } from '#shared/referentiel/fichier.ts';
import { defautDuRib } from '#shared/structures/banque/rib.ts';

/** Name of a RIB as it arrives, without its folder. RIB_FORMAT, RIB_TROP_GROS. */
export function nomDuRib(octets: Uint8Array, recu: string): string {
  const nom = recu.split(/[/\\]/).at(-1) ?? recu;
  const defaut = defautDuRib({ nom, taille: octets.byteLength });
  if (defaut) throw new ErreurMetier(defaut);
  if (!estUneCopie(nom, octets)) throw new ErreurMetier('RIB_FORMAT');
  return nom;
}
