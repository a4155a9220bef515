import { champsRefuses } from '#shared/contrat/verifier.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import type { CodeFormatDeDepot } from '#shared/factures/depot/formats.ts';
import {
  type ChampDeFacture,
  FactureSaisie,
  type LigneDeFacture,
  type ModeDeSaisie,
} from '#shared/factures/facture.ts';
import { defautsDeLaFacture, type FactureAControler } from '#shared/factures/facture-deposable.ts';
import type { FichierLu } from '#shared/factures/fichier-lu.ts';
import { avecTotaux } from '#shared/factures/saisie/totaux.ts';
import { formaterMontantSaisie, lireMontant } from '#shared/referentiel/montant.ts';
import type { PieceSaisie } from '../pieces/piece.ts';
import { defautsDeLaLigneTapee, LIGNE_VIDE, type LigneTapee } from '../saisie/ligne-tapee.ts';
import type { Defauts } from '../useRefus.ts';
import { type Commande, desaccords } from './commande.ts';

const VIDES = {
  cadre: '',
  siretValideur: '',
  structureId: '',
  serviceFournisseur: '',
  coordonneesBancairesId: '',
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
  remiseGlobale: '',
  motifRemise: '',
  montantTtc: '',
  montantAPayer: '',
  commentaire: '',
} as const satisfies Partial<Record<ChampDeFacture, string>>;

/** A field of the form: a text, as it is typed. */
export type ChampTexteDuDepot = keyof typeof VIDES;
export type ValeursDuDepot = Record<ChampTexteDuDepot, string> & {
  piecesJointes: PieceSaisie[];
  /** Typed on the portal; those read in a file stay with it. */
  lignes: LigneDeFacture[];
  /** The line that is being typed, not yet in the facture. */
  ligne: LigneTapee;
};

const CHAMPS_TEXTE = Object.keys(VIDES) as ChampTexteDuDepot[];
export const CHAMPS_MONTANT = [
  'montantHt',
  'montantTva',
  'montantTtc',
  'montantAPayer',
] as const satisfies readonly ChampTexteDuDepot[];
const estMontant = (champ: ChampTexteDuDepot): boolean =>
  champ === 'remiseGlobale' || CHAMPS_MONTANT.some((c) => c === champ);
/** What the form does not show as a text, empty. */
const SANS_LISTE = { piecesJointes: [], lignes: [], ligne: LIGNE_VIDE };

/** What the form carries without showing it as a field. */
type DocumentDepose = Pick<FactureSaisie, 'formatDepot' | 'fichier' | 'nomFichier' | 'lignes'>;

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
  /** A PDF just read bears no electronic signature. */
  sansSignature?: boolean;
};

const EN_PDF: readonly FichierLu['format'][] = ['FACTURX', 'PDF_XML', 'PDF_TEXTE', 'PDF_IMAGE'];

type Lecture = { fichier: string; nomFichier: string; lu: FichierLu };
type Choix = {
  cadre: string;
  structureId: string;
  format?: CodeFormatDeDepot | undefined;
  /** File of a detached signature, already checked. */
  signature?: PieceSaisie | undefined;
};

/** The form pre-filled by the reading of the file; what was chosen at the first step wins. */
export function departDepuisLecture(
  { fichier, nomFichier, lu }: Lecture,
  { format, signature, ...choix }: Choix,
  { modele = {}, commande }: { modele?: Partial<Record<ChampTexteDuDepot, string>>; commande?: Commande } = {},
): Depart {
  const connu = { ...commande, ...choix };
  const piecesJointes = signature ? [signature] : [];
  const valeurs: ValeursDuDepot = {
    ...VIDES,
    ...modele,
    ...textesDe(lu.valeurs),
    ...connu,
    ...SANS_LISTE,
    piecesJointes,
  };
  const lus = CHAMPS_TEXTE.filter((champ) => !Object.hasOwn(connu, champ) && valeurs[champ] !== '');
  const connus: Partial<Record<ChampTexteDuDepot, string>> = lu.lieux;
  const lieux = Object.fromEntries(lus.flatMap((champ) => (connus[champ] ? [[champ, connus[champ]]] : [])));
  return {
    valeurs,
    document: { ...(format && { formatDepot: format }), fichier, nomFichier, lignes: lu.lignes },
    lieux,
    remarques: [...desaccords(commande, lu.valeurs), ...lu.remarques],
    lecture: true,
    siretLu: lu.valeurs.siretFournisseur,
    ...(EN_PDF.includes(lu.format) && !lu.signature && !signature && { sansSignature: true }),
  };
}

/** The form of a brouillon, as it was left. */
export function departDepuisBrouillon({
  saisie,
  piecesJointes,
  modeDepot,
}: Pick<FactureComplete, 'saisie' | 'piecesJointes' | 'modeDepot'>): Depart {
  const { formatDepot, fichier, nomFichier, lignes } = saisie;
  const saisi = modeDepot === 'SAISIE_PORTAIL';
  const depart = saisi ? departSaisi(saisie) : nouveauDepart({ ...SANS_CHOIX, ...textesDe(saisie) });
  return {
    ...depart,
    valeurs: { ...depart.valeurs, piecesJointes: piecesJointes.map(pieceSaisie) },
    document: saisi ? {} : { formatDepot, fichier, nomFichier, lignes },
  };
}

const pieceSaisie = ({ fichier, nom, type, designation, taille }: FactureComplete['piecesJointes'][number]) => ({
  fichier,
  nom,
  type,
  designation: designation ?? '',
  taille,
});

const SANS_CHOIX = { devise: '', modeReglement: '' };

/** A form that begins with these texts, and nothing else. */
export const nouveauDepart = (textes: Partial<Record<ChampTexteDuDepot, string>>): Depart => ({
  valeurs: { ...VIDES, ...textes, ...SANS_LISTE },
  document: {},
  lieux: {},
  remarques: [],
  lecture: false,
});

/** The same for a facture typed here: its lines are in the form, and what is to be paid follows the total until it is told. */
export function departSaisi(saisie: FactureSaisie): Depart {
  const { lignes = [], montantAPayer, montantTtc } = saisie;
  const depart = nouveauDepart({
    ...textesDe(saisie),
    ...(montantAPayer === montantTtc && { montantAPayer: '' }),
  });
  return { ...depart, valeurs: { ...depart.valeurs, lignes } };
}

/** « Dupliquer »: all but what names the first facture, its day, its file and its attachments. */
export function sansIdentite({
  numero: _numero,
  dateFacture: _date,
  formatDepot: _format,
  fichier: _fichier,
  nomFichier: _nom,
  piecesJointes: _pieces,
  ...copiable
}: FactureSaisie): FactureSaisie {
  return copiable;
}

export function textesDe(source: FichierLu['valeurs'] | FactureSaisie): Partial<Record<ChampTexteDuDepot, string>> {
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
  mode: ModeDeSaisie = 'DEPOT',
): { saisie: FactureSaisie; defauts: Defauts } {
  const defauts: Defauts = mode === 'SAISIE' ? defautsDeLaLigneTapee(valeurs.ligne) : {};
  const { lignes, piecesJointes } = valeurs;
  const brute: Record<string, unknown> = { ...document, piecesJointes, ...(mode === 'SAISIE' && { lignes }) };
  for (const champ of CHAMPS_TEXTE) {
    const texte = valeurs[champ].trim();
    if (!estMontant(champ)) brute[champ] = texte;
    else if (texte !== '') brute[champ] = lireMontant(texte);
    if (texte !== '' && brute[champ] === undefined) defauts[champ] = 'CHAMP_FORMAT';
  }
  for (const champ of ['structureId', 'coordonneesBancairesId'] as const)
    brute[champ] = valeurs[champ] === '' ? undefined : Number(valeurs[champ]);
  const calculer = mode === 'SAISIE' ? avecTotaux : (saisie: FactureSaisie) => saisie;
  const lue = FactureSaisie.safeParse(brute, { reportInput: true });
  if (lue.success) return { saisie: calculer(lue.data), defauts };
  Object.assign(defauts, champsRefuses(lue.error));
  for (const chemin of Object.keys(defauts)) delete brute[chemin.split('.')[0] ?? chemin];
  return { saisie: calculer(FactureSaisie.parse(brute)), defauts };
}

type Circonstances = Pick<FactureAControler, 'destinataire' | 'jourDepot' | 'fournisseurPublic' | 'mode'> & {
  /** False when the recipient could not be looked up: the server will. */
  destinataireCherche: boolean;
};

/** Everything that keeps the form from being sent, by id of its field; malformed values first. */
export function controlerEnvoi(
  valeurs: ValeursDuDepot,
  document: DocumentDepose,
  { destinataireCherche, ...circonstances }: Circonstances,
): { saisie: FactureSaisie; defauts: Defauts } {
  const { saisie, defauts } = saisieDe(valeurs, document, circonstances.mode);
  const regles: Defauts = { ...defautsDeLaFacture({ saisie, ...circonstances }) };
  if (!destinataireCherche && saisie.siretDestinataire) delete regles.siretDestinataire;
  return { saisie, defauts: { ...regles, ...defauts } };
}
