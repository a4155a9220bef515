import { useState } from 'react';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import type { Jour } from '#shared/referentiel/date.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { EnAttente } from '../EnAttente.tsx';
import { cheminFacture } from '../espace.ts';
import type { StructureDuCompte } from './choix.ts';
import { FormulaireDepot } from './FormulaireDepot.tsx';
import { departDepuisBrouillon } from './valeurs.ts';

type RepriseProps = { id: number; structures: readonly StructureDuCompte[]; jour: Jour };

/** A brouillon opened again. What was read first is kept: the form is not to change under the fingers. */
export function Reprise({ id, structures, jour }: RepriseProps) {
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
  return (
    <FormulaireDepot brouillon={id} depart={departDepuisBrouillon(premiere)} structures={structures} jour={jour} />
  );
}
