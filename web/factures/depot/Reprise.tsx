import { useState } from 'react';
import { Navigate } from 'react-router';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import type { ModeDeSaisie } from '#shared/factures/facture.ts';
import type { Jour } from '#shared/referentiel/date.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { EnAttente } from '../EnAttente.tsx';
import { cheminBrouillon, cheminFacture } from '../espace.ts';
import type { StructureDuCompte } from './choix.ts';
import { FormulaireFacture } from './FormulaireFacture.tsx';
import { departDepuisBrouillon } from './valeurs.ts';

type RepriseProps = { mode: ModeDeSaisie; id: number; structures: readonly StructureDuCompte[]; jour: Jour };

/** A brouillon opened again. What was read first is kept: the form is not to change under the fingers. */
export function Reprise({ mode, id, structures, jour }: RepriseProps) {
  const lecture = useLecture('consulterFacture', { params: { id } });
  const [premiere, setPremiere] = useState<FactureComplete>();
  if (!premiere && lecture.data && !lecture.isFetching) setPremiere(lecture.data);
  if (!premiere) return <EnAttente lectures={[lecture]} quoi="Ouverture du brouillon…" />;
  if (!premiere.actes.includes('enregistrer'))
    return (
      <>
        <h1>Reprendre un brouillon</h1>
        <EtatVide
          phrase="Cette facture n’est plus un brouillon : elle ne se modifie plus."
          suite="Vous pouvez la consulter et suivre son traitement."
          action={<LienBouton to={cheminFacture('emises', id)}>Consulter la facture</LienBouton>}
        />
      </>
    );
  // Wherever the link comes from, the form that began a brouillon is the one that goes on with it.
  if ((premiere.modeDepot === 'SAISIE_PORTAIL') !== (mode === 'SAISIE'))
    return <Navigate to={cheminBrouillon(id, premiere.modeDepot)} replace />;
  const depart = departDepuisBrouillon(premiere);
  return <FormulaireFacture mode={mode} brouillon={id} depart={depart} structures={structures} jour={jour} />;
}
