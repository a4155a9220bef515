import { TYPES_D_IDENTIFIANT } from '#shared/referentiel/identifiants.ts';
import type { RechercheAnnuaire } from '#shared/structures/contrat-annuaire.ts';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { FormulaireRecherche } from '../../design/page/FormulaireRecherche.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import styles from './Annuaire.module.css';
import { CRITERES, type Critere } from './criteres.ts';

type CriteresProps = {
  recherche: RechercheAnnuaire;
  onRecherche: (criteres: Record<Critere, string>) => void;
};

const STATUTS = [
  { valeur: 'ACTIF', libelle: 'Active' },
  { valeur: 'INACTIF', libelle: 'Inactive' },
];

const NATURES = [
  { valeur: 'PUBLIQUE', libelle: 'Publique' },
  { valeur: 'PRIVEE', libelle: 'Privée' },
];

/** The criteria of the official search (comptes-structures § 2.4). */
export function Criteres({ recherche, onRecherche }: CriteresProps) {
  return (
    <FormulaireRecherche criteres={CRITERES} onRecherche={onRecherche}>
      <GrilleChamps>
        <ChampTexte
          name="raisonSociale"
          libelle="Raison sociale"
          aide="Une partie du nom suffit."
          maxLength={100}
          defaultValue={recherche.raisonSociale}
        />
        <ChampTexte
          name="identifiant"
          libelle="Identifiant"
          aide="Le SIRET, ou son début."
          allure="mono"
          maxLength={80}
          defaultValue={recherche.identifiant}
        />
        <ChampTexte name="ville" libelle="Ville" maxLength={80} defaultValue={recherche.ville} />
        <ChampTexte
          name="codePostal"
          libelle="Code postal"
          allure="mono"
          inputMode="numeric"
          maxLength={10}
          defaultValue={recherche.codePostal}
        />
        <ChampSelection
          name="typeIdentifiant"
          libelle="Type d’identifiant"
          choixVide="Tous les types"
          defaultValue={recherche.typeIdentifiant}
          options={TYPES_D_IDENTIFIANT.map(({ code, libelle }) => ({ valeur: code, libelle }))}
        />
        <ChampSelection
          name="statut"
          libelle="Statut"
          choixVide="Tous les statuts"
          defaultValue={recherche.statut}
          options={STATUTS}
        />
        <ChampSelection
          name="nature"
          libelle="Type de structure"
          choixVide="Tous les types"
          aide="Vous ne voyez que les structures privées où vous êtes rattaché."
          defaultValue={recherche.nature}
          options={NATURES}
        />
      </GrilleChamps>
      <div className={styles.cases}>
        <CaseACocher name="moa" value="oui" libelle="Est MOA" defaultChecked={recherche.moa === 'oui'} />
        <CaseACocher
          name="moaUniquement"
          value="oui"
          libelle="Est MOA uniquement"
          defaultChecked={recherche.moaUniquement === 'oui'}
        />
      </div>
    </FormulaireRecherche>
  );
}
