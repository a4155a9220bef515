import { type ReactNode, useState } from 'react';
import { type Acte, descriptionDeLActe } from '#shared/factures/actes.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { EnAttente } from '../EnAttente.tsx';
import { EnteteFactures } from '../EnteteFactures.tsx';
import { cheminFacture } from '../espace.ts';

type PageDeRetourProps = {
  id: number;
  acte: Acte;
  titre: string;
  children: (facture: FactureComplete) => ReactNode;
};

/** A page that answers what the recipient sent back; it says so when the answer is no longer awaited. */
export function PageDeRetour({ id, acte, titre, children }: PageDeRetourProps) {
  const lecture = useLecture('consulterFacture', { params: { id } });
  const [premiere, setPremiere] = useState<FactureComplete>();
  // What was read first is kept: the form is not to change, nor to vanish, under the fingers.
  if (premiere?.id !== id && lecture.data && !lecture.isFetching) setPremiere(lecture.data);
  return (
    <EnteteFactures espace="emises" ici={titre}>
      {premiere?.id === id ? (
        <Contenu facture={premiere} acte={acte} titre={titre}>
          {children(premiere)}
        </Contenu>
      ) : (
        <EnAttente lectures={[lecture]} quoi="Ouverture de la facture…" />
      )}
    </EnteteFactures>
  );
}

type ContenuProps = { facture: FactureComplete; acte: Acte; titre: string; children: ReactNode };

function Contenu({ facture, acte, titre, children }: ContenuProps) {
  if (facture.actes.includes(acte)) return children;
  return (
    <>
      <h1>{titre}</h1>
      <EtatVide
        phrase={`« ${descriptionDeLActe(acte).bouton} » n’est pas possible sur cette facture aujourd’hui.`}
        suite="Son statut a changé, ou ce n’est pas à vous d’agir."
        action={<LienBouton to={cheminFacture('emises', facture.id)}>Consulter la facture</LienBouton>}
      />
    </>
  );
}
