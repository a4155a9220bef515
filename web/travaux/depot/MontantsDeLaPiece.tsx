import { Calculator } from 'lucide-react';
import { type FocusEvent, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { formaterMontantSaisie, lireMontant } from '#shared/referentiel/montant.ts';
import type { PieceResumee } from '#shared/travaux/contrat.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { Montant } from '../../design/affichage/Montant.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { ChampMontant } from '../../design/champs/ChampMontant.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { formaterSomme } from '../../factures/libelles.ts';
import { phraseDeLEcart } from '../mots.ts';
import styles from '../Travaux.module.css';
import { Arithmetique } from './Arithmetique.tsx';
import { useChamp } from './contexte.ts';
import { CHAMPS_MONTANT, type ValeursDePiece } from './valeurs.ts';

const NOMS: Record<(typeof CHAMPS_MONTANT)[number], string> = {
  montantHt: 'HT',
  montantTva: 'TVA',
  montantTtc: 'TTC',
  montantAPayer: 'À payer',
};

/** The four amounts, their difference to the piece before, and their arithmetic on demand. */
export function MontantsDeLaPiece({ precedente }: { precedente: PieceResumee | null }) {
  const { control } = useFormContext<ValeursDePiece>();
  const [ouverte, setOuverte] = useState(false);
  const textes = useWatch({ control, name: CHAMPS_MONTANT });
  const [montantHt, montantTva, montantTtc, montantAPayer] = textes.map((texte) => lireMontant(texte));
  const montants = { montantHt, montantTva, montantTtc, montantAPayer };
  return (
    <>
      <GrilleChamps>
        {CHAMPS_MONTANT.map((nom) => (
          <ChampDeMontant key={nom} nom={nom} />
        ))}
      </GrilleChamps>
      {precedente && (
        <Tableau
          legende="Vos montants comparés à ceux de la pièce précédente"
          colonnes={[
            { cle: 'nom', titre: 'Montant', entete: true, rendu: (nom) => NOMS[nom] },
            {
              cle: 'avant',
              titre: 'Pièce précédente',
              alignement: 'droite',
              rendu: (nom) => <Somme centimes={precedente[nom]} />,
            },
            {
              cle: 'ici',
              titre: 'Votre pièce',
              alignement: 'droite',
              rendu: (nom) => <Somme centimes={montants[nom]} />,
            },
            {
              cle: 'ecart',
              titre: 'Écart',
              alignement: 'droite',
              rendu: (nom) => phraseDeLEcart(montants[nom], precedente[nom], precedente.devise) ?? '–',
            },
          ]}
          lignes={CHAMPS_MONTANT}
          cleDe={(nom) => nom}
          vide={null}
        />
      )}
      <div className={styles.boutons}>
        <Bouton icone={Calculator} onClick={() => setOuverte(true)}>
          Comprendre ce montant
        </Bouton>
      </div>
      <Fenetre titre="Comprendre ce montant" ouverte={ouverte} onFermer={() => setOuverte(false)}>
        <Arithmetique montants={montants} />
      </Fenetre>
    </>
  );
}

function Somme({ centimes }: { centimes: number | null | undefined }) {
  const texte = formaterSomme(centimes);
  return texte ? <Montant texte={texte} /> : '–';
}

function ChampDeMontant({ nom }: { nom: (typeof CHAMPS_MONTANT)[number] }) {
  const { setValue } = useFormContext<ValeursDePiece>();
  const { visible, presentation } = useChamp(nom);
  async function quitter(evenement: FocusEvent<HTMLInputElement>) {
    const centimes = lireMontant(evenement.target.value);
    if (centimes !== undefined) setValue(nom, formaterMontantSaisie(centimes), { shouldDirty: true });
    await presentation.onBlur(evenement);
  }
  const aide =
    nom === 'montantAPayer' ? 'Le TTC moins la retenue de garantie, l’avance à rembourser, les pénalités.' : undefined;
  return visible && <ChampMontant {...presentation} aide={aide} onBlur={(evenement) => void quitter(evenement)} />;
}
