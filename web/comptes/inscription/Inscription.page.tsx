import { UserPlus } from 'lucide-react';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { InscriptionSaisie } from '#shared/comptes/compte.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitre } from '../../shell/titre.ts';
import { AccepterCgu } from '../formulaire/AccepterCgu.tsx';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';
import { messageDe, phraseDuRefus, poserRefus, resoudre, resumer } from '../formulaire/resolution.ts';
import { ChampCaptcha } from './ChampCaptcha.tsx';
import { ChampsIdentite, LIBELLES_INSCRIPTION, type SaisieInscription } from './ChampsIdentite.tsx';
import { CompteCree } from './CompteCree.tsx';
import { useChampCaptcha } from './captcha.ts';
import { PourQui } from './PourQui.tsx';

const VIDE: SaisieInscription = {
  emailConnexion: '',
  emailConnexionConfirmation: '',
  prenom: '',
  nom: '',
  telephone: '',
  emailContact: '',
  cgu: false,
  captcha: { jeton: '', reponse: '' },
};

/** Form « Informations personnelles ». */
export function Inscription() {
  useTitre('Créer un compte');
  const creation = useGeste('creerCompte');
  const contactTouche = useRef(false);
  const form = useForm({ resolver: resoudre(InscriptionSaisie), defaultValues: VIDE, shouldFocusError: false });
  const { register, setValue, setError, clearErrors, getValues } = form;
  const { errors, submitCount, isSubmitted } = form.formState;

  const captcha = useChampCaptcha({
    lire: () => getValues('captcha.reponse'),
    vider: () => setValue('captcha.reponse', ''),
    refuser: () => setError('captcha.reponse', { type: 'CAPTCHA_FAUX', message: phraseDuRefus('CAPTCHA_FAUX') }),
    lever: () => clearErrors('captcha.reponse'),
  });
  const creer = form.handleSubmit((saisie) => {
    if (creation.isPending) return;
    const corps = { ...saisie, captcha: { jeton: captcha.jeton, reponse: saisie.captcha.reponse } };
    creation.mutate(
      { corps },
      {
        onError: ({ refus }) => {
          const poser = (champ: string, erreur: { type: string; message: string }) =>
            setError(champ as keyof SaisieInscription, erreur);
          if (refus.champs.some((c) => c.code === 'CAPTCHA_FAUX')) captcha.changer();
          poserRefus(refus, LIBELLES_INSCRIPTION, poser);
        },
      },
    );
  });

  if (creation.isSuccess) return <CompteCree {...creation.variables.corps} />;
  const refus = creation.error?.refus ?? captcha.panne;
  return (
    <PageEtroite etape="Créer un compte">
      <FormulairePage
        titre="Créer un compte"
        chapeau="Un compte par personne, jamais partagé : il dit qui a fait quoi. Il servira pour toutes vos structures."
        onSubmit={creer}
        messages={
          <>
            <ResumeErreurs erreurs={resumer(errors, LIBELLES_INSCRIPTION)} essai={submitCount} />
            {errors.emailConnexion?.type === 'EMAIL_EXISTE' && (
              <p>
                Cette adresse est la vôtre ? <Link to="/portail/connexion">Connectez-vous</Link>, ou passez par{' '}
                <Link to="/portail/mot-de-passe-oublie">Mot de passe oublié ?</Link>
              </p>
            )}
            {refus && refus.champs.length === 0 && <RefusAlerte message={refus.message} faire={refus.faire} />}
          </>
        }
        barre={
          <BarreActions>
            <LienBouton to="/portail">Annuler</LienBouton>
            <Bouton type="submit" genre="principal" icone={UserPlus} occupe={creation.isPending} texteAttente="Envoi…">
              Créer mon compte
            </Bouton>
          </BarreActions>
        }
      >
        <PourQui />
        <Section numero={1} titre="Informations personnelles">
          <ChampsIdentite
            register={register}
            erreurs={errors}
            onConnexion={(adresse) => {
              if (!contactTouche.current) setValue('emailContact', adresse, { shouldValidate: isSubmitted });
            }}
            onContact={() => {
              contactTouche.current = true;
            }}
          />
        </Section>
        <Section numero={2} titre="Conditions et vérification">
          <AccepterCgu erreur={messageDe(errors, 'cgu')} {...register('cgu')} />
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
