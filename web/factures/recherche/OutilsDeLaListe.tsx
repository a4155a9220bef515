import { Columns3, Download } from 'lucide-react';
import { useState } from 'react';
import type { Recherche } from '#shared/factures/contrat.ts';
import { colonnesChoisies, ecrireColonnes } from '#shared/factures/suivi/colonnes.ts';
import { LIGNES_EXPORTEES_MAX } from '#shared/factures/suivi/selection.ts';
import { formaterDecimal } from '#shared/referentiel/decimal.ts';
import { lienFichier } from '../../api/liens.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Espace } from '../espace.ts';
import { LienFichier } from '../LienFichier.tsx';
import { ChoixDesColonnes } from './ChoixDesColonnes.tsx';
import { phraseDesCriteres } from './criteres.ts';
import styles from './Recherche.module.css';

type OutilsDeLaListeProps = {
  espace: Espace;
  recherche: Recherche;
  total: number;
  onColonnes: (colonnes: string | undefined) => void;
};

/** Above the list: what filters it, its columns, and the files for a spreadsheet. */
export function OutilsDeLaListe({ espace, recherche, total, onColonnes }: OutilsDeLaListeProps) {
  const [ouverte, setOuverte] = useState(false);
  const choisies = colonnesChoisies(espace.code, recherche.colonnes);
  const lien = (format: 'csv' | 'xlsx') =>
    lienFichier('exporterFactures', { params: { espace: espace.code, format }, requete: recherche });
  return (
    <div className={styles.outils}>
      <p className={styles.criteres}>{phraseDesCriteres(espace.code, recherche) ?? 'Toutes vos factures.'}</p>
      <Bouton petit icone={Columns3} onClick={() => setOuverte(true)}>
        Colonnes
      </Bouton>
      {total > LIGNES_EXPORTEES_MAX ? (
        <p>
          Plus de {formaterDecimal(String(LIGNES_EXPORTEES_MAX))} factures : ajoutez un critère pour pouvoir exporter.
        </p>
      ) : (
        <>
          <LienFichier petit vers={lien('csv')} icone={Download}>
            Exporter en CSV
          </LienFichier>
          <LienFichier petit vers={lien('xlsx')} icone={Download}>
            Exporter en XLSX
          </LienFichier>
        </>
      )}
      <ChoixDesColonnes
        // What is ticked and not applied is forgotten.
        key={String(ouverte)}
        espace={espace.code}
        choisies={choisies}
        ouverte={ouverte}
        onFermer={() => setOuverte(false)}
        onChoisir={(cles) => {
          setOuverte(false);
          onColonnes(ecrireColonnes(espace.code, cles));
        }}
      />
    </div>
  );
}
