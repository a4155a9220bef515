import { type CodeFormatDeDepot, DESIGNATION_DE_LA_SIGNATURE } from '#shared/factures/depot/formats.ts';
import type { ReponseDe } from '../../api/client.ts';
import { useGeste } from '../../api/requetes.ts';
import type { PieceSaisie } from '../pieces/piece.ts';

type Lu = ReponseDe<'lireFichier'>;
type ALire = { fichier: File; format: CodeFormatDeDepot; signature?: File | undefined };

/** The PDF is read first; then its detached signature, if it has one, is compared with it. */
export function useLectureDuDepot() {
  const lecture = useGeste('lireFichier');
  const verification = useGeste('lireSignature');

  function lire({ fichier, format, signature }: ALire, onLu: (lu: Lu, signature?: PieceSaisie) => void) {
    const corps = { requete: { nom: fichier.name, format }, corps: fichier };
    lecture.mutate(corps, { onSuccess: (lu) => (signature ? verifier(lu, signature, onLu) : onLu(lu)) });
  }

  function verifier(lu: Lu, signature: File, onLu: (lu: Lu, signature?: PieceSaisie) => void) {
    const corps = { requete: { nom: signature.name, fichier: lu.fichier }, corps: signature };
    verification.mutate(corps, {
      onSuccess: (piece) => onLu(lu, { ...piece, type: 'AUTRE', designation: DESIGNATION_DE_LA_SIGNATURE }),
    });
  }

  return {
    lire,
    oublier() {
      lecture.reset();
      verification.reset();
    },
    enCours: lecture.isPending || verification.isPending,
    refus: lecture.error?.refus ?? verification.error?.refus,
  };
}
