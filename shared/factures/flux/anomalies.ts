import { type CodeRefus, REFUS } from '../../contrat/erreurs.ts';
import { LISTE_CHAMPS, regleDuChamp } from '../champs.ts';
import { cheminDuChamp, type SyntaxeDeFlux } from './syntaxes.ts';

/** What keeps a facture of a flow from being integrated, as the bac keeps it. */
export type Anomalie = {
  /** Field of the facture; nothing when the whole file is at fault. */
  champ: string | null;
  code: CodeRefus;
  precision?: string | undefined;
};

export type AnomalieExpliquee = {
  code: CodeRefus;
  /** The words of the portal, for a program more than for a person. */
  technique: string;
  /** Caption of the field. */
  champ: string | null;
  message: string;
  precision: string | null;
  faire: string | null;
};

const ABSENCES: readonly CodeRefus[] = [
  'CHAMP_OBLIGATOIRE',
  'SERVICE_OBLIGATOIRE',
  'ENGAGEMENT_OBLIGATOIRE',
  'SERVICE_OU_ENGAGEMENT',
  'VALIDEUR_OBLIGATOIRE',
];

/** What to do where the form would say it otherwise: here the file is to be made again. */
const FAIRE_DANS_LE_FICHIER: Partial<Record<CodeRefus, string>> = {
  CHAMP_OBLIGATOIRE: 'Complétez-le dans votre logiciel, puis refaites le fichier.',
  VALIDEUR_OBLIGATOIRE: 'Déposez cette facture en PDF : le formulaire demande qui la valide.',
  NUMERO_DOUBLON: 'Donnez-lui un autre numéro dans votre logiciel, puis refaites le fichier.',
  DATE_FUTURE: 'Corrigez la date dans votre logiciel, puis refaites le fichier.',
};

/** The technical text [S34, S35] with its plain French beside. */
export function expliquerAnomalie(syntaxe: SyntaxeDeFlux | null, anomalie: Anomalie): AnomalieExpliquee {
  const { champ, code, precision } = anomalie;
  const { message, faire }: { message: string; faire?: string } = REFUS[code];
  const connu = LISTE_CHAMPS.find((nom) => nom === champ);
  return {
    code,
    technique: texteTechnique(syntaxe, anomalie, message),
    champ: connu ? regleDuChamp(connu).libelle : null,
    message,
    precision: precision ?? null,
    faire: FAIRE_DANS_LE_FICHIER[code] ?? faire ?? null,
  };
}

/** « L'element FichierXml.….value est obligatoire. » for what is missing; the rest names the place and says why. */
function texteTechnique(syntaxe: SyntaxeDeFlux | null, { champ, code }: Anomalie, message: string): string {
  const chemin = champ === null ? undefined : cheminDuChamp(syntaxe, champ);
  if (!chemin) return `${code} : ${message}`;
  return ABSENCES.includes(code) ? `L'element ${chemin} est obligatoire.` : `${chemin} : ${message}`;
}

type Rejet = { siretEmetteur: string | null; nomDuFlux: string; anomalies: readonly AnomalieExpliquee[] };

/** The sentence of « Suivi des flux », with its mistake of agreement, as it was quoted [S33]. */
export function phraseDeRejet({ siretEmetteur, nomDuFlux, anomalies }: Rejet): string {
  const motifs = anomalies.map(({ technique }) => technique).join(' | ');
  return `N° SIRET émetteur ${siretEmetteur ?? 'inconnu'}, le flux ${nomDuFlux} a été rejetée pour le(s) motif(s) suivants, ${motifs}`;
}

/** What the portal says of a flow that it has just received [S33]: it does not mean that the facture has arrived. */
export const messageDImport = (numero: string): string =>
  `Le lot de facture a été importé correctement sous le n° ${numero}`;
