import { Link } from 'react-router';
import type { EngagementComplet } from '#shared/engagements/contrat.ts';
import { motsDuCote } from '#shared/engagements/mots.ts';
import { TYPES_DE_FACTURE } from '#shared/referentiel/codes-factures.ts';
import { formaterJour } from '#shared/referentiel/date.ts';
import { Montant } from '../../design/affichage/Montant.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Section } from '../../design/page/Section.tsx';
import { cheminFacture } from '../../factures/espace.ts';
import { formaterSomme, libelleDe } from '../../factures/libelles.ts';
import { StatutDeFacture } from '../../factures/StatutDeFacture.tsx';
import styles from '../Engagements.module.css';

/** The payment requests that cite this number [S18], each with its link for who may open it, and what is left to invoice. */
export function FacturesLiees({ engagement }: { engagement: EngagementComplet }) {
  const { factures, facture, montantTtc, devise, role, etat } = engagement;
  const somme = (centimes: number) => formaterSomme(centimes, devise) ?? '';
  return (
    <Section titre="Demandes de paiement liées">
      <div className={styles.pile}>
        {factures.length === 0 ? (
          <p>Aucune facture ne cite encore le numéro {motsDuCote(role).du}.</p>
        ) : (
          <Tableau
            legende="Demandes de paiement liées"
            legendeCachee
            lignes={factures}
            cleDe={({ id }) => String(id)}
            vide={null}
            colonnes={[
              {
                cle: 'numero',
                titre: 'Numéro',
                entete: true,
                rendu: ({ id, numero, espace }) =>
                  espace ? (
                    <Link to={cheminFacture(espace, id)}>{numero ?? 'Sans numéro'}</Link>
                  ) : (
                    (numero ?? 'Sans numéro')
                  ),
              },
              {
                cle: 'date',
                titre: 'Date de facture',
                rendu: ({ dateFacture }) => (dateFacture ? formaterJour(dateFacture) : '–'),
              },
              { cle: 'type', titre: 'Type', rendu: ({ typeFacture }) => libelleDe(TYPES_DE_FACTURE, typeFacture) },
              {
                cle: 'montantTtc',
                titre: 'Montant TTC',
                alignement: 'droite',
                rendu: (f) => <Montant texte={formaterSomme(f.montantTtc, f.devise) ?? '–'} />,
              },
              { cle: 'statut', titre: 'Statut', rendu: ({ statut }) => <StatutDeFacture statut={statut} /> },
            ]}
          />
        )}
        {montantTtc > 0 && etat !== 'REFUSEE' && (
          <p>
            Facturé : <Montant texte={somme(facture)} fort /> sur <Montant texte={somme(montantTtc)} />. Reste à
            facturer : <Montant texte={somme(Math.max(0, montantTtc - facture))} fort />. Une facture compte quand le
            client l’a reçue et ne l’a pas renvoyée.
          </p>
        )}
      </div>
    </Section>
  );
}
