import { Bot, GitBranch, History } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { Moment as MomentSchema } from '#shared/bac/contrat.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { useGeste, useLecture } from '../api/requetes.ts';
import { Bouton } from '../design/actions/Bouton.tsx';
import { LienBouton } from '../design/actions/LienBouton.tsx';
import { Alerte } from '../design/messages/Alerte.tsx';
import { Attente } from '../design/messages/Attente.tsx';
import { Badge } from '../design/messages/Badge.tsx';
import { EtatVide } from '../design/messages/EtatVide.tsx';
import { RefusAlerte } from '../design/messages/RefusAlerte.tsx';
import { FilAriane } from '../design/page/FilAriane.tsx';
import { Section } from '../design/page/Section.tsx';
import { RefusPage } from '../shell/RefusPage.tsx';
import { useTitre } from '../shell/titre.ts';
import styles from './RemonterLeTemps.module.css';

type Moment = z.infer<typeof MomentSchema>;

/** Everything done in the bac, last first, and the way back to each moment. */
export function RemonterLeTemps() {
  useTitre('Remonter le temps');
  const [adresse] = useSearchParams();
  const avant = Number(adresse.get('avant')) || undefined;
  const lu = useLecture('listerMoments', { requete: { avant } });
  const remonter = useGeste('remonterLeTemps');
  const [dit, dire] = useState('');
  if (lu.isPending) return <Attente />;
  if (lu.isError) return <RefusPage refus={lu.error.refus} />;
  const { moments, branches, suite } = lu.data;
  function revenir(n: number, quoi: string) {
    if (!remonter.isPending) remonter.mutate({ corps: { n } }, { onSuccess: () => dire(`Vous êtes revenu ${quoi}.`) });
  }
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Portail', vers: '/portail' }, { libelle: 'Remonter le temps' }]} />
      <h1>Remonter le temps</h1>
      <p className={styles.chapeau}>
        Chaque action faite dans votre bac, la dernière en premier. Revenez juste après l’une d’elles : la suite est
        mise de côté, et vous pourrez la reprendre.
      </p>
      {remonter.error && <RefusAlerte {...remonter.error.refus} />}
      {dit && (
        <Alerte genre="succes" titre={dit} fermer={() => dire('')}>
          <p>L’horloge est revenue avec vous.</p>
        </Alerte>
      )}
      {branches.length > 0 && <Branches branches={branches} dire={dire} />}
      <Section titre="Ce qui a été fait">
        {moments.length === 0 ? (
          <EtatVide
            icone={History}
            phrase="Rien n’a encore été fait dans ce bac."
            suite="Commencez par créer votre compte sur le portail."
            action={<LienBouton to="/portail">Aller au portail</LienBouton>}
          />
        ) : (
          <ol className={styles.moments}>
            {moments.map((m) => (
              <Ligne
                key={m.n}
                moment={m}
                occupe={remonter.isPending}
                onRevenir={() => revenir(m.n, `juste après : ${m.libelle}`)}
              />
            ))}
          </ol>
        )}
        <div className={styles.bas}>
          {suite !== null && <LienBouton to={`?avant=${suite}`}>Voir plus ancien</LienBouton>}
          {moments.length > 0 && (
            <Bouton icone={History} occupe={remonter.isPending} onClick={() => revenir(0, 'au tout début')}>
              Revenir au tout début
            </Bouton>
          )}
        </div>
      </Section>
    </>
  );
}

function Ligne({ moment, occupe, onRevenir }: { moment: Moment; occupe: boolean; onRevenir: () => void }) {
  const { instant, qui, robot, libelle, detail, reperable, actuel } = moment;
  return (
    <li className={reperable ? styles.moment : styles.consequence}>
      <span className={styles.quand}>{formaterInstant(instant)}</span>
      <span className={styles.quoi}>
        <strong>{libelle}</strong>
        {detail && <span> – {detail}</span>}
        <span className={styles.qui}>
          {robot && <Bot size={16} aria-hidden="true" />}
          {qui}
          {robot && <span className="hors-ecran"> (automatique)</span>}
        </span>
      </span>
      {actuel && <Badge ton="succes">Vous êtes ici</Badge>}
      {reperable && !actuel && (
        <Bouton
          petit
          occupe={occupe}
          aria-label={`Revenir juste après : ${libelle}, ${formaterInstant(instant)}`}
          onClick={onRevenir}
        >
          Revenir ici
        </Bouton>
      )}
    </li>
  );
}

type Branche = { id: number; quitteeLe: string; actes: number; depart: number };

function Branches({ branches, dire }: { branches: Branche[]; dire: (dit: string) => void }) {
  const reprendre = useGeste('reprendreBranche');
  return (
    <Section titre="Mis de côté">
      {reprendre.error && <RefusAlerte {...reprendre.error.refus} />}
      <ul className={styles.branches}>
        {branches.map((b) => (
          <li key={b.id} className={styles.branche}>
            <GitBranch size={20} aria-hidden="true" />
            <span className={styles.quoi}>
              {b.actes > 1 ? `${b.actes} actions annulées` : 'Une action annulée'} le {formaterInstant(b.quitteeLe)}
            </span>
            <Bouton
              petit
              occupe={reprendre.isPending}
              aria-label={`Reprendre ce qui a été annulé le ${formaterInstant(b.quitteeLe)}`}
              onClick={() =>
                reprendre.mutate(
                  { corps: { id: b.id } },
                  { onSuccess: () => dire('Ce qui avait été mis de côté est de retour.') },
                )
              }
            >
              Reprendre
            </Bouton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
