import { useLocation } from 'react-router';
import { Recherche as Criteres } from '#shared/factures/contrat.ts';
import { colonnesChoisies } from '#shared/factures/suivi/colonnes.ts';
import { criteresDe } from '#shared/factures/suivi/criteres.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Pagination } from '../../design/affichage/Pagination.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { useRecherche } from '../../shell/recherche.ts';
import { useTitre } from '../../shell/titre.ts';
import { EnAttente } from '../EnAttente.tsx';
import { EnteteFactures } from '../EnteteFactures.tsx';
import { CHEMIN_DEPOT, type Espace, espaceDe } from '../espace.ts';
import { BarreDeSelection } from '../selection/BarreDeSelection.tsx';
import { useSelection } from '../selection/useSelection.ts';
import { TableauFactures } from '../TableauFactures.tsx';
import { CriteresDeRecherche } from './CriteresDeRecherche.tsx';
import { criteresDonnes } from './criteres.ts';
import { OutilsDeLaListe } from './OutilsDeLaListe.tsx';
import styles from './Recherche.module.css';

/** « Recherche » in any espace: criteria, columns, sort and page live in the address. */
export function Recherche() {
  const espace = espaceDe(useLocation().pathname);
  useTitre(`${espace.titre} – Recherche`);
  const { recherche, aller, tri, trier } = useRecherche(Criteres);
  const lecture = useLecture('rechercherFactures', { params: { espace: espace.code }, requete: recherche });
  const factures = lecture.data?.factures ?? [];
  const selection = useSelection(factures);
  return (
    <EnteteFactures espace={espace.code} ecran="recherche" ici="Recherche">
      <h1>Rechercher une facture</h1>
      <CriteresDeRecherche
        key={criteresDe(espace.code)
          .map((critere) => recherche[critere] ?? '')
          .join('|')}
        espace={espace}
        recherche={recherche}
        onRecherche={aller}
      />
      {lecture.data ? (
        <div className={styles.resultats}>
          {lecture.data.total > 0 && (
            <OutilsDeLaListe
              espace={espace}
              recherche={recherche}
              total={lecture.data.total}
              onColonnes={(colonnes) => aller({ colonnes, page: recherche.page > 1 ? recherche.page : undefined })}
            />
          )}
          <BarreDeSelection espace={espace} selection={selection} />
          <TableauFactures
            espace={espace.code}
            legende={`${espace.titre} trouvées`}
            factures={factures}
            cles={colonnesChoisies(espace.code, recherche.colonnes)}
            choix={selection}
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

function AucunResultat({ espace, recherche }: { espace: Espace; recherche: Criteres }) {
  if (criteresDonnes(espace.code, recherche).length > 0)
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
