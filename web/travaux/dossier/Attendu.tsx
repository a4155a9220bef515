import { CircleCheck, Hand, Hourglass } from 'lucide-react';
import { formaterJour, type Jour, jourDe } from '#shared/referentiel/date.ts';
import type { DossierComplet } from '#shared/travaux/contrat.ts';
import { classes } from '../../design/classes.ts';
import { duree, phraseDeLAttente, titreDeLaPiece } from '../mots.ts';
import { BoutonsDActe } from '../piece/BoutonsDActe.tsx';
import styles from './Attendu.module.css';

const DE_QUI: Record<string, string> = {
  FOURNISSEUR: 'l’entreprise',
  DEPOSANT: 'celui qui a déposé la pièce',
  VALIDEUR: 'le valideur',
  MOE: 'le maître d’œuvre',
  MOA: 'le maître d’ouvrage',
  DESTINATAIRE: 'le service financier',
  COMPTABLE: 'le comptable',
  SYSTEME: 'Chorus Pro',
};

/** What is expected next, from whom and by when; with the buttons when it is from this reader. */
export function Attendu({ dossier, aujourdhui }: { dossier: DossierComplet; aujourdhui: Jour | undefined }) {
  const { attendu, etat, pieces } = dossier;
  const miennes = pieces.filter((piece) => piece.attendue);
  if (miennes.length > 0)
    return (
      <section aria-label="Ce qui est attendu de vous" className={classes(styles.bloc, styles.moi)}>
        <Hand size={24} aria-hidden="true" />
        <div className={styles.corps}>
          <p className={styles.titre}>C’est à vous d’agir</p>
          {miennes.map((piece) => (
            <div key={piece.id} className={styles.corps}>
              <p>
                <strong>{titreDeLaPiece(piece)}.</strong> {phraseDeLAttente(piece)}
              </p>
              <BoutonsDActe piece={piece} />
            </div>
          ))}
        </div>
      </section>
    );
  if (!attendu)
    return (
      <p className={styles.bloc}>
        <CircleCheck size={24} aria-hidden="true" />
        <span>
          {etat === 'INTERROMPU'
            ? 'Ce dossier s’est arrêté : plus rien n’y est attendu. Lisez le motif du refus dans le tableau ci-dessous.'
            : 'Plus rien n’est attendu dans ce dossier.'}
        </span>
      </p>
    );
  const { par, structure, depuis, limite } = attendu;
  const qui = structure?.raisonSociale ?? DE_QUI[par] ?? par;
  return (
    <p className={styles.bloc}>
      <Hourglass size={24} aria-hidden="true" />
      <span>
        <strong>
          On attend {qui}
          {structure && DE_QUI[par] ? ` (${DE_QUI[par]})` : ''}.
        </strong>{' '}
        Depuis le {formaterJour(jourDe(depuis))}
        {aujourdhui && jourDe(depuis) < aujourdhui && ` (${duree(depuis, `${aujourdhui}T12:00:00.000Z`)})`}
        {limite ? `, au plus tard le ${formaterJour(limite)}.` : '.'} Vous n’avez rien à faire.
      </span>
    </p>
  );
}
