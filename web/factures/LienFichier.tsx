import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { LienBouton } from '../design/actions/LienBouton.tsx';

type LienFichierProps = { vers: string; icone: LucideIcon; petit?: boolean; children: ReactNode };

/** A link that saves a file: the browser fetches it, not the single page. */
export function LienFichier({ vers, icone, petit, children }: LienFichierProps) {
  return (
    <LienBouton to={vers} reloadDocument download icone={icone} petit={petit}>
      {children}
    </LienBouton>
  );
}
