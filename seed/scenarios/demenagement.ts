import { scenario, type Vu } from '../scenario.ts';

const FONTANEL = '00011218500012';
/** Its second establishment: same SIREN, another NIC. */
const NOUVEAU = '00011218500020';
const COUDRILLE = '00030037600019';
const VALBRUNE = '00016803900014';

const fontanel = (vu: Vu) => vu.structure(FONTANEL);
const versLe = (siret: string) => (vu: Vu) => ({ structureId: fontanel(vu), siret });
const ADRESSE = {
  adresse: '14 rue des Tanneurs',
  complement1: undefined,
  complement2: undefined,
  codePostal: '99100',
  ville: 'Valbrune',
  telephone: '01 99 00 12 18',
  fax: undefined,
  email: undefined,
  numeroTva: 'FR74000112185',
  numeroRcs: undefined,
  raisonSociale: undefined,
  nom: undefined,
  prenom: undefined,
};
const fiche = (vu: Vu, informations: object = {}, espacesAOuvrir: string[] = []) => ({
  structureId: fontanel(vu),
  informations: { ...ADRESSE, ...informations },
  espacesAOuvrir,
});
const brouillon = (structureId: number) => ({ saisie: { structureId, numero: 'FA-2026-100' } });

// biome-ignore format: one step, one line
export default scenario({
  titre: 'L’entreprise déménage : son SIRET change',
  recit:
    'Gilles tient à jour la fiche d’Électricité Fontanel et ouvre un espace. L’entreprise déménage : il essaie tous les mauvais numéros, puis prend le SIRET du nouvel établissement. La nouvelle structure a les mêmes services, les mêmes utilisateurs et les mêmes espaces ; l’ancienne ne sert plus qu’à lire. Inès, simple utilisatrice, une concurrente et la mairie ne peuvent pas le faire.',
  personnages: {
    gilles: { nom: 'Gilles Fontanel, gestionnaire principal' },
    ines: { nom: 'Inès Carvalho, utilisatrice' },
    josiane: { nom: 'Josiane Lacombe, d’une autre entreprise' },
    nadege: { nom: 'Nadège Courtial, de la commune de Valbrune' },
  },
  etapes: [
    { qui: 'gilles', fait: 'modifierStructure', avec: (vu) => fiche(vu), refus: 'NON_CONNECTE' },
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte('gilles.fontanel@fontanel.invalid') }) },
    { qui: 'ines', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte('ines.carvalho@fontanel.invalid') }) },
    { qui: 'josiane', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte('josiane.lacombe@peinture-lacombe.invalid') }) },
    { qui: 'nadege', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte('nadege.courtial@valbrune.invalid') }) },

    // The fiche and its espaces: one « Valider ».
    { qui: 'ines', fait: 'modifierStructure', avec: (vu) => fiche(vu), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'josiane', fait: 'modifierStructure', avec: (vu) => fiche(vu), refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'modifierStructure', avec: (vu) => fiche(vu, { raisonSociale: 'Fontanel & Fils' }), refus: 'CHAMP_NON_MODIFIABLE' },
    { qui: 'gilles', fait: 'modifierStructure', avec: (vu) => fiche(vu, { prenom: 'Gilles' }), refus: 'CHAMP_NON_MODIFIABLE' },
    { qui: 'gilles', fait: 'modifierStructure', avec: (vu) => fiche(vu, { numeroTva: 'FR00000112185' }), refus: 'TVA_CLE' },
    { qui: 'gilles', fait: 'modifierStructure', avec: (vu) => ({ ...fiche(vu), parametres: { codeServiceObligatoire: true, engagementObligatoire: false, serviceOuEngagement: false, miseEnPaiementNonRemontee: false, estMoa: false, estMoaUniquement: false } }), refus: 'CHAMP_NON_MODIFIABLE' },
    { qui: 'gilles', fait: 'modifierStructure', avec: (vu) => fiche(vu, {}, ['FACTURES_RECUES']), refus: 'ESPACE_NON_PROPOSE' },
    { qui: 'gilles', fait: 'modifierStructure', avec: (vu) => fiche(vu, { adresse: '16 rue des Tanneurs', complement1: 'Fond de cour', fax: '01 99 00 12 19' }, ['FACTURES_TRAVAUX', 'FACTURES_EMISES']), attendu: { champs: ['Adresse', 'Complément d’adresse 1', 'Fax'], espaces: ['Factures de travaux'] } },

    // The number of the new establishment.
    { qui: 'ines', fait: 'modifierIdentifiant', avec: versLe(NOUVEAU), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'josiane', fait: 'modifierIdentifiant', avec: versLe(NOUVEAU), refus: 'INTROUVABLE' },
    { qui: 'nadege', fait: 'modifierIdentifiant', avec: (vu) => ({ structureId: vu.structure(VALBRUNE), siret: NOUVEAU }), refus: 'IDENTIFIANT_COLLECTIVITE' },
    { qui: 'gilles', fait: 'modifierIdentifiant', avec: versLe('0001121850002'), refus: 'SIRET_LONGUEUR' },
    { qui: 'gilles', fait: 'modifierIdentifiant', avec: versLe('00011218500021'), refus: 'SIRET_CLE' },
    { qui: 'gilles', fait: 'modifierIdentifiant', avec: versLe(FONTANEL), refus: 'SIRET_INCHANGE' },
    { qui: 'gilles', fait: 'modifierIdentifiant', avec: versLe('00090909300015'), refus: 'SIRET_INSEE_ABSENT' },
    { qui: 'gilles', fait: 'modifierIdentifiant', avec: versLe('00024001000017'), refus: 'SIRET_INSEE_FERME' },
    { qui: 'gilles', fait: 'modifierIdentifiant', avec: versLe(COUDRILLE), refus: 'SIREN_DIFFERENT' },
    { qui: 'gilles', fait: 'modifierIdentifiant', avec: versLe('000 112 185 00020'), retenir: 'nouvelle', attendu: { raisonSociale: 'Électricité Fontanel', siret: NOUVEAU } },

    // The old one can only be read; the new one is at work, with the same people.
    { qui: 'gilles', fait: 'modifierIdentifiant', avec: versLe(NOUVEAU), refus: 'STRUCTURE_INACTIVE' },
    { qui: 'gilles', fait: 'modifierStructure', avec: (vu) => fiche(vu), refus: 'STRUCTURE_INACTIVE' },
    { qui: 'gilles', fait: 'mettreAJourInsee', avec: (vu) => ({ structureId: fontanel(vu) }), refus: 'STRUCTURE_INACTIVE' },
    { qui: 'gilles', fait: 'activerStructure', avec: (vu) => ({ structureId: fontanel(vu) }), refus: 'STRUCTURE_REMPLACEE' },
    { qui: 'gilles', fait: 'modifierIdentifiant', avec: (vu) => ({ structureId: vu.nombre('nouvelle', 'id'), siret: FONTANEL }), refus: 'STRUCTURE_EXISTE' },
    { qui: 'gilles', fait: 'enregistrerBrouillon', avec: (vu) => brouillon(fontanel(vu)), refus: 'FOURNISSEUR_INACTIF' },
    { qui: 'gilles', fait: 'enregistrerBrouillon', avec: (vu) => brouillon(vu.nombre('nouvelle', 'id')) },
    { qui: 'ines', fait: 'modifierIdentifiant', avec: (vu) => ({ structureId: vu.nombre('nouvelle', 'id'), siret: FONTANEL }), refus: 'DROIT_DE_GESTION_ABSENT' },
    { avance: { jours: 2 } },
  ],
});
