import { z } from 'zod';
import type { CodeRefus } from '../contrat/erreurs.ts';
import { ajouterJours, instantA, type Jour, jourDe } from '../referentiel/date.ts';
import { aNomDeCopie } from '../referentiel/fichier.ts';
import { Email, texteLong } from '../referentiel/texte.ts';

/** « The gestionnaire principal has left » (comptes-structures § 3.3). Figures in one place: one line corrects them. */
export const PARAMETRES_DU_REMPLACEMENT = {
  /** Working days that the support takes to answer. */
  joursDeReponse: { valeur: 2, source: 'supposé' },
  /** A gestionnaire seen on the portal since then can be reached. */
  joursDePresence: { valeur: 30, source: 'supposé' },
  motifMax: { valeur: 1000, source: 'supposé' },
  /** Octets. */
  tailleMax: { valeur: 10 * 1024 * 1024, source: 'supposé' },
} as const;

const code = (c: CodeRefus): CodeRefus => c;

export const RemplacementSaisie = z.object({
  /** Address of connexion of the person to appoint. */
  emailCandidat: Email,
  motif: texteLong(PARAMETRES_DU_REMPLACEMENT.motifMax.valeur),
  /** SHA-256 of the proof, received before. */
  fichier: z
    .string({ error: code('CHAMP_OBLIGATOIRE') })
    .regex(/^([0-9a-f]{64})?$/, code('CHAMP_FORMAT'))
    .min(1, code('CHAMP_OBLIGATOIRE')),
  nomFichier: z.string().max(255).refine(aNomDeCopie, code('JUSTIFICATIF_FORMAT')),
});
export type RemplacementSaisie = z.infer<typeof RemplacementSaisie>;

export const STATUTS_DU_REMPLACEMENT = {
  EN_COURS: { libelle: 'En cours de traitement', source: 'supposé' },
  ACCEPTEE: { libelle: 'Acceptée', source: 'supposé' },
  REFUSEE: { libelle: 'Refusée', source: 'supposé' },
} as const satisfies Record<string, { libelle: string; source: string }>;
export type StatutRemplacement = keyof typeof STATUTS_DU_REMPLACEMENT;
export const LISTE_STATUTS_DU_REMPLACEMENT = Object.keys(STATUTS_DU_REMPLACEMENT) as [
  StatutRemplacement,
  ...StatutRemplacement[],
];

/** What the support looks at before it answers. Instants are ISO UTC. */
export type Dossier = {
  maintenant: string;
  /** The compte of the candidate is active. */
  candidatActif: boolean;
  candidatEstPrincipal: boolean;
  /** Last instant at which the present gestionnaire was seen; null: never, or there is none. */
  vuLe: string | null;
};

/** Why the support refuses, in its words; first reason that holds. */
export const MOTIFS_DE_REFUS = {
  CANDIDAT_INACTIF: {
    libelle: 'La personne à nommer n’a pas de compte actif. Elle doit d’abord créer son compte et l’activer.',
    source: 'S22',
  },
  CANDIDAT_DEJA_PRINCIPAL: {
    libelle: 'Cette personne est déjà gestionnaire principal de la structure.',
    source: 'supposé',
  },
  JOIGNABLE: {
    libelle:
      'Le gestionnaire est joignable : il est venu sur le portail il y a peu. C’est à lui de transférer son rôle.',
    source: 'supposé',
  },
} as const satisfies Record<string, { libelle: string; source: string }>;

/** The reason why the support refuses; nothing when it accepts. */
export function motifDuRefus(dossier: Dossier): keyof typeof MOTIFS_DE_REFUS | undefined {
  if (!dossier.candidatActif) return 'CANDIDAT_INACTIF';
  if (dossier.candidatEstPrincipal) return 'CANDIDAT_DEJA_PRINCIPAL';
  return estJoignable(dossier) ? 'JOIGNABLE' : undefined;
}

export function estJoignable({ vuLe, maintenant }: Pick<Dossier, 'vuLe' | 'maintenant'>): boolean {
  if (vuLe === null) return false;
  const jours = PARAMETRES_DU_REMPLACEMENT.joursDePresence.valeur;
  return jourDe(vuLe) >= ajouterJours(jourDe(maintenant), -jours);
}

/** Sunday and Saturday, as dates number them. */
const WEEK_END = [0, 6];
const estOuvre = (jour: Jour): boolean => !WEEK_END.includes(new Date(`${jour}T12:00:00.000Z`).getUTCDay());

/** Ten in the morning in Paris, so many working days later: Saturdays and Sundays do not count, holidays do. */
export function apresJoursOuvres(instant: string, nombre: number): string {
  let jour = jourDe(instant);
  for (let reste = nombre; reste > 0; ) {
    jour = ajouterJours(jour, 1);
    if (estOuvre(jour)) reste--;
  }
  return instantA(jour, '10:00');
}
