import type { Acteur } from '#shared/comptes/acteur.ts';
import type { EngagementComplet, FactureLiee } from '#shared/engagements/contrat.ts';
import { actesPossibles, type CoteDEngagement } from '#shared/engagements/cycle-de-vie.ts';
import { montantFacture } from '#shared/engagements/factures-liees.ts';
import { estHabilite } from '#shared/espaces/habilitations.ts';
import { statutMontre } from '#shared/factures/cycle-de-vie.ts';
import { peutVoir } from '#shared/factures/droits.ts';
import type { Base } from '../db/base.ts';
import { habilitationsDe, voirFacture } from '../factures/acces.ts';
import { trouverFacture } from '../factures/factures.sql.ts';
import { listerLignee } from '../structures/identifiant/lignee.sql.ts';
import { trouverStructure } from '../structures/structures.sql.ts';
import { exigerEngagement } from './acces.ts';
import { type Engagement, listerFacturesLiees, listerPassages, listerPostes } from './engagements.sql.ts';
import { montrer } from './montrer.ts';

/** The consult screen, as this person may see it. INTROUVABLE. */
export function consulterEngagement(db: Base, acteur: Acteur, id: number): EngagementComplet {
  const { engagement, roles, agit } = exigerEngagement(db, acteur, id);
  const role: CoteDEngagement = roles.includes('EMETTEUR') ? 'EMETTEUR' : 'RECEPTEUR';
  const { numeroMarche, commentaire, motif, reponse, structureId, recepteurId, etat } = engagement;
  const factures = facturesLiees(db, acteur, { engagement, role });
  const actes = agit.flatMap((r) => actesPossibles(etat, r));
  return {
    ...montrer({ ...engagement, role }),
    ...{ numeroMarche, commentaire, motif, reponse, recepteurId, factures },
    emetteurId: structureId,
    adresseRecepteur: adresseDe(db, recepteurId),
    lignes: listerPostes(db, id),
    facture: montantFacture(factures),
    historique: listerPassages(db, id).map((ligne) => ({ ...ligne, robot: ligne.robot === 1 })),
    actes: actes.filter((acte) => acte !== 'solder' && acte !== 'rouvrir'),
    facturable: etat === 'ACCEPTEE' && roles.includes('RECEPTEUR') && peutDeposer(db, acteur, recepteurId),
  };
}

function peutDeposer(db: Base, acteur: Acteur, structureId: number | null): boolean {
  if (structureId === null) return false;
  const depot = { structureId, espace: 'FACTURES_EMISES', mode: 'MODIFICATION', service: null } as const;
  return estHabilite(habilitationsDe(db, acteur), depot);
}

/** A person who asked not to be shown by the INSEE is not shown here either. */
function adresseDe(db: Base, structureId: number | null): string | null {
  const structure = structureId === null ? undefined : trouverStructure(db, structureId);
  if (!structure || structure.nonDiffusible === 1) return null;
  return `${structure.adresse}, ${structure.codePostal} ${structure.ville}`;
}

type Regard = { engagement: Engagement; role: CoteDEngagement };

/**
 * What cites this number: for who ordered, all that has reached him; for the supplier, his own factures only. The link is
 * there for who may open it.
 */
function facturesLiees(db: Base, acteur: Acteur, { engagement, role }: Regard): FactureLiee[] {
  const siens = engagement.recepteurId === null ? [] : listerLignee(db, engagement.recepteurId);
  return listerFacturesLiees(db, engagement).flatMap((factureId) => {
    const facture = trouverFacture(db, factureId);
    if (!facture || facture.statut === 'SUPPRIMEE') return [];
    const emise = role === 'RECEPTEUR';
    const sienne = emise ? siens.includes(facture.fournisseurId) : peutVoir(facture.statut, ['DESTINATAIRE']);
    if (!sienne) return [];
    const { id, numero, dateFacture, typeFacture, montantTtc, devise, paiementCache } = facture;
    const roleVu = emise ? 'FOURNISSEUR' : 'DESTINATAIRE';
    const vue = { miseEnPaiementNonRemontee: paiementCache === 1, role: roleVu } as const;
    const ouverte = voirFacture(db, acteur, facture)?.roles.includes(roleVu);
    const statut = statutMontre(facture.statut, vue);
    const espace = ouverte ? (emise ? 'emises' : 'recues') : null;
    return [{ id, numero, dateFacture, typeFacture, montantTtc, devise, statut, espace }];
  });
}
