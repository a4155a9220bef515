import { ENTREPRISES_D_EXERCICE, SIRET_REFUSES } from '#shared/structures/entreprises-d-exercice.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Siret } from '../../design/affichage/Siret.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import styles from './SiretDExercice.module.css';

type SiretDExerciceProps = { ouverte: boolean; onFermer: () => void; onChoix: (siret: string) => void };

/** A SIRET to practise with; below, those that show a refusal. */
export function SiretDExercice({ ouverte, onFermer, onChoix }: SiretDExerciceProps) {
  return (
    <Fenetre titre="Prendre un SIRET d’exercice" ouverte={ouverte} onFermer={onFermer} large>
      <div className={styles.listes}>
        <p>Ces entreprises n’existent pas. N’utilisez jamais un vrai SIRET ici : il serait refusé.</p>
        <Tableau
          legende="Entreprises que vous pouvez créer"
          colonnes={colonnes(onChoix)}
          lignes={ENTREPRISES_D_EXERCICE}
          cleDe={(e) => e.siret}
          vide={null}
        />
        <details className={styles.refus}>
          <summary>Numéros refusés, pour voir ce que répond le portail</summary>
          <Tableau
            legende="Numéros que le portail refuse"
            legendeCachee
            colonnes={colonnes(onChoix)}
            lignes={SIRET_REFUSES}
            cleDe={(e) => e.siret}
            vide={null}
          />
        </details>
      </div>
    </Fenetre>
  );
}

type Ligne = (typeof ENTREPRISES_D_EXERCICE | typeof SIRET_REFUSES)[number];

const colonnes = (onChoix: (siret: string) => void): Colonne<Ligne>[] => [
  { cle: 'nom', titre: 'Entreprise', entete: true, rendu: (e) => e.nom },
  { cle: 'siret', titre: 'SIRET', mono: true, rendu: (e) => <Siret valeur={e.siret} /> },
  { cle: 'interet', titre: 'Pourquoi', rendu: (e) => e.interet },
  {
    cle: 'prendre',
    titre: 'Action',
    rendu: (e) => (
      <Bouton petit onClick={() => onChoix(e.siret)}>
        Prendre<span className="hors-ecran"> le SIRET de {e.nom}</span>
      </Bouton>
    ),
  },
];
