import { KeyRound, Send } from 'lucide-react';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { CodeDeConnexion } from '#shared/comptes/contrat-preferences.ts';
import { useGeste } from '../../api/requetes.ts';
import { fixerSiege } from '../../api/siege.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { LienBoite } from '../formulaire/LienBoite.tsx';
import { messageDe, poserRefus, resoudre, resumer } from '../formulaire/resolution.ts';
import { type CodeAttendu, fixerCodeAttendu } from './code-attendu.ts';
import styles from './EtapeCode.module.css';

const Saisie = CodeDeConnexion.pick({ code: true });
const LIBELLES = { code: 'Code temporaire' };

/** The second step of the login, when the double authentification is in service (comptes-structures § 1.10). */
export function EtapeCode({ attendu: { jeton, adresse } }: { attendu: CodeAttendu }) {
  const confirmer = useGeste('confirmerCode');
  const renvoyer = useGeste('renvoyerCode');
  const aller = useNavigate();
  const { register, handleSubmit, setError, setFocus, reset, formState } = useForm({
    resolver: resoudre(Saisie),
    defaultValues: { code: '' },
    shouldFocusError: false,
  });
  useEffect(() => setFocus('code'), [setFocus]);
  const { errors, submitCount } = formState;
  const refus = renvoyer.error?.refus ?? confirmer.error?.refus;

  const envoyer = handleSubmit(({ code }) => {
    if (confirmer.isPending) return;
    renvoyer.reset();
    confirmer.mutate(
      { corps: { jeton, code } },
      {
        onSuccess: ({ compteId }) => {
          fixerCodeAttendu(undefined);
          fixerSiege(compteId);
          void aller('/portail');
        },
        onError: (refuse) => poserRefus(refuse.refus, LIBELLES, (_champ, e) => setError('code', e)),
      },
    );
  });

  function demanderUnAutre() {
    confirmer.reset();
    reset();
    if (!renvoyer.isPending) renvoyer.mutate({ corps: { jeton } }, { onSuccess: () => setFocus('code') });
  }

  return (
    <form noValidate autoComplete="off" onSubmit={envoyer} className={styles.etape}>
      <ResumeErreurs erreurs={resumer(errors, LIBELLES)} essai={submitCount} />
      {refus && refus.champs.length === 0 && (
        <RefusAlerte key={confirmer.submittedAt + renvoyer.submittedAt} message={refus.message} faire={refus.faire} />
      )}
      {!refus && (
        <Alerte genre="info" titre="Un code temporaire vient d’être envoyé à votre adresse de connexion.">
          {renvoyer.isSuccess ? <p>Le code envoyé auparavant ne vaut plus.</p> : <p>Il vaut 10 minutes.</p>}
        </Alerte>
      )}
      <div>
        <LienBoite adresse={adresse} />
      </div>
      <ChampTexte
        libelle={LIBELLES.code}
        aide={`Six chiffres, reçus à l’adresse ${adresse}.`}
        allure="mono"
        inputMode="numeric"
        autoComplete="one-time-code"
        obligatoire
        erreur={messageDe(errors, 'code')}
        {...register('code')}
      />
      <div className={styles.gestes}>
        <Bouton type="submit" genre="principal" icone={KeyRound} occupe={confirmer.isPending} texteAttente="Envoi…">
          Valider le code
        </Bouton>
        <Bouton icone={Send} occupe={renvoyer.isPending} texteAttente="Envoi…" onClick={demanderUnAutre}>
          Renvoyer un code
        </Bouton>
        <Bouton genre="discret" onClick={() => fixerCodeAttendu(undefined)}>
          Revenir au mot de passe
        </Bouton>
      </div>
      <p className={styles.note}>
        Le portail d’aujourd’hui propose deux autres seconds facteurs, qui évitent d’attendre le courriel : une
        application d’authentification sur votre téléphone, ou une clé de sécurité. Ici, on s’exerce avec le code reçu
        par courriel.
      </p>
    </form>
  );
}
