import type { Acteur } from '#shared/comptes/acteur.ts';
import type { Reponse } from '#shared/contrat/contrat.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { masquerIban } from '#shared/referentiel/iban.ts';
import { ribObligatoire } from '#shared/structures/banque/coordonnees.ts';
import { PASSAGES_DE_COORDONNEES } from '#shared/structures/banque/coordonnees-cycle-de-vie.ts';
import type { Coordonnees, contratBanque } from '#shared/structures/contrat-banque.ts';
import { aDroit } from '#shared/structures/droits.ts';
import { actesPossibles } from '#shared/structures/passages.ts';
import type { Role } from '#shared/structures/roles.ts';
import type { Base } from '../../db/base.ts';
import { octetsDuFichier } from '../../db/fichiers.sql.ts';
import { exigerDroit } from '../exiger-droit.ts';
import { listerEspacesOuverts } from '../structures.sql.ts';
import { estCitee, type LigneCoordonnees, listerCoordonnees, trouverCoordonneesDeFacture } from './coordonnees.sql.ts';
import { exigerCoordonnees } from './exiger-coordonnees.ts';
import { mandatEnVigueur } from './mandat.ts';
import { listerMandats } from './mandats.sql.ts';

type Comptes = Reponse<typeof contratBanque.listerCoordonneesBancaires>;

/** The bank accounts of a structure: whole for its gestionnaires, masked for its other users. */
export function listerCoordonneesBancaires(db: Base, acteur: Acteur, structureId: number): Comptes {
  const { structure, role } = exigerDroit(db, acteur, { structureId, droit: 'voirUtilisateurs' });
  const active = structure.statut === 'ACTIF';
  return {
    raisonSociale: structure.raisonSociale,
    active,
    gerables: active && aDroit(role, 'gererCoordonneesBancaires'),
    ribObligatoire: ribObligatoire(listerEspacesOuverts(db, structureId)),
    comptes: listerCoordonnees(db, structureId).map((ligne) =>
      montrer(ligne, { role, active, citee: estCitee(db, ligne.id) }),
    ),
  };
}

type Regard = { role: Role; active: boolean; citee: boolean };

function montrer(ligne: LigneCoordonnees, { role, active, citee }: Regard): Coordonnees {
  const { id, nom, iban, statut, fichierRib, nomRib } = ligne;
  const rib = fichierRib !== null && nomRib !== null ? { fichier: fichierRib, nom: nomRib } : null;
  return {
    id,
    nom,
    ibanMasque: masquerIban(iban),
    affactureur: ligne.affactureur === 1,
    parDefaut: ligne.parDefaut === 1,
    statut,
    details: aDroit(role, 'gererCoordonneesBancaires') ? { ...ligne, rib } : null,
    actes: active
      ? actesPossibles(PASSAGES_DE_COORDONNEES, statut, role).filter((a) => a !== 'supprimer' || !citee)
      : [],
  };
}

type CompteDePaiement = {
  id: number;
  nom: string;
  iban: string;
  bic: string | null;
  titulaire: string | null;
  facteur: { identifiant: string; nom: string } | null;
};

/** What may be chosen on a facture: the valid accounts, the account by default first [S35]. */
export function coordonneesBancairesValides(
  db: Base,
  structureId: number,
): (CompteDePaiement & { parDefaut: boolean })[] {
  return listerCoordonnees(db, structureId)
    .filter(({ statut }) => statut === 'ACTIF')
    .sort((a, b) => b.parDefaut - a.parDefaut || a.id - b.id)
    .map((c) => ({ ...enCompteDePaiement(c), parDefaut: c.parDefaut === 1 }));
}

/** The account that a facture names, whatever became of it. */
export function compteDePaiement(db: Base, id: number | null): CompteDePaiement | null {
  const compte = id === null ? undefined : trouverCoordonneesDeFacture(db, id);
  return compte ? enCompteDePaiement(compte) : null;
}

/** As a facture shows it: to be paid, one gives one's number to all who read the facture. */
function enCompteDePaiement(c: LigneCoordonnees): CompteDePaiement {
  const { id, nom, iban, bic, titulaire, affactureur, facteurIdentifiant, facteurNom } = c;
  const facteur = affactureur === 1 ? { identifiant: facteurIdentifiant ?? '', nom: facteurNom ?? '' } : null;
  return { id, nom, iban, bic, titulaire, facteur };
}

const TYPES: Record<string, string> = { pdf: 'application/pdf', png: 'image/png' };

/** For the gestionnaires. INTROUVABLE when no RIB was joined. */
export function lireRib(db: Base, acteur: Acteur, id: number): { octets: Uint8Array; nom: string; type: string } {
  const { fichierRib, nomRib } = exigerCoordonnees(db, acteur, id);
  const octets = fichierRib === null ? undefined : octetsDuFichier(db, fichierRib);
  if (!octets || nomRib === null) throw new ErreurMetier('INTROUVABLE');
  return { octets, nom: nomRib, type: TYPES[nomRib.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'image/jpeg' };
}

/** The mandat de facturation of a structure, for those who are attached to it. */
export function consulterMandat(
  db: Base,
  acteur: Acteur,
  structureId: number,
): Reponse<typeof contratBanque.consulterMandat> {
  const { structure, role } = exigerDroit(db, acteur, { structureId, droit: 'voirUtilisateurs' });
  return {
    signable: structure.statut === 'ACTIF' && aDroit(role, 'signerMandat'),
    enVigueur: mandatEnVigueur(db, structureId) ?? null,
    anciens: listerMandats(db, structureId).filter(({ resilieLe }) => resilieLe !== null),
  };
}
