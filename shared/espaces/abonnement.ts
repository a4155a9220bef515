import { z } from 'zod';
import { COMMENTAIRE_MAX } from '../rattachements/demande.ts';
import { texteLongOptionnel } from '../referentiel/texte.ts';
import { Vocabulaire } from '../vocabulaire/mots.ts';
import { type CodeEspace, ESPACES } from './espaces.ts';
import { MODES } from './habilitations.ts';

const CODES = ESPACES.map(({ code }) => code) as [CodeEspace, ...CodeEspace[]];

/** An espace of the table, whether it can be subscribed to or not. */
export const CodeDEspace = z.enum(CODES, { error: 'CHAMP_OBLIGATOIRE' });

/** « Ajouter un abonnement » [S19]; `serviceId` null or absent: the structure itself. */
export const DemandeSaisie = z.object({
  structureId: z.int({ error: 'CHAMP_OBLIGATOIRE' }),
  serviceId: z.int().nullable().default(null),
  espace: CodeDEspace,
  mode: z.enum(MODES, { error: 'CHAMP_OBLIGATOIRE' }),
});

const Ids = z.array(z.int()).min(1, { error: 'CHAMP_OBLIGATOIRE' }).max(200);

/** The answer of a gestionnaire to one or several demandes. */
const ReponseSaisie = z.object({ ids: Ids, commentaire: texteLongOptionnel(COMMENTAIRE_MAX) });

/** `vocabulaire`: `motifExige` says whether the comment may be left out. */
export const RefusSaisi = ReponseSaisie.extend({ vocabulaire: Vocabulaire });

/** `mode`: less than what was asked, when the person does not need more [S10]. */
export const ValidationSaisie = ReponseSaisie.extend({ mode: z.literal('CONSULTATION').optional() });

/** « Donner un abonnement »: several people × several espaces, at once, without a demande [S20]. */
export const DonSaisi = z.object({
  comptes: Ids,
  espaces: z.array(CodeDEspace).min(1, { error: 'CHAMP_OBLIGATOIRE' }).max(ESPACES.length),
  mode: z.enum(MODES, { error: 'CHAMP_OBLIGATOIRE' }),
  serviceId: z.int().nullable().default(null),
});
