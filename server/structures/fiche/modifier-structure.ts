import { z } from 'zod';
import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import { type CodeEspace, espace } from '#shared/espaces/espaces.ts';
import { champDeLaFiche, LISTE_CHAMPS, verrouDuChamp } from '#shared/structures/champs.ts';
import { espacesProposes } from '#shared/structures/espaces-de-structure.ts';
import { defautsDesParametres, PARAMETRES } from '#shared/structures/parametres.ts';
import {
  type InformationsModifiees,
  type ParametresModifies,
  StructureModifiee,
} from '#shared/structures/structure.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { exigerDroit } from '../exiger-droit.ts';
import { exigerStructureActive } from '../exiger-structure-active.ts';
import { noterAction } from '../noter-action.ts';
import { ouvrirEspaces } from '../ouvrir-espaces.ts';
import { type LigneStructure, listerEspacesOuverts } from '../structures.sql.ts';
import { compterServicesAChoisir, modifierFiche } from './fiche.sql.ts';

type Defauts = Record<string, CodeRefus>;

/**
 * The « Valider » at the bottom of « Modification de la structure »: the fiche, the parameters and the espaces that were
 * ticked, together [S19]. What `exigerModifiable` refuses; SAISIE_INVALIDE naming the fields. Answers what changed, in words.
 */
export const modifierStructure = acte({
  nom: 'modifierStructure',
  libelle: 'Structure modifiée',
  entree: StructureModifiee.extend({ structureId: z.int() }),
  executer(db, acteur, { structureId, informations, parametres, espacesAOuvrir }, { instant }) {
    const { structure } = exigerStructureActive(db, acteur, { structureId, droit: 'modifierStructure' });
    if (espacesAOuvrir.length > 0) exigerDroit(db, acteur, { structureId, droit: 'gererEspaces' });
    const champs = {
      ...defautsDesInformations(structure, informations),
      ...defautsDesInterrupteurs(db, structure, parametres),
      ...defautsDesEspaces(structure, espacesAOuvrir),
    };
    if (Object.keys(champs).length > 0) throw new ErreurMetier('SAISIE_INVALIDE', { champs });

    const fiche = changerInformations(db, structure, informations);
    const reglages = parametres ? changerParametres(db, structure, parametres) : [];
    const nouveaux = ouvrirLesNouveaux(db, { structureId, espacesAOuvrir, instant });
    const noter = (action: 'STRUCTURE_MODIFIEE' | 'PARAMETRES_MODIFIES' | 'ESPACE_OUVERT', cible: string) =>
      noterAction(db, { structureId, acteur, instant, action, cible });
    if (fiche.length > 0) noter('STRUCTURE_MODIFIEE', fiche.join(', '));
    if (reglages.length > 0) noter('PARAMETRES_MODIFIES', reglages.join(', '));
    for (const libelle of nouveaux) noter('ESPACE_OUVERT', libelle);
    return { champs: [...fiche, ...reglages], espaces: nouveaux, raisonSociale: structure.raisonSociale };
  },
  decrire: (_entree, { champs, espaces, raisonSociale }) =>
    [raisonSociale, ...champs, ...espaces.map((libelle) => `espace « ${libelle} »`)].join(', '),
});

/** A field that the structure does not let be changed must keep its value; one that it requires must have one. */
function defautsDesInformations(structure: LigneStructure, informations: InformationsModifiees): Defauts {
  const fiche = { ...structure, nonDiffusible: structure.nonDiffusible === 1 };
  const defauts: Defauts = {};
  for (const nom of LISTE_CHAMPS) {
    const valeur = informations[nom];
    const { requis, visible } = champDeLaFiche(nom);
    const verrou = verrouDuChamp(nom, fiche);
    if (verrou && valeur !== undefined && valeur !== structure[nom])
      defauts[`informations.${nom}`] = 'CHAMP_NON_MODIFIABLE';
    const attendu = requis && !verrou && (visible?.(fiche) ?? true);
    if (attendu && valeur === undefined) defauts[`informations.${nom}`] = 'CHAMP_OBLIGATOIRE';
  }
  return defauts;
}

function defautsDesInterrupteurs(
  db: Base,
  { id, nature }: LigneStructure,
  parametres: ParametresModifies | undefined,
): Defauts {
  if (!parametres) return {};
  if (nature === 'PRIVEE') return { parametres: 'CHAMP_NON_MODIFIABLE' };
  const defauts = Object.entries(defautsDesParametres(parametres, compterServicesAChoisir(db, id)));
  return Object.fromEntries(defauts.map(([nom, code]) => [`parametres.${nom}`, code]));
}

function defautsDesEspaces({ nature }: LigneStructure, espacesAOuvrir: readonly string[]): Defauts {
  const proposes: readonly string[] = espacesProposes(nature);
  return espacesAOuvrir.every((code) => proposes.includes(code)) ? {} : { espacesAOuvrir: 'ESPACE_NON_PROPOSE' };
}

/** Returns the labels of what changed. An empty field is emptied; a locked one is left alone. */
function changerInformations(db: Base, structure: LigneStructure, informations: InformationsModifiees): string[] {
  const fiche = { ...structure, nonDiffusible: structure.nonDiffusible === 1 };
  const libres = LISTE_CHAMPS.filter((nom) => !verrouDuChamp(nom, fiche));
  const nouvelle = (nom: (typeof libres)[number]) => informations[nom] ?? (nom === 'pays' ? structure.pays : null);
  const changes = libres.filter((nom) => nouvelle(nom) !== structure[nom]);
  const { nom, prenom } = informations;
  modifierFiche(db, structure.id, {
    ...Object.fromEntries(changes.map((champ) => [champ, nouvelle(champ)])),
    // « Désignation » is derived from the two.
    ...(structure.typeIdentifiant === 'PARTICULIER' && { raisonSociale: `${prenom} ${nom}` }),
  });
  return changes.map((champ) => champDeLaFiche(champ).libelle);
}

/** Returns the labels of the switches that moved. */
function changerParametres(db: Base, structure: LigneStructure, parametres: ParametresModifies): string[] {
  const choisis: Partial<Record<string, boolean>> = parametres;
  const changes = PARAMETRES.filter(({ nom }) => choisis[nom] !== undefined && choisis[nom] !== (structure[nom] === 1));
  modifierFiche(db, structure.id, parametres);
  return changes.map(({ libelle }) => libelle);
}

type Ouverture = { structureId: number; espacesAOuvrir: readonly string[]; instant: string };

/** Returns the labels of those that were not open yet. */
function ouvrirLesNouveaux(db: Base, { structureId, espacesAOuvrir, instant }: Ouverture): string[] {
  const ouverts = listerEspacesOuverts(db, structureId);
  const espaces = [...new Set(espacesAOuvrir)].filter((code) => !ouverts.includes(code)) as CodeEspace[];
  ouvrirEspaces(db, { structureId, espaces, instant });
  return espaces.map((code) => espace(code).libelle);
}
