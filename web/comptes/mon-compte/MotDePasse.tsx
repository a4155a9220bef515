import type { MonCompte } from '#shared/comptes/contrat.ts';
import { MotDePasseSaisie } from '#shared/comptes/mon-compte.ts';
import { ChampMotDePasse } from '../../design/champs/ChampMotDePasse.tsx';
import { ChampsNouveauMotDePasse, LIBELLES_MOT_DE_PASSE } from '../activation/ChampsNouveauMotDePasse.tsx';
import { BlocModifiable } from './BlocModifiable.tsx';
import { FormulaireBloc } from './FormulaireBloc.tsx';
import { useFormulaireDuCompte } from './formulaire-du-compte.ts';

const LIBELLES = { actuel: 'Mot de passe actuel', ...LIBELLES_MOT_DE_PASSE } as const;

/** « Paramètres »: the password (comptes-structures § 1.8). */
export function MotDePasse({ compte }: { compte: MonCompte }) {
  return (
    <BlocModifiable
      titre="Paramètres : mot de passe"
      fait="Mot de passe changé. Un message l’annonce à votre adresse de contact."
      apercu={<p>Vos trois derniers mots de passe ne peuvent pas resservir.</p>}
      formulaire={(sortir) => <Formulaire compte={compte} {...sortir} />}
    />
  );
}

type FormulaireProps = { compte: MonCompte; onFait: () => void; onAnnuler: () => void };

function Formulaire({ compte, onFait, onAnnuler }: FormulaireProps) {
  const { form, champ, erreurs, cadre } = useFormulaireDuCompte({
    nom: 'changerMotDePasse',
    schema: MotDePasseSaisie,
    valeurs: { actuel: '', motDePasse: '', confirmation: '' },
    libelles: LIBELLES,
    prefixe: 'mot-de-passe',
    onFait,
  });
  return (
    <FormulaireBloc {...cadre} onAnnuler={onAnnuler}>
      <ChampMotDePasse {...champ('actuel')} aide="Celui avec lequel vous vous connectez aujourd’hui." obligatoire />
      <ChampsNouveauMotDePasse
        valeur={form.watch('motDePasse')}
        titulaire={compte}
        erreurs={erreurs}
        motDePasse={champ('motDePasse')}
        confirmation={champ('confirmation')}
      />
    </FormulaireBloc>
  );
}
