import type { StatutCompte } from '#shared/comptes/compte.ts';
import type { Base } from '../db/base.ts';

export type LigneCompte = {
  id: number;
  emailConnexion: string;
  emailContact: string;
  nom: string;
  prenom: string;
  telephone: string | null;
  /** Hash, with its parameters; null until the activation. */
  motDePasse: string | null;
  questionSecrete: string | null;
  reponseSecrete: string | null;
  /** Null until the activation, for who was registered by a gestionnaire. */
  cguAccepteesLe: string | null;
  statut: StatutCompte;
  /** Wrong passwords in a row. */
  echecs: number;
  bloqueJusqua: string | null;
  creeLe: string;
  derniereConnexion: string | null;
  adresse: string | null;
  complement: string | null;
  codePostal: string | null;
  ville: string | null;
  notifFacturation: 0 | 1;
  notifEngagements: 0 | 1;
  notifCessibilite: 0 | 1;
  notifPeriodiques: 0 | 1;
  /** JSON: the hashes that were used before, last first. */
  motsDePasseAnciens: string;
  /** ISO UTC: last time the person came, by her password or by taking her seat. */
  arriveeLe: string | null;
  /** JSON: espaces whose tab is shown; null before the first login. */
  onglets: string | null;
};

type CompteNouveau = Pick<
  LigneCompte,
  'emailConnexion' | 'emailContact' | 'nom' | 'prenom' | 'motDePasse' | 'cguAccepteesLe' | 'statut' | 'creeLe'
> & { telephone: string | undefined };

export function insererCompte(db: Base, compte: CompteNouveau): number {
  return db.run(
    `INSERT INTO comptes (emailConnexion, emailContact, nom, prenom, telephone, motDePasse, cguAccepteesLe, statut, creeLe)
     VALUES (:emailConnexion, :emailContact, :nom, :prenom, :telephone, :motDePasse, :cguAccepteesLe, :statut, :creeLe)`,
    compte,
  ).id;
}

export const trouverCompte = (db: Base, id: number): LigneCompte | undefined =>
  db.get('SELECT * FROM comptes WHERE id = ?', [id]);

/** `email` in the form under which addresses are unique (`normaliserEmail`). */
export const trouverCompteParEmail = (db: Base, email: string): LigneCompte | undefined =>
  db.get('SELECT * FROM comptes WHERE emailConnexion = ?', [email]);

export function changerStatut(db: Base, id: number, statut: StatutCompte): void {
  db.run('UPDATE comptes SET statut = ? WHERE id = ?', [statut, id]);
}

export function garderSecrets(
  db: Base,
  secrets: { id: number; motDePasse: string; questionSecrete: string; reponseSecrete: string },
): void {
  db.run(
    `UPDATE comptes SET motDePasse = :motDePasse, questionSecrete = :questionSecrete, reponseSecrete = :reponseSecrete
     WHERE id = :id`,
    secrets,
  );
}

export function accepterCgu(db: Base, { id, instant }: { id: number; instant: string }): void {
  db.run('UPDATE comptes SET cguAccepteesLe = ? WHERE id = ?', [instant, id]);
}

type Informations = { id: number; prenom: string; nom: string; emailContact: string; telephone: string | undefined };

export function garderInformations(db: Base, informations: Informations): void {
  db.run(
    `UPDATE comptes SET prenom = :prenom, nom = :nom, emailContact = :emailContact, telephone = :telephone WHERE id = :id`,
    informations,
  );
}

type AdressePostale = Record<'adresse' | 'complement' | 'codePostal' | 'ville', string | undefined> & { id: number };

export function garderAdressePostale(db: Base, adresse: AdressePostale): void {
  db.run(
    `UPDATE comptes SET adresse = :adresse, complement = :complement, codePostal = :codePostal, ville = :ville
     WHERE id = :id`,
    adresse,
  );
}

/** `motsDePasseAnciens`: JSON, the hashes that were used before, last first. */
export function garderMotDePasse(
  db: Base,
  motDePasse: { id: number; motDePasse: string; motsDePasseAnciens: string },
): void {
  db.run('UPDATE comptes SET motDePasse = :motDePasse, motsDePasseAnciens = :motsDePasseAnciens WHERE id = :id', {
    ...motDePasse,
  });
}

export function garderQuestion(
  db: Base,
  question: { id: number; questionSecrete: string; reponseSecrete: string },
): void {
  db.run('UPDATE comptes SET questionSecrete = :questionSecrete, reponseSecrete = :reponseSecrete WHERE id = :id', {
    ...question,
  });
}

/** In the form under which addresses are unique (`normaliserEmail`). */
export function changerEmailConnexion(db: Base, id: number, emailConnexion: string): void {
  db.run('UPDATE comptes SET emailConnexion = ? WHERE id = ?', [emailConnexion, id]);
}

export function noterConnexion(db: Base, id: number, instant: string): void {
  db.run('UPDATE comptes SET echecs = 0, derniereConnexion = ? WHERE id = ?', [instant, id]);
}

export function noterEchecs(db: Base, id: number, suite: { echecs: number; bloqueJusqua: string | null }): void {
  db.run('UPDATE comptes SET echecs = :echecs, bloqueJusqua = :bloqueJusqua WHERE id = :id', { ...suite, id });
}

export function daterArrivee(db: Base, id: number, instant: string): void {
  db.run('UPDATE comptes SET arriveeLe = ? WHERE id = ?', [instant, id]);
}

export function garderOnglets(db: Base, id: number, onglets: string): void {
  db.run('UPDATE comptes SET onglets = ? WHERE id = ?', [onglets, id]);
}

/** The address of a deleted compte can serve again: what stays is no address at all. */
export function libererAdresse(db: Base, id: number): void {
  db.run("UPDATE comptes SET emailConnexion = 'compte supprimé n° ' || id, emailContact = '' WHERE id = ?", [id]);
}

/** A person sits where a robot was. */
export function reprendreSiegeAuRobot(db: Base, compteId: number): void {
  db.run("UPDATE sieges SET tenuPar = 'HUMAIN' WHERE compteId = ?", [compteId]);
}

type Siege = { compteId: number; tenuPar: 'HUMAIN' | 'ROBOT'; temperament: string };

export function insererSiege(db: Base, siege: Siege): void {
  db.run('INSERT INTO sieges (compteId, tenuPar, temperament) VALUES (:compteId, :tenuPar, :temperament)', siege);
}

/** The seat is held by a robot at this moment. */
export const estTenuParRobot = (db: Base, compteId: number): boolean =>
  db.get("SELECT 1 FROM sieges WHERE compteId = ? AND tenuPar = 'ROBOT'", [compteId]) !== undefined;
