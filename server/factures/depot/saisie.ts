import { sansChampsInvisibles } from '#shared/factures/champs.ts';
import { estSigne } from '#shared/factures/depot/formats.ts';
import { FactureSaisie, type LigneDeFacture, type ModeDeSaisie } from '#shared/factures/facture.ts';
import { estDeTravaux } from '#shared/referentiel/cadres-de-facturation.ts';
import { extensionDe } from '#shared/referentiel/fichier.ts';
import { defautDuSiret } from '#shared/referentiel/siret.ts';
import type { ColonnesSaisies, Facture } from '../factures.sql.ts';
import type { LignePiece } from '../pieces.sql.ts';

/** What a brouillon holds where nothing was chosen yet (supposé). */
const PAR_DEFAUT = { cadre: 'A1', typeFacture: 'FACTURE', devise: 'EUR' } as const;
const NOM_PAR_DEFAUT = 'facture.pdf';

const SAISIE_PORTAIL = 'SAISIE_PORTAIL';
export const modeDe = ({ modeDepot }: Pick<Facture, 'modeDepot'>): ModeDeSaisie =>
  modeDepot === SAISIE_PORTAIL ? 'SAISIE' : 'DEPOT';
function modeDuFichier(nom: string, format: string | undefined): string {
  if (extensionDe(nom) === 'xml') return 'UPLOAD_PORTAIL';
  return estSigne(format) ? 'DEPOT_PDF_SIGNE_PORTAIL' : 'DEPOT_PDF_PORTAIL';
}

type Circonstances = {
  destinataireId: number | null;
  valideurId: number | null;
  avant?: Facture | undefined;
  mode: ModeDeSaisie;
};

/** The fields as columns; what does not apply is dropped. The lines read in the same file as before are kept. */
export function colonnesDe(
  saisie: FactureSaisie & { structureId: number },
  { destinataireId, valideurId, avant, mode }: Circonstances,
): ColonnesSaisies {
  const { structureId, lignes, piecesJointes: _, ...propre } = sansChampsInvisibles({ saisie, mode });
  const memeFichier = avant !== undefined && avant.fichier === (propre.fichier ?? '');
  const nomFichier = propre.nomFichier ?? (memeFichier && avant.nomFichier ? avant.nomFichier : NOM_PAR_DEFAUT);
  return {
    ...(Object.fromEntries(CHAMPS_SIMPLES.map((champ) => [champ, propre[champ] ?? null])) as Simples),
    cadre: propre.cadre ?? PAR_DEFAUT.cadre,
    typeFacture: propre.typeFacture ?? PAR_DEFAUT.typeFacture,
    devise: propre.devise ?? PAR_DEFAUT.devise,
    modeDepot: mode === 'SAISIE' ? SAISIE_PORTAIL : modeDuFichier(nomFichier, propre.formatDepot),
    fournisseurId: structureId ?? saisie.structureId,
    destinataireId,
    valideur1Id: propre.siretValideur ? valideurId : null,
    lignes: lignes ? JSON.stringify(lignes) : memeFichier && mode === 'DEPOT' ? avant.lignes : null,
    fichier: propre.fichier ?? '',
    nomFichier: propre.fichier ? nomFichier : '',
  };
}

const CHAMPS_SIMPLES = [
  'numero',
  'dateFacture',
  'modeReglement',
  'typeTva',
  'motifExoneration',
  'serviceFournisseur',
  'coordonneesBancairesId',
  'siretDestinataire',
  'siretValideur',
  'codeService',
  'numeroEngagement',
  'numeroMarche',
  'numeroOrigine',
  'montantHt',
  'montantTva',
  'remiseGlobale',
  'motifRemise',
  'montantTtc',
  'montantAPayer',
  'commentaire',
  'formatDepot',
] as const satisfies readonly (keyof FactureSaisie & keyof ColonnesSaisies)[];
type Simples = Pick<ColonnesSaisies, (typeof CHAMPS_SIMPLES)[number]>;

/** A file may name an existing structure by a SIRET whose key is false: a form would refuse it. */
const seRelit = (champ: (typeof CHAMPS_SIMPLES)[number], facture: Facture): boolean =>
  facture[champ] !== null && (!champ.startsWith('siret') || defautDuSiret(String(facture[champ])) === undefined);

/** The other way round: the form as it was filled. */
export function saisieDe(facture: Facture, pieces: readonly LignePiece[]): FactureSaisie {
  const lignes: LigneDeFacture[] | undefined = facture.lignes ? JSON.parse(facture.lignes) : undefined;
  const piecesJointes = pieces.map(({ fichier, nom, type, designation }) => ({
    fichier,
    nom,
    type,
    designation: designation ?? undefined,
  }));
  const { cadre, typeFacture, devise, fichier, nomFichier, fournisseurId } = facture;
  const remplis = CHAMPS_SIMPLES.flatMap((champ) => (seRelit(champ, facture) ? [[champ, facture[champ]]] : []));
  return FactureSaisie.parse({
    ...Object.fromEntries(remplis),
    // The form of a works piece is another one.
    ...(!estDeTravaux(cadre) && { cadre }),
    typeFacture,
    devise,
    structureId: fournisseurId,
    ...(fichier && { fichier, nomFichier }),
    ...(lignes && { lignes }),
    piecesJointes,
  });
}
