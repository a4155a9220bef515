import { useFormContext, useWatch } from 'react-hook-form';
import { paysDeLIdentifiant, type TypeIdentifiant } from '#shared/referentiel/identifiants.ts';
import { nomDuPays, PAYS } from '#shared/referentiel/pays.ts';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { LIBELLES, type StructureTapee } from './formulaire.ts';

const OPTIONS = PAYS.map(({ code, nom }) => ({ valeur: code, libelle: nom }));
const LE_DISENT: readonly TypeIdentifiant[] = ['UE_HORS_FRANCE', 'HORS_UE', 'RIDET', 'TAHITI'];

/** « Pays »: most identifiers say it; it is chosen for the others. */
export function ChampPays({ type }: { type: TypeIdentifiant }) {
  const { register, control, formState } = useFormContext<StructureTapee>();
  const identifiant = useWatch({ control, name: 'identifiant' });
  if (LE_DISENT.includes(type)) {
    const pays = paysDeLIdentifiant(type, identifiant);
    return (
      <ChampTexte libelle={LIBELLES.pays} aide="L’identifiant le dit" value={pays ? nomDuPays(pays) : ''} readOnly />
    );
  }
  return (
    <ChampSelection
      {...register('pays')}
      libelle={LIBELLES.pays}
      obligatoire
      choixVide={null}
      options={OPTIONS}
      erreur={formState.errors.pays?.message}
    />
  );
}
