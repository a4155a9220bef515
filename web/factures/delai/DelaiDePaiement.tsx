import type { FactureComplete } from '#shared/factures/contrat.ts';
import { formaterJourLong, type Jour } from '#shared/referentiel/date.ts';
import { phraseDuDelai, phraseSansDelai } from '../delai.ts';
import { ComprendreLeDelai } from './ComprendreLeDelai.tsx';
import styles from './Delai.module.css';
import { raconterDelai, raisonSansPaiement } from './etapes-du-delai.ts';
import { Retard } from './Retard.tsx';

type DelaiDePaiementProps = { facture: FactureComplete; aujourdhui: Jour | undefined };

/** « Délai de paiement »: what it is doing, its steps, what is owed when it is late, and why (factures § 6). */
export function DelaiDePaiement({ facture, aujourdhui }: DelaiDePaiementProps) {
  const sansPaiement = raisonSansPaiement(facture);
  if (sansPaiement) return <p>{sansPaiement}</p>;
  const raconte = aujourdhui ? raconterDelai(facture, aujourdhui) : undefined;
  return (
    <div className={styles.pile}>
      <p>{facture.delai ? phraseDuDelai(facture.delai, aujourdhui) : phraseSansDelai(facture)}</p>
      {raconte && (
        <ol aria-label="Étapes du délai de paiement" className={styles.etapes}>
          {raconte.etapes.map(({ titre, jour, texte }) => (
            <li key={`${titre}-${jour}`}>
              <strong>{titre}</strong> : {formaterJourLong(jour)}. {texte}
            </li>
          ))}
        </ol>
      )}
      {raconte?.interets && <Retard facture={facture} interets={raconte.interets} payee={!!raconte.payeeLe} />}
      <ComprendreLeDelai jours={facture.joursPourPayer} suspensionsSansEffet={raconte?.delai.suspensionsSansEffet} />
    </div>
  );
}
