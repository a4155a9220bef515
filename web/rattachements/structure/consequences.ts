import type { NomGeste } from '#shared/rattachements/gestionnaires.ts';
import type { Utilisateur } from '#shared/rattachements/utilisateur.ts';
import { mot, type Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { accesDits, servicesDits } from './libelles.ts';

type Cas = { utilisateur: Utilisateur; raisonSociale: string; vocabulaire: Vocabulaire };

export const nomDe = ({ prenom, nom }: Pick<Utilisateur, 'prenom' | 'nom'>): string => `${prenom} ${nom}`;

/** What the person holds, one line for the services and one for the espaces. */
function avoirs({ utilisateur, vocabulaire }: Cas): string[] {
  const espaces = accesDits(utilisateur.acces, vocabulaire);
  return [
    `Services : ${servicesDits(utilisateur)}`,
    espaces.length > 0 ? `Espaces : ${espaces.join(', ')}` : 'Espaces : aucun',
  ];
}

type Consequence = { intro: string; points: string[]; suite?: string };

/** What happens to that person, said before it is confirmed. Duplicating says its own. */
const CONSEQUENCES: Record<Exclude<NomGeste, 'dupliquer'>, (cas: Cas) => Consequence> = {
  desactiver: (cas) => ({
    intro: `${nomDe(cas.utilisateur)} ne pourra plus agir pour ${cas.raisonSociale}, jusqu’à ce que vous réactiviez son rattachement.`,
    points: avoirs(cas),
    suite: 'Rien n’est effacé : tout revient à la réactivation.',
  }),
  reactiver: (cas) => ({ intro: `${nomDe(cas.utilisateur)} retrouvera ce qui était suspendu :`, points: avoirs(cas) }),
  detacher: (cas) => ({
    intro: `${nomDe(cas.utilisateur)} perdra tous ses droits sur ${cas.raisonSociale} :`,
    points: avoirs(cas),
    suite:
      'Son compte et les factures déjà déposées restent. Rattachée de nouveau, la personne repartira sans aucun de ces droits.',
  }),
  nommerSecondaire: (cas) => ({
    intro: `${nomDe(cas.utilisateur)} pourra, comme vous :`,
    points: [
      'modifier la fiche de la structure, ses services, ses espaces et ses coordonnées bancaires ;',
      'répondre aux demandes de rattachement et d’abonnement, rattacher et détacher des utilisateurs.',
    ],
    suite: `Vous seul pourrez nommer ou révoquer un ${mot('gestionnaireSecondaire', cas.vocabulaire)}, et transférer votre rôle.`,
  }),
  revoquerSecondaire: (cas) => ({
    intro: `${nomDe(cas.utilisateur)} redeviendra utilisateur de ${cas.raisonSociale}, et ne pourra plus la gérer.`,
    points: avoirs({ ...cas, utilisateur: { ...cas.utilisateur, role: 'US' } }),
    suite: `Ses ${mot('espaces', cas.vocabulaire)} restent : retirez ce qui ne sert plus.`,
  }),
  transfererRole: (cas) => ({
    intro: `${nomDe(cas.utilisateur)} deviendra gestionnaire principal de la structure ${cas.raisonSociale}. Et vous :`,
    points: [
      'vous ne serez plus gestionnaire principal ;',
      `vous deviendrez ${mot('gestionnaireSecondaire', cas.vocabulaire)}, avec vos ${mot('espaces', cas.vocabulaire)} ;`,
      'vous ne pourrez pas reprendre ce rôle : il faudra qu’on vous le rende.',
    ],
    suite: 'Une structure a un seul gestionnaire principal. Un courriel vous préviendra tous les deux.',
  }),
};

export const consequencesDe = (geste: Exclude<NomGeste, 'dupliquer'>, cas: Cas): Consequence =>
  CONSEQUENCES[geste](cas);

/** What is said once it is done. */
export const FAITS: Record<NomGeste, (qui: string, secondaire: string) => string> = {
  desactiver: (qui) => `Le rattachement de ${qui} est désactivé.`,
  reactiver: (qui) => `Le rattachement de ${qui} est réactivé.`,
  detacher: (qui) => `${qui} n’est plus rattaché à la structure.`,
  nommerSecondaire: (qui, secondaire) => `${qui} est ${secondaire}.`,
  revoquerSecondaire: (qui, secondaire) => `${qui} n’est plus ${secondaire}.`,
  transfererRole: (qui) => `${qui} est gestionnaire principal.`,
  dupliquer: (qui) => `Les droits sont dupliqués vers ${qui}.`,
};
