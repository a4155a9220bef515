import './design/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { z } from 'zod';
import { Refuse } from './api/client.ts';
import { ROUTES } from './routes.tsx';
import { FournirVocabulaire } from './shell/vocabulaire.tsx';

// The pages forbid code made from text (CSP): zod must not try its compiled checks.
z.config({ jitless: true });

/** A refusal is an answer: only silence is worth a second try. */
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (essais, erreur) => essais < 2 && erreur instanceof Refuse && erreur.refus.code === 'SERVICE_INDISPONIBLE',
    },
  },
});

createRoot(document.getElementById('racine') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <FournirVocabulaire>
        <RouterProvider router={createBrowserRouter(ROUTES)} />
      </FournirVocabulaire>
    </QueryClientProvider>
  </StrictMode>,
);
