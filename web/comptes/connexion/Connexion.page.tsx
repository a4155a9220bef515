import { Link, useLocation } from 'react-router';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitre } from '../../shell/titre.ts';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';
import styles from './Connexion.module.css';
import { useCodeAttendu } from './code-attendu.ts';
import { FormulaireConnexion } from './FormulaireConnexion.tsx';
import { RenvoiActivation } from './RenvoiActivation.tsx';

/** What the page before leaves behind it: the address of a compte just activated, or whose password has just changed. */
export type ArriveeConnexion = { active?: string; change?: string };

export function Connexion() {
  useTitre('Se connecter');
  const { active, change } = (useLocation().state ?? {}) as ArriveeConnexion;
  const codeAttendu = useCodeAttendu();
  return (
    <PageEtroite etape="Se connecter">
      <h1>Se connecter</h1>
      {active && (
        <Alerte genre="succes" titre="Votre compte est actif.">
          <p>Connectez-vous avec le mot de passe que vous venez de choisir.</p>
        </Alerte>
      )}
      {change && (
        <Alerte genre="succes" titre="Votre mot de passe est changé.">
          <p>Connectez-vous avec le nouveau. Un message l’annonce à votre adresse de contact.</p>
        </Alerte>
      )}
      <Section titre={codeAttendu ? 'Votre code temporaire' : 'Vos identifiants'}>
        <FormulaireConnexion adresse={active ?? change} />
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
