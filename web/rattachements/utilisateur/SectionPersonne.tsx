import { Search } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { CompteTrouve, StructureGeree } from '#shared/rattachements/contrat-utilisateurs.ts';
import { Email } from '#shared/referentiel/texte.ts';
import { useLecture } from '../../api/requetes.ts';
import { phraseDuRefus } from '../../comptes/formulaire/resolution.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import { ETAT_DU_COMPTE, etatDuRattachement } from '../structure/libelles.ts';
import { RefusDuGeste } from '../structure/RefusDuGeste.tsx';
import styles from './Rattacher.module.css';
import { LIBELLES_RATTACHEMENT, type RattachementTape } from './valeurs.ts';

const ADRESSE = { inputMode: 'email', autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const;

/** 1. Who: by the exact address; the name is shown when there is a compte, asked for when there is none. */
export function SectionPersonne({ gerees }: { gerees: readonly StructureGeree[] }) {
  const { register, getValues, setError, clearErrors, formState } = useFormContext<RattachementTape>();
  const [cherchee, chercher] = useState<string>();
  const ici = gerees[0]?.id ?? 0;
  const demande = { params: { id: ici }, requete: { email: cherchee ?? '' } };
  const { data, error, isFetching } = useLecture('chercherCompte', demande, { active: cherchee !== undefined });
  const { errors } = formState;
  const trouve = cherchee === undefined ? undefined : data;

  function rechercher() {
    const lue = Email.safeParse(getValues('emailConnexion'));
    if (lue.success) {
      clearErrors('emailConnexion');
      chercher(lue.data);
      return;
    }
    const code = getValues('emailConnexion').trim() === '' ? 'CHAMP_OBLIGATOIRE' : 'EMAIL_FORMAT';
    setError('emailConnexion', { type: code, message: phraseDuRefus(code) }, { shouldFocus: true });
  }
  function surEntree(evenement: KeyboardEvent) {
    if (evenement.key !== 'Enter') return;
    evenement.preventDefault();
    rechercher();
  }
  const aNommer = (trouve && !trouve.connu) || errors.prenom || errors.nom;
  return (
    <Section numero={1} titre="La personne">
      <div className={styles.recherche}>
        <ChampTexte
          {...register('emailConnexion', { onChange: () => chercher(undefined) })}
          {...ADRESSE}
          libelle={LIBELLES_RATTACHEMENT.emailConnexion}
          aide="L’adresse exacte : c’est elle qui dit si la personne a déjà un compte."
          obligatoire
          erreur={errors.emailConnexion?.message}
          onKeyDown={surEntree}
        />
        <Bouton
          className={styles.bouton}
          icone={Search}
          occupe={isFetching}
          texteAttente="Recherche…"
          onClick={rechercher}
        >
          Rechercher
        </Bouton>
      </div>
      <div className={styles.pile}>
        {isFetching && <Attente quoi="Recherche du compte…" />}
        {error && cherchee !== undefined && <RefusDuGeste refus={error.refus} />}
        {trouve?.connu && <Connue trouve={trouve} gerees={gerees} />}
        {trouve && !trouve.connu && (
          <Alerte genre="info" titre="Aucun compte à cette adresse">
            Vous allez créer son compte. Un courriel d’activation partira à cette adresse : c’est la personne qui
            choisira son mot de passe, jamais vous.
          </Alerte>
        )}
        {aNommer && (
          <GrilleChamps>
            <ChampTexte
              {...register('prenom')}
              libelle={LIBELLES_RATTACHEMENT.prenom}
              obligatoire
              autoComplete="off"
              erreur={errors.prenom?.message}
            />
            <ChampTexte
              {...register('nom')}
              libelle={LIBELLES_RATTACHEMENT.nom}
              obligatoire
              autoComplete="off"
              erreur={errors.nom?.message}
            />
          </GrilleChamps>
        )}
      </div>
    </Section>
  );
}

function Connue({ trouve, gerees }: { trouve: CompteTrouve; gerees: readonly StructureGeree[] }) {
  const liens = trouve.rattachements.filter(({ statut }) => statut !== 'SUPPRIMEE');
  const etat = trouve.statutCompte && trouve.statutCompte !== 'ACTIF' ? ETAT_DU_COMPTE[trouve.statutCompte] : undefined;
  return (
    <Alerte genre="succes" titre={`${trouve.prenom} ${trouve.nom} a un compte`}>
      {etat && <p>Son compte est dans l’état « {etat.libelle} » : il devra être actif pour travailler.</p>}
      {liens.map(({ structureId, statut }) => (
        <p key={structureId}>
          {gerees.find((g) => g.id === structureId)?.raisonSociale} : rattachement «{'\u00a0'}
          {etatDuRattachement(statut).libelle} ».
        </p>
      ))}
    </Alerte>
  );
}
