import { useFormContext } from 'react-hook-form';
import { CHAMPS_INSEE, champsASaisir } from '#shared/structures/insee.ts';
import type { EtablissementInsee } from '#shared/structures/structure.ts';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import { LIBELLES, type StructureTapee } from './formulaire.ts';
import styles from './SectionInformations.module.css';

type Nom = Exclude<keyof StructureTapee, 'siret' | 'espaces'>;

/** In the order of the form; `aide` where the label is not enough. */
const CHAMPS: readonly { nom: Nom; aide?: string; type?: string; inputMode?: 'numeric' }[] = [
  { nom: 'raisonSociale' },
  { nom: 'adresse' },
  { nom: 'complement1', aide: 'Bâtiment, étage, zone…' },
  { nom: 'complement2' },
  { nom: 'codePostal', inputMode: 'numeric' },
  { nom: 'ville' },
  { nom: 'telephone', type: 'tel' },
  { nom: 'email', type: 'email', aide: 'Celle de l’entreprise, par exemple contact@exemple.invalid' },
  { nom: 'numeroTva', aide: 'Calculé à partir du SIREN ; à corriger si besoin' },
  { nom: 'numeroRcs', aide: 'Si vous êtes inscrit au registre du commerce' },
];

/** 2. What the INSEE fills cannot be retyped here; what it masks must be typed. */
export function SectionInformations({ etablissement }: { etablissement: EtablissementInsee | undefined }) {
  const { register, formState } = useFormContext<StructureTapee>();
  if (!etablissement)
    return (
      <Section numero={2} titre="Informations générales">
        <p>Recherchez d’abord votre SIRET : l’INSEE remplira le nom et l’adresse de votre entreprise.</p>
      </Section>
    );
  const aSaisir: readonly string[] = champsASaisir(etablissement);
  const deLInsee = (nom: Nom) => (CHAMPS_INSEE as readonly string[]).includes(nom) && !aSaisir.includes(nom);
  return (
    <Section numero={2} titre="Informations générales">
      {aSaisir.length > 0 && (
        <div className={styles.avis}>
          <Alerte genre="info" titre="Votre entreprise est « non diffusible »">
            <p>
              Vous avez demandé à l’INSEE de ne publier ni votre nom ni votre adresse : le portail ne les connaît pas.
              Saisissez-les vous-même.
            </p>
          </Alerte>
        </div>
      )}
      <GrilleChamps>
        {CHAMPS.map(({ nom, aide, ...saisie }) => (
          <ChampTexte
            key={nom}
            {...register(nom)}
            {...saisie}
            libelle={LIBELLES[nom]}
            aide={deLInsee(nom) ? 'Donné par l’INSEE, non modifiable ici' : aide}
            obligatoire={(CHAMPS_INSEE as readonly string[]).includes(nom)}
            readOnly={deLInsee(nom)}
            erreur={formState.errors[nom]?.message}
          />
        ))}
      </GrilleChamps>
    </Section>
  );
}
