import { Link, useLocation } from 'react-router';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { Badge } from '../../design/messages/Badge.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './Activites.module.css';

/** The blocks of the screen, with how many requests wait. */
export function Sommaire() {
  const { vocabulaire } = useVocabulaire();
  const { search } = useLocation();
  const { data } = useLecture('compterDemandes', {});
  const attendent = data ? data.rattachements + data.abonnements : undefined;
  return (
    <nav aria-label="Dans cette page">
      <ul className={styles.sommaire}>
        <li>
          <Link to={{ search, hash: 'approbations' }}>
            {vocabulaire === '2021' ? 'Les demandes' : mot('approbations', vocabulaire)}
            {attendent !== undefined && (
              <Badge ton={attendent > 0 ? 'attention' : 'neutre'}>
                {attendent}
                <span className="hors-ecran"> en attente</span>
              </Badge>
            )}
          </Link>
        </li>
        {BLOCS.map(({ ancre, libelle }) => (
          <li key={ancre}>
            <Link to={{ search, hash: ancre }}>{libelle}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const BLOCS = [
  { ancre: 'structures', libelle: 'Mes structures' },
  { ancre: 'historique', libelle: 'Historique' },
  { ancre: 'utilisateurs', libelle: 'Utilisateurs' },
];
