import { paysDeLIdentifiant, type TypeIdentifiant } from '../referentiel/identifiants.ts';
import type { InformationsModifiees, Structure } from './structure.ts';

export type ChampDeLaFiche = keyof InformationsModifiees;

/** What decides of a field. */
export type FicheConcernee = Pick<Structure, 'typeIdentifiant' | 'identifiant' | 'nature' | 'nonDiffusible'>;

type Champ = {
  libelle: string;
  requis?: true;
  /** Absent: every structure has it. */
  visible?: (fiche: FicheConcernee) => boolean;
  /** Why it cannot be changed here; nothing when it can. */
  verrou?: (fiche: FicheConcernee) => string | undefined;
  source: string;
};

const DE_L_INSEE = 'Donnée par l’INSEE : « Mettre à jour depuis la base INSEE » la reprend.';
const estParticulier = ({ typeIdentifiant }: FicheConcernee) => typeIdentifiant === 'PARTICULIER';

/** Fields of « Informations générales », in order (comptes-structures § 2.4). */
export const CHAMPS_DE_LA_FICHE = {
  raisonSociale: {
    libelle: 'Raison sociale',
    requis: true,
    visible: (fiche) => !estParticulier(fiche),
    // « Partly »: what the INSEE keeps private was typed by a person, who may correct it (supposé).
    verrou: ({ typeIdentifiant, nonDiffusible }) =>
      typeIdentifiant === 'SIRET' && !nonDiffusible ? DE_L_INSEE : undefined,
    source: 'S34',
  },
  nom: { libelle: 'Nom', requis: true, visible: estParticulier, source: 'S34' },
  prenom: { libelle: 'Prénom', requis: true, visible: estParticulier, source: 'S34' },
  adresse: { libelle: 'Adresse', requis: true, source: 'S34' },
  complement1: { libelle: 'Complément d’adresse 1', source: 'S34' },
  complement2: { libelle: 'Complément d’adresse 2', source: 'S34' },
  codePostal: { libelle: 'Code postal', requis: true, source: 'S34' },
  ville: { libelle: 'Ville', requis: true, source: 'S34' },
  pays: {
    libelle: 'Pays',
    verrou: ({ typeIdentifiant, identifiant }) =>
      paysDeLIdentifiant(typeIdentifiant as TypeIdentifiant, identifiant) ? 'L’identifiant le dit.' : undefined,
    source: 'S34',
  },
  telephone: { libelle: 'Téléphone', source: 'S34' },
  fax: { libelle: 'Fax', source: 'S34' },
  email: { libelle: 'Adresse électronique', source: 'S34' },
  numeroTva: { libelle: 'N° de TVA intracommunautaire', source: 'S34' },
  numeroRcs: { libelle: 'N° RCS', visible: ({ nature }) => nature === 'PRIVEE', source: 'S34' },
} as const satisfies Record<ChampDeLaFiche, Champ>;

export const LISTE_CHAMPS = Object.keys(CHAMPS_DE_LA_FICHE) as ChampDeLaFiche[];

export const champDeLaFiche = (nom: ChampDeLaFiche): Champ => CHAMPS_DE_LA_FICHE[nom];

/** Why that structure does not let this field be changed; nothing when it does. */
export function verrouDuChamp(nom: ChampDeLaFiche, fiche: FicheConcernee): string | undefined {
  const { visible, verrou } = champDeLaFiche(nom);
  if (visible && !visible(fiche)) return 'Ce champ n’existe pas pour cette structure.';
  return verrou?.(fiche);
}

/** The fields that this structure shows. */
export const champsVisibles = (fiche: FicheConcernee): ChampDeLaFiche[] =>
  LISTE_CHAMPS.filter((nom) => champDeLaFiche(nom).visible?.(fiche) ?? true);
