import { LogIn } from 'lucide-react';
import { Link, NavLink, Outlet } from 'react-router';
import { ESPACES } from '#shared/espaces/espaces.ts';
import { espacesMontres } from '#shared/espaces/onglets.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../api/requetes.ts';
import { useSiege } from '../api/siege.ts';
import { Badge } from '../design/messages/Badge.tsx';
import { useMonSiege } from './etat-du-bac.ts';
import styles from './Portail.module.css';
import { QuiEstConnecte } from './QuiEstConnecte.tsx';
import { useVocabulaire } from './vocabulaire.ts';

/** Where each espace lives. Those that have no page yet are not shown. */
const ADRESSES: Readonly<Record<string, string>> = {
  ACCUEIL: '/portail',
  MON_COMPTE: '/portail/mon-compte',
  ACTIVITES_GESTIONNAIRE: '/portail/activites-du-gestionnaire',
  ANNUAIRE: '/portail/annuaire',
  FACTURES_EMISES: '/portail/factures-emises',
  FACTURES_RECUES: '/portail/factures-recues',
  FACTURES_A_VALIDER: '/portail/factures-a-valider',
  FACTURES_TRAVAUX: '/portail/factures-travaux',
  ENGAGEMENTS: '/portail/engagements',
};

/** The canvas: the portal itself, with its banner and its tabs. */
export function Portail() {
  const siege = useMonSiege();
  return (
    <div className={styles.portail} data-toile>
      <header className={styles.entete}>
        <div className={styles.largeur}>
          <Link to="/portail" className={styles.marque}>
            <span className={styles.nom}>Portail d’entraînement</span>
            <span className={styles.sousTitre}>Facturer ses clients publics</span>
          </Link>
          {siege ? (
            <QuiEstConnecte personne={siege} />
          ) : (
            <div className={styles.liens}>
              <Link to="/portail/annuaire" className={styles.lien}>
                Annuaire
              </Link>
              <Link to="/portail/inscription" className={styles.lien}>
                Créer un compte
              </Link>
              <Link to="/portail/connexion" className={styles.lien}>
                <LogIn size={20} aria-hidden="true" />
                Se connecter
              </Link>
            </div>
          )}
        </div>
      </header>
      {siege && <Espaces />}
      <main className={styles.page}>
        <Outlet />
      </main>
    </div>
  );
}

function Espaces() {
  const compteId = useSiege();
  const compte = useLecture('consulterMonCompte', {}, { active: compteId !== undefined });
  const { vocabulaire } = useVocabulaire();
  const de2021 = vocabulaire === '2021';
  const ouverts = compte.data ? espacesMontres(compte.data, vocabulaire) : ['ACCUEIL', 'MON_COMPTE'];
  const onglets = ESPACES.filter((e) => ouverts.includes(e.code) && ADRESSES[e.code]);
  return (
    <nav aria-label={de2021 ? 'Espaces' : 'Applications'} className={styles.espaces}>
      <ul className={styles.largeur}>
        {onglets.map((e) => (
          <li key={e.code}>
            <NavLink
              to={ADRESSES[e.code] ?? '/portail'}
              end={e.code === 'ACCUEIL'}
              title={
                de2021
                  ? `Portail actuel : ${e.actuel.domaine}, « ${e.actuel.application} »`
                  : `En 2021 : espace « ${e.libelle} »`
              }
              className={styles.espace}
            >
              {e.code === 'ACTIVITES_GESTIONNAIRE' ? mot('activitesGestionnaire', vocabulaire) : nomDe(e, de2021)}
              {e.code === 'ACTIVITES_GESTIONNAIRE' && de2021 && <DemandesEnAttente />}
            </NavLink>
          </li>
        ))}
        {!de2021 && onglets.some((e) => e.code === 'ACTIVITES_GESTIONNAIRE') && (
          <li>
            <Link to={`${ADRESSES.ACTIVITES_GESTIONNAIRE}#approbations`} className={styles.espace}>
              {mot('approbations', vocabulaire)}
              <DemandesEnAttente />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

const nomDe = (e: (typeof ESPACES)[number], de2021: boolean): string => (de2021 ? e.libelle : e.actuel.application);

/** How many requests wait for an answer of this gestionnaire; nothing is shown when none does. */
function DemandesEnAttente() {
  const { data } = useLecture('compterDemandes', {});
  const nombre = data ? data.rattachements + data.abonnements : 0;
  if (nombre === 0) return null;
  return (
    <>
      {' '}
      <Badge ton="attention">
        {nombre}
        <span className="hors-ecran"> en attente</span>
      </Badge>
    </>
  );
}
