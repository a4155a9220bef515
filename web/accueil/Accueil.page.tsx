import { ArrowRight, FolderInput, GraduationCap, RotateCcw, ShieldCheck } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { useGeste, useLecture } from '../api/requetes.ts';
import { fixerSiege } from '../api/siege.ts';
import { Bouton } from '../design/actions/Bouton.tsx';
import { LienBouton } from '../design/actions/LienBouton.tsx';
import { RefusAlerte } from '../design/messages/RefusAlerte.tsx';
import { useTitre } from '../shell/titre.ts';
import styles from './Accueil.module.css';

/** First screen: what this is, and the way in. */
export function Accueil() {
  useTitre('Accueil');
  return (
    <main className={styles.fond} data-cadre>
      <div className={styles.page}>
        <p className={styles.marque}>Chorale</p>
        <h1>Entraînez-vous à Chorus Pro, sans rien risquer.</h1>
        <p className={styles.chapeau}>
          Un bac à sable à vous : vous créez votre compte et votre entreprise d’exercice, vous déposez des factures,
          vous jouez aussi votre client public. Rien ne part ailleurs, et tout s’annule.
        </p>
        <Entree />
        <ul className={styles.raisons}>
          <li>
            <GraduationCap size={24} aria-hidden="true" />
            <h2>Comme en vrai</h2>
            <p>Les mêmes mots, les mêmes étapes, les mêmes refus que sur le portail.</p>
          </li>
          <li>
            <RotateCcw size={24} aria-hidden="true" />
            <h2>Droit à l’erreur</h2>
            <p>Annulez, remontez le temps ou recommencez : votre travail n’est jamais perdu.</p>
          </li>
          <li>
            <ShieldCheck size={24} aria-hidden="true" />
            <h2>Sans danger</h2>
            <p>
              Aucune vraie facture, aucun vrai mot de passe.{' '}
              <Link to="/a-propos">Ce qu’est Chorale, et ses limites</Link>
            </p>
          </li>
        </ul>
        <p className={styles.mention}>
          Chorale n’est affilié ni à l’AIFE ni à l’État. N’y mettez ni vraie facture, ni vrai mot de passe, ni vraies
          coordonnées bancaires.
        </p>
      </div>
    </main>
  );
}

function Entree() {
  const session = useLecture('consulterSession', {});
  const entrer = useGeste('entrerSeul');
  const aller = useNavigate();
  if (session.data?.entre) {
    return (
      <div className={styles.entree}>
        <LienBouton to="/portail" genre="principal" icone={ArrowRight}>
          Reprendre mon entraînement
        </LienBouton>
        <LienBouton to="/mon-bac" icone={FolderInput}>
          Mon bac à sable
        </LienBouton>
      </div>
    );
  }
  function commencer() {
    fixerSiege(undefined);
    entrer.mutate({}, { onSuccess: () => void aller('/portail') });
  }
  return (
    <>
      {entrer.error && <RefusAlerte {...entrer.error.refus} />}
      <div className={styles.entree}>
        <Bouton
          genre="principal"
          icone={ArrowRight}
          occupe={entrer.isPending}
          texteAttente="Préparation de votre bac à sable…"
          onClick={commencer}
        >
          M’entraîner seul
        </Bouton>
      </div>
    </>
  );
}
