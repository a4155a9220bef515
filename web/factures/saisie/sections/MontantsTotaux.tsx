import type { FocusEvent } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { formaterMontantSaisie, lireMontant } from '#shared/referentiel/montant.ts';
import { ListeDescription } from '../../../design/affichage/ListeDescription.tsx';
import { Montant } from '../../../design/affichage/Montant.tsx';
import { ChampMontant } from '../../../design/champs/ChampMontant.tsx';
import { ChampTexte } from '../../../design/champs/ChampTexte.tsx';
import { GrilleChamps } from '../../../design/page/GrilleChamps.tsx';
import { Section } from '../../../design/page/Section.tsx';
import { useChamp } from '../../depot/champ.ts';
import type { ValeursDuDepot } from '../../depot/valeurs.ts';
import { formaterSomme } from '../../libelles.ts';
import styles from '../Saisie.module.css';
import { useTotaux } from '../totaux.ts';

/** What the facture comes to: computed, but for the discount on the whole and what was already paid (factures § 3.7). */
export function MontantsTotaux({ numero }: { numero: number }) {
  const { control } = useFormContext<ValeursDuDepot>();
  const [devise, aPayer] = useWatch({ control, name: ['devise', 'montantAPayer'] });
  const { ht, tva, ttcAvantRemise, ttc, remiseGlobale } = useTotaux();
  const motif = useChamp('motifRemise');
  const somme = (centimes: number) => formaterSomme(centimes, devise) ?? '';
  const montant = (terme: string, centimes: number, fort = false) => ({
    terme,
    valeur: <Montant texte={somme(centimes)} fort={fort} />,
  });
  const verse = ttc - (lireMontant(aPayer) ?? ttc);
  return (
    <Section numero={numero} titre="Montants totaux">
      <ListeDescription
        elements={[
          montant('Montant HT total', ht),
          montant('Montant TVA', tva),
          ...(remiseGlobale > 0 ? [montant('Montant TTC avant remise globale', ttcAvantRemise)] : []),
        ]}
      />
      <div className={styles.remise}>
        <GrilleChamps>
          <MontantSaisi nom="remiseGlobale" />
          {motif.visible && <ChampTexte {...motif.presentation} autoComplete="off" />}
        </GrilleChamps>
      </div>
      <div aria-live="polite" className={styles.total}>
        <ListeDescription elements={[montant('Montant TTC total', ttc, true)]} />
      </div>
      <GrilleChamps>
        <MontantSaisi
          nom="montantAPayer"
          aide={`Vide : tout le TTC, ${somme(ttc)}. Moins, si votre client a déjà versé un acompte.`}
        />
      </GrilleChamps>
      {verse > 0 && <p>Déjà versé : {somme(verse)}.</p>}
    </Section>
  );
}

type MontantSaisiProps = { nom: 'remiseGlobale' | 'montantAPayer'; aide?: string };

function MontantSaisi({ nom, aide }: MontantSaisiProps) {
  const { setValue } = useFormContext<ValeursDuDepot>();
  const { presentation } = useChamp(nom);
  async function quitter(evenement: FocusEvent<HTMLInputElement>) {
    const centimes = lireMontant(evenement.target.value);
    if (centimes !== undefined) setValue(nom, formaterMontantSaisie(centimes), { shouldDirty: true });
    await presentation.onBlur(evenement);
  }
  return (
    <ChampMontant
      {...presentation}
      aide={aide ?? presentation.aide}
      obligatoire={false}
      onBlur={(evenement) => void quitter(evenement)}
    />
  );
}
