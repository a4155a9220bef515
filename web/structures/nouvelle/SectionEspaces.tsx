import { useFormContext } from 'react-hook-form';
import { aUnEcran, type CodeEspace, ESPACES, espace } from '#shared/espaces/espaces.ts';
import { espacesProposes } from '#shared/structures/espaces-de-structure.ts';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { Section } from '../../design/page/Section.tsx';
import { ESPACES_D_OFFICE, type StructureTapee } from './formulaire.ts';
import styles from './SectionEspaces.module.css';

const A_COCHER = espacesProposes('PRIVEE')
  .filter((code) => !ESPACES_D_OFFICE.includes(code))
  .map(espace);
const D_OFFICE = [
  ...ESPACES.filter((e) => e.code === 'MON_COMPTE' || e.ouverture === 'GESTIONNAIRE'),
  ...ESPACES_D_OFFICE.map(espace),
];

/** 3. The espaces to open on the structure, each with what it is for. */
export function SectionEspaces() {
  const { register } = useFormContext<StructureTapee>();
  return (
    <Section numero={3} titre="Espaces">
      <fieldset className={styles.groupe}>
        <legend>Cochez les espaces à ouvrir sur votre structure. Vous pourrez en ajouter plus tard.</legend>
        <div className={styles.cases}>
          {A_COCHER.map(({ code, libelle, pourQuoi, pourQui }) => (
            <CaseACocher
              key={code}
              {...register('espaces')}
              id={`espace-${code}`}
              value={code}
              libelle={libelle}
              aide={decrire({ code: code as CodeEspace, pourQuoi, pourQui })}
            />
          ))}
        </div>
      </fieldset>
      <p className={styles.office}>
        <strong>Ouverts d’office :</strong> {D_OFFICE.map((e) => `«\u00a0${e.libelle}\u00a0»`).join(', ')}.
      </p>
    </Section>
  );
}

type Aide = { code: CodeEspace; pourQuoi: string; pourQui: string };

function decrire({ code, pourQuoi, pourQui }: Aide): string {
  const phrase = `${pourQuoi} Pour ${pourQui}${pourQui.endsWith('…') ? '' : '.'}`;
  return aUnEcran(code) ? phrase : `${phrase} Son écran n’est pas encore dans Chorale.`;
}
