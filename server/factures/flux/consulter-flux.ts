import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ESPACE_DU_ROLE } from '#shared/factures/droits.ts';
import { type Anomalie, expliquerAnomalie } from '#shared/factures/flux/anomalies.ts';
import type { FactureDuFlux, FluxComplet, FluxResume, RechercheDeFlux } from '#shared/factures/flux/contrat.ts';
import { descriptionDeLEtat, LISTE_ETATS_DU_FLUX } from '#shared/factures/flux/etats.ts';
import { JOURS_DANS_LA_SYNTHESE } from '#shared/factures/flux/limites.ts';
import { nomDuFlux } from '#shared/factures/flux/syntaxes.ts';
import { ajouterDuree, type Instant } from '#shared/referentiel/date.ts';
import type { Base } from '../../db/base.ts';
import { structuresAvec } from '../acces.ts';
import {
  type FluxNomme,
  type LigneDeFlux,
  listerFluxEnSuspens,
  listerLignes,
  listerPassages,
  rechercherFlux,
  trouverFlux,
} from './flux.sql.ts';

const sesStructures = (db: Base, acteur: Acteur): number[] =>
  structuresAvec(db, acteur, { espace: ESPACE_DU_ROLE.FOURNISSEUR });

export function listerFlux(db: Base, acteur: Acteur, { page, taille, sens }: RechercheDeFlux) {
  const debut = (page - 1) * taille;
  const { flux, total } = rechercherFlux(db, { structures: sesStructures(db, acteur), debut, combien: taille, sens });
  return { flux: flux.map(resumer), total };
}

export function listerFluxATraiter(db: Base, acteur: Acteur, instant: Instant): { flux: FluxResume[] } {
  const depuis = ajouterDuree(instant, { jours: -JOURS_DANS_LA_SYNTHESE });
  const finis = LISTE_ETATS_DU_FLUX.filter((etat) => descriptionDeLEtat(etat).final);
  const structures = sesStructures(db, acteur);
  return { flux: listerFluxEnSuspens(db, { structures, depuis, finis, reussi: 'IN_INTEGRE' }).map(resumer) };
}

/** With its report, facture by facture. INTROUVABLE, also for the one of another structure. */
export function consulterFlux(db: Base, acteur: Acteur, id: number): FluxComplet {
  const flux = trouverFlux(db, id);
  if (!flux || !sesStructures(db, acteur).includes(flux.structureId)) throw new ErreurMetier('INTROUVABLE');
  return {
    ...resumer(flux),
    nomDuFlux: nomDuFlux(flux.syntaxe, flux.numero),
    deposePar: flux.deposePar,
    passages: listerPassages(db, id),
    factures: listerLignes(db, id).map((ligne) => montrer(ligne, flux)),
    ecartes: JSON.parse(flux.ecartes),
  };
}

function resumer({ structureId, identifiant, raisonSociale, ...flux }: FluxNomme): FluxResume {
  const { id, numero, nomFichier, depotLe, syntaxe, etat, etatLe, total, integrees, rejetees } = flux;
  const structure = { id: structureId, identifiant, raisonSociale };
  return { id, numero, nomFichier, depotLe, syntaxe, structure, etat, etatLe, total, integrees, rejetees };
}

function montrer(ligne: LigneDeFlux, { syntaxe, ...flux }: FluxNomme): FactureDuFlux {
  const { rang, nomFichier, numero, fournisseur, destinataire, montantTtc, devise, factureId } = ligne;
  // A breakdown leaves them waiting for nothing: the whole flow is to be sent again (factures § 4.5).
  const etat = flux.etat === 'IN_INCIDENTE' ? 'NON_TRAITEE' : ligne.etat;
  const anomalies: Anomalie[] = JSON.parse(ligne.anomalies);
  return {
    ...{ rang, nomFichier, numero, fournisseur, destinataire, montantTtc, devise, etat, factureId },
    anomalies: anomalies.map((anomalie) => expliquerAnomalie(syntaxe, anomalie)),
    remarques: JSON.parse(ligne.remarques),
    pieces: JSON.parse(ligne.pieces),
  };
}
