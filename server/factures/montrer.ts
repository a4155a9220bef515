import { PASSAGES, type Role, statutMontre } from '#shared/factures/cycle-de-vie.ts';
import type { FactureResumee } from '#shared/factures/facture-resumee.ts';
import type { Detenteur } from '#shared/factures/statut.ts';
import { LISTE_STATUTS_SIMPLES, STATUTS, type StatutFacture } from '#shared/factures/statuts.ts';
import type { Base } from '../db/base.ts';
import type { Cote } from './perimetre.sql.ts';
import { type LigneDeListe, trouverDernierPassage } from './recherche.sql.ts';

/** The role in which each espace shows a facture; both valideurs see the same. */
export const ROLE_DU_COTE = {
  emises: 'FOURNISSEUR',
  recues: 'DESTINATAIRE',
  'a-valider': 'VALIDEUR_1',
} as const satisfies Record<Cote, Role>;

/** Whose turn it must be for each side to have something to do: the recipient stands for its accountant too. */
const ATTENDUS: Record<Cote, readonly Detenteur[]> = {
  emises: ['FOURNISSEUR'],
  recues: ['DESTINATAIRE', 'COMPTABLE'],
  'a-valider': ['VALIDEUR'],
};

const attendusDe = (cote: Cote): StatutFacture[] =>
  LISTE_STATUTS_SIMPLES.filter((statut) => ATTENDUS[cote].includes(STATUTS[statut].detenteur));
const STATUTS_ATTENDUS = {
  emises: attendusDe('emises'),
  recues: attendusDe('recues'),
  'a-valider': attendusDe('a-valider'),
} as const;

/** Statuts in which this side is expected to act: « Synthèse ». */
export const statutsAttendus = (cote: Cote): StatutFacture[] => STATUTS_ATTENDUS[cote];

/** From which side a reader looks; the recipient sees more. */
export function coteDe(roles: readonly Role[]): Cote {
  if (roles.includes('DESTINATAIRE')) return 'recues';
  return roles.some((role) => role.startsWith('VALIDEUR')) && !roles.includes('FOURNISSEUR') ? 'a-valider' : 'emises';
}

/** What this side sees of the statut. */
export function vueDuStatut({ paiementCache }: Pick<LigneDeListe, 'paiementCache'>, cote: Cote) {
  return { miseEnPaiementNonRemontee: paiementCache === 1, role: ROLE_DU_COTE[cote] };
}

/** The row as this side may see it. */
export function montrer(db: Base, ligne: LigneDeListe, cote: Cote): FactureResumee {
  const statut = statutMontre(ligne.statut, vueDuStatut(ligne, cote));
  const cache = statut !== ligne.statut;
  const { fournisseurId, fournisseurSiret, fournisseurNom, destinataireId, destinataireSiret, destinataireNom } = ligne;
  // Field by field: a copy of the whole row costs more than to read it.
  return {
    id: ligne.id,
    numero: ligne.numero,
    typeFacture: ligne.typeFacture,
    cadre: ligne.cadre,
    dateFacture: ligne.dateFacture,
    dateDepot: ligne.dateDepot,
    dateStatut: (cache && trouverDernierPassage(db, ligne.id, ligne.statut)) || ligne.dateStatut,
    fournisseur: { id: fournisseurId, identifiant: fournisseurSiret, raisonSociale: fournisseurNom },
    destinataire:
      destinataireId === null
        ? null
        : { id: destinataireId, identifiant: destinataireSiret ?? '', raisonSociale: destinataireNom ?? '' },
    codeService: ligne.codeService,
    numeroEngagement: ligne.numeroEngagement,
    montantHt: ligne.montantHt,
    montantTtc: ligne.montantTtc,
    montantAPayer: ligne.montantAPayer,
    devise: ligne.devise,
    statut,
    attendue: attendue(ligne, cote),
    ...(cote === 'recues' && { telechargee: ligne.telechargee === 1 }),
  };
}

/** Is this side expected to act? Of two valideurs, one at a time: the row says whether it is this reader. */
function attendue({ statut, rejetTraite, tourDuValideur }: LigneDeListe, cote: Cote): boolean {
  if (cote === 'a-valider') return tourDuValideur === 1;
  return rejetTraite === 0 && statutsAttendus(cote).includes(statut);
}

/** Statuts in which each valideur has something to do. */
export const ATTENDUS_DU_VALIDEUR = {
  VALIDEUR_1: departsDe('VALIDEUR_1'),
  VALIDEUR_2: departsDe('VALIDEUR_2'),
} as const;

function departsDe(role: Role): StatutFacture[] {
  return [...new Set(PASSAGES.filter(({ par }) => par === role).flatMap(({ de }) => [...de]))];
}
