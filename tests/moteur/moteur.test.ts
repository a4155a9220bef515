import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SYSTEME, VISITEUR } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { type Acte, acte } from '../../server/moteur/acte.ts';
import { prevoir } from '../../server/moteur/echeances.sql.ts';
import { avancerHorloge } from '../../server/moteur/horloge.ts';
import { empreinteDuMonde } from '../../server/moteur/instantanes.ts';
import { lignesEntre } from '../../server/moteur/journal.sql.ts';
import { ABANDON, Moteur } from '../../server/moteur/moteur.ts';
import { annuler, listerBranches, remonter, reprendre } from '../../server/moteur/temps.ts';
import { type BacDEssai, bacDEssai, DEBUT } from '../support/bac-en-memoire.ts';

// Two small acts are enough to see the engine: one writes and plans an answer, the other answers.
const repondre = acte({
  nom: 'repondre',
  libelle: 'Réponse',
  entree: z.object({ texte: z.string() }),
  executer(db, _acteur, { texte }, { instant }) {
    if (texte === 'impossible') throw new ErreurMetier('ACTE_INTERDIT');
    ecrire(db, { objet: `réponse à ${texte}`, instant });
    return { reponse: `réponse à ${texte}` };
  },
  decrire: (_entree, { reponse }) => reponse,
});
const annoncer = acte({
  nom: 'annoncer',
  libelle: 'Annonce',
  entree: z.object({ texte: z.string().max(20), dans: z.string().optional(), panne: z.boolean().optional() }),
  executer(db, _acteur, { texte, dans, panne }, { instant, alea }) {
    ecrire(db, { objet: texte, instant, corps: String(alea()) });
    if (dans) prevoir(db, { instant: dans, acteur: SYSTEME, acte: repondre, entree: { texte } });
    if (panne) throw new ErreurMetier('ACTE_INTERDIT');
    return { texte };
  },
  decrire: ({ texte }) => texte,
});
function ecrire(db: BacDEssai['db'], c: { objet: string; instant: string; corps?: string }): void {
  db.run("INSERT INTO courriels (modele, destinataire, objet, corps, instant) VALUES ('M', 'a@b.c', ?, ?, ?)", [
    c.objet,
    c.corps ?? '',
    c.instant,
  ]);
}

const moteur = new Moteur({ actes: [annoncer, repondre] });
const debut = Date.parse(DEBUT);
let bac: BacDEssai;
let reel = debut;

beforeEach(() => {
  bac = bacDEssai();
  reel = debut;
});
afterEach(() => bac.fermer());

function jouer<E, R>(a: Acte<E, R>, entree: unknown, cle?: string): R {
  reel += 1000;
  return bac.ecrire((db) => moteur.jouer(db, { acteur: VISITEUR, acte: a, entree, cle, reel, graine: reel % 9973 }));
}
const objets = () => bac.db.all<{ objet: string }>('SELECT objet FROM courriels ORDER BY id').map((c) => c.objet);
const retour = () => ({ moteur, reel });

describe('un acte', () => {
  test('est écrit au journal avec son instant simulé', () => {
    jouer(annoncer, { texte: 'bonjour' });
    expect(lignesEntre(bac.db, 0, 9)).toMatchObject([
      { n: 1, racine: 1, acte: 'annoncer', entree: '{"texte":"bonjour"}', instant: '2026-03-02T08:00:01.000Z' },
    ]);
  });

  test('qui échoue ne laisse aucune trace', () => {
    const avant = empreinteDuMonde(bac.db);
    expect(() => jouer(annoncer, { texte: 'bonjour', panne: true })).toThrow('ACTE_INTERDIT');
    expect(empreinteDuMonde(bac.db)).toBe(avant);
    expect(lignesEntre(bac.db, 0, 9)).toEqual([]);
  });

  test('dont l’entrée est mauvaise nomme le champ', () => {
    expect(() => jouer(annoncer, { texte: 'x'.repeat(21) })).toThrow(
      expect.objectContaining({ code: 'SAISIE_INVALIDE', details: { champs: { texte: 'TEXTE_TROP_LONG' } } }),
    );
  });

  test('joué deux fois par le même geste ne compte qu’une fois', () => {
    jouer(annoncer, { texte: 'bonjour' }, 'geste-0001');
    expect(jouer(annoncer, { texte: 'bonjour' }, 'geste-0001')).toEqual({ texte: 'bonjour' });
    expect(objets()).toEqual(['bonjour']);
  });

  test('ne peut pas prendre le geste d’un autre', () => {
    jouer(annoncer, { texte: 'bonjour' }, 'geste-0001');
    expect(() => jouer(repondre, { texte: 'bonjour' }, 'geste-0001')).toThrow('REQUETE_REFUSEE');
  });
});

describe('l’horloge', () => {
  test('avancée, joue les échéances dans l’ordre, chacune à son instant', () => {
    jouer(annoncer, { texte: 'tard', dans: '2026-03-10T08:00:00.000Z' });
    jouer(annoncer, { texte: 'tôt', dans: '2026-03-05T08:00:00.000Z' });
    jouer(avancerHorloge, { jusqua: '2026-03-20T08:00:00.000Z' });
    const rendus = bac.db.all("SELECT objet, instant FROM courriels WHERE objet LIKE 'réponse%' ORDER BY id");
    expect(rendus).toEqual([
      { objet: 'réponse à tôt', instant: '2026-03-05T08:00:00.000Z' },
      { objet: 'réponse à tard', instant: '2026-03-10T08:00:00.000Z' },
    ]);
    expect(moteur.instant(bac.db, reel)).toBe('2026-03-20T08:00:00.000Z');
  });

  test('ce qu’une échéance a donné se lit dans le journal', () => {
    jouer(annoncer, { texte: 'bonjour', dans: '2026-03-05T08:00:00.000Z' });
    jouer(avancerHorloge, { jusqua: '2026-03-20T08:00:00.000Z' });
    expect(lignesEntre(bac.db, 2, 3).map((l) => moteur.decrire(l))).toEqual([
      { libelle: 'Réponse', detail: 'réponse à bonjour' },
    ]);
  });

  test('ne recule pas', () => {
    expect(() => jouer(avancerHorloge, { jusqua: '2026-03-01T08:00:00.000Z' })).toThrow('HORLOGE_RECUL');
  });

  test('n’avance pas de plus de deux ans', () => {
    expect(() => jouer(avancerHorloge, { jusqua: '2030-03-01T08:00:00.000Z' })).toThrow('HORLOGE_TROP_LOIN');
  });

  test('une échéance devenue impossible est abandonnée, et le journal le dit', () => {
    jouer(annoncer, { texte: 'impossible', dans: '2026-03-05T08:00:00.000Z' });
    jouer(avancerHorloge, { jusqua: '2026-03-20T08:00:00.000Z' });
    expect(lignesEntre(bac.db, 2, 9)).toMatchObject([{ acte: ABANDON, racine: 2 }]);
    expect(objets()).toEqual(['impossible']);
  });
});

describe('remonter le temps', () => {
  test('annuler défait le dernier geste et tout ce qu’il a causé', () => {
    jouer(annoncer, { texte: 'un', dans: '2026-03-05T08:00:00.000Z' });
    const avant = empreinteDuMonde(bac.db);
    jouer(avancerHorloge, { jusqua: '2026-03-20T08:00:00.000Z' });
    expect(objets()).toHaveLength(2);
    bac.ecrire((db) => annuler(db, retour()));
    expect(empreinteDuMonde(bac.db)).toBe(avant);
    expect(moteur.instant(bac.db, reel)).toBe('2026-03-02T08:00:01.000Z');
  });

  test('annuler sans rien avoir fait est refusé', () => {
    expect(() => bac.ecrire((db) => annuler(db, retour()))).toThrow('RIEN_A_ANNULER');
  });

  test('revient à chaque acte d’une longue histoire, à l’identique', () => {
    const empreintes = [empreinteDuMonde(bac.db)];
    for (let i = 1; i <= 130; i++) {
      jouer(annoncer, { texte: `n° ${i}` });
      empreintes.push(empreinteDuMonde(bac.db));
    }
    for (const n of [129, 101, 100, 99, 50, 1, 0]) {
      bac.ecrire((db) => remonter(db, n, retour()));
      expect(empreinteDuMonde(bac.db)).toBe(empreintes[n]);
    }
  });

  test('la branche quittée peut être reprise, à l’identique', () => {
    for (let i = 1; i <= 60; i++) jouer(annoncer, { texte: `n° ${i}`, dans: '2026-03-03T08:00:00.000Z' });
    jouer(avancerHorloge, { jusqua: '2026-03-04T08:00:00.000Z' });
    const avant = empreinteDuMonde(bac.db);
    bac.ecrire((db) => remonter(db, 20, retour()));
    expect(empreinteDuMonde(bac.db)).not.toBe(avant);
    const [branche] = listerBranches(bac.db);
    expect(branche).toMatchObject({ depart: 20, actes: 41 });
    bac.ecrire((db) => reprendre(db, branche?.id ?? 0, retour()));
    expect(empreinteDuMonde(bac.db)).toBe(avant);
  });

  test('une branche ne se greffe pas sur une autre histoire', () => {
    for (let i = 1; i <= 5; i++) jouer(annoncer, { texte: `n° ${i}` });
    bac.ecrire((db) => remonter(db, 4, retour()));
    const branche = listerBranches(bac.db)[0]?.id ?? 0;
    bac.ecrire((db) => remonter(db, 2, retour()));
    for (let i = 1; i <= 5; i++) jouer(annoncer, { texte: `autre ${i}` });
    expect(listerBranches(bac.db).map((b) => b.id)).not.toContain(branche);
    expect(() => bac.ecrire((db) => reprendre(db, branche, retour()))).toThrow('REMONTEE_IMPOSSIBLE');
  });

  test('on ne revient pas au milieu de ce qu’un geste a causé', () => {
    jouer(annoncer, { texte: 'un', dans: '2026-03-05T08:00:00.000Z' });
    jouer(avancerHorloge, { jusqua: '2026-03-20T08:00:00.000Z' });
    expect(() => bac.ecrire((db) => remonter(db, 3, retour()))).toThrow('REMONTEE_IMPOSSIBLE');
  });
});
