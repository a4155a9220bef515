import { useEffect, useRef } from 'react';
import { focaliserLeTitreDuBloc } from '../page/titre-du-bloc.ts';
import { Alerte } from './Alerte.tsx';
import type { FaitAnnonce } from './fait-annonce.ts';

/** Takes the focus: the line may be gone, and its button with it. Closed, it leaves it to the title of its block. */
export function Fait({ fait, taire }: Pick<FaitAnnonce, 'fait' | 'taire'>) {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fait) message.current?.focus();
  }, [fait]);
  if (!fait) return null;
  function fermer() {
    focaliserLeTitreDuBloc(message.current);
    taire();
  }
  return (
    <div ref={message} tabIndex={-1}>
      <Alerte genre="succes" titre={fait.phrase} fermer={fermer} />
    </div>
  );
}
