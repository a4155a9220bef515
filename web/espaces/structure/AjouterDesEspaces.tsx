import { useState } from 'react';
import { aUnEcran, type CodeEspace, espace } from '#shared/espaces/espaces.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { nomDeLEspace } from '../noms.ts';

type AjouterDesEspacesProps = {
  /** Those that are not open yet. */
  codes: readonly CodeEspace[];
  choisis: readonly string[];
  onFermer: () => void;
  onChoix: (choisis: string[]) => void;
};

/** « Ajouter des espaces » → tick → « Valider » → and « Valider » again at the bottom of the page [S19]. */
export function AjouterDesEspaces({ codes, choisis, onFermer, onChoix }: AjouterDesEspacesProps) {
  const { vocabulaire } = useVocabulaire();
  const [coches, cocher] = useState<readonly string[]>(choisis);
  function valider() {
    onChoix(codes.filter((code) => coches.includes(code)));
    onFermer();
  }
  return (
    <Fenetre
      titre="Ajouter des espaces"
      ouverte
      onFermer={onFermer}
      large
      actions={
        <>
          <Bouton onClick={onFermer}>Annuler</Bouton>
          <Bouton genre="principal" onClick={valider}>
            Valider
          </Bouton>
        </>
      }
    >
      <div className={styles.pile}>
        <p className={styles.note}>
          Cochez ce que les utilisateurs de la structure doivent pouvoir faire. Après « Valider » ici, il restera le
          « Valider » du bas de la page.
        </p>
        <div className={styles.cases}>
          {codes.map((code) => (
            <CaseACocher
              key={code}
              id={`ouvrir-${code}`}
              libelle={nomDeLEspace(code, vocabulaire)}
              aide={`${espace(code).pourQuoi}${aUnEcran(code) ? '' : ' Son écran n’est pas encore dans Chorale.'}`}
              checked={coches.includes(code)}
              onChange={(e) => cocher(e.currentTarget.checked ? [...coches, code] : coches.filter((c) => c !== code))}
            />
          ))}
        </div>
      </div>
    </Fenetre>
  );
}
