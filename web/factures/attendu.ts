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

/** What a valideur has to do, or what became of the facture he was asked about. */
const POUR_LE_VALIDEUR: Partial<Record<StatutFacture, string>> = {
  A_VALIDER_1:
    'Contrôlez cette facture, puis validez-la ou refusez-la. Sans réponse en 15 jours, elle est validée tacitement.',
  A_VALIDER_2: 'Le mandataire a 15 jours pour valider à son tour.',
  ERREUR_COTRAITANT_SUR_VALIDEUR: 'L’entreprise que vous avez désignée n’est pas le mandataire : désignez la bonne.',
  ERREUR_FOURNISSEUR_SUR_VALIDEUR:
    'Vous avez refusé : ce n’était pas à vous de valider. Le fournisseur doit désigner un autre valideur.',
  REFUSEE_1: 'Cette facture est refusée : le fournisseur doit en déposer une nouvelle.',
  REFUSEE_2: 'Cette facture est refusée : le fournisseur doit en déposer une nouvelle.',
  ABSENCE_VALIDATION_1_HORS_DELAI: 'Personne n’a répondu en 15 jours : la facture est validée tacitement.',
  ABSENCE_VALIDATION_2_HORS_DELAI: 'Personne n’a répondu en 15 jours : la facture est validée tacitement.',
};
const AU_SECOND_VALIDEUR =
  'Contrôlez cette facture, puis validez-la ou refusez-la. Sans réponse en 15 jours, elle est validée tacitement.';
/** Once it has gone on, the valideur has nothing more to do. */
const APRES_LE_VALIDEUR = 'Vous n’avez plus rien à faire : la facture suit son cours chez le client public.';

function phraseDuValideur(statut: StatutFacture, role: Role): string {
  if (statut === 'A_VALIDER_2' && role === 'VALIDEUR_2') return AU_SECOND_VALIDEUR;
  return POUR_LE_VALIDEUR[statut] ?? APRES_LE_VALIDEUR;
}

const REJET_TRAITE =
  'Vous avez traité le rejet : il vous reste à déposer une nouvelle facture, avec un nouveau numéro.';

/** Where the facture stands and what is expected of this reader, in one sentence. */
export function phraseDeLAttendu(statut: StatutFacture, role: Role, rejetTraite = false): string {
  if (statut === 'REJETEE' && role === 'FOURNISSEUR' && rejetTraite) return REJET_TRAITE;
  if (role.startsWith('VALIDEUR')) return phraseDuValideur(statut, role);
  const duDestinataire = role === 'DESTINATAIRE' ? POUR_LE_DESTINATAIRE[statut] : undefined;
  return duDestinataire ?? descriptionDuStatut(statut).aide;
}

/** « Déjà payée »: nothing is expected but to keep it (factures § 1). */
const DEJA_PAYEE: Partial<Record<Role, string>> = {
  FOURNISSEUR:
    'Votre client a reçu cette facture, déjà payée : elle lui sert de justificatif, aucun paiement n’est attendu.',
  DESTINATAIRE: 'Cette facture est déjà payée : contrôlez-la, elle sert de justificatif. Aucun paiement n’est attendu.',
};

/** The same for one facture, whose cadre may change what is expected. */
export function phraseDeLaFacture(
  { statut, rejetTraite, cadre }: { statut: StatutFacture; rejetTraite: boolean; cadre: string },
  role: Role,
): string {
  const deja = cadre === 'A2' && (statut === 'MISE_A_DISPOSITION' || statut === 'COMPLETEE');
  return (deja ? DEJA_PAYEE[role] : undefined) ?? phraseDeLAttendu(statut, role, rejetTraite);
}

/** The act whose button stands on the line of the work list: the first that this role can do by a button. */
export function acteDeLaSynthese(statut: StatutFacture, role: Role): Acte | undefined {
  return actesPossibles(statut, role).find((acte) => descriptionDeLActe(acte).bouton !== undefined);
}

/** Names, as far as they are known. `valideurs`: the first, then the second. */
type Parties = { fournisseur: string; destinataire: string | undefined; valideurs?: readonly string[] };

const TENU_PAR: Record<Detenteur, (parties: Parties, statut: StatutFacture) => string> = {
  FOURNISSEUR: ({ fournisseur }) => fournisseur,
  DESTINATAIRE: ({ destinataire }) => destinataire ?? 'Le destinataire',
  COMPTABLE: ({ destinataire }) => (destinataire ? `Le comptable de ${destinataire}` : 'Le comptable du destinataire'),
  VALIDEUR: ({ valideurs = [] }, statut) => valideurs[statut === 'A_VALIDER_2' ? 1 : 0] ?? 'Le valideur',
  SYSTEME: () => 'Chorus Pro',
  MOE: () => 'La maîtrise d’œuvre',
  MOA: () => 'La maîtrise d’ouvrage',
  PERSONNE: () => 'Personne',
};

/** Who has the document in hand in this statut: a name, or a function when the name is not known. */
export function detenteurDe(statut: StatutFacture, parties: Parties): string {
  return TENU_PAR[descriptionDuStatut(statut).detenteur](parties, statut);
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
  const aLui = role.startsWith('VALIDEUR') ? actesPossibles(statut, role).length > 0 : detenteur === SIENS[role];
  if (aLui) return 'C’est à vous d’agir.';
  return `Qui doit agir : ${detenteurDe(statut, parties)}.`;
}
