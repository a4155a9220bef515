import { KeyRound } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { ActivationAvecCgu, ActivationSaisie } from '#shared/comptes/compte.ts';
import { CODES_QUESTIONS, QUESTIONS_SECRETES } from '#shared/comptes/questions-secretes.ts';
import type { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import type { ArriveeConnexion } from '../connexion/Connexion.page.tsx';
import { AccepterCgu } from '../formulaire/AccepterCgu.tsx';
import { messageDe, poserRefus, resoudre, resumer } from '../formulaire/resolution.ts';
import { ChampsNouveauMotDePasse } from './ChampsNouveauMotDePasse.tsx';

const LIBELLES = {
  motDePasse: 'Mot de passe',
  confirmation: 'Confirmez le mot de passe',
  questionSecrete: 'Question secrète',
  reponseSecrete: 'Réponse',
  cgu: 'Conditions générales d’utilisation',
} as const;

type Saisie = z.input<typeof ActivationSaisie>;
type FormulaireActivationProps = {
  jeton: string;
  titulaire: { prenom: string; nom: string; emailConnexion: string; cguAAccepter: boolean };
  activation: ReturnType<typeof useGeste<'activerCompte'>>;
};

export function FormulaireActivation({ jeton, titulaire, activation }: FormulaireActivationProps) {
  const aller = useNavigate();
  const { register, handleSubmit, setError, watch, formState } = useForm({
    resolver: resoudre(titulaire.cguAAccepter ? ActivationAvecCgu : ActivationSaisie),
    // No question is chosen yet: the schema refuses the empty choice.
    defaultValues: {
      jeton,
      motDePasse: '',
      confirmation: '',
      questionSecrete: '' as Saisie['questionSecrete'],
      cgu: false,
    },
    shouldFocusError: false,
  });
  const { errors, submitCount } = formState;
  const refus = activation.error?.refus;
  const soumettre = handleSubmit((corps) => {
    if (activation.isPending) return;
    activation.mutate(
      { corps },
      {
        onSuccess: ({ emailConnexion }) => {
          const state: ArriveeConnexion = { active: emailConnexion };
          void aller('/portail/connexion', { replace: true, state });
        },
        onError: (refuse) => poserRefus(refuse.refus, LIBELLES, (champ, e) => setError(champ as keyof Saisie, e)),
      },
    );
  });
  return (
    <FormulairePage
      titre="Activer votre compte"
      chapeau="Choisissez votre mot de passe, puis une question secrète. Le compte s’ouvre aussitôt."
      onSubmit={soumettre}
      messages={
        <>
          <ResumeErreurs erreurs={resumer(errors, LIBELLES)} essai={submitCount} />
          {refus && refus.champs.length === 0 && <RefusAlerte message={refus.message} faire={refus.faire} />}
        </>
      }
      barre={
        <BarreActions>
          <Bouton type="submit" genre="principal" icone={KeyRound} occupe={activation.isPending} texteAttente="Envoi…">
            Soumettre
          </Bouton>
        </BarreActions>
      }
    >
      <Section titre="Votre identité">
        <ListeDescription
          elements={[
            { terme: 'Prénom et nom', valeur: `${titulaire.prenom} ${titulaire.nom}` },
            { terme: 'Adresse électronique de connexion', valeur: titulaire.emailConnexion },
          ]}
        />
      </Section>
      <Section numero={1} titre="Choisissez votre mot de passe">
        <ChampsNouveauMotDePasse
          libelles={LIBELLES}
          valeur={watch('motDePasse')}
          titulaire={titulaire}
          erreurs={errors}
          motDePasse={register('motDePasse')}
          confirmation={register('confirmation')}
        />
      </Section>
      <Section numero={2} titre="Choisissez votre question secrète">
        <GrilleChamps>
          <ChampSelection
            libelle={LIBELLES.questionSecrete}
            aide="Elle servira si vous oubliez votre mot de passe."
            options={CODES_QUESTIONS.map((valeur) => ({ valeur, libelle: QUESTIONS_SECRETES[valeur] }))}
            obligatoire
            erreur={messageDe(errors, 'questionSecrete')}
            {...register('questionSecrete')}
          />
          <ChampTexte
            libelle={LIBELLES.reponseSecrete}
            aide="Inventez-la. Majuscules et accents ne comptent pas."
            autoComplete="off"
            spellCheck={false}
            obligatoire
            erreur={messageDe(errors, 'reponseSecrete')}
            {...register('reponseSecrete')}
          />
        </GrilleChamps>
      </Section>
      {titulaire.cguAAccepter && (
        <Section numero={3} titre="Acceptez les conditions">
          <AccepterCgu erreur={messageDe(errors, 'cgu')} {...register('cgu')} />
        </Section>
      )}
    </FormulairePage>
  );
}
