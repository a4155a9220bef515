import { Download } from 'lucide-react';
import { useState } from 'react';
import type { EnsembleTraite } from '#shared/factures/contrat-suivi.ts';
import { SELECTION_MAX } from '#shared/factures/suivi/selection.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Espace } from '../espace.ts';
import { FenetreTelecharger } from './FenetreTelecharger.tsx';
import { FenetreTraiterEnsemble } from './FenetreTraiterEnsemble.tsx';
import { ResultatDEnsemble } from './ResultatDEnsemble.tsx';
import styles from './Selection.module.css';
import type { SelectionDeFactures } from './useSelection.ts';

type BarreDeSelectionProps = {
  espace: Espace;
  selection: SelectionDeFactures;
  /** The list is one where the reader treats factures. */
  traiter?: boolean;
};

/** What one may do with the factures that are ticked, and what became of the last ones. */
export function BarreDeSelection({ espace, selection, traiter = false }: BarreDeSelectionProps) {
  const [fenetre, setFenetre] = useState<'telecharger' | 'traiter'>();
  const [resultat, setResultat] = useState<EnsembleTraite>();
  const { choisies } = selection;
  const nombre = choisies.length;
  const fermer = () => setFenetre(undefined);
  const trop = nombre > SELECTION_MAX;
  return (
    <>
      {resultat && <ResultatDEnsemble resultat={resultat} onFermer={() => setResultat(undefined)} />}
      {nombre > 0 && (
        <section aria-label="Factures sélectionnées" className={styles.barre}>
          <p aria-live="polite" className={styles.nombre}>
            {nombre === 1 ? '1 facture sélectionnée' : `${nombre} factures sélectionnées`}
            {trop && ` : choisissez-en ${SELECTION_MAX} au plus.`}
          </p>
          <Bouton petit genre="discret" onClick={() => selection.onSelection(new Set())}>
            Tout désélectionner
          </Bouton>
          {!trop && (
            <Bouton petit icone={Download} onClick={() => setFenetre('telecharger')}>
              Télécharger la sélection
            </Bouton>
          )}
          {!trop && traiter && (
            <Bouton petit genre="principal" onClick={() => setFenetre('traiter')}>
              Traiter la sélection
            </Bouton>
          )}
        </section>
      )}
      <FenetreTelecharger
        espace={espace}
        factures={choisies}
        ouverte={fenetre === 'telecharger' && nombre > 0}
        onFermer={fermer}
      />
      <FenetreTraiterEnsemble
        factures={choisies}
        ouverte={fenetre === 'traiter' && nombre > 0}
        onFermer={fermer}
        onFait={(fait) => {
          fermer();
          selection.onSelection(new Set());
          setResultat(fait);
        }}
      />
    </>
  );
}
