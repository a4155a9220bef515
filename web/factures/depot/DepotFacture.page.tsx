import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { jourDe } from '#shared/referentiel/date.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { useTitre } from '../../shell/titre.ts';
import { EnAttente } from '../EnAttente.tsx';
import { EnteteFactures } from '../EnteteFactures.tsx';
import { cheminBrouillon } from '../espace.ts';
import { ChoixDuFichier } from './ChoixDuFichier.tsx';
import { FormulaireDepot } from './FormulaireDepot.tsx';
import { estFormat } from './formats.ts';
import { Reprise } from './Reprise.tsx';
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
  if (compte.data.structures.length === 0) return <AucuneStructure />;
  if (structures.length === 0) return <AucunFournisseur />;
  if (memeVisite)
    return (
      <FormulaireDepot
        key={lu.cle}
        depart={lu.depart}
        structures={structures}
        jour={jour}
        onNouveauBrouillon={(id) =>
          void naviguer(cheminBrouillon(id), { replace: true, preventScrollReset: true, state: { depot: lu.cle } })
        }
      />
    );
  if (brouillon !== null) return <Reprise key={brouillon} id={Number(brouillon)} structures={structures} jour={jour} />;
  const demande = adresse.get('format');
  const format = estFormat(demande) ? demande : 'PDF';
  return (
    <ChoixDuFichier key={key} structures={structures} format={format} onLu={(depart) => setLu({ depart, cle: key })} />
  );
}

/** Attached, but none of the structures may issue [S35]. */
function AucunFournisseur() {
  return (
    <>
      <h1>{TITRE}</h1>
      <EtatVide
        phrase="Aucune de vos structures ne peut émettre de facture en votre nom."
        suite="Il faut trois choses : une structure active, votre rattachement validé, et l’espace « Factures émises » en mode « Modification »."
        action={<LienBouton to="/portail/mon-compte">Vérifier dans « Mon compte »</LienBouton>}
      />
    </>
  );
}

function AucuneStructure() {
  return (
    <>
      <h1>{TITRE}</h1>
      <EtatVide
        phrase="Votre compte n’est rattaché à aucune structure : vous ne pouvez pas encore déposer de facture."
        suite="Créez d’abord votre structure, avec le SIRET de votre entreprise."
        action={<LienBouton to="/portail/structures/nouvelle">Créer ma structure</LienBouton>}
      />
    </>
  );
}
