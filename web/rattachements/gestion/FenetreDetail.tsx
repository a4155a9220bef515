import type { DemandeATraiter } from '#shared/rattachements/contrat.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { useMonSiege } from '../../shell/etat-du-bac.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { descriptionDe, nomDe } from './phrases.ts';

type Props = {
  demande: DemandeATraiter;
  onFermer: () => void;
  onAccorder: (demandes: readonly DemandeATraiter[]) => void;
  onRefuser: (demandes: readonly DemandeATraiter[]) => void;
};

/** The magnifier of 2021 (services asked for), the detail of « Approbations » today: one window [S12][S14]. */
export function FenetreDetail({ demande, onFermer, onAccorder, onRefuser }: Props) {
  const { vocabulaire } = useVocabulaire();
  const siege = useMonSiege();
  const { structure, demandeur, services, commentaire, demandeLe } = demande;
  return (
    <Fenetre
      titre={vocabulaire === '2021' ? 'Services demandés' : descriptionDe(demande)}
      ouverte
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={() => onRefuser([demande])}>Refuser</Bouton>
          <Bouton genre="principal" onClick={() => onAccorder([demande])}>
            {mot('approuverRattachement', vocabulaire)}
          </Bouton>
        </>
      }
    >
      <ListeDescription
        elements={[
          { terme: 'Demandeur', valeur: `${nomDe(demande)} (${demandeur.emailConnexion})` },
          { terme: 'Structure', valeur: structure.designation },
          {
            terme: 'Services demandés',
            valeur: services.map(({ code, nom }) => `${nom} (${code})`).join(', ') || 'Aucun',
          },
          { terme: 'Commentaire', valeur: commentaire },
          { terme: 'Date de la demande', valeur: formaterInstant(demandeLe) },
          { terme: 'Approbateur', valeur: siege && `${siege.prenom} ${siege.nom}` },
        ]}
      />
    </Fenetre>
  );
}
