import type { Destinataire } from './facture-exercice.ts';

/** The supplier of every exercise document. Invented: SIREN with prefix 000, town, bank and insurer do not exist. */
export const MENUISERIE_AUBRAC = {
  nom: 'Menuiserie Aubrac',
  forme: 'SARL au capital de 8 000 €',
  siret: '00010101400017',
  siren: '000101014',
  numeroTva: 'FR26000101014',
  registre: 'RCS Valbrune 000 101 014',
  adresse: ['12 route de la Scierie', '99120 Valbrune'],
  telephone: '00 00 00 01 01',
  courriel: 'contact@menuiserie-aubrac.exemple',
  iban: 'FR76 0000 0000 0000 0010 1014 054',
  assurance: 'Assurance décennale : Mutuelle d’exercice, contrat n° 000-2231, valable en France métropolitaine',
} as const;

/** Public bodies of the exercises (ecrans-aide § 7). */
export const DESTINATAIRES = {
  lycee: { nom: 'Lycée de Valbrune', siret: '00019037100013', adresse: ['3 rue des Écoles', '99120 Valbrune'] },
  commune: { nom: 'Commune de Valbrune', siret: '00016803900014', adresse: ['1 place de la Mairie', '99120 Valbrune'] },
  departement: {
    nom: 'Département du Haut-Causse',
    siret: '00017920000019',
    adresse: ['20 avenue du Causse', '99000 Montbrac'],
  },
  prefecture: {
    nom: 'Préfecture des Monts',
    siret: '00020154100018',
    adresse: ['5 cours des Monts', '99000 Montbrac'],
  },
  hopital: {
    nom: 'Centre hospitalier de Valbrune',
    siret: '00021271200012',
    adresse: ['48 chemin de la Source', '99120 Valbrune'],
  },
} as const satisfies Record<string, Destinataire>;
