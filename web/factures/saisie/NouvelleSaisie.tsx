import type { FactureComplete } from '#shared/factures/contrat.ts';
import type { Jour } from '#shared/referentiel/date.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import type { StructureDuCompte } from '../depot/choix.ts';
import { FormulaireFacture } from '../depot/FormulaireFacture.tsx';
import { type Depart, departSaisi, nouveauDepart, sansIdentite } from '../depot/valeurs.ts';
import { EnAttente } from '../EnAttente.tsx';
import { RepriseDuModele } from '../RepriseDuModele.tsx';
import { cheminDuMandat } from './chemins.ts';

type NouvelleSaisieProps = {
  /** Those that accepted the mandat, and those that did not. */
  structures: readonly StructureDuCompte[];
  sansMandat: readonly StructureDuCompte[];
  modele?: FactureComplete;
  jour: Jour;
  onNouveauBrouillon: (id: number) => void;
};

/** An empty form, or one begun from an earlier facture: today, A1, by transfer on the account by default. */
export function NouvelleSaisie({ structures, sansMandat, modele, jour, onNouveauBrouillon }: NouvelleSaisieProps) {
  const structure = structures.find(({ id }) => id === modele?.fournisseur.id) ?? structures[0];
  const id = structure?.id ?? 0;
  const lecture = useLecture('consulterFournisseur', { params: { id } }, { active: structure !== undefined });
  if (!lecture.data) return <EnAttente lectures={[lecture]} quoi="Ouverture de la saisie…" />;
  const parDefaut = lecture.data.comptes.find((compte) => compte.parDefaut);
  const depart = modele
    ? departDuModele(modele, { structureId: id, jour })
    : nouveauDepart({
        cadre: 'A1',
        structureId: String(id),
        typeFacture: 'FACTURE',
        dateFacture: jour,
        coordonneesBancairesId: parDefaut ? String(parDefaut.id) : '',
      });
  return (
    <>
      {modele && <RepriseDuModele modele={modele} />}
      {sansMandat.map((autre) => (
        <Alerte key={autre.id} genre="info">
          <p>
            {autre.raisonSociale} n’a pas encore accepté le mandat de facturation : elle n’est pas dans la liste.{' '}
            <LienBouton petit to={cheminDuMandat(autre.id)}>
              Lire le mandat<span className="hors-ecran"> de {autre.raisonSociale}</span>
            </LienBouton>
          </p>
        </Alerte>
      ))}
      <FormulaireFacture
        mode="SAISIE"
        depart={depart}
        structures={structures}
        jour={jour}
        onNouveauBrouillon={onNouveauBrouillon}
      />
    </>
  );
}

function departDuModele(modele: FactureComplete, { structureId, jour }: { structureId: number; jour: Jour }): Depart {
  return departSaisi({ ...sansIdentite(modele.saisie), structureId, dateFacture: jour });
}
