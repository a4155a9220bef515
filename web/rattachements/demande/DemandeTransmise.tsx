import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { FilAriane } from '../../design/page/FilAriane.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import { useTitre } from '../../shell/titre.ts';
import styles from '../Rattachements.module.css';
import { FIL, TITRE } from './page.ts';

/** After « Valider »: what was sent, to whom, and what happens next. */
export function DemandeTransmise({ structures }: { structures: readonly string[] }) {
  useTitre('Demande transmise');
  const titre = useTitreFocalise();
  const plusieurs = structures.length > 1;
  return (
    <>
      <FilAriane etapes={FIL} />
      <div className={styles.pile}>
        <h1 ref={titre} tabIndex={-1}>
          {TITRE}
        </h1>
        <div className={styles.prose}>
          <Alerte
            genre="succes"
            titre={
              plusieurs
                ? 'Vos demandes de rattachement ont été transmises aux gestionnaires des structures.'
                : 'Votre demande de rattachement a été transmise au gestionnaire de la structure.'
            }
          >
            <p>{structures.join(', ')}</p>
          </Alerte>
        </div>
        <p className={styles.prose}>
          Elle reste « En cours de validation » jusqu’à sa réponse. Vous la recevrez par courriel, à votre adresse de
          contact. Sans réponse au bout de quelques jours, appelez votre gestionnaire : lui seul peut valider.
        </p>
        <div className={styles.ligne}>
          <LienBouton genre="principal" to="/portail/mon-compte">
            Voir mes rattachements
          </LienBouton>
          <LienBouton to="/portail">Revenir à l’accueil</LienBouton>
        </div>
      </div>
    </>
  );
}
