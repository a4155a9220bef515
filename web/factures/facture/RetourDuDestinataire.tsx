import type { ReactNode } from 'react';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { descriptionDuStatut } from '#shared/factures/statuts.ts';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { libelleDuMotif } from '../libelles.ts';
import styles from './Facture.module.css';

type RetourDuDestinataireProps = {
  facture: FactureComplete;
  /** What to do about it. */
  children?: ReactNode;
};

/** What the recipient said with the statut that it gave: motif and comment. Nothing when it said nothing. */
export function RetourDuDestinataire({ facture, children }: RetourDuDestinataireProps) {
  const { statut, motif, commentaireStatut, historique } = facture;
  if (!motif && !commentaireStatut) return null;
  const acte = historique.findLast((ligne) => ligne.genre === 'STATUT' && ligne.statut === statut)?.acte ?? '';
  const { ton, libelle } = descriptionDuStatut(statut);
  const renvoi = ton === 'refus' || ton === 'attention';
  return (
    <Alerte
      genre={renvoi ? 'attention' : 'info'}
      titre={`${libelle} : ce que dit ${acte.includes('alider') || acte.startsWith('refuser') ? 'le valideur' : 'le destinataire'}`}
    >
      {motif && (
        <p>
          <strong>Motif :</strong> {libelleDuMotif(acte, motif)}
        </p>
      )}
      {commentaireStatut && (
        <p className={styles.texteLibre}>
          <strong>Commentaire :</strong> {commentaireStatut}
        </p>
      )}
      {children && <div className={styles.suite}>{children}</div>}
    </Alerte>
  );
}
