import type { ReactNode } from 'react';
import type { FactureResumee } from '#shared/factures/facture-resumee.ts';
import { FilAriane } from '../design/page/FilAriane.tsx';
import { Onglets } from '../design/page/Onglets.tsx';
import { ConditionsPourFacturer } from '../espaces/acces/ConditionsPourFacturer.tsx';
import { ModeInsuffisant } from '../espaces/acces/ModeInsuffisant.tsx';
import { meilleurMode, useMesStructures } from '../espaces/mes-habilitations.ts';
import { peutAgirSur } from './acces.ts';
import styles from './EnteteFactures.module.css';
import { CHEMIN_DEPOT, CHEMIN_FLUX, CHEMIN_SAISIE, type CodeEspace, ESPACES } from './espace.ts';

type Ecran = 'tableau-de-bord' | 'synthese' | 'recherche' | 'saisie' | 'depot' | 'flux';
/** Tabs of those who may act. */
const D_ACTION: readonly (Ecran | undefined)[] = ['saisie', 'depot'];

type EnteteFacturesProps = {
  espace: CodeEspace;
  /** The tab where one is; none on the page of a facture. */
  ecran?: Ecran;
  /** Last step of the path. */
  ici: string;
  /** The facture that the page shows, if it is the page of one. */
  facture?: FactureResumee | undefined;
  children: ReactNode;
};

const ONGLETS: readonly { ecran: Ecran; libelle: string; suite: string; pour: readonly CodeEspace[] }[] = [
  {
    ecran: 'tableau-de-bord',
    libelle: 'Tableau de bord',
    suite: '/tableau-de-bord',
    pour: ['emises', 'recues', 'a-valider'],
  },
  { ecran: 'synthese', libelle: 'Synthèse', suite: '', pour: ['emises', 'recues', 'a-valider'] },
  { ecran: 'recherche', libelle: 'Recherche', suite: '/recherche', pour: ['emises', 'recues', 'a-valider'] },
  {
    ecran: 'saisie',
    libelle: 'Saisir facture',
    suite: CHEMIN_SAISIE.slice(ESPACES.emises.chemin.length),
    pour: ['emises'],
  },
  {
    ecran: 'depot',
    libelle: 'Déposer facture',
    suite: CHEMIN_DEPOT.slice(ESPACES.emises.chemin.length),
    pour: ['emises'],
  },
  {
    ecran: 'flux',
    libelle: 'Suivi des flux',
    suite: CHEMIN_FLUX.slice(ESPACES.emises.chemin.length),
    pour: ['emises'],
  },
];

/** The path and the tabs of an espace of factures (factures § 2), around the page. */
export function EnteteFactures({ espace, ecran, ici, facture, children }: EnteteFacturesProps) {
  const { titre, chemin, dansLePortail, sans } = ESPACES[espace];
  const structures = useMesStructures();
  // Until it is known, nothing is said to be missing.
  const agit = !structures || meilleurMode(structures, dansLePortail) === 'MODIFICATION';
  const agitIci = !structures || !facture ? agit : peutAgirSur(facture, ESPACES[espace], structures);
  // Who is attached nowhere is told so by the page itself.
  const empeche = structures !== undefined && structures.length > 0 && !agitIci;
  const proposes = ONGLETS.filter(
    (o) => o.pour.includes(espace) && (agit || !D_ACTION.includes(o.ecran) || ecran === o.ecran),
  );
  const onglets = proposes.map((onglet) => ({
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
      {empeche && D_ACTION.includes(ecran) && <h1>{ici}</h1>}
      {empeche && (
        <ModeInsuffisant structures={structures} espace={dansLePortail} sans={sans} structureId={structureDe()} />
      )}
      {empeche && D_ACTION.includes(ecran) ? <ConditionsPourFacturer structures={structures} /> : children}
    </div>
  );

  function structureDe(): number | undefined {
    return espace === 'emises' ? facture?.fournisseur.id : facture?.destinataire?.id;
  }
}
