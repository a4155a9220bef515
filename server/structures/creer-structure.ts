import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import { espacesAOuvrir } from '#shared/structures/espaces-de-structure.ts';
import { CHAMPS_INSEE, type ChampInsee, champsASaisir, estMasque } from '#shared/structures/insee.ts';
import { type EtablissementInsee, StructureSaisie } from '#shared/structures/structure.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import { noterOnglets } from '../comptes/onglets.ts';
import { acte } from '../moteur/acte.ts';
import { consulterInsee } from './consulter-insee.ts';
import { noterAction } from './noter-action.ts';
import { ouvrirEspaces } from './ouvrir-espaces.ts';
import { rattacherCompte } from './rattacher-compte.ts';
import { insererStructure } from './structures.sql.ts';

/** « Je crée ma structure »: the author becomes gestionnaire principal (§ 1.2 stages 2 and 3, § 2.1). */
export const creerStructure = acte({
  nom: 'creerStructure',
  libelle: 'Structure créée',
  entree: StructureSaisie,
  executer(db, acteur, saisie, { instant }) {
    const { id: compteId } = exigerCompte(db, acteur);
    const etablissement = consulterInsee(db, saisie.siret);
    const coordonnees = retenirCoordonnees(etablissement, saisie);
    const id = insererStructure(db, {
      ...SANS_EXIGENCE,
      ...coordonnees,
      identifiant: etablissement.siret,
      nature: 'PRIVEE',
      nonDiffusible: etablissement.nonDiffusible,
      numeroTva: saisie.numeroTva ?? etablissement.numeroTva,
      numeroRcs: saisie.numeroRcs,
      complement1: saisie.complement1,
      complement2: saisie.complement2,
      telephone: saisie.telephone,
      email: saisie.email,
      creeLe: instant,
    });
    rattacherCompte(db, { compteId, structureId: id, role: 'GP', instant });
    ouvrirEspaces(db, { structureId: id, espaces: espacesAOuvrir('PRIVEE', saisie.espaces), instant });
    // The portal of today shows them at once; nobody has to log in again for a structure that was just born.
    noterOnglets(db, compteId);
    noterAction(db, { structureId: id, acteur, instant, action: 'STRUCTURE_CREEE', cible: coordonnees.raisonSociale });
    return { id, raisonSociale: coordonnees.raisonSociale };
  },
  decrire: (_saisie, { raisonSociale }) => raisonSociale,
});

/** The obligations of § 2.5 are those of public recipients: a private structure demands nothing. */
const SANS_EXIGENCE = {
  codeServiceObligatoire: false,
  engagementObligatoire: false,
  serviceOuEngagement: false,
  miseEnPaiementNonRemontee: false,
  engagementVerifie: false,
  estMoa: false,
  estMoaUniquement: false,
  delaiPaiement: 30,
} as const;

/** Name and address as the INSEE gives them; as typed where it masks them. CHAMP_OBLIGATOIRE when nothing was typed there. */
function retenirCoordonnees(etablissement: EtablissementInsee, saisie: StructureSaisie): Record<ChampInsee, string> {
  const aSaisir = champsASaisir(etablissement);
  const oublies = aSaisir.filter((champ) => estMasque(saisie[champ]));
  if (oublies.length > 0) {
    const champs = Object.fromEntries(oublies.map((champ): [string, CodeRefus] => [champ, 'CHAMP_OBLIGATOIRE']));
    throw new ErreurMetier('SAISIE_INVALIDE', { champs });
  }
  const retenus = CHAMPS_INSEE.map((champ) => [champ, (aSaisir.includes(champ) ? saisie : etablissement)[champ]]);
  return Object.fromEntries(retenus) as Record<ChampInsee, string>;
}
