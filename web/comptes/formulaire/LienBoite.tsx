import { Mail } from 'lucide-react';
import { LienBouton } from '../../design/actions/LienBouton.tsx';

type LienBoiteProps = { adresse?: string; genre?: 'principal' | 'secondaire' };

/** The way to the practice mailbox, at the mails of one address. */
export function LienBoite({ adresse, genre = 'secondaire' }: LienBoiteProps) {
  const recherche = adresse ? `?adresse=${encodeURIComponent(adresse)}` : '';
  return (
    <LienBouton to={`/boite-aux-lettres${recherche}`} genre={genre} icone={Mail}>
      Ouvrir la boîte aux lettres d’entraînement
    </LienBouton>
  );
}
