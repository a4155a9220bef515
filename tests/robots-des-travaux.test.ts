import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jouerScenario, monterTheatre, type Theatre } from '../seed/jouer-scenario.ts';
import { ATELIER, COMMUNE, DELORME, FICHE } from '../seed/marches/saint-aubin.ts';
import { scenario } from '../seed/scenario.ts';

const dossier = mkdtempSync(join(tmpdir(), 'chorale-travaux-'));
let theatre: Theatre;
beforeAll(() => {
  theatre = monterTheatre(dossier);
});
afterAll(() => {
  theatre.fermer();
  rmSync(dossier, { recursive: true, force: true });
});

/** Hugo files his piece; nobody else sits anywhere: robots do the rest. */
const seul = (cadre: 'A4' | 'A7') =>
  scenario({
    titre: `${cadre}, puis les robots`,
    recit: 'Le titulaire dépose sa pièce, et le calendrier avance.',
    personnages: { hugo: { nom: 'Hugo Delorme' } },
    fichiers: { 'decompte.pdf': '%PDF-1.7 décompte' },
    etapes: [
      { qui: 'hugo', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte('hugo.delorme@delorme.invalid') }) },
      {
        qui: 'hugo',
        fait: 'deposerPiece',
        avec: (vu) => ({
          saisie: {
            cadre,
            structureId: vu.structure(DELORME),
            siretMoe: ATELIER,
            siretMoa: COMMUNE,
            codeServiceMoa: 'MOA-BAT',
            siretDestinataire: COMMUNE,
            codeService: 'FINANCES',
            numeroEngagement: FICHE.numeroEngagement,
            numeroMarche: FICHE.numero,
            numero: 'DEL-2026-041',
            dateFacture: '2026-03-02',
            devise: 'EUR',
            modeReglement: 'VIREMENT',
            typeTva: 'TVA_SUR_ENCAISSEMENT',
            montantHt: 7_567_500,
            montantTva: 1_816_200,
            montantTtc: 9_383_700,
            montantAPayer: 8_914_515,
            fichier: vu.fichier('decompte.pdf'),
            nomFichier: 'decompte.pdf',
          },
        }),
      },
      { avance: { jours: 90 } },
    ],
  });

const jouer = (cadre: 'A4' | 'A7') => {
  const bac = theatre.nouveauBac(`robotsdestravaux00${cadre.toLowerCase()}`);
  jouerScenario(seul(cadre), { theatre, bac });
  return theatre.scene.bacs.lire(bac, (db) =>
    db.all<{ cadre: string; numero: string; statut: string; montantAPayer: number }>(
      `SELECT f.cadre, f.numero, f.statut, f.montantAPayer FROM factures f JOIN pieces_travaux p ON p.factureId = f.id
       ORDER BY f.id`,
    ),
  );
};

test('un mois de travaux : l’architecte, la commune et son comptable vont jusqu’au paiement', () => {
  expect(jouer('A4')).toEqual([
    { cadre: 'A4', numero: 'DEL-2026-041', statut: 'ASSOCIEE', montantAPayer: 8_914_515 },
    { cadre: 'A15', numero: 'DEL-2026-041-EA', statut: 'ASSOCIEE', montantAPayer: 8_914_515 },
    { cadre: 'A19', numero: 'DEL-2026-041-EAV', statut: 'MISE_EN_PAIEMENT', montantAPayer: 8_914_515 },
  ]);
});

test('la fin du marché revient au titulaire, qui doit signer : aucun robot ne signe pour lui', () => {
  expect(jouer('A7')).toMatchObject([
    { cadre: 'A7', statut: 'ASSOCIEE' },
    { cadre: 'A17', statut: 'ASSOCIEE' },
    { cadre: 'A20', statut: 'A_ASSOCIER_FOURNISSEUR', numero: 'DEL-2026-041-DG' },
  ]);
});
