import { useRef } from 'react';
import { Navigate, Outlet } from 'react-router';
import { useLecture } from '../api/requetes.ts';
import { Attente } from '../design/messages/Attente.tsx';
import { RefusPage } from './RefusPage.tsx';

/**
 * Nothing that looks like a login is shown before a person has said that she comes to practise. Someone whose session
 * ends in the middle keeps her page, and what she typed: the refusal of her next act tells her.
 */
export function Entre() {
  const session = useLecture('consulterSession', {});
  const dedans = useRef(false);
  if (session.data?.entre) dedans.current = true;
  if (dedans.current) return <Outlet />;
  if (session.isPending) return <Attente />;
  if (session.isError)
    return (
      <main>
        <RefusPage refus={session.error.refus} />
      </main>
    );
  return <Navigate to="/" replace />;
}
