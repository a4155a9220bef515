import { useFormContext } from 'react-hook-form';
import type { TypeIdentifiant, typeDIdentifiant } from '#shared/referentiel/identifiants.ts';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { DejaInscrite } from './DejaInscrite.tsx';
import { LIBELLES, type StructureTapee } from './formulaire.ts';
import styles from './SectionIdentifiant.module.css';

/** An identifier that no base knows here: only its format is checked. */
export function IdentifiantLibre({ type }: { type: ReturnType<typeof typeDIdentifiant> }) {
  const { register, formState, getValues } = useFormContext<StructureTapee>();
  return (
    <div className={styles.libre}>
      <ChampTexte
        {...register('identifiant')}
        libelle={LIBELLES.identifiant}
        obligatoire
        allure="mono"
        spellCheck={false}
        aide={`${type.aide}.`}
        erreur={formState.errors.identifiant?.message}
      />
      {formState.errors.identifiant?.type === 'STRUCTURE_EXISTE' && (
        <DejaInscrite typeIdentifiant={type.code as TypeIdentifiant} identifiant={getValues('identifiant')} />
      )}
      <p className={styles.note}>
        Ici, <strong>inventez-le</strong> en respectant ce format, par exemple {type.exemple}. N’utilisez jamais un vrai
        numéro. Sans SIRET, l’INSEE ne remplit rien : vous saisissez le nom et l’adresse.
      </p>
    </div>
  );
}
