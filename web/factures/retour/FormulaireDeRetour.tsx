import { type ReactNode, useCallback } from 'react';
import type { RefusServi } from '#shared/contrat/erreurs.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { type ErreurDeChamp, ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { AfficherRefus } from '../AfficherRefus.tsx';
import { QuitterSansEnregistrer } from '../depot/QuitterSansEnregistrer.tsx';
import { cheminFacture } from '../espace.ts';
import { BlocsFacture } from '../facture/BlocsFacture.tsx';
import { RetourDuDestinataire } from '../facture/RetourDuDestinataire.tsx';
import { titreDe } from '../libelles.ts';
import styles from './FormulaireDeRetour.module.css';

type FormulaireDeRetourProps = {
  titre: string;
  chapeau: string;
  facture: FactureComplete;
  erreurs: readonly ErreurDeChamp[];
  essai: number;
  refus: RefusServi | undefined;
  bouton: string;
  enCours: boolean;
  /** Leaving now would lose something typed. */
  perdrait: boolean;
  onEnvoyer: () => void;
  children: ReactNode;
};

/** The frame of « Compléter » and « Recycler »: why it came back, what may change, the rest of the facture to read. */
export function FormulaireDeRetour(props: FormulaireDeRetourProps) {
  const { titre, chapeau, facture, erreurs, essai, refus, bouton, enCours, perdrait, onEnvoyer, children } = props;
  return (
    <>
      <FormulairePage
        titre={titre}
        chapeau={
          <p>
            <strong>{titreDe(facture)}.</strong> {chapeau}
          </p>
        }
        messages={
          <>
            {refus && <AfficherRefus refus={refus} />}
            <ResumeErreurs erreurs={erreurs} essai={essai} />
            <RetourDuDestinataire facture={facture} />
          </>
        }
        onSubmit={(evenement) => {
          evenement.preventDefault();
          onEnvoyer();
        }}
        barre={
          <BarreActions>
            <LienBouton to={cheminFacture('emises', facture.id)}>Annuler</LienBouton>
            <Bouton type="submit" genre="principal" occupe={enCours} texteAttente="Envoi…">
              {bouton}
            </Bouton>
          </BarreActions>
        }
      >
        {children}
        <details className={styles.reste}>
          <summary>Voir le reste de la facture (non modifiable)</summary>
          <BlocsFacture facture={facture} />
        </details>
      </FormulairePage>
      <QuitterSansEnregistrer perdrait={useCallback(() => perdrait, [perdrait])} />
    </>
  );
}
