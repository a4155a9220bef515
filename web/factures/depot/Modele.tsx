import { type ReactNode, useState } from 'react';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { useLecture } from '../../api/requetes.ts';
import { EnAttente } from '../EnAttente.tsx';

type ModeleProps = { id: number; children: (facture: FactureComplete) => ReactNode };

/** The facture that one duplicates, read once: the form is not to change under the fingers. */
export function Modele({ id, children }: ModeleProps) {
  const lecture = useLecture('consulterFacture', { params: { id } });
  const [premiere, setPremiere] = useState<FactureComplete>();
  if (!premiere && lecture.data) setPremiere(lecture.data);
  return premiere ? children(premiere) : <EnAttente lectures={[lecture]} quoi="Lecture de la facture à reprendre…" />;
}
