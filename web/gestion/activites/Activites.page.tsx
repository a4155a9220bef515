import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { Attente } from '../../design/messages/Attente.tsx';
import { Comprendre } from '../../design/page/Comprendre.tsx';
import { FilAriane } from '../../design/page/FilAriane.tsx';
import { DemandesAbonnement } from '../../espaces/gestion/DemandesAbonnement.tsx';
import { DemandesRattachement } from '../../rattachements/gestion/DemandesRattachement.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './Activites.module.css';
import { BlocHistorique } from './BlocHistorique.tsx';
import { BlocStructures } from './BlocStructures.tsx';
import { BlocUtilisateurs } from './BlocUtilisateurs.tsx';
import { Sommaire } from './Sommaire.tsx';

/** What is chosen in the blocks lives in the address, so that a page can be left and found again. */
type Choix = { structure?: number | undefined; historique?: number | undefined; page?: number | undefined };

/** « Activités du gestionnaire »: one summary screen, blocks in the order of the guide (comptes-structures § 8.2). */
export function Activites() {
  const { vocabulaire } = useVocabulaire();
  const titre = mot('activitesGestionnaire', vocabulaire);
  useTitre(titre);
  const lu = useLecture('listerStructuresGerees', {});
  const [adresse, setAdresse] = useSearchParams();
  useAncre(lu.isSuccess);
  if (lu.isPending) return <Attente />;
  if (lu.isError) return <RefusPage refus={lu.error.refus} />;
  const structures = lu.data;
  const geree = (cle: string) => structures.find(({ id }) => id === Number(adresse.get(cle)))?.id;
  function aller(choix: Choix) {
    const suite = new URLSearchParams(adresse);
    for (const [cle, valeur] of Object.entries(choix))
      if (valeur === undefined) suite.delete(cle);
      else suite.set(cle, String(valeur));
    setAdresse(suite, { replace: true, preventScrollReset: true });
  }
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Accueil', vers: '/portail' }, { libelle: titre }]} />
      <header className={styles.entete}>
        <h1>{titre}</h1>
        <Comprendre>
          le gestionnaire décide qui entre dans sa structure, et ce que chacun peut y faire. Ici, il répond aux demandes
          et garde la trace de tout.
        </Comprendre>
        <Sommaire />
      </header>
      <div id="approbations" className={styles.blocs}>
        <DemandesRattachement />
        <DemandesAbonnement />
      </div>
      <BlocStructures structures={structures} />
      <BlocHistorique
        structures={structures}
        structureId={geree('historique')}
        page={Math.max(1, Math.trunc(Number(adresse.get('page')) || 1))}
        onStructure={(historique) => aller({ historique, page: undefined })}
        onPage={(page) => aller({ page })}
      />
      <BlocUtilisateurs
        structures={structures}
        structureId={geree('structure') ?? structures[0]?.id}
        onStructure={(structure) => aller({ structure })}
      />
    </>
  );
}

/** The blocks come after the read: the address that names one is followed then, and each time the link is pressed. */
function useAncre(prete: boolean): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (prete && hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [prete, hash, key]);
}
