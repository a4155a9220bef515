import type { ReactNode } from 'react';
import { mot } from '#shared/vocabulaire/mots.ts';
import { PageDeSaisie } from '../design/page/PageDeSaisie.tsx';
import { useVocabulaire } from '../shell/vocabulaire.ts';

type PageDeGestionProps = {
  structure: { id: number; raisonSociale: string };
  /** Name of the page, last of the breadcrumb. */
  etape: string;
  children: ReactNode;
};

/** A page of what a structure holds: its breadcrumb passes by the structure. */
export function PageDeGestion({ structure, etape, children }: PageDeGestionProps) {
  const { vocabulaire } = useVocabulaire();
  const etapes = [
    { libelle: mot('activitesGestionnaire', vocabulaire), vers: '/portail/activites-du-gestionnaire' },
    { libelle: structure.raisonSociale, vers: `/portail/structures/${structure.id}/modifier` },
    { libelle: etape },
  ];
  return <PageDeSaisie etapes={etapes}>{children}</PageDeSaisie>;
}
