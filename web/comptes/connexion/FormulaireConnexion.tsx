import { LogIn } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { ConnexionSaisie } from '#shared/comptes/compte.ts';
import { useGeste } from '../../api/requetes.ts';
import { fixerSiege } from '../../api/siege.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampMotDePasse } from '../../design/champs/ChampMotDePasse.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { messageDe, poserRefus, resoudre, resumer } from '../formulaire/resolution.ts';
import { fixerCodeAttendu, useCodeAttendu } from './code-attendu.ts';
import { EtapeCode } from './EtapeCode.tsx';
import styles from './FormulaireConnexion.module.css';
import { Reactivation } from './Reactivation.tsx';
import { RenvoiActivation } from './RenvoiActivation.tsx';

const LIBELLES = { emailConnexion: 'Adresse électronique de connexion', motDePasse: 'Mot de passe' };

type FormulaireConnexionProps = {
  /** Address already known, by a mail or an activation. */
  adresse?: string;
};

/** « Se connecter »: on its own page and on the home page. */
export function FormulaireConnexion({ adresse = '' }: FormulaireConnexionProps) {
  const attendu = useCodeAttendu();
  const connexion = useGeste('seConnecter');
  const aller = useNavigate();
  const { register, handleSubmit, setError, formState, getValues, setFocus } = useForm({
    resolver: resoudre(ConnexionSaisie),
    defaultValues: { emailConnexion: adresse, motDePasse: '' },
    shouldFocusError: false,
  });
  const attendait = useRef(false);
  // « Revenir au mot de passe » goes with its step.
  useEffect(() => {
    if (!attendu && attendait.current) setFocus('motDePasse');
    attendait.current = attendu !== undefined;
  }, [attendu, setFocus]);
  const { errors, submitCount } = formState;
  const refus = connexion.error?.refus;
  const entrer = handleSubmit((corps) => {
    if (connexion.isPending) return;
    connexion.mutate(
      { corps },
      {
        onSuccess: (rendu) => {
          if ('jeton' in rendu) return fixerCodeAttendu({ jeton: rendu.jeton, adresse: corps.emailConnexion });
          fixerSiege(rendu.compteId);
          void aller('/portail');
        },
        onError: (refuse) => poserRefus(refuse.refus, LIBELLES, (champ, e) => setError(champ as 'motDePasse', e)),
      },
    );
  });
  if (attendu) return <EtapeCode attendu={attendu} />;
  return (
    <div className={styles.connexion}>
      <form noValidate autoComplete="off" onSubmit={entrer} className={styles.formulaire}>
        <ResumeErreurs erreurs={resumer(errors, LIBELLES)} essai={submitCount} />
        {refus && refus.champs.length === 0 && <RefusAlerte key={connexion.submittedAt} {...refus} />}
        <ChampTexte
          libelle={LIBELLES.emailConnexion}
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          obligatoire
          erreur={messageDe(errors, 'emailConnexion')}
          {...register('emailConnexion')}
        />
        <ChampMotDePasse
          libelle={LIBELLES.motDePasse}
          obligatoire
          erreur={messageDe(errors, 'motDePasse')}
          {...register('motDePasse')}
        />
        <p>
          <Link to="/portail/mot-de-passe-oublie">Mot de passe oublié ?</Link>
        </p>
        <div>
          <Bouton type="submit" genre="principal" icone={LogIn} occupe={connexion.isPending} texteAttente="Envoi…">
            Se connecter
          </Bouton>
        </div>
      </form>
      {refus?.code === 'COMPTE_INACTIF' && (
        <div className={styles.suite}>
          <h3>Recevoir un nouveau lien d’activation</h3>
          <RenvoiActivation adresse={getValues('emailConnexion')} />
        </div>
      )}
      {refus?.code === 'COMPTE_DESACTIVE' && (
        <div className={styles.suite}>
          <Reactivation identifiants={() => getValues()} onReactive={() => void entrer()} />
        </div>
      )}
    </div>
  );
}
