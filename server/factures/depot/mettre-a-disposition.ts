import { z } from 'zod';
import { acte } from '../../moteur/acte.ts';
import { exigerFacture } from '../acces.ts';
import { existeOrigineRejetee } from '../factures.sql.ts';
import { fairePasser } from '../faire-passer.ts';
import { nommee, nommer } from '../nommer.ts';

/** Chorus Pro gives the facture to its recipient; an avoir of a rejected facture is taken into account at once [S28]. */
export const mettreADisposition = acte({
  nom: 'mettreADisposition',
  libelle: 'Facture mise à disposition',
  entree: z.object({ id: z.int() }),
  executer(db, acteur, { id }, contexte) {
    const vue = exigerFacture(db, acteur, id);
    const prise = vue.facture.typeFacture === 'AVOIR' && existeOrigineRejetee(db, vue.facture);
    fairePasser(db, { ...vue, acteur, contexte, acte: prise ? 'prendreEnCompte' : 'mettreADisposition' });
    return nommer(db, id);
  },
  decrire: (_entree, fait) => nommee(fait),
});
