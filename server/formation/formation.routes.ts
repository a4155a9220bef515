import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { contratFormation as contrat } from '#shared/formation/contrat.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { effacerSession, trouverBac } from '../db/annuaire.sql.ts';
import type { Brancheur } from '../plugins/contrat.ts';
import { poserTemoin, prolonger, type Session, TEMOIN } from '../plugins/session.ts';
import {
  entrerSeul,
  importer,
  type Lieux,
  mesBacs,
  oublierImportsCoupes,
  oublierLesAbsents,
  recommencer,
  retrouver,
} from './bacs.ts';
import { documentsExercice, estCleDocument, fabriquerDocument } from './documents/documents-exercice.ts';

const FAIT = { fait: true } as const;

/** `renvoyer`: the windows that follow this bac come back, to the one where their person now is. */
export function brancherFormation(b: Brancheur, lieux: Lieux, renvoyer: (bac: string) => void): void {
  const { brancher, scene, annuaire } = b;
  oublierImportsCoupes(lieux);
  oublierLesAbsents(b);

  function changer(session: Session, faire: () => void): typeof FAIT {
    faire();
    renvoyer(session.bac);
    return FAIT;
  }

  brancher(contrat.consulterSession, ({ sessionEventuelle: session, http }) => {
    if (session) prolonger(http, annuaire, session, scene.dehors.reel());
    return { entre: session !== undefined && scene.bacs.existe(session.bac) };
  });
  brancher(contrat.entrerSeul, ({ http, sessionEventuelle }) => {
    // Coming in twice, by a double click or the back button, leads to the same bac.
    if (!sessionEventuelle) poserTemoin(http.requete, http.reponse, entrerSeul(b, lieux));
    // Her bac was taken off the disk: she gets a new one rather than a closed door.
    else if (!scene.bacs.existe(sessionEventuelle.bac)) recommencer(b, lieux, sessionEventuelle);
    return FAIT;
  });
  brancher(contrat.quitter, ({ session, http }) => {
    effacerSession(annuaire.base, session().empreinte);
    http.reponse.clearCookie(TEMOIN, { path: '/' });
    return FAIT;
  });

  brancher(contrat.listerMesBacs, ({ session }) => mesBacs(b, session()));
  brancher(contrat.recommencer, ({ session }) => changer(session(), () => recommencer(b, lieux, session())));
  brancher(contrat.retrouverBac, ({ session, corps }) => changer(session(), () => retrouver(b, session(), corps.id)));
  brancher(contrat.listerDocuments, () => documentsExercice());
  brancher(contrat.telechargerDocument, async ({ params, lire }) => {
    const { cle } = params;
    const document = documentsExercice().find((d) => d.cle === cle);
    if (!document || !estCleDocument(cle)) throw new ErreurMetier('INTROUVABLE');
    const jour = jourDe(lire((db) => scene.moteur.instant(db, scene.dehors.reel())));
    return { octets: await fabriquerDocument(cle, jour), nom: document.nom, type: 'application/pdf' };
  });
  brancher(contrat.exporterBac, ({ session, lire }) => {
    const { bac } = session();
    const jour = lire((db) => scene.moteur.instant(db, scene.dehors.reel())).slice(0, 10);
    const nom = `${trouverBac(annuaire.base, bac)?.nom ?? 'bac'} ${jour}.chorale`;
    return { octets: scene.bacs.exporter(bac), nom, type: 'application/octet-stream' };
  });
  brancher(contrat.importerBac, ({ session, requete, corps }) =>
    changer(session(), () => importer(b, lieux, { session: session(), octets: corps, nom: requete.nom })),
  );
}
