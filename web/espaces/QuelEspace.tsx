import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { ESPACES } from '#shared/espaces/espaces.ts';
import { mot, type Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { Bouton } from '../design/actions/Bouton.tsx';
import type { Colonne } from '../design/affichage/colonnes.ts';
import { Tableau } from '../design/affichage/Tableau.tsx';
import { Fenetre } from '../design/page/Fenetre.tsx';
import { useVocabulaire } from '../shell/vocabulaire.ts';
import styles from './Espaces.module.css';
import { nomDeLEspace } from './noms.ts';

type Espace = (typeof ESPACES)[number];

/** « Quel espace pour quoi faire ? »: the list of § 6.2, to choose with. */
export function QuelEspace() {
  const { vocabulaire } = useVocabulaire();
  const [ouverte, ouvrir] = useState(false);
  const titre = `Quel${vocabulaire === '2021' ? '' : 'le'} ${mot('espace', vocabulaire)} pour quoi faire\u00a0?`;
  return (
    <>
      <Bouton genre="discret" icone={CircleHelp} onClick={() => ouvrir(true)}>
        {titre}
      </Bouton>
      <Fenetre titre={titre} ouverte={ouverte} onFermer={() => ouvrir(false)} large>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: longer than the window, it is scrolled by the keyboard */}
        <section className={styles.defile} aria-label={titre} tabIndex={0}>
          <Tableau
            legende={titre}
            legendeCachee
            colonnes={colonnes(vocabulaire)}
            lignes={ESPACES}
            cleDe={({ code }) => code}
            vide={null}
          />
        </section>
      </Fenetre>
    </>
  );
}

const colonnes = (vocabulaire: Vocabulaire): readonly Colonne<Espace>[] => [
  { cle: 'nom', titre: 'Nom', entete: true, rendu: ({ code }) => nomDeLEspace(code, vocabulaire) },
  { cle: 'pourQuoi', titre: 'À quoi il sert', rendu: ({ pourQuoi }) => pourQuoi },
  { cle: 'pourQui', titre: 'Pour qui', rendu: ({ pourQui }) => pourQui },
  { cle: 'ouverture', titre: 'Comment on l’obtient', rendu: (espace) => commentLObtenir(espace) },
];

/** By default, without asking, or through a gestionnaire [S19][S20]. */
export function commentLObtenir({ ouverture, sansValidation, parDefaut }: Espace): string {
  if (ouverture === 'TOUJOURS') return 'Tout le monde l’a.';
  if (ouverture === 'GESTIONNAIRE') return 'Il vient avec le rôle de gestionnaire.';
  if (parDefaut.PRIVEE && parDefaut.PUBLIQUE) return 'Il est ouvert d’office sur chaque structure.';
  const office = parDefaut.PUBLIQUE ? ' Il est ouvert d’office sur les structures publiques.' : '';
  if (sansValidation) return `Ouvert sur la structure, on s’y abonne sans attendre de réponse.${office}`;
  return `Un gestionnaire l’ouvre sur la structure, puis valide l’abonnement.${office}`;
}
