import { limiteDAcquittement } from '#shared/factures/acquittement.ts';
import type { Retour } from '#shared/factures/contrat-acquittement.ts';
import { formaterJour, jourDe } from '#shared/referentiel/date.ts';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Badge } from '../../design/messages/Badge.tsx';
import { formaterMoment } from '../libelles.ts';
import { StatutDeFacture } from '../StatutDeFacture.tsx';
import styles from './FenetreRetours.module.css';

/** What the window tells of each facture [S6], and until when it may wait. */
export function colonnesDesRetours(enRetard: readonly Retour[]): Colonne<Retour>[] {
  return [
    { cle: 'numero', titre: 'Numéro', entete: true, mono: true, rendu: ({ numero }) => numero ?? 'Sans numéro' },
    {
      cle: 'statut',
      titre: 'Statut',
      rendu: (retour) => (
        <div className={styles.statut}>
          <StatutDeFacture statut={retour.statut} />
          {enRetard.includes(retour) ? (
            <Badge ton="attention">à acquitter</Badge>
          ) : (
            <span>à acquitter jusqu’au {formaterJour(jourDe(limiteDAcquittement(retour.retourLe)))}</span>
          )}
        </div>
      ),
    },
    { cle: 'dateDepot', titre: 'Date de dépôt', rendu: ({ dateDepot }) => formaterMoment(dateDepot) ?? '–' },
    { cle: 'destinataire', titre: 'Destinataire', rendu: ({ destinataire }) => destinataire ?? '–' },
    {
      cle: 'motif',
      titre: 'Motif et commentaire',
      rendu: ({ motif, commentaire }) => (
        <div className={styles.dit}>
          <p>
            <strong>{motif ?? '–'}</strong>
          </p>
          {commentaire && <p>{commentaire}</p>}
        </div>
      ),
    },
  ];
}
