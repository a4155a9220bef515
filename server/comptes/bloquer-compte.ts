import { SYSTEME } from '#shared/comptes/acteur.ts';
import { minutesApres, parametre } from '#shared/comptes/parametres.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { envoyerCourriel } from '../courriels/envoyer-courriel.ts';
import type { Base } from '../db/base.ts';
import { oublier, prevoir } from '../moteur/echeances.sql.ts';
import { type LigneCompte, noterEchecs } from './comptes.sql.ts';
import { debloquerCompte, objetDuBlocage } from './debloquer-compte.ts';
import { fairePasser } from './faire-passer.ts';

/** One wrong password too many: the portal locks, and opens again by itself. Returns until when. For acts only. */
export function bloquerCompte(db: Base, compte: LigneCompte, instant: string): string {
  const { id: compteId, prenom, nom, emailConnexion } = compte;
  const echecs = parametre('echecsMax');
  const jusqua = minutesApres(instant, parametre('blocageMinutes'));
  fairePasser(db, compteId, { acte: 'bloquerCompte', role: 'SYSTEME' });
  noterEchecs(db, compteId, { echecs, bloqueJusqua: jusqua });
  prevoir(db, {
    instant: jusqua,
    acteur: SYSTEME,
    acte: debloquerCompte,
    entree: { compteId },
    objet: objetDuBlocage(compteId),
  });
  const variables = { prenom, nom, emailConnexion, echecs: String(echecs), jusqua: formaterInstant(jusqua) };
  envoyerCourriel(
    db,
    { instant },
    { modele: 'COMPTE_BLOQUE', destinataire: compte, variables, lien: '/portail/mot-de-passe-oublie' },
  );
  return jusqua;
}

/** Opened before its hour: its tries are given back, and nothing opens it a second time. For acts only. */
export function oublierBlocage(db: Base, compteId: number): void {
  noterEchecs(db, compteId, { echecs: 0, bloqueJusqua: null });
  oublier(db, objetDuBlocage(compteId));
}
