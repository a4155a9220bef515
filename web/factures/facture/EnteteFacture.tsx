import type { FactureComplete } from '#shared/factures/contrat.ts';
import type { Role } from '#shared/factures/cycle-de-vie.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { phraseDeLaFacture, quiDoitAgir } from '../attendu.ts';
import { CHEMIN_DEPOT } from '../espace.ts';
import { titreDe } from '../libelles.ts';
import { StatutDeFacture } from '../StatutDeFacture.tsx';
import styles from './Facture.module.css';
import { partiesDe } from './parties.ts';
import { RetourDuDestinataire } from './RetourDuDestinataire.tsx';

type EnteteFactureProps = { facture: FactureComplete; role: Role };

/** Number, statut, who must act; and why, when the recipient sent it back. */
export function EnteteFacture({ facture, role }: EnteteFactureProps) {
  const { statut, rejetTraite } = facture;
  return (
    <header className={styles.entete}>
      <div className={styles.titre}>
        <h1>{titreDe(facture)}</h1>
        <StatutDeFacture statut={statut} />
      </div>
      <p className={styles.agir}>{quiDoitAgir(statut, { role, parties: partiesDe(facture), rejetTraite })}</p>
      <p className={styles.attendu}>{phraseDeLaFacture(facture, role)}</p>
      <RetourDuDestinataire facture={facture}>
        {role === 'FOURNISSEUR' && statut === 'REJETEE' && (
          <LienBouton to={CHEMIN_DEPOT} petit>
            Déposer une nouvelle facture
          </LienBouton>
        )}
      </RetourDuDestinataire>
    </header>
  );
}
