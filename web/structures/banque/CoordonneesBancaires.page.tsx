import { useLocation, useParams } from 'react-router';
import { jourDe } from '#shared/referentiel/date.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { type ReponseDe, refusLocal } from '../../api/client.ts';
import { useLecture } from '../../api/requetes.ts';
import { Attente } from '../../design/messages/Attente.tsx';
import { useEtatDuBac } from '../../shell/etat-du-bac.ts';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { PageDeGestion } from '../PageDeGestion.tsx';
import { FormulaireCoordonnees } from './FormulaireCoordonnees.tsx';
import { VieDesCoordonnees } from './VieDesCoordonnees.tsx';

/** « Ajouter des coordonnées bancaires », or one account, for the gestionnaires. */
export function CoordonneesBancaires() {
  const { id, coordonneesId = '' } = useParams();
  const { data, error } = useLecture('listerCoordonneesBancaires', { params: { id: Number(id) } });
  const instant = useEtatDuBac()?.instant;
  if (error) return <RefusPage refus={error.refus} />;
  if (!data || !instant) return <Attente quoi="Lecture des comptes bancaires…" />;
  const neuf = coordonneesId === 'nouvelles';
  const connu = neuf || data.comptes.some((compte) => String(compte.id) === coordonneesId);
  if (!connu) return <RefusPage refus={refusLocal('INTROUVABLE')} />;
  if (!data.gerables)
    return <RefusPage refus={refusLocal(data.active ? 'DROIT_DE_GESTION_ABSENT' : 'STRUCTURE_INACTIVE')} />;
  return (
    <Page key={coordonneesId} structureId={Number(id)} compteId={coordonneesId} jour={jourDe(instant)} lues={data} />
  );
}

type PageProps = {
  structureId: number;
  compteId: string;
  jour: string;
  lues: ReponseDe<'listerCoordonneesBancaires'>;
};

function Page({ structureId, compteId, jour, lues }: PageProps) {
  const { vocabulaire } = useVocabulaire();
  const cree = (useLocation().state as { cree?: boolean } | null)?.cree === true;
  const { raisonSociale, comptes, ribObligatoire } = lues;
  const compte = comptes.find(({ id }) => String(id) === compteId);
  const titre = compte ? `Modification de « ${compte.nom} »` : mot('ajouterCoordonnees', vocabulaire);
  const structure = { id: structureId, raisonSociale };
  useTitre(titre);
  return (
    <PageDeGestion structure={structure} etape={titre}>
      <FormulaireCoordonnees
        {...{ titre, structure, compte, ribObligatoire, jour, cree }}
        premier={comptes.length === 0}
      />
      {compte && <VieDesCoordonnees structureId={structureId} compte={compte} jour={jour} />}
    </PageDeGestion>
  );
}
