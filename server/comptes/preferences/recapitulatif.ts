import { type Role, statutMontre } from '#shared/factures/cycle-de-vie.ts';
import { peutVoir } from '#shared/factures/droits.ts';
import { LISTE_STATUTS, STATUTS, type StatutFacture } from '#shared/factures/statuts.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { ACTIONS } from '#shared/structures/actions.ts';
import type { Base } from '../../db/base.ts';
import {
  type Cote,
  compterEmises,
  compterRecues,
  listerActions,
  listerMouvements,
  listerPerimetres,
  type MouvementDeFacture,
  type PerimetreLu,
  type Reperes,
} from './recapitulatif.sql.ts';

const ROLE: Record<Cote, Role> = { emises: 'FOURNISSEUR', recues: 'DESTINATAIRE' };
/** A mail is read: beyond, one opens the portal. */
const LIGNES_MAX = 30;

/** What happened on the structures of the compte since the last récapitulatif, a line each; nothing when nothing did. */
export function evenementsDepuis(db: Base, compteId: number, vus: Reperes): string[] {
  const factures = derniersStatuts(listerMouvements(db, { compteId, apres: vus.factures })).map(
    ({ instant, structure, cote, numero, statut }) => ({
      instant,
      phrase: `${structure}, facture ${cote === 'emises' ? 'émise' : 'reçue'} n° ${numero ?? ''} : ${STATUTS[statut].libelle}`,
    }),
  );
  const actions = listerActions(db, { compteId, apres: vus.actions }).map(({ instant, structure, action, cible }) => ({
    instant,
    phrase: `${structure} : ${ACTIONS[action]} (${cible})`,
  }));
  const lignes = [...factures, ...actions]
    .sort((a, b) => (a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0))
    .map(({ instant, phrase }) => `${formaterInstant(instant)} – ${phrase}`);
  const reste = lignes.length - LIGNES_MAX;
  return reste > 0 ? [...lignes.slice(0, LIGNES_MAX), `… et ${reste} de plus, à voir dans le portail.`] : lignes;
}

/** A facture that moved several times is told once for each side, where it stands now. */
function derniersStatuts(mouvements: readonly MouvementDeFacture[]): MouvementDeFacture[] {
  const parFacture = new Map<string, MouvementDeFacture>();
  for (const mouvement of mouvements.filter(estMontre)) {
    const cle = `${mouvement.factureId} ${mouvement.cote}`;
    parFacture.delete(cle);
    parFacture.set(cle, mouvement);
  }
  return [...parFacture.values()];
}

function estMontre({ statut, cote, paiementCache }: MouvementDeFacture): boolean {
  const role = ROLE[cote];
  return peutVoir(statut, [role]) && montre(statut, { cote, paiementCache }) === statut;
}

const montre = (statut: StatutFacture, { cote, paiementCache }: Pick<MouvementDeFacture, 'cote' | 'paiementCache'>) =>
  statutMontre(statut, { miseEnPaiementNonRemontee: paiementCache === 1, role: ROLE[cote] });

/** How many factures in each statut, structure by structure; nothing for who sees no facture. */
export function comptesParStatut(db: Base, compteId: number): string[] {
  return listerPerimetres(db, compteId).flatMap((perimetre, rang) => {
    const titre = `${perimetre.structure}, factures ${perimetre.cote === 'emises' ? 'émises' : 'reçues'} :`;
    const lignes = compter(db, perimetre);
    return [...(rang > 0 ? [''] : []), titre, ...(lignes.length > 0 ? lignes : ['aucune'])];
  });
}

function compter(db: Base, perimetre: PerimetreLu): string[] {
  const { cote } = perimetre;
  const lus = cote === 'emises' ? compterEmises(db, perimetre) : compterRecues(db, perimetre);
  const parStatut = new Map<StatutFacture, number>();
  for (const { statut, paiementCache, nombre } of lus.filter((l) => peutVoir(l.statut, [ROLE[cote]]))) {
    const vu = montre(statut, { cote, paiementCache });
    parStatut.set(vu, (parStatut.get(vu) ?? 0) + nombre);
  }
  return LISTE_STATUTS.filter((statut) => parStatut.has(statut)).map(
    (statut) => `${STATUTS[statut].libelle} : ${parStatut.get(statut)}`,
  );
}
