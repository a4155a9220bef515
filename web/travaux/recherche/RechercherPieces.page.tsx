import { Download } from 'lucide-react';
import { RechercheTravaux } from '#shared/travaux/recherche.ts';
import { lienFichier } from '../../api/liens.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Pagination } from '../../design/affichage/Pagination.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { EnAttente } from '../../factures/EnAttente.tsx';
import { LienFichier } from '../../factures/LienFichier.tsx';
import { useRecherche } from '../../shell/recherche.ts';
import { useTitre } from '../../shell/titre.ts';
import { CHEMIN_DEPOT, CHEMIN_RECHERCHE } from '../chemins.ts';
import { EnteteTravaux } from '../EnteteTravaux.tsx';
import { TableauPieces } from '../TableauPieces.tsx';
import styles from '../Travaux.module.css';
import { CriteresPieces } from './CriteresPieces.tsx';
import { CRITERES } from './criteres.ts';

/** « Rechercher »: criteria, sort and page live in the address. */
export function RechercherPieces() {
  useTitre('Factures de travaux – Rechercher');
  const { recherche, aller, tri, trier } = useRecherche(RechercheTravaux);
  const lecture = useLecture('rechercherPieces', { requete: recherche });
  return (
    <EnteteTravaux ecran="recherche" ici="Rechercher">
      <h1>Rechercher une pièce</h1>
      <CriteresPieces
        key={CRITERES.map((critere) => recherche[critere] ?? '').join('|')}
        recherche={recherche}
        onRecherche={aller}
      />
      {lecture.data ? (
        <div className={styles.pile}>
          {lecture.data.total > 0 && (
            <div className={styles.boutons}>
              <LienFichier petit vers={lienFichier('exporterPieces', { requete: recherche })} icone={Download}>
                Exporter en CSV
              </LienFichier>
            </div>
          )}
          <TableauPieces
            legende="Pièces trouvées"
            pieces={lecture.data.pieces}
            cles={[
              'numero',
              'cadre',
              'fournisseur',
              'moe',
              'moa',
              'dateDepot',
              'montantTtc',
              'montantAPayer',
              'statut',
              'dossier',
            ]}
            tri={tri}
            onTri={trier}
            vide={<AucunResultat recherche={recherche} />}
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
    </EnteteTravaux>
  );
}

function AucunResultat({ recherche }: { recherche: RechercheTravaux }) {
  if (CRITERES.some((critere) => recherche[critere] !== undefined))
    return (
      <EtatVide
        phrase="Aucune pièce ne correspond à votre recherche."
        suite="Enlevez un critère, ou élargissez les dates ou les montants."
        action={<LienBouton to={CHEMIN_RECHERCHE}>Effacer les critères</LienBouton>}
      />
    );
  return (
    <EtatVide
      phrase="Aucune pièce de travaux pour l’instant."
      suite="Celles que vous déposerez, et celles que les autres vous enverront, se retrouveront ici."
      action={<LienBouton to={CHEMIN_DEPOT}>Déposer une pièce</LienBouton>}
    />
  );
}
