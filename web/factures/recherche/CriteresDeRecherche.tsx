import { Search } from 'lucide-react';
import type { FormEvent } from 'react';
import type { Recherche } from '#shared/factures/contrat.ts';
import { peutVoir } from '#shared/factures/droits.ts';
import { descriptionDuStatut, LISTE_STATUTS_SIMPLES } from '#shared/factures/statuts.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampDate } from '../../design/champs/ChampDate.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import type { Espace } from '../espace.ts';
import { CRITERES, type Critere } from './criteres.ts';
import styles from './Recherche.module.css';

type CriteresDeRechercheProps = {
  espace: Espace;
  recherche: Recherche;
  onRecherche: (criteres: Record<Critere, string>) => void;
};

/** The criteria of a simple search (factures § 10.1); the browser keeps what is typed until « Rechercher ». */
export function CriteresDeRecherche({ espace, recherche, onRecherche }: CriteresDeRechercheProps) {
  function rechercher(evenement: FormEvent<HTMLFormElement>) {
    evenement.preventDefault();
    const saisis = new FormData(evenement.currentTarget);
    onRecherche(enCriteres((critere) => String(saisis.get(critere) ?? '').trim()));
  }
  return (
    <Section titre="Critères de recherche">
      <form noValidate autoComplete="off" onSubmit={rechercher}>
        <GrilleChamps>
          <ChampTexte name="numero" libelle="Numéro de facture" defaultValue={recherche.numero} allure="mono" />
          <ChampTexte
            name="partie"
            libelle={espace.autrePartie}
            aide="Une partie du nom, ou le SIRET."
            defaultValue={recherche.partie}
          />
          <ChampSelection
            name="statut"
            libelle="Statut"
            choixVide="Tous les statuts"
            defaultValue={recherche.statut}
            options={statutsProposes(espace)}
          />
          <ChampDate name="du" libelle="Déposée du" defaultValue={recherche.du} />
          <ChampDate name="au" libelle="Déposée au" defaultValue={recherche.au} />
        </GrilleChamps>
        <div className={styles.boutons}>
          <Bouton onClick={() => onRecherche(enCriteres(() => ''))}>Effacer les critères</Bouton>
          <Bouton type="submit" genre="principal" icone={Search}>
            Rechercher
          </Bouton>
        </div>
      </form>
    </Section>
  );
}

function enCriteres(valeur: (critere: Critere) => string): Record<Critere, string> {
  return Object.fromEntries(CRITERES.map((critere) => [critere, valeur(critere)])) as Record<Critere, string>;
}

function statutsProposes({ role }: Espace) {
  return LISTE_STATUTS_SIMPLES.map((statut) => ({ statut, ...descriptionDuStatut(statut) }))
    .filter(({ statut, famille }) => (famille === 'simple' || famille === 'valideur') && peutVoir(statut, [role]))
    .map(({ statut, libelle }) => ({ valeur: statut, libelle }));
}
