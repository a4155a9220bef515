import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import type { Recherche } from '#shared/factures/contrat.ts';
import {
  type CleDeCritere,
  CRITERES,
  CRITERES_DE,
  critereDe,
  criteresDe,
  defautsDesCriteres,
} from '#shared/factures/suivi/criteres.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { FormulaireRecherche } from '../../design/page/FormulaireRecherche.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import type { Espace } from '../espace.ts';
import { phraseDuRefus } from '../libelles.ts';
import { ChampDeCritere } from './ChampDeCritere.tsx';
import { aDesCriteresAvances } from './criteres.ts';
import styles from './Recherche.module.css';

type CriteresDeRechercheProps = {
  espace: Espace;
  recherche: Recherche;
  onRecherche: (criteres: Partial<Record<CleDeCritere, string>>) => void;
};

/** From … to …: two fields that are read together. */
const vaParDeux = (cle: CleDeCritere): boolean => ['JOUR', 'MONTANT'].includes(CRITERES[cle].genre);

/** The criteria of a search (factures § 10.1): the simple ones, and behind « Recherche avancée » all the others. */
export function CriteresDeRecherche({ espace, recherche, onRecherche }: CriteresDeRechercheProps) {
  const [depliee, setDepliee] = useState(aDesCriteresAvances(espace.code, recherche));
  const [defauts, setDefauts] = useState<ReturnType<typeof defautsDesCriteres>>({});
  const id = useId();
  const avances: readonly CleDeCritere[] = CRITERES_DE[espace.code].avances;
  const champs = (cles: readonly CleDeCritere[]) =>
    cles.map((cle) => (
      <ChampDeCritere
        key={cle}
        critere={critereDe(espace.code, cle)}
        espace={espace}
        valeur={recherche[cle] === undefined ? undefined : String(recherche[cle])}
        erreur={defauts[cle] && phraseDuRefus(defauts[cle])}
      />
    ));

  function chercher(saisis: Partial<Record<CleDeCritere, string>>) {
    const trouves = defautsDesCriteres(saisis);
    setDefauts(trouves);
    const [premier] = Object.keys(trouves);
    if (!premier) return onRecherche(saisis);
    setDepliee(true);
    // Once the field is shown.
    requestAnimationFrame(() => document.getElementById(premier)?.focus());
  }

  const Icone = depliee ? ChevronUp : ChevronDown;
  return (
    <FormulaireRecherche criteres={criteresDe(espace.code)} onRecherche={chercher}>
      <GrilleChamps>{champs(CRITERES_DE[espace.code].simples)}</GrilleChamps>
      <Bouton
        genre="discret"
        icone={Icone}
        aria-expanded={depliee}
        aria-controls={id}
        onClick={() => setDepliee(!depliee)}
      >
        Recherche avancée
      </Bouton>
      {/* Folded, the fields keep what they hold: a search never forgets a criterion by itself. */}
      <div id={id} hidden={!depliee} className={styles.avances}>
        <GrilleChamps>{champs(avances.filter((cle) => !vaParDeux(cle)))}</GrilleChamps>
        <div className={styles.paires}>{champs(avances.filter(vaParDeux))}</div>
      </div>
    </FormulaireRecherche>
  );
}
