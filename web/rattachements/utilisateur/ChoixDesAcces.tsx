import { useFormContext, useWatch } from 'react-hook-form';
import { MODES } from '#shared/espaces/habilitations.ts';
import type { StructureGeree } from '#shared/rattachements/contrat-utilisateurs.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { MODES_DITS, nomDEspace } from '../structure/libelles.ts';
import styles from './Rattacher.module.css';
import { perimetreDe, type RattachementTape } from './valeurs.ts';

type ChoixProps = { geree: StructureGeree; rang: number };

/** What is given on one structure, by hand or as a colleague has it. */
export function ChoixDesAcces({ geree, rang }: ChoixProps) {
  const { vocabulaire } = useVocabulaire();
  const role = useWatch<RattachementTape, 'role'>({ name: 'role' });
  if (role === 'GS')
    return (
      <p className={styles.prose}>
        Un gestionnaire a tous les services et tous les {mot('espaces', vocabulaire)} de la structure, en modification.
      </p>
    );
  return (
    <>
      <Dupliquer geree={geree} rang={rang} />
      <Services geree={geree} rang={rang} />
      <Espaces geree={geree} rang={rang} />
    </>
  );
}

function Dupliquer({ geree, rang }: ChoixProps) {
  const { setValue } = useFormContext<RattachementTape>();
  const { data } = useLecture('listerUtilisateursDeStructure', { params: { id: geree.id } });
  const collegues = (data?.utilisateurs ?? []).filter(({ statut }) => statut === 'VALIDEE');
  function recopier(compteId: number) {
    const collegue = collegues.find((u) => u.compteId === compteId);
    if (!collegue) return;
    const { services, modes } = perimetreDe(collegue, geree);
    setValue(`perimetres.${rang}.services`, services);
    for (const [code, mode] of Object.entries(modes)) setValue(`perimetres.${rang}.modes.${code}`, mode);
  }
  return (
    <ChampSelection
      id={`dupliquer-${geree.id}`}
      libelle="Dupliquer les droits de…"
      aide="Facultatif. Remplit les choix ci-dessous comme ceux d’un collègue ; vous pouvez encore les changer."
      options={collegues.map((u) => ({ valeur: String(u.compteId), libelle: `${u.prenom} ${u.nom}` }))}
      choixVide="Personne"
      onChange={(e) => recopier(Number(e.target.value))}
    />
  );
}

function Services({ geree, rang }: ChoixProps) {
  const { register } = useFormContext<RattachementTape>();
  if (geree.services.length === 0)
    return <p>Cette structure n’a pas de service : la personne verra tout ce qui la concerne.</p>;
  return (
    <fieldset className={styles.nu}>
      <legend>Services</legend>
      <div className={styles.cases}>
        {geree.services.map(({ code, nom }) => (
          <CaseACocher
            key={code}
            {...register(`perimetres.${rang}.services`)}
            id={`service-${geree.id}-${code}`}
            value={code}
            libelle={nom}
            aide={code}
          />
        ))}
      </div>
    </fieldset>
  );
}

const CHOIX = MODES.map((mode) => ({ valeur: mode, libelle: MODES_DITS[mode] }));

function Espaces({ geree, rang }: ChoixProps) {
  const { register } = useFormContext<RattachementTape>();
  const { vocabulaire } = useVocabulaire();
  if (geree.espaces.length === 0)
    return <p>Aucun espace n’est ouvert sur cette structure : ouvrez-en d’abord, puis donnez-les.</p>;
  return (
    <fieldset className={styles.nu}>
      <legend>Espaces : « Consultation » pour lire, « Modification » pour lire et agir</legend>
      <GrilleChamps>
        {geree.espaces.map((code) => (
          <ChampSelection
            key={code}
            {...register(`perimetres.${rang}.modes.${code}`)}
            id={`espace-${geree.id}-${code}`}
            libelle={nomDEspace(code, vocabulaire)}
            options={CHOIX}
            choixVide="Pas cet espace"
          />
        ))}
      </GrilleChamps>
    </fieldset>
  );
}
