import type { StatutStructure } from '#shared/structures/cycle-de-vie.ts';
import type { Base } from '../../db/base.ts';
import type { LigneStructure } from '../structures.sql.ts';

export const changerStatutDeStructure = (db: Base, id: number, statut: StatutStructure) =>
  db.run('UPDATE structures SET statut = ? WHERE id = ?', [statut, id]);

/** What a modification or the INSEE may change on the fiche. */
const COLONNES = [
  'raisonSociale',
  'nom',
  'prenom',
  'adresse',
  'complement1',
  'complement2',
  'codePostal',
  'ville',
  'pays',
  'telephone',
  'fax',
  'email',
  'numeroTva',
  'numeroRcs',
  'categorieJuridique',
  'categorieEntreprise',
  'nonDiffusible',
  'codeServiceObligatoire',
  'engagementObligatoire',
  'serviceOuEngagement',
  'miseEnPaiementNonRemontee',
  'estMoa',
  'estMoaUniquement',
] as const satisfies readonly (keyof LigneStructure)[];
type Valeurs = Partial<Record<(typeof COLONNES)[number], string | number | boolean | null>>;

const MODIFIER = `UPDATE structures SET ${COLONNES.map((colonne) => `${colonne} = :${colonne}`).join(', ')} WHERE id = :id`;

/** What is not given stays as it is. */
export function modifierFiche(db: Base, structureId: number, valeurs: Valeurs): void {
  const connue = db.get<LigneStructure>('SELECT * FROM structures WHERE id = ?', [structureId]);
  const suivante: Record<string, unknown> = { ...connue, ...valeurs };
  db.run(MODIFIER, { id: structureId, ...Object.fromEntries(COLONNES.map((colonne) => [colonne, suivante[colonne]])) });
}

/** Active services that a private supplier may quote: FACTURES_PUBLIQUES is for public bodies between themselves [S36]. */
export const compterServicesAChoisir = (db: Base, structureId: number): number =>
  db.get<{ nombre: number }>(
    `SELECT count(*) AS nombre FROM services
     WHERE structureId = ? AND statut = 'ACTIF' AND code <> 'FACTURES_PUBLIQUES'`,
    [structureId],
  )?.nombre ?? 0;

/** The people attached whose compte is active: those that a mail about the structure reaches. */
export const listerRattaches = (db: Base, structureId: number): { emailConnexion: string; emailContact: string }[] =>
  db.all(
    `SELECT c.emailConnexion, c.emailContact FROM rattachements r JOIN comptes c ON c.id = r.compteId
     WHERE r.structureId = ? AND r.statut = 'VALIDEE' AND c.statut = 'ACTIF' ORDER BY c.id`,
    [structureId],
  );
