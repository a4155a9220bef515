import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { jourDe } from '#shared/referentiel/date.ts';
import { useLecture } from '../../api/requetes.ts';
import { useTitre } from '../../shell/titre.ts';
import { Modele } from '../depot/Modele.tsx';
import { Reprise } from '../depot/Reprise.tsx';
import { AucuneStructure, AucunFournisseur } from '../depot/SansFournisseur.tsx';
import { EnAttente } from '../EnAttente.tsx';
import { EnteteFactures } from '../EnteteFactures.tsx';
import { cheminBrouillon } from '../espace.ts';
import { MandatRequis } from './MandatRequis.tsx';
import { NouvelleSaisie } from './NouvelleSaisie.tsx';

const TITRE = 'Saisir une facture';

/** « Saisir une facture »: the mandat first, then the form; `?brouillon=ID` goes on with one, `?modele=ID` duplicates. */
export function SaisieFacture() {
  useTitre(TITRE);
  return (
    <EnteteFactures espace="emises" ecran="saisie" ici={TITRE}>
      <Saisie />
    </EnteteFactures>
  );
}

function Saisie() {
  const naviguer = useNavigate();
  const { key, state } = useLocation();
  const [adresse] = useSearchParams();
  // The visit in which the form was filled: once it has an address of its own, it is still the same form.
  const [visite, setVisite] = useState<string>();
  const compte = useLecture('consulterMonCompte', {});
  const bac = useLecture('consulterBac', {});
  const fournisseurs = useLecture('listerFournisseurs', {});
  if (!compte.data || !bac.data || !fournisseurs.data)
    return <EnAttente lectures={[compte, bac, fournisseurs]} quoi="Ouverture de la saisie…" />;
  if (compte.data.structures.length === 0) return <AucuneStructure titre={TITRE} quoi="saisir de facture" />;
  if (fournisseurs.data.length === 0) return <AucunFournisseur titre={TITRE} />;
  const structures = fournisseurs.data.filter(({ mandat }) => mandat);
  const sansMandat = fournisseurs.data.filter(({ mandat }) => !mandat);
  const aAutoriser = sansMandat.find(({ id }) => String(id) === adresse.get('structure')) ?? sansMandat[0];
  if (aAutoriser && (structures.length === 0 || adresse.has('structure')))
    return <MandatRequis key={aAutoriser.id} titre={TITRE} structure={aAutoriser} autres={sansMandat} />;
  const jour = jourDe(bac.data.instant);
  const memeVisite = visite !== undefined && (state as { saisie?: string } | null)?.saisie === visite;
  const [brouillon, modele] = [adresse.get('brouillon'), adresse.get('modele')];
  if (brouillon !== null && !memeVisite)
    return <Reprise mode="SAISIE" key={brouillon} id={Number(brouillon)} structures={structures} jour={jour} />;
  const cle = memeVisite ? visite : key;
  const nouvelle = {
    structures,
    sansMandat,
    jour,
    onNouveauBrouillon(id: number) {
      setVisite(cle);
      const options = { replace: true, preventScrollReset: true, state: { saisie: cle } };
      void naviguer(cheminBrouillon(id, 'SAISIE_PORTAIL'), options);
    },
  };
  if (modele !== null && !memeVisite)
    return (
      <Modele key={cle} id={Number(modele)}>
        {(facture) => <NouvelleSaisie {...nouvelle} modele={facture} onNouveauBrouillon={quitterLeModele} />}
      </Modele>
    );
  return <NouvelleSaisie key={cle} {...nouvelle} />;

  function quitterLeModele(id: number) {
    void naviguer(cheminBrouillon(id, 'SAISIE_PORTAIL'), { replace: true, preventScrollReset: true });
  }
}
