import { RechercheDEngagements } from '#shared/engagements/contrat.ts';
import type { CoteDEngagement } from '#shared/engagements/cycle-de-vie.ts';
import { motsDuCote } from '#shared/engagements/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Pagination } from '../../design/affichage/Pagination.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { useMesStructures } from '../../espaces/mes-habilitations.ts';
import { EnAttente } from '../../factures/EnAttente.tsx';
import { useRecherche } from '../../shell/recherche.ts';
import { useTitre } from '../../shell/titre.ts';
import { CHEMIN_RECHERCHE } from '../chemins.ts';
import { coteDuLecteur } from '../cotes.ts';
import styles from '../Engagements.module.css';
import { EnteteEngagements } from '../EnteteEngagements.tsx';
import { TableauEngagements } from '../TableauEngagements.tsx';
import { CriteresEngagements } from './CriteresEngagements.tsx';
import { CRITERES } from './criteres.ts';

/** « Recherche » of the engagements: criteria, sort and page live in the address. */
export function RechercheEngagements() {
  useTitre('Engagements – Recherche');
  const cote = coteDuLecteur(useMesStructures());
  const { recherche, aller, tri, trier } = useRecherche(RechercheDEngagements);
  const lecture = useLecture('rechercherEngagements', { requete: recherche });
  return (
    <EnteteEngagements ecran="recherche" ici="Recherche">
      <h1>Rechercher {cote === 'EMETTEUR' ? 'un engagement' : 'une commande'}</h1>
      <CriteresEngagements
        key={CRITERES.map((critere) => recherche[critere] ?? '').join('|')}
        cote={cote}
        recherche={recherche}
        onRecherche={aller}
      />
      {lecture.data ? (
        <div className={styles.resultats}>
          <TableauEngagements
            cote={cote}
            legende={cote === 'EMETTEUR' ? 'Engagements trouvés' : 'Commandes trouvées'}
            engagements={lecture.data.engagements}
            cles={['numero', 'type', 'partie', 'service', 'notifieLe', 'etat', 'montantTtc', 'devise']}
            tri={tri}
            onTri={trier}
            vide={<AucunResultat cote={cote} recherche={recherche} />}
          />
          {lecture.data.total > 0 && (
            <Pagination
              page={recherche.page}
              pages={Math.ceil(lecture.data.total / recherche.taille)}
              total={lecture.data.total}
              taille={recherche.taille}
              onPage={(page) => aller({ page })}
              onTaille={(taille) => aller({ taille })}
            />
          )}
        </div>
      ) : (
        <EnAttente lectures={[lecture]} quoi="Recherche en cours…" />
      )}
    </EnteteEngagements>
  );
}

function AucunResultat({ cote, recherche }: { cote: CoteDEngagement; recherche: RechercheDEngagements }) {
  const { aucun } = motsDuCote(cote);
  if (CRITERES.some((critere) => recherche[critere] !== undefined))
    return (
      <EtatVide
        phrase={`${aucun} ne correspond à votre recherche.`}
        suite="Enlevez un critère, ou élargissez les dates ou les montants."
        action={<LienBouton to={CHEMIN_RECHERCHE}>Effacer les critères</LienBouton>}
      />
    );
  return (
    <EtatVide
      phrase={`${aucun} pour l’instant.`}
      suite={
        cote === 'EMETTEUR'
          ? 'Créez un engagement : son fournisseur le recevra, et sa facture en citera le numéro.'
          : 'Les commandes de vos clients publics apparaîtront ici dès qu’ils vous les auront envoyées.'
      }
    />
  );
}
