import { SYSTEME } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { ETAT_DE_NAISSANCE, secondesDans } from '#shared/factures/flux/cycle-de-vie.ts';
import { numeroDuFlux } from '#shared/factures/flux/syntaxes.ts';
import { ajouterDuree } from '#shared/referentiel/date.ts';
import type { Base } from '../../db/base.ts';
import { acte } from '../../moteur/acte.ts';
import { prevoir } from '../../moteur/echeances.sql.ts';
import { auteurDe } from '../acces.ts';
import { exigerFournisseur } from '../depot/garder-saisie.ts';
import { type FactureDeposee, FluxDepose } from './depose.ts';
import { ecrireEtat, insererFlux, insererLigne, prochainFlux } from './flux.sql.ts';
import { syntaxeDe } from './syntaxe-de.ts';
import { traiterFlux } from './traiter-flux.ts';

/** As many flows were there before this bac (supposé: the number of the example of api § 12.3). */
const DEJA_RECUS = 300_000;

/**
 * A file that holds one facture or several is received: a number is given, the factures are created later.
 * ACCES_REFUSE, CONSULTATION_SEULE, FOURNISSEUR_INACTIF.
 */
export const deposerFlux = acte({
  nom: 'deposerFlux',
  libelle: 'Lot de factures déposé',
  entree: FluxDepose,
  executer(db, acteur, { structureId, nomFichier, factures, ecartes }, { instant }) {
    exigerFournisseur(db, acteur, structureId);
    const { auteurId: creePar } = auteurDe(acteur);
    if (creePar === null) throw new ErreurMetier('NON_CONNECTE');
    const id = prochainFlux(db);
    const syntaxe = factures.map(({ lu }) => syntaxeDe(lu)).find(Boolean) ?? null;
    const numero = numeroDuFlux(syntaxe, DEJA_RECUS + id);
    const etat = ETAT_DE_NAISSANCE;
    insererFlux(db, {
      ...{ id, numero, structureId, creePar, nomFichier, syntaxe, depotLe: instant, etat, etatLe: instant },
      total: factures.length,
      ecartes: JSON.stringify(ecartes),
    });
    ecrireEtat(db, { id, etat, instant });
    for (const [rang, facture] of factures.entries()) inserer(db, facture, { fluxId: id, rang: rang + 1 });
    const dans = ajouterDuree(instant, { secondes: secondesDans(etat) ?? 0 });
    prevoir(db, { instant: dans, acteur: SYSTEME, acte: traiterFlux, entree: { id } });
    return { id, numero };
  },
  decrire: ({ nomFichier, factures }) => `${nomFichier}, ${factures.length} facture${factures.length > 1 ? 's' : ''}`,
});

function inserer(db: Base, facture: FactureDeposee, place: { fluxId: number; rang: number }): void {
  const { nom, fichier, lu, pieces } = facture;
  const valeurs = lu?.valeurs ?? {};
  const { siren, etranger } = lu?.parties?.fournisseur ?? {};
  const acheteur = lu?.parties?.destinataire;
  insererLigne(db, {
    ...place,
    nomFichier: nom,
    fichier,
    numero: valeurs.numero ?? null,
    fournisseur: valeurs.siretFournisseur ?? siren ?? etranger ?? null,
    destinataire: valeurs.siretDestinataire ?? acheteur?.siren ?? acheteur?.etranger ?? null,
    montantTtc: valeurs.montantTtc ?? null,
    devise: valeurs.devise ?? null,
    remarques: JSON.stringify(lu?.remarques ?? []),
    pieces: JSON.stringify(pieces.map((piece) => piece.nom)),
    contenu: JSON.stringify(facture),
  });
}
