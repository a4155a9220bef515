import type { CodeEspace } from '../espaces/espaces.ts';

/** What an espace lets one do: to read, to act, and what « Consultation » does not allow. */
type Gestes = { consulter: string; agir: string; pasAgir: string };

/** In sentences, after « peut » (supposé: the effect of the two modes is that of § 6.4). */
export const GESTES_DES_ESPACES: Readonly<Partial<Record<CodeEspace, Gestes>>> = {
  FACTURES_EMISES: {
    consulter: 'consulter les factures émises',
    agir: 'déposer, suivre et corriger les factures émises',
    pasAgir: 'pas les déposer',
  },
  FACTURES_RECUES: {
    consulter: 'consulter les factures reçues',
    agir: 'consulter et traiter les factures reçues',
    pasAgir: 'pas les traiter',
  },
  FACTURES_A_VALIDER: {
    consulter: 'consulter les factures à valider',
    agir: 'valider ou refuser les factures de ses sous-traitants et cotraitants',
    pasAgir: 'pas les valider',
  },
  FACTURES_TRAVAUX: {
    consulter: 'consulter les factures de travaux',
    agir: 'déposer et traiter les factures de travaux',
    pasAgir: 'pas les déposer',
  },
  SOLLICITATIONS_EMISES: {
    consulter: 'relire les sollicitations émises',
    agir: 'écrire à l’assistance',
    pasAgir: 'pas en écrire',
  },
  SOLLICITATIONS_RECUES: {
    consulter: 'lire les sollicitations reçues',
    agir: 'répondre aux sollicitations reçues',
    pasAgir: 'pas y répondre',
  },
  ENGAGEMENTS: {
    consulter: 'consulter les engagements',
    agir: 'passer une commande, ou y répondre',
    pasAgir: 'pas en passer, ni y répondre',
  },
};
