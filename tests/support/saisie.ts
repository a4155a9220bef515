import type { FactureSaisie, LigneDeFacture } from '#shared/factures/facture.ts';
import { MANDAT_DE_FACTURATION } from '#shared/structures/banque/mandat.ts';
import { type MondeDesFactures, SIRET } from './monde-des-factures.ts';

/** A complete line, as the screen sends it: the server computes its amount. */
export const uneLigne = (propre: Partial<LigneDeFacture> = {}): LigneDeFacture => ({
  numero: 1,
  reference: 'PO-H',
  denomination: 'Pose',
  quantite: '2',
  unite: 'heure',
  prixUnitaire: '50',
  tauxTva: '20',
  montantHt: 0,
  ...propre,
});

/** A complete facture typed by Électricité Fontanel for the lycée: 100,00 at 20 %, 40,00 at 10 %. */
export const saisieDe = (monde: MondeDesFactures, propre: Partial<FactureSaisie> = {}): FactureSaisie => ({
  cadre: 'A1',
  structureId: monde.structure('fontanel'),
  siretDestinataire: SIRET.lycee,
  dateFacture: '2026-03-02',
  typeFacture: 'FACTURE',
  devise: 'EUR',
  modeReglement: 'VIREMENT',
  typeTva: 'TVA_SUR_DEBIT',
  lignes: [uneLigne(), uneLigne({ reference: 'FO', denomination: 'Fourniture', prixUnitaire: '20', tauxTva: '10' })],
  ...propre,
});

export const accepterMandat = (monde: MondeDesFactures) =>
  monde.poster(
    `/api/structures/${monde.structure('fontanel')}/mandat/accepter`,
    { version: MANDAT_DE_FACTURATION.version, accepte: true },
    { siege: monde.sieges.fontanel },
  );

type Envoi = { id?: number; geste?: string; siege?: number };

export const envoyerSaisie = (
  monde: MondeDesFactures,
  propre: Partial<FactureSaisie> = {},
  { id, geste, siege = monde.sieges.fontanel }: Envoi = {},
) =>
  monde.poster(
    '/api/factures',
    { ...(id && { id }), saisie: saisieDe(monde, propre), mode: 'SAISIE' },
    { siege, ...(geste && { geste }) },
  );
