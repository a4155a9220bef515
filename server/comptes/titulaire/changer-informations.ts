import { AdressePostaleSaisie, InformationsSaisie } from '#shared/comptes/mon-compte.ts';
import { normaliserEmail } from '#shared/referentiel/texte.ts';
import { acte } from '../../moteur/acte.ts';
import { garderAdressePostale, garderInformations } from '../comptes.sql.ts';
import { exigerCompte } from '../exiger-compte.ts';

/** « Informations générales » of « Mon compte » (§ 1.8). NON_CONNECTE. */
export const changerInformations = acte({
  nom: 'changerInformations',
  libelle: 'Informations personnelles modifiées',
  entree: InformationsSaisie,
  executer(db, acteur, saisie) {
    const { id } = exigerCompte(db, acteur);
    garderInformations(db, {
      ...saisie,
      id,
      telephone: saisie.telephone,
      emailContact: normaliserEmail(saisie.emailContact),
    });
    return { fait: true } as const;
  },
  decrire: ({ prenom, nom }) => `${prenom} ${nom}`,
});

/** « Adresse postale »: what is left empty is erased. NON_CONNECTE. */
export const changerAdressePostale = acte({
  nom: 'changerAdressePostale',
  libelle: 'Adresse postale modifiée',
  entree: AdressePostaleSaisie,
  executer(db, acteur, { adresse, complement, codePostal, ville }) {
    const { id } = exigerCompte(db, acteur);
    garderAdressePostale(db, { id, adresse, complement, codePostal, ville });
    return { fait: true } as const;
  },
});
