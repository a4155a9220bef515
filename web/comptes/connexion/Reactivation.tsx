import { UserCheck } from 'lucide-react';
import type { ConnexionSaisie } from '#shared/comptes/compte.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';

type ReactivationProps = { identifiants: () => ConnexionSaisie; onReactive: () => void };

/** The right password on a compte that its holder has closed: he may open it again, and comes in. */
export function Reactivation({ identifiants, onReactive }: ReactivationProps) {
  const reactiver = useGeste('reactiverCompte');
  return (
    <>
      <h3>Réactiver votre compte</h3>
      <p>Vous retrouverez vos rattachements, vos droits et vos factures comme vous les avez laissés.</p>
      {reactiver.error && <RefusAlerte {...reactiver.error.refus} />}
      <div>
        <Bouton
          icone={UserCheck}
          occupe={reactiver.isPending}
          texteAttente="Envoi…"
          onClick={() => reactiver.mutate({ corps: identifiants() }, { onSuccess: onReactive })}
        >
          Réactiver mon compte
        </Bouton>
      </div>
    </>
  );
}
