import { useState } from 'react';
import { Link } from 'react-router';
import { phraseDeRejet } from '#shared/factures/flux/anomalies.ts';
import type { FactureDuFlux } from '#shared/factures/flux/contrat.ts';
import { formaterSiret } from '#shared/referentiel/siret.ts';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Montant } from '../../design/affichage/Montant.tsx';
import { Pagination } from '../../design/affichage/Pagination.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { cheminFacture } from '../espace.ts';
import { formaterSomme } from '../libelles.ts';
import { EtatDeFactureDuFlux } from './EtatDeFlux.tsx';
import styles from './Flux.module.css';

const TAILLE = 25;
/** What asks for something comes first. */
const ORDRE: readonly FactureDuFlux['etat'][] = ['REJETEE', 'NON_TRAITEE', 'EN_ATTENTE', 'INTEGREE'];

type RapportDuFluxProps = { factures: readonly FactureDuFlux[]; nomDuFlux: string };

/** The report of a flow: one line for each facture, the rejected ones first. */
export function RapportDuFlux({ factures, nomDuFlux }: RapportDuFluxProps) {
  const [page, setPage] = useState(1);
  const rangees = [...factures].sort((a, b) => ORDRE.indexOf(a.etat) - ORDRE.indexOf(b.etat) || a.rang - b.rang);
  const visibles = rangees.slice((page - 1) * TAILLE, page * TAILLE);
  return (
    <>
      <Tableau
        legende="Factures du flux"
        legendeCachee
        colonnes={colonnesDe(nomDuFlux)}
        lignes={visibles}
        cleDe={({ rang }) => String(rang)}
        vide={null}
      />
      {factures.length > TAILLE && (
        <Pagination
          page={page}
          pages={Math.ceil(factures.length / TAILLE)}
          total={factures.length}
          taille={TAILLE}
          onPage={setPage}
        />
      )}
    </>
  );
}

function colonnesDe(nomDuFlux: string): Colonne<FactureDuFlux>[] {
  return [
    { cle: 'numero', titre: 'Numéro', entete: true, rendu: numeroDe },
    {
      cle: 'fichier',
      titre: 'Fichier',
      rendu: ({ nomFichier }) => <span className={styles.numero}>{nomFichier}</span>,
    },
    {
      cle: 'destinataire',
      titre: 'Destinataire',
      rendu: ({ destinataire }) => (destinataire ? formaterSiret(destinataire) : '–'),
    },
    {
      cle: 'montantTtc',
      titre: 'Montant TTC',
      alignement: 'droite',
      rendu: ({ montantTtc, devise }) => {
        const somme = formaterSomme(montantTtc, devise ?? 'EUR');
        return somme ? <Montant texte={somme} /> : '–';
      },
    },
    { cle: 'etat', titre: 'État', rendu: ({ etat }) => <EtatDeFactureDuFlux etat={etat} /> },
    { cle: 'motifs', titre: 'Motifs et remarques', rendu: (f) => <Motifs facture={f} nomDuFlux={nomDuFlux} /> },
  ];
}

function numeroDe({ numero, factureId }: FactureDuFlux) {
  if (factureId === null) return numero ?? 'Sans numéro';
  return <Link to={cheminFacture('emises', factureId)}>{numero}</Link>;
}

/** In plain French, then the words of the portal for who sends them to the maker of the software. */
function Motifs({
  facture: { anomalies, remarques, pieces, fournisseur, etat },
  nomDuFlux,
}: {
  facture: FactureDuFlux;
  nomDuFlux: string;
}) {
  const notes = [
    ...(etat === 'REJETEE' ? [] : remarques),
    ...(pieces.length > 0 ? [`Avec : ${pieces.join(', ')}`] : []),
  ];
  if (anomalies.length === 0 && notes.length === 0) return '–';
  return (
    <div className={styles.motifs}>
      {anomalies.length > 0 && (
        <ul>
          {anomalies.map(({ code, technique, champ, message, precision, faire }) => (
            <li key={`${code} ${technique}`}>
              {champ && <strong>{champ} : </strong>}
              {[message, precision, faire].filter(Boolean).join(' ')}
            </li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {anomalies.length > 0 && (
        <details className={styles.technique}>
          <summary>Texte du portail</summary>
          <p>{phraseDeRejet({ siretEmetteur: fournisseur, nomDuFlux, anomalies })}</p>
        </details>
      )}
    </div>
  );
}
