import styles from './PourQui.module.css';

/** Which compte is for whom (comptes-structures § 1.1). */
export function PourQui() {
  return (
    <dl className={styles.qui}>
      {QUI.map(({ qui, quoi }) => (
        <div key={qui} className={styles.ligne}>
          <dt>{qui}</dt>
          <dd>{quoi}</dd>
        </div>
      ))}
    </dl>
  );
}

const QUI = [
  { qui: 'Entreprise, artisan', quoi: 'Créez un compte à votre nom, puis votre structure avec son SIRET.' },
  { qui: 'Association', quoi: 'De même, avec le SIRET de l’association.' },
  { qui: 'Particulier', quoi: 'De même, sans SIRET : la structure porte votre nom.' },
  {
    qui: 'Agent public',
    quoi: 'Ne vous inscrivez pas ici : votre compte vient du PIGP, demandez-le à votre comptable public.',
  },
] as const;
