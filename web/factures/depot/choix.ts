import { cadreAvecValideur } from '#shared/factures/gardes.ts';
import { CADRES_SIMPLES, type CodeCadreSimple } from '#shared/referentiel/cadres-de-facturation.ts';
import { formaterSiret } from '#shared/referentiel/siret.ts';
import type { ReponseDe } from '../../api/client.ts';
import { libelleDuCadre } from '../libelles.ts';

/** A structure that may be chosen as supplier. */
export type StructureDuCompte = ReponseDe<'listerFournisseurs'>[number];

const AIDES: Partial<Record<CodeCadreSimple, string>> = {
  A1: 'Le cas ordinaire : votre client public reçoit votre facture, puis la paie.',
  A2: 'Votre client vous a déjà payé, par carte d’achat par exemple : la facture lui sert de justificatif.',
};

/** The cadres that one can file here: those that go straight to the recipient. */
export const CADRES_PROPOSES = CADRES_SIMPLES.filter((code) => !cadreAvecValideur(code)).map((code) => ({
  valeur: code,
  libelle: libelleDuCadre(code),
  aide: AIDES[code],
}));

export function optionsDeStructure(structures: readonly StructureDuCompte[]) {
  return structures.map(({ id, raisonSociale, identifiant }) => ({
    valeur: String(id),
    libelle: `${raisonSociale} – ${formaterSiret(identifiant)}`,
  }));
}
