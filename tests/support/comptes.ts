import type { InscriptionSaisie } from '#shared/comptes/compte.ts';
import type { Client } from './app-en-memoire.ts';

export const MOT_DE_PASSE = 'Rabot-2026-cirE';

export const CLAIRE = {
  emailConnexion: 'claire.delmas@exemple.fr',
  emailConnexionConfirmation: 'claire.delmas@exemple.fr',
  emailContact: 'atelier@exemple.fr',
  nom: 'Delmas',
  prenom: 'Claire',
  cgu: true,
} as const satisfies Omit<InscriptionSaisie, 'captcha'>;

type Identite = Partial<Omit<InscriptionSaisie, 'captcha'>>;

/** The form of Claire, with the captcha that was just shown. */
export async function saisieDe(client: Client, identite: Identite = {}): Promise<InscriptionSaisie> {
  const { jeton, caracteres } = await client.appeler('demanderCaptcha', {});
  const email = identite.emailConnexion ?? CLAIRE.emailConnexion;
  const saisie = { ...CLAIRE, emailConnexion: email, emailConnexionConfirmation: email, ...identite };
  return { ...saisie, captcha: { jeton, reponse: caracteres } };
}

/** Token of the last mail of this address that leads there, read in the mailbox as a person would; '' without any. */
export async function dernierLien(client: Client, adresse: string, page: string): Promise<string> {
  const { courriels } = await client.appeler('listerCourriels', { requete: { adresse } });
  for (const { id } of courriels) {
    const { lien } = await client.appeler('consulterCourriel', { params: { id } });
    if (lien?.startsWith(`/portail/${page}/`)) return lien.slice(`/portail/${page}/`.length);
  }
  return '';
}

/** Token of the last activation mail of this address. */
export const dernierJeton = (client: Client, adresse: string = CLAIRE.emailConnexion): Promise<string> =>
  dernierLien(client, adresse, 'activation');

export const ACTIVATION = {
  motDePasse: MOT_DE_PASSE,
  confirmation: MOT_DE_PASSE,
  questionSecrete: 'PREMIER_ANIMAL',
  reponseSecrete: 'Vasco',
} as const;

/** A compte ready to log in. */
export async function compteActif(client: Client, identite: Identite = {}): Promise<void> {
  const saisie = await saisieDe(client, identite);
  await client.appeler('creerCompte', { corps: saisie });
  const jeton = await dernierJeton(client, saisie.emailConnexion);
  await client.appeler('activerCompte', { corps: { ...ACTIVATION, jeton } });
}

/** Logs in; returns the seat. */
export async function seConnecter(client: Client, identifiants: Record<string, string> = {}): Promise<number> {
  const corps = { emailConnexion: CLAIRE.emailConnexion, motDePasse: MOT_DE_PASSE, ...identifiants };
  const rendu = await client.appeler('seConnecter', { corps });
  if (!('compteId' in rendu)) throw new Error('un code est attendu');
  return rendu.compteId;
}
