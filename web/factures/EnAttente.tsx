import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { LienBouton } from '../design/actions/LienBouton.tsx';
import { Attente } from '../design/messages/Attente.tsx';
import { ErreurPage } from '../design/messages/ErreurPage.tsx';

type Lecture = { error: { refus: RefusServi } | null };

type EnAttenteProps = { lectures: readonly Lecture[]; quoi?: string };

/** While a page has not all it reads: what is under way, or the refusal that keeps it from showing. */
export function EnAttente({ lectures, quoi }: EnAttenteProps) {
  const refus = lectures.find(({ error }) => error)?.error?.refus;
  if (!refus) return <Attente quoi={quoi} />;
  const { code, message, faire, precision } = refus;
  return (
    <ErreurPage
      titre="Cette page ne peut pas s’afficher"
      message={precision ? `${message} ${precision}` : message}
      faire={faire}
      reference={code}
      action={<LienBouton to="/portail">Revenir à l’accueil du portail</LienBouton>}
    />
  );
}
