import { Link } from 'react-router';
import type { MonRattachement } from '#shared/rattachements/contrat.ts';
import { formaterInstant, formaterJour } from '#shared/referentiel/date.ts';
import { roleDit } from '#shared/structures/roles.ts';
import type { Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Siret } from '../../design/affichage/Siret.tsx';
import { cheminDeLaDemande } from '../../structures/chemin-de-la-demande.ts';
import styles from '../Rattachements.module.css';
import { StatutDuRattachement } from '../StatutDuRattachement.tsx';
import type { GesteDeRattachement } from './FenetreDuRattachement.tsx';
import { gestesDuMien } from './gestes.ts';

type Ouvrir = (geste: GesteDeRattachement, rattachement: MonRattachement) => void;

export const colonnesDeMesRattachements = (ouvrir: Ouvrir, vocabulaire: Vocabulaire): Colonne<MonRattachement>[] => [
  { cle: 'structure', titre: 'Structure', entete: true, rendu: (r) => <NomDeStructure rattachement={r} /> },
  {
    cle: 'identifiant',
    titre: 'Identifiant',
    mono: true,
    rendu: (r) => (r.typeIdentifiant === 'SIRET' ? <Siret valeur={r.identifiant} /> : r.identifiant),
  },
  { cle: 'role', titre: 'Rôle', rendu: (r) => roleDit(r.role, vocabulaire) },
  { cle: 'statut', titre: 'Statut', rendu: (r) => <Statut rattachement={r} /> },
  { cle: 'services', titre: 'Services', rendu: (r) => <Services rattachement={r} /> },
  { cle: 'date', titre: 'Date de la demande', rendu: (r) => formaterInstant(r.demandeLe) },
  { cle: 'actions', titre: 'Actions', rendu: (r) => <Gestes rattachement={r} ouvrir={ouvrir} /> },
];

function NomDeStructure({ rattachement }: { rattachement: MonRattachement }) {
  const { designation, structureId, statut, structureActive, structureRemplacee } = rattachement;
  return (
    <div className={styles.cellule}>
      {statut === 'VALIDEE' ? <Link to={`/portail/structures/${structureId}`}>{designation}</Link> : designation}
      {structureRemplacee ? (
        <span className={styles.petit}>Structure remplacée après un changement de SIRET : vous pouvez la quitter.</span>
      ) : (
        !structureActive && <span className={styles.petit}>Structure désactivée</span>
      )}
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

function Gestes({ rattachement, ouvrir }: { rattachement: MonRattachement; ouvrir: Ouvrir }) {
  const gestes = gestesDuMien(rattachement);
  const precision = <span className="hors-ecran"> : {rattachement.designation}</span>;
  return (
    <div className={styles.cellule}>
      {gestes.includes('annuler') && (
        <Bouton petit onClick={() => ouvrir('annuler', rattachement)}>
          Annuler ma demande{precision}
        </Bouton>
      )}
      {gestes.includes('redemander') && (
        <LienBouton petit to={cheminDeLaDemande(rattachement)}>
          Redemander{precision}
        </LienBouton>
      )}
      {gestes.includes('seDetacher') && (
        <Bouton petit genre="discret" onClick={() => ouvrir('seDetacher', rattachement)}>
          Me détacher{precision}
        </Bouton>
      )}
      {gestes.includes('transfererDAbord') && (
        <span className={styles.petit}>Pour vous détacher, transférez d’abord votre rôle.</span>
      )}
    </div>
  );
}
