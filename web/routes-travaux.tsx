import type { RouteObject } from 'react-router';

/** Pages of « Factures de travaux ». */
export const TRAVAUX: RouteObject[] = [
  {
    path: 'factures-de-travaux',
    lazy: async () => ({
      Component: (await import('./travaux/synthese/SyntheseTravaux.page.tsx')).SyntheseTravaux,
    }),
  },
  {
    path: 'factures-de-travaux/deposer',
    lazy: async () => ({ Component: (await import('./travaux/depot/DeposerPiece.page.tsx')).DeposerPiece }),
  },
  {
    path: 'factures-de-travaux/recherche',
    lazy: async () => ({ Component: (await import('./travaux/recherche/RechercherPieces.page.tsx')).RechercherPieces }),
  },
  {
    path: 'factures-de-travaux/tableau-de-bord',
    lazy: async () => ({
      Component: (await import('./travaux/tableau-de-bord/TableauDeBordTravaux.page.tsx')).TableauDeBordTravaux,
    }),
  },
  {
    path: 'factures-de-travaux/dossiers/:id',
    lazy: async () => ({ Component: (await import('./travaux/dossier/Dossier.page.tsx')).Dossier }),
  },
  {
    path: 'factures-de-travaux/:id',
    lazy: async () => ({ Component: (await import('./travaux/piece/Piece.page.tsx')).Piece }),
  },
  {
    path: 'factures-de-travaux/:id/recapitulatif',
    lazy: async () => ({
      Component: (await import('./travaux/piece/RecapitulatifPiece.page.tsx')).RecapitulatifPiece,
    }),
  },
  {
    path: 'factures-de-travaux/:id/completer',
    lazy: async () => ({ Component: (await import('./travaux/retour/CompleterPiece.page.tsx')).CompleterPiece }),
  },
  {
    path: 'factures-de-travaux/:id/recycler',
    lazy: async () => ({ Component: (await import('./travaux/retour/RecyclerPiece.page.tsx')).RecyclerPiece }),
  },
];
