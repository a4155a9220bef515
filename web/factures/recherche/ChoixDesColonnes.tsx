import { useState } from 'react';
import { type CleDeColonne, colonneDe, colonnesChoisies, colonnesPossibles } from '#shared/factures/suivi/colonnes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import type { CodeEspace } from '../espace.ts';
import styles from './Recherche.module.css';

type ChoixDesColonnesProps = {
  espace: CodeEspace;
  choisies: readonly CleDeColonne[];
  ouverte: boolean;
  onFermer: () => void;
  onChoisir: (cles: readonly CleDeColonne[]) => void;
};

/** Which columns the list shows (factures § 10.2); the same go in the exported files. */
export function ChoixDesColonnes({ espace, choisies, ouverte, onFermer, onChoisir }: ChoixDesColonnesProps) {
  const [cochees, setCochees] = useState<ReadonlySet<CleDeColonne>>(new Set(choisies));
  const cocher = (cle: CleDeColonne, oui: boolean) => {
    const suite = new Set(cochees);
    if (oui) suite.add(cle);
    else suite.delete(cle);
    setCochees(suite);
  };
  const possibles = colonnesPossibles(espace);
  return (
    <Fenetre
      titre="Choisir les colonnes"
      ouverte={ouverte}
      onFermer={onFermer}
      large
      actions={
        <>
          <Bouton onClick={() => setCochees(new Set(colonnesChoisies(espace, undefined)))}>
            Revenir aux colonnes proposées
          </Bouton>
          <Bouton genre="principal" onClick={() => onChoisir(possibles.filter((cle) => cochees.has(cle)))}>
            Appliquer
          </Bouton>
        </>
      }
    >
      <p>Les fichiers exportés auront les mêmes colonnes.</p>
      <fieldset className={styles.colonnes}>
        <legend className="hors-ecran">Colonnes de la liste</legend>
        {possibles.map((cle) => (
          <CaseACocher
            key={cle}
            id={`colonne-${cle}`}
            libelle={colonneDe(cle).libelle}
            checked={cochees.has(cle)}
            // Without its number, a facture could not be opened.
            disabled={cle === 'numero'}
            onChange={({ target }) => cocher(cle, target.checked)}
          />
        ))}
      </fieldset>
    </Fenetre>
  );
}
