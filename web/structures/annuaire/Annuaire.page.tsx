import { Building2, Download } from 'lucide-react';
import { Link } from 'react-router';
import { RechercheAnnuaire, type StructureTrouvee } from '#shared/structures/contrat-annuaire.ts';
import { lienFichier } from '../../api/liens.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Pagination } from '../../design/affichage/Pagination.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Comprendre } from '../../design/page/Comprendre.tsx';
import { FilAriane } from '../../design/page/FilAriane.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useRecherche } from '../../shell/recherche.ts';
import { useTitre } from '../../shell/titre.ts';
import styles from './Annuaire.module.css';
import { Criteres } from './Criteres.tsx';
import { CRITERES } from './criteres.ts';
import { libelleDuType } from './libelles.ts';
import { StatutDeStructure } from './StatutDeStructure.tsx';

/** « Rechercher une structure publique »: open to everyone, logged in or not. Criteria, sort and page live in the address. */
export function Annuaire() {
  useTitre('Annuaire – Rechercher une structure publique');
  const { recherche, aller, tri, trier } = useRecherche(RechercheAnnuaire);
  const lu = useLecture('rechercherAnnuaire', { requete: recherche });
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Accueil', vers: '/portail' }, { libelle: 'Annuaire' }]} />
      <header className={styles.entete}>
        <h1>Rechercher une structure publique</h1>
        <Comprendre>
          l’annuaire dit à qui l’on peut facturer, et ce que chaque client exige. On le lit avant de faire sa facture.
        </Comprendre>
      </header>
      <Criteres
        key={CRITERES.map((critere) => recherche[critere] ?? '').join('|')}
        recherche={recherche}
        onRecherche={aller}
      />
      {lu.error && <RefusAlerte {...lu.error.refus} />}
      {lu.isPending && <Attente quoi="Recherche en cours…" />}
      {lu.data && (
        <div className={styles.resultats}>
          <Tableau
            legende="Structures trouvées"
            legendeCachee
            colonnes={COLONNES}
            lignes={lu.data.structures}
            cleDe={({ id }) => String(id)}
            tri={tri}
            onTri={trier}
            vide={
              <EtatVide
                icone={Building2}
                phrase="Aucune structure ne correspond à votre recherche."
                suite="Enlevez un critère, ou gardez un seul mot du nom. Une entreprise privée ne se voit que si l’on y est rattaché."
                action={<LienBouton to="/portail/annuaire">Effacer les critères</LienBouton>}
              />
            }
          />
          {lu.data.total > 0 && (
            <Pagination
              page={recherche.page}
              pages={Math.ceil(lu.data.total / recherche.taille)}
              total={lu.data.total}
              taille={recherche.taille}
              onPage={(page) => aller({ page })}
              onTaille={(taille) => aller({ taille })}
            />
          )}
        </div>
      )}
      <Fichiers />
    </>
  );
}

/** The two files of the annuaire, whole, for a spreadsheet. */
function Fichiers() {
  return (
    <Section titre="L’annuaire en fichiers">
      <div className={styles.fichiers}>
        <p>Toutes les structures publiques et leurs services, dans les colonnes des fichiers officiels.</p>
        <LienBouton to={lienFichier('exporterStructures', {})} reloadDocument download icone={Download}>
          Structures (CSV)
        </LienBouton>
        <LienBouton to={lienFichier('exporterServices', {})} reloadDocument download icone={Download}>
          Services (CSV)
        </LienBouton>
      </div>
    </Section>
  );
}

const COLONNES: readonly Colonne<StructureTrouvee>[] = [
  {
    cle: 'designation',
    titre: 'Désignation',
    entete: true,
    triable: true,
    rendu: ({ designation, identifiant }) => (
      <Link to={`/portail/annuaire/${encodeURIComponent(identifiant)}`}>{designation}</Link>
    ),
  },
  {
    cle: 'identifiant',
    titre: 'Identifiant',
    triable: true,
    mono: true,
    rendu: ({ identifiant }) => <Siret valeur={identifiant} />,
  },
  {
    cle: 'typeIdentifiant',
    titre: 'Type d’identifiant',
    triable: true,
    rendu: ({ typeIdentifiant }) => libelleDuType(typeIdentifiant),
  },
  { cle: 'ville', titre: 'Ville', rendu: ({ codePostal, ville }) => `${codePostal} ${ville}` },
  { cle: 'statut', titre: 'Statut', triable: true, rendu: ({ statut }) => <StatutDeStructure statut={statut} /> },
];
