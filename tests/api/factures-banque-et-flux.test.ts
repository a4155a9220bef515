import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FactureResumee } from '#shared/factures/facture-resumee.ts';
import { COMPTES_D_EXERCICE } from '#shared/structures/banque/comptes-d-exercice.ts';
import { fluxTraite } from '../support/depot-de-flux.ts';
import { factureCii } from '../support/factures-xml.ts';
import { MondeDesFactures } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const IBAN = COMPTES_D_EXERCICE[0].iban;

async function ouvrirUnCompte(nom = 'Affacturage'): Promise<number> {
  const url = `/api/structures/${monde.structure('fontanel')}/coordonnees-bancaires`;
  const facteur = { facteurType: 'SIRET', facteurIdentifiant: '00039001300019', facteurNom: 'Factor du Causse' };
  const compte = { nom, type: 'IBAN', codePays: 'FR', iban: IBAN, affactureur: true, ...facteur, parDefaut: true };
  return (await monde.poster(url, compte, { siege: monde.sieges.fontanel })).corps.id;
}

async function chercher(espace: 'emises' | 'recues', criteres: Record<string, string>) {
  const siege = espace === 'emises' ? monde.sieges.fontanel : monde.sieges.lycee;
  return (await monde.obtenir(`/api/factures/recherche/${espace}?${new URLSearchParams(criteres)}`, { siege })).corps;
}
const numeros = (page: { factures: FactureResumee[] }) => page.factures.map((f) => f.numero);

describe('une facture déposée', () => {
  test('dit son service et le compte où être payé, à chacun de ceux qui la lisent', async () => {
    const choix = { coordonneesBancairesId: await ouvrirUnCompte(), serviceFournisseur: 'CHANTIERS' };
    const id = await monde.remise(choix);
    for (const siege of [monde.sieges.fontanel, monde.sieges.lycee])
      expect(await monde.consulter(id, siege)).toMatchObject({
        banque: { iban: IBAN, facteur: { nom: 'Factor du Causse' } },
        saisie: { serviceFournisseur: 'CHANTIERS' },
      });
    const pivot = await monde.obtenir(`/api/factures/${id}/pivot`, { siege: monde.sieges.lycee });
    expect(pivot.octets.toString()).toContain(
      `<ReferenceBancaire Type="IBAN"><Compte>${IBAN}</Compte><RaisonSocialeEncaisseur>Factor du Causse<`,
    );
  });

  test.each([
    [{ coordonneesBancairesId: 999 }, 'coordonneesBancairesId', 'COORDONNEES_INCONNUES'],
    [{ serviceFournisseur: 'NULLE-PART' }, 'serviceFournisseur', 'SERVICE_FOURNISSEUR_INCONNU'],
  ])('n’en choisit pas d’autre que les siens : %j', async (propre, champ, code) => {
    const { statut, corps } = await monde.envoyer(propre);
    expect([statut, corps.champs]).toEqual([422, [expect.objectContaining({ champ, code })]]);
    const saisie = await monde.saisie(propre);
    const brouillon = await monde.poster('/api/factures/brouillons', { saisie }, { siege: monde.sieges.fontanel });
    expect([brouillon.statut, brouillon.corps.champs?.[0]?.code]).toEqual([422, code]);
  });
});

describe('chercher par ce que dit le fournisseur', () => {
  let flux: string;
  beforeEach(async () => {
    await monde.remise({
      numero: 'AVEC',
      coordonneesBancairesId: await ouvrirUnCompte(),
      serviceFournisseur: 'CHANTIERS',
    });
    await monde.remise({ numero: 'SANS' });
    ({ numero: flux } = await fluxTraite(monde, 'F.xml', Buffer.from(factureCii({ numero: 'FLUX' }))));
  });

  test.each([
    [{ serviceFournisseur: 'chant' }, ['AVEC']],
    [{ serviceFournisseur: '%' }, []],
    [{ banque: 'affact' }, ['AVEC']],
    [{ banque: IBAN.replace(/(.{4})/g, '$1 ').trim() }, ['AVEC']],
    [{ banque: '_' }, []],
    [{ flux: 'CPP0011106' }, ['FLUX']],
    [{ flux: 'CPP0019999' }, []],
  ])('par %j', async (criteres, attendus) => {
    const page = await chercher('emises', criteres as unknown as Record<string, string>);
    expect([numeros(page), page.total]).toEqual([attendus, attendus.length]);
  });

  test('les colonnes le montrent, et se trient', async () => {
    const colonnes = 'numero.serviceFournisseur.iban.affactureur.flux';
    const page = await chercher('emises', { colonnes, tri: 'serviceFournisseur', sens: 'desc' });
    expect(page.factures[0]).toMatchObject({
      numero: 'AVEC',
      complement: { serviceFournisseur: 'CHANTIERS', iban: IBAN, affactureur: 'Factor du Causse', numeroFlux: null },
    });
    const parFlux = await chercher('emises', { colonnes, tri: 'flux', sens: 'desc' });
    expect(parFlux.factures[0]).toMatchObject({ numero: 'FLUX', complement: { numeroFlux: flux } });
  });

  test('le client voit le compte, pas le flux', async () => {
    monde.attendre();
    const page = await chercher('recues', { colonnes: 'numero.iban.flux', flux: 'CPP0011106' });
    // A criterion of another espace filters nothing.
    expect(page.total).toBe(3);
    const parNumero = new Map(page.factures.map((f: FactureResumee) => [f.numero, f]));
    expect(parNumero.get('AVEC')).toMatchObject({ complement: { iban: IBAN } });
    expect(parNumero.get('FLUX')).toMatchObject({ complement: { numeroFlux: null } });
  });

  test('la facture nomme son flux à qui peut le suivre', async () => {
    const [facture] = (await chercher('emises', { numero: 'FLUX' })).factures;
    monde.attendre();
    expect(await monde.consulter(facture.id)).toMatchObject({ flux: { numero: flux } });
    expect(await monde.consulter(facture.id, monde.sieges.lycee)).toMatchObject({ numero: 'FLUX', flux: null });
  });

  test('l’export porte les mêmes colonnes', async () => {
    const url = '/api/factures/recherche/emises/export/csv?colonnes=numero.serviceFournisseur.flux&tri=numero&sens=asc';
    const { octets } = await monde.obtenir(url, { siege: monde.sieges.fontanel });
    expect(octets.toString()).toContain('Numéro;Service du fournisseur;N° de flux');
    expect(octets.toString()).toContain(`FLUX;;${flux}`);
  });
});
