import { BadgeCheck, RefreshCw } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import styles from './ChampCaptcha.module.css';

type ChampCaptchaProps = {
  caracteres: string | undefined;
  /** The person pressed « Valider le Captcha », and it was right. */
  juste: boolean;
  erreur: string | undefined;
  onValider: () => void;
  onRenouveler: () => void;
  saisie: ComponentProps<'input'>;
};

/** Real letters, not a picture: a screen reader spells them. */
export function ChampCaptcha(props: ChampCaptchaProps) {
  const { caracteres, juste, erreur, onValider, onRenouveler, saisie } = props;
  return (
    <div className={styles.captcha}>
      <div className={styles.modele}>
        <p id="captcha-modele">
          <span className="hors-ecran">Caractères à recopier : </span>
          <span className={styles.caracteres}>{caracteres ? [...caracteres].join(' ') : '…'}</span>
        </p>
        <Bouton genre="discret" petit icone={RefreshCw} onClick={onRenouveler}>
          Afficher d’autres caractères
        </Bouton>
      </div>
      <ChampTexte
        {...saisie}
        libelle="Recopiez les 5 caractères affichés"
        aide="Le vrai portail montre une image. Ici, ce sont de vraies lettres, pour qu’un lecteur d’écran les épelle. Majuscules ou minuscules, peu importe."
        allure="mono"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        obligatoire
        erreur={erreur}
      />
      <div className={styles.validation}>
        <Bouton onClick={onValider}>Valider le Captcha</Bouton>
        <p role="status" className={styles.juste}>
          {juste && (
            <>
              <BadgeCheck size={20} aria-hidden="true" />
              Captcha validé
            </>
          )}
        </p>
      </div>
    </div>
  );
}
