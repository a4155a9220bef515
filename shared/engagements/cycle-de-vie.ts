import type { Source } from '../factures/source.ts';
import type { EtatDEngagement } from './etats.ts';

/** The relation of an actor to one engagement: who ordered, who was ordered from. */
export const ROLES_SUR_ENGAGEMENT = ['EMETTEUR', 'RECEPTEUR', 'SYSTEME'] as const;
export type RoleSurEngagement = (typeof ROLES_SUR_ENGAGEMENT)[number];
/** On the screens nobody is the system. */
export type CoteDEngagement = Exclude<RoleSurEngagement, 'SYSTEME'>;

/** Every engagement is born here. */
export const ETAT_DE_NAISSANCE: EtatDEngagement = 'COMMANDE';

export type Passage = {
  acte: string;
  de: readonly EtatDEngagement[];
  vers: EtatDEngagement;
  par: RoleSurEngagement;
  exigeMotif?: boolean;
  source: Source;
};

/** Life cycle of an engagement (factures § 12.1): the answer of the supplier and what follows it are training states. */
// biome-ignore format: one line per passage, read as a table
export const PASSAGES = [
  { acte: 'envoyer', de: ['COMMANDE'], vers: 'A_TRAITER', par: 'EMETTEUR', source: 'S18' },
  { acte: 'accepter', de: ['A_TRAITER'], vers: 'ACCEPTEE', par: 'RECEPTEUR', source: 'S18' },
  { acte: 'refuser', de: ['A_TRAITER'], vers: 'REFUSEE', par: 'RECEPTEUR', exigeMotif: true, source: 'S18' },
  { acte: 'solder', de: ['ACCEPTEE'], vers: 'SOLDEE', par: 'SYSTEME', source: 'supposé' },
  { acte: 'rouvrir', de: ['SOLDEE'], vers: 'ACCEPTEE', par: 'SYSTEME', source: 'supposé' },
] as const satisfies readonly Passage[];

export type ActeSurEngagement = (typeof PASSAGES)[number]['acte'];

const TOUS: readonly (Passage & { acte: ActeSurEngagement })[] = PASSAGES;

/** What that role can do in that state, in the order of the table. */
export const actesPossibles = (etat: EtatDEngagement, role: RoleSurEngagement): ActeSurEngagement[] =>
  TOUS.filter(({ de, par }) => par === role && de.includes(etat)).map(({ acte }) => acte);

/** The passage of this act for this role from this state, or nothing. */
export const passagePour = (
  etat: EtatDEngagement,
  { acte, role }: { acte: ActeSurEngagement; role: RoleSurEngagement },
): Passage | undefined => TOUS.find((p) => p.acte === acte && p.par === role && p.de.includes(etat));

/** Whose act is it? */
export const roleDeLActe = (acte: ActeSurEngagement): RoleSurEngagement | undefined =>
  TOUS.find((passage) => passage.acte === acte)?.par;
