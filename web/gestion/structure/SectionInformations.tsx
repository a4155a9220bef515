import { useFormContext } from 'react-hook-form';
import { typeDIdentifiant } from '#shared/referentiel/identifiants.ts';
import { nomDuPays, PAYS } from '#shared/referentiel/pays.ts';
import { type ChampDeLaFiche, champDeLaFiche, champsVisibles, verrouDuChamp } from '#shared/structures/champs.ts';
import type { Structure } from '#shared/structures/structure.ts';
import { messageDe } from '../../comptes/formulaire/resolution.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import styles from './ModifierStructure.module.css';
import type { ValeursDeLaFiche } from './valeurs.ts';

const OPTIONS_DE_PAYS = PAYS.map(({ code, nom }) => ({ valeur: code, libelle: nom }));
const TYPES: Partial<Record<ChampDeLaFiche, string>> = { telephone: 'tel', fax: 'tel', email: 'email' };

type SectionInformationsProps = { structure: Structure; modifiable: boolean };

/** 1. « Informations générales »: what cannot be changed is shown with the reason. */
export function SectionInformations({ structure, modifiable }: SectionInformationsProps) {
  return (
    <Section numero={1} titre="Informations générales">
      <div className={styles.fige}>
        <ListeDescription elements={figes(structure)} />
        <p className={styles.raison}>
          {structure.typeIdentifiant === 'SIRET'
            ? 'Ces valeurs ne se modifient pas ici : les catégories viennent de l’INSEE, l’identifiant se change par « Modifier l’identifiant ».'
            : 'Ces valeurs ne se modifient pas ici.'}
        </p>
      </div>
      <GrilleChamps>
        {champsVisibles(structure).map((nom) => (
          <ChampDeFiche
            key={nom}
            nom={nom}
            raison={modifiable ? verrouDuChamp(nom, structure) : 'La structure est désactivée.'}
          />
        ))}
      </GrilleChamps>
    </Section>
  );
}

function figes(structure: Structure) {
  const { typeIdentifiant, identifiant, nature, categorieJuridique, categorieEntreprise, nonDiffusible } = structure;
  const deLInsee = [
    { terme: 'Catégorie juridique', valeur: categorieJuridique },
    ...(nature === 'PRIVEE'
      ? [
          { terme: 'Catégorie d’entreprise', valeur: categorieEntreprise },
          { terme: 'Non diffusible INSEE', valeur: nonDiffusible ? 'Oui' : 'Non' },
        ]
      : []),
  ];
  return [
    { terme: 'Type d’identifiant', valeur: typeDIdentifiant(typeIdentifiant).libelle },
    { terme: 'Identifiant', valeur: <Siret valeur={identifiant} /> },
    { terme: 'Type de structure', valeur: nature === 'PUBLIQUE' ? 'Publique' : 'Privée' },
    ...(typeIdentifiant === 'SIRET' ? deLInsee : []),
  ];
}

function ChampDeFiche({ nom, raison }: { nom: ChampDeLaFiche; raison: string | undefined }) {
  const { register, formState, getValues } = useFormContext<ValeursDeLaFiche>();
  const { libelle, requis } = champDeLaFiche(nom);
  const chemin = `informations.${nom}` as const;
  const erreur = messageDe(formState.errors, chemin);
  if (nom === 'pays' && raison)
    return <ChampTexte libelle={libelle} aide={raison} value={nomDuPays(getValues(chemin))} readOnly />;
  if (nom === 'pays')
    return (
      <ChampSelection
        {...register(chemin)}
        libelle={libelle}
        choixVide={null}
        options={OPTIONS_DE_PAYS}
        erreur={erreur}
      />
    );
  return (
    <ChampTexte
      {...register(chemin)}
      libelle={libelle}
      type={TYPES[nom] ?? 'text'}
      aide={raison}
      obligatoire={requis}
      readOnly={raison !== undefined}
      erreur={erreur}
    />
  );
}
