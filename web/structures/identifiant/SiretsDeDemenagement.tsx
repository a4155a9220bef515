import { sirenDe } from '#shared/referentiel/siret.ts';
import { NOUVEAUX_SIRET, NOUVEAUX_SIRET_REFUSES } from '#shared/structures/entreprises-d-exercice.ts';
import type { Structure } from '#shared/structures/structure.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Siret } from '../../design/affichage/Siret.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import styles from './ModifierIdentifiant.module.css';

type SiretsDeDemenagementProps = {
  structure: Pick<Structure, 'typeIdentifiant' | 'identifiant'>;
  onChoix: (siret: string) => void;
};

/** Numbers to practise with: the other establishment of the firm, then those that show a refusal. */
export function SiretsDeDemenagement({ structure, onChoix }: SiretsDeDemenagementProps) {
  const { typeIdentifiant, identifiant } = structure;
  const siens = NOUVEAUX_SIRET.filter(
    ({ siret }) => typeIdentifiant === 'SIRET' && siret !== identifiant && sirenDe(siret) === sirenDe(identifiant),
  );
  return (
    <details className={styles.exercice}>
      <summary>Je n’ai pas de SIRET d’exercice</summary>
      <div className={styles.pile}>
        {siens.length === 0 && (
          <p>
            Pour ce déménagement, l’INSEE du simulateur n’a rien prévu : faites l’exercice avec Menuiserie Aubrac ou
            Électricité Fontanel.
          </p>
        )}
        <Tableau
          legende="SIRET pour s’entraîner"
          legendeCachee
          colonnes={colonnes(onChoix)}
          lignes={[...siens, ...NOUVEAUX_SIRET_REFUSES]}
          cleDe={({ siret }) => siret}
          vide={null}
        />
      </div>
    </details>
  );
}

type Ligne = (typeof NOUVEAUX_SIRET | typeof NOUVEAUX_SIRET_REFUSES)[number];

const colonnes = (onChoix: (siret: string) => void): Colonne<Ligne>[] => [
  { cle: 'nom', titre: 'Établissement', entete: true, rendu: ({ nom }) => nom },
  { cle: 'siret', titre: 'SIRET', mono: true, rendu: ({ siret }) => <Siret valeur={siret} /> },
  { cle: 'interet', titre: 'Pourquoi', rendu: ({ interet }) => interet },
  {
    cle: 'prendre',
    titre: 'Action',
    rendu: ({ siret, nom }) => (
      <Bouton petit onClick={() => onChoix(siret)}>
        Prendre<span className="hors-ecran"> le SIRET de {nom}</span>
      </Bouton>
    ),
  },
];
