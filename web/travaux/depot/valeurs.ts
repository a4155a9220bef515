import { champsRefuses } from '#shared/contrat/verifier.ts';
import type { FichierLu } from '#shared/factures/fichier-lu.ts';
import { formaterMontantSaisie, lireMontant } from '#shared/referentiel/montant.ts';
import type { CodeCadreTravaux, Deposant } from '#shared/travaux/cadres.ts';
import { type ChampDuFormulaire, type ContexteDePiece, etatDuChamp } from '#shared/travaux/champs.ts';
import type { PieceComplete } from '#shared/travaux/contrat.ts';
import { PieceSaisie } from '#shared/travaux/piece.ts';
import { defautsDeLaPiece, type PieceAControler } from '#shared/travaux/piece-deposable.ts';
import type { PieceSaisie as Jointe } from '../../factures/pieces/piece.ts';
import type { Defauts } from '../../factures/useRefus.ts';

const VIDES = {
  serviceDeposant: '',
  siretFournisseur: '',
  siretValideur: '',
  siretMoe: '',
  codeServiceMoe: '',
  siretMoa: '',
  codeServiceMoa: '',
  siretDestinataire: '',
  codeService: '',
  numeroEngagement: '',
  numeroMarche: '',
  numero: '',
  dateFacture: '',
  devise: 'EUR',
  typeTva: '',
  motifExoneration: '',
  modeReglement: 'VIREMENT',
  montantHt: '',
  montantTva: '',
  montantTtc: '',
  montantAPayer: '',
  commentaire: '',
} as const satisfies Partial<Record<ChampDuFormulaire, string>>;

/** A field of the form: a text, as it is typed. */
export type ChampTapable = keyof typeof VIDES;
export type ValeursDePiece = Record<ChampTapable, string> & { piecesJointes: Jointe[]; fichier: string };
export const CHAMPS_TAPABLES = Object.keys(VIDES) as ChampTapable[];

export const CHAMPS_MONTANT = [
  'montantHt',
  'montantTva',
  'montantTtc',
  'montantAPayer',
] as const satisfies readonly ChampTapable[];
const estMontant = (champ: string): boolean => CHAMPS_MONTANT.some((montant) => montant === champ);

/** What the first step chose: who files, which cadre, after which piece. */
export type Choix = {
  structureId: number;
  deposant: Deposant;
  cadre: CodeCadreTravaux;
  precedenteId?: number | undefined;
};

/** The file of the piece, once its octets are on the server. */
export type Principal = { fichier: string; nomFichier: string };

/** What is known of a piece, as texts of the form. */
export function textesDe(source: Readonly<Record<string, unknown>>): Partial<Record<ChampTapable, string>> {
  return Object.fromEntries(
    CHAMPS_TAPABLES.flatMap((champ) => {
      const valeur = source[champ];
      if (typeof valeur === 'number')
        return [[champ, estMontant(champ) ? formaterMontantSaisie(valeur) : String(valeur)]];
      return typeof valeur === 'string' ? [[champ, valeur]] : [];
    }),
  );
}

export const valeursDepuis = (saisie: PieceSaisie): ValeursDePiece => ({
  ...VIDES,
  ...textesDe(saisie),
  piecesJointes: [],
  fichier: saisie.fichier ?? '',
});

/** The form of a brouillon, as it was left. */
export function valeursDuBrouillon({
  saisie,
  piecesJointes,
}: Pick<PieceComplete, 'saisie' | 'piecesJointes'>): ValeursDePiece {
  return {
    ...valeursDepuis(saisie),
    piecesJointes: piecesJointes.map(({ fichier, nom, type, designation, taille }) => ({
      fichier,
      nom,
      type,
      designation: designation ?? '',
      taille,
    })),
  };
}

export type Lecture = {
  valeurs: Partial<Record<ChampTapable, string>>;
  lieux: Partial<Record<ChampTapable, string>>;
  remarques: readonly string[];
};

/** What the reading of the file may fill: what the form of this piece lets one write. */
export function lectureDe(lu: FichierLu, contexte: ContexteDePiece): Lecture {
  const ecrivable = (champ: ChampTapable) => ['OBLIGATOIRE', 'FACULTATIF'].includes(etatDuChamp(champ, contexte));
  const valeurs = Object.fromEntries(
    Object.entries(textesDe(lu.valeurs)).filter(([champ, texte]) => texte !== '' && ecrivable(champ as ChampTapable)),
  );
  const connus: Partial<Record<string, string>> = lu.lieux;
  const lieux = Object.fromEntries(
    Object.keys(valeurs).flatMap((champ) => (connus[champ] ? [[champ, connus[champ]]] : [])),
  );
  return { valeurs, lieux, remarques: lu.remarques };
}

/** The saisie behind what is typed; a malformed field is named in `defauts` and left out. */
export function saisieDe(
  valeurs: ValeursDePiece,
  { choix, principal }: { choix: Choix; principal: Principal | undefined },
): { saisie: PieceSaisie & { cadre: CodeCadreTravaux }; defauts: Defauts } {
  const defauts: Defauts = {};
  const brute: Record<string, unknown> = { ...choix, ...principal, piecesJointes: valeurs.piecesJointes };
  for (const champ of CHAMPS_TAPABLES) {
    const texte = valeurs[champ].trim();
    if (texte === '') continue;
    const lu = estMontant(champ) ? lireMontant(texte) : texte;
    if (lu === undefined) defauts[champ] = 'CHAMP_FORMAT';
    else brute[champ] = lu;
  }
  const { cadre } = choix;
  const lue = PieceSaisie.safeParse(brute, { reportInput: true });
  if (lue.success) return { saisie: { ...lue.data, cadre }, defauts };
  Object.assign(defauts, champsRefuses(lue.error));
  for (const chemin of Object.keys(defauts)) delete brute[chemin.split('.')[0] ?? chemin];
  return { saisie: { ...PieceSaisie.parse(brute), cadre }, defauts };
}

type Envoi = Pick<PieceAControler, 'destinataire' | 'jourDepot'> & {
  choix: Choix;
  principal: Principal | undefined;
  /** False when the recipient could not be looked up: the server will. */
  cherche: boolean;
};

/** Everything that keeps the form from being sent, by id of its field; malformed values first. */
export function controler(valeurs: ValeursDePiece, { choix, principal, cherche, ...circonstances }: Envoi) {
  const { saisie, defauts } = saisieDe(valeurs, { choix, principal });
  const regles: Defauts = { ...defautsDeLaPiece({ saisie, ...circonstances }) };
  if (!cherche && saisie.siretDestinataire) delete regles.siretDestinataire;
  return { saisie, defauts: { ...regles, ...defauts } };
}
