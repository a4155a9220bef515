import { UserPlus } from 'lucide-react';
import { FormulaireConnexion } from '../../comptes/connexion/FormulaireConnexion.tsx';
import { PourQui } from '../../comptes/inscription/PourQui.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Section } from '../../design/page/Section.tsx';
import styles from './Accueil.module.css';

export function AccueilDeconnecte() {
  return (
    <>
      <header className={styles.entete}>
        <h1>Facturez vos clients publics</h1>
        <p className={styles.chapeau}>
          Déposez vos factures, suivez-les jusqu’au paiement. L’usage du portail est gratuit.
        </p>
      </header>
      <div className={styles.blocs}>
        <Section titre="Se connecter">
          <FormulaireConnexion />
        </Section>
        <Section titre="Vous êtes nouveau sur Chorus Pro ?">
          <div className={styles.pile}>
            <p>Trois étapes avant la première facture :</p>
            <ol>
              <li>créer votre compte, à votre nom ;</li>
              <li>l’activer depuis le courriel reçu ;</li>
              <li>créer votre structure avec le SIRET de votre entreprise.</li>
            </ol>
            <PourQui />
            <div>
              <LienBouton to="/portail/inscription" icone={UserPlus}>
                Créer un compte
              </LienBouton>
            </div>
          </div>
        </Section>
      </div>
    </>
  );
}
