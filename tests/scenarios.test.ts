import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEME } from '#shared/comptes/acteur.ts';
import { PASSAGES as PASSAGES_DU_COMPTE } from '#shared/comptes/cycle-de-vie.ts';
import { PASSAGES as PASSAGES_D_ABONNEMENT } from '#shared/espaces/cycle-de-vie.ts';
import { PASSAGES } from '#shared/factures/cycle-de-vie.ts';
import {
  type ActeSurRattachement,
  type EtatRattachement,
  PASSAGES as RATTACHEMENTS,
} from '#shared/rattachements/cycle-de-vie.ts';
import { jouerScenario, monterTheatre, type Theatre } from '../seed/jouer-scenario.ts';
import { type Etape, type Scenario, scenario } from '../seed/scenario.ts';
import { ACTES } from '../server/actes.ts';
import type { Base } from '../server/db/base.ts';
import { empreinteDuMonde, restaurerInstantane } from '../server/moteur/instantanes.ts';
import { derniereLigne, lignesEntre } from '../server/moteur/journal.sql.ts';

/** The folder is the list. */
const HISTOIRES = Object.entries(
  import.meta.glob<{ default: Scenario }>('../seed/scenarios/*.ts', { eager: true }),
).map(([chemin, module]) => ({ nom: chemin.replace(/^.*\/|\.ts$/g, ''), histoire: module.default }));

const dossier = mkdtempSync(join(tmpdir(), 'chorale-scenarios-'));
let theatre: Theatre;
let bacs = 0;
const nouveauBac = () => theatre.nouveauBac(`histoire${String(++bacs).padStart(12, '0')}`);

beforeAll(() => {
  theatre = monterTheatre(dossier);
});
afterAll(() => {
  theatre.fermer();
  rmSync(dossier, { recursive: true, force: true });
});

/** Plays a story and keeps, for each gesture, what the world holds after it and what it caused. */
function jouer(histoire: Scenario) {
  const bac = nouveauBac();
  const lire = <T>(lecture: (db: Base) => T): T => theatre.scene.bacs.lire(bac, lecture);
  const empreintes = new Map<number, string>();
  const relever = () => lire((db) => empreintes.set(derniereLigne(db).racine, empreinteDuMonde(db)));
  relever();
  jouerScenario(histoire, { theatre, bac, apres: relever });
  return { bac, lire, gestes: [...empreintes].map(([n, empreinte]) => ({ n, empreinte })) };
}

test('il y a au moins une histoire', () => expect(HISTOIRES.length).toBeGreaterThan(0));

describe.each(HISTOIRES)('$nom', ({ histoire }) => {
  test('chaque étape se passe comme elle est racontée, et le journal rejoué redonne le même monde', () => {
    const { bac, gestes } = jouer(histoire);
    expect(gestes.length).toBeGreaterThan(1);
    const empreinte = theatre.scene.bacs.ecrire(bac, (db) => {
      const lignes = lignesEntre(db, 0, derniereLigne(db).n);
      expect(restaurerInstantane(db, 0)).toBe(0);
      for (const ligne of lignes) theatre.scene.moteur.rejouer(db, ligne);
      return empreinteDuMonde(db);
    });
    expect(empreinte).toBe(gestes.at(-1)?.empreinte);
  });

  test('remonter à chaque geste redonne le monde d’alors', () => {
    const { bac, lire, gestes } = jouer(histoire);
    for (const { n, empreinte } of gestes.toReversed()) {
      theatre.scene.remonter(bac, n);
      expect(lire(empreinteDuMonde), `au geste ${n}`).toBe(empreinte);
    }
  });

  test('jouée deux fois, elle donne deux fois le même monde', () => {
    expect(jouer(histoire).gestes).toEqual(jouer(histoire).gestes);
  });
});

/** The comptable's software is not told apart from the destinataire, who takes the same passages. */
const marche = ({ acte, vers }: { acte: string; vers: string }) => `${acte} → ${vers}`;

test('chaque passage de la vie d’une facture est pris par au moins une histoire', () => {
  const pris = new Set<string>();
  for (const { histoire } of HISTOIRES)
    jouer(histoire).lire((db) => {
      const sql = 'SELECT DISTINCT acte, statut AS vers FROM historique_factures WHERE statut IS NOT NULL';
      for (const passage of db.all<{ acte: string; vers: string }>(sql)) pris.add(marche(passage));
      // These two leave no line of statut: the journal of the bac says that they were played.
      const joues = db.all<{ acte: string }>('SELECT DISTINCT acte FROM journal').map((l) => l.acte);
      if (joues.includes('enregistrerBrouillon')) pris.add('enregistrer → BROUILLON');
      if (joues.includes('traiterRejet')) pris.add('traiterRejet → REJETEE');
    });
  const attendus = PASSAGES.map(marche);
  expect(attendus.filter((passage) => !pris.has(passage))).toEqual([]);
});

/** The acts that take each passage of a rattachement. */
const ACTES_DES_RATTACHEMENTS: Readonly<Record<ActeSurRattachement, string>> = {
  creer: 'creerStructure',
  demander: 'demanderRattachement',
  annuler: 'annulerDemande',
  valider: 'validerRattachement',
  refuser: 'refuserRattachement',
  rattacher: 'rattacherUtilisateur',
  desactiver: 'desactiverRattachement',
  reactiver: 'reactiverRattachement',
  supprimer: 'detacherUtilisateur',
  seDetacher: 'seDetacher',
  commencer: 'commencerRattachement',
  terminer: 'terminerRattachement',
  cesser: 'supprimerCompteNonActive',
};

type Statuts = ReadonlyMap<string, EtatRattachement>;

/** « demander : REFUSEE → EN_COURS_DE_VALIDATION » for each move of a rattachement, and the act that was played then. */
function mouvements(histoire: Scenario): string[] {
  const bac = nouveauBac();
  const lire = () =>
    theatre.scene.bacs.lire(bac, (db) => {
      const lignes = db.all<{ qui: string; statut: EtatRattachement }>(
        "SELECT compteId || '-' || structureId AS qui, statut FROM rattachements",
      );
      const joues = db.all<{ acte: string }>('SELECT acte FROM journal ORDER BY n').map(({ acte }) => acte);
      return { statuts: new Map(lignes.map((l) => [l.qui, l.statut])) as Statuts, joues };
    });
  let avant = lire();
  const vus: string[] = [];
  jouerScenario(histoire, {
    theatre,
    bac,
    apres() {
      const apres = lire();
      const nouveaux = new Set(apres.joues.slice(avant.joues.length));
      for (const [qui, vers] of apres.statuts) {
        const de = avant.statuts.get(qui) ?? 'ABSENT';
        if (de === vers) continue;
        for (const [passage, acte] of Object.entries(ACTES_DES_RATTACHEMENTS))
          if (nouveaux.has(acte)) vus.push(`${passage} : ${de} → ${vers}`);
      }
      avant = apres;
    },
  });
  return vus;
}

test('chaque passage de la vie d’un rattachement est pris par au moins une histoire', () => {
  const pris = new Set(HISTOIRES.flatMap(({ histoire }) => mouvements(histoire)));
  const existe = (nom: string) => ACTES.some((acte) => acte.nom === nom);
  const manquants = RATTACHEMENTS.filter(({ acte }) => existe(ACTES_DES_RATTACHEMENTS[acte])).filter(
    ({ acte, de, vers }) => !de.some((etat) => pris.has(`${acte} : ${etat} → ${vers}`)),
  );
  expect(manquants.map(({ acte }) => acte)).toEqual([]);
});

test('chaque passage d’un abonnement est pris par au moins une histoire', () => {
  const pris = new Set<string>();
  for (const { histoire } of HISTOIRES)
    jouer(histoire).lire((db) => {
      // Each act of the espaces keeps, in its result, the passages that it took.
      const sql = "SELECT resultat FROM journal WHERE json_extract(resultat, '$.pris') IS NOT NULL";
      for (const { resultat } of db.all<{ resultat: string }>(sql))
        for (const { acte } of JSON.parse(resultat).pris) pris.add(acte);
    });
  expect(PASSAGES_D_ABONNEMENT.map(({ acte }) => acte).filter((acte) => !pris.has(acte))).toEqual([]);
});

type StatutsDesComptes = ReadonlyMap<number, string>;
const statutsDesComptes = (db: Base): StatutsDesComptes =>
  new Map(db.all<{ id: number; statut: string }>('SELECT id, statut FROM comptes').map((c) => [c.id, c.statut]));

/** The compte that a line of the journal is about: its id, its link, or its address. */
const compteDeLaLigne = (db: Base, entree: string): number | undefined =>
  db.get<{ id: number }>(
    `SELECT id FROM comptes, (SELECT json(?) AS e) WHERE id = e ->> 'compteId' OR emailConnexion = e ->> 'emailConnexion'
     OR id = (SELECT compteId FROM liens_activation WHERE jeton = e ->> 'jeton') LIMIT 1`,
    [entree],
  )?.id;

/** « acte : avant → après » for each compte that an act was about; the lock is what the last connexion did. */
function passagesDuCompte(histoire: Scenario): Set<string> {
  const bac = nouveauBac();
  const lire = <T>(lecture: (db: Base) => T): T => theatre.scene.bacs.lire(bac, lecture);
  const pris = new Set<string>();
  let avant = lire(statutsDesComptes);
  let n = 0;
  const apres = () =>
    lire((db) => {
      const statuts = statutsDesComptes(db);
      for (const { acte, acteur, entree } of lignesEntre(db, n, derniereLigne(db).n)) {
        const id = compteDeLaLigne(db, entree) ?? (JSON.parse(acteur) as { compteId?: number }).compteId ?? 0;
        const nom = acte === 'seConnecter' && statuts.get(id) === 'BLOQUE' ? 'bloquerCompte' : acte;
        pris.add(`${nom} : ${avant.get(id)} → ${statuts.get(id)}`);
      }
      avant = statuts;
      n = derniereLigne(db).n;
    });
  jouerScenario(histoire, { theatre, bac, apres });
  return pris;
}

test('chaque passage de la vie d’un compte est pris par au moins une histoire', () => {
  const pris = new Set(HISTOIRES.flatMap(({ histoire }) => [...passagesDuCompte(histoire)]));
  const attendus = PASSAGES_DU_COMPTE.flatMap(({ acte, de, vers }) => de.map((d) => `${acte} : ${d} → ${vers}`));
  expect(attendus.filter((passage) => !pris.has(passage))).toEqual([]);
});

describe('une histoire qui ne se passe pas comme elle est racontée échoue, et dit où', () => {
  const personnages = { portail: { nom: 'Le portail', acteur: SYSTEME } };
  const jouerEtape = (etape: Etape<'portail'>) =>
    jouer(scenario({ titre: 'Essai', recit: '', personnages, etapes: [etape] }));
  const charger = { qui: 'portail' as const, fait: 'chargerInsee' as const, avec: { etablissements: [] } };
  const sAsseoir = { qui: 'portail' as const, fait: 'prendreSiege' as const, avec: { compteId: 9999 } };

  test('un refus attendu qui n’arrive pas', () => {
    const phrase = '« Essai », étape 1 (portail, chargerInsee) : accepté, alors que ACCES_REFUSE était attendu';
    expect(() => jouerEtape({ ...charger, refus: 'ACCES_REFUSE' })).toThrow(phrase);
  });

  test('un refus inattendu, ou un autre que celui qui est raconté', () => {
    expect(() => jouerEtape(sAsseoir)).toThrow('SIEGE_INCONNU');
    expect(() => jouerEtape({ ...sAsseoir, refus: 'ACCES_REFUSE' })).toThrow('SIEGE_INCONNU');
    expect(() => jouerEtape({ ...sAsseoir, refus: 'SIEGE_INCONNU' })).not.toThrow();
  });

  test('un résultat qui n’est pas celui qui est attendu', () => {
    expect(() => jouerEtape({ ...charger, attendu: { nombre: 3 } })).toThrow('nombre vaut 0, 3 était attendu');
    expect(() => jouerEtape({ ...charger, attendu: { nombre: 0 } })).not.toThrow();
  });
});
