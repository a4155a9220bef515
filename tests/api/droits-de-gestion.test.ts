import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aDroit, DROITS, type NomDroit } from '#shared/structures/droits.ts';
import type { Role } from '#shared/structures/roles.ts';
import { Equipe } from '../support/equipe.ts';
import { essaisDeDroits, QUI, type Qui } from '../support/essais-de-droits.ts';

const monde = new Equipe();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());

let cible = 0;
let secondaire = 0;
beforeEach(async () => {
  await monde.entrer();
  cible = await monde.embaucher('cible', 'US');
  secondaire = await monde.embaucher('secondaire', 'GS');
});

const ESSAIS = essaisDeDroits({ monde, cible: () => cible, secondaire: () => secondaire });

const ROLE_A_L_EMBAUCHE: Partial<Record<Qui, Role>> = { GS: 'GS', US: 'US', suspendu: 'GS', 'compte fermé': 'GS' };

async function sAsseoir(qui: Qui): Promise<number | undefined> {
  if (qui === 'GP') return monde.sieges.fontanel;
  if (qui === 'déconnecté') return undefined;
  if (qui === 'étranger') return monde.sieges.lacombe;
  const siege = await monde.embaucher('essayeur', ROLE_A_L_EMBAUCHE[qui]);
  if (qui === 'compte fermé')
    monde.ecrire((db) => db.run("UPDATE comptes SET statut = 'INACTIF' WHERE id = ?", [siege]));
  if (qui === 'suspendu') monde.fixerStatut(siege, 'DESACTIVEE');
  if (qui === 'en attente') monde.fairePatienter(siege);
  return siege;
}

function attendu(qui: Qui, droit: NomDroit): string {
  if (qui === 'déconnecté' || qui === 'compte fermé') return 'NON_CONNECTE';
  if (qui !== 'GP' && qui !== 'GS' && qui !== 'US') return 'INTROUVABLE';
  return aDroit(qui satisfies Role, droit) ? 'OK' : 'DROIT_DE_GESTION_ABSENT';
}

test('chaque droit a ses essais', () => {
  for (const droit of Object.keys(DROITS)) expect(ESSAIS[droit as NomDroit].length, droit).toBeGreaterThan(0);
});

describe.each(
  Object.entries(ESSAIS).flatMap(([droit, essais]) => essais.map((essai) => ({ droit: droit as NomDroit, ...essai }))),
)('$droit : $nom', ({ droit, avant, essayer, sauf }) => {
  test.each(QUI)('%s', async (qui) => {
    const siege = await sAsseoir(qui);
    await avant?.();
    const { statut, corps } = await essayer(siege);
    expect(statut === 200 ? 'OK' : corps?.code).toBe(sauf?.[qui] ?? attendu(qui, droit));
  });
});

describe('sur une structure inactive', () => {
  const gestes = Object.values(ESSAIS).flatMap((essais) => essais.filter(({ lecture }) => !lecture));
  test.each(gestes)('$nom', async ({ avant, essayer, inactive }) => {
    await avant?.();
    monde.ecrire((db) => db.run("UPDATE structures SET statut = 'INACTIF' WHERE id = ?", [monde.fontanel]));
    const { statut, corps } = await essayer(monde.sieges.fontanel);
    expect(statut === 200 ? 'OK' : corps?.code).toBe(inactive ?? 'STRUCTURE_INACTIVE');
  });
});
