import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FactureResumee } from '#shared/factures/facture-resumee.ts';
import { ouvrirEspaces } from '../../server/structures/ouvrir-espaces.ts';
import { DEBUT } from '../support/bac-en-memoire.ts';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
/** Three factures of Électricité Fontanel for Peinture Lacombe to validate: waiting, accepted, refused; and one of its own. */
beforeEach(async () => {
  await monde.entrer();
  monde.ecrire((db) =>
    ouvrirEspaces(db, {
      structureId: monde.structure('lacombe', db),
      espaces: ['FACTURES_A_VALIDER'],
      instant: DEBUT,
    }),
  );
  const siege = monde.sieges.lacombe;
  for (const numero of ['ATTEND', 'ACCORD', 'REFUS'])
    await monde.envoyer({ cadre: 'A9', siretValideur: SIRET.lacombe, numero });
  const ids = new Map<string | null, number>(
    (await chercher('a-valider')).factures.map((f: FactureResumee) => [f.numero, f.id]),
  );
  await monde.poster(`/api/factures/${ids.get('ACCORD')}/valider`, { qualite: 'TITULAIRE' }, { siege });
  await monde.poster(`/api/factures/${ids.get('REFUS')}/refuser`, { motif: 'AUTRE', complement: 'Faux' }, { siege });
  await monde.remise({ numero: 'SEULE' });
});

type Espace = 'emises' | 'recues' | 'a-valider';
const SIEGES = { emises: 'fontanel', recues: 'lycee', 'a-valider': 'lacombe' } as const;
const lire = async (chemin: string, espace: Espace) =>
  (await monde.obtenir(chemin, { siege: monde.sieges[SIEGES[espace]] })).corps;
const chercher = (espace: Espace, criteres: Record<string, string> = {}) =>
  lire(`/api/factures/recherche/${espace}?${new URLSearchParams(criteres)}`, espace);
const numeros = ({ factures }: { factures: FactureResumee[] }) => factures.map(({ numero }) => numero).sort();

describe('le tableau de bord de « Factures à valider »', () => {
  test('compte celles que l’on valide, et ce qui attend son accord', async () => {
    const tableau = await lire('/api/factures/tableau-de-bord/a-valider', 'a-valider');
    expect(tableau).toMatchObject({ aTraiter: 1, rejetsATraiter: 0 });
    expect(tableau.parStatut).toEqual([
      { statut: 'MISE_A_DISPOSITION', nombre: 1 },
      { statut: 'A_VALIDER_1', nombre: 1 },
      { statut: 'REFUSEE_1', nombre: 1 },
    ]);
    expect(tableau.parMois.at(-1)).toEqual({ debut: '2026-03-01', nombre: 3 });
  });

  test('chacun compte les siennes : le fournisseur quatre, le client celles qui lui sont arrivées', async () => {
    const total = async (espace: Espace) =>
      (await lire(`/api/factures/tableau-de-bord/${espace}`, espace)).parStatut.reduce(
        (somme: number, { nombre }: { nombre: number }) => somme + nombre,
        0,
      );
    expect([await total('emises'), await total('recues'), await total('a-valider')]).toEqual([4, 2, 3]);
  });
});

describe('la recherche', () => {
  test.each([
    ['a-valider', {}, ['ACCORD', 'ATTEND', 'REFUS']],
    ['a-valider', { statut: 'REFUSEE_1' }, ['REFUS']],
    ['a-valider', { partie: 'fontanel', cadre: 'A9' }, ['ACCORD', 'ATTEND', 'REFUS']],
    ['a-valider', { destinataire: 'commune' }, []],
    ['emises', { valideur: 'lacombe' }, ['ACCORD', 'ATTEND', 'REFUS']],
    ['emises', { valideur: SIRET.lacombe, statut: 'A_VALIDER_1' }, ['ATTEND']],
    ['emises', { valideur: 'fontanel' }, []],
    ['recues', { valideur: 'Lacombe' }, ['ACCORD']],
  ] as const)('%s, %j', async (espace, criteres, attendus) => {
    expect(numeros(await chercher(espace, criteres))).toEqual(attendus);
  });

  test('rejet traité, ou non : les rejetées seulement', async () => {
    const [seule] = (await chercher('emises', { numero: 'SEULE' })).factures;
    await monde.traiter(seule.id, { acte: 'rejeter', motif: 'MONTANT_ERRONE' });
    expect(numeros(await chercher('emises', { rejetTraite: 'non' }))).toEqual(['SEULE']);
    expect(numeros(await chercher('emises', { rejetTraite: 'oui' }))).toEqual([]);
    await monde.poster(`/api/factures/${seule.id}/rejet`, {}, { siege: monde.sieges.fontanel });
    expect(numeros(await chercher('emises', { rejetTraite: 'non' }))).toEqual([]);
    expect(numeros(await chercher('emises', { rejetTraite: 'oui' }))).toEqual(['SEULE']);
    const colonnes = 'numero.rejetTraite';
    expect((await chercher('emises', { rejetTraite: 'oui', colonnes })).factures[0].complement.rejetTraite).toBe(true);
  });

  test('par taille : les pièces jointes comptent', async () => {
    const { fichier } = await monde.deposerPdf(`${'x'.repeat(40)}.pdf`);
    await monde.remise({ numero: 'LOURDE', piecesJointes: [{ fichier, nom: 'plan.pdf', type: 'ANNEXE' }] });
    const page = async (sens: string) =>
      (await chercher('emises', { tri: 'taille', sens, colonnes: 'numero.taille' })).factures;
    const tailles = (await page('asc')).map((f: { complement: { taille: number } }) => f.complement.taille);
    expect(tailles).toEqual([...tailles].sort((a, b) => a - b));
    expect((await page('desc'))[0]).toMatchObject({
      numero: 'LOURDE',
      complement: { taille: '%PDF-1.7 FA-2026-014.pdf'.length + `%PDF-1.7 ${'x'.repeat(40)}.pdf`.length },
    });
  });
});
