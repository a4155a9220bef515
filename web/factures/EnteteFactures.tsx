import type { ReactNode } from 'react';
import { FilAriane } from '../design/page/FilAriane.tsx';
import { Onglets } from '../design/page/Onglets.tsx';
import styles from './EnteteFactures.module.css';
import { CHEMIN_DEPOT, type CodeEspace, ESPACES } from './espace.ts';

type Ecran = 'synthese' | 'recherche' | 'depot';

type EnteteFacturesProps = {
  espace: CodeEspace;
  /** The tab where one is; none on the page of a facture. */
  ecran?: Ecran;
  /** Last step of the path. */
  ici: string;
  children: ReactNode;
};

const ONGLETS: readonly { ecran: Ecran; libelle: string; suite: string; pour: readonly CodeEspace[] }[] = [
  { ecran: 'synthese', libelle: 'Synthèse', suite: '', pour: ['emises', 'recues', 'a-valider'] },
  { ecran: 'recherche', libelle: 'Recherche', suite: '/recherche', pour: ['emises', 'recues', 'a-valider'] },
  {
    ecran: 'depot',
    libelle: 'Déposer facture',
    suite: CHEMIN_DEPOT.slice(ESPACES.emises.chemin.length),
    pour: ['emises'],
  },
];

/** The path and the tabs of an espace of factures (factures § 2), around the page. */
export function EnteteFactures({ espace, ecran, ici, children }: EnteteFacturesProps) {
  const { titre, chemin } = ESPACES[espace];
  const onglets = ONGLETS.filter(({ pour }) => pour.includes(espace)).map((onglet) => ({
    libelle: onglet.libelle,
    vers: `${chemin}${onglet.suite}`,
    actif: onglet.ecran === ecran,
  }));
  return (
    <div className={styles.page}>
      <FilAriane
        etapes={[{ libelle: 'Accueil', vers: '/portail' }, { libelle: titre, vers: chemin }, { libelle: ici }]}
      />
      <Onglets libelle={titre} onglets={onglets} />
      {children}
    </div>
  );
}
