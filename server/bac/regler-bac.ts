import { OPTIONS_DU_BAC, OptionsDuBac } from '#shared/bac/options.ts';
import { ecrireOption, lireOptions } from '../db/options.sql.ts';
import { acte } from '../moteur/acte.ts';

/** Switches the options of the bac; those that are not given stay as they are. Returns them all. */
export const reglerBac = acte({
  nom: 'reglerBac',
  libelle: 'Options du bac réglées',
  entree: OptionsDuBac.partial(),
  executer(db, _acteur, voulues) {
    for (const cle of OPTIONS_DU_BAC) {
      const active = voulues[cle];
      if (active !== undefined) ecrireOption(db, cle, active);
    }
    return lireOptions(db);
  },
  decrire: ({ doubleAuthentification }) =>
    doubleAuthentification === undefined
      ? ''
      : `double authentification ${doubleAuthentification ? 'en service' : 'arrêtée'}`,
});
