import { Circle, CircleCheck, CircleX, Hourglass, Info, type LucideIcon, TriangleAlert } from 'lucide-react';

/** What a statut means for the reader; the colour never says it alone. */
export type Ton = 'neutre' | 'info' | 'attente' | 'succes' | 'attention' | 'refus';

export const ICONE_DU_TON = {
  neutre: Circle,
  info: Info,
  attente: Hourglass,
  succes: CircleCheck,
  attention: TriangleAlert,
  refus: CircleX,
} as const satisfies Record<Ton, LucideIcon>;
