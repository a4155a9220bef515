import { createHash } from 'node:crypto';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { defautDuRib, estBienUnRib } from '#shared/structures/banque/rib.ts';

/** A RIB as it arrives: its SHA-256 and its name alone, without its folder. RIB_FORMAT, RIB_TROP_GROS. */
export function recevoirRib(octets: Uint8Array, nomRecu: string): { fichier: string; nom: string } {
  const nom = nomRecu.split(/[/\\]/).at(-1) ?? nomRecu;
  const defaut = defautDuRib({ nom, taille: octets.byteLength });
  if (defaut) throw new ErreurMetier(defaut);
  if (!estBienUnRib(nom, octets)) throw new ErreurMetier('RIB_FORMAT');
  return { fichier: createHash('sha256').update(octets).digest('hex'), nom };
}
