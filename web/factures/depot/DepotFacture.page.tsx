import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { jourDe } from '#shared/referentiel/date.ts';
import { useLecture } from '../../api/requetes.ts';
import { useTitre } from '../../shell/titre.ts';
import { EnAttente } from '../EnAttente.tsx';
import { EnteteFactures } from '../EnteteFactures.tsx';
import { cheminBrouillon } from '../espace.ts';
import { ChoixDuFichier } from './ChoixDuFichier.tsx';
import { FormulaireFacture } from './FormulaireFacture.tsx';
import { estFormat } from './formats.ts';
import { Modele } from './Modele.tsx';
import { Reprise } from './Reprise.tsx';
import { AucuneStructure, AucunFournisseur } from './SansFournisseur.tsx';
import type { Depart } from './valeurs.ts';

const TITRE = 'Déposer une facture';

/** « Déposer une facture »: the file first, then the form it fills; `?brouillon=ID` goes on with a brouillon. */
export function DepotFacture() {
  useTitre(TITRE);
  return (
    <EnteteFactures espace="emises" ecran="depot" ici={TITRE}>
      <Depot />
    </EnteteFactures>
  );
}

/** `cle` of what was read: the visit during which it was, so that the tab starts a new deposit. */
type Lu = { depart: Depart; cle: string };

function Depot() {
  const naviguer = useNavigate();
  const { key, state } = useLocation();
  const [adresse] = useSearchParams();
  const [lu, setLu] = useState<Lu>();
  const compte = useLecture('consulterMonCompte', {});
  const bac = useLecture('consulterBac', {});
  const fournisseurs = useLecture('listerFournisseurs', {});
  if (!compte.data || !bac.data || !fournisseurs.data)
    return <EnAttente lectures={[compte, bac, fournisseurs]} quoi="Ouverture du dépôt…" />;
  const structures = fournisseurs.data;
  const jour = jourDe(bac.data.instant);
  const memeVisite = lu && (key === lu.cle || (state as { depot?: string } | null)?.depot === lu.cle);
  const brouillon = adresse.get('brouillon');
  if (compte.data.structures.length === 0) return <AucuneStructure titre={TITRE} quoi="déposer de facture" />;
  if (structures.length === 0) return <AucunFournisseur titre={TITRE} />;
  if (memeVisite)
    return (
      <FormulaireFacture
        mode="DEPOT"
        key={lu.cle}
        depart={lu.depart}
        structures={structures}
        jour={jour}
        onNouveauBrouillon={(id) =>
          void naviguer(cheminBrouillon(id), { replace: true, preventScrollReset: true, state: { depot: lu.cle } })
        }
      />
    );
  if (brouillon !== null)
    return <Reprise mode="DEPOT" key={brouillon} id={Number(brouillon)} structures={structures} jour={jour} />;
  const modele = adresse.get('modele');
  const demande = adresse.get('format');
  const choix = {
    structures,
    format: estFormat(demande) ? demande : 'PDF',
    onLu: (depart: Depart) => setLu({ depart, cle: key }),
  } as const;
  if (modele === null) return <ChoixDuFichier key={key} {...choix} />;
  return (
    <Modele key={key} id={Number(modele)}>
      {(facture) => <ChoixDuFichier {...choix} modele={facture} />}
    </Modele>
  );
}
