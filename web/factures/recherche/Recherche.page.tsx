import { useLocation } from 'react-router';
import { Recherche as Criteres } from '#shared/factures/contrat.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Pagination } from '../../design/affichage/Pagination.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { useRecherche } from '../../shell/recherche.ts';
import { useTitre } from '../../shell/titre.ts';
import { EnAttente } from '../EnAttente.tsx';
import { EnteteFactures } from '../EnteteFactures.tsx';
import { CHEMIN_DEPOT, type Espace, espaceDe } from '../espace.ts';
import { TableauFactures } from '../TableauFactures.tsx';
import { CriteresDeRecherche } from './CriteresDeRecherche.tsx';
import { CRITERES } from './criteres.ts';
import styles from './Recherche.module.css';

/** « Recherche » of the factures émises or reçues: criteria, sort and page live in the address. */
export function Recherche() {
  const espace = espaceDe(useLocation().pathname);
  useTitre(`${espace.titre} – Recherche`);
  const { recherche, aller, tri, trier } = useRecherche(Criteres);
  const lecture = useLecture('rechercherFactures', { params: { espace: espace.code }, requete: recherche });
  return (
    <EnteteFactures espace={espace.code} ecran="recherche" ici="Recherche">
      <h1>Rechercher une facture</h1>
      <CriteresDeRecherche
        key={CRITERES.map((critere) => recherche[critere] ?? '').join('|')}
        espace={espace}
        recherche={recherche}
        onRecherche={aller}
      />
      {lecture.data ? (
        <div className={styles.resultats}>
          <TableauFactures
            espace={espace.code}
            legende={`${espace.titre} trouvées`}
            factures={lecture.data.factures}
            cles={COLONNES}
            tri={tri}
            onTri={trier}
            vide={<AucunResultat espace={espace} recherche={recherche} />}
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
    </EnteteFactures>
  );
}

const COLONNES = ['numero', 'type', 'dateFacture', 'dateDepot', 'partie', 'service', 'montantTtc', 'statut'] as const;

function AucunResultat({ espace, recherche }: { espace: Espace; recherche: Criteres }) {
  const filtree = CRITERES.some((critere) => recherche[critere] !== undefined);
  if (filtree)
    return (
      <EtatVide
        phrase="Aucune facture ne correspond à votre recherche."
        suite="Enlevez un critère, ou élargissez les dates de dépôt."
        action={<LienBouton to={`${espace.chemin}/recherche`}>Effacer les critères</LienBouton>}
      />
    );
  if (espace.code === 'recues')
    return (
      <EtatVide
        phrase="Vous n’avez encore reçu aucune facture."
        suite="Elles apparaîtront ici dès leur mise à disposition."
      />
    );
  if (espace.code === 'a-valider')
    return (
      <EtatVide
        phrase="Aucun sous-traitant ni cotraitant ne vous a encore désigné comme valideur."
        suite="Leurs factures apparaîtront ici dès leur envoi, et vous recevrez un courriel."
      />
    );
  return (
    <EtatVide
      phrase="Vous n’avez encore déposé aucune facture."
      suite="Commencez par déposer le PDF d’une facture."
      action={<LienBouton to={CHEMIN_DEPOT}>Déposer une facture</LienBouton>}
    />
  );
}
