import { useState } from 'react';
import type { Notifications } from '#shared/comptes/contrat-preferences.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import styles from './Notifications.module.css';

/** The portal of 2021: one box (S8). */
export function NotificationsPeriodiques({ reglages }: { reglages: Notifications }) {
  const regler = useGeste('reglerNotifications');
  const [choix, choisir] = useState<boolean>();
  const periodiques = choix ?? reglages.periodiques;
  function valider() {
    if (!regler.isPending) regler.mutate({ corps: { periodiques } }, { onSuccess: () => choisir(undefined) });
  }
  return (
    <div className={styles.pile}>
      {regler.error && <RefusAlerte {...regler.error.refus} />}
      {regler.isSuccess && choix === undefined && <Alerte genre="succes" titre={phraseDe(reglages)} />}
      <CaseACocher
        name="notifPeriodiques"
        libelle="Recevoir des notifications périodiques d’activité"
        aide={`Un courriel le matin s’il s’est passé quelque chose sur vos structures, et un récapitulatif de vos factures le lundi, à votre adresse de contact ${reglages.emailContact}.`}
        checked={periodiques}
        onChange={({ currentTarget }) => {
          regler.reset();
          choisir(currentTarget.checked);
        }}
      />
      <p>
        Les messages indispensables (activation, mot de passe, réponse à vos demandes) vous parviennent toujours, que la
        case soit cochée ou non.
      </p>
      <Bouton genre="principal" occupe={regler.isPending} texteAttente="Envoi…" onClick={valider}>
        Valider<span className="hors-ecran"> mes notifications</span>
      </Bouton>
    </div>
  );
}

const phraseDe = ({ periodiques }: Notifications): string =>
  periodiques
    ? 'Vous recevrez les notifications périodiques, à partir de demain matin.'
    : 'Vous ne recevrez plus les notifications périodiques.';
