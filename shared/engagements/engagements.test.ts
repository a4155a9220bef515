import { describe, expect, test } from 'vitest';
import { champsRefuses } from '../contrat/verifier.ts';
import type { Habilitation } from '../espaces/habilitations.ts';
import type { StatutFacture } from '../factures/statuts.ts';
import { libelleDuMotifDeRefus } from './actes.ts';
import { peutVoirEngagement, rolesSurEngagement } from './droits.ts';
import { defautDuNumeroDEngagement, EngagementSaisi, totalDesPostes } from './engagement.ts';
import { montantFacture, suiteDesFactures } from './factures-liees.ts';
import { motsDuCote, titreDEngagement } from './mots.ts';

const SAISI = {
  structureId: 1,
  codeService: ' ',
  siretRecepteur: '000 112 185 00012',
  numero: ' BC-1 ',
  objet: 'Portes',
  numeroMarche: '',
  commentaire: '',
  lignes: [{ designation: 'Deux portes', montantTtc: 34_200 }],
};
const defauts = (propre: object) => {
  const lu = EngagementSaisi.safeParse({ ...SAISI, ...propre }, { reportInput: true });
  return lu.success ? {} : champsRefuses(lu.error);
};

describe('ce que le client public écrit', () => {
  test('un engagement entier passe, ses vides sont des absences', () => {
    expect(EngagementSaisi.parse(SAISI)).toMatchObject({
      siretRecepteur: '00011218500012',
      numero: 'BC-1',
      codeService: undefined,
    });
  });

  test.each([
    [{ siretRecepteur: '123' }, { siretRecepteur: 'SIRET_LONGUEUR' }],
    [{ numero: '' }, { numero: 'CHAMP_OBLIGATOIRE' }],
    [{ numero: 'x'.repeat(51) }, { numero: 'TEXTE_TROP_LONG' }],
    [{ objet: 'x'.repeat(201) }, { objet: 'TEXTE_TROP_LONG' }],
    [{ lignes: [] }, { lignes: 'ENGAGEMENT_SANS_LIGNE' }],
    [{ lignes: Array.from({ length: 100 }, () => SAISI.lignes[0]) }, { lignes: 'ENGAGEMENT_TROP_LONG' }],
    [{ lignes: [{ designation: 'Portes', montantTtc: 0 }] }, { 'lignes.0.montantTtc': 'POSTE_SANS_MONTANT' }],
    [
      { lignes: [{ designation: '', montantTtc: 1.5 }] },
      expect.objectContaining({ 'lignes.0.montantTtc': 'CHAMP_FORMAT' }),
    ],
    [{ structureId: undefined }, { structureId: 'CHAMP_OBLIGATOIRE' }],
  ])('%o : %o', (propre, attendu) => expect(defauts(propre)).toEqual(attendu));

  test.each([
    ['2026004599', true, undefined],
    ['BC-2026-1', true, 'ENGAGEMENT_NUMERO_ETAT'],
    ['202600459', true, 'ENGAGEMENT_NUMERO_ETAT'],
    ['20260045999', true, 'ENGAGEMENT_NUMERO_ETAT'],
    ['BC-2026-1', false, undefined],
  ] as const)('numéro %s, pour l’État : %s : %s', (numero, estEtat, attendu) =>
    expect(defautDuNumeroDEngagement(numero, { estEtat })).toBe(attendu),
  );

  test('le total est la somme des postes, au centime', () =>
    expect(totalDesPostes([{ montantTtc: 10 }, { montantTtc: 20 }, { montantTtc: 1 }])).toBe(31));
});

describe('ce qui est facturé', () => {
  const facture = (statut: StatutFacture, montantTtc: number | null = 100, typeFacture = 'FACTURE') => ({
    statut,
    montantTtc,
    typeFacture,
  });

  test.each([
    ['MISE_A_DISPOSITION', 100],
    ['SUSPENDUE', 100],
    ['MISE_EN_PAIEMENT', 100],
    ['BROUILLON', 0],
    ['A_VALIDER_1', 0],
    ['DEPOSEE', 0],
    ['A_RECYCLER', 0],
    ['REJETEE', 0],
    ['PRISE_EN_COMPTE_DESTINATAIRE', 0],
  ] as const)('une facture de 100, %s, compte pour %i', (statut, attendu) =>
    expect(montantFacture([facture(statut)])).toBe(attendu),
  );

  test('un avoir vient en moins, une facture sans montant ne compte pas', () => {
    const factures = [facture('MANDATEE', 500), facture('MISE_A_DISPOSITION', 120, 'AVOIR'), facture('MANDATEE', null)];
    expect(montantFacture(factures)).toBe(380);
  });

  test.each([
    ['ACCEPTEE', 99, undefined],
    ['ACCEPTEE', 100, 'solder'],
    ['ACCEPTEE', 101, 'solder'],
    ['A_TRAITER', 100, undefined],
    ['COMMANDE', 100, undefined],
    ['REFUSEE', 100, undefined],
    ['SOLDEE', 100, undefined],
    ['SOLDEE', 99, 'rouvrir'],
  ] as const)('%s, %i facturés sur 100 : %s', (etat, montant, suite) =>
    expect(suiteDesFactures(etat, { facture: montant, commande: 100 })).toBe(suite),
  );

  test('un engagement sans montant n’est jamais soldé', () =>
    expect(suiteDesFactures('ACCEPTEE', { facture: 0, commande: 0 })).toBeUndefined());
});

describe('qui le voit, qui agit', () => {
  const parties = { emetteurId: 1, recepteurId: 2, codeService: 'ECOLES' };
  const tenue = (propre: Partial<Habilitation>): Habilitation => ({
    structureId: 1,
    espace: 'ENGAGEMENTS',
    mode: 'MODIFICATION',
    service: null,
    tousServices: true,
    ...propre,
  });

  test.each([
    ['un gestionnaire de qui commande', tenue({}), ['EMETTEUR'], ['EMETTEUR']],
    ['en consultation', tenue({ mode: 'CONSULTATION' }), ['EMETTEUR'], []],
    ['un utilisateur sans service', tenue({ tousServices: false }), [], []],
    ['celui du service', tenue({ tousServices: false, service: 'ECOLES' }), ['EMETTEUR'], ['EMETTEUR']],
    ['celui d’un autre service', tenue({ tousServices: false, service: 'VOIRIE' }), [], []],
    ['le fournisseur', tenue({ structureId: 2, tousServices: false }), ['RECEPTEUR'], ['RECEPTEUR']],
    ['qui n’a qu’un autre espace', tenue({ espace: 'FACTURES_EMISES' }), [], []],
    ['un étranger', tenue({ structureId: 3 }), [], []],
  ] as const)('%s', (_qui, habilitation, voit, agit) => {
    expect(rolesSurEngagement(parties, [habilitation], 'CONSULTATION')).toEqual(voit);
    expect(rolesSurEngagement(parties, [habilitation], 'MODIFICATION')).toEqual(agit);
  });

  test('un fournisseur qui n’est pas sur le portail n’a pas de rôle', () =>
    expect(rolesSurEngagement({ ...parties, recepteurId: null }, [tenue({ structureId: 2 })], 'MODIFICATION')).toEqual(
      [],
    ));

  test('le fournisseur ne voit rien avant l’envoi', () => {
    expect(peutVoirEngagement({ notifieLe: null }, ['RECEPTEUR'])).toBe(false);
    expect(peutVoirEngagement({ notifieLe: '2026-03-02T08:00:00.000Z' }, ['RECEPTEUR'])).toBe(true);
    expect(peutVoirEngagement({ notifieLe: null }, ['EMETTEUR'])).toBe(true);
    expect(peutVoirEngagement({ notifieLe: null }, [])).toBe(false);
  });
});

test('« engagement » pour qui commande, « commande » pour le fournisseur', () => {
  expect(titreDEngagement({ role: 'EMETTEUR', numero: 'BC-1' })).toBe('Engagement n°\u00a0BC-1');
  expect(titreDEngagement({ role: 'RECEPTEUR', numero: 'BC-1' })).toBe('Commande n°\u00a0BC-1');
  expect(motsDuCote('RECEPTEUR').des).toBe('commandes');
});

test('un motif de refus est dans la liste, ou n’est rien', () => {
  expect(libelleDuMotifDeRefus('DELAI')).toBe('Délai impossible à tenir');
  expect(libelleDuMotifDeRefus('HUMEUR')).toBeUndefined();
});
