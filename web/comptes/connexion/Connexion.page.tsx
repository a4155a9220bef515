import { Link, useLocation } from 'react-router';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitre } from '../../shell/titre.ts';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';
import styles from './Connexion.module.css';
import { useCodeAttendu } from './code-attendu.ts';
import { FormulaireConnexion } from './FormulaireConnexion.tsx';
import { RenvoiActivation } from './RenvoiActivation.tsx';

/** What the activation page leaves behind it. */
export type ArriveeConnexion = { active?: string };

export function Connexion() {
  useTitre('Se connecter');
  const { active } = (useLocation().state ?? {}) as ArriveeConnexion;
  return (
    <PageEtroite etape="Se connecter">
      <h1>Se connecter</h1>
      {active && (
        <Alerte genre="succes" titre="Votre compte est actif.">
          <p>Connectez-vous avec le mot de passe que vous venez de choisir.</p>
        </Alerte>
      )}
      <Section titre={useCodeAttendu() ? 'Votre code temporaire' : 'Vos identifiants'}>
        <FormulaireConnexion adresse={active} />
      </Section>
      <details className={styles.aide}>
        <summary>Je ne retrouve pas mon lien d’activation</summary>
        <p>
          Un lien vaut une heure et ne sert qu’une fois. Regardez d’abord dans la boîte aux lettres ; sinon, demandez-en
          un autre.
        </p>
        <RenvoiActivation />
      </details>
      <p>
        Pas encore de compte ? <Link to="/portail/inscription">Créer un compte</Link>
      </p>
    </PageEtroite>
  );
}
