import type { UseFormReturn } from 'react-hook-form';
import type { MaStructure } from '#shared/espaces/contrat.ts';
import { LIBELLES_MODE, MODES } from '#shared/espaces/habilitations.ts';
import { formaterSiret } from '#shared/referentiel/siret.ts';
import { enTete, mot } from '#shared/vocabulaire/mots.ts';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { GroupeRadio } from '../../design/champs/GroupeRadio.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { nomDeLEspace } from '../noms.ts';
import { EspaceAbsent } from './EspaceAbsent.tsx';
import { QuiRepond } from './QuiRepond.tsx';
import { type AbonnementTape, espacesDe, LIBELLES, situationDe } from './valeurs.ts';

type ChampsAbonnementProps = {
  form: UseFormReturn<AbonnementTape, unknown, AbonnementTape>;
  structures: readonly MaStructure[];
  structure: MaStructure | undefined;
  erreurDe: (champ: keyof AbonnementTape) => string | undefined;
};

/** Each list depends on the one before: the structure, what is open on it, and where it is open. */
export function ChampsAbonnement({ form, structures, structure, erreurDe }: ChampsAbonnementProps) {
  const { vocabulaire } = useVocabulaire();
  const { register, setValue, watch } = form;
  const [code, serviceId] = [watch('espace'), watch('serviceId')];
  const { ouverts } = espacesDe(structure);
  // An espace that is not open on the structure is kept from the address, to say why it is missing.
  const absent = code !== '' && structure !== undefined && !ouverts.some((e) => e.code === code);
  const service = structure?.services.find(({ id }) => String(id) === serviceId);
  const nom = enTete(mot('espace', vocabulaire));
  const changerDeStructure = () => {
    setValue('serviceId', '');
    setValue('espace', '');
  };
  return (
    <>
      <Section numero={1} titre="Où">
        <ChampSelection
          libelle={LIBELLES.structureId}
          obligatoire
          erreur={erreurDe('structureId')}
          options={structures.map(({ id, raisonSociale, identifiant, active }) => ({
            valeur: String(id),
            libelle: `${raisonSociale} – ${formaterSiret(identifiant)}${active ? '' : ' (inactive)'}`,
          }))}
          {...register('structureId', { onChange: changerDeStructure })}
        />
        {structure && structure.services.length > 0 && (
          <ChampSelection
            libelle={LIBELLES.serviceId}
            aide="Pour ne travailler que dans un service de la structure. Sans service : la structure entière."
            choixVide="Structure entière"
            options={structure.services.map(({ id, code: c, nom: n }) => ({
              valeur: String(id),
              libelle: `${c} – ${n}`,
            }))}
            {...register('serviceId')}
          />
        )}
      </Section>
      <Section numero={2} titre="Quoi">
        <div className={styles.pile}>
          <ChampSelection
            libelle={nom}
            aide="La liste ne montre que ce que les gestionnaires ont ouvert sur la structure."
            obligatoire
            erreur={erreurDe('espace')}
            options={ouverts.map((e) => ({
              valeur: e.code,
              libelle: `${nomDeLEspace(e.code, vocabulaire)}${service ? '' : situationDe(structure, e.code)}`,
            }))}
            {...register('espace')}
          />
          {structure && <EspaceAbsent structure={structure} demande={absent ? code : undefined} />}
          {service && code && !absent && !service.ouverts.includes(code) && (
            <Alerte genre="attention" titre="Pas ouvert sur ce service">
              <p>
                La structure a ouvert {nomDeLEspace(code, vocabulaire)}, mais pas pour le service {service.nom}. Un
                gestionnaire doit d’abord l’ajouter au service.
              </p>
            </Alerte>
          )}
        </div>
      </Section>
      <Section numero={3} titre="Pour quoi faire">
        <div className={styles.pile}>
          <GroupeRadio
            libelle={LIBELLES.mode}
            obligatoire
            erreur={erreurDe('mode')}
            options={MODES.map((mode) => ({
              valeur: mode,
              libelle: LIBELLES_MODE[mode].nom,
              aide: LIBELLES_MODE[mode].aide,
            }))}
            {...register('mode')}
          />
          {structure && code && !absent && <QuiRepond structure={structure} code={code} mode={watch('mode')} />}
        </div>
      </Section>
    </>
  );
}
