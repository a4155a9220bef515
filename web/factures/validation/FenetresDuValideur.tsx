import type { FactureComplete } from '#shared/factures/contrat.ts';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { FormulaireModifierValideur } from './FormulaireModifierValideur.tsx';
import { FormulaireRefuser } from './FormulaireRefuser.tsx';
import { FormulaireValider } from './FormulaireValider.tsx';

type FenetresDuValideurProps = {
  /** Name of the window that is open over the facture. */
  fenetre: string | undefined;
  facture: FactureComplete;
  onFermer: () => void;
  onFait: (message: string) => void;
};

/** « Valider », « Refuser », « Modifier le valideur » (factures § 9.2), each only for who may do it now. */
export function FenetresDuValideur({ fenetre, facture, onFermer, onFait }: FenetresDuValideurProps) {
  const peut = (...actes: FactureComplete['actes']) => actes.some((acte) => facture.actes.includes(acte));
  const formulaire = { facture, onFermer, onFait };
  return (
    <>
      <Fenetre
        titre="Valider la facture"
        ouverte={fenetre === 'valider' && peut('valider1', 'valider2')}
        onFermer={onFermer}
        large
      >
        <FormulaireValider {...formulaire} />
      </Fenetre>
      <Fenetre
        titre="Refuser la facture"
        ouverte={fenetre === 'refuser' && peut('refuser1', 'refuser2')}
        onFermer={onFermer}
      >
        <FormulaireRefuser {...formulaire} />
      </Fenetre>
      <Fenetre
        titre="Modifier le valideur"
        ouverte={fenetre === 'modifierValideur' && peut('modifierValideur', 'modifierValideur2')}
        onFermer={onFermer}
      >
        <FormulaireModifierValideur {...formulaire} />
      </Fenetre>
    </>
  );
}
