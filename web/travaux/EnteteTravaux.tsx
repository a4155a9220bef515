import type { ReactNode } from 'react';
import { ESPACE_TRAVAUX } from '#shared/travaux/droits.ts';
import { FilAriane } from '../design/page/FilAriane.tsx';
import { Onglets } from '../design/page/Onglets.tsx';
import { ModeInsuffisant } from '../espaces/acces/ModeInsuffisant.tsx';
import { meilleurMode, useMesStructures } from '../espaces/mes-habilitations.ts';
import styles from '../factures/EnteteFactures.module.css';
import { CHEMIN_DEPOT, CHEMIN_RECHERCHE, CHEMIN_TABLEAU, CHEMIN_TRAVAUX } from './chemins.ts';

type Ecran = 'synthese' | 'depot' | 'recherche' | 'tableau-de-bord';

type EnteteTravauxProps = {
  /** The tab where one is; none on the page of a piece or a dossier. */
  ecran?: Ecran;
  /** Last step of the path. */
  ici: string;
  children: ReactNode;
};

const ONGLETS: readonly { ecran: Ecran; libelle: string; vers: string }[] = [
  { ecran: 'synthese', libelle: 'Synthèse', vers: CHEMIN_TRAVAUX },
  { ecran: 'depot', libelle: 'Déposer', vers: CHEMIN_DEPOT },
  { ecran: 'recherche', libelle: 'Rechercher', vers: CHEMIN_RECHERCHE },
  { ecran: 'tableau-de-bord', libelle: 'Tableau de bord', vers: CHEMIN_TABLEAU },
];

/** The path and the tabs of « Factures de travaux » (travaux § 3), around the page. */
export function EnteteTravaux({ ecran, ici, children }: EnteteTravauxProps) {
  const structures = useMesStructures();
  const agit = !structures || meilleurMode(structures, ESPACE_TRAVAUX) === 'MODIFICATION';
  return (
    <div className={styles.page}>
      <FilAriane
        etapes={[
          { libelle: 'Accueil', vers: '/portail' },
          { libelle: 'Factures de travaux', vers: CHEMIN_TRAVAUX },
          { libelle: ici },
        ]}
      />
      <Onglets
        libelle="Factures de travaux"
        onglets={ONGLETS.map(({ libelle, vers, ecran: sien }) => ({ libelle, vers, actif: sien === ecran }))}
      />
      {structures && structures.length > 0 && !agit && (
        <ModeInsuffisant
          structures={structures}
          espace={ESPACE_TRAVAUX}
          sans="mais ni déposer une pièce, ni y répondre"
        />
      )}
      {children}
    </div>
  );
}
