import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FluxResume } from '#shared/factures/flux/contrat.ts';
import { descriptionDeLaSyntaxe } from '#shared/factures/flux/syntaxes.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import type { Colonne, Tri } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { cheminFlux } from '../espace.ts';
import { EtatDeFlux } from './EtatDeFlux.tsx';
import styles from './Flux.module.css';

type TableauDesFluxProps = {
  legende: string;
  flux: readonly FluxResume[];
  tri?: Tri;
  onTri?: (cle: string) => void;
  vide: ReactNode;
};

/** A list of flows, the number leading to its report. */
export function TableauDesFlux({ flux, ...tableau }: TableauDesFluxProps) {
  return <Tableau {...tableau} legendeCachee colonnes={COLONNES} lignes={flux} cleDe={({ id }) => String(id)} />;
}

const COLONNES: Colonne<FluxResume>[] = [
  {
    cle: 'numero',
    titre: 'Numéro de flux',
    entete: true,
    rendu: ({ id, numero }) => (
      <Link to={cheminFlux(id)} className={styles.entier}>
        {numero}
      </Link>
    ),
  },
  { cle: 'nomFichier', titre: 'Nom du fichier', rendu: ({ nomFichier }) => nomFichier },
  { cle: 'depotLe', titre: 'Date de dépôt', triable: true, rendu: ({ depotLe }) => formaterInstant(depotLe) },
  { cle: 'syntaxe', titre: 'Syntaxe', rendu: ({ syntaxe }) => descriptionDeLaSyntaxe(syntaxe).libelle },
  { cle: 'factures', titre: 'Factures', rendu: compterFactures },
  { cle: 'etat', titre: 'État', rendu: ({ etat }) => <EtatDeFlux etat={etat} /> },
];

/** « 3, dont 1 rejetée » */
export function compterFactures({ total, rejetees }: Pick<FluxResume, 'total' | 'rejetees'>): string {
  return rejetees === 0 ? String(total) : `${total}, dont ${rejetees} rejetée${rejetees > 1 ? 's' : ''}`;
}
