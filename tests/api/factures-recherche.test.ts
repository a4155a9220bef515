import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FactureResumee } from '#shared/factures/facture-resumee.ts';
import { LISTE_STATUTS } from '#shared/factures/statuts.ts';
import { MIGRATIONS } from '../../server/db/migrations.ts';
import { rattacherCompte } from '../../server/structures/rattacher-compte.ts';
import { DEBUT } from '../support/bac-en-memoire.ts';
import { MondeDesFactures, SIRET } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

async function chercher(espace: 'emises' | 'recues', criteres: Record<string, string> = {}, siege?: number) {
  const url = `/api/factures/recherche/${espace}?${new URLSearchParams(criteres)}`;
  const parDefaut = espace === 'emises' ? monde.sieges.fontanel : monde.sieges.lycee;
  return (await monde.obtenir(url, { siege: siege ?? parDefaut })).corps;
}
const numeros = (page: { factures: FactureResumee[] }) => page.factures.map((f) => f.numero);

test('[R-FAC-001] la base connaît exactement les statuts de la table', () => {
  const [, liste = ''] = /CHECK \(statut IN \(([^)]*'BROUILLON'[^)]*)\)\)/.exec(MIGRATIONS.bac.join('\n')) ?? [];
  const connus = [...liste.matchAll(/'(\w+)'/g)].map(([, statut]) => statut);
  expect([connus.length, new Set(connus)]).toEqual([LISTE_STATUTS.length, new Set(LISTE_STATUTS)]);
});

describe('la recherche', () => {
  const troisFactures = async () => {
    await monde.remise({ numero: 'B-10', dateFacture: '2026-02-10' });
    await monde.avancer('2026-03-05T23:30:00.000Z');
    await monde.remise({
      numero: 'A-2',
      montantHt: 200_000,
      montantTtc: 220_000,
      siretDestinataire: SIRET.commune,
      numeroEngagement: 'X',
    });
    await monde.remise({ numero: 'c-3', montantHt: 50_000, montantTtc: 70_000, montantAPayer: 70_000 });
  };

  test('rend les dernières déposées d’abord, avec le compte', async () => {
    await troisFactures();
    const page = await chercher('emises');
    expect(numeros(page)).toEqual(['c-3', 'A-2', 'B-10']);
    expect(page.total).toBe(3);
    expect(page.factures[2]).toMatchObject({
      fournisseur: { identifiant: SIRET.fontanel, raisonSociale: 'Électricité Fontanel' },
      destinataire: { identifiant: SIRET.lycee, raisonSociale: 'Lycée de Valbrune' },
      montantTtc: 120_000,
      statut: 'MISE_A_DISPOSITION',
      attendue: false,
    });
    expect(page.factures[0]).not.toHaveProperty('rejetTraite');
  });

  test.each([
    [{ tri: 'numero', sens: 'asc' }, ['A-2', 'B-10', 'c-3']],
    [{ tri: 'montantTtc', sens: 'desc' }, ['A-2', 'B-10', 'c-3']],
    [{ tri: 'dateFacture', sens: 'asc' }, ['B-10', 'A-2', 'c-3']],
    [{ tri: 'destinataire', sens: 'asc' }, ['A-2', 'B-10', 'c-3']],
    [{ tri: 'statut' }, ['c-3', 'A-2', 'B-10']],
    [{ numero: 'b-1' }, ['B-10']],
    [{ numero: '%' }, []],
    [{ numero: '_' }, []],
    [{ partie: 'lycee de val' }, ['c-3', 'B-10']],
    [{ partie: '000 168 039 00014' }, ['A-2']],
    [{ partie: 'Fontanel' }, []],
    [{ statut: 'MISE_A_DISPOSITION' }, ['c-3', 'A-2', 'B-10']],
    [{ statut: 'REJETEE' }, []],
    [{ du: '2026-03-06' }, ['c-3', 'A-2']],
    [{ au: '2026-03-05' }, ['B-10']],
    [{ numero: '-', partie: 'lycée', du: '2026-03-06', statut: 'MISE_A_DISPOSITION' }, ['c-3']],
  ])('par %j', async (criteres, attendus) => {
    await troisFactures();
    const page = await chercher('emises', criteres as unknown as Record<string, string>);
    expect([numeros(page), page.total]).toEqual([attendus, attendus.length]);
  });

  test('se feuillette', async () => {
    for (let i = 1; i <= 12; i++) await monde.envoyer({ numero: `N-${i}` });
    const [une, deux, trois] = await Promise.all(['1', '2', '3'].map((page) => chercher('emises', { page })));
    expect([une.factures.length, deux.factures.length, trois.factures.length]).toEqual([10, 2, 0]);
    expect([une.total, trois.total]).toEqual([12, 12]);
    expect(new Set([...numeros(une), ...numeros(deux)]).size).toBe(12);
  });

  test('porte sur toutes les structures de la personne', async () => {
    await troisFactures();
    monde.ecrire((db) =>
      rattacherCompte(db, {
        compteId: monde.sieges.lycee,
        structureId: monde.structure('commune', db),
        role: 'US',
        instant: DEBUT,
      }),
    );
    expect(numeros(await chercher('recues', { tri: 'numero', sens: 'asc' }))).toEqual(['A-2', 'B-10', 'c-3']);
  });

  test('ne montre à chacun que les siennes, et au destinataire que ce qui est arrivé', async () => {
    await troisFactures();
    await monde.envoyer({ numero: 'EN-ROUTE' });
    expect(numeros(await chercher('recues'))).toEqual(['c-3', 'B-10']);
    expect(numeros(await chercher('recues', { statut: 'DEPOSEE' }))).toEqual([]);
    expect(numeros(await chercher('emises', { statut: 'DEPOSEE' }))).toEqual(['EN-ROUTE']);
    expect(await chercher('emises', {}, monde.sieges.lacombe)).toEqual({ factures: [], total: 0 });
    expect(await chercher('recues', {}, monde.sieges.fontanel)).toEqual({ factures: [], total: 0 });
  });

  test('ne montre un brouillon supprimé que si on le demande', async () => {
    const siege = monde.sieges.fontanel;
    const { id } = (await monde.poster('/api/factures/brouillons', { saisie: await monde.saisie() }, { siege })).corps;
    expect(numeros(await chercher('emises'))).toEqual(['FA-2026-014']);
    await monde.poster(`/api/factures/${id}/supprimer`, {}, { siege });
    expect(numeros(await chercher('emises'))).toEqual([]);
    expect(numeros(await chercher('emises', { statut: 'SUPPRIMEE' }))).toEqual(['FA-2026-014']);
  });

  test.each([
    { tri: 'certificat' },
    { tri: 'numero; DROP TABLE factures' },
    { sens: 'desc, 1' },
    { statut: 'PAYEE' },
    { du: '2026-02-30' },
    { page: '0' },
    { page: '1e9' },
    { taille: '1000' },
    { numero: 'x'.repeat(51) },
  ])('refuse ce qu’elle ne connaît pas : %j', async (criteres) => {
    const url = `/api/factures/recherche/emises?${new URLSearchParams(criteres as unknown as Record<string, string>)}`;
    expect((await monde.obtenir(url, { siege: monde.sieges.fontanel })).statut).toBe(422);
  });
});

describe('[R-FAC-014] une mise en paiement que la structure garde pour elle', () => {
  test('reste « Mandatée » pour le fournisseur, partout', async () => {
    const id = await monde.remise();
    await monde.traiter(id, { acte: 'mandater', numeroMandat: 'M-1' });
    const vueAvant = await monde.consulter(id);
    await monde.avancer('2026-03-20T08:00:00.000Z');
    await monde.traiter(id, { acte: 'mettreEnPaiement', commentaire: 'Payé' });

    const vue = await monde.consulter(id);
    expect(vue).toEqual(vueAvant);
    expect(vue).toMatchObject({ statut: 'MANDATEE', actes: [] });
    expect(JSON.stringify(vue)).not.toContain('2026-03-20');
    expect(await monde.consulter(id, monde.sieges.lycee)).toMatchObject({ statut: 'MISE_EN_PAIEMENT' });
    expect(monde.courriels('fontanel').at(-1)?.objet).toContain('Mandatée');

    expect(await chercher('emises', { statut: 'MISE_EN_PAIEMENT' })).toEqual({ factures: [], total: 0 });
    const [emise] = (await chercher('emises', { statut: 'MANDATEE' })).factures;
    expect(emise).toMatchObject({ id, statut: 'MANDATEE', dateStatut: vueAvant.dateStatut });
    expect((await chercher('recues', { statut: 'MISE_EN_PAIEMENT' })).factures).toMatchObject([{ id }]);
  });

  test('se voit chez une structure qui la donne', async () => {
    const id = await monde.remise({ siretDestinataire: SIRET.commune, numeroEngagement: 'X' });
    await monde.traiter(id, { acte: 'mettreEnPaiement' }, monde.sieges.commune);
    expect((await chercher('emises', { statut: 'MISE_EN_PAIEMENT' })).factures).toMatchObject([{ id }]);
    expect((await chercher('emises', { statut: 'MANDATEE' })).factures).toEqual([]);
    expect(monde.courriels('fontanel').at(-1)?.modele).toBe('FACTURE_MISE_EN_PAIEMENT');
  });
});

describe('le certificat de dépôt', () => {
  const certificat = (id: number, siege = monde.sieges.fontanel) =>
    monde.obtenir(`/api/factures/${id}/certificat`, { siege });

  test('est toujours le même, une fois la facture envoyée', async () => {
    const { id } = (await monde.envoyer()).corps;
    const une = await certificat(id);
    expect(une.entetes['content-type']).toBe('application/pdf');
    expect(une.entetes['content-disposition']).toContain('certificat-depot-FA-2026-014.pdf');
    monde.attendre();
    await monde.traiter(id, { acte: 'mandater' });
    expect((await certificat(id)).octets.equals(une.octets)).toBe(true);
    const kept = monde.lire((db) => db.get<{ certificat: string }>('SELECT certificat FROM factures')!.certificat);
    expect(Buffer.from(kept, 'base64')).toHaveLength(32);
  });

  test('n’existe pas pour un brouillon', async () => {
    const siege = monde.sieges.fontanel;
    const { id } = (await monde.poster('/api/factures/brouillons', { saisie: await monde.saisie() }, { siege })).corps;
    expect((await certificat(id)).statut).toBe(404);
  });
});
