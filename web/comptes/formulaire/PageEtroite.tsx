import type { ReactNode } from 'react';
import { PageDeSaisie } from '../../design/page/PageDeSaisie.tsx';

type PageEtroiteProps = {
  /** Name of the page, after « Accueil » in the breadcrumb. */
  etape: string;
  children: ReactNode;
};

/** A page to read and fill in from top to bottom: its breadcrumb and its parts share one width. */
export function PageEtroite({ etape, children }: PageEtroiteProps) {
  return (
    <PageDeSaisie etapes={[{ libelle: 'Accueil', vers: '/portail' }, { libelle: etape }]}>{children}</PageDeSaisie>
  );
}
