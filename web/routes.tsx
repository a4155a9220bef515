import type { RouteObject } from 'react-router';
import { Accueil } from './accueil/Accueil.page.tsx';
import { Attente } from './design/messages/Attente.tsx';
import { Cadre } from './shell/Cadre.tsx';
import { Entre } from './shell/Entre.tsx';
import { PageEnPanne, PageIntrouvable } from './shell/PageIntrouvable.tsx';

/** Pages are loaded when they are first opened; only the first screen comes with the application. */
export const ROUTES: RouteObject[] = [
  {
    Component: Cadre,
    ErrorBoundary: PageEnPanne,
    HydrateFallback: Attente,
    children: [
      { index: true, Component: Accueil },
      { path: 'a-propos', lazy: async () => ({ Component: (await import('./accueil/APropos.page.tsx')).APropos }) },
      {
        Component: Entre,
        children: [
          {
            lazy: async () => ({ Component: (await import('./shell/Pratique.tsx')).Pratique }),
            children: [
              {
                path: 'remonter-le-temps',
                lazy: async () => ({ Component: (await import('./bac/RemonterLeTemps.page.tsx')).RemonterLeTemps }),
              },
              { path: 'mon-bac', lazy: async () => ({ Component: (await import('./bac/MonBac.page.tsx')).MonBac }) },
              {
                path: 'documents',
                lazy: async () => ({ Component: (await import('./bac/Documents.page.tsx')).Documents }),
              },
            ],
          },
          {
            path: 'portail',
            lazy: async () => ({ Component: (await import('./shell/Portail.tsx')).Portail }),
            children: [],
          },
        ],
      },
      { path: '*', Component: PageIntrouvable },
    ],
  },
];
