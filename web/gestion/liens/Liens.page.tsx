import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { accorder } from '#shared/gestion/conditions.ts';
import { disposer } from '#shared/gestion/disposition.ts';
import { eclairer, grapheDe } from '#shared/gestion/graphe.ts';
import type { Liens as LiensLus } from '#shared/gestion/liens.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { Attente } from '../../design/messages/Attente.tsx';
import { Comprendre } from '../../design/page/Comprendre.tsx';
import { FilAriane } from '../../design/page/FilAriane.tsx';
import { Section } from '../../design/page/Section.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { Jumeau } from './Jumeau.tsx';
import { Legende } from './Legende.tsx';
import styles from './Liens.module.css';
import { Panneau } from './Panneau.tsx';
import { Plan } from './Plan.tsx';
import { Verificateur } from './Verificateur.tsx';

/** « Liens Structure / Services / Espaces / Utilisateurs »: the whole of a structure in one picture (§ 6.4). */
export function Liens() {
  const { id } = useParams();
  const lu = useLecture('consulterLiens', { params: { id: Number(id) } });
  useTitre(lu.data ? `Liens – ${lu.data.structure.raisonSociale}` : 'Liens');
  if (lu.isPending) return <Attente quoi="Lecture des liens…" />;
  if (lu.isError) return <RefusPage refus={lu.error.refus} />;
  return <Contenu liens={lu.data} />;
}

function Contenu({ liens }: { liens: LiensLus }) {
  const { vocabulaire } = useVocabulaire();
  const [adresse, setAdresse] = useSearchParams();
  const graphe = useMemo(() => grapheDe(liens, vocabulaire), [liens, vocabulaire]);
  const plan = useMemo(() => disposer(graphe), [graphe]);
  const demande = adresse.get('choix');
  const choix = graphe.noeuds.some(({ cle }) => cle === demande) ? demande : null;
  const vifs = useMemo(() => (choix === null ? undefined : eclairer(graphe, choix)), [graphe, choix]);
  // Chosen again, it is let go.
  const choisir = (cle: string | null) =>
    setAdresse(cle === null || cle === choix ? {} : { choix: cle }, { replace: true, preventScrollReset: true });
  const { structure, moi } = liens;
  return (
    <>
      <FilAriane etapes={etapes(liens, mot('activitesGestionnaire', vocabulaire))} />
      <header className={styles.entete}>
        <h1>Les liens de la structure {structure.raisonSociale}</h1>
        <Comprendre>
          on n’agit que si tout se tient : une structure, {mot('unEspace', vocabulaire)}{' '}
          {accorder('ouvert', vocabulaire)} dessus, un rattachement et {mot('unAbonnement', vocabulaire)}. Choisissez un
          nom : ce qui lui est lié reste vif.
        </Comprendre>
      </header>
      <div className={styles.vue}>
        <div className={styles.plan}>
          <Plan plan={plan} choix={choix} vifs={vifs} onChoix={choisir} />
          <Legende />
        </div>
        <Panneau liens={liens} choix={choix} onFermer={() => choisir(null)} />
        <div className={styles.suite}>
          <Section titre="Que manque-t-il pour… ?">
            <Verificateur key={choix ?? moi.compteId} liens={liens} choix={choix} />
          </Section>
          <Section titre="Les mêmes liens, en toutes lettres">
            <Jumeau liens={liens} choix={choix} onChoix={choisir} />
          </Section>
        </div>
      </div>
    </>
  );
}

const etapes = ({ structure, moi }: LiensLus, activites: string) => [
  { libelle: 'Accueil', vers: '/portail' },
  ...(moi.gestionnaire ? [{ libelle: activites, vers: '/portail/activites-du-gestionnaire' }] : []),
  { libelle: structure.raisonSociale, vers: `/portail/structures/${structure.id}` },
  { libelle: 'Liens' },
];
