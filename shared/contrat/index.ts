import { contratBac } from '../bac/contrat.ts';
import { contratComptes } from '../comptes/contrat.ts';
import { contratPreferences } from '../comptes/contrat-preferences.ts';
import { contratCourriels } from '../courriels/contrat.ts';
import { contratEngagements } from '../engagements/contrat.ts';
import { contratEspaces } from '../espaces/contrat.ts';
import { contratFactures } from '../factures/contrat.ts';
import { contratAcquittement } from '../factures/contrat-acquittement.ts';
import { contratSaisie } from '../factures/contrat-saisie.ts';
import { contratSuivi } from '../factures/contrat-suivi.ts';
import { contratValidation } from '../factures/contrat-validation.ts';
import { contratFormation } from '../formation/contrat.ts';
import { contratGestion } from '../gestion/contrat.ts';
import { contratRattachements } from '../rattachements/contrat.ts';
import { contratUtilisateurs } from '../rattachements/contrat-utilisateurs.ts';
import { contratStructures } from '../structures/contrat.ts';
import { contratAnnuaire } from '../structures/contrat-annuaire.ts';
import { contratBanque } from '../structures/contrat-banque.ts';
import { contratServices } from '../structures/contrat-services.ts';
import { contratTravaux } from '../travaux/contrat.ts';

/** Every route of the application, by the name of its operation. */
export const CONTRAT = {
  ...contratCourriels,
  ...contratComptes,
  ...contratPreferences,
  ...contratStructures,
  ...contratServices,
  ...contratBanque,
  ...contratAnnuaire,
  ...contratRattachements,
  ...contratUtilisateurs,
  ...contratEspaces,
  ...contratGestion,
  ...contratFactures,
  ...contratSaisie,
  ...contratValidation,
  ...contratSuivi,
  ...contratAcquittement,
  ...contratEngagements,
  ...contratBac,
  ...contratFormation,
  ...contratTravaux,
} as const;

export type NomOperation = keyof typeof CONTRAT;
