import { Link } from 'react-router';
import type { MonCompte } from '#shared/comptes/contrat.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';

/** Where the demandes de rattachement stand: those that wait, and, for who has no structure, those refused (§ 9, 7 and 8). */
export function DemandesEnAttente({ compte }: { compte: MonCompte }) {
  const { vocabulaire } = useVocabulaire();
  const enAttente = compte.demandes.filter(({ statut }) => statut === 'EN_COURS_DE_VALIDATION');
  const refusees = compte.structures.length > 0 ? [] : compte.demandes.filter(({ statut }) => statut === 'REFUSEE');
  const titre =
    enAttente.length > 1
      ? 'Vos demandes de rattachement sont en cours de validation.'
      : 'Votre demande de rattachement est en cours de validation.';
  return (
    <>
      {enAttente.length > 0 && (
        <Alerte genre="info" titre={titre}>
          <ul>
            {enAttente.map(({ structureId, raisonSociale, demandeLe }) => (
              <li key={structureId}>
                <strong>{raisonSociale}</strong>, demandée le {formaterInstant(demandeLe)}. Pas de réponse{'\u00a0'}?
                Appelez votre gestionnaire.{' '}
                <Link to={`/portail/structures/${structureId}/gestionnaire-parti`}>
                  Il est parti{'\u00a0'}?<span className="hors-ecran"> ({raisonSociale})</span>
                </Link>
              </li>
            ))}
          </ul>
        </Alerte>
      )}
      {refusees.length > 0 && (
        <Alerte genre="attention" titre="Une demande de rattachement vous a été refusée.">
          <p>
            {refusees.map(({ raisonSociale }) => raisonSociale).join(', ')}
            {'\u00a0'}: lisez le motif dans «{'\u00a0'}
            <Link to="/portail/mon-compte">{mot('mesRattachements', vocabulaire)}</Link>
            {'\u00a0'}», puis redemandez en en tenant compte.
          </p>
        </Alerte>
      )}
    </>
  );
}
