import type { Jour } from '#shared/referentiel/date.ts';
import type { StructureDuCompte } from '../depot/choix.ts';
import { CadreDeFacturation } from '../depot/sections/CadreDeFacturation.tsx';
import { Commentaire } from '../depot/sections/Commentaire.tsx';
import { Destinataire } from '../depot/sections/Destinataire.tsx';
import { Fournisseur } from '../depot/sections/Fournisseur.tsx';
import { PiecesJointes } from '../depot/sections/PiecesJointes.tsx';
import { References } from '../depot/sections/References.tsx';
import { ChoixDuFournisseur } from './sections/ChoixDuFournisseur.tsx';
import { Lignes } from './sections/Lignes.tsx';
import { MontantsTotaux } from './sections/MontantsTotaux.tsx';
import { RecapitulatifTva } from './sections/RecapitulatifTva.tsx';

type SectionsDeLaSaisieProps = { structures: readonly StructureDuCompte[]; jour: Jour };

/** The numbered parts of « Saisir une facture », in the order of the portal (factures § 3). */
export function SectionsDeLaSaisie({ structures, jour }: SectionsDeLaSaisieProps) {
  return (
    <>
      <CadreDeFacturation numero={1} />
      <Fournisseur numero={2} structures={structures}>
        <ChoixDuFournisseur />
      </Fournisseur>
      <Destinataire numero={3} jour={jour} />
      <References numero={4} />
      <Lignes numero={5} />
      <RecapitulatifTva numero={6} />
      <MontantsTotaux numero={7} />
      <PiecesJointes numero={8} />
      <Commentaire numero={9} />
    </>
  );
}
