import type { Vocabulaire } from '#shared/vocabulaire/mots.ts';

/** What has just been done to the structure, to be told at the top of the page. */
export type Annonce =
  | { genre: 'VALIDEE'; champs: readonly string[]; espaces: readonly string[] }
  | { genre: 'INSEE'; champs: readonly string[] }
  | { genre: 'ACTIVEE' }
  | { genre: 'DESACTIVEE' };

type Texte = { titre: string; phrases: string[] };

/** The words of an announcement. In the words of 2021, a new tab waits for the next login [S19]. */
export function direLAnnonce(annonce: Annonce, vocabulaire: Vocabulaire): Texte {
  if (annonce.genre === 'ACTIVEE')
    return {
      titre: 'La structure est active.',
      phrases: ['Elle peut de nouveau émettre et recevoir des factures.', PREVENUS],
    };
  if (annonce.genre === 'DESACTIVEE')
    return {
      titre: 'La structure est désactivée.',
      phrases: ['Elle ne peut plus émettre ni recevoir de factures.', PREVENUS],
    };
  if (annonce.genre === 'INSEE') return direLInsee(annonce.champs);
  const { champs, espaces } = annonce;
  if (champs.length + espaces.length === 0)
    return { titre: 'Rien n’a changé.', phrases: ['La fiche est telle qu’elle était : vous n’aviez rien modifié.'] };
  return {
    titre: 'Les modifications ont été enregistrées.',
    phrases: [
      ...(champs.length > 0 ? [`Modifié : ${champs.join(', ')}.`] : []),
      ...direLesEspaces(espaces, vocabulaire),
    ],
  };
}

const PREVENUS = 'Les personnes rattachées reçoivent un courriel.';

function direLInsee(champs: readonly string[]): Texte {
  if (champs.length === 0) return { titre: 'Rien n’a changé.', phrases: ['La fiche dit déjà ce que dit l’INSEE.'] };
  return { titre: 'La structure est à jour.', phrases: [`Repris de l’INSEE : ${champs.join(', ')}.`] };
}

function direLesEspaces(espaces: readonly string[], vocabulaire: Vocabulaire): string[] {
  if (espaces.length === 0) return [];
  const noms = espaces.map((libelle) => `« ${libelle} »`).join(', ');
  const ouverts = espaces.length > 1 ? `Espaces ouverts : ${noms}.` : `Espace ouvert : ${noms}.`;
  return vocabulaire === '2021'
    ? [ouverts, 'Pour voir le nouvel onglet, déconnectez-vous, puis reconnectez-vous.']
    : [ouverts];
}
