import type { FactureComplete } from '#shared/factures/contrat.ts';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { FormulaireTraiter } from './FormulaireTraiter.tsx';

type FenetreTraiterProps = {
  facture: FactureComplete;
  ouverte: boolean;
  onFermer: () => void;
  onFait: (message: string) => void;
};

/** « Traiter la facture »: the recipient gives it another statut. */
export function FenetreTraiter({ facture, ouverte, onFermer, onFait }: FenetreTraiterProps) {
  return (
    <Fenetre titre="Traiter la facture" ouverte={ouverte} onFermer={onFermer}>
      <FormulaireTraiter facture={facture} onFermer={onFermer} onFait={onFait} />
    </Fenetre>
  );
}
