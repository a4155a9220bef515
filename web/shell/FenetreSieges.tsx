import { Bot, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Siege } from '#shared/bac/contrat.ts';
import { LIBELLES_TEMPERAMENT, TEMPERAMENTS, type Temperament } from '#shared/bac/robots.ts';
import { comparable } from '#shared/referentiel/texte.ts';
import { estGestionnaire } from '#shared/structures/droits.ts';
import { useGeste } from '../api/requetes.ts';
import { fixerSiege } from '../api/siege.ts';
import { Bouton } from '../design/actions/Bouton.tsx';
import { ChampSelection } from '../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../design/champs/ChampTexte.tsx';
import { Badge } from '../design/messages/Badge.tsx';
import { RefusAlerte } from '../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../design/page/Fenetre.tsx';
import { useEtatDuBac, useMonSiege } from './etat-du-bac.ts';
import styles from './Fenetres.module.css';

type Props = { ouverte: boolean; onFermer: () => void };

/** Sitting in somebody else's seat: the agent of the commune, a colleague… and giving it back to a robot. */
export function FenetreSieges({ ouverte, onFermer }: Props) {
  const etat = useEtatDuBac();
  const [cherche, chercher] = useState('');
  const voulu = comparable(cherche);
  const sieges = (etat?.sieges ?? []).filter((s) => comparable(enTexte(s)).includes(voulu));
  return (
    <Fenetre titre="Qui suis-je ?" ouverte={ouverte} onFermer={onFermer} large>
      <div className={styles.pile}>
        <SiegeActuel onFait={onFermer} />
        <h3>Prendre un autre siège</h3>
        <p>
          Devenez une autre personne de votre bac à sable : l’agent d’une commune, par exemple. Aucun mot de passe n’est
          demandé ici. Tant que vous tenez un siège, aucun robot n’y agit.
        </p>
        <ChampTexte
          libelle="Chercher une personne ou une structure"
          name="cherche"
          value={cherche}
          onChange={(e) => chercher(e.currentTarget.value)}
        />
        {sieges.length === 0 && <p>Personne ne porte ce nom.</p>}
        <ul className={styles.sieges}>
          {sieges.map((s) => (
            <LigneDeSiege key={s.compteId} siege={s} onFait={onFermer} />
          ))}
        </ul>
      </div>
    </Fenetre>
  );
}

const enTexte = (s: Siege): string => [s.prenom, s.nom, ...s.structures.map((st) => st.raisonSociale)].join(' ');

const structuresDe = (s: Siege): string =>
  s.structures.map((st) => st.raisonSociale).join(', ') || 'Aucune structure pour le moment';

function SiegeActuel({ onFait }: { onFait: () => void }) {
  const siege = useMonSiege();
  const quitter = useGeste('quitterSiege');
  const confier = useGeste('confierAuRobot');
  const aller = useNavigate();
  const [temperament, choisir] = useState<Temperament>('rapide');
  if (!siege) return <p>Cette fenêtre n’est connectée au nom de personne.</p>;
  const { compteId } = siege;
  const confiable = siege.structures.some((st) => st.nature === 'PUBLIQUE' || estGestionnaire(st.role));
  function partir() {
    fixerSiege(undefined);
    onFait();
    void aller('/portail');
  }
  return (
    <div className={styles.actuel}>
      <p>
        Vous êtes <strong>{`${siege.prenom} ${siege.nom}`}</strong>, {structuresDe(siege)}.
      </p>
      {confier.error && <RefusAlerte {...confier.error.refus} />}
      <div className={styles.boutons}>
        <Bouton
          occupe={quitter.isPending}
          onClick={() => quitter.mutate({ corps: { compteId } }, { onSuccess: partir })}
        >
          Se déconnecter
        </Bouton>
      </div>
      {confiable && (
        <div className={styles.ligne}>
          <ChampSelection
            libelle="Confier ce siège à un robot"
            name="temperament"
            choixVide={null}
            value={temperament}
            aide={LIBELLES_TEMPERAMENT[temperament].aide}
            onChange={(e) => choisir(e.currentTarget.value as Temperament)}
            options={TEMPERAMENTS.map((t) => ({ valeur: t, libelle: LIBELLES_TEMPERAMENT[t].nom }))}
          />
          <Bouton
            icone={Bot}
            occupe={confier.isPending}
            onClick={() => confier.mutate({ corps: { compteId, temperament } }, { onSuccess: partir })}
          >
            Confier au robot
          </Bouton>
        </div>
      )}
    </div>
  );
}

function LigneDeSiege({ siege, onFait }: { siege: Siege; onFait: () => void }) {
  const actuel = useMonSiege()?.compteId === siege.compteId;
  const prendre = useGeste('prendreSiege');
  const aller = useNavigate();
  const { compteId } = siege;
  const nom = `${siege.prenom} ${siege.nom}`;
  function asseoir() {
    fixerSiege(compteId);
    onFait();
    void aller('/portail');
  }
  return (
    <li className={styles.siege}>
      <div className={styles.qui}>
        <strong>{nom}</strong>
        <span>{structuresDe(siege)}</span>
      </div>
      {siege.tenuPar === 'ROBOT' ? (
        <Badge icone={Bot}>Robot {LIBELLES_TEMPERAMENT[siege.temperament].nom.toLowerCase()}</Badge>
      ) : (
        <Badge icone={UserRound} ton="info">
          Personne
        </Badge>
      )}
      {siege.statut !== 'ACTIF' && <span>Compte non activé</span>}
      {siege.statut === 'ACTIF' && !actuel && (
        <Bouton
          petit
          occupe={prendre.isPending}
          aria-label={`Prendre le siège de ${nom}`}
          onClick={() => prendre.mutate({ corps: { compteId } }, { onSuccess: asseoir })}
        >
          Prendre ce siège
        </Bouton>
      )}
      {actuel && <span>C’est vous</span>}
    </li>
  );
}
