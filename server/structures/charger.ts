import { z } from 'zod';
import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { espacesAOuvrir } from '#shared/structures/espaces-de-structure.ts';
import { SERVICE_DES_FACTURES_PUBLIQUES } from '#shared/structures/services.ts';
import { EtablissementInsee, ParametresPublics } from '#shared/structures/structure.ts';
import type { Base } from '../db/base.ts';
import { acte } from '../moteur/acte.ts';
import { ouvrirEspaces } from './ouvrir-espaces.ts';
import {
  insererEtablissement,
  insererService,
  insererStructure,
  listerServices,
  ouvrirEspaceDuService,
  trouverEtablissement,
} from './structures.sql.ts';

const Nature = z.enum(['PRIVEE', 'PUBLIQUE']);

const Etablissement = EtablissementInsee.extend({
  /** Absent for a public body. */
  categorieEntreprise: z.string().default(''),
  estActif: z.boolean(),
  nature: Nature,
  predecesseur: z.string().optional(),
  successeur: z.string().optional(),
});

/** The establishments that the simulated INSEE knows (§ 2.3). */
export const chargerInsee = acte({
  nom: 'chargerInsee',
  libelle: 'Base INSEE chargée',
  entree: z.object({ etablissements: z.array(Etablissement) }),
  discret: true,
  executer(db, acteur, { etablissements }) {
    exigerSysteme(acteur);
    for (const etablissement of etablissements) insererEtablissement(db, etablissement);
    return { nombre: etablissements.length };
  },
  decrire: (_entree, { nombre }) => `${nombre} établissements`,
});

const StructureChargee = z.object({
  identifiant: z.string(),
  raisonSociale: z.string(),
  nature: Nature,
  adresse: z.string(),
  codePostal: z.string(),
  ville: z.string(),
  telephone: z.string(),
  numeroTVA: z.string(),
  /** Days. */
  delaiPaiement: z.int(),
  /** `estEtat`: the numbers of engagement given to the State are looked up. */
  parametres: ParametresPublics.omit({ engagementVerifie: true, delaiPaiement: true }).extend({
    estEtat: z.boolean(),
    comptesDansHelios: z.boolean().default(false),
  }),
  services: z.array(
    z.object({
      code: z.string(),
      nom: z.string(),
      actif: z.boolean().default(true),
      engagementObligatoire: z.boolean().default(false),
    }),
  ),
  /** Opened besides what every structure of its nature has. */
  espaces: z.array(z.string()),
});
type StructureChargee = z.output<typeof StructureChargee>;

/** A structure that the portal knows without anyone creating it: from the référentiel of public bodies (§ 2.7), or of the décor. */
export const chargerStructure = acte({
  nom: 'chargerStructure',
  libelle: 'Structure chargée',
  entree: StructureChargee,
  discret: true,
  executer(db, acteur, recue, { instant }) {
    exigerSysteme(acteur);
    const { identifiant, raisonSociale, nature, adresse, codePostal, ville, telephone, delaiPaiement } = recue;
    const { estEtat, ...parametres } = recue.parametres;
    const connu = trouverEtablissement(db, identifiant);
    const id = insererStructure(db, {
      ...{ identifiant, raisonSociale, nature, adresse, codePostal, ville, telephone, delaiPaiement },
      ...parametres,
      engagementVerifie: estEtat,
      numeroTva: recue.numeroTVA,
      categorieJuridique: connu?.categorieJuridique,
      categorieEntreprise: connu?.categorieEntreprise,
      nonDiffusible: false,
      creeLe: instant,
    });
    chargerDependances(db, { structureId: id, recue, instant });
    return { id, services: listerServices(db, id).map((service) => ({ code: service.code, id: service.id })) };
  },
  decrire: ({ raisonSociale }) => raisonSociale,
});

type Dependances = { structureId: number; recue: StructureChargee; instant: string };

function chargerDependances(db: Base, { structureId, recue, instant }: Dependances): void {
  const espaces = espacesAOuvrir(recue.nature, recue.espaces);
  ouvrirEspaces(db, { structureId, espaces, instant });
  for (const { actif, ...service } of servicesDe(recue)) {
    const statut = actif ? 'ACTIF' : 'INACTIF';
    const serviceId = insererService(db, { ...service, structureId, statut, dateDebut: jourDe(instant), instant });
    for (const espace of espaces) ouvrirEspaceDuService(db, { serviceId, espace, ouvertLe: instant });
  }
}

/** Every public structure has the service of the invoices between public bodies [S36], whether it was listed or not. */
function servicesDe({ nature, services }: StructureChargee): StructureChargee['services'] {
  const { code } = SERVICE_DES_FACTURES_PUBLIQUES;
  if (nature === 'PRIVEE' || services.some((service) => service.code === code)) return services;
  return [...services, { ...SERVICE_DES_FACTURES_PUBLIQUES, actif: true, engagementObligatoire: false }];
}

function exigerSysteme(acteur: Acteur): void {
  if (acteur.genre !== 'SYSTEME') throw new ErreurMetier('ACCES_REFUSE');
}
