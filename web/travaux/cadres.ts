import { cadre } from '#shared/referentiel/cadres-de-facturation.ts';
import {
  type CodeCadreTravaux,
  type CoteTravaux,
  DEPOSANTS,
  type Deposant,
  ligneDuCadreTravaux,
  type ReceveurDePiece,
} from '#shared/travaux/cadres.ts';

/** Short name of the piece, and what it is for in one sentence. Our words. */
// biome-ignore format: one line per cadre
const DITS: Record<CodeCadreTravaux, { nom: string; pourQuoi: string }> = {
  A4: { nom: 'Projet de décompte mensuel', pourQuoi: 'Votre demande du mois, quand un maître d’œuvre la vérifie sur le portail.' },
  A5: { nom: 'État d’acompte', pourQuoi: 'Le maître d’œuvre a signé sur papier : vous envoyez vous-même son état d’acompte.' },
  A6: { nom: 'État d’acompte validé', pourQuoi: 'Tout le monde a signé en dehors du portail : il ne reste qu’à payer.' },
  A7: { nom: 'Projet de décompte final', pourQuoi: 'Après la réception des travaux : tout ce que vous demandez pour le marché.' },
  A8: { nom: 'Décompte général signé', pourQuoi: 'Vous acceptez le décompte général : signé, il déclenche le paiement du solde.' },
  A10: { nom: 'Demande de paiement du sous-traitant', pourQuoi: 'Vous êtes sous-traitant payé directement : le titulaire valide d’abord, il a 15 jours.' },
  A13: { nom: 'Projet de décompte mensuel du cotraitant', pourQuoi: 'Vous êtes membre d’un groupement : le mandataire valide d’abord.' },
  A14: { nom: 'Projet de décompte final du cotraitant', pourQuoi: 'Fin du marché, pour un membre d’un groupement : le mandataire valide d’abord.' },
  A15: { nom: 'État d’acompte', pourQuoi: 'Vous avez vérifié la demande du mois, et corrigé son montant s’il le fallait.' },
  A16: { nom: 'État d’acompte validé', pourQuoi: 'Le maître d’ouvrage a validé hors du portail : la pièce part au paiement sans repasser par lui.' },
  A17: { nom: 'Projet de décompte général', pourQuoi: 'Vous avez vérifié le décompte final : le maître d’ouvrage doit maintenant le valider.' },
  A18: { nom: 'Décompte général', pourQuoi: 'Vous établissez le décompte général au nom du maître d’ouvrage.' },
  A19: { nom: 'État d’acompte validé', pourQuoi: 'Vous validez l’état d’acompte : votre service financier peut payer.' },
  A20: { nom: 'Décompte général', pourQuoi: 'Vous notifiez le décompte général : l’entreprise a 30 jours pour le signer ou le refuser.' },
  A22: { nom: 'Projet de décompte général tacite', pourQuoi: 'Le maître d’ouvrage n’a pas notifié le décompte général en 30 jours : vous le proposez.' },
  A23: { nom: 'Décompte général tacite', pourQuoi: 'Le maître d’ouvrage est resté silencieux 10 jours de plus : votre projet est définitif.' },
  A24: { nom: 'Décompte général tacite', pourQuoi: 'Le décompte est devenu définitif par silence : vous l’envoyez au paiement.' },
  A25: { nom: 'Décompte général tacite', pourQuoi: 'Le décompte est devenu définitif par silence : vous l’envoyez à votre service financier.' },
};

const CHEZ: Record<ReceveurDePiece, string> = {
  MOE: 'le maître d’œuvre',
  MOA: 'le maître d’ouvrage',
  FOURNISSEUR: 'l’entreprise',
  SERVICE_FINANCIER: 'le service financier, qui paie',
};

export const nomDuCadre = (code: CodeCadreTravaux): string => DITS[code].nom;

/** « A4 - Dépôt par un fournisseur d’un projet de décompte mensuel » (travaux § 2.2). */
export function libelleDuCadreTravaux(code: CodeCadreTravaux): string {
  const { variante, libelle } = cadre(code);
  return `${code} - ${variante ?? libelle}`;
}

/** « A4 – Projet de décompte mensuel »: as short as a column. */
export const cadreCourt = (code: CodeCadreTravaux): string => `${code} – ${nomDuCadre(code)}`;

/** What it is for, and who receives it. */
export function aideDuCadre(code: CodeCadreTravaux): string {
  const { vers, valideur } = ligneDuCadreTravaux(code);
  return `${DITS[code].pourQuoi} Reçue par ${valideur ? `le valideur, puis ${CHEZ[vers]}` : CHEZ[vers]}.`;
}

/** The roles of the first choice, each explained once. */
const ROLES: Record<Deposant, { libelle: string; aide: string }> = {
  TITULAIRE: {
    libelle: 'Titulaire ou mandataire',
    aide: 'L’entreprise qui a signé le marché ; le mandataire parle pour tout le groupement.',
  },
  COTRAITANT: { libelle: 'Cotraitant', aide: 'Une autre entreprise du groupement, qui a signé le même marché.' },
  SOUS_TRAITANT: {
    libelle: 'Sous-traitant payé directement',
    aide: 'Une entreprise que le titulaire fait travailler, et que le client public a agréée (DC4).',
  },
  MOE: {
    libelle: 'MOE – maître d’œuvre',
    aide: 'L’architecte ou le bureau d’études : il dirige les travaux et vérifie les demandes de paiement.',
  },
  MOA: {
    libelle: 'MOA – maître d’ouvrage',
    aide: 'Le client public pour qui l’on construit : il valide, puis son service financier paie.',
  },
};

export const roleDuDeposant = (deposant: Deposant): string => ROLES[deposant].libelle;
export const optionsDeRole = (roles: readonly Deposant[] = DEPOSANTS) =>
  roles.map((valeur) => ({ valeur, ...ROLES[valeur] }));

export const COTES: Record<CoteTravaux, { titre: string; court: string }> = {
  FOURNISSEUR: { titre: 'Comme entreprise', court: 'Entreprise' },
  MOE: { titre: 'Comme maître d’œuvre (MOE)', court: 'MOE' },
  MOA: { titre: 'Comme maître d’ouvrage (MOA)', court: 'MOA' },
};
