import { KeyRound } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { ReinitialisationSaisie } from '#shared/comptes/mon-compte.ts';
import type { ReponseDe } from '../../api/client.ts';
import type { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { Section } from '../../design/page/Section.tsx';
import { ChampsNouveauMotDePasse, LIBELLES_MOT_DE_PASSE } from '../activation/ChampsNouveauMotDePasse.tsx';
import type { ArriveeConnexion } from '../connexion/Connexion.page.tsx';
import { messageDe, poserRefus, resoudre, resumer } from '../formulaire/resolution.ts';
import styles from './FormulaireNouveauMotDePasse.module.css';

const LIBELLES = { reponseSecrete: 'Réponse', ...LIBELLES_MOT_DE_PASSE } as const;

type Saisie = z.input<typeof ReinitialisationSaisie>;
type Props = {
  jeton: string;
  compte: ReponseDe<'consulterReinitialisation'>;
  geste: ReturnType<typeof useGeste<'reinitialiserMotDePasse'>>;
};

export function FormulaireNouveauMotDePasse({ jeton, compte, geste }: Props) {
  const aller = useNavigate();
  const { register, handleSubmit, setError, watch, formState } = useForm<Saisie, unknown, Saisie>({
    resolver: resoudre(ReinitialisationSaisie),
    // Where there is a question, an empty answer is no answer; where there is none, nothing is sent.
    defaultValues: { jeton, motDePasse: '', confirmation: '', ...(compte.question !== null && { reponseSecrete: '' }) },
    shouldFocusError: false,
  });
  const { errors, submitCount } = formState;
  const refus = geste.error?.refus;
  const soumettre = handleSubmit((corps) => {
    if (geste.isPending) return;
    geste.mutate(
      { corps },
      {
        onSuccess: ({ emailConnexion }) => {
          const state: ArriveeConnexion = { change: emailConnexion };
          void aller('/portail/connexion', { replace: true, state });
        },
        onError: (refuse) => {
          const { precision = '' } = refuse.refus;
          poserRefus(refuse.refus, LIBELLES, (champ, { type, message }) =>
            setError(champ as keyof Saisie, { type, message: `${message} ${precision}`.trim() }),
          );
        },
      },
    );
  });
  return (
    <FormulairePage
      titre="Choisir un nouveau mot de passe"
      chapeau="Répondez à votre question secrète, puis choisissez le nouveau mot de passe."
      onSubmit={soumettre}
      messages={
        <>
          <ResumeErreurs erreurs={resumer(errors, LIBELLES)} essai={submitCount} />
          {refus && refus.champs.length === 0 && <RefusAlerte {...refus} />}
        </>
      }
      barre={
        <BarreActions>
          <Bouton type="submit" genre="principal" icone={KeyRound} occupe={geste.isPending} texteAttente="Envoi…">
            Soumettre
          </Bouton>
        </BarreActions>
      }
    >
      <Section titre="Votre compte">
        <ListeDescription
          elements={[
            { terme: 'Prénom et nom', valeur: `${compte.prenom} ${compte.nom}` },
            { terme: 'Adresse électronique de connexion', valeur: compte.emailConnexion },
          ]}
        />
      </Section>
      <Section numero={1} titre="Votre question secrète">
        {compte.question === null ? (
          <p>Ce compte n’a pas de question secrète : passez à la suite.</p>
        ) : (
          <>
            <p className={styles.question}>{compte.question}</p>
            <ChampTexte
              libelle={LIBELLES.reponseSecrete}
              aide="Celle de l’activation. Majuscules et accents ne comptent pas."
              autoComplete="off"
              spellCheck={false}
              obligatoire
              erreur={messageDe(errors, 'reponseSecrete')}
              {...register('reponseSecrete')}
            />
          </>
        )}
      </Section>
      <Section numero={2} titre="Votre nouveau mot de passe">
        <ChampsNouveauMotDePasse
          valeur={watch('motDePasse')}
          titulaire={compte}
          erreurs={errors}
          motDePasse={register('motDePasse')}
          confirmation={register('confirmation')}
        />
      </Section>
    </FormulairePage>
  );
}
