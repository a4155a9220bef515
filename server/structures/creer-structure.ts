import { espacesAOuvrir } from '#shared/structures/espaces-de-structure.ts';
import { StructureSaisie } from '#shared/structures/structure.ts';
import { exigerCompte } from '../comptes/exiger-compte.ts';
import { noterOnglets } from '../comptes/onglets.ts';
import { acte } from '../moteur/acte.ts';
import { ficheAvecSiret, ficheSansSiret } from './fiche/fiche-nouvelle.ts';
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
    const fiche = 'siret' in saisie ? ficheAvecSiret(db, saisie) : ficheSansSiret(db, saisie, compteId);
    const { complement1, complement2, telephone, fax, email, numeroRcs } = saisie;
    const id = insererStructure(db, {
      ...SANS_EXIGENCE,
      ...{ complement1, complement2, telephone, fax, email, numeroRcs },
      ...fiche,
      nature: 'PRIVEE',
      creeLe: instant,
    });
    rattacherCompte(db, { compteId, structureId: id, role: 'GP', instant });
    ouvrirEspaces(db, { structureId: id, espaces: espacesAOuvrir('PRIVEE', saisie.espaces), instant });
    // The portal of today shows them at once; nobody has to log in again for a structure that was just born.
    noterOnglets(db, compteId);
    noterAction(db, { structureId: id, acteur, instant, action: 'STRUCTURE_CREEE', cible: fiche.raisonSociale });
    return { id, raisonSociale: fiche.raisonSociale };
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
  comptesDansHelios: false,
  estMoa: false,
  estMoaUniquement: false,
  delaiPaiement: 30,
} as const;
