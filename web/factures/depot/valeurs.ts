import { champsRefuses } from '#shared/contrat/verifier.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { type ChampDeFacture, FactureSaisie } from '#shared/factures/facture.ts';
import { defautsDeLaFacture, type FactureAControler } from '#shared/factures/facture-deposable.ts';
import type { FichierLu } from '#shared/factures/fichier-lu.ts';
import { formaterMontantSaisie, lireMontant } from '#shared/referentiel/montant.ts';
import type { PieceSaisie } from '../pieces/piece.ts';
import type { Defauts } from '../useRefus.ts';
import { type Commande, desaccords } from './commande.ts';

const VIDES = {
  cadre: '',
  siretValideur: '',
  structureId: '',
  siretDestinataire: '',
  codeService: '',
  numeroEngagement: '',
  numero: '',
  dateFacture: '',
  typeFacture: '',
  devise: 'EUR',
  modeReglement: 'VIREMENT',
  typeTva: '',
  motifExoneration: '',
  numeroMarche: '',
  numeroOrigine: '',
  montantHt: '',
  montantTva: '',
  montantTtc: '',
  montantAPayer: '',
  commentaire: '',
} as const satisfies Partial<Record<ChampDeFacture, string>>;

/** A field of the form: a text, as it is typed. */
export type ChampTexteDuDepot = keyof typeof VIDES;
export type ValeursDuDepot = Record<ChampTexteDuDepot, string> & { piecesJointes: PieceSaisie[] };

const CHAMPS_TEXTE = Object.keys(VIDES) as ChampTexteDuDepot[];
export const CHAMPS_MONTANT = [
  'montantHt',
  'montantTva',
  'montantTtc',
  'montantAPayer',
] as const satisfies readonly ChampTexteDuDepot[];
const estMontant = (champ: ChampTexteDuDepot): champ is (typeof CHAMPS_MONTANT)[number] =>
  CHAMPS_MONTANT.some((c) => c === champ);

/** What the form carries without showing it as a field. */
type DocumentDepose = Pick<FactureSaisie, 'fichier' | 'nomFichier' | 'lignes'>;

/** Where a form starts: what was read in the file, or a brouillon. */
export type Depart = {
  valeurs: ValeursDuDepot;
  document: DocumentDepose;
  /** For each recognised field, where it was read. */
  lieux: Partial<Record<ChampTexteDuDepot, string>>;
  remarques: readonly string[];
  /** Comes from a file just read. */
  lecture: boolean;
  /** SIRET of the supplier written in the file. */
  siretLu?: string;
};

type Lecture = { fichier: string; nomFichier: string; lu: FichierLu };

/** The form pre-filled by the reading of the file; what was chosen at the first step wins. */
export function departDepuisLecture(
  { fichier, nomFichier, lu }: Lecture,
  choix: { cadre: string; structureId: string },
  commande?: Commande,
): Depart {
  const valeurs: ValeursDuDepot = { ...VIDES, ...textesDe(lu.valeurs), ...commande, ...choix, piecesJointes: [] };
  const connu = { ...commande, ...choix };
  const lus = CHAMPS_TEXTE.filter((champ) => !Object.hasOwn(connu, champ) && valeurs[champ] !== '');
  const connus: Partial<Record<ChampTexteDuDepot, string>> = lu.lieux;
  const lieux = Object.fromEntries(lus.flatMap((champ) => (connus[champ] ? [[champ, connus[champ]]] : [])));
  return {
    valeurs,
    document: { fichier, nomFichier, lignes: lu.lignes },
    lieux,
    remarques: [...desaccords(commande, lu.valeurs), ...lu.remarques],
    lecture: true,
    siretLu: lu.valeurs.siretFournisseur,
  };
}

/** The form of a brouillon, as it was left. */
export function departDepuisBrouillon({
  saisie,
  piecesJointes,
}: Pick<FactureComplete, 'saisie' | 'piecesJointes'>): Depart {
  const { fichier, nomFichier, lignes } = saisie;
  const pieces = piecesJointes.map(({ fichier: f, nom, type, designation, taille }) => ({
    fichier: f,
    nom,
    type,
    designation: designation ?? '',
    taille,
  }));
  return {
    valeurs: { ...VIDES, devise: '', modeReglement: '', ...textesDe(saisie), piecesJointes: pieces },
    document: { fichier, nomFichier, lignes },
    lieux: {},
    remarques: [],
    lecture: false,
  };
}

function textesDe(source: FichierLu['valeurs'] | FactureSaisie): Partial<Record<ChampTexteDuDepot, string>> {
  const connues: Partial<Record<ChampTexteDuDepot, string | number>> = source;
  return Object.fromEntries(
    CHAMPS_TEXTE.flatMap((champ) => {
      const valeur = connues[champ];
      if (valeur === undefined) return [];
      return [
        [champ, typeof valeur === 'number' && estMontant(champ) ? formaterMontantSaisie(valeur) : String(valeur)],
      ];
    }),
  );
}

/** The saisie behind what is typed; a malformed field is named in `defauts` and left out. */
export function saisieDe(
  valeurs: ValeursDuDepot,
  document: DocumentDepose,
): { saisie: FactureSaisie; defauts: Defauts } {
  const defauts: Defauts = {};
  const brute: Record<string, unknown> = { ...document, piecesJointes: valeurs.piecesJointes };
  for (const champ of CHAMPS_TEXTE) {
    const texte = valeurs[champ].trim();
    if (!estMontant(champ)) brute[champ] = texte;
    else if (texte !== '') brute[champ] = lireMontant(texte);
    if (texte !== '' && brute[champ] === undefined) defauts[champ] = 'CHAMP_FORMAT';
  }
  brute.structureId = valeurs.structureId === '' ? undefined : Number(valeurs.structureId);
  const lue = FactureSaisie.safeParse(brute, { reportInput: true });
  if (lue.success) return { saisie: lue.data, defauts };
  Object.assign(defauts, champsRefuses(lue.error));
  for (const chemin of Object.keys(defauts)) delete brute[chemin.split('.')[0] ?? chemin];
  return { saisie: FactureSaisie.parse(brute), defauts };
}

type Circonstances = Pick<FactureAControler, 'destinataire' | 'jourDepot' | 'fournisseurPublic'> & {
  /** False when the recipient could not be looked up: the server will. */
  destinataireCherche: boolean;
};

/** Everything that keeps the form from being sent, by id of its field; malformed values first. */
export function controlerEnvoi(
  valeurs: ValeursDuDepot,
  document: DocumentDepose,
  { destinataireCherche, ...circonstances }: Circonstances,
): { saisie: FactureSaisie; defauts: Defauts } {
  const { saisie, defauts } = saisieDe(valeurs, document);
  const regles: Defauts = { ...defautsDeLaFacture({ saisie, ...circonstances }) };
  if (!destinataireCherche && saisie.siretDestinataire) delete regles.siretDestinataire;
  return { saisie, defauts: { ...regles, ...defauts } };
}
