import {
  Ban,
  Banknote,
  Building2,
  CircleCheck,
  CircleDashed,
  ClipboardCheck,
  HardHat,
  Hourglass,
  Landmark,
  type LucideIcon,
  Ruler,
} from 'lucide-react';
import { Link } from 'react-router';
import { formaterJour, type Jour, jourDe } from '#shared/referentiel/date.ts';
import { Montant } from '../../design/affichage/Montant.tsx';
import { classes } from '../../design/classes.ts';
import { formaterSomme } from '../../factures/libelles.ts';
import { StatutDeFacture } from '../../factures/StatutDeFacture.tsx';
import { nomDuCadre } from '../cadres.ts';
import { cheminPiece } from '../chemins.ts';
import { duree, phraseDeLEcart } from '../mots.ts';
import styles from './Chaine.module.css';
import type { PieceDuDossier, RoleDeStation, Station } from './chaine.ts';

const ROLES: Record<RoleDeStation, { titre: string; icone: LucideIcon }> = {
  FOURNISSEUR: { titre: 'Entreprise', icone: HardHat },
  VALIDEUR: { titre: 'Valideur', icone: ClipboardCheck },
  MOE: { titre: 'Maître d’œuvre', icone: Ruler },
  MOA: { titre: 'Maître d’ouvrage', icone: Building2 },
  SERVICE_FINANCIER: { titre: 'Service financier', icone: Landmark },
  PAIEMENT: { titre: 'Paiement', icone: Banknote },
};

const ETATS: Record<Station['etat'], { dit: string; icone: LucideIcon; classe: string | undefined }> = {
  PASSEE: { dit: 'Fait', icone: CircleCheck, classe: styles.passee },
  ACTUELLE: { dit: 'En main', icone: Hourglass, classe: styles.actuelle },
  ARRETEE: { dit: 'Arrêtée ici', icone: Ban, classe: styles.arretee },
  A_VENIR: { dit: 'À venir', icone: CircleDashed, classe: styles.aVenir },
};

type ChaineProps = { stations: readonly Station[]; aujourdhui: Jour | undefined };

/** The dossier drawn as a chain; read aloud, it is the ordered list of who has had it, has it and will have it. */
export function Chaine({ stations, aujourdhui }: ChaineProps) {
  return (
    <ol aria-label="De la demande au paiement, dans l’ordre" className={styles.chaine}>
      {stations.map((station) => (
        <Maillon key={station.cle} station={station} aujourdhui={aujourdhui} />
      ))}
    </ol>
  );
}

function Maillon({ station, aujourdhui }: { station: Station; aujourdhui: Jour | undefined }) {
  const { role, qui, service, etat, piece, avant, prevu } = station;
  const { titre, icone: Role } = ROLES[role];
  const { dit, icone: Etat, classe } = ETATS[etat];
  const temps = phraseDuTemps(station, aujourdhui);
  return (
    <li aria-current={etat === 'ACTUELLE' ? 'step' : undefined} className={classes(styles.maillon, classe)}>
      <span className={styles.pastille}>
        <Role size={22} aria-hidden="true" />
      </span>
      <div className={styles.corps}>
        <p className={styles.etat}>
          <Etat size={16} aria-hidden="true" />
          {dit}
        </p>
        <p className={styles.role}>{titre}</p>
        {qui && (
          <p className={styles.qui}>
            {qui}
            {service && <span className={styles.service}> {service}</span>}
          </p>
        )}
        {piece && <Carte piece={piece} avant={avant} />}
        {!piece && prevu && (
          <p className={styles.prevu}>
            {etat === 'ACTUELLE' ? 'Doit déposer' : 'Déposera'} {prevu} – {nomDuCadre(prevu).toLowerCase()}
          </p>
        )}
        {temps && <p className={styles.temps}>{temps}</p>}
      </div>
    </li>
  );
}

/** The piece filed there: its number, its amount, and how far it is from the one before. */
function Carte({ piece, avant }: { piece: PieceDuDossier; avant: PieceDuDossier | undefined }) {
  const { id, numero, cadre, montantAPayer, devise, statut } = piece;
  const ecart = avant && phraseDeLEcart(montantAPayer, avant.montantAPayer, devise);
  const somme = formaterSomme(montantAPayer, devise);
  return (
    <div className={styles.carte}>
      <p className={styles.cadre}>
        {cadre} – {nomDuCadre(cadre)}
      </p>
      <p>
        <Link to={cheminPiece(id)}>{numero ?? 'Sans numéro'}</Link>
      </p>
      {somme && (
        <p>
          <span className={styles.legende}>À payer </span>
          <Montant texte={somme} fort />
        </p>
      )}
      {ecart && (
        <p className={styles.ecart} data-change={ecart !== 'identique' || undefined}>
          {ecart === 'identique' ? 'Même montant que la précédente' : `${ecart} par rapport à la précédente`}
        </p>
      )}
      <StatutDeFacture statut={statut} />
    </div>
  );
}

function phraseDuTemps({ etat, depuis, jusqua, role }: Station, aujourdhui: Jour | undefined): string | undefined {
  if (role === 'PAIEMENT') return jusqua && `Mise en paiement le ${formaterJour(jourDe(jusqua))}`;
  if (etat === 'PASSEE') {
    if (depuis && jusqua)
      return `${duree(depuis, jusqua)} chez lui`.replace('le jour même chez lui', 'Répondu le jour même');
    return jusqua && `Le ${formaterJour(jourDe(jusqua))}`;
  }
  const debut = depuis ?? jusqua;
  if (etat === 'A_VENIR' || !debut) return undefined;
  const depuisQuand = `Depuis le ${formaterJour(jourDe(debut))}`;
  return aujourdhui && jourDe(debut) < aujourdhui
    ? `${depuisQuand} (${duree(debut, `${aujourdhui}T12:00:00.000Z`)})`
    : depuisQuand;
}
