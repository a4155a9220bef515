import type { FactureComplete } from '#shared/factures/contrat.ts';
import { Alerte } from '../design/messages/Alerte.tsx';
import { titreDe } from './libelles.ts';

/** What « Dupliquer » brought, and what it left. */
export function RepriseDuModele({ modele }: { modele: FactureComplete }) {
  return (
    <Alerte genre="info" titre={`Reprise de : ${titreDe(modele)}`}>
      <p>
        Son numéro, sa date, son fichier et ses pièces jointes ne sont pas repris. Vérifiez le reste : rien n’est encore
        enregistré ni envoyé.
      </p>
    </Alerte>
  );
}
