import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import { COTE_DU_DEPOSANT, ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import type { ChampDePiece, PieceChoisie } from '#shared/travaux/piece.ts';
import type { Base } from '../db/base.ts';
import { type Destination, trouverDestination } from '../factures/depot/destination.ts';
import { trouverValideur } from '../factures/depot/valideur.ts';
import { coordonneesBancairesValides } from '../structures/banque/banque.lectures.ts';
import {
  type LigneStructure,
  listerServices,
  trouverStructure,
  trouverStructureParSiret,
} from '../structures/structures.sql.ts';

/** The structures that a piece names, as far as they are found. */
export type Chaine = {
  deposant: LigneStructure;
  fournisseur: LigneStructure | undefined;
  valideur: { id: number } | undefined;
  moe: LigneStructure | undefined;
  moa: LigneStructure | undefined;
  destinataire: Destination | undefined;
};

const active = (db: Base, siret: string | undefined): LigneStructure | undefined => {
  const structure = siret === undefined ? undefined : trouverStructureParSiret(db, siret);
  return structure?.statut === 'ACTIF' ? structure : undefined;
};

export function trouverChaine(db: Base, saisie: PieceChoisie): Chaine {
  const deposant = trouverStructure(db, saisie.structureId);
  if (!deposant) throw new RangeError(`structure inconnue : ${saisie.structureId}`);
  const parUnFournisseur = COTE_DU_DEPOSANT[ligneDuCadreTravaux(saisie.cadre).deposant] === 'FOURNISSEUR';
  return {
    deposant,
    fournisseur: parUnFournisseur ? deposant : active(db, saisie.siretFournisseur),
    valideur: trouverValideur(db, saisie.siretValideur),
    moe: active(db, saisie.siretMoe),
    moa: active(db, saisie.siretMoa),
    destinataire: trouverDestination(db, saisie.siretDestinataire),
  };
}

export type DefautsDeChaine = Partial<Record<ChampDePiece, CodeRefus>>;

const serviceInconnu = (db: Base, structure: LigneStructure | undefined, code: string | undefined): boolean =>
  code !== undefined &&
  structure !== undefined &&
  !listerServices(db, structure.id).some((service) => service.code === code && service.statut === 'ACTIF');

/** What is wrong with the structures that are named; their absence is told by the rules of the fields. */
export function defautsDeLaChaine(db: Base, saisie: PieceChoisie, chaine: Chaine): DefautsDeChaine {
  const { deposant, fournisseur, moe, moa, destinataire, valideur } = chaine;
  const defauts: DefautsDeChaine = {};
  if (saisie.siretFournisseur !== undefined && !fournisseur) defauts.siretFournisseur = 'FOURNISSEUR_INCONNU';
  if (saisie.siretMoe !== undefined && !moe) defauts.siretMoe = 'MOE_INCONNUE';
  if (serviceInconnu(db, moe, saisie.codeServiceMoe)) defauts.codeServiceMoe = 'SERVICE_DE_LA_CHAINE_INCONNU';
  if (saisie.siretMoa !== undefined && !moa) defauts.siretMoa = 'MOA_INCONNUE';
  else if (moa && moa.estMoa !== 1) defauts.siretMoa = 'MOA_NON_PARAMETREE';
  if (serviceInconnu(db, moa, saisie.codeServiceMoa)) defauts.codeServiceMoa = 'SERVICE_DE_LA_CHAINE_INCONNU';
  if (serviceInconnu(db, deposant, saisie.serviceDeposant)) defauts.serviceDeposant = 'SERVICE_DE_LA_CHAINE_INCONNU';
  if (ligneDuCadreTravaux(saisie.cadre).deposant === 'MOA' && deposant.estMoa !== 1)
    defauts.structureId = 'MOA_NON_PARAMETREE';
  if (destinataire?.exigences.parametres?.estMoaUniquement) defauts.siretDestinataire = 'DESTINATAIRE_MOA_UNIQUEMENT';
  if (saisie.siretValideur !== undefined && !valideur) defauts.siretValideur = 'VALIDEUR_INCONNU';
  else if (valideur && valideur.id === fournisseur?.id) defauts.siretValideur = 'VALIDEUR_SOI_MEME';
  const { coordonneesBancairesId: compte } = saisie;
  if (compte !== undefined && !coordonneesBancairesValides(db, fournisseur?.id ?? 0).some(({ id }) => id === compte))
    defauts.coordonneesBancairesId = 'COORDONNEES_INCONNUES';
  return defauts;
}
