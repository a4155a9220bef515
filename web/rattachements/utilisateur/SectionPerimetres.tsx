import { useFormContext, useWatch } from 'react-hook-form';
import type { StructureGeree } from '#shared/rattachements/contrat-utilisateurs.ts';
import { formaterSiret } from '#shared/referentiel/siret.ts';
import { enTete, mot } from '#shared/vocabulaire/mots.ts';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { ChoixDesAcces } from './ChoixDesAcces.tsx';
import styles from './Rattacher.module.css';
import type { RattachementTape } from './valeurs.ts';

/** 3. Where: each structure that one manages, with the services and espaces given there. */
export function SectionPerimetres({ gerees }: { gerees: readonly StructureGeree[] }) {
  const { register, formState } = useFormContext<RattachementTape>();
  const { vocabulaire } = useVocabulaire();
  const perimetres = useWatch<RattachementTape, 'perimetres'>({ name: 'perimetres' });
  const erreur = formState.errors.perimetres as { message?: string } | undefined;
  return (
    <Section numero={3} titre={`Structures, services et ${mot('espaces', vocabulaire)}`}>
      <fieldset id="perimetres" className={styles.nu}>
        <legend>{gerees.length > 1 ? 'Sur quelles structures ?' : 'Sur quelle structure ?'}</legend>
        <div className={styles.cases}>
          {gerees.map((g, rang) => (
            <CaseACocher
              key={g.id}
              {...register(`perimetres.${rang}.choisie`)}
              id={`structure-${g.id}`}
              libelle={g.raisonSociale}
              aide={g.actif ? formaterSiret(g.identifiant) : 'Structure inactive : on n’y rattache personne.'}
              disabled={!g.actif}
            />
          ))}
        </div>
        {erreur?.message && <p className={styles.erreur}>{erreur.message}</p>}
      </fieldset>
      {gerees.map(
        (g, rang) =>
          perimetres[rang]?.choisie && (
            <fieldset key={g.id} className={styles.groupe}>
              <legend>{enTete(g.raisonSociale)}</legend>
              <ChoixDesAcces geree={g} rang={rang} />
            </fieldset>
          ),
      )}
    </Section>
  );
}
