import { contratSuivi as contrat } from '#shared/factures/contrat-suivi.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import type { Brancheur } from '../../plugins/contrat.ts';
import { ecrireEnCsv, ecrireEnXlsx, listerAExporter } from './exporter.ts';
import { marquerTelechargees } from './marquer-telechargees.ts';
import { lireSelection, peserSelection, zipperSelection } from './selection.ts';
import { consulterTableauDeBord } from './tableau-de-bord.ts';
import { traiterFactures } from './traiter-factures.ts';

export function brancherSuivi({ brancher, scene }: Brancheur): void {
  brancher(contrat.consulterTableauDeBord, ({ params, session, lire }) => {
    const aujourdhui = jourDe(scene.instant(session().bac));
    return lire((db, acteur) => consulterTableauDeBord(db, acteur, { cote: params.espace, aujourdhui }));
  });
  brancher(contrat.exporterFactures, ({ params, requete, lire }) => {
    const liste = lire((db, acteur) => listerAExporter(db, acteur, { cote: params.espace, criteres: requete }));
    return params.format === 'csv' ? ecrireEnCsv(liste) : ecrireEnXlsx(liste);
  });
  brancher(contrat.consulterSelection, ({ params, requete, lire }) =>
    lire((db, acteur) => peserSelection(db, acteur, { ...params, ...requete })),
  );
  brancher(contrat.telechargerSelection, async ({ params, requete, session, lire, jouer }) => {
    const jour = jourDe(scene.instant(session().bac));
    const lue = lire((db, acteur) => lireSelection(db, acteur, { ...params, ...requete, jour }));
    const { archive, prises } = await zipperSelection(lue);
    if (prises.length > 0) jouer(marquerTelechargees, { ids: prises });
    return archive;
  });
  brancher(contrat.traiterFactures, ({ corps, jouer }) => jouer(traiterFactures, corps));
}
