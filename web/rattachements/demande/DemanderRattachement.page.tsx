import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import type { CodeRefus, RefusServi } from '#shared/contrat/erreurs.ts';
import { COMMENTAIRE_MAX } from '#shared/rattachements/demande.ts';
import { type DemandeDe, refusLocal } from '../../api/client.ts';
import { useGeste } from '../../api/requetes.ts';
import { useSiege } from '../../api/siege.ts';
import { phraseDuRefus } from '../../comptes/formulaire/resolution.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { PageDeSaisie } from '../../design/page/PageDeSaisie.tsx';
import { Section } from '../../design/page/Section.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import styles from '../Rattachements.module.css';
import { DemandeTransmise } from './DemandeTransmise.tsx';
import { FicheChoisie } from './FicheChoisie.tsx';
import { FIL, TITRE } from './page.ts';
import { RechercheDeStructure } from './RechercheDeStructure.tsx';
import { type Choisie, useStructuresChoisies } from './structures-choisies.ts';

/** Whoever joins a structure has a compte first. */
export function DemanderRattachement() {
  useTitre(TITRE);
  const siege = useSiege();
  return siege === undefined ? <RefusPage refus={refusLocal('NON_CONNECTE')} /> : <FormulaireDeDemande />;
}

function FormulaireDeDemande() {
  const aller = useNavigate();
  const demander = useGeste('demanderRattachement');
  const structures = useStructuresChoisies();
  const form = useForm({ defaultValues: { structures: '', commentaire: '' } });
  const { errors, submitCount } = form.formState;
  const { choisies } = structures;
  usePremiereVisee(structures.choisir);

  function envoyer({ commentaire }: { commentaire: string }) {
    if (demander.isPending) return;
    if (choisies.length === 0) return poser(form, 'structures', 'CHAMP_OBLIGATOIRE');
    demander.mutate(
      { corps: { structures: choisies.map(enEntree), commentaire: commentaire.trim() || undefined } },
      {
        onError: (erreur) => {
          const defaut = erreur.refus.champs.find(({ champ }) => champ === 'commentaire');
          if (defaut) poser(form, 'commentaire', defaut.code);
        },
      },
    );
  }
  if (demander.isSuccess) return <DemandeTransmise structures={choisies.map((c) => c.structure.designation)} />;
  const refus = refusGeneral(demander.error?.refus);
  const aChoisir = errors.structures && 'Cherchez votre structure, puis « Choisir ».';
  const erreurs = [
    ...(aChoisir ? [{ champ: 'identifiant', libelle: 'Structure', message: aChoisir }] : []),
    ...(errors.commentaire?.message
      ? [{ champ: 'commentaire', libelle: 'Commentaire', message: errors.commentaire.message }]
      : []),
  ];
  return (
    <PageDeSaisie etapes={FIL}>
      <FormulairePage
        titre={TITRE}
        chapeau="Un rattachement vous relie à une structure qui existe déjà : celle de votre entreprise. Son gestionnaire accepte ou refuse votre demande."
        onSubmit={(evenement) => void form.handleSubmit(envoyer)(evenement)}
        messages={
          <>
            <ResumeErreurs erreurs={erreurs} essai={submitCount} />
            {refus && <RefusAlerte {...refus} />}
          </>
        }
        barre={
          <BarreActions>
            <Bouton onClick={() => void aller('/portail/mon-compte')}>Annuler</Bouton>
            <Bouton genre="principal" type="submit" occupe={demander.isPending} texteAttente="Envoi…">
              Valider
            </Bouton>
          </BarreActions>
        }
      >
        <RechercheDeStructure
          erreur={aChoisir}
          onChoix={(structure) => {
            form.clearErrors('structures');
            demander.reset();
            void structures.choisir(structure);
          }}
        />
        <Section numero={2} titre="Structures à rejoindre">
          <div className={styles.pile} aria-live="polite">
            {structures.refus && <RefusAlerte {...structures.refus} />}
            {choisies.length === 0 && <p>Aucune structure choisie. Vous pouvez en choisir plusieurs.</p>}
            {choisies.length > 0 && (
              <ul className={`${styles.services} ${styles.large}`}>
                {choisies.map((choisie, rang) => (
                  <FicheChoisie
                    key={choisie.structure.identifiant}
                    choisie={choisie}
                    erreur={erreurDe(demander.error?.refus, rang)}
                    onServices={(services) => structures.cocher(choisie.structure.identifiant, services)}
                    onRetirer={() => {
                      demander.reset();
                      structures.retirer(choisie.structure.identifiant);
                    }}
                  />
                ))}
              </ul>
            )}
          </div>
        </Section>
        <Section numero={3} titre="Votre demande">
          <ChampZoneTexte
            {...form.register('commentaire', { onChange: () => form.clearErrors('commentaire') })}
            libelle="Commentaire"
            aide="Votre fonction dans l’entreprise, et ce que vous ferez dans le portail : le gestionnaire doit vous reconnaître."
            erreur={errors.commentaire?.message}
            maximum={COMMENTAIRE_MAX}
          />
        </Section>
      </FormulairePage>
    </PageDeSaisie>
  );
}

/** The structure that the address names (« Redemander ») is chosen at once. */
function usePremiereVisee(choisir: ReturnType<typeof useStructuresChoisies>['choisir']): void {
  const [adresse] = useSearchParams();
  const identifiant = adresse.get('identifiant');
  const typeIdentifiant = adresse.get('type') ?? 'SIRET';
  const fait = useRef(false);
  useEffect(() => {
    if (!identifiant || fait.current) return;
    fait.current = true;
    void choisir({ identifiant, typeIdentifiant });
  }, [identifiant, typeIdentifiant, choisir]);
}

type Formulaire = { setError: (champ: 'structures' | 'commentaire', erreur: { message: string }) => void };
const poser = (form: Formulaire, champ: 'structures' | 'commentaire', code: CodeRefus): void =>
  form.setError(champ, { message: phraseDuRefus(code) });

const enEntree = ({ structure: { typeIdentifiant, identifiant }, services }: Choisie) => ({
  typeIdentifiant: typeIdentifiant as NonNullable<
    DemandeDe<'demanderRattachement'>['corps']['structures'][number]['typeIdentifiant']
  >,
  identifiant,
  services: [...services],
});

/** What is wrong with the comment is said on its field alone. */
const refusGeneral = (refus: RefusServi | undefined): RefusServi | undefined =>
  refus?.champs.some(({ champ }) => champ === 'commentaire') ? undefined : refus;

/** Several structures that fail each in its way: each says why on its own card. */
const erreurDe = (refus: RefusServi | undefined, rang: number): string | undefined => {
  const defaut = refus?.champs.find(({ champ }) => champ === `structures.${rang}`);
  return defaut && phraseDuRefus(defaut.code);
};
