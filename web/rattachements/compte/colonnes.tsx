import { Link } from 'react-router';
import type { MonRattachement } from '#shared/rattachements/contrat.ts';
import { actesPossibles, type StatutRattachement } from '#shared/rattachements/cycle-de-vie.ts';
import { formaterInstant, formaterJour } from '#shared/referentiel/date.ts';
import { libelleDuRole } from '#shared/structures/roles.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Siret } from '../../design/affichage/Siret.tsx';
import { cheminDeLaDemande } from '../chemins.ts';
import styles from '../Rattachements.module.css';
import { StatutDuRattachement } from '../StatutDuRattachement.tsx';
import type { GesteDeRattachement } from './FenetreDuRattachement.tsx';

type Ouvrir = (geste: GesteDeRattachement, rattachement: MonRattachement) => void;

export const colonnesDeMesRattachements = (ouvrir: Ouvrir): Colonne<MonRattachement>[] => [
  { cle: 'structure', titre: 'Structure', entete: true, rendu: (r) => <NomDeStructure rattachement={r} /> },
  {
    cle: 'identifiant',
    titre: 'Identifiant',
    mono: true,
    rendu: (r) => (r.typeIdentifiant === 'SIRET' ? <Siret valeur={r.identifiant} /> : r.identifiant),
  },
  { cle: 'role', titre: 'Rôle', rendu: (r) => libelleDuRole(r.role) },
  { cle: 'statut', titre: 'Statut', rendu: (r) => <Statut rattachement={r} /> },
  { cle: 'services', titre: 'Services', rendu: (r) => <Services rattachement={r} /> },
  { cle: 'date', titre: 'Date de la demande', rendu: (r) => formaterInstant(r.demandeLe) },
  { cle: 'actions', titre: 'Actions', rendu: (r) => <Gestes rattachement={r} ouvrir={ouvrir} /> },
];

function NomDeStructure({ rattachement }: { rattachement: MonRattachement }) {
  const { designation, structureId, statut, structureActive } = rattachement;
  return (
    <div className={styles.cellule}>
      {statut === 'VALIDEE' ? <Link to={`/portail/structures/${structureId}`}>{designation}</Link> : designation}
      {!structureActive && <span className={styles.petit}>Structure désactivée</span>}
    </div>
  );
}

function Statut({ rattachement }: { rattachement: MonRattachement }) {
  const { statut, motif, dateFin } = rattachement;
  return (
    <div className={styles.cellule}>
      <StatutDuRattachement statut={statut} />
      {dateFin && statut === 'VALIDEE' && <span className={styles.petit}>Jusqu’au {formaterJour(dateFin)}</span>}
      {motif && <span className={styles.motif}>Motif : {motif}</span>}
    </div>
  );
}

function Services({ rattachement }: { rattachement: MonRattachement }) {
  const services = rattachement.services.filter(({ statut }) => statut !== 'SUPPRIMEE');
  if (services.length === 0) return '–';
  return (
    <ul className={styles.services}>
      {services.map(({ id, nom, statut }) => (
        <li key={id} className={styles.cellule}>
          <span>{nom}</span>
          <StatutDuRattachement statut={statut} />
        </li>
      ))}
    </ul>
  );
}

/** What the table of the life cycle allows the person to do with her own rattachement. */
function Gestes({ rattachement, ouvrir }: { rattachement: MonRattachement; ouvrir: Ouvrir }) {
  const { statut, enAttente, designation, structureActive } = rattachement;
  const actes = actesPossibles(statut as StatutRattachement, 'DEMANDEUR');
  const precision = <span className="hors-ecran"> : {designation}</span>;
  return (
    <div className={styles.cellule}>
      {enAttente && (
        <Bouton petit onClick={() => ouvrir('annuler', rattachement)}>
          Annuler ma demande{precision}
        </Bouton>
      )}
      {actes.includes('demander') && structureActive && (
        <LienBouton petit to={cheminDeLaDemande(rattachement)}>
          Redemander{precision}
        </LienBouton>
      )}
      {actes.includes('seDetacher') && (
        <Bouton petit genre="discret" onClick={() => ouvrir('seDetacher', rattachement)}>
          Me détacher{precision}
        </Bouton>
      )}
    </div>
  );
}
