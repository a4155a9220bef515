import { ArrowRight } from 'lucide-react';
import { mot } from '#shared/vocabulaire/mots.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './BlocUtilisateurs.module.css';
import type { Equipe } from './equipe.ts';

type RoleTransfereProps = { equipe: Equipe; nouveau: string; onFermer: () => void };

/** Where one goes next, once the rôle has changed hands. */
export function RoleTransfere({ equipe: { raisonSociale }, nouveau, onFermer }: RoleTransfereProps) {
  const { vocabulaire } = useVocabulaire();
  return (
    <Fenetre
      titre="Vous n’êtes plus gestionnaire principal"
      ouverte
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Rester sur la structure</Bouton>
          <LienBouton to="/portail/mon-compte" genre="principal" icone={ArrowRight}>
            Aller à « Mon compte »
          </LienBouton>
        </>
      }
    >
      <div className={styles.pile}>
        <p className={styles.prose}>
          {nouveau} est désormais gestionnaire principal de la structure {raisonSociale}. Vous y êtes{' '}
          {mot('gestionnaireSecondaire', vocabulaire)}. Un courriel vous l’écrit à tous les deux.
        </p>
        <p className={styles.prose}>
          Vous quittez l’entreprise ? Il vous reste à vous détacher de la structure, dans « Mon compte », au bloc « Mes
          rattachements aux structures ».
        </p>
      </div>
    </Fenetre>
  );
}
