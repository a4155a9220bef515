import { z } from 'zod';
import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { codesVoisins, defautsDuService, estDuPortail, ServiceSaisie } from '#shared/structures/services.ts';
import { attendSonDebut, defautsDeLaPeriode, statutSelonLesDates } from '#shared/structures/validite.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { exigerStructureActive } from '../exiger-structure-active.ts';
import { noterAction } from '../noter-action.ts';
import { type LigneStructure, listerEspacesOuverts } from '../structures.sql.ts';
import { prevoirDatesDuService } from './echeances-du-service.ts';
import { reglerEspacesDuService } from './espaces-du-service.ts';
import { exigerPassage, exigerUnAutreAChoisir } from './exiger-service.ts';
import {
  ecrireNouveauService,
  estCite,
  type LigneDeService,
  listerAutresCodes,
  reecrireService,
} from './services.sql.ts';

/**
 * « Ajouter un service », with its espaces (§ 5.4). `voisins`: codes that only look the same. SAISIE_INVALIDE names the
 * fields: SERVICE_CODE_EXISTE, SERVICE_CODE_RESERVE, SERVICE_ENGAGEMENT_PRIVE, SERVICE_ESPACE_FERME and the dates.
 */
export const ajouterService = acte({
  nom: 'ajouterService',
  libelle: 'Service ajouté',
  entree: z.object({ id: z.int(), saisie: ServiceSaisie }),
  executer(db, acteur, { id: structureId, saisie }, { instant }) {
    const { structure } = exigerStructureActive(db, acteur, { structureId, droit: 'gererServices' });
    const jour = jourDe(instant);
    refuser({ ...defautsDansLaStructure(db, { saisie, structure }), ...defautsDeLaPeriode(saisie, jour) });
    const statut = statutSelonLesDates(saisie, jour);
    const voisins = codesVoisins(saisie.code, listerAutresCodes(db, structureId));
    const id = ecrireNouveauService(db, { ...champsDe(saisie), structureId, statut, instant });
    const service = { id, structureId, code: saisie.code };
    noterAction(db, { structureId, acteur, instant, action: 'SERVICE_AJOUTE', cible: nommer(saisie) });
    reglerEspacesDuService(db, { service, espaces: saisie.espaces, acteur, instant });
    prevoirDatesDuService(db, { ...saisie, id }, instant);
    return { id, statut, voisins };
  },
  decrire: ({ saisie }) => nommer(saisie),
});

/**
 * « Modification du service ». Besides what `ajouterService` refuses: SERVICE_CODE_CITE, SERVICE_DU_PORTAIL (code and
 * name), SERVICE_DATES_FERMEES (the dates of a service that was stopped); DERNIER_SERVICE_A_CHOISIR when it would wait for
 * its first day.
 */
export const modifierService = acte({
  nom: 'modifierService',
  libelle: 'Service modifié',
  entree: z.object({ id: z.int(), saisie: ServiceSaisie }),
  executer(db, acteur, { id, saisie }, { instant }) {
    const { service, structure } = exigerPassage(db, acteur, { id, acte: 'modifier' });
    const jour = jourDe(instant);
    const arrete = service.statut === 'INACTIF' && !attendSonDebut(service, jour);
    refuser({
      ...defautsDansLaStructure(db, { saisie, structure, service }),
      ...defautsDuNouveauNom(db, service, saisie),
      ...(arrete
        ? figer(service, saisie, { champs: ['dateDebut', 'dateFin'], refus: 'SERVICE_DATES_FERMEES' })
        : defautsDeLaPeriode(saisie, jour)),
    });
    const statut = arrete ? service.statut : statutSelonLesDates(saisie, jour);
    if (service.statut === 'ACTIF' && statut !== 'ACTIF') exigerUnAutreAChoisir(db, { structure });
    reecrireService(db, { ...champsDe(saisie), id, statut, instant });
    const { structureId } = service;
    noterAction(db, { structureId, acteur, instant, action: 'SERVICE_MODIFIE', cible: nommer(saisie) });
    reglerEspacesDuService(db, {
      service: { id, structureId, code: saisie.code },
      espaces: saisie.espaces,
      acteur,
      instant,
    });
    if (!arrete) prevoirDatesDuService(db, { ...saisie, id }, instant);
    return { statut };
  },
  decrire: ({ saisie }) => nommer(saisie),
});

type Defauts = Partial<Record<keyof ServiceSaisie, CodeRefus>>;
type Cadre = { saisie: ServiceSaisie; structure: LigneStructure; service?: LigneDeService };

const champsDe = ({ espaces: _espaces, ...champs }: ServiceSaisie) => champs;
const nommer = ({ code, nom }: { code: string; nom: string }): string => `${code}, ${nom}`;

function defautsDansLaStructure(db: Base, { saisie, structure, service }: Cadre): Defauts {
  const espacesOuverts = listerEspacesOuverts(db, structure.id);
  const autresCodes = listerAutresCodes(db, structure.id, service?.id);
  return defautsDuService(saisie, { nature: structure.nature, espacesOuverts, autresCodes });
}

function defautsDuNouveauNom(db: Base, service: LigneDeService, saisie: ServiceSaisie): Defauts {
  if (estDuPortail(service.code))
    return figer(service, saisie, { champs: ['code', 'nom', 'dateDebut', 'dateFin'], refus: 'SERVICE_DU_PORTAIL' });
  return saisie.code !== service.code && estCite(db, service) ? { code: 'SERVICE_CODE_CITE' } : {};
}

type Fige = { champs: readonly ('code' | 'nom' | 'dateDebut' | 'dateFin')[]; refus: CodeRefus };

/** These fields keep what they have. */
function figer(service: LigneDeService, saisie: ServiceSaisie, { champs, refus }: Fige): Defauts {
  const changes = champs.filter((champ) => (saisie[champ] ?? null) !== service[champ]);
  return Object.fromEntries(changes.map((champ) => [champ, refus]));
}

function refuser(champs: Defauts): void {
  if (Object.keys(champs).length > 0) throw new ErreurMetier('SAISIE_INVALIDE', { champs });
}
