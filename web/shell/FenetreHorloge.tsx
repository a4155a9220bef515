import { type FormEvent, useState } from 'react';
import { ajouterDuree, ajouterJours, formaterInstant, instantA, jourDe } from '#shared/referentiel/date.ts';
import { useGeste } from '../api/requetes.ts';
import { Bouton } from '../design/actions/Bouton.tsx';
import { ChampDate } from '../design/champs/ChampDate.tsx';
import { RefusAlerte } from '../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../design/page/Fenetre.tsx';
import { useInstant } from './etat-du-bac.ts';
import styles from './Fenetres.module.css';

const SAUTS = [
  { libelle: 'D’une heure', heures: 1 },
  { libelle: 'D’un jour', jours: 1 },
  { libelle: 'D’une semaine', jours: 7 },
  { libelle: 'De 15 jours', jours: 15 },
  { libelle: 'De 30 jours', jours: 30 },
  { libelle: 'De 60 jours', jours: 60 },
] as const;

type Props = { ouverte: boolean; onFermer: () => void };

/** Moving the clock: what was to happen meanwhile happens, in order, at its own date. */
export function FenetreHorloge({ ouverte, onFermer }: Props) {
  const instant = useInstant();
  const avancer = useGeste('avancerHorloge');
  const [jour, choisir] = useState('');
  const refus = avancer.error?.refus;
  function aller(jusqua: string) {
    if (!avancer.isPending) avancer.mutate({ corps: { jusqua } }, { onSuccess: onFermer });
  }
  function valider(evenement: FormEvent) {
    evenement.preventDefault();
    if (jour) aller(instantA(jour, '09:00'));
  }
  if (!instant) return null;
  return (
    <Fenetre titre="Avancer l’horloge" ouverte={ouverte} onFermer={onFermer}>
      <div className={styles.pile}>
        <p>
          Dans votre bac à sable, nous sommes le <strong>{formaterInstant(instant)}</strong>. Ce qui devait arriver
          entre-temps arrive, dans l’ordre : courriels, réponses des robots, fins de délai.
        </p>
        {refus && <RefusAlerte message={refus.champs[0]?.message ?? refus.message} faire={refus.faire} />}
        <fieldset className={styles.pile}>
          <legend className={styles.legende}>Avancer…</legend>
          <div className={styles.boutons}>
            {SAUTS.map(({ libelle, ...duree }) => (
              <Bouton key={libelle} occupe={avancer.isPending} onClick={() => aller(ajouterDuree(instant, duree))}>
                {libelle}
              </Bouton>
            ))}
          </div>
        </fieldset>
        <form className={styles.ligne} onSubmit={valider}>
          <ChampDate
            libelle="… ou jusqu’à une date, à 9 h"
            name="jusqua"
            min={ajouterJours(jourDe(instant), 1)}
            value={jour}
            onChange={(e) => choisir(e.currentTarget.value)}
          />
          <Bouton type="submit" occupe={avancer.isPending}>
            Aller à cette date
          </Bouton>
        </form>
      </div>
    </Fenetre>
  );
}
