import {
  AFFACTUREUR_D_EXERCICE,
  COMPTE_SANS_IBAN,
  COMPTES_D_EXERCICE,
  COMPTES_REFUSES,
} from '#shared/structures/banque/comptes-d-exercice.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Siret } from '../../design/affichage/Siret.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { Iban } from './Iban.tsx';
import styles from './IbanDExercice.module.css';

type IbanDExerciceProps = { ouverte: boolean; onFermer: () => void; onChoix: (iban: string) => void };

/** Accounts to practise with; below, those that show a refusal. */
export function IbanDExercice({ ouverte, onFermer, onChoix }: IbanDExerciceProps) {
  return (
    <Fenetre titre="Prendre un IBAN d’exercice" ouverte={ouverte} onFermer={onFermer} large>
      <div className={styles.listes}>
        <p>Ces comptes ne sont à personne. N’utilisez jamais un vrai IBAN ici : il serait refusé.</p>
        <Tableau
          legende="IBAN que vous pouvez prendre"
          colonnes={colonnes(onChoix)}
          lignes={COMPTES_D_EXERCICE}
          cleDe={({ iban }) => iban}
          vide={null}
        />
        <details className={styles.refus}>
          <summary>IBAN faux ou refusés, pour voir ce que répond le portail</summary>
          <Tableau
            legende="IBAN que le portail refuse"
            legendeCachee
            colonnes={colonnes(onChoix)}
            lignes={COMPTES_REFUSES}
            cleDe={({ iban }) => iban}
            vide={null}
          />
        </details>
        <p>
          Pour un compte sans IBAN : {COMPTE_SANS_IBAN}. Pour un affactureur : {AFFACTUREUR_D_EXERCICE.nom}, SIRET{' '}
          <Siret valeur={AFFACTUREUR_D_EXERCICE.siret} />.
        </p>
      </div>
    </Fenetre>
  );
}

type Ligne = (typeof COMPTES_D_EXERCICE | typeof COMPTES_REFUSES)[number];

const colonnes = (onChoix: (iban: string) => void): Colonne<Ligne>[] => [
  { cle: 'nom', titre: 'Compte', entete: true, rendu: ({ nom }) => nom },
  { cle: 'iban', titre: 'IBAN', rendu: ({ iban }) => <Iban valeur={iban} /> },
  { cle: 'bic', titre: 'BIC', mono: true, rendu: ({ bic }) => bic },
  { cle: 'interet', titre: 'Pourquoi', rendu: ({ interet }) => interet },
  {
    cle: 'prendre',
    titre: 'Action',
    rendu: ({ iban, nom }) => (
      <Bouton petit onClick={() => onChoix(iban)}>
        Prendre<span className="hors-ecran"> l’IBAN {nom}</span>
      </Bouton>
    ),
  },
];
