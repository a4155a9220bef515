import { UserX } from 'lucide-react';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Section } from '../../design/page/Section.tsx';
import styles from './FermerMonCompte.module.css';

/** The way to « Désactiver / Réactiver un compte utilisateur ». */
export function FermerMonCompte() {
  return (
    <Section titre="Fermer mon accès">
      <div className={styles.pile}>
        <p>Vous quittez l’entreprise, ou ce compte fait double emploi ? Désactivez-le : vous pourrez le réactiver.</p>
        <div>
          <LienBouton to="/portail/mon-compte/desactiver" icone={UserX}>
            Désactiver mon compte
          </LienBouton>
        </div>
      </div>
    </Section>
  );
}
