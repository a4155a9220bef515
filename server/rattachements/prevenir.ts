import { ESPACES } from '#shared/espaces/espaces.ts';
import { formaterJour, type Jour } from '#shared/referentiel/date.ts';
import { formaterSiret } from '#shared/referentiel/siret.ts';
import { type LigneCompte, trouverCompte } from '../comptes/comptes.sql.ts';
import { envoyerCourriel, envoyerCourriels } from '../courriels/envoyer-courriel.ts';
import type { Base } from '../db/base.ts';
import type { Contexte } from '../moteur/acte.ts';
import { listerGestionnaires } from '../structures/rattachements.sql.ts';
import { trouverStructure } from '../structures/structures.sql.ts';
import { listerEspacesDeLaPersonne } from './rattachements.sql.ts';

type Ou = { compteId: number; structureId: number };
type Nomme = { code: string; nom: string };

const enListe = (services: readonly Nomme[]): string | undefined =>
  services.map(({ code, nom }) => `${nom} (${code})`).join(', ') || undefined;

function lire(
  db: Base,
  { compteId, structureId }: Ou,
): { compte: LigneCompte; dequoi: Record<Cle, string> } | undefined {
  const compte = trouverCompte(db, compteId);
  const structure = trouverStructure(db, structureId);
  if (!compte || !structure) return undefined;
  const { prenom, nom, emailConnexion: email } = compte;
  const identifiant = formaterSiret(structure.identifiant);
  const dequoi = { prenom, nom, email, identifiant, demandeur: `${prenom} ${nom}`, structure: structure.raisonSociale };
  return { compte, dequoi };
}
type Cle = 'prenom' | 'nom' | 'email' | 'identifiant' | 'demandeur' | 'structure';

/** To those who will answer, principal and secondaires (M5). */
export function prevenirDeLaDemande(
  db: Base,
  contexte: Contexte,
  { services, commentaire, ...ou }: Ou & { services: readonly Nomme[]; commentaire: string | undefined },
): void {
  const lu = lire(db, ou);
  if (!lu) return;
  envoyerCourriels(db, contexte, {
    modele: 'RATTACHEMENT_DEMANDE',
    destinataires: listerGestionnaires(db, ou.structureId),
    variables: { ...lu.dequoi, services: enListe(services), commentaire },
    lien: '/portail/activites-du-gestionnaire',
  });
}

type Accord = Ou & { services: readonly Nomme[]; servicesRefuses: readonly Nomme[]; dateFin: Jour | undefined };

/** To the person: her structure, her services, the espaces that she has now (M6). */
export function prevenirDeLAccord(
  db: Base,
  contexte: Contexte,
  { services, servicesRefuses, dateFin, ...ou }: Accord,
): void {
  const lu = lire(db, ou);
  if (!lu) return;
  const ouverts = listerEspacesDeLaPersonne(db, ou.compteId, ou.structureId);
  const espaces = ESPACES.filter(({ code }) => ouverts.includes(code)).map(({ libelle }) => libelle);
  envoyerCourriel(db, contexte, {
    modele: 'RATTACHEMENT_VALIDE',
    destinataire: lu.compte,
    variables: {
      ...lu.dequoi,
      services: enListe(services),
      servicesRefuses: enListe(servicesRefuses),
      espaces: espaces.join(', ') || undefined,
      dateFin: dateFin && formaterJour(dateFin),
    },
    lien: '/portail/mon-compte',
  });
}

/** To the person, with the comment of the gestionnaire (M7). */
export function prevenirDuRefus(
  db: Base,
  contexte: Contexte,
  { services, motif, ...ou }: Ou & { services: readonly Nomme[]; motif: string | undefined },
): void {
  const lu = lire(db, ou);
  if (!lu) return;
  envoyerCourriel(db, contexte, {
    modele: 'RATTACHEMENT_REFUSE',
    destinataire: lu.compte,
    variables: { ...lu.dequoi, services: enListe(services), motif },
    lien: '/portail/mon-compte',
  });
}

/** To the gestionnaires, when somebody leaves by herself. */
export function prevenirDuDepart(db: Base, contexte: Contexte, ou: Ou): void {
  const lu = lire(db, ou);
  if (!lu) return;
  envoyerCourriels(db, contexte, {
    modele: 'RATTACHEMENT_QUITTE',
    destinataires: listerGestionnaires(db, ou.structureId),
    variables: lu.dequoi,
    lien: `/portail/structures/${ou.structureId}`,
  });
}
