import { contratBac as contrat } from '#shared/bac/contrat.ts';
import { quitterSiege, siegesTenus, tenirSiege, trouverBac } from '../db/annuaire.sql.ts';
import { avancerHorloge } from '../moteur/horloge.ts';
import { listerBranches } from '../moteur/temps.ts';
import type { Brancheur } from '../plugins/contrat.ts';
import { consulterBac, listerMoments } from './consulter-bac.ts';
import type { Direct } from './direct.ts';
import { reglerBac } from './regler-bac.ts';
import { confierAuRobot, prendreSiege } from './sieges.ts';

const FAIT = { fait: true } as const;

export function brancherBac({ brancher, scene, annuaire }: Brancheur, direct: Direct): void {
  const { moteur } = scene;

  brancher(contrat.consulterBac, ({ session, lire }) => {
    const ouverts = new Set(siegesTenus(annuaire.base, session()));
    const nom = trouverBac(annuaire.base, session().bac)?.nom ?? '';
    return lire((db) => consulterBac(db, { moteur, nom, ouverts, instant: moteur.instant(db, scene.dehors.reel()) }));
  });
  brancher(contrat.suivreBac, ({ session, http }) => {
    direct.ouvrir(session().bac, http.reponse);
    return undefined;
  });
  brancher(contrat.listerMoments, ({ requete, lire }) =>
    lire((db) => ({ ...listerMoments(db, moteur, requete.avant), branches: listerBranches(db) })),
  );

  brancher(contrat.annulerDernierActe, ({ session, corps }) => ({
    annule: scene.annuler(session().bac, corps.geste).acte,
  }));
  brancher(contrat.remonterLeTemps, ({ session, corps }) => {
    scene.remonter(session().bac, corps.n);
    return FAIT;
  });
  brancher(contrat.reprendreBranche, ({ session, corps }) => {
    scene.reprendre(session().bac, corps.id);
    return FAIT;
  });
  brancher(contrat.avancerHorloge, ({ corps, jouer }) => jouer(avancerHorloge, corps));

  brancher(contrat.reglerBac, ({ corps, jouer }) => jouer(reglerBac, corps));

  brancher(contrat.prendreSiege, ({ session, corps, jouer }) => {
    jouer(prendreSiege, corps);
    tenirSiege(annuaire.base, session(), corps.compteId);
    return FAIT;
  });
  brancher(contrat.quitterSiege, ({ session, corps }) => {
    quitterSiege(annuaire.base, session(), corps.compteId);
    return FAIT;
  });
  brancher(contrat.confierAuRobot, ({ session, corps, jouer }) => {
    jouer(confierAuRobot, corps);
    quitterSiege(annuaire.base, session(), corps.compteId);
    return FAIT;
  });
}
