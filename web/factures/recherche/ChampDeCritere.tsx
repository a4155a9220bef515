import { peutVoir } from '#shared/factures/droits.ts';
import { descriptionDuStatut, LISTE_STATUTS_SIMPLES } from '#shared/factures/statuts.ts';
import type { GenreDeCritere, LigneDeCritere } from '#shared/factures/suivi/criteres.ts';
import { CADRES_SIMPLES } from '#shared/referentiel/cadres-de-facturation.ts';
import { MODES_DE_DEPOT, TYPES_DE_FACTURE, TYPES_DE_FACTURE_RECHERCHE } from '#shared/referentiel/codes-factures.ts';
import { ChampDate } from '../../design/champs/ChampDate.tsx';
import { ChampMontant } from '../../design/champs/ChampMontant.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import type { Option } from '../../design/champs/presentation.ts';
import { useMesStructures } from '../../espaces/mes-habilitations.ts';
import type { Espace } from '../espace.ts';
import { libelleDuCadre, optionsDe } from '../libelles.ts';

type ChampDeCritereProps = {
  critere: LigneDeCritere;
  espace: Espace;
  valeur: string | undefined;
  erreur: string | undefined;
};

/** The field that a criterion asks for. */
export function ChampDeCritere({ critere, espace, valeur, erreur }: ChampDeCritereProps) {
  const { cle, libelle, genre, aide } = critere;
  const commun = { name: cle, libelle, ...(aide && { aide }), ...(erreur && { erreur }), defaultValue: valeur };
  if (genre === 'STRUCTURE') return <ChampStructure espace={espace} commun={commun} />;
  if (genre === 'JOUR') return <ChampDate {...commun} />;
  if (genre === 'MONTANT') return <ChampMontant {...commun} />;
  if (genre === 'TEXTE') return <ChampTexte {...commun} allure={cle === 'numero' ? 'mono' : undefined} />;
  return <ChampSelection {...commun} choixVide={TOUS[genre]} options={optionsDu(genre, espace)} />;
}

type Choix = Exclude<GenreDeCritere, 'STRUCTURE' | 'JOUR' | 'MONTANT' | 'TEXTE'>;

const TOUS: Record<Choix, string> = {
  STATUT: 'Tous les statuts',
  TYPE: 'Tous les types',
  CADRE: 'Tous les cadres',
  MODE_DE_DEPOT: 'Tous les modes',
  OUI_NON: 'Oui ou non',
};

function optionsDu(genre: Choix, { code, role }: Espace): Option[] {
  if (genre === 'STATUT')
    return LISTE_STATUTS_SIMPLES.map((statut) => ({ statut, ...descriptionDuStatut(statut) }))
      .filter(({ statut, famille }) => (famille === 'simple' || famille === 'valideur') && peutVoir(statut, [role]))
      .map(({ statut, libelle }) => ({ valeur: statut, libelle }));
  if (genre === 'TYPE') return optionsDe(code === 'emises' ? TYPES_DE_FACTURE_RECHERCHE : TYPES_DE_FACTURE);
  if (genre === 'CADRE') return CADRES_SIMPLES.map((cadre) => ({ valeur: cadre, libelle: libelleDuCadre(cadre) }));
  if (genre === 'MODE_DE_DEPOT') return optionsDe(MODES_DE_DEPOT);
  return [
    { valeur: 'oui', libelle: 'Oui' },
    { valeur: 'non', libelle: 'Non' },
  ];
}

type ChampStructureProps = {
  espace: Espace;
  commun: { name: string; libelle: string; erreur?: string; defaultValue: string | undefined };
};

/** Among one’s structures that hold this espace. */
function ChampStructure({ espace, commun }: ChampStructureProps) {
  const structures = useMesStructures();
  if (!structures) return null;
  const siennes = structures.filter(({ habilitations }) =>
    habilitations.some((h) => h.espace === espace.dansLePortail),
  );
  const options = siennes.map(({ id, raisonSociale }) => ({ valeur: String(id), libelle: raisonSociale }));
  return <ChampSelection {...commun} choixVide="Toutes vos structures" options={options} />;
}
