import type { Notifications as Reglages } from '#shared/comptes/contrat-preferences.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { Attente } from '../../design/messages/Attente.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { NotificationsPeriodiques } from './NotificationsPeriodiques.tsx';
import { PreferenceNotifications } from './PreferenceNotifications.tsx';

/** Block of « Mon compte »: one box in 2021, a window of three today (comptes-structures § 1.8). */
export function Notifications() {
  const { vocabulaire } = useVocabulaire();
  const lu = useLecture('consulterNotifications', {});
  return <Section titre={mot('notifications', vocabulaire)}>{contenu()}</Section>;

  function contenu() {
    if (lu.isPending) return <Attente />;
    if (lu.isError) return <RefusAlerte {...lu.error.refus} />;
    const Reglage = REGLAGES[vocabulaire];
    return <Reglage reglages={lu.data} />;
  }
}

const REGLAGES = { 2021: NotificationsPeriodiques, actuel: PreferenceNotifications } as const satisfies Record<
  string,
  (props: { reglages: Reglages }) => unknown
>;
