import { totauxCoherents } from '#shared/factures/saisie/coherence.ts';
import { Montant } from '../../design/affichage/Montant.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { formaterSomme } from '../../factures/libelles.ts';
import styles from '../Travaux.module.css';

type Montants = Partial<Record<'montantHt' | 'montantTva' | 'montantTtc' | 'montantAPayer', number | null>>;

/** The arithmetic of a piece: HT + TVA = TTC, then what is held back, then what is paid. */
export function Arithmetique({ montants }: { montants: Montants }) {
  const { montantHt, montantTva, montantTtc, montantAPayer } = montants;
  const ht = montantHt ?? undefined;
  const ttc = montantTtc ?? undefined;
  const tva = montantTva ?? 0;
  if (ht === undefined || ttc === undefined)
    return (
      <p>
        Remplissez d’abord le montant HT et le montant TTC : vous verrez ici comment l’un mène à l’autre, puis au
        montant à payer.
      </p>
    );
  const juste = totauxCoherents({ montantHt: ht, montantTva: tva, montantTtc: ttc });
  const paye = montantAPayer ?? undefined;
  return (
    <div className={styles.pile}>
      <ol className={styles.pile}>
        <li>
          <strong>Du HT au TTC : </strong>
          <Somme centimes={ht} /> + <Somme centimes={tva} /> de TVA = <Somme centimes={ht + tva} />
        </li>
        {paye !== undefined && paye <= ttc && (
          <li>
            <strong>Du TTC au montant à payer : </strong>
            <Somme centimes={ttc} /> − <Somme centimes={ttc - paye} /> de retenues = <Somme centimes={paye} />
          </li>
        )}
      </ol>
      {!juste && (
        <Alerte genre="attention" titre="Le TTC ne tombe pas juste">
          <p>
            Vous avez écrit {formaterSomme(ttc)}, mais HT et TVA font {formaterSomme(ht + tva)}. La retenue de garantie
            ne se retire pas du TTC : seulement du montant à payer.
          </p>
        </Alerte>
      )}
      {paye !== undefined && paye > ttc && (
        <Alerte genre="attention" titre="Le montant à payer dépasse le TTC">
          <p>On ne paie jamais plus que le TTC : les retenues se soustraient.</p>
        </Alerte>
      )}
      <p>
        <strong>D’où vient le montant HT ?</strong> Du total des travaux faits depuis le début (le cumul), on retire ce
        qui a déjà été demandé : c’est le mois. On y ajoute la révision des prix, si le marché en prévoit une.
      </p>
      <p>
        <strong>Que retire-t-on ensuite ?</strong> La retenue de garantie (5 % au plus du TTC, rendue un an après la fin
        des travaux), le remboursement de l’avance, et les pénalités de retard.
      </p>
      <p>
        <strong>Et le sous-traitant ?</strong> Il facture sans TVA (autoliquidation) : c’est la pièce du titulaire qui
        porte la TVA des deux.
      </p>
    </div>
  );
}

const Somme = ({ centimes }: { centimes: number }) => <Montant texte={formaterSomme(centimes) ?? ''} />;
