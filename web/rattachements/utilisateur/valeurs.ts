import type { z } from 'zod';
import type { Mode } from '#shared/espaces/habilitations.ts';
import type { StructureGeree } from '#shared/rattachements/contrat-utilisateurs.ts';
import type { RattachementSaisie, Utilisateur } from '#shared/rattachements/utilisateur.ts';
import { estGestionnaire } from '#shared/structures/droits.ts';

/** On one structure: is it chosen, which services, and each espace's mode; '' gives nothing. */
type PerimetreTape = { choisie: boolean; services: string[]; modes: Record<string, Mode | ''> };

export type RattachementTape = {
  emailConnexion: string;
  prenom: string;
  nom: string;
  role: 'US' | 'GS';
  dateDebut: string;
  dateFin: string;
  /** By rank in the list of the structures that one manages. */
  perimetres: PerimetreTape[];
};

export const LIBELLES_RATTACHEMENT = {
  emailConnexion: 'Adresse électronique de connexion',
  prenom: 'Prénom',
  nom: 'Nom',
  role: 'Rôle',
  dateDebut: 'Date de début',
  dateFin: 'Date de fin',
  perimetres: 'Structures',
} as const;

const modesDepart = ({ espaces, espacesDOffice }: StructureGeree): Record<string, Mode | ''> =>
  Object.fromEntries(espaces.map((code) => [code, espacesDOffice.includes(code) ? 'MODIFICATION' : '']));

/** The structure that one comes from is chosen; what comes without asking is given. */
export const valeursDepart = (gerees: readonly StructureGeree[]): RattachementTape => ({
  emailConnexion: '',
  prenom: '',
  nom: '',
  role: 'US',
  dateDebut: '',
  dateFin: '',
  perimetres: gerees.map((g, rang) => ({ choisie: rang === 0 && g.actif, services: [], modes: modesDepart(g) })),
});

/** What a colleague holds, as the form would give it: « Dupliquer les droits de… ». */
export function perimetreDe(
  { role, services, acces }: Pick<Utilisateur, 'role' | 'services' | 'acces'>,
  geree: StructureGeree,
): Pick<PerimetreTape, 'services' | 'modes'> {
  // A gestionnaire is attached to no service, and has them all.
  const tenus = estGestionnaire(role) ? geree.services : services;
  const surLaStructure = acces.filter(({ service }) => service === null);
  return {
    services: tenus.map((s) => s.code).filter((code) => geree.services.some((s) => s.code === code)),
    modes: Object.fromEntries(
      geree.espaces.map((code) => [code, surLaStructure.find((a) => a.espace === code)?.mode ?? '']),
    ),
  };
}

/** What is sent. Names serve only for an address that is not known yet. */
export function lireRattachement(
  tape: RattachementTape,
  gerees: readonly StructureGeree[],
): z.input<typeof RattachementSaisie> {
  const { perimetres, ...reste } = tape;
  return {
    ...reste,
    perimetres: gerees.flatMap(({ id }, rang) => {
      const perimetre = perimetres[rang];
      if (!perimetre?.choisie) return [];
      const acces = Object.entries(perimetre.modes).flatMap(([espace, mode]) => (mode ? [{ espace, mode }] : []));
      return { structureId: id, services: perimetre.services, acces: tape.role === 'GS' ? [] : acces };
    }),
  };
}
