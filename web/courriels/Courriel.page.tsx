import { ArrowRight, FlaskConical } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import type { Courriel as Lettre } from '#shared/courriels/contrat.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { useGeste, useLecture } from '../api/requetes.ts';
import { LienBouton } from '../design/actions/LienBouton.tsx';
import { ListeDescription } from '../design/affichage/ListeDescription.tsx';
import { Attente } from '../design/messages/Attente.tsx';
import { FilAriane } from '../design/page/FilAriane.tsx';
import { RefusPage } from '../shell/RefusPage.tsx';
import { useTitre } from '../shell/titre.ts';
import styles from './Courriel.module.css';

/** One mail; opening it marks it as read. */
export function Courriel() {
  const { id = '' } = useParams();
  const lu = useLecture('consulterCourriel', { params: { id } });
  useTitre(lu.data?.objet ?? 'Courriel');
  useMarquerLu(lu.data);
  if (lu.isPending) return <Attente />;
  if (lu.isError) return <RefusPage refus={lu.error.refus} />;
  const courriel = lu.data;
  // The first line of a mail is its warning: it is shown as a band.
  const [bandeau = '', ...lignes] = courriel.corps.split('\n');
  return (
    <>
      <FilAriane
        etapes={[
          { libelle: 'Portail', vers: '/portail' },
          { libelle: 'Boîte aux lettres', vers: '/boite-aux-lettres' },
          { libelle: courriel.objet },
        ]}
      />
      <article className={styles.courriel}>
        <p role="note" className={styles.bandeau}>
          <FlaskConical size={20} aria-hidden="true" />
          {bandeau}
        </p>
        <h1 className={styles.objet}>{courriel.objet}</h1>
        <ListeDescription
          elements={[
            { terme: 'De', valeur: courriel.expediteur },
            { terme: 'À', valeur: courriel.destinataire },
            { terme: 'Reçu le', valeur: formaterInstant(courriel.instant) },
          ]}
        />
        <div className={styles.corps}>{lignes.join('\n').trim()}</div>
        {courriel.lien && (
          <div>
            <LienBouton to={courriel.lien} genre="principal" icone={ArrowRight}>
              {courriel.libelleLien ?? 'Ouvrir la page'}
            </LienBouton>
          </div>
        )}
      </article>
      <div>
        <LienBouton to="/boite-aux-lettres">Revenir à la boîte aux lettres</LienBouton>
      </div>
    </>
  );
}

function useMarquerLu(courriel: Lettre | undefined): void {
  const { mutate } = useGeste('marquerCourrielLu');
  const marque = useRef<number>(undefined);
  const aMarquer = courriel && !courriel.lu ? courriel.id : undefined;
  useEffect(() => {
    if (aMarquer === undefined || marque.current === aMarquer) return;
    marque.current = aMarquer;
    mutate({ params: { id: aMarquer } });
  }, [aMarquer, mutate]);
}
