import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useLecture } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { EnAttente } from '../../factures/EnAttente.tsx';
import styles from '../Travaux.module.css';
import { FicheDuMarche } from './FicheDuMarche.tsx';

type BoutonFicheProps = {
  /** Of the contract that one is working on, when it is known. */ numeroMarche?: string | null | undefined;
};

/** « Fiche d’identité du marché », on demand: a window, which is a sheet on a small screen. */
export function BoutonFiche({ numeroMarche }: BoutonFicheProps) {
  const [ouverte, setOuverte] = useState(false);
  return (
    <>
      <Bouton icone={ScrollText} onClick={() => setOuverte(true)}>
        Fiche d’identité du marché
      </Bouton>
      <Fenetre titre="Fiche d’identité du marché" ouverte={ouverte} onFermer={() => setOuverte(false)} large>
        <Fiches numeroMarche={numeroMarche} />
      </Fenetre>
    </>
  );
}

function Fiches({ numeroMarche }: BoutonFicheProps) {
  const lecture = useLecture('listerFiches', {});
  const [choisie, setChoisie] = useState<string>();
  if (!lecture.data) return <EnAttente lectures={[lecture]} quoi="Ouverture de la fiche…" />;
  const { fiches } = lecture.data;
  const fiche = fiches.find(({ numero }) => numero === (choisie ?? numeroMarche)) ?? fiches[0];
  if (!fiche)
    return (
      <EtatVide
        phrase="Aucun marché ne nomme vos structures."
        suite="La fiche d’identité se signe au début d’un marché de travaux : demandez-la à votre client."
      />
    );
  return (
    <div className={styles.pile}>
      {fiches.length > 1 && (
        <ChampSelection
          libelle="Marché"
          choixVide={null}
          value={fiche.numero}
          onChange={({ target }) => setChoisie(target.value)}
          options={fiches.map(({ numero, objet }) => ({ valeur: numero, libelle: `${numero} – ${objet}` }))}
        />
      )}
      <FicheDuMarche fiche={fiche} />
    </div>
  );
}
