import type { MonCompte } from '#shared/comptes/contrat.ts';
import { QuestionSaisie } from '#shared/comptes/mon-compte.ts';
import {
  CODES_QUESTIONS,
  type QuestionSecrete as Code,
  QUESTIONS_SECRETES,
} from '#shared/comptes/questions-secretes.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { ChampMotDePasse } from '../../design/champs/ChampMotDePasse.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { BlocModifiable } from './BlocModifiable.tsx';
import { FormulaireBloc } from './FormulaireBloc.tsx';
import { useFormulaireDuCompte } from './formulaire-du-compte.ts';

const LIBELLES = {
  questionSecrete: 'Question secrète',
  reponseSecrete: 'Réponse',
  actuel: 'Mot de passe actuel',
} as const;

/** « Paramètres »: the question secrète. Its answer is never shown again. */
export function QuestionSecrete({ compte }: { compte: MonCompte }) {
  return (
    <BlocModifiable
      titre="Paramètres : question secrète"
      apercu={
        <ListeDescription
          elements={[
            { terme: LIBELLES.questionSecrete, valeur: compte.questionSecrete },
            { terme: LIBELLES.reponseSecrete, valeur: compte.questionSecrete ? 'Gardée, jamais affichée' : null },
          ]}
        />
      }
      formulaire={(sortir) => <Formulaire {...sortir} />}
    />
  );
}

function Formulaire({ onFait, onAnnuler }: { onFait: () => void; onAnnuler: () => void }) {
  const { champ, cadre } = useFormulaireDuCompte({
    nom: 'changerQuestionSecrete',
    schema: QuestionSaisie,
    // No question is chosen yet: the schema refuses the empty choice.
    valeurs: { questionSecrete: '' as Code, reponseSecrete: '', actuel: '' },
    libelles: LIBELLES,
    prefixe: 'question',
    onFait,
  });
  return (
    <FormulaireBloc {...cadre} onAnnuler={onAnnuler}>
      <GrilleChamps>
        <ChampSelection
          {...champ('questionSecrete')}
          options={CODES_QUESTIONS.map((valeur) => ({ valeur, libelle: QUESTIONS_SECRETES[valeur] }))}
          obligatoire
        />
        <ChampTexte
          {...champ('reponseSecrete')}
          aide="Inventez-la. Majuscules et accents ne comptent pas."
          spellCheck={false}
          obligatoire
        />
      </GrilleChamps>
      <ChampMotDePasse {...champ('actuel')} aide="Pour vérifier que c’est bien vous." obligatoire />
    </FormulaireBloc>
  );
}
