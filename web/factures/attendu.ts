import { type Acte, descriptionDeLActe } from '#shared/factures/actes.ts';
import { actesPossibles, type Role } from '#shared/factures/cycle-de-vie.ts';
import type { Detenteur } from '#shared/factures/statut.ts';
import { descriptionDuStatut, type StatutFacture } from '#shared/factures/statuts.ts';

/** What the recipient has to do, in its own words; the sentences of the table speak to the supplier. */
const POUR_LE_DESTINATAIRE: Partial<Record<StatutFacture, string>> = {
  MISE_A_DISPOSITION: 'Contrôlez cette facture, puis traitez-la : le délai de paiement court.',
  COMPLETEE: 'Le fournisseur a complété sa facture : regardez ce qu’il a ajouté, puis traitez-la.',
  SERVICE_FAIT: 'Le service fait est constaté : il reste à mandater la facture.',
  MANDATEE: 'La facture est mandatée : transmettez-la au comptable.',
  MISE_A_DISPOSITION_COMPTABLE: 'Le comptable contrôle la facture avant de la payer.',
  COMPTABILISEE: 'La facture est comptabilisée : il reste à la mettre en paiement.',
  MISE_EN_PAIEMENT: 'Le paiement est lancé : vous n’avez plus rien à faire.',
  A_RECYCLER: 'Vous avez demandé de la recycler : le fournisseur doit corriger ses données d’acheminement.',
  SUSPENDUE: 'Vous avez suspendu cette facture : le fournisseur doit la compléter.',
  REJETEE: 'Vous avez rejeté cette facture : le fournisseur doit en déposer une nouvelle.',
  PRISE_EN_COMPTE_DESTINATAIRE: 'Cet avoir, lié à une facture rejetée, est pris en compte : vous n’avez rien à faire.',
};

const REJET_TRAITE =
  'Vous avez traité le rejet : il vous reste à déposer une nouvelle facture, avec un nouveau numéro.';

/** Where the facture stands and what is expected of this reader, in one sentence. */
export function phraseDeLAttendu(statut: StatutFacture, role: Role, rejetTraite = false): string {
  if (statut === 'REJETEE' && role === 'FOURNISSEUR' && rejetTraite) return REJET_TRAITE;
  const duDestinataire = role === 'DESTINATAIRE' ? POUR_LE_DESTINATAIRE[statut] : undefined;
  return duDestinataire ?? descriptionDuStatut(statut).aide;
}

/** The act whose button stands on the line of the work list: the first that this role can do by a button. */
export function acteDeLaSynthese(statut: StatutFacture, role: Role): Acte | undefined {
  return actesPossibles(statut, role).find((acte) => descriptionDeLActe(acte).bouton !== undefined);
}

type Parties = { fournisseur: string; destinataire: string | undefined };

const TENU_PAR: Record<Detenteur, (parties: Parties) => string> = {
  FOURNISSEUR: ({ fournisseur }) => fournisseur,
  DESTINATAIRE: ({ destinataire }) => destinataire ?? 'Le destinataire',
  COMPTABLE: ({ destinataire }) => (destinataire ? `Le comptable de ${destinataire}` : 'Le comptable du destinataire'),
  VALIDEUR: () => 'Le valideur',
  SYSTEME: () => 'Chorus Pro',
  MOE: () => 'La maîtrise d’œuvre',
  MOA: () => 'La maîtrise d’ouvrage',
  PERSONNE: () => 'Personne',
};

/** Who has the document in hand in this statut: a name, or a function when the name is not known. */
export function detenteurDe(statut: StatutFacture, parties: Parties): string {
  return TENU_PAR[descriptionDuStatut(statut).detenteur](parties);
}

const SIENS: Partial<Record<Role, Detenteur>> = { FOURNISSEUR: 'FOURNISSEUR', DESTINATAIRE: 'DESTINATAIRE' };

/** « C’est à vous d’agir. », « C’est à Commune de Valbrune d’agir. », « Personne n’a plus rien à faire. » */
export function quiDoitAgir(
  statut: StatutFacture,
  { role, parties, rejetTraite }: { role: Role; parties: Parties; rejetTraite: boolean },
): string {
  const { detenteur } = descriptionDuStatut(statut);
  if (statut === 'REJETEE' && rejetTraite) return 'Cette facture est close.';
  if (detenteur === 'PERSONNE') return 'Personne n’a plus rien à faire.';
  if (detenteur === 'SYSTEME') return 'Chorus Pro s’en occupe : personne n’a rien à faire.';
  if (detenteur === SIENS[role]) return 'C’est à vous d’agir.';
  return `Qui doit agir : ${detenteurDe(statut, parties)}.`;
}
