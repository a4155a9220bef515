import type { Recherche } from '#shared/factures/contrat.ts';
import { peutVoir } from '#shared/factures/droits.ts';
import { descriptionDuStatut, LISTE_STATUTS_SIMPLES } from '#shared/factures/statuts.ts';
import { ChampDate } from '../../design/champs/ChampDate.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { FormulaireRecherche } from '../../design/page/FormulaireRecherche.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import type { Espace } from '../espace.ts';
import { CRITERES, type Critere } from './criteres.ts';

type CriteresDeRechercheProps = {
  espace: Espace;
  recherche: Recherche;
  onRecherche: (criteres: Record<Critere, string>) => void;
};

/** The criteria of a simple search (factures § 10.1). */
export function CriteresDeRecherche({ espace, recherche, onRecherche }: CriteresDeRechercheProps) {
  return (
    <FormulaireRecherche criteres={CRITERES} onRecherche={onRecherche}>
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
    </FormulaireRecherche>
  );
}

function statutsProposes({ role }: Espace) {
  return LISTE_STATUTS_SIMPLES.map((statut) => ({ statut, ...descriptionDuStatut(statut) }))
    .filter(({ statut, famille }) => (famille === 'simple' || famille === 'valideur') && peutVoir(statut, [role]))
    .map(({ statut, libelle }) => ({ valeur: statut, libelle }));
}
