import { LISTE_STATUTS, type StatutFacture } from '#shared/factures/statuts.ts';
import type { CleDeColonne } from '#shared/factures/suivi/colonnes.ts';
import { morceau } from '../../db/morceau.ts';
import { type Cote, dansLePerimetre, type Perimetre, parametresDuPerimetre } from '../perimetre.sql.ts';

/** Statuts to find; then those to find only where « Mise en paiement » is kept, or only where it is not. */
export type StatutsVoulus = { partout: StatutFacture[]; siCache: StatutFacture[]; siMontre: StatutFacture[] };

type Texte = string | undefined;
type Nombre = number | undefined;

/** What a search asks for; what is absent filters nothing. Structures and comptes by id, amounts in centimes. */
export type Filtre = {
  statuts: StatutsVoulus;
  numero?: Texte;
  autres?: number[] | undefined;
  destinataires?: number[] | undefined;
  valideurs?: number[] | undefined;
  createurs?: number[] | undefined;
  structure?: Nombre;
  service?: Texte;
  engagement?: Texte;
  marche?: Texte;
  origine?: Texte;
  serviceFournisseur?: Texte;
  banque?: Texte;
  flux?: Texte;
  type?: Texte;
  cadre?: Texte;
  mode?: Texte;
  /** Instants: from the first, before the second. */
  depuis?: Texte;
  avant?: Texte;
  statutDepuis?: Texte;
  statutAvant?: Texte;
  /** Days, both included. */
  factureDu?: Texte;
  factureAu?: Texte;
  htMin?: Nombre;
  htMax?: Nombre;
  ttcMin?: Nombre;
  ttcMax?: Nombre;
  aPayerMin?: Nombre;
  aPayerMax?: Nombre;
  rejetTraite?: 0 | 1 | undefined;
  telechargee?: 0 | 1 | undefined;
};

const CACHE = `f.statut = 'MISE_EN_PAIEMENT' AND de.miseEnPaiementNonRemontee = 1`;
const AUTRE = { emises: 'f.destinataireId', recues: 'f.fournisseurId', 'a-valider': 'f.fournisseurId' } as const;
const SIENNE = {
  emises: 'f.fournisseurId = :structureVoulue',
  recues: 'f.destinataireId = :structureVoulue',
  'a-valider': '(f.valideur1Id = :structureVoulue OR f.valideur2Id = :structureVoulue)',
} as const;

/** When a « Mise en paiement » is kept, nothing must date it: the statut shown began with the passage before. */
function depuisQuand(cote: Cote): string {
  if (cote === 'recues') return 'f.dateStatut';
  return `CASE WHEN ${CACHE} THEN coalesce((SELECT max(h.instant) FROM historique_factures h WHERE h.factureId = f.id
    AND h.genre = 'STATUT' AND h.statut <> 'MISE_EN_PAIEMENT'), f.dateStatut) ELSE f.dateStatut END`;
}

const parmi = (nom: string) => `(SELECT value FROM json_each(:${nom}))`;
const contient = (colonne: string, nom: string) => `${colonne} LIKE :${nom} ESCAPE '\\'`;

/** One condition for each criterion, always the same text: only those that are given enter the query. */
const CONDITIONS: Record<Exclude<keyof Filtre, 'statuts'>, (cote: Cote) => string> = {
  numero: () => contient('f.numero', 'numero'),
  autres: (cote) => `${AUTRE[cote]} IN ${parmi('autres')}`,
  destinataires: () => `f.destinataireId IN ${parmi('destinataires')}`,
  valideurs: () => `(f.valideur1Id IN ${parmi('valideurs')} OR f.valideur2Id IN ${parmi('valideurs')})`,
  createurs: () => `f.creePar IN ${parmi('createurs')}`,
  structure: (cote) => SIENNE[cote],
  service: () => contient('f.codeService', 'service'),
  engagement: () => contient('f.numeroEngagement', 'engagement'),
  marche: () => contient('f.numeroMarche', 'marche'),
  origine: () => contient('f.numeroOrigine', 'origine'),
  serviceFournisseur: () => contient('f.serviceFournisseur', 'serviceFournisseur'),
  banque: () => `f.coordonneesBancairesId IN (SELECT b.id FROM coordonnees_bancaires b
    WHERE ${contient('b.nom', 'banque')} OR b.iban LIKE replace(:banque, ' ', '') ESCAPE '\\')`,
  flux: () => `f.fluxId IN (SELECT x.id FROM flux x WHERE ${contient('x.numero', 'flux')})`,
  type: () => 'f.typeFacture = :type',
  cadre: () => 'f.cadre = :cadre',
  mode: () => 'f.modeDepot = :mode',
  depuis: () => 'f.dateDepot >= :depuis',
  avant: () => 'f.dateDepot < :avant',
  statutDepuis: (cote) => `${depuisQuand(cote)} >= :statutDepuis`,
  statutAvant: (cote) => `${depuisQuand(cote)} < :statutAvant`,
  factureDu: () => 'f.dateFacture >= :factureDu',
  factureAu: () => 'f.dateFacture <= :factureAu',
  htMin: () => 'f.montantHt >= :htMin',
  htMax: () => 'f.montantHt <= :htMax',
  ttcMin: () => 'f.montantTtc >= :ttcMin',
  ttcMax: () => 'f.montantTtc <= :ttcMax',
  aPayerMin: () => 'f.montantAPayer >= :aPayerMin',
  aPayerMax: () => 'f.montantAPayer <= :aPayerMax',
  rejetTraite: () => `f.statut = 'REJETEE' AND f.rejetTraite = :rejetTraite`,
  telechargee: () => 'f.telechargee = :telechargee',
};

/** Condition on `factures f` and, when it speaks of it, the recipient `de`. */
export function conditionsDe(perimetre: Perimetre, { statuts, ...filtre }: Filtre): string {
  const cas = [
    statutParmi(statuts.partout),
    statuts.siCache.length > 0 && `${statutParmi(statuts.siCache)} AND de.miseEnPaiementNonRemontee = 1`,
    statuts.siMontre.length > 0 && `${statutParmi(statuts.siMontre)} AND de.miseEnPaiementNonRemontee IS NOT 1`,
  ].filter((texte) => texte !== false);
  const textes = [dansLePerimetre(perimetre), `(${cas.join(' OR ')})`];
  // In the order of the table, so that one question is always one text.
  for (const cle of Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[])
    if (filtre[cle] !== undefined) textes.push(CONDITIONS[cle](perimetre.cote));
  return textes.join(' AND ');
}

/** Criteria that a part of a text answers. */
export const TEXTES_CHERCHES = [
  'numero',
  'service',
  'engagement',
  'marche',
  'origine',
  'serviceFournisseur',
  'banque',
  'flux',
] as const;
const LISTES = ['autres', 'destinataires', 'valideurs', 'createurs'] as const;

/** Values of these conditions, by name. */
export function parametresDe(perimetre: Perimetre, filtre: Filtre): Record<string, unknown> {
  const { statuts: _, structure, ...reste } = filtre;
  return {
    ...parametresDuPerimetre(perimetre),
    ...reste,
    structureVoulue: structure,
    ...Object.fromEntries(TEXTES_CHERCHES.map((cle) => [cle, morceau(filtre[cle])])),
    ...Object.fromEntries(LISTES.map((cle) => [cle, filtre[cle] && JSON.stringify(filtre[cle])])),
  };
}

const TEXTES = new WeakMap<readonly StatutFacture[], string>();

function statutParmi(statuts: readonly StatutFacture[]): string {
  const texte = TEXTES.get(statuts) ?? ecrireParmi(statuts);
  TEXTES.set(statuts, texte);
  return texte;
}

/** By its shorter side: most searches leave out a few statuts only. */
function ecrireParmi(statuts: readonly StatutFacture[]): string {
  const autres = LISTE_STATUTS.filter((statut) => !statuts.includes(statut));
  const enListe = (liste: readonly StatutFacture[]) => `(${liste.map((statut) => `'${statut}'`).join(', ')})`;
  return autres.length < statuts.length ? `f.statut NOT IN ${enListe(autres)}` : `f.statut IN ${enListe(statuts)}`;
}

const valideLe = (statuts: string) =>
  `(SELECT max(h.instant) FROM historique_factures h WHERE h.factureId = f.id AND h.genre = 'STATUT' AND h.statut IN (${statuts}))`;
const nomDe = (colonne: string) => `(SELECT v.raisonSociale FROM structures v WHERE v.id = ${colonne}) COLLATE NOCASE`;

/** What the columns that are added to a list show: an expression on `factures f`. */
export const EXPRESSIONS = {
  nomService: '(SELECT s.nom FROM services s WHERE s.structureId = f.destinataireId AND s.code = f.codeService)',
  flux: '(SELECT x.numero FROM flux x WHERE x.id = f.fluxId)',
  iban: '(SELECT b.iban FROM coordonnees_bancaires b WHERE b.id = f.coordonneesBancairesId)',
  affactureur: `(SELECT b.facteurNom FROM coordonnees_bancaires b
    WHERE b.id = f.coordonneesBancairesId AND b.affactureur = 1)`,
  valideLe1: valideLe("'VALIDEE_1', 'ABSENCE_VALIDATION_1_HORS_DELAI'"),
  valideLe2: valideLe("'VALIDEE_2', 'ABSENCE_VALIDATION_2_HORS_DELAI'"),
  createur: "(SELECT c.prenom || ' ' || c.nom FROM comptes c WHERE c.id = f.creePar)",
  taille: `coalesce((SELECT o.taille FROM fichiers o WHERE o.sha256 = f.fichier), 0)
    + coalesce((SELECT sum(p.taille) FROM pieces_jointes p WHERE p.factureId = f.id), 0)`,
} as const;

/** How each column is sorted: as it is shown. `:paiementMontre` stands for a « Mise en paiement » that is kept. */
export const triDe = (cote: Cote): Record<CleDeColonne, string> => ({
  ...EXPRESSIONS,
  numero: 'f.numero COLLATE NOCASE',
  type: 'f.typeFacture',
  dateFacture: 'f.dateFacture',
  dateDepot: 'f.dateDepot',
  fournisseur: 'fo.raisonSociale COLLATE NOCASE',
  siretFournisseur: 'fo.identifiant',
  destinataire: 'de.raisonSociale COLLATE NOCASE',
  siretDestinataire: 'de.identifiant',
  service: 'f.codeService COLLATE NOCASE',
  engagement: 'f.numeroEngagement COLLATE NOCASE',
  marche: 'f.numeroMarche COLLATE NOCASE',
  origine: 'f.numeroOrigine COLLATE NOCASE',
  cadre: 'f.cadre',
  montantHt: 'f.montantHt',
  montantTtc: 'f.montantTtc',
  montantAPayer: 'f.montantAPayer',
  devise: 'f.devise',
  statut: `CASE WHEN ${CACHE} THEN :paiementMontre ELSE f.statut END`,
  dateStatut: depuisQuand(cote),
  commentaireStatut:
    cote === 'recues' ? 'f.commentaireStatut' : `CASE WHEN ${CACHE} THEN NULL ELSE f.commentaireStatut END`,
  telechargee: 'f.telechargee',
  rejetTraite: `CASE WHEN f.statut = 'REJETEE' THEN f.rejetTraite END`,
  valideur1: nomDe('f.valideur1Id'),
  valideur2: nomDe('f.valideur2Id'),
  mode: 'f.modeDepot',
  serviceFournisseur: 'f.serviceFournisseur COLLATE NOCASE',
});
