import type { FactureSaisie } from '#shared/factures/facture.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';
import type { Connexion } from '../../server/db/pilote.ts';
import type { Seance } from './monde.ts';
import type { Demande } from './tir.ts';

/** Commune de Valbrune, which asks for a number of engagement. */
const DESTINATAIRE = '00016803900014';

const LIGNES = [
  ['Dépose de six fenêtres', 'FEN-01', '6', 'pièce', '45.00', 27_000],
  ['Fourniture de fenêtres bois double vitrage', 'FEN-02', '6', 'pièce', '410.00', 246_000],
  ['Pose et calfeutrement', 'POS-01', '24', 'heure', '48.50', 116_400],
  ['Habillage intérieur en chêne', 'HAB-03', '31.5', 'mètre', '22.00', 69_300],
  ['Évacuation des gravats en déchetterie', 'EVA-01', '1', 'forfait', '180.00', 18_000],
] as const;
const HT = LIGNES.reduce((total, ligne) => total + ligne[5], 0);
const TVA = Math.round(HT / 5);

/** A facture with five lines, as the form sends it. « # » stands for its number. */
function saisie({ structureId, fichier }: Seance): FactureSaisie {
  return {
    cadre: 'A1',
    structureId,
    siretDestinataire: DESTINATAIRE,
    codeService: 'ECOLES',
    numeroEngagement: 'BC-2026-0417',
    numero: 'FA-#',
    dateFacture: hier(),
    typeFacture: 'FACTURE',
    devise: 'EUR',
    modeReglement: 'VIREMENT',
    typeTva: 'TVA_SUR_DEBIT',
    montantHt: HT,
    montantTva: TVA,
    montantTtc: HT + TVA,
    montantAPayer: HT + TVA,
    fichier,
    nomFichier: 'facture-fenetres.pdf',
    lignes: LIGNES.map(([denomination, reference, quantite, unite, prixUnitaire, montantHt], i) => {
      const prix = { quantite, unite, prixUnitaire, tauxTva: '20', montantHt };
      return { numero: i + 1, denomination, reference, ...prix };
    }),
    piecesJointes: [],
    commentaire: 'Chantier terminé, réception sans réserve',
  };
}

const hier = () => new Date(Date.now() - 24 * 3600 * 1000).toISOString().slice(0, 10);

export const entetesDe = ({ temoin, siege }: Seance): Record<string, string> => ({
  cookie: temoin,
  'x-siege': String(siege),
});

export const depot = (seance: Seance): Demande => ({
  methode: 'POST',
  chemin: '/api/factures',
  entetes: { ...entetesDe(seance), 'x-chorale': '1' },
  corps: JSON.stringify({ saisie: saisie(seance) }),
  numeroter: true,
});

export const liste = (seance: Seance, page = 1): Demande => ({
  methode: 'GET',
  chemin: `/api/factures/recherche/emises?taille=25&page=${page}`,
  entetes: entetesDe(seance),
});

const STATUTS: readonly StatutFacture[] = [
  ...Array<StatutFacture>(5).fill('MISE_EN_PAIEMENT'),
  'MISE_A_DISPOSITION',
  'MISE_A_DISPOSITION',
  'MANDATEE',
  'COMPTABILISEE',
  'SUSPENDUE',
  'COMPLETEE',
  'SERVICE_FAIT',
  'A_RECYCLER',
  'REJETEE',
];
const UNE_HEURE = 3600 * 1000;

/** Writes `combien` factures of one supplier straight into a closed bac, every column filled, one hour apart. */
export function remplir(connexion: Connexion, { structureId, siege, fichier }: Seance, combien: number): void {
  const publiques = connexion
    .prepare("SELECT id, identifiant FROM structures WHERE nature = 'PUBLIQUE' ORDER BY id")
    .all() as { id: number; identifiant: string }[];
  const modele = JSON.stringify(saisie({ structureId, siege, fichier, temoin: '', bac: '' }).lignes);
  const inserer = connexion.prepare(
    `INSERT INTO factures (modeDepot, cadre, typeFacture, numero, dateFacture, devise, modeReglement, typeTva,
       fournisseurId, destinataireId, siretDestinataire, codeService, numeroEngagement, numeroMarche, montantHt,
       montantTva, montantTtc, montantAPayer, commentaire, lignes, fichier, nomFichier, statut, dateStatut,
       numeroMandat, dateDepot, certificat, creeLe, creePar)
     VALUES ('DEPOT_PDF_PORTAIL', 'A1', 'FACTURE', :numero, :jour, 'EUR', 'VIREMENT', 'TVA_SUR_DEBIT', :structureId,
       :destinataireId, :siret, 'TRAVAUX', :engagement, 'M-2025-014', :ht, :tva, :ttc, :ttc, 'Situation du mois',
       :modele, :fichier, 'facture.pdf', :statut, :instant, :mandat, :instant, :fichier, :instant, :siege)`,
  );
  const debut = Date.now() - combien * UNE_HEURE;
  connexion.transaction(() => {
    for (let i = 0; i < combien; i++) {
      const instant = new Date(debut + i * UNE_HEURE).toISOString();
      const publique = publiques[i % publiques.length];
      const ht = 10_000 + ((i * 7919) % 900_000);
      const tva = Math.round(ht / 5);
      inserer.run({
        ...{ structureId, siege, fichier, modele, instant, ht, tva },
        numero: `FA-${String(i).padStart(6, '0')}`,
        jour: instant.slice(0, 10),
        destinataireId: publique?.id,
        siret: publique?.identifiant,
        engagement: `BC-${i}`,
        ttc: ht + tva,
        statut: STATUTS[(i * 31) % STATUTS.length],
        mandat: `M-${i}`,
      });
    }
  })();
}
