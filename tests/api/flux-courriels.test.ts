import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ecrireZip } from '../support/archives.ts';
import { deposerFlux, fluxTraite } from '../support/depot-de-flux.ts';
import { factureCii } from '../support/factures-xml.ts';
import { MondeDesFactures } from '../support/monde-des-factures.ts';

const monde = new MondeDesFactures();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());
beforeEach(() => monde.entrer());

const duFlux = (qui: 'fontanel' | 'lycee' | 'lacombe' = 'fontanel') =>
  monde.courriels(qui).filter(({ modele }) => modele === 'FLUX_TERMINE');
const lot = (...contenus: string[]) =>
  ecrireZip(contenus.map((contenu, rang) => ({ nom: `FA-${rang + 1}.xml`, contenu })));
const juste = (numero: string) => factureCii({ numero });

describe('la fin d’un flux s’écrit à ceux qui suivent les factures émises', () => {
  test.each([
    ['intégré', 'lot.zip', lot(juste('FA-1'), juste('FA-2')), 'Intégré', '2 intégrées'],
    ['en partie', 'lot.zip', lot(juste('FA-1'), '<Facture'), 'Intégré partiellement', '1 intégrée, 1 rejetée'],
    ['rejeté', 'lot.zip', lot('<Facture'), 'Rejeté', '1 rejetée'],
    ['en panne', 'incident.zip', lot(juste('FA-1'), juste('FA-2')), 'Incidenté', '2 non traitées'],
  ])('%s', async (_quoi, nom, octets, etat, factures) => {
    const { numero, id } = await fluxTraite(monde, nom, octets);
    const courriels = duFlux();
    expect(courriels.map(({ objet }) => objet)).toEqual([`[Chorus Pro] Flux n° ${numero} : ${etat}`]);
    expect(courriels[0]!.corps).toContain(`Factures : ${factures}`);
    const { liens } = monde.lire((db) => ({
      liens: db.all<{ lien: string }>("SELECT lien FROM courriels WHERE modele = 'FLUX_TERMINE'"),
    }));
    expect(liens).toEqual([{ lien: `/portail/factures-emises/flux/${id}` }]);
  });

  test('pas avant la fin, pas au client, pas à une autre entreprise', async () => {
    await deposerFlux(monde, 'FA-1.xml', Buffer.from(juste('FA-1')));
    monde.attendre(5);
    expect(duFlux()).toEqual([]);
    monde.attendre(120);
    expect([duFlux().length, duFlux('lycee').length, duFlux('lacombe').length]).toEqual([1, 0, 0]);
  });

  test('pas à qui n’en veut pas, sauf au gestionnaire principal', async () => {
    const compteId = monde.sieges.fontanel;
    monde.ecrire((db) => db.run('UPDATE comptes SET notifFacturation = 0 WHERE id = ?', [compteId]));
    await fluxTraite(monde, 'FA-1.xml', Buffer.from(juste('FA-1')));
    expect(duFlux()).toHaveLength(1);
    monde.ecrire((db) => db.run("UPDATE rattachements SET role = 'GS' WHERE compteId = ?", [compteId]));
    await fluxTraite(monde, 'FA-2.xml', Buffer.from(juste('FA-2')));
    expect(duFlux()).toHaveLength(1);
  });
});
