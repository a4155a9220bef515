import type { EtablissementInsee } from '#shared/structures/structure.ts';
import type { Base } from '../db/base.ts';

type Bool = 0 | 1;

export type LigneStructure = {
  id: number;
  typeIdentifiant: string;
  identifiant: string;
  nature: 'PRIVEE' | 'PUBLIQUE';
  raisonSociale: string;
  adresse: string;
  complement1: string | null;
  complement2: string | null;
  codePostal: string;
  ville: string;
  pays: string;
  telephone: string | null;
  email: string | null;
  numeroTva: string | null;
  numeroRcs: string | null;
  nonDiffusible: Bool;
  statut: 'ACTIF' | 'INACTIF';
  codeServiceObligatoire: Bool;
  engagementObligatoire: Bool;
  serviceOuEngagement: Bool;
  miseEnPaiementNonRemontee: Bool;
  engagementVerifie: Bool;
  comptesDansHelios: Bool;
  estMoa: Bool;
  estMoaUniquement: Bool;
  delaiPaiement: number;
  creeLe: string;
  /** PARTICULIER only. */
  nom: string | null;
  prenom: string | null;
  fax: string | null;
  categorieJuridique: string | null;
  categorieEntreprise: string | null;
  /** After a change of identifiant: the structure that this one was copied from. */
  structureOrigineId: number | null;
};

type Texte = string | null | undefined;

export type NouvelleStructure = Pick<
  LigneStructure,
  'identifiant' | 'nature' | 'raisonSociale' | 'adresse' | 'codePostal' | 'ville' | 'creeLe'
> & {
  /** SIRET when none is said; likewise FR. */
  typeIdentifiant?: string | undefined;
  pays?: string | undefined;
  nonDiffusible: boolean;
  delaiPaiement: number;
  structureOrigineId?: number | undefined;
} & {
  [Champ in
    | 'complement1'
    | 'complement2'
    | 'telephone'
    | 'fax'
    | 'email'
    | 'numeroTva'
    | 'numeroRcs'
    | 'nom'
    | 'prenom'
    | 'categorieJuridique'
    | 'categorieEntreprise']?: Texte;
} & {
  [Champ in
    | 'codeServiceObligatoire'
    | 'engagementObligatoire'
    | 'serviceOuEngagement'
    | 'miseEnPaiementNonRemontee'
    | 'engagementVerifie'
    | 'comptesDansHelios'
    | 'estMoa'
    | 'estMoaUniquement']: boolean;
};

const FACULTATIFS = {
  typeIdentifiant: 'SIRET',
  pays: 'FR',
  complement1: null,
  complement2: null,
  telephone: null,
  fax: null,
  email: null,
  numeroTva: null,
  numeroRcs: null,
  nom: null,
  prenom: null,
  categorieJuridique: null,
  categorieEntreprise: null,
  structureOrigineId: null,
};

/** In the only statut that a creation gives. */
export function insererStructure(db: Base, structure: NouvelleStructure): number {
  const donnes = Object.fromEntries(Object.entries(structure).filter(([, valeur]) => valeur !== undefined));
  return db.run(
    `INSERT INTO structures (typeIdentifiant, identifiant, nature, raisonSociale, adresse, complement1, complement2,
       codePostal, ville, pays, telephone, fax, email, numeroTva, numeroRcs, nom, prenom, categorieJuridique,
       categorieEntreprise, structureOrigineId, nonDiffusible, statut, codeServiceObligatoire, engagementObligatoire,
       serviceOuEngagement, miseEnPaiementNonRemontee, engagementVerifie, comptesDansHelios, estMoa,
       estMoaUniquement, delaiPaiement, creeLe)
     VALUES (:typeIdentifiant, :identifiant, :nature, :raisonSociale, :adresse, :complement1, :complement2,
       :codePostal, :ville, :pays, :telephone, :fax, :email, :numeroTva, :numeroRcs, :nom, :prenom, :categorieJuridique,
       :categorieEntreprise, :structureOrigineId, :nonDiffusible, 'ACTIF', :codeServiceObligatoire, :engagementObligatoire,
       :serviceOuEngagement, :miseEnPaiementNonRemontee, :engagementVerifie, :comptesDansHelios, :estMoa,
       :estMoaUniquement, :delaiPaiement, :creeLe)`,
    { ...FACULTATIFS, ...donnes },
  ).id;
}

export const trouverStructure = (db: Base, id: number): LigneStructure | undefined =>
  db.get('SELECT * FROM structures WHERE id = ?', [id]);

export const trouverStructureParIdentifiant = (
  db: Base,
  typeIdentifiant: string,
  identifiant: string,
): LigneStructure | undefined =>
  db.get('SELECT * FROM structures WHERE typeIdentifiant = ? AND identifiant = ?', [typeIdentifiant, identifiant]);

export const trouverStructureParSiret = (db: Base, siret: string): LigneStructure | undefined =>
  trouverStructureParIdentifiant(db, 'SIRET', siret);

/** Those that were copied from this one, by a change of identifiant. */
export const listerStructuresDupliquees = (db: Base, structureId: number): LigneStructure[] =>
  db.all('SELECT * FROM structures WHERE structureOrigineId = ? ORDER BY id', [structureId]);

/** By a change of SIRET: it never opens again. */
export const estRemplacee = (db: Base, structureId: number): boolean =>
  listerStructuresDupliquees(db, structureId).length > 0;

export const listerPubliquesActives = (db: Base): LigneStructure[] =>
  db.all("SELECT * FROM structures WHERE nature = 'PUBLIQUE' AND statut = 'ACTIF' ORDER BY raisonSociale, id");

export type LigneService = {
  id: number;
  structureId: number;
  code: string;
  nom: string;
  statut: 'ACTIF' | 'INACTIF' | 'SUPPRIME';
  engagementObligatoire: Bool;
};

export const insererService = (
  db: Base,
  {
    instant,
    ...service
  }: Pick<LigneService, 'structureId' | 'code' | 'nom' | 'statut'> & {
    engagementObligatoire: boolean;
    /** 'AAAA-MM-JJ' */
    dateDebut: string;
    instant: string;
  },
): number =>
  db.run(
    `INSERT INTO services (structureId, code, nom, statut, engagementObligatoire, dateDebut, creeLe)
     VALUES (:structureId, :code, :nom, :statut, :engagementObligatoire, :dateDebut, :instant)`,
    { ...service, instant },
  ).id;

export const trouverService = (db: Base, structureId: number, code: string): LigneService | undefined =>
  db.get('SELECT * FROM services WHERE structureId = ? AND code = ?', [structureId, code]);

/** An espace open on the structure is chosen for one of its services too (comptes-structures § 6.4). */
export const ouvrirEspaceDuService = (db: Base, ouverture: { serviceId: number; espace: string; ouvertLe: string }) =>
  db.run(
    `INSERT INTO espaces_services (serviceId, espace, ouvertLe) VALUES (:serviceId, :espace, :ouvertLe)
     ON CONFLICT DO NOTHING`,
    ouverture,
  );

export const listerEspacesDuService = (db: Base, serviceId: number): string[] =>
  db
    .all<{ espace: string }>('SELECT espace FROM espaces_services WHERE serviceId = ? ORDER BY rowid', [serviceId])
    .map((e) => e.espace);

export const listerServices = (db: Base, structureId: number): LigneService[] =>
  db.all("SELECT * FROM services WHERE structureId = ? AND statut <> 'SUPPRIME' ORDER BY id", [structureId]);

/** The numbers that a facture may cite; the room of the engagements writes them. */
/** Orders that a supplier may bill: those that were sent to him, and that he did not refuse. */
export const listerNumerosDEngagement = (db: Base, structureId: number): string[] =>
  db
    .all<{ numero: string }>(
      `SELECT numero FROM engagements
       WHERE structureId = ? AND notifieLe IS NOT NULL AND etat <> 'REFUSEE' ORDER BY id`,
      [structureId],
    )
    .map(({ numero }) => numero);

export const ouvrirEspace = (db: Base, ouverture: { structureId: number; espace: string; ouvertLe: string }) =>
  db.run(
    `INSERT INTO espaces_ouverts (structureId, espace, ouvertLe) VALUES (:structureId, :espace, :ouvertLe)
     ON CONFLICT DO NOTHING`,
    ouverture,
  );

export const listerEspacesOuverts = (db: Base, structureId: number): string[] =>
  db
    .all<{ espace: string }>('SELECT espace FROM espaces_ouverts WHERE structureId = ? ORDER BY rowid', [structureId])
    .map((e) => e.espace);

type LigneInsee = Omit<EtablissementInsee, 'nonDiffusible' | 'siege'> & {
  nonDiffusible: Bool;
  siege: Bool;
  estActif: Bool;
  nature: 'PRIVEE' | 'PUBLIQUE';
  successeur: string | null;
};

export type EtablissementConnu = EtablissementInsee & {
  estActif: boolean;
  nature: 'PRIVEE' | 'PUBLIQUE';
  predecesseur?: string | undefined;
  successeur?: string | undefined;
};

export const insererEtablissement = (db: Base, etablissement: EtablissementConnu) =>
  db.run(
    `INSERT INTO insee (siret, siren, raisonSociale, adresse, codePostal, ville, categorieJuridique,
       categorieEntreprise, dateCreation, estActif, nonDiffusible, siege, predecesseur, successeur, nature, numeroTva)
     VALUES (:siret, :siren, :raisonSociale, :adresse, :codePostal, :ville, :categorieJuridique,
       :categorieEntreprise, :dateCreation, :estActif, :nonDiffusible, :siege, :predecesseur, :successeur, :nature,
       :numeroTva)`,
    { predecesseur: null, successeur: null, ...etablissement },
  );

export function trouverEtablissement(db: Base, siret: string): LigneInsee | undefined {
  return db.get('SELECT * FROM insee WHERE siret = ?', [siret]);
}
