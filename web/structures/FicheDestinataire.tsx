import { Building2 } from 'lucide-react';
import type { Destinataire } from '#shared/structures/contrat.ts';
import { resumeDesExigences } from '#shared/structures/parametres.ts';
import { Siret } from '../design/affichage/Siret.tsx';
import { Badge } from '../design/messages/Badge.tsx';
import styles from './FicheDestinataire.module.css';

/** Who the facture goes to, what this client demands, and its services. */
export function FicheDestinataire({ destinataire }: { destinataire: Destinataire }) {
  const { raisonSociale, identifiant, codePostal, ville, parametres, services } = destinataire;
  const actifs = services.filter((service) => service.actif);
  return (
    <div className={styles.fiche}>
      <p className={styles.nom}>
        <Building2 size={20} aria-hidden="true" />
        <strong>{raisonSociale}</strong>
      </p>
      <p className={styles.lieu}>
        <Siret valeur={identifiant} />
        <span>
          {codePostal} {ville}
        </span>
        <span>Paiement à {parametres.delaiPaiement} jours</span>
      </p>
      <p className={styles.exigences}>{resumeDesExigences(parametres)}</p>
      {actifs.length > 0 && (
        <details className={styles.services}>
          <summary>{actifs.length === 1 ? 'Voir son service' : `Voir ses ${actifs.length} services`}</summary>
          <ul>
            {actifs.map(({ code, nom, engagementObligatoire }) => (
              <li key={code}>
                <span className={styles.code}>{code}</span> <span>{nom}</span>{' '}
                {engagementObligatoire && <Badge>numéro d’engagement obligatoire</Badge>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
