import type { TonDActe } from '#shared/factures/actes.ts';
import { ACTES_TRAVAUX, type ActeTravaux } from '#shared/travaux/actes.ts';
import type { PieceComplete } from '#shared/travaux/contrat.ts';
import type { GenreDeBouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { cheminBrouillon, cheminCompleter, cheminPiece, cheminRecycler, cheminSuite } from '../chemins.ts';
import { titreDeLaPiece } from '../mots.ts';
import styles from '../Travaux.module.css';
import { EN_FENETRE, FENETRE } from './fenetre.ts';

type Agissable = Pick<PieceComplete, 'id' | 'numero' | 'cadre' | 'actes' | 'suivants'>;
type BoutonsDActeProps = { piece: Agissable /** In a table. */; petit?: boolean };

const GENRES = { principal: 'principal', neutre: 'secondaire', danger: 'danger' } as const satisfies Record<
  TonDActe,
  GenreDeBouton
>;

/** What this reader may do with the piece, one link for each act: its page, or the piece with the window of the act. */
export function BoutonsDActe({ piece, petit }: BoutonsDActeProps) {
  return (
    <div className={styles.boutons}>
      <LiensDActe piece={piece} petit={petit} />
    </div>
  );
}

export function LiensDActe({ piece, petit = false }: BoutonsDActeProps) {
  return liensDe(piece).map(({ acte, vers }) => {
    const { bouton, ton } = descriptionDe(acte);
    return (
      <LienBouton
        key={acte}
        to={vers}
        petit={petit}
        genre={petit ? 'secondaire' : GENRES[ton]}
        preventScrollReset={vers.startsWith('?')}
      >
        {bouton}
        {petit && <span className="hors-ecran"> {titreDeLaPiece(piece)}</span>}
      </LienBouton>
    );
  });
}

const descriptionDe = (acte: ActeTravaux): { bouton?: string; ton: TonDActe } => ACTES_TRAVAUX[acte];

/** The acts in the order of the table, the next piece last. */
function liensDe(piece: Agissable): { acte: ActeTravaux; vers: string }[] {
  const { id, suivants } = piece;
  const liens = piece.actes.flatMap((acte) => {
    const vers = adresseDe(acte, id);
    return vers ? [{ acte, vers }] : [];
  });
  return suivants.length > 0 ? [...liens, { acte: 'associer', vers: cheminSuite(id) }] : liens;
}

function adresseDe(acte: ActeTravaux, id: number): string | undefined {
  if (acte === 'enregistrer') return cheminBrouillon(id);
  if (acte === 'completer') return cheminCompleter(id);
  if (acte === 'recycler') return cheminRecycler(id);
  return EN_FENETRE.some((nom) => nom === acte) ? `${cheminPiece(id)}?${FENETRE}=${acte}` : undefined;
}
