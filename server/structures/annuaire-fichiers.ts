import { type Cellule, ecrireCsv } from '#shared/referentiel/csv.ts';
import type { Base } from '../db/base.ts';
import { type LigneServicePublic, listerPubliques, listerServicesPublics } from './annuaire.sql.ts';
import type { LigneStructure } from './structures.sql.ts';

type Colonne<L> = [titre: string, valeur: (ligne: L) => Cellule];
type Lieu = Pick<LigneStructure, 'adresse' | 'complement1' | 'complement2' | 'codePostal' | 'ville'>;

const PAYS: Readonly<Record<string, string>> = { FR: 'FRANCE' };

const LIEU: readonly Colonne<Lieu>[] = [
  ['Adresse', (l) => l.adresse],
  ['ComplementAdresse1', (l) => l.complement1],
  ['ComplementAdresse2', (l) => l.complement2],
  ['CodePostal', (l) => l.codePostal],
  ['Ville', (l) => l.ville],
];

/** Columns of the official files of structures and services [S51]; how they write yes and no is supposé. */
const STRUCTURES: readonly Colonne<LigneStructure>[] = [
  // 1: SIRET, which every public structure has (§ 2.2).
  ['TypeIdentifiant', () => 1],
  ['Identifiant', (s) => s.identifiant],
  ['RaisonSociale', (s) => s.raisonSociale],
  // Nobody sends or receives flows in portal mode.
  ['EmetteurEdi', () => false],
  ['RecepteurEdi', () => false],
  ['GestionStatutMiseEnPaiement', (s) => s.miseEnPaiementNonRemontee === 0],
  ['GestionEngagement', (s) => s.engagementObligatoire === 1],
  ['GestionService', (s) => s.codeServiceObligatoire === 1],
  ['GestionServiceEngagement', (s) => s.serviceOuEngagement === 1],
  ['EstMOA', (s) => s.estMoa === 1],
  ['EstMOAUniquement', (s) => s.estMoaUniquement === 1],
  ['StructureActive', (s) => s.statut === 'ACTIF'],
  ...LIEU,
  ['NumTelephone', (s) => s.telephone],
  ['Courriel', (s) => s.email],
  ['CodePays', (s) => s.pays],
  ['LibellePays', (s) => PAYS[s.pays] ?? s.pays],
];

const SERVICES: readonly Colonne<LigneServicePublic>[] = [
  ['Identifiant', (s) => s.identifiant],
  ['RaisonSociale', (s) => s.raisonSociale],
  ['Code', (s) => s.code],
  ['Nom', (s) => s.nom],
  ['GestionEGMT', (s) => s.engagementObligatoire === 1],
  ['ServiceActif', (s) => s.actif === 1],
  ...LIEU,
  ['NumTelephone', (s) => s.telephone],
  ['Courriel', (s) => s.courriel],
  ['CodePays', (s) => s.pays],
  ['LibellePays', (s) => PAYS[s.pays] ?? s.pays],
];

function enFichier<L>(colonnes: readonly Colonne<L>[], lignes: readonly L[], nom: string) {
  const texte = ecrireCsv(
    colonnes.map(([titre]) => titre),
    lignes.map((ligne) => colonnes.map(([, valeur]) => valeur(ligne))),
  );
  return { octets: new TextEncoder().encode(texte), nom, type: 'text/csv; charset=utf-8' };
}

/** The public structures, as the official annuaire file lists them. */
export const ecrireFichierDesStructures = (db: Base) =>
  enFichier(STRUCTURES, listerPubliques(db), 'annuaire-structures.csv');

/** Their services. */
export const ecrireFichierDesServices = (db: Base) =>
  enFichier(SERVICES, listerServicesPublics(db), 'annuaire-services.csv');
