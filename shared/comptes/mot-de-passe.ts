import type { CodeRefus } from '../contrat/erreurs.ts';
import { comparable } from '../referentiel/texte.ts';
import { parametre } from './parametres.ts';

/** Whose password it is: what it must not repeat. */
export type Titulaire = { emailConnexion: string; nom: string };

type Regle = {
  cle: string;
  /** Shown under the field, and ticked while the person types. */
  libelle: string;
  refus: CodeRefus;
  tenue(motDePasse: string, titulaire: Titulaire): boolean;
  source: string;
};

/** A shorter name is found by chance in too many passwords. */
const NOM_MINIMAL = 3;

/** Length as a person counts it. */
const longueur = (texte: string): number => [...texte].length;

function repete(motDePasse: string, { emailConnexion, nom }: Titulaire): boolean {
  const mot = comparable(motDePasse);
  const interdits = [comparable(emailConnexion), comparable(nom)].filter((t) => longueur(t) >= NOM_MINIMAL);
  return interdits.some((interdit) => mot.includes(interdit));
}

// comptes-structures § 1.6
export const REGLES_MOT_DE_PASSE: readonly Regle[] = [
  {
    cle: 'longueur',
    libelle: `${parametre('longueurMinimaleMotDePasse')} caractères au moins`,
    refus: 'MDP_REGLES',
    tenue: (mot) => longueur(mot) >= parametre('longueurMinimaleMotDePasse'),
    source: 'connaissance',
  },
  {
    cle: 'majuscule',
    libelle: 'une lettre majuscule',
    refus: 'MDP_REGLES',
    tenue: (mot) => /\p{Lu}/u.test(mot),
    source: 'connaissance',
  },
  {
    cle: 'minuscule',
    libelle: 'une lettre minuscule',
    refus: 'MDP_REGLES',
    tenue: (mot) => /\p{Ll}/u.test(mot),
    source: 'connaissance',
  },
  {
    cle: 'chiffre',
    libelle: 'un chiffre',
    refus: 'MDP_REGLES',
    tenue: (mot) => /\d/.test(mot),
    source: 'connaissance',
  },
  {
    cle: 'special',
    libelle: 'un caractère spécial, par exemple ! ? - + ou *',
    refus: 'MDP_REGLES',
    tenue: (mot) => /[^\p{L}\p{M}\p{N}\s]/u.test(mot),
    source: 'connaissance',
  },
  {
    cle: 'personnel',
    libelle: 'ni votre adresse de connexion, ni votre nom',
    refus: 'MDP_PERSONNEL',
    tenue: (mot, titulaire) => mot !== '' && !repete(mot, titulaire),
    source: 'supposé',
  },
];

/** What is wrong with a password, if anything: the first rule of the table that is not kept. */
export function refuserMotDePasse(motDePasse: string, titulaire: Titulaire): CodeRefus | undefined {
  return REGLES_MOT_DE_PASSE.find((regle) => !regle.tenue(motDePasse, titulaire))?.refus;
}
