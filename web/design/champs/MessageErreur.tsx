import { CircleAlert } from 'lucide-react';

type MessageErreurProps = { id: string; className?: string; children: string };

/** The error of one field, beside it. */
export function MessageErreur({ id, className, children }: MessageErreurProps) {
  return (
    <p id={id} className={className}>
      <CircleAlert size={20} aria-hidden="true" />
      <span>
        <span className="hors-ecran">Erreur : </span>
        {children}
      </span>
    </p>
  );
}
