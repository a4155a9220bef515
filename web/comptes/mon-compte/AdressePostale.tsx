import type { MonCompte } from '#shared/comptes/contrat.ts';
import { AdressePostaleSaisie } from '#shared/comptes/mon-compte.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { BlocModifiable } from './BlocModifiable.tsx';
import { FormulaireBloc } from './FormulaireBloc.tsx';
import { useFormulaireDuCompte } from './formulaire-du-compte.ts';

const LIBELLES = {
  adresse: 'Adresse',
  complement: 'Complément d’adresse',
  codePostal: 'Code postal',
  ville: 'Ville',
} as const;

const CHAMPS = ['adresse', 'complement', 'codePostal', 'ville'] as const;

/** « Adresse postale » of the person, not that of his structure. Nothing in it is required. */
export function AdressePostale({ compte }: { compte: MonCompte }) {
  return (
    <BlocModifiable
      titre="Adresse postale"
      apercu={<ListeDescription elements={CHAMPS.map((cle) => ({ terme: LIBELLES[cle], valeur: compte[cle] }))} />}
      formulaire={(sortir) => <Formulaire compte={compte} {...sortir} />}
    />
  );
}

type FormulaireProps = { compte: MonCompte; onFait: () => void; onAnnuler: () => void };

function Formulaire({ compte, onFait, onAnnuler }: FormulaireProps) {
  const { adresse, complement, codePostal, ville } = compte;
  const { champ, cadre } = useFormulaireDuCompte({
    nom: 'changerAdressePostale',
    schema: AdressePostaleSaisie,
    valeurs: {
      adresse: adresse ?? '',
      complement: complement ?? '',
      codePostal: codePostal ?? '',
      ville: ville ?? '',
    },
    libelles: LIBELLES,
    prefixe: 'postale',
    onFait,
  });
  return (
    <FormulaireBloc {...cadre} onAnnuler={onAnnuler}>
      <p>Tout est facultatif. C’est votre adresse à vous : celle de l’entreprise est sur la fiche de la structure.</p>
      <GrilleChamps>
        <ChampTexte {...champ('adresse')} />
        <ChampTexte {...champ('complement')} />
      </GrilleChamps>
      <GrilleChamps>
        <ChampTexte {...champ('codePostal')} inputMode="numeric" />
        <ChampTexte {...champ('ville')} />
      </GrilleChamps>
    </FormulaireBloc>
  );
}
