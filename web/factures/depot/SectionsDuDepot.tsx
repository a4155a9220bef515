import { useFormContext, useWatch } from 'react-hook-form';
import type { LigneDeFacture } from '#shared/factures/facture.ts';
import type { Jour } from '#shared/referentiel/date.ts';
import { ChoixDuFournisseur } from '../saisie/sections/ChoixDuFournisseur.tsx';
import type { StructureDuCompte } from './choix.ts';
import { CadreDeFacturation } from './sections/CadreDeFacturation.tsx';
import { Commentaire } from './sections/Commentaire.tsx';
import { Destinataire } from './sections/Destinataire.tsx';
import { Fournisseur } from './sections/Fournisseur.tsx';
import { LignesLues } from './sections/LignesLues.tsx';
import { Montants } from './sections/Montants.tsx';
import { PiecesJointes } from './sections/PiecesJointes.tsx';
import { References } from './sections/References.tsx';
import type { ValeursDuDepot } from './valeurs.ts';

type SectionsDuDepotProps = {
  structures: readonly StructureDuCompte[];
  jour: Jour;
  lignes: readonly LigneDeFacture[] | undefined;
};

/** The numbered parts of the form, in the order of the portal. */
export function SectionsDuDepot({ structures, jour, lignes = [] }: SectionsDuDepotProps) {
  const { control } = useFormContext<ValeursDuDepot>();
  const devise = useWatch({ control, name: 'devise' });
  const decalage = lignes.length > 0 ? 1 : 0;
  return (
    <>
      <CadreDeFacturation numero={1} />
      <Fournisseur numero={2} structures={structures}>
        <ChoixDuFournisseur />
      </Fournisseur>
      <Destinataire numero={3} jour={jour} />
      <References numero={4} />
      <Montants numero={5} />
      {lignes.length > 0 && <LignesLues numero={6} lignes={lignes} devise={devise} />}
      <PiecesJointes numero={6 + decalage} />
      <Commentaire numero={7 + decalage} />
    </>
  );
}
