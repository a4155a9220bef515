import { minutesApres, parametre } from '#shared/comptes/parametres.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { envoyerCourriel } from '../../courriels/envoyer-courriel.ts';
import type { Base } from '../../db/base.ts';
import type { Contexte } from '../../moteur/acte.ts';
import type { LigneCompte } from '../comptes.sql.ts';
import { remplacerCode } from './codes.sql.ts';

/** A new code leaves for the adresse de connexion [S57]; the one sent before no longer opens. For acts only. */
export function envoyerCode(db: Base, compte: LigneCompte, contexte: Contexte): void {
  const duree = parametre('dureeCodeMinutes');
  const expireLe = minutesApres(contexte.instant, duree);
  const code = tirer(contexte);
  remplacerCode(db, { compteId: compte.id, code, expireLe });
  const { prenom, nom } = compte;
  envoyerCourriel(db, contexte, {
    modele: 'CODE_TEMPORAIRE',
    destinataire: compte,
    variables: { prenom, nom, code, duree: String(duree), expireLe: formaterInstant(expireLe) },
    lien: '/portail/connexion',
  });
}

const tirer = ({ alea }: Contexte): string =>
  Array.from({ length: parametre('longueurCode') }, () => Math.floor(alea() * 10)).join('');
