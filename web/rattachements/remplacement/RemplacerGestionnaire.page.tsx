import { useParams } from 'react-router';
import type { Remplacement } from '#shared/rattachements/contrat-utilisateurs.ts';
import { PARAMETRES_DU_REMPLACEMENT } from '#shared/rattachements/remplacement.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { ErreurPage } from '../../design/messages/ErreurPage.tsx';
import { PageDeSaisie } from '../../design/page/PageDeSaisie.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitre } from '../../shell/titre.ts';
import { DemandesDeRemplacement } from './DemandesDeRemplacement.tsx';
import { FormulaireRemplacement } from './FormulaireRemplacement.tsx';
import styles from './Remplacement.module.css';

const TITRE = 'Le gestionnaire principal est parti';
const { joursDeReponse, joursDePresence } = PARAMETRES_DU_REMPLACEMENT;

type Situation = {
  raisonSociale: string;
  jeSuisGestionnaire: boolean;
  gestionnaire: string | null;
  enCours: boolean;
  remplacements: readonly Remplacement[];
};

/** When the gestionnaire principal left without handing over: only the support can appoint another one (§ 3.3). */
export function RemplacerGestionnaire() {
  useTitre(TITRE);
  const id = Number(useParams().id);
  const { data, error } = useLecture('consulterRemplacements', { params: { id } });
  if (error)
    return (
      <ErreurPage
        titre="Cette page n’est pas pour vous"
        message={error.refus.message}
        faire="Elle sert à qui est rattaché à la structure, ou attend la réponse de son gestionnaire."
        action={<LienBouton to="/portail">Revenir à l’accueil</LienBouton>}
        reference={error.refus.code}
      />
    );
  if (!data) return <Attente quoi="Lecture de la structure…" />;
  return (
    <PageDeSaisie
      etapes={[
        { libelle: 'Accueil', vers: '/portail' },
        { libelle: 'Mon compte', vers: '/portail/mon-compte' },
        { libelle: TITRE },
      ]}
    >
      <header className={styles.entete}>
        <h1>{TITRE}</h1>
        <p className={styles.prose}>
          {data.raisonSociale}, dont le gestionnaire principal est {data.gestionnaire ?? 'inconnu'}.
        </p>
      </header>
      <div className={styles.pile}>
        <Explication situation={data} />
        {data.remplacements.length > 0 && <DemandesDeRemplacement remplacements={data.remplacements} />}
        {!data.jeSuisGestionnaire && !data.enCours && <FormulaireRemplacement structureId={id} />}
      </div>
    </PageDeSaisie>
  );
}

function Explication({ situation: { jeSuisGestionnaire, enCours, remplacements } }: { situation: Situation }) {
  if (jeSuisGestionnaire)
    return (
      <Alerte genre="info" titre="C’est vous, le gestionnaire principal">
        Avant de partir, transférez votre rôle à un collègue, dans « Utilisateurs rattachés ». Personne n’aura à vous
        remplacer.
      </Alerte>
    );
  const attendue = enCours && !remplacements.some(({ statut }) => statut === 'EN_COURS');
  return (
    <>
      {attendue && (
        <Alerte genre="info" titre="Un collègue a déjà fait cette demande">
          L’assistance lui répondra. Une seule demande à la fois pour une structure.
        </Alerte>
      )}
      <Section titre="Ce qu’il faut savoir">
        <ul className={styles.points}>
          <li>
            Tant que la structure n’a plus de gestionnaire présent, les demandes de rattachement restent sans réponse.
          </li>
          <li>
            Un utilisateur ne peut pas se nommer lui-même : seule l’assistance peut placer un nouveau gestionnaire.
          </li>
          <li>
            La personne à nommer doit avoir un compte actif. Elle sera rattachée à la structure si elle ne l’est pas.
          </li>
          <li>
            L’assistance refuse si le gestionnaire est venu sur le portail depuis moins de {joursDePresence.valeur}{' '}
            jours : c’est alors à lui de transférer son rôle.
          </li>
          <li>Elle répond en {joursDeReponse.valeur} jours ouvrés. Ici, vous pouvez avancer l’horloge.</li>
        </ul>
      </Section>
    </>
  );
}
