import type { StatutCompte } from '#shared/comptes/compte.ts';
import { type CodeEspace, ESPACES, espace } from '#shared/espaces/espaces.ts';
import type { Mode } from '#shared/espaces/habilitations.ts';
import { libelleDuStatut, type StatutRattachement } from '#shared/rattachements/cycle-de-vie.ts';
import type { Utilisateur } from '#shared/rattachements/utilisateur.ts';
import { formaterJour } from '#shared/referentiel/date.ts';
import { estGestionnaire } from '#shared/structures/droits.ts';
import type { Vocabulaire } from '#shared/vocabulaire/mots.ts';
import type { Ton } from '../../design/ton.ts';

type Etat = { libelle: string; ton: Ton };

export const ETAT_DU_COMPTE: Record<StatutCompte, Etat> = {
  EN_ATTENTE_ACTIVATION: { libelle: 'À\u00a0activer', ton: 'attente' },
  ACTIF: { libelle: 'Actif', ton: 'succes' },
  BLOQUE: { libelle: 'Bloqué', ton: 'attention' },
  INACTIF: { libelle: 'Désactivé', ton: 'neutre' },
  SUPPRIME: { libelle: 'Supprimé', ton: 'neutre' },
};

const TON_DU_RATTACHEMENT: Record<StatutRattachement, Ton> = {
  EN_COURS_DE_VALIDATION: 'attente',
  VALIDEE: 'succes',
  REFUSEE: 'refus',
  DESACTIVEE: 'attention',
  SUPPRIMEE: 'neutre',
};

export const etatDuRattachement = (statut: StatutRattachement): Etat => ({
  libelle: libelleDuStatut(statut),
  ton: TON_DU_RATTACHEMENT[statut],
});

export const MODES_DITS: Record<Mode, string> = { CONSULTATION: 'Consultation', MODIFICATION: 'Modification' };

export const nomDEspace = (code: string, vocabulaire: Vocabulaire): string => {
  const { libelle, actuel } = espace(code as CodeEspace);
  return vocabulaire === '2021' ? libelle : actuel.application;
};

/** « du 02/03/2026 au 10/03/2026 »; nothing when no day was given. */
export function datesDites({ dateDebut, dateFin }: Pick<Utilisateur, 'dateDebut' | 'dateFin'>): string | undefined {
  if (dateDebut && dateFin) return `du ${formaterJour(dateDebut)} au ${formaterJour(dateFin)}`;
  if (dateFin) return `jusqu’au ${formaterJour(dateFin)}`;
  return dateDebut ? `depuis le ${formaterJour(dateDebut)}` : undefined;
}

const rangDe = (code: string): number => ESPACES.findIndex((e) => e.code === code);

/** What is held on the structure itself, in the order of the tabs: « Factures émises (modification) ». */
export function accesDits(acces: Utilisateur['acces'], vocabulaire: Vocabulaire): string[] {
  return acces
    .filter(({ service }) => service === null)
    .toSorted((une, autre) => rangDe(une.espace) - rangDe(autre.espace))
    .map(({ espace: code, mode }) => `${nomDEspace(code, vocabulaire)} (${MODES_DITS[mode].toLowerCase()})`);
}

/** Where a person works, in words: a gestionnaire is attached to no service, and has them all. */
export const servicesDits = ({ role, services }: Pick<Utilisateur, 'role' | 'services'>): string =>
  estGestionnaire(role) ? 'tous les services' : services.map(({ nom }) => nom).join(', ') || 'aucun';
