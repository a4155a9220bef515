import { useFormContext, useWatch } from 'react-hook-form';
import { identifiantDuParticulier, typeDIdentifiant } from '#shared/referentiel/identifiants.ts';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { LIBELLES, type StructureTapee } from './formulaire.ts';
import styles from './SectionIdentifiant.module.css';

/** A natural person has no number to type: the portal makes one. */
export function IdentifiantParticulier() {
  const { register, formState, control } = useFormContext<StructureTapee>();
  const [nom, prenom] = useWatch({ control, name: ['nom', 'prenom'] });
  const complet = nom.trim() !== '' && prenom.trim() !== '';
  return (
    <>
      <GrilleChamps>
        <ChampTexte {...register('nom')} libelle={LIBELLES.nom} obligatoire erreur={formState.errors.nom?.message} />
        <ChampTexte
          {...register('prenom')}
          libelle={LIBELLES.prenom}
          obligatoire
          erreur={formState.errors.prenom?.message}
        />
      </GrilleChamps>
      <p className={styles.note} role="status">
        {typeDIdentifiant('PARTICULIER').aide}
        {complet ? (
          <>
            {'\u00a0: '}
            <strong className={styles.numero}>{identifiantDuParticulier({ nom, prenom })}</strong>, ou le numéro suivant
            si quelqu’un porte déjà ce nom.
          </>
        ) : (
          '.'
        )}
      </p>
    </>
  );
}
