import { Download } from 'lucide-react';
import { useState } from 'react';
import type { FactureResumee } from '#shared/factures/facture-resumee.ts';
import {
  FORMATS_DE_SELECTION,
  type FormatDeSelection,
  TAILLE_DE_LA_SELECTION,
} from '#shared/factures/suivi/selection.ts';
import { lienFichier } from '../../api/liens.ts';
import { useLecture } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { formaterTaille } from '../../design/champs/fichier.ts';
import { GroupeRadio } from '../../design/champs/GroupeRadio.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { AfficherRefus } from '../AfficherRefus.tsx';
import type { Espace } from '../espace.ts';
import { LienFichier } from '../LienFichier.tsx';
import { optionsDe } from '../libelles.ts';
import styles from './Selection.module.css';

type FenetreTelechargerProps = {
  espace: Espace;
  factures: readonly FactureResumee[];
  ouverte: boolean;
  onFermer: () => void;
};

const OUI_NON = [
  { valeur: 'oui', libelle: 'Oui' },
  { valeur: 'non', libelle: 'Non' },
] as const;

/** « Télécharger la sélection »: one archive, a folder for each facture (factures § 10.3). */
export function FenetreTelecharger({ espace, factures, ouverte, onFermer }: FenetreTelechargerProps) {
  const [format, setFormat] = useState<FormatDeSelection>('ZIP');
  const [pieces, setPieces] = useState<'oui' | 'non'>('oui');
  const demande = { params: { ids: factures.map(({ id }) => id).join('.') }, requete: { format, pieces } };
  const poids = useLecture('consulterSelection', demande, { active: ouverte });
  const trop = poids.data !== undefined && poids.data.taille > poids.data.tailleMax;
  return (
    <Fenetre
      titre="Télécharger la sélection"
      ouverte={ouverte}
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Fermer</Bouton>
          {poids.data && !trop && (
            <LienFichier vers={lienFichier('telechargerSelection', demande)} icone={Download}>
              Télécharger l’archive (ZIP)
            </LienFichier>
          )}
        </>
      }
    >
      <div className={styles.champs}>
        <GroupeRadio
          name="format"
          libelle="Que contient l’archive ?"
          options={optionsDe(FORMATS_DE_SELECTION)}
          valeur={format}
          onChange={({ target }) => setFormat(target.value as FormatDeSelection)}
        />
        <GroupeRadio
          name="pieces"
          libelle="Avec les pièces jointes ?"
          enLigne
          options={OUI_NON}
          valeur={pieces}
          onChange={({ target }) => setPieces(target.value === 'oui' ? 'oui' : 'non')}
        />
        {poids.error && <AfficherRefus refus={poids.error.refus} />}
        {poids.data && (
          <p aria-live="polite">
            {factures.length === 1 ? '1 facture' : `${factures.length} factures`}, {formaterTaille(poids.data.taille)}{' '}
            au plus. Chacune a son dossier dans l’archive ;{' '}
            {format === 'PIVOT' ? 'un brouillon n’a pas encore de PIVOT.' : 'un PDF simple ne contient pas de XML.'}
          </p>
        )}
        {trop && (
          <Alerte genre="attention" titre="C’est trop lourd">
            <p>
              Un téléchargement fait {formaterTaille(TAILLE_DE_LA_SELECTION)} au plus : choisissez moins de factures, ou
              laissez les pièces jointes.
            </p>
          </Alerte>
        )}
        {espace.code === 'recues' && (
          <p>Ces factures seront marquées « Téléchargée » dans votre liste, et l’historique de chacune le dira.</p>
        )}
      </div>
    </Fenetre>
  );
}
