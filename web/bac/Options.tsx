import { ShieldCheck, ShieldOff } from 'lucide-react';
import { useGeste } from '../api/requetes.ts';
import { Bouton } from '../design/actions/Bouton.tsx';
import { Attente } from '../design/messages/Attente.tsx';
import { Badge } from '../design/messages/Badge.tsx';
import { RefusAlerte } from '../design/messages/RefusAlerte.tsx';
import { Section } from '../design/page/Section.tsx';
import { useEtatDuBac } from '../shell/etat-du-bac.ts';
import styles from './MonBac.module.css';

/** What is off in a new bac, and that one may try. */
export function Options() {
  const etat = useEtatDuBac();
  return (
    <Section titre="Options">
      {etat ? <DoubleAuthentification active={etat.options.doubleAuthentification} /> : <Attente />}
    </Section>
  );
}

function DoubleAuthentification({ active }: { active: boolean }) {
  const regler = useGeste('reglerBac');
  return (
    <div className={styles.pile}>
      {regler.error && <RefusAlerte {...regler.error.refus} />}
      <h3 className={styles.option}>
        Double authentification{' '}
        <span role="status">
          <Badge ton={active ? 'succes' : 'neutre'}>{active ? 'En service' : 'Arrêtée'}</Badge>
        </span>
      </h3>
      <p>
        Dans le portail d’aujourd’hui, depuis le 19 septembre 2024, le mot de passe ne suffit plus : chaque utilisateur
        confirme sa connexion par un second facteur. Ici, un code à 6 chiffres part à votre adresse de connexion ; vous
        le lisez dans la boîte aux lettres et vous le recopiez dans les 10 minutes, en trois essais.
      </p>
      <p>
        Le portail de 2021, celui du cours, n’en avait pas : l’option est donc arrêtée au départ. Prendre un siège dans
        la barre d’entraînement ne demande jamais de code.
      </p>
      <div className={styles.geste}>
        <Bouton
          icone={active ? ShieldOff : ShieldCheck}
          occupe={regler.isPending}
          onClick={() => regler.mutate({ corps: { doubleAuthentification: !active } })}
        >
          {active ? 'Arrêter la double authentification' : 'Mettre en service la double authentification'}
        </Bouton>
      </div>
    </div>
  );
}
