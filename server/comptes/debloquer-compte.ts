import { z } from 'zod';
import { roleSurCompte } from '#shared/comptes/droits.ts';
import { envoyerCourriel } from '../courriels/envoyer-courriel.ts';
import { acte } from '../moteur/acte.ts';
import { noterEchecs } from './comptes.sql.ts';
import { fairePasser } from './faire-passer.ts';

/** Name of the échéance, to forget it when the compte is opened before its hour. */
export const objetDuBlocage = (compteId: number): string => `compte:${compteId}:blocage`;

/** The hour is over: the compte opens again, with all its tries. */
export const debloquerCompte = acte({
  nom: 'debloquerCompte',
  libelle: 'Compte débloqué',
  entree: z.object({ compteId: z.int() }),
  executer(db, acteur, { compteId }, { instant }) {
    const compte = fairePasser(db, compteId, { acte: 'debloquerCompte', role: roleSurCompte(acteur) });
    noterEchecs(db, compteId, { echecs: 0, bloqueJusqua: null });
    const { prenom, nom, emailConnexion } = compte;
    envoyerCourriel(
      db,
      { instant },
      {
        modele: 'COMPTE_DEBLOQUE',
        destinataire: compte,
        variables: { prenom, nom, emailConnexion },
        lien: '/portail/connexion',
      },
    );
    return null;
  },
});
