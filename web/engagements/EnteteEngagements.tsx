import type { ReactNode } from 'react';
import { ESPACE_DES_ENGAGEMENTS } from '#shared/engagements/droits.ts';
import { FilAriane } from '../design/page/FilAriane.tsx';
import { Onglets } from '../design/page/Onglets.tsx';
import { ModeInsuffisant } from '../espaces/acces/ModeInsuffisant.tsx';
import { meilleurMode, peutAgir, useMesStructures } from '../espaces/mes-habilitations.ts';
import styles from '../factures/EnteteFactures.module.css';
import { CHEMIN_CREATION, CHEMIN_ENGAGEMENTS, CHEMIN_RECHERCHE } from './chemins.ts';
import { structuresQuiCommandent } from './cotes.ts';

type Ecran = 'synthese' | 'recherche' | 'creation';

type EnteteEngagementsProps = {
  /** The tab where one is; none on the page of an engagement. */
  ecran?: Ecran;
  /** Last step of the path. */
  ici: string;
  /** Where one acts on what the page shows, if it shows one engagement. */
  lieu?: { structureId: number | undefined; service: string | null } | undefined;
  children: ReactNode;
};

const ONGLETS: readonly { ecran: Ecran; libelle: string; vers: string }[] = [
  { ecran: 'synthese', libelle: 'Synthèse', vers: CHEMIN_ENGAGEMENTS },
  { ecran: 'recherche', libelle: 'Recherche', vers: CHEMIN_RECHERCHE },
  { ecran: 'creation', libelle: 'Créer un engagement', vers: CHEMIN_CREATION },
];

/** The path and the tabs of the espace, around the page (factures § 12.1); only a public body has the third tab. */
export function EnteteEngagements({ ecran, ici, lieu, children }: EnteteEngagementsProps) {
  const structures = useMesStructures();
  const agit =
    !structures ||
    (lieu
      ? peutAgir(structures, { ...lieu, espace: ESPACE_DES_ENGAGEMENTS })
      : meilleurMode(structures, ESPACE_DES_ENGAGEMENTS) === 'MODIFICATION');
  const commande = structures !== undefined && structuresQuiCommandent(structures).length > 0;
  const onglets = ONGLETS.filter((onglet) => onglet.ecran !== 'creation' || commande || ecran === 'creation');
  return (
    <div className={styles.page}>
      <FilAriane
        etapes={[
          { libelle: 'Accueil', vers: '/portail' },
          { libelle: 'Engagements', vers: CHEMIN_ENGAGEMENTS },
          { libelle: ici },
        ]}
      />
      <Onglets
        libelle="Engagements"
        onglets={onglets.map(({ libelle, vers, ecran: sien }) => ({ libelle, vers, actif: sien === ecran }))}
      />
      {structures && structures.length > 0 && !agit && (
        <ModeInsuffisant
          structures={structures}
          espace={ESPACE_DES_ENGAGEMENTS}
          sans="mais ni passer une commande, ni y répondre"
          structureId={lieu?.structureId}
        />
      )}
      {children}
    </div>
  );
}
