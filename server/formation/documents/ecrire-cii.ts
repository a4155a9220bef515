import { ecrireCii as ecrire } from '../../factures/pdf/ecrire-cii.ts';
import type { PartieEcrite } from '../../factures/pdf/facture-ecrite.ts';
import { codeDeLUnite, decimal, type Profil } from '../../factures/pdf/facturx-tables.ts';
import { decaler, type FactureExercice, montantLigne, totaliser } from './facture-exercice.ts';
import { MENUISERIE_AUBRAC as AUBRAC } from './personnages-factures.ts';

const VIREMENT = '30';

/** The XML of an exercise invoice, in the profile that the lesson wants. */
export function ecrireCii(facture: FactureExercice, profil: Profil): string {
  const { ht, tva, ttc, parTaux } = totaliser(facture.lignes);
  return ecrire({
    profil,
    cadre: 'A1',
    numero: facture.numero,
    avoir: facture.type === 'AVOIR',
    jour: facture.jour,
    devise: 'EUR',
    notes: [{ texte: facture.objet }],
    fournisseur: { ...partie(AUBRAC), numeroTva: AUBRAC.numeroTva },
    destinataire: partie(facture.destinataire),
    codeService: facture.codeService,
    numeroEngagement: facture.numeroEngagement,
    numeroOrigine: facture.origine,
    jourRealisation: facture.jourRealisation,
    reglement: { code: VIREMENT, compte: { numero: AUBRAC.iban.replaceAll(' ', '') } },
    echeance: decaler(facture.jour, facture.delaiJours),
    recapitulatif: parTaux.map((rang) => ({ ...rang, categorie: 'S', taux: pourCent(rang), exigibilite: '5' })),
    totaux: { lignes: ht, ht, tva, ttc, acompte: 0, aPayer: ttc },
    lignes: facture.lignes.map((ligne) => ({
      reference: ligne.reference,
      denomination: ligne.denomination,
      quantite: decimal(ligne.quantiteCentiemes),
      prix: decimal(ligne.prixUnitaire),
      codeUnite: codeDeLUnite(ligne.unite),
      montantHt: montantLigne(ligne),
      categorie: 'S',
      taux: pourCent(ligne),
    })),
  });
}

const pourCent = ({ tauxMilliemes }: { tauxMilliemes: number }): string => decimal(tauxMilliemes * 10);

type Etablissement = { nom: string; siret: string; adresse: readonly [string, string] };

function partie({ nom, siret, adresse: [rue, ville] }: Etablissement): PartieEcrite {
  const [codePostal = '', ...commune] = ville.split(' ');
  const adresse = { lignes: [rue], codePostal, ville: commune.join(' '), pays: 'FR' };
  return { nom, typeIdentifiant: 'SIRET', identifiant: siret, adresse };
}
