export const TEMPERAMENTS = ['rapide', 'procedurier', 'absent', 'etourdi'] as const;
export type Temperament = (typeof TEMPERAMENTS)[number];

/** How a robot behaves in a seat, in words for the person who gives it the seat. */
export const LIBELLES_TEMPERAMENT: Readonly<Record<Temperament, { nom: string; aide: string }>> = {
  rapide: { nom: 'Rapide', aide: 'Il traite tout en quelques jours, sans poser de question.' },
  procedurier: {
    nom: 'Procédurier',
    aide: 'Il demande une pièce justificative avant de payer, et un motif avant d’accepter une demande.',
  },
  absent: { nom: 'Absent', aide: 'Il ne répond jamais : à vous de relancer.' },
  etourdi: { nom: 'Étourdi', aide: 'Il se trompe parfois : une facture renvoyée à tort, une demande mal traitée.' },
};
