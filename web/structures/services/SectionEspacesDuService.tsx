import { useFormContext } from 'react-hook-form';
import { Link } from 'react-router';
import { ESPACES } from '#shared/espaces/espaces.ts';
import type { StructureDesServices } from '#shared/structures/contrat-services.ts';
import { enTete, mot } from '#shared/vocabulaire/mots.ts';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { MessageErreur } from '../../design/champs/MessageErreur.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './SectionEspacesDuService.module.css';
import type { ServiceTape } from './valeurs.ts';

/** 2. Among the espaces that are open on the structure. */
export function SectionEspacesDuService({ structure }: { structure: StructureDesServices }) {
  const { watch, setValue, formState } = useFormContext<ServiceTape>();
  const { vocabulaire } = useVocabulaire();
  const espaces = mot('espaces', vocabulaire);
  const ouverts = ESPACES.filter(({ code }) => structure.espaces.includes(code));
  const choisis = watch('espaces');
  const erreur = formState.errors.espaces?.message;
  // By hand: with one box alone, a form library gives its text instead of a list.
  const basculer = (code: string) =>
    setValue('espaces', choisis.includes(code) ? choisis.filter((c) => c !== code) : [...choisis, code], {
      shouldDirty: true,
    });
  return (
    <Section numero={2} titre={`${enTete(espaces)} du service`}>
      {ouverts.length === 0 ? (
        <p>
          Rien n’est encore ouvert sur la structure.{' '}
          <Link to={`/portail/structures/${structure.id}/modifier`}>{mot('ouvrirEspace', vocabulaire)}</Link> sur la
          structure d’abord, puis revenez ici.
        </p>
      ) : (
        <fieldset id="espaces" className={styles.groupe} aria-describedby={erreur ? 'espaces-erreur' : undefined}>
          <legend>
            Cochez ce que l’on fera dans ce service, parmi ce qui est ouvert sur la structure. Décocher ferme aussi ce
            que ses utilisateurs y avaient.
          </legend>
          <div className={styles.cases}>
            {ouverts.map(({ code, libelle, pourQuoi }) => (
              <CaseACocher
                key={code}
                id={`espace-${code}`}
                checked={choisis.includes(code)}
                onChange={() => basculer(code)}
                libelle={libelle}
                aide={pourQuoi}
              />
            ))}
          </div>
          {erreur && <MessageErreur id="espaces-erreur">{erreur}</MessageErreur>}
        </fieldset>
      )}
    </Section>
  );
}
