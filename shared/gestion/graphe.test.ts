import { expect, test } from 'vitest';
import { abonne, GILLES, INES, liensDEssai, personne } from '../../tests/support/liens.ts';
import { CLE_STRUCTURE, eclairer, grapheDe } from './graphe.ts';

const dessin = grapheDe(liensDEssai(), '2021');

test('chaque chose a sa case, et une seule', () => {
  const cles = dessin.noeuds.map(({ cle }) => cle);
  expect(cles).toEqual([
    'structure',
    'service-7',
    'espace-FACTURES_EMISES',
    'espace-SOLLICITATIONS_EMISES',
    'espace-FACTURES_EMISES-7',
    'utilisateur-1',
    'utilisateur-2',
  ]);
});

test('une personne choisie garde vifs sa structure, son service et son espace, pas ses collègues', () => {
  expect([...eclairer(dessin, 'utilisateur-2')].sort()).toEqual([
    'espace-FACTURES_EMISES-7',
    'service-7',
    'structure',
    'utilisateur-2',
  ]);
});

test('la structure tient ses services, ses espaces et ses gens, mais pas les espaces d’un service', () => {
  const vifs = eclairer(dessin, CLE_STRUCTURE);
  expect(vifs.has('service-7') && vifs.has('espace-FACTURES_EMISES') && vifs.has('utilisateur-1')).toBe(true);
  expect(vifs.has('espace-FACTURES_EMISES-7')).toBe(false);
});

test('une clé inconnue n’éclaire rien', () => expect(eclairer(dessin, 'service-99').size).toBe(0));

test('une demande se voit sans compter : case et traits en attente', () => {
  const demandeur = personne({
    statut: 'EN_COURS_DE_VALIDATION',
    services: [{ serviceId: 7, statut: 'EN_COURS_DE_VALIDATION' }],
    abonnements: [abonne({ statut: 'EN_COURS_DE_VALIDATION' })],
  });
  const { noeuds, traits } = grapheDe(liensDEssai({ utilisateurs: [demandeur] }), '2021');
  expect(noeuds.at(-1)).toMatchObject({ etat: 'ATTENTE', precision: 'demande en cours' });
  expect(traits.filter(({ vers }) => vers === 'utilisateur-3').map(({ attente }) => attente)).toEqual([
    true,
    true,
    true,
  ]);
});

test('un abonnement à un espace fermé ne mène nulle part : pas de trait', () => {
  const { traits } = grapheDe(liensDEssai({ espaces: [], services: [] }), '2021');
  expect(traits).toEqual([
    { de: 'structure', vers: 'utilisateur-1', genre: 'RATTACHE', attente: false },
    { de: 'structure', vers: 'utilisateur-2', genre: 'RATTACHE', attente: false },
  ]);
});

test.each([
  ['un compte à activer', { statutCompte: 'EN_ATTENTE_ACTIVATION' }, 'compte à activer'],
  ['un compte bloqué', { statutCompte: 'BLOQUE' }, 'compte bloqué'],
  ['un rattachement suspendu', { statut: 'DESACTIVEE' }, 'rattachement désactivé'],
] as const)('%s est éteint et dit pourquoi', (_quoi, propre, precision) => {
  const { noeuds } = grapheDe(liensDEssai({ utilisateurs: [{ ...INES, ...propre }] }), '2021');
  expect(noeuds.at(-1)).toMatchObject({ etat: 'ETEINT', precision });
});

test('les espaces prennent leur nom d’aujourd’hui', () => {
  const libelles = grapheDe(liensDEssai({ utilisateurs: [GILLES] }), 'actuel').noeuds.map(({ libelle }) => libelle);
  expect(libelles).toContain('Tickets émis');
  expect(libelles).not.toContain('Sollicitations émises');
});
