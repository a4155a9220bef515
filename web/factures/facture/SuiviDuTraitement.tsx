import type { ReactNode } from 'react';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { formaterInstant, jourDe } from '#shared/referentiel/date.ts';
import { useLecture } from '../../api/requetes.ts';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Section } from '../../design/page/Section.tsx';
import { DelaiDePaiement } from '../delai/DelaiDePaiement.tsx';
import { detentions } from '../delai/detention.ts';
import { QuiDetient } from '../delai/QuiDetient.tsx';
import { etapesDeVie } from '../etapes-de-vie.ts';
import { LigneDeVie } from '../LigneDeVie.tsx';
import { libelleDeLHistorique, libelleDuMotif } from '../libelles.ts';
import { StatutDeFacture } from '../StatutDeFacture.tsx';
import styles from './Facture.module.css';
import { partiesDe } from './parties.ts';

type Ligne = FactureComplete['historique'][number];

/** « Suivi du traitement »: the life of the facture, the payment period, and the three histories (factures § 10.5). */
export function SuiviDuTraitement({ facture }: { facture: FactureComplete }) {
  const { data: bac } = useLecture('consulterBac', {});
  const { historique } = facture;
  const aujourdhui = bac && jourDe(bac.instant);
  const parties = partiesDe(facture);
  const duGenre = (genre: Ligne['genre']) => historique.filter((ligne) => ligne.genre === genre);
  return (
    <div className={styles.pile}>
      <Section titre="Où en est la facture">
        <LigneDeVie etapes={etapesDeVie(facture)} parties={parties} />
      </Section>
      {aujourdhui && (
        <Section titre="Qui a la facture, et depuis quand">
          <QuiDetient detentions={detentions(facture, { parties, aujourdhui })} />
        </Section>
      )}
      <Section titre="Délai de paiement">
        <DelaiDePaiement facture={facture} aujourdhui={aujourdhui} />
      </Section>
      <Historique titre="Historique des statuts" lignes={duGenre('STATUT')} colonnes={COLONNES_STATUTS} />
      <Historique
        titre="Historique des événements complémentaires"
        lignes={duGenre('EVENEMENT')}
        colonnes={COLONNES_EVENEMENTS}
      />
      <Historique titre="Historique des actions utilisateurs" lignes={duGenre('ACTION')} colonnes={COLONNES_ACTIONS} />
    </div>
  );
}

type HistoriqueProps = { titre: string; lignes: readonly Ligne[]; colonnes: readonly Colonne<Ligne>[] };

function Historique({ titre, lignes, colonnes }: HistoriqueProps) {
  return (
    <Section titre={titre}>
      {lignes.length === 0 ? (
        <p>Rien pour le moment.</p>
      ) : (
        <Tableau
          legende={titre}
          legendeCachee
          colonnes={colonnes}
          lignes={lignes}
          cleDe={({ id }) => String(id)}
          vide={null}
        />
      )}
    </Section>
  );
}

const DATE: Colonne<Ligne> = { cle: 'date', titre: 'Date et heure', rendu: ({ instant }) => formaterInstant(instant) };
const AUTEUR: Colonne<Ligne>[] = [
  { cle: 'prenom', titre: 'Prénom', rendu: ({ auteur }) => auteur?.prenom },
  { cle: 'nom', titre: 'Nom', rendu: ({ auteur }) => auteur?.nom ?? 'Chorus Pro' },
  { cle: 'email', titre: 'E-mail', rendu: ({ auteur }) => auteur?.email },
  { cle: 'telephone', titre: 'Téléphone', rendu: ({ auteur }) => auteur?.telephone },
];

const COLONNES_STATUTS: Colonne<Ligne>[] = [
  {
    cle: 'statut',
    titre: 'Statut',
    entete: true,
    rendu: ({ statut }) => statut && <StatutDeFacture statut={statut} />,
  },
  { ...DATE, titre: 'Date de passage' },
  { cle: 'commentaire', titre: 'Commentaire', rendu: (ligne) => <Dit ligne={ligne} /> },
  ...AUTEUR,
];

const COLONNES_EVENEMENTS: Colonne<Ligne>[] = [
  { cle: 'libelle', titre: 'Libellé', entete: true, rendu: libelleDeLHistorique },
  {
    cle: 'qui',
    titre: 'Qui',
    rendu: ({ auteur }) => (auteur ? `${auteur.prenom} ${auteur.nom}` : 'Chorus Pro'),
  },
  DATE,
];

const COLONNES_ACTIONS: Colonne<Ligne>[] = [
  { cle: 'action', titre: 'Action', entete: true, rendu: libelleDeLHistorique },
  DATE,
  ...AUTEUR,
];

/** The sentence of the act, then the motif and the comment given with it. */
function Dit({ ligne }: { ligne: Ligne }): ReactNode {
  const { acte, motif, commentaire } = ligne;
  return (
    <>
      <span>{libelleDeLHistorique(ligne)}</span>
      {motif && (
        <>
          <br />
          <strong>Motif :</strong> {libelleDuMotif(acte, motif)}
        </>
      )}
      {commentaire && (
        <>
          <br />
          <span className={styles.texteLibre}>« {commentaire} »</span>
        </>
      )}
    </>
  );
}
