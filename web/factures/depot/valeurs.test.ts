import { describe, expect, test } from 'vitest';
import type { FichierLu } from '#shared/factures/fichier-lu.ts';
import {
  controlerEnvoi,
  departDepuisBrouillon,
  departDepuisLecture,
  saisieDe,
  type ValeursDuDepot,
} from './valeurs.ts';

const FICHIER = 'a'.repeat(64);
const CHOIX = { cadre: 'A1', structureId: '7' };
const LU: FichierLu = {
  format: 'FACTURX',
  valeurs: {
    numero: 'FA-2026-014',
    dateFacture: '2026-03-02',
    typeFacture: 'FACTURE',
    cadre: 'A9',
    siretFournisseur: '00010101400017',
    siretDestinataire: '00019037100013',
    typeTva: 'TVA_SUR_DEBIT',
    montantHt: 100_000,
    montantTva: 20_000,
    montantTtc: 120_000,
    montantAPayer: 120_000,
  },
  lignes: [],
  lieux: { numero: 'dans le XML', cadre: 'dans le XML', siretFournisseur: 'dans le XML', montantHt: 'dans le XML' },
  remarques: [],
};
const depart = departDepuisLecture({ fichier: FICHIER, nomFichier: 'facture.pdf', lu: LU }, CHOIX);

const SANS_EXIGENCE = { codeServiceObligatoire: false, engagementObligatoire: false, serviceOuEngagement: false };
const LYCEE = { actif: true, parametres: SANS_EXIGENCE, services: [] };
const CIRCONSTANCES = {
  destinataire: LYCEE,
  destinataireCherche: true,
  jourDepot: '2026-03-02',
  fournisseurPublic: false,
};

function controler(change: Partial<ValeursDuDepot> = {}, circonstances: Partial<typeof CIRCONSTANCES> = {}) {
  return controlerEnvoi({ ...depart.valeurs, ...change }, depart.document, { ...CIRCONSTANCES, ...circonstances });
}

describe('le formulaire, après la lecture du fichier', () => {
  test('porte ce qui a été lu, les montants comme on les écrit', () => {
    expect(depart.valeurs).toMatchObject({ numero: 'FA-2026-014', montantHt: '1000,00', devise: 'EUR' });
  });

  test('garde le cadre et la structure choisis avant, quoi que dise le fichier', () => {
    expect(depart.valeurs).toMatchObject(CHOIX);
    expect(depart.lieux).not.toHaveProperty('cadre');
  });

  test('ne compte comme reconnus que des champs que l’on voit', () => {
    expect(depart.lieux).toEqual({ numero: 'dans le XML', montantHt: 'dans le XML' });
    expect(depart.siretLu).toBe('00010101400017');
  });

  test('sans rien de lu, laisse vides les champs à recopier', () => {
    const lu: FichierLu = { ...LU, format: 'PDF_IMAGE', valeurs: {}, lieux: {} };
    const { valeurs, lieux } = departDepuisLecture({ fichier: FICHIER, nomFichier: 'scan.pdf', lu }, CHOIX);
    expect(valeurs).toMatchObject({ numero: '', typeFacture: '', montantTtc: '', modeReglement: 'VIREMENT' });
    expect(lieux).toEqual({});
  });
});

describe('ce qui est tapé devient une saisie', () => {
  test('et revient tel quel quand on reprend le brouillon', () => {
    const piece = { fichier: FICHIER, nom: 'bon.pdf', type: 'BON_DE_COMMANDE', designation: '', taille: 12 };
    const { saisie } = saisieDe({ ...depart.valeurs, piecesJointes: [piece] }, depart.document);
    expect(saisie).toMatchObject({ structureId: 7, montantHt: 100_000, piecesJointes: [{ nom: 'bon.pdf' }] });
    const deposees = [{ ...piece, type: 'BON_DE_COMMANDE' as const, id: 1, ajouteLe: '2026-03-02' }];
    const brouillon = { saisie, piecesJointes: deposees, modeDepot: 'DEPOT_PDF_PORTAIL' };
    expect(departDepuisBrouillon(brouillon).valeurs).toEqual({
      ...depart.valeurs,
      piecesJointes: [piece],
    });
  });

  test('un montant illisible est signalé, les autres champs restent', () => {
    const { saisie, defauts } = saisieDe({ ...depart.valeurs, montantHt: 'mille' }, depart.document);
    expect(defauts).toEqual({ montantHt: 'CHAMP_FORMAT' });
    expect(saisie).toMatchObject({ numero: 'FA-2026-014', montantTtc: 120_000 });
    expect(saisie.montantHt).toBeUndefined();
  });

  test('un montant négatif, un SIRET faux, une pièce sans type : chacun sur son champ', () => {
    const piece = { fichier: FICHIER, nom: 'bon.pdf', type: '', designation: '', taille: 12 };
    const tape = { montantTva: '-1', siretDestinataire: '00019037100014', piecesJointes: [piece] };
    expect(saisieDe({ ...depart.valeurs, ...tape }, depart.document).defauts).toEqual({
      montantTva: 'MONTANT_NEGATIF',
      siretDestinataire: 'SIRET_CLE',
      'piecesJointes.0.type': 'CHAMP_OBLIGATOIRE',
    });
  });
});

describe('avant l’envoi', () => {
  test('une facture complète n’a pas de défaut', () => expect(controler().defauts).toEqual({}));

  test('les champs vides, la date et les totaux sont contrôlés', () => {
    const { defauts } = controler({ numero: '', dateFacture: '2026-03-03', montantTtc: '1300,00' });
    expect(defauts).toEqual({
      numero: 'CHAMP_OBLIGATOIRE',
      dateFacture: 'DATE_FUTURE',
      montantTtc: 'TOTAUX_INCOHERENTS',
    });
  });

  test('une valeur mal écrite l’emporte sur le champ manquant', () => {
    expect(controler({ numero: 'N°12' }).defauts).toEqual({ numero: 'NUMERO_CARACTERES' });
  });

  test('un destinataire que personne n’a trouvé est inconnu ; un destinataire pas encore cherché ne l’est pas', () => {
    const inconnu = { destinataire: undefined as unknown as typeof LYCEE };
    expect(controler({}, inconnu).defauts).toEqual({ siretDestinataire: 'DESTINATAIRE_INCONNU' });
    expect(controler({}, { ...inconnu, destinataireCherche: false }).defauts).toEqual({});
  });

  test('les exigences du destinataire sont celles de sa fiche', () => {
    const parametres = { ...SANS_EXIGENCE, engagementObligatoire: true };
    const { defauts } = controler({}, { destinataire: { ...LYCEE, parametres } });
    expect(defauts).toEqual({ numeroEngagement: 'ENGAGEMENT_OBLIGATOIRE' });
  });
});
