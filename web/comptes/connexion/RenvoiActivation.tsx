import { Send } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Email } from '#shared/referentiel/texte.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { LienBoite } from '../formulaire/LienBoite.tsx';
import { messageDe, resoudre } from '../formulaire/resolution.ts';
import styles from './RenvoiActivation.module.css';

const Saisie = z.object({ emailRenvoi: Email });

/** Asks for another activation link. The answer is the same whether the address exists or not. */
export function RenvoiActivation({ adresse = '' }: { adresse?: string }) {
  const renvoyer = useGeste('renvoyerActivation');
  const { register, handleSubmit, formState } = useForm({
    resolver: resoudre(Saisie),
    defaultValues: { emailRenvoi: adresse },
  });
  const envoyee = renvoyer.isSuccess ? renvoyer.variables.corps.emailConnexion : undefined;
  const envoyer = handleSubmit(({ emailRenvoi }) => {
    if (!renvoyer.isPending) renvoyer.mutate({ corps: { emailConnexion: emailRenvoi } });
  });
  return (
    <form noValidate autoComplete="off" onSubmit={envoyer} className={styles.renvoi}>
      {renvoyer.error && <RefusAlerte {...renvoyer.error.refus} />}
      <ChampTexte
        libelle="Votre adresse électronique de connexion"
        aide="Le nouveau lien y sera envoyé ; les précédents ne vaudront plus."
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
        obligatoire
        erreur={messageDe(formState.errors, 'emailRenvoi')}
        {...register('emailRenvoi')}
      />
      <div>
        <Bouton type="submit" icone={Send} occupe={renvoyer.isPending} texteAttente="Envoi…">
          Renvoyer le lien d’activation
        </Bouton>
      </div>
      {envoyee && (
        <Alerte genre="info" titre="Demande reçue">
          <p>Si un compte attend d’être activé à l’adresse {envoyee}, un nouveau lien vient d’y être envoyé.</p>
          <div className={styles.boite}>
            <LienBoite adresse={envoyee} />
          </div>
        </Alerte>
      )}
    </form>
  );
}
