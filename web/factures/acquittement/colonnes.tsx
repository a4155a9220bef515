import { limiteDAcquittement } from '#shared/factures/acquittement.ts';
import type { Retour } from '#shared/factures/contrat-acquittement.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Badge } from '../../design/messages/Badge.tsx';
import { formaterMoment } from '../libelles.ts';
import { StatutDeFacture } from '../StatutDeFacture.tsx';

/** What the window tells of each facture [S6], and until when it may wait. */
export function colonnesDesRetours(enRetard: readonly Retour[]): Colonne<Retour>[] {
  return [
    { cle: 'numero', titre: 'Numéro', entete: true, mono: true, rendu: ({ numero }) => numero ?? 'Sans numéro' },
    { cle: 'statut', titre: 'Statut', rendu: ({ statut }) => <StatutDeFacture statut={statut} /> },
    { cle: 'dateDepot', titre: 'Date de dépôt', rendu: ({ dateDepot }) => formaterMoment(dateDepot) ?? '–' },
    { cle: 'destinataire', titre: 'Destinataire', rendu: ({ destinataire }) => destinataire ?? '–' },
    { cle: 'motif', titre: 'Motif', rendu: ({ motif }) => motif ?? '–' },
    { cle: 'commentaire', titre: 'Commentaire', rendu: ({ commentaire }) => commentaire ?? '–' },
    {
      cle: 'limite',
      titre: 'À acquitter avant le',
      rendu: (retour) =>
        enRetard.includes(retour) ? (
          <Badge ton="attention">obligatoire</Badge>
        ) : (
          formaterInstant(limiteDAcquittement(retour.retourLe))
        ),
    },
  ];
}
