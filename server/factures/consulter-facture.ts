import type { Acteur } from '#shared/comptes/acteur.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { actesPossibles } from '#shared/factures/cycle-de-vie.ts';
import { historiqueMontre, passagesDe } from '#shared/factures/historique.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';
import { delaiDePaiement } from '#shared/factures/suivi/delai-paiement.ts';
import { sansPaiementAttendu } from '#shared/factures/traitement/helios.ts';
import type { Base } from '../db/base.ts';
import { compteDePaiement } from '../structures/banque/banque.lectures.ts';
import { exigerFacture, type FactureVue } from './acces.ts';
import { saisieDe } from './depot/saisie.ts';
import type { Facture } from './factures.sql.ts';
import { trouverFluxDeLaFacture } from './flux/flux.sql.ts';
import { type LigneHistorique, listerHistorique } from './historique.sql.ts';
import { coteDe, montrer, vueDuStatut } from './montrer.ts';
import { trouverNomDuCompte, trouverPartiesNommees } from './parties.sql.ts';
import type { Cote } from './perimetre.sql.ts';
import { listerPieces } from './pieces.sql.ts';
import { trouverFiches } from './suivi/fiches.sql.ts';

/** The consult screen, as this person may see it. INTROUVABLE. */
export function consulterFacture(db: Base, acteur: Acteur, id: number): FactureComplete {
  const vue = exigerFacture(db, acteur, id);
  const { facture, roles } = vue;
  const cote = coteDe(roles);
  const pieces = listerPieces(db, id);
  const lignes = lignesMontrees(listerHistorique(db, id), facture, cote);
  const actes = actesDe(vue);
  const resume = montrer(db, { ...facture, tourDuValideur: actes.length > 0 ? 1 : 0 }, cote);
  // The words of a statut that is kept are kept with it.
  const cache = resume.statut !== facture.statut;
  return {
    ...resume,
    saisie: saisieDe(facture, pieces),
    modeDepot: facture.modeDepot,
    flux: (roles.includes('FOURNISSEUR') && trouverFluxDeLaFacture(db, id)) || null,
    banque: compteDePaiement(db, facture.coordonneesBancairesId),
    motif: cache ? null : facture.motif,
    commentaireStatut: cache ? null : facture.commentaireStatut,
    numeroMandat: facture.numeroMandat,
    serviceFaitLe: facture.serviceFaitLe,
    valideurs: trouverPartiesNommees(db, [facture.valideur1Id, facture.valideur2Id]),
    rejetTraite: facture.rejetTraite === 1,
    creePar: trouverNomDuCompte(db, facture.creePar),
    piecesJointes: pieces.map((piece) => ({ ...piece, designation: piece.designation ?? undefined })),
    historique: lignes.map(({ prenom, nom, email, telephone, ...ligne }) => ({
      ...ligne,
      robot: ligne.robot === 1,
      auteur: prenom !== null && nom !== null && email !== null ? { prenom, nom, email, telephone } : null,
    })),
    actes,
    roles,
    joursPourPayer: facture.delaiPaiement,
    paiementCommunique: facture.paiementCache === 0,
    fiches: trouverFiches(db, facture),
    delai: sansPaiementAttendu(facture) ? null : delaiDe(lignes, facture),
    comptesDansHelios: facture.comptesDansHelios === 1,
  };
}

/** What the roles in which he may act open to him now. */
export function actesDe({ facture, agit }: Pick<FactureVue, 'facture' | 'agit'>): FactureComplete['actes'] {
  const actes = agit.flatMap((role) => actesPossibles(facture.statut, role));
  return [...new Set(actes)].filter((acte) => acte !== 'traiterRejet' || facture.rejetTraite === 0);
}

type AvecStatut = LigneHistorique & { statut: StatutFacture };
const aUnStatut = (ligne: LigneHistorique): ligne is AvecStatut => ligne.statut !== null;

function lignesMontrees(lignes: LigneHistorique[], facture: Facture, cote: Cote): LigneHistorique[] {
  const montrees = new Set<LigneHistorique>(historiqueMontre(lignes.filter(aUnStatut), vueDuStatut(facture, cote)));
  return lignes.filter((ligne) => ligne.statut === null || montrees.has(ligne));
}

/** The payment period, as far as this person knows; nothing before « Mise à disposition » and after a return. */
function delaiDe(
  lignes: LigneHistorique[],
  { delaiPaiement: jours, serviceFaitLe }: Facture,
): FactureComplete['delai'] {
  if (jours === null) return null;
  const periode = { historique: passagesDe(lignes), jours, serviceFaitLe };
  const { etat, debut, limite, suspension } = delaiDePaiement(periode);
  if (!debut || etat === 'PAS_COMMENCE' || etat === 'TERMINE') return null;
  const suspenduLe = etat === 'SUSPENDU' ? (suspension?.debut ?? null) : null;
  return { debut, limite: limite ?? null, suspenduLe, jours };
}
