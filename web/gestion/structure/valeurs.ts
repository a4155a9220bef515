import type { CodeEspace } from '#shared/espaces/espaces.ts';
import {
  type ChampDeLaFiche,
  champDeLaFiche,
  champsVisibles,
  LISTE_CHAMPS,
  verrouDuChamp,
} from '#shared/structures/champs.ts';
import { PARAMETRES } from '#shared/structures/parametres.ts';
import type { ParametresModifies, Structure } from '#shared/structures/structure.ts';
import type { DemandeDe } from '../../api/client.ts';

/** The form as it is typed: empty fields are empty texts. */
export type ValeursDeLaFiche = { informations: Record<ChampDeLaFiche, string>; parametres: ParametresModifies };

const SANS_PARAMETRE: ParametresModifies = {
  codeServiceObligatoire: false,
  engagementObligatoire: false,
  serviceOuEngagement: false,
  miseEnPaiementNonRemontee: false,
  estMoa: false,
  estMoaUniquement: false,
};
const NOMS_DES_INTERRUPTEURS: readonly string[] = Object.keys(SANS_PARAMETRE);

type Interrupteur = (typeof PARAMETRES)[number] & { nom: keyof ParametresModifies };

/** The switches that a gestionnaire holds; the others are only shown. */
export const INTERRUPTEURS = PARAMETRES.filter((p): p is Interrupteur => NOMS_DES_INTERRUPTEURS.includes(p.nom));

export function valeursDe(structure: Structure): ValeursDeLaFiche {
  const informations = LISTE_CHAMPS.map((nom) => [nom, structure[nom] ?? '']);
  const parametres = INTERRUPTEURS.map(({ nom }) => [nom, structure.parametres?.[nom] ?? false]);
  return {
    informations: Object.fromEntries(informations) as ValeursDeLaFiche['informations'],
    parametres: { ...SANS_PARAMETRE, ...Object.fromEntries(parametres) },
  };
}

/** Only what this structure lets be changed; an empty address is an absent one. */
export function aEnvoyer(
  structure: Structure,
  { informations, parametres }: ValeursDeLaFiche,
  espacesAOuvrir: readonly string[],
): DemandeDe<'modifierStructure'>['corps'] {
  const libres = champsVisibles(structure).filter((nom) => !verrouDuChamp(nom, structure));
  const choisies = Object.fromEntries(libres.map((nom) => [nom, informations[nom]]));
  const { adresse, codePostal, ville } = informations;
  return {
    informations: { ...choisies, adresse, codePostal, ville, email: informations.email.trim() || undefined },
    ...(structure.nature === 'PUBLIQUE' && { parametres }),
    espacesAOuvrir: [...espacesAOuvrir] as CodeEspace[],
  };
}

/** Labels by path of field, in the order of the page: the summary of errors follows it. */
export const LIBELLES_DE_LA_FICHE: Readonly<Record<string, string>> = Object.fromEntries([
  ...LISTE_CHAMPS.map((nom) => [`informations.${nom}`, champDeLaFiche(nom).libelle]),
  ...PARAMETRES.map(({ nom, libelle }) => [`parametres.${nom}`, libelle]),
  ['espacesAOuvrir', 'Liste des espaces de la structure'],
]);
