import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { contratFlux as contrat } from '#shared/factures/flux/contrat.ts';
import type { Brancheur } from '../../plugins/contrat.ts';
import { confier } from '../atelier/atelier.ts';
import { exigerDeposant } from '../depot/recevoir-fichier.ts';
import { consulterFlux, listerFlux, listerFluxATraiter } from './consulter-flux.ts';
import { deposerFlux } from './deposer-flux.ts';
import { estAvecDonnees } from './lecture-du-lot.ts';
import { LecturesEnCours } from './lectures-en-cours.ts';
import { deballer, garderMembres, lireFluxRecu, nomDeFlux } from './recevoir-flux.ts';

export function brancherFlux({ brancher, scene }: Brancheur): void {
  const lectures = new LecturesEnCours();

  brancher(contrat.lireFlux, async ({ requete, corps, session, compteId, lire }) => {
    lire(exigerDeposant);
    const { bac } = session();
    const nomFichier = nomDeFlux(requete.nom);
    const recus = await garderMembres(scene, bac, await deballer(corps, nomFichier));
    const total = recus.filter(({ nom }) => estAvecDonnees(nom)).length;
    const { reel, graine } = scene.dehors;
    const lecture = lectures.commencer(
      { bac, compteId: compteId(), nomFichier, total, debut: reel(), hasard: graine() },
      (avancer) => lireFluxRecu({ scene, bac }, recus, avancer),
    );
    return { lecture, total };
  });
  brancher(contrat.suivreLecture, ({ params, session, compteId }) => {
    const { total, lus, lot } = lectures.suivre(params.lecture, { bac: session().bac, compteId: compteId() });
    return { total, lus, finie: lot !== undefined };
  });
  brancher(contrat.deposerFlux, ({ corps, session, acteur, compteId }) => {
    const { bac } = session();
    const { nomFichier, lot } = lectures.suivre(corps.lecture, { bac, compteId: compteId() });
    if (!lot) throw new ErreurMetier('LECTURE_PERDUE');
    const entree = { structureId: corps.structureId, nomFichier, ...lot };
    // One reading makes one flow, however many times it is asked.
    return scene.jouer(bac, { acteur, acte: deposerFlux, entree, cle: corps.lecture });
  });

  brancher(contrat.listerFlux, ({ requete, lire }) => lire((db, acteur) => listerFlux(db, acteur, requete)));
  brancher(contrat.listerFluxATraiter, ({ session, lire }) => {
    const instant = scene.instant(session().bac);
    return lire((db, acteur) => listerFluxATraiter(db, acteur, instant));
  });
  brancher(contrat.consulterFlux, ({ params, lire }) => lire((db, acteur) => consulterFlux(db, acteur, params.id)));
  brancher(contrat.telechargerCompteRendu, async ({ params, session, lire }) => {
    const flux = lire((db, acteur) => consulterFlux(db, acteur, params.id));
    const octets = await confier('compteRenduDeFlux', flux, scene.instant(session().bac));
    return { octets, nom: `compte-rendu-${flux.numero}.pdf`, type: 'application/pdf' };
  });
}
