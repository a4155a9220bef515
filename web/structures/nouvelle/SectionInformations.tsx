import { useFormContext, useWatch } from 'react-hook-form';
import { CHAMPS_INSEE, champsASaisir } from '#shared/structures/insee.ts';
import type { EtablissementInsee } from '#shared/structures/structure.ts';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import { ChampPays } from './ChampPays.tsx';
import { LIBELLES, type StructureTapee } from './formulaire.ts';
import styles from './SectionInformations.module.css';

type Nom = Exclude<keyof StructureTapee, 'typeIdentifiant' | 'siret' | 'identifiant' | 'espaces' | 'pays'>;
type Champ = { nom: Nom; aide?: string; type?: string; inputMode?: 'numeric' };

/** In the order of the form; `aide` where the label is not enough. */
const LIEU: readonly Champ[] = [
  { nom: 'raisonSociale' },
  { nom: 'adresse' },
  { nom: 'complement1', aide: 'Bâtiment, étage, zone…' },
  { nom: 'complement2' },
  { nom: 'codePostal', inputMode: 'numeric' },
  { nom: 'ville' },
];
const CONTACTS: readonly Champ[] = [
  { nom: 'telephone', type: 'tel' },
  { nom: 'fax', type: 'tel' },
  { nom: 'email', type: 'email', aide: 'Celle de l’entreprise, par exemple contact@exemple.invalid' },
  { nom: 'numeroTva' },
  { nom: 'numeroRcs', aide: 'Si vous êtes inscrit au registre du commerce' },
];
const OBLIGATOIRES: readonly Nom[] = CHAMPS_INSEE;

/** 2. What the INSEE fills cannot be retyped here; what it masks, or does not know, must be typed. */
export function SectionInformations({ etablissement }: { etablissement: EtablissementInsee | undefined }) {
  const { control } = useFormContext<StructureTapee>();
  const type = useWatch({ control, name: 'typeIdentifiant' });
  const avecInsee = type === 'SIRET';
  const titre = 'Informations générales';
  if (avecInsee && !etablissement)
    return (
      <Section numero={2} titre={titre}>
        <p>Recherchez d’abord votre SIRET : l’INSEE remplira le nom et l’adresse de votre entreprise.</p>
      </Section>
    );
  const aSaisir: readonly string[] = etablissement ? champsASaisir(etablissement) : OBLIGATOIRES;
  const figes = avecInsee ? OBLIGATOIRES.filter((nom) => !aSaisir.includes(nom)) : [];
  const lieu = type === 'PARTICULIER' ? LIEU.filter(({ nom }) => nom !== 'raisonSociale') : LIEU;
  return (
    <Section numero={2} titre={titre}>
      {avecInsee && aSaisir.length > 0 && <NonDiffusible />}
      <GrilleChamps>
        {lieu.map((champ) => (
          <Texte key={champ.nom} {...champ} fige={figes.includes(champ.nom)} />
        ))}
        {!avecInsee && <ChampPays type={type} />}
        {CONTACTS.map((champ) => (
          <Texte key={champ.nom} {...champ} aide={champ.nom === 'numeroTva' ? aideDeLaTva(type) : champ.aide} />
        ))}
      </GrilleChamps>
    </Section>
  );
}

function Texte({ nom, aide, fige = false, ...saisie }: Champ & { fige?: boolean }) {
  const { register, formState } = useFormContext<StructureTapee>();
  return (
    <ChampTexte
      {...register(nom)}
      {...saisie}
      libelle={LIBELLES[nom]}
      aide={fige ? 'Donné par l’INSEE, non modifiable ici' : aide}
      obligatoire={OBLIGATOIRES.includes(nom)}
      readOnly={fige}
      erreur={formState.errors[nom]?.message}
    />
  );
}

function NonDiffusible() {
  return (
    <div className={styles.avis}>
      <Alerte genre="info" titre="Votre entreprise est « non diffusible »">
        <p>
          Vous avez demandé à l’INSEE de ne publier ni votre nom ni votre adresse : le portail ne les connaît pas.
          Saisissez-les vous-même.
        </p>
      </Alerte>
    </div>
  );
}

function aideDeLaTva(type: StructureTapee['typeIdentifiant']): string {
  if (type === 'SIRET') return 'Calculé à partir du SIREN ; à corriger si besoin';
  return type === 'UE_HORS_FRANCE' ? 'C’est votre identifiant : inutile de le répéter' : 'Si vous en avez un';
}
