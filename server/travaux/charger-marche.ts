import { FicheDuMarche } from '#shared/travaux/fiche-du-marche.ts';
import { acte } from '../moteur/acte.ts';
import { insererMarche } from './pieces.sql.ts';

/** A works contract of the décor. */
export const chargerMarche = acte({
  nom: 'chargerMarche',
  libelle: 'Marché chargé',
  entree: FicheDuMarche,
  executer(db, _acteur, fiche) {
    insererMarche(db, fiche.numero, JSON.stringify(fiche));
    return { numero: fiche.numero };
  },
  decrire: (_entree, { numero }) => numero,
});
