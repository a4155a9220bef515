import type { ChangeEvent, ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useLecture } from '../../../api/requetes.ts';
import { ListeDescription } from '../../../design/affichage/ListeDescription.tsx';
import { Siret } from '../../../design/affichage/Siret.tsx';
import { ChampSelection } from '../../../design/champs/ChampSelection.tsx';
import { Alerte } from '../../../design/messages/Alerte.tsx';
import { Section } from '../../../design/page/Section.tsx';
import { useChamp } from '../champ.ts';
import { optionsDeStructure, type StructureDuCompte } from '../choix.ts';
import { useDepot } from '../contexte.ts';
import type { ValeursDuDepot } from '../valeurs.ts';
import styles from './Fournisseur.module.css';

type FournisseurProps = {
  numero: number;
  structures: readonly StructureDuCompte[];
  /** What else one chooses there. */
  children?: ReactNode;
};

export function Fournisseur({ numero, structures, children }: FournisseurProps) {
  const champ = useChamp('structureId').presentation;
  const { depart } = useDepot();
  const { control, setValue } = useFormContext<ValeursDuDepot>();
  const id = useWatch({ control, name: 'structureId' });
  /** The services and the accounts are those of one structure. */
  async function changer(evenement: ChangeEvent<HTMLSelectElement>) {
    await champ.onChange(evenement);
    setValue('serviceFournisseur', '');
    setValue('coordonneesBancairesId', '');
  }
  const structure = structures.find((s) => String(s.id) === id);
  const horsListe = id !== '' && !structure;
  const autreSiret =
    depart.siretLu && structure && depart.siretLu !== structure.identifiant ? depart.siretLu : undefined;
  return (
    <Section numero={numero} titre="Fournisseur de la facture">
      {horsListe && (
        <div className={styles.alerte}>
          <Alerte genre="attention" titre="La structure de ce brouillon ne peut plus émettre de facture">
            <p>Elle est désactivée, ou vous n’y avez plus « Factures émises ». Choisissez-en une autre.</p>
          </Alerte>
        </div>
      )}
      {(structures.length > 1 || horsListe) && (
        <ChampSelection
          {...champ}
          choixVide={horsListe ? undefined : null}
          options={optionsDeStructure(structures)}
          onChange={(evenement) => void changer(evenement)}
        />
      )}
      {structure && <FicheDuFournisseur structure={structure} />}
      {children}
      {autreSiret && (
        <div className={styles.alerte}>
          <Alerte genre="attention" titre="Le fichier porte un autre fournisseur">
            <p>
              Le SIRET lu dans votre fichier est <Siret valeur={autreSiret} /> : vérifiez que c’est bien votre facture.
            </p>
          </Alerte>
        </div>
      )}
    </Section>
  );
}

function FicheDuFournisseur({ structure }: { structure: StructureDuCompte }) {
  const { data: fiche } = useLecture('consulterStructure', { params: { id: structure.id } });
  return (
    <ListeDescription
      elements={[
        { terme: 'Raison sociale', valeur: structure.raisonSociale },
        {
          terme: fiche && fiche.typeIdentifiant !== 'SIRET' ? 'Identifiant' : 'SIRET',
          valeur: <Siret valeur={structure.identifiant} />,
        },
        ...(fiche
          ? [
              { terme: 'Adresse', valeur: `${fiche.adresse}, ${fiche.codePostal} ${fiche.ville}` },
              { terme: 'N° de TVA intracommunautaire', valeur: fiche.numeroTva },
              { terme: 'RCS', valeur: fiche.numeroRcs },
            ]
          : []),
      ]}
    />
  );
}
