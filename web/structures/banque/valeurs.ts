import type { z } from 'zod';
import { grouperIban } from '#shared/referentiel/iban.ts';
import type { CoordonneesSaisie } from '#shared/structures/banque/coordonnees.ts';
import type { Coordonnees } from '#shared/structures/contrat-banque.ts';

export type CompteTape = z.input<typeof CoordonneesSaisie>;

/** A new account, held by the structure. The first one is the account by default. */
export const compteNeuf = (raisonSociale: string, premier: boolean): CompteTape => ({
  nom: '',
  type: 'IBAN',
  codePays: 'FR',
  iban: '',
  bic: '',
  banque: '',
  titulaire: raisonSociale,
  affactureur: false,
  facteurType: 'SIRET',
  facteurIdentifiant: '',
  facteurNom: '',
  dateDebut: '',
  dateFin: '',
  parDefaut: premier,
});

/** The form of an account that exists. */
export function compteTape({ nom, affactureur, parDefaut, details }: Coordonnees): CompteTape {
  return {
    nom,
    affactureur,
    parDefaut,
    type: details?.type ?? 'IBAN',
    codePays: details?.codePays ?? 'FR',
    iban: grouperIban(details?.iban ?? ''),
    bic: details?.bic ?? '',
    banque: details?.banque ?? '',
    titulaire: details?.titulaire ?? '',
    facteurType: details?.facteurType ?? 'SIRET',
    facteurIdentifiant: details?.facteurIdentifiant ?? '',
    facteurNom: details?.facteurNom ?? '',
    dateDebut: details?.dateDebut ?? '',
    dateFin: details?.dateFin ?? '',
    rib: details?.rib ?? undefined,
  };
}
