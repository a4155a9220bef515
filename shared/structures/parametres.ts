import type { CodeRefus } from '../contrat/erreurs.ts';
import type { ParametresModifies, ParametresPublics } from './structure.ts';

type Interrupteur = {
  nom: Exclude<keyof ParametresPublics, 'delaiPaiement'>;
  /** Official wordings were not seen: these stay close to the names of the API (supposé). */
  libelle: string;
  /** What the supplier meets. */
  effet: string;
  /** Where the meaning comes from. */
  source: string;
};

// Notes on the structures, § 2.5.
export const PARAMETRES = [
  {
    nom: 'codeServiceObligatoire',
    libelle: 'Le code service doit être renseigné',
    effet: 'Le fournisseur doit choisir un service du destinataire.',
    source: 'S34',
  },
  {
    nom: 'engagementObligatoire',
    libelle: 'Le numéro d’engagement doit être renseigné',
    effet: 'Le fournisseur doit recopier le numéro de son bon de commande.',
    source: 'S34',
  },
  {
    nom: 'serviceOuEngagement',
    libelle: 'Le numéro d’engagement ou le code service doit être renseigné',
    effet: 'L’un des deux suffit.',
    source: 'S34',
  },
  {
    nom: 'engagementVerifie',
    libelle: 'Le numéro d’engagement est vérifié',
    effet: 'Un numéro que l’État ne connaît pas est refusé dès l’envoi.',
    source: 'S24',
  },
  {
    nom: 'miseEnPaiementNonRemontee',
    libelle: 'Le statut de mise en paiement n’est pas remonté',
    effet: 'Le dernier statut que voit le fournisseur est « Mandatée ».',
    source: 'connaissance',
  },
  {
    nom: 'comptesDansHelios',
    libelle: 'Les comptes sont tenus dans Hélios',
    effet: 'Après « Mandatée », les statuts du comptable arrivent seuls, jusqu’à la mise en paiement.',
    source: 'S17',
  },
  {
    nom: 'estMoa',
    libelle: 'Maîtrise d’ouvrage (MOA)',
    effet: 'La structure peut être choisie comme maître d’ouvrage d’une facture de travaux.',
    source: 'S34',
  },
  {
    nom: 'estMoaUniquement',
    libelle: 'MOA uniquement',
    effet: 'Elle ne reçoit que des factures de travaux, jamais une facture simple.',
    source: 'connaissance',
  },
] as const satisfies readonly Interrupteur[];

export type Exigence = 'SERVICE_OU_ENGAGEMENT' | 'SERVICE_ET_ENGAGEMENT' | 'SERVICE' | 'ENGAGEMENT' | 'AUCUNE';

type Demandes = Pick<
  ParametresPublics,
  'codeServiceObligatoire' | 'engagementObligatoire' | 'serviceOuEngagement' | 'engagementVerifie' | 'estMoaUniquement'
>;

/** Does a supplier have to choose a service? « Ou » leaves him the engagement. */
export const exigeUnService = (parametres: Pick<Demandes, 'codeServiceObligatoire' | 'serviceOuEngagement'>): boolean =>
  parametres.codeServiceObligatoire && !parametres.serviceOuEngagement;

/** The order matters: the « or » wins over both, both over one [S36]. */
export function exigenceDuClient(parametres: Demandes): Exigence {
  if (parametres.serviceOuEngagement) return 'SERVICE_OU_ENGAGEMENT';
  const { codeServiceObligatoire: service, engagementObligatoire: engagement } = parametres;
  if (service && engagement) return 'SERVICE_ET_ENGAGEMENT';
  if (service) return 'SERVICE';
  return engagement ? 'ENGAGEMENT' : 'AUCUNE';
}

const PHRASES: Record<Exigence, string> = {
  SERVICE_OU_ENGAGEMENT: 'Ce client demande un code service ou un numéro d’engagement : l’un des deux suffit.',
  SERVICE_ET_ENGAGEMENT: 'Ce client demande un code service et un numéro d’engagement.',
  SERVICE: 'Ce client demande un code service.',
  ENGAGEMENT: 'Ce client demande un numéro d’engagement.',
  AUCUNE: 'Ce client ne demande ni code service ni numéro d’engagement.',
};

/** What the client demands on a facture, in the words of a craftsman. */
export function resumeDesExigences(parametres: Demandes): string {
  if (parametres.estMoaUniquement) return 'Ce client ne reçoit que des factures de travaux, pas de facture simple.';
  const phrase = PHRASES[exigenceDuClient(parametres)];
  if (!parametres.engagementVerifie) return phrase;
  return `${phrase} Le numéro d’engagement est vérifié : recopiez celui du bon de commande.`;
}

/** The same in a few words, for a column. */
export const EXIGENCES_EN_BREF: Record<Exigence, string> = {
  SERVICE_OU_ENGAGEMENT: 'Service ou engagement',
  SERVICE_ET_ENGAGEMENT: 'Service et engagement',
  SERVICE: 'Service',
  ENGAGEMENT: 'Engagement',
  AUCUNE: 'Aucune',
};

/**
 * Switches that do not hold together (§ 2.5, supposé). « Ou » with both obligations is allowed: it wins. `servicesAChoisir`:
 * active services that a private supplier may quote.
 */
export function defautsDesParametres(
  parametres: ParametresModifies,
  servicesAChoisir: number,
): Partial<Record<keyof ParametresModifies, CodeRefus>> {
  const { estMoa, estMoaUniquement } = parametres;
  return {
    ...(exigeUnService(parametres) &&
      servicesAChoisir === 0 && { codeServiceObligatoire: 'AUCUN_SERVICE_A_CHOISIR' as const }),
    ...(estMoaUniquement && !estMoa && { estMoaUniquement: 'MOA_REQUISE' as const }),
  };
}
