import { BellRing } from 'lucide-react';
import { useState } from 'react';
import type { Notifications, NotificationsSaisies } from '#shared/comptes/contrat-preferences.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import styles from './Notifications.module.css';

type Cle = 'cessibilite' | 'engagements' | 'facturation';

/** The boxes of the window, in the order of the portal (S6b). */
const CASES = [
  { cle: 'cessibilite', libelle: 'Certificats de cessibilité', aide: 'Cette application n’est pas dans Chorale.' },
  { cle: 'engagements', libelle: 'Engagements', aide: 'Un courriel à chaque commande reçue, et à chaque réponse.' },
  { cle: 'facturation', libelle: 'Facturation CPRO', aide: 'Un courriel à chaque changement de statut d’une facture.' },
] as const satisfies readonly { cle: Cle; libelle: string; aide: string }[];

/** The portal of today: « Paramétrer vos notifications ». */
export function PreferenceNotifications({ reglages }: { reglages: Notifications }) {
  const [ouverte, ouvrir] = useState(false);
  const [enregistre, dire] = useState(false);
  const recues = CASES.filter(({ cle }) => reglages[cle]).map(({ libelle }) => `« ${libelle} »`);
  return (
    <div className={styles.pile}>
      {enregistre && <Alerte genre="succes" titre="Vos préférences sont enregistrées." fermer={() => dire(false)} />}
      <p>
        {recues.length > 0
          ? `Vous recevez les notifications ${recues.join(', ')}`
          : 'Vous ne recevez aucune notification'}
        , à votre adresse de contact {reglages.emailContact}.
      </p>
      <p>
        Un récapitulatif hebdomadaire part aussi quand la case « Recevoir des notifications périodiques d’activité »,
        des mots de 2021, est cochée : elle {reglages.periodiques ? 'l’est' : 'ne l’est pas'}.
      </p>
      <Bouton icone={BellRing} onClick={() => ouvrir(true)}>
        Paramétrer vos notifications
      </Bouton>
      {ouverte && (
        <FenetreNotifications
          reglages={reglages}
          onFermer={() => ouvrir(false)}
          onEnregistre={() => {
            ouvrir(false);
            dire(true);
          }}
        />
      )}
    </div>
  );
}

type FenetreProps = { reglages: Notifications; onFermer: () => void; onEnregistre: () => void };

function FenetreNotifications({ reglages, onFermer, onEnregistre }: FenetreProps) {
  const regler = useGeste('reglerNotifications');
  const [choix, choisir] = useState<NotificationsSaisies>({});
  const { gestionnaireDe } = reglages;
  const imposee = (cle: Cle) => cle === 'facturation' && gestionnaireDe.length > 0;
  return (
    <Fenetre
      titre="Paramétrer vos notifications"
      ouverte
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Annuler</Bouton>
          <Bouton
            genre="principal"
            occupe={regler.isPending}
            texteAttente="Envoi…"
            onClick={() => regler.mutate({ corps: choix }, { onSuccess: onEnregistre })}
          >
            Enregistrer
          </Bouton>
        </>
      }
    >
      {regler.error && <RefusAlerte {...regler.error.refus} />}
      <div className={styles.cases}>
        {CASES.map(({ cle, libelle, aide }) => (
          <CaseACocher
            key={cle}
            name={`notif-${cle}`}
            libelle={libelle}
            aide={imposee(cle) ? `${aide} ${raisonDe(gestionnaireDe)}` : aide}
            checked={choix[cle] ?? reglages[cle]}
            disabled={imposee(cle)}
            onChange={({ currentTarget: { checked } }) => choisir((avant) => ({ ...avant, [cle]: checked }))}
          />
        ))}
      </div>
    </Fenetre>
  );
}

const raisonDe = (structures: readonly string[]): string =>
  `Vous êtes gestionnaire principal (${structures.join(', ')}) : vous ne pouvez pas les couper.`;
