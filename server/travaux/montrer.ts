import { statutMontre } from '#shared/factures/cycle-de-vie.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';
import type { ActeTravaux } from '#shared/travaux/actes.ts';
import { COTE_DU_DEPOSANT, type CodeCadreTravaux, ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import type { PieceResumee } from '#shared/travaux/contrat.ts';
import {
  passageDePiece,
  passagesDePieceDepuis,
  type RoleTravaux,
  STATUTS_ATTENDUS_TRAVAUX,
} from '#shared/travaux/cycle-de-vie.ts';
import { cotesDe } from '#shared/travaux/droits.ts';
import { suitesDe } from '#shared/travaux/suite.ts';
import type { Base } from '../db/base.ts';
import { trouverPartiesNommees } from '../factures/parties.sql.ts';
import { cadreDe, moeEstMoa, type PieceVue } from './acces.ts';
import { copieAPrendre } from './petits-gestes.ts';
import { type Piece, trouverPieceDeTravaux } from './pieces.sql.ts';

type Acteur = NonNullable<PieceResumee['moe']>;

const acteur = (
  id: number | null,
  siret: string | null,
  nom: string | null,
  codeService: string | null,
): Acteur | null => (id === null ? null : { id, identifiant: siret ?? '', raisonSociale: nom ?? '', codeService });

/** What this reader sees of the statut: a buyer may keep « Mise en paiement » to itself. */
export const statutVu = ({ statut, paiementCache }: Pick<Piece, 'statut' | 'paiementCache'>): StatutFacture =>
  statutMontre(statut, { miseEnPaiementNonRemontee: paiementCache === 1, role: 'FOURNISSEUR' });

function autre(db: Base, id: number | null): PieceResumee['precedente'] {
  const piece = id === null ? undefined : trouverPieceDeTravaux(db, id);
  return piece ? { id: piece.id, numero: piece.numero, cadre: cadreDe(piece) } : null;
}

/** Is one of these roles expected to act? */
const attendue = ({ statut }: Piece, agit: readonly RoleTravaux[]): boolean =>
  agit.some((role) => {
    const attendus: Partial<Record<RoleTravaux, readonly StatutFacture[]>> = STATUTS_ATTENDUS_TRAVAUX;
    return attendus[role]?.includes(statut) ?? false;
  });

/** A MOE or a MOA that opens a dossier has not named the firm yet. */
const fournisseurNomme = ({ deposant, siretFournisseur, precedenteId }: Piece): boolean =>
  COTE_DU_DEPOSANT[deposant] === 'FOURNISSEUR' || siretFournisseur !== null || precedenteId !== null;

/** The row as this reader may see it. */
export function montrerPiece(db: Base, vue: PieceVue): PieceResumee {
  const { piece: p, roles, agit } = vue;
  const cadre = cadreDe(p);
  const { copie } = ligneDuCadreTravaux(cadre);
  const prise = p.copiePriseEnCompteLe !== null;
  return {
    id: p.id,
    numero: p.numero,
    cadre,
    dossier: p.dossierId === null ? null : { id: p.dossierId, numero: p.dossierNumero ?? '' },
    deposant: { id: p.deposantId, identifiant: p.deposantSiret, raisonSociale: p.deposantNom },
    fournisseur: fournisseurNomme(p)
      ? acteur(p.fournisseurId, p.fournisseurSiret, p.fournisseurNom, p.serviceFournisseur)
      : null,
    valideurs: trouverPartiesNommees(db, [p.valideur1Id, p.valideur2Id]),
    moe: acteur(p.moeId, p.siretMoe, p.moeNom, p.codeServiceMoe),
    moa: acteur(p.moaId, p.siretMoa, p.moaNom, p.codeServiceMoa),
    destinataire: acteur(p.destinataireId, p.destinataireSiret, p.destinataireNom, p.codeService),
    dateFacture: p.dateFacture,
    dateDepot: p.dateDepot,
    dateStatut: p.dateStatut,
    numeroMarche: p.numeroMarche,
    numeroEngagement: p.numeroEngagement,
    montantHt: p.montantHt,
    montantTva: p.montantTva,
    montantTtc: p.montantTtc,
    montantAPayer: p.montantAPayer,
    devise: p.devise,
    statut: statutVu(p),
    precedente: autre(db, p.precedenteId),
    suivante: autre(db, p.suivanteId),
    telechargee: p.telechargee === 1,
    cotes: cotesDe(p, roles),
    attendue: attendue(p, agit) || copieAPrendre(vue),
    copie: copie && roles.includes(copie) && p.dateDepot !== null ? { priseEnCompte: prise } : null,
  };
}

/** What the roles in which he may act open to him now, in the order of the table. */
export function actesDeLaPiece(vue: PieceVue): ActeTravaux[] {
  const { piece, agit } = vue;
  const siens = agit.flatMap((role) => passagesDePieceDepuis(piece.statut, role).map(({ acte }) => acte));
  const actes = new Set<ActeTravaux>(siens.filter((acte) => acte !== 'associer' && acte !== 'remplacer'));
  if (piece.precedenteId === null) actes.delete('demanderRecyclage');
  if (suivantsDe(vue).length > 0) actes.add('associer');
  if (copieAPrendre(vue)) actes.add('prendreEnCompte');
  return [...actes];
}

/** Cadres that this reader may file after this piece now. */
export function suivantsDe({ piece, agit }: PieceVue): CodeCadreTravaux[] {
  if (piece.suivanteId !== null) return [];
  const depart = { cadre: cadreDe(piece), moeEstMoa: moeEstMoa(piece) };
  return suitesDe(depart).filter((suite) => {
    const cote = COTE_DU_DEPOSANT[ligneDuCadreTravaux(suite).deposant];
    const acte = suite === 'A22' ? 'remplacer' : 'associer';
    return (
      agit.includes(cote) && passageDePiece({ statut: piece.statut, acte, role: cote, ...depart, suite }) !== undefined
    );
  });
}
