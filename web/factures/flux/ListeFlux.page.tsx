import { RechercheDeFlux } from '#shared/factures/flux/contrat.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Pagination } from '../../design/affichage/Pagination.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { Comprendre } from '../../design/page/Comprendre.tsx';
import { useRecherche } from '../../shell/recherche.ts';
import { useTitre } from '../../shell/titre.ts';
import { EnAttente } from '../EnAttente.tsx';
import { EnteteFactures } from '../EnteteFactures.tsx';
import { CHEMIN_DEPOT } from '../espace.ts';
import { TableauDesFlux } from './TableauDesFlux.tsx';

/** « Suivi des flux »: every file deposited as a flow, the last one first. */
export function ListeFlux() {
  useTitre('Factures émises – Suivi des flux');
  const { recherche, aller, tri, trier } = useRecherche(RechercheDeFlux);
  const lecture = useLecture('listerFlux', { requete: recherche });
  return (
    <EnteteFactures espace="emises" ecran="flux" ici="Suivi des flux">
      <h1>Suivi des flux</h1>
      <Comprendre>
        un flux est un fichier qui apporte une ou plusieurs factures. Il est d’abord reçu, puis ses factures sont
        contrôlées une par une : c’est ici que l’on voit lesquelles sont passées, et pourquoi les autres sont rejetées.
      </Comprendre>
      {lecture.data ? (
        <>
          <TableauDesFlux
            legende="Flux déposés"
            flux={lecture.data.flux}
            tri={tri}
            onTri={trier}
            vide={
              <EtatVide
                phrase="Vous n’avez encore déposé aucun flux."
                suite="Dans « Déposer facture », choisissez « Flux XML ou Factur-X », ou « Lot »."
                action={<LienBouton to={`${CHEMIN_DEPOT}?format=LOT`}>Déposer un lot</LienBouton>}
              />
            }
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
        </>
      ) : (
        <EnAttente lectures={[lecture]} quoi="Recherche des flux…" />
      )}
    </EnteteFactures>
  );
}
