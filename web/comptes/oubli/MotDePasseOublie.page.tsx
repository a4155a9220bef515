import { Send } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { OubliSaisie } from '#shared/comptes/mon-compte.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitre } from '../../shell/titre.ts';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';
import { messageDe, phraseDuRefus, poserRefus, resoudre, resumer } from '../formulaire/resolution.ts';
import { ChampCaptcha } from '../inscription/ChampCaptcha.tsx';
import { useChampCaptcha } from '../inscription/captcha.ts';
import { DemandeRecue } from './DemandeRecue.tsx';

const LIBELLES = {
  emailConnexion: 'Adresse électronique de connexion',
  'captcha.reponse': 'Recopiez les 5 caractères affichés',
} as const;

/** « Mot de passe oublié ? »: the answer is the same whether the address exists or not (§ 1.7). */
export function MotDePasseOublie() {
  useTitre('Mot de passe oublié');
  const demande = useGeste('demanderMotDePasse');
  const { register, handleSubmit, setValue, setError, clearErrors, getValues, formState } = useForm({
    resolver: resoudre(OubliSaisie),
    defaultValues: { emailConnexion: '', captcha: { jeton: '', reponse: '' } },
    shouldFocusError: false,
  });
  const { errors, submitCount } = formState;
  const captcha = useChampCaptcha({
    lire: () => getValues('captcha.reponse'),
    vider: () => setValue('captcha.reponse', ''),
    refuser: () => setError('captcha.reponse', { type: 'CAPTCHA_FAUX', message: phraseDuRefus('CAPTCHA_FAUX') }),
    lever: () => clearErrors('captcha.reponse'),
  });
  const demander = handleSubmit(({ emailConnexion, captcha: { reponse } }) => {
    if (demande.isPending) return;
    demande.mutate(
      { corps: { emailConnexion, captcha: { jeton: captcha.jeton, reponse } } },
      {
        onError: ({ refus }) => {
          if (refus.champs.some((c) => c.code === 'CAPTCHA_FAUX')) captcha.changer();
          poserRefus(refus, LIBELLES, (champ, e) => setError(champ as keyof typeof LIBELLES, e));
        },
      },
    );
  });
  if (demande.isSuccess) return <DemandeRecue adresse={demande.variables.corps.emailConnexion} />;
  const refus = demande.error?.refus ?? captcha.panne;
  return (
    <PageEtroite etape="Mot de passe oublié">
      <FormulairePage
        titre="Mot de passe oublié"
        chapeau="Nous vous enverrons un lien, à votre adresse de connexion seulement. Votre question secrète vous sera posée."
        onSubmit={demander}
        messages={
          <>
            <ResumeErreurs erreurs={resumer(errors, LIBELLES)} essai={submitCount} />
            {refus && refus.champs.length === 0 && <RefusAlerte {...refus} />}
          </>
        }
        barre={
          <BarreActions>
            <LienBouton to="/portail/connexion">Annuler</LienBouton>
            <Bouton type="submit" genre="principal" icone={Send} occupe={demande.isPending} texteAttente="Envoi…">
              Valider
            </Bouton>
          </BarreActions>
        }
      >
        <Section titre="Votre compte">
          <ChampTexte
            libelle={LIBELLES.emailConnexion}
            aide="Celle avec laquelle vous vous connectez, pas votre adresse de contact."
            inputMode="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            obligatoire
            erreur={messageDe(errors, 'emailConnexion')}
            {...register('emailConnexion')}
          />
          <ChampCaptcha
            {...captcha.affichage}
            erreur={messageDe(errors, 'captcha.reponse')}
            saisie={register('captcha.reponse', { onChange: captcha.onSaisie })}
          />
        </Section>
      </FormulairePage>
    </PageEtroite>
  );
}
