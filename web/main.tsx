import './design/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Refuse } from './api/client.ts';
import { ROUTES } from './routes.tsx';

// The pages forbid code made from text (CSP): zod, which is loaded later, must not try its compiled checks.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

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
      <RouterProvider router={createBrowserRouter(ROUTES)} />
    </QueryClientProvider>
  </StrictMode>,
);
