import { scenario, type Vu } from '../scenario.ts';

const FONTANEL = '00011218500012';
const LYCEE = '00019037100013';
const VALBRUNE = '00016803900014';

const GILLES = 'gilles.fontanel@fontanel.invalid';
const JOSIANE = 'josiane.lacombe@peinture-lacombe.invalid';

type Facture = { numero: string; acheteur?: string; engagement?: string; ttc?: number };

/** What is read in a CII before the act: the act never opens the file. */
const lue = (vu: Vu, { numero, acheteur = LYCEE, engagement, ttc = 12_000 }: Facture) => ({
  nom: `${numero}.xml`,
  fichier: vu.fichier(`${numero}.xml`),
  pieces: [],
  lu: {
    format: 'CII' as const,
    profil: 'EN 16931',
    valeurs: {
      cadre: 'A1' as const,
      numero,
      dateFacture: '2026-03-02',
      typeFacture: 'FACTURE' as const,
      devise: 'EUR',
      siretFournisseur: FONTANEL,
      siretDestinataire: acheteur,
      numeroEngagement: engagement,
      typeTva: 'TVA_SUR_DEBIT' as const,
      modeReglement: 'VIREMENT' as const,
      montantHt: 10_000,
      montantTva: 2_000,
      montantTtc: ttc,
      montantAPayer: ttc,
    },
    lignes: [],
    remarques: [],
  },
});

/** A file that no reader could open. */
const illisible = (vu: Vu, nom: string) => ({
  nom,
  fichier: vu.fichier(nom),
  pieces: [],
  refus: { code: 'XML_ILLISIBLE' as const, precision: 'Le fichier XML est mal formé.' },
});

const lot = (vu: Vu, nomFichier: string, factures: (ReturnType<typeof lue> | ReturnType<typeof illisible>)[]) => ({
  structureId: vu.structure(FONTANEL),
  nomFichier,
  factures,
  ecartes: [],
});

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Un lot de trois factures, dont une rejetée, corrigée puis déposée de nouveau',
  recit:
    'Gilles dépose un lot de trois factures. Deux sont intégrées ; la commune exige un numéro d’engagement que la troisième n’a pas. Il corrige celle-là et la redépose seule, avec le même numéro. Un autre lot tombe en panne, un dernier est rejeté en entier.',
  personnages: {
    gilles: { nom: 'Gilles Fontanel, électricien' },
    josiane: { nom: 'Josiane Lacombe, peintre, d’une autre entreprise' },
  },
  fichiers: Object.fromEntries(['LOT-1.xml', 'LOT-2.xml', 'LOT-3.xml', 'LOT-4.xml', 'abime.xml'].map((nom) => [nom, `<${nom}/>`])),
  etapes: [
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(GILLES) }) },
    { qui: 'josiane', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(JOSIANE) }) },
    { qui: 'josiane', fait: 'deposerFlux', avec: (vu) => lot(vu, 'lot.zip', [lue(vu, { numero: 'LOT-1' })]), refus: 'ACCES_REFUSE' },

    // Two are integrated, the one for the town lacks its engagement
    { qui: 'gilles', fait: 'deposerFlux', avec: (vu) => lot(vu, 'lot.zip', [lue(vu, { numero: 'LOT-1' }), lue(vu, { numero: 'LOT-2', acheteur: VALBRUNE }), lue(vu, { numero: 'LOT-3' })]), attendu: { numero: 'CPP0011106000000000300001' }, retenir: 'lot' },
    { qui: 'gilles', fait: 'traiterFlux', avec: (vu) => ({ id: vu.nombre('lot', 'id') }), refus: 'ACCES_REFUSE' },

    // Corrected, sent again alone, with the same number: it was never deposited
    { qui: 'gilles', fait: 'deposerFlux', avec: (vu) => lot(vu, 'LOT-2.xml', [lue(vu, { numero: 'LOT-2', acheteur: VALBRUNE, engagement: 'BC-2026-0417' })]) },
    { avance: { jours: 1 } },

    // A breakdown of the exchange system; then the same file, under another name
    { qui: 'gilles', fait: 'deposerFlux', avec: (vu) => lot(vu, 'incident.zip', [lue(vu, { numero: 'LOT-4' })]) },
    { qui: 'gilles', fait: 'deposerFlux', avec: (vu) => lot(vu, 'lot-4.zip', [lue(vu, { numero: 'LOT-4' })]) },

    // Nothing of it is right: a number already used, a file that cannot be read
    { qui: 'gilles', fait: 'deposerFlux', avec: (vu) => lot(vu, 'lot-5.zip', [illisible(vu, 'abime.xml'), lue(vu, { numero: 'LOT-1' })]) },
  ],
});
