import { CADRES_SIMPLES, type CodeCadreSimple } from '#shared/referentiel/cadres-de-facturation.ts';
import { formaterSiret } from '#shared/referentiel/siret.ts';
import type { ReponseDe } from '../../api/client.ts';
import { libelleDuCadre } from '../libelles.ts';

/** A structure that may be chosen as supplier. */
export type StructureDuCompte = ReponseDe<'listerFournisseurs'>[number];

const AIDES: Partial<Record<CodeCadreSimple, string>> = {
  A1: 'Le cas ordinaire : votre client public reçoit votre facture, puis la paie.',
  A2: 'Votre client vous a déjà payé, par carte d’achat par exemple : la facture lui sert de justificatif.',
  A9: 'Vous êtes sous-traitant, payé directement par le client : l’entreprise titulaire valide d’abord.',
  A12: 'Vous êtes membre d’un groupement : le mandataire valide d’abord.',
};

export const CADRES_PROPOSES = CADRES_SIMPLES.map((code) => ({
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
