import { expect, test } from 'vitest';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { confier } from '../../server/factures/atelier/atelier.ts';
import { lireFactures, lireFichier } from '../../server/factures/lecture/lire-fichier.ts';
import type { FactureDuPortail, PartieDuPortail } from '../../server/factures/pdf/facture-du-portail.ts';
import { produireFacture } from '../../server/factures/pdf/produire-facture.ts';
import { factureCii } from '../support/factures-xml.ts';

const partie: PartieDuPortail = {
  raisonSociale: 'Électricité Fontanel',
  typeIdentifiant: 'SIRET',
  identifiant: '00016803900014',
  adresse: '4 rue des Forges',
  complement1: null,
  complement2: null,
  codePostal: '99001',
  ville: 'Valbrune',
  pays: 'FR',
  numeroTva: null,
  numeroRcs: null,
  categorieJuridique: null,
  delaiPaiement: 30,
};

function facture(lignes: number): FactureDuPortail {
  const ht = 10_000 * lignes;
  return {
    numero: '20260000000000000001',
    fournisseur: partie,
    destinataire: { ...partie, raisonSociale: 'Commune de Valbrune' },
    banque: null,
    saisie: {
      cadre: 'A1',
      dateFacture: '2026-03-02',
      typeFacture: 'FACTURE',
      devise: 'EUR',
      modeReglement: 'VIREMENT',
      typeTva: 'TVA_SUR_DEBIT',
      montantHt: ht,
      montantTva: ht / 5,
      montantTtc: (ht * 6) / 5,
      montantAPayer: (ht * 6) / 5,
      lignes: Array.from({ length: lignes }, (_, i) => ({
        numero: i + 1,
        denomination: 'Pose',
        reference: 'PO',
        quantite: '2',
        unite: 'heure',
        prixUnitaire: '50',
        tauxTva: '20',
        montantHt: 10_000,
      })),
    },
  };
}

/** Beats of 5 ms that this thread could give while this went on: none or one where it does the work itself. */
async function pendant<T>(travail: Promise<T>): Promise<{ rendu: T; battements: number }> {
  let battements = 0;
  const coeur = setInterval(() => battements++, 5);
  const rendu = await travail;
  clearInterval(coeur);
  return { rendu, battements };
}

test('le PDF d’une facture est le même, octet pour octet, et le serveur répond pendant qu’il se fait', async () => {
  await confier('produireFacture', facture(1));
  const { rendu, battements } = await pendant(confier('produireFacture', facture(60)));
  expect(Buffer.compare(rendu, await produireFacture(facture(60)))).toBe(0);
  expect(battements).toBeGreaterThan(3);
});

test('un fichier XML est lu comme sur place, et le serveur répond pendant sa lecture', async () => {
  const xml = Buffer.from(factureCii({ numero: 'FA-1' }));
  expect(await confier('lireFichier', xml, 'fa.xml')).toEqual(await lireFichier(xml, 'fa.xml'));
  expect(await confier('lireFactures', xml)).toEqual(await lireFactures(xml));
  const lourd = Buffer.from(`<F>${'<a>1</a>'.repeat(20_000)}</F>`);
  const lecture = confier('lireFactures', lourd).catch((erreur: unknown) => erreur);
  const { rendu, battements } = await pendant(lecture);
  expect(rendu).toMatchObject({ code: 'PDF_ILLISIBLE' });
  expect(battements).toBeGreaterThan(3);
});

test('un refus garde son code et sa précision, et n’empêche pas la lecture suivante', async () => {
  const rien = Buffer.from('bonjour');
  const refus = await confier('lireFichier', rien, 'lettre.txt').catch((erreur: unknown) => erreur);
  expect(refus).toBeInstanceOf(ErreurMetier);
  const { code, details } = refus as ErreurMetier;
  expect([code, details.precision?.includes('lettre.txt')]).toEqual(['PDF_ILLISIBLE', true]);
  const dtd = Buffer.from('<!DOCTYPE F [<!ENTITY a "b">]><F>&a;</F>');
  await expect(confier('lireFactures', dtd)).rejects.toMatchObject({ code: 'XML_DANGEREUX' });
  const xml = Buffer.from(factureCii({ numero: 'FA-2' }));
  expect(await confier('lireFactures', xml)).toMatchObject([{ valeurs: { numero: 'FA-2' } }]);
});

test('une panne du producteur est dite, et ne se tait pas', async () => {
  const abimee = { ...facture(1), fournisseur: undefined } as unknown as FactureDuPortail;
  await expect(confier('produireFacture', abimee)).rejects.toThrow('produireFacture: TypeError');
  await expect(confier('produireFacture', facture(1))).resolves.toBeInstanceOf(Uint8Array);
});
