import { Search } from 'lucide-react';
import { useState } from 'react';
import { normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import type { Destinataire } from '#shared/structures/contrat.ts';
import { Bouton } from '../design/actions/Bouton.tsx';
import { ChampSiret } from '../design/champs/ChampSiret.tsx';
import type { Presentation } from '../design/champs/presentation.ts';
import { Fenetre } from '../design/page/Fenetre.tsx';
import { useDestinataire } from './destinataire.ts';
import { FicheDestinataire } from './FicheDestinataire.tsx';
import styles from './LigneDeRecherche.module.css';
import { RechercheDestinataire } from './RechercheDestinataire.tsx';

type ChoixDestinataireProps = Presentation & {
  name: string;
  /** SIRET, as typed. */
  valeur: string;
  /** The SIRET as it is typed; with its structure when it was taken from the search. */
  onChoix: (siret: string, destinataire?: Destinataire) => void;
};

/** The public structure a facture is sent to: its SIRET typed, or found by its name; then what it demands. */
export function ChoixDestinataire({ name, valeur, onChoix, ...presentation }: ChoixDestinataireProps) {
  const [ouverte, setOuverte] = useState(false);
  const { destinataire, refus } = useDestinataire(valeur);
  function choisir(choisi: Destinataire) {
    setOuverte(false);
    onChoix(choisi.identifiant, choisi);
  }
  return (
    <div>
      <div className={styles.ligne}>
        <ChampSiret
          {...presentation}
          erreur={presentation.erreur ?? refus?.message}
          name={name}
          value={valeur}
          onChange={(evenement) => onChoix(evenement.target.value)}
          onBlur={() => valeur && onChoix(normaliserIdentifiant(valeur), destinataire)}
        />
        <Bouton icone={Search} className={styles.bouton} onClick={() => setOuverte(true)}>
          Rechercher<span className="hors-ecran"> un destinataire</span>
        </Bouton>
      </div>
      <div aria-live="polite">{destinataire && <FicheDestinataire destinataire={destinataire} />}</div>
      <Fenetre titre="Rechercher un destinataire" ouverte={ouverte} onFermer={() => setOuverte(false)} large>
        <RechercheDestinataire onChoix={choisir} />
      </Fenetre>
    </div>
  );
}
