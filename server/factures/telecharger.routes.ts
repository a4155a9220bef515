import { contratFactures as contrat } from '#shared/factures/contrat.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import type { Brancheur } from '../plugins/contrat.ts';
import { confier } from './atelier/atelier.ts';
import { preparerPivot } from './pivot/preparer-pivot.ts';
import { nomDuPivot, produirePivot } from './pivot/produire-pivot.ts';
import { marquerTelechargees } from './suivi/marquer-telechargees.ts';
import { lireCertificat, lireFichierDeFacture, lirePiece } from './telecharger.ts';

/** The files of one facture. */
export function brancherTelechargements({ brancher, scene }: Brancheur): void {
  brancher(contrat.telechargerFacture, ({ params, lire, jouer }) => {
    const fichier = lire((db, acteur) => lireFichierDeFacture(db, acteur, params.id));
    if (fichier.parDestinataire) jouer(marquerTelechargees, { ids: [params.id] });
    return fichier;
  });
  brancher(contrat.telechargerPivot, async ({ params: { id }, session, lire, jouer }) => {
    const jour = jourDe(scene.instant(session().bac));
    const { parDestinataire, ...pivot } = lire((db, acteur) => preparerPivot(db, acteur, { id, jour, pieces: 'oui' }));
    const octets = await produirePivot(pivot);
    if (parDestinataire) jouer(marquerTelechargees, { ids: [id] });
    return { octets, nom: nomDuPivot(pivot), type: 'application/xml; charset=utf-8' };
  });
  brancher(contrat.telechargerPiece, ({ params, lire }) => lire((db, acteur) => lirePiece(db, acteur, params)));
  brancher(contrat.telechargerCertificat, async ({ params, lire }) => {
    const donnees = lire((db, acteur) => lireCertificat(db, acteur, params.id));
    const octets = await confier('certificatDeDepot', donnees);
    const nom = `certificat-depot-${donnees.numeroFacture.replace(/[^A-Za-z0-9_-]+/g, '-')}.pdf`;
    return { octets, nom, type: 'application/pdf' };
  });
}
