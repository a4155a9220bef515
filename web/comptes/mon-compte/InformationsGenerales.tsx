import { Link } from 'react-router';
import type { MonCompte } from '#shared/comptes/contrat.ts';
import { InformationsSaisie } from '#shared/comptes/mon-compte.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { BlocModifiable } from './BlocModifiable.tsx';
import { FormulaireBloc } from './FormulaireBloc.tsx';
import { useFormulaireDuCompte } from './formulaire-du-compte.ts';

const LIBELLES = {
  prenom: 'Prénom',
  nom: 'Nom',
  emailContact: 'Adresse électronique de contact',
  telephone: 'Téléphone',
} as const;

/** « Informations générales »: all may change here but the address of connexion (comptes-structures § 1.8). */
export function InformationsGenerales({ compte }: { compte: MonCompte }) {
  return (
    <BlocModifiable
      titre="Informations générales"
      apercu={
        <ListeDescription
          elements={[
            { terme: 'Adresse électronique de connexion', valeur: compte.emailConnexion },
            { terme: LIBELLES.emailContact, valeur: compte.emailContact },
            { terme: LIBELLES.prenom, valeur: compte.prenom },
            { terme: LIBELLES.nom, valeur: compte.nom },
            { terme: LIBELLES.telephone, valeur: compte.telephone },
          ]}
        />
      }
      formulaire={(sortir) => <Formulaire compte={compte} {...sortir} />}
    />
  );
}

type FormulaireProps = { compte: MonCompte; onFait: () => void; onAnnuler: () => void };

function Formulaire({ compte, onFait, onAnnuler }: FormulaireProps) {
  const de2021 = useVocabulaire().vocabulaire === '2021';
  const { prenom, nom, emailContact, telephone } = compte;
  const { champ, cadre } = useFormulaireDuCompte({
    nom: 'changerInformations',
    schema: InformationsSaisie,
    valeurs: { prenom, nom, emailContact, telephone: telephone ?? '' },
    libelles: LIBELLES,
    prefixe: 'informations',
    onFait,
  });
  return (
    <FormulaireBloc {...cadre} onAnnuler={onAnnuler}>
      <ListeDescription
        elements={[
          {
            terme: 'Adresse électronique de connexion (lecture seule)',
            valeur: (
              <>
                {compte.emailConnexion}
                {' – '}
                <Link to="/portail/mon-compte/adresse-de-connexion">
                  {de2021 ? 'Pourquoi ne puis-je pas la changer ?' : 'Changer mon adresse de connexion'}
                </Link>
              </>
            ),
          },
        ]}
      />
      <GrilleChamps>
        <ChampTexte {...champ('prenom')} obligatoire />
        <ChampTexte {...champ('nom')} obligatoire />
      </GrilleChamps>
      <GrilleChamps>
        <ChampTexte
          {...champ('emailContact')}
          aide="Elle reçoit les notifications ; changez-la quand vous voulez."
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          obligatoire
        />
        <ChampTexte {...champ('telephone')} aide="Facultatif." inputMode="tel" />
      </GrilleChamps>
    </FormulaireBloc>
  );
}
