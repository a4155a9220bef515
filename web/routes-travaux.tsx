import type { RouteObject } from 'react-router';

/** Pages of « Factures de travaux ». */
export const TRAVAUX: RouteObject[] = [
  {
    path: 'factures-travaux',
    lazy: async () => ({
      Component: (await import('./travaux/synthese/SyntheseTravaux.page.tsx')).SyntheseTravaux,
    }),
  },
  {
    path: 'factures-travaux/deposer',
    lazy: async () => ({ Component: (await import('./travaux/depot/DeposerPiece.page.tsx')).DeposerPiece }),
  },
  {
    path: 'factures-travaux/recherche',
    lazy: async () => ({ Component: (await import('./travaux/recherche/RechercherPieces.page.tsx')).RechercherPieces }),
  },
  {
    path: 'factures-travaux/tableau-de-bord',
    lazy: async () => ({
      Component: (await import('./travaux/tableau-de-bord/TableauDeBordTravaux.page.tsx')).TableauDeBordTravaux,
    }),
  },
  {
    path: 'factures-travaux/dossiers/:id',
    lazy: async () => ({ Component: (await import('./travaux/dossier/Dossier.page.tsx')).Dossier }),
  },
  {
    path: 'factures-travaux/:id',
    lazy: async () => ({ Component: (await import('./travaux/piece/Piece.page.tsx')).Piece }),
  },
  {
    path: 'factures-travaux/:id/recapitulatif',
    lazy: async () => ({
      Component: (await import('./travaux/piece/RecapitulatifPiece.page.tsx')).RecapitulatifPiece,
    }),
  },
  {
    path: 'factures-travaux/:id/completer',
    lazy: async () => ({ Component: (await import('./travaux/retour/CompleterPiece.page.tsx')).CompleterPiece }),
  },
  {
    path: 'factures-travaux/:id/recycler',
    lazy: async () => ({ Component: (await import('./travaux/retour/RecyclerPiece.page.tsx')).RecyclerPiece }),
  },
];
