import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { FactureSaisie } from '#shared/factures/facture.ts';
import { TYPES_DE_PIECE_JOINTE } from '#shared/factures/pieces-jointes.ts';
import { recapitulatifDesLignes } from '#shared/factures/saisie/recapitulatif.ts';
import { totaliser } from '#shared/factures/saisie/totaux.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { extensionDe } from '#shared/referentiel/fichier.ts';
import type { Base } from '../../db/base.ts';
import { octetsDuFichier } from '../../db/fichiers.sql.ts';
import { compteDePaiement } from '../../structures/banque/banque.lectures.ts';
import { type LigneStructure, trouverService, trouverStructure } from '../../structures/structures.sql.ts';
import { exigerFacture } from '../acces.ts';
import { modeDe, saisieDe } from '../depot/saisie.ts';
import type { Facture } from '../factures.sql.ts';
import { trouverFluxDeLaFacture } from '../flux/flux.sql.ts';
import { FACTURE_LISIBLE } from '../flux/rapprocher.ts';
import { type LigneHistorique, listerHistorique } from '../historique.sql.ts';
import { type LignePiece, listerPieces } from '../pieces.sql.ts';
import type { FacturePivot, ModeEmission, PartiePivot, PiecePivot, ValidationPivot } from './facture-pivot.ts';

type Demande = { id: number /** Day of the download. */; jour: string; pieces: 'oui' | 'non' };

/** What the PIVOT file says, with the octets of its files. INTROUVABLE, also before the facture was sent. */
export function preparerPivot(db: Base, acteur: Acteur, demande: Demande): FacturePivot & { parDestinataire: boolean } {
  const { facture: f, roles } = exigerFacture(db, acteur, demande.id);
  const destinataire = f.destinataireId === null ? undefined : trouverStructure(db, f.destinataireId);
  const fournisseur = trouverStructure(db, f.fournisseurId);
  if (f.dateDepot === null || f.numero === null || !destinataire || !fournisseur) throw new ErreurMetier('INTROUVABLE');
  const jointes = listerPieces(db, f.id);
  const historique = listerHistorique(db, f.id);
  const banque = compteDePaiement(db, f.coordonneesBancairesId);
  const saisie = saisieDe(f, jointes);
  return {
    parDestinataire: roles.includes('DESTINATAIRE'),
    id: f.id,
    numero: f.numero,
    produitLe: demande.jour,
    numeroDeFlux: trouverFluxDeLaFacture(db, f.id)?.numero ?? String(f.id),
    fournisseur: { ...partie(fournisseur), pays: fournisseur.pays, modeEmission: modeEmission(f) },
    banque: banque && { iban: banque.iban, encaisseur: banque.facteur?.nom ?? banque.titulaire },
    debiteur: {
      ...partie(destinataire),
      codeService: f.codeService,
      nomService: (f.codeService !== null && trouverService(db, destinataire.id, f.codeService)?.nom) || null,
    },
    renvoi: renvoiDe(historique),
    numeroOrigine: f.numeroOrigine,
    avoir: f.typeFacture === 'AVOIR',
    cadre: f.cadre,
    dateFacture: f.dateFacture ?? jourDe(f.dateDepot),
    dateReception: jourDe(f.dateDepot),
    modeReglement: f.modeReglement,
    devise: f.devise,
    montantHt: f.montantHt ?? 0,
    montantTtc: f.montantTtc ?? 0,
    montantAPayer: f.montantAPayer ?? 0,
    tvas: tvasDe(f, saisie),
    numeroMarche: f.numeroMarche,
    numeroEngagement: f.numeroEngagement,
    lignes: (saisie.lignes ?? []).map((ligne) => ({
      reference: ligne.reference ?? null,
      prix: ligne.prixUnitaire,
      quantite: ligne.quantite,
      montantHt: ligne.montantHt,
      taux: ligne.tauxTva ?? null,
    })),
    pieces: piecesDe(db, f, demande.pieces === 'oui' ? jointes : jointes.filter(estLaFacture)),
    validations: validationsDe(db, f, historique),
  };
}

const partie = ({ typeIdentifiant, identifiant, raisonSociale }: LigneStructure): PartiePivot => ({
  type: typeIdentifiant,
  identifiant,
  nom: raisonSociale,
});

function modeEmission({ modeDepot }: Pick<Facture, 'modeDepot'>): ModeEmission {
  if (modeDe({ modeDepot }) === 'SAISIE') return 'saisie';
  return modeDepot.startsWith('DEPOT_PDF') ? 'PDF' : 'flux';
}

function renvoiDe(historique: readonly LigneHistorique[]): FacturePivot['renvoi'] {
  const dernier = historique.findLast(({ acte }) => acte === 'completer' || acte === 'recycler')?.acte;
  if (!dernier) return 'Non';
  return dernier === 'completer' ? 'Complétée' : 'Recyclée';
}

const tvasDe = (f: Facture, saisie: FactureSaisie) =>
  modeDe(f) === 'SAISIE'
    ? totaliser({ ...saisie, lignes: saisie.lignes ?? [] }).recapitulatif
    : recapitulatifDesLignes(saisie);

/** By extension: what the recipient is told of each file (connaissance). */
const TYPES_MIME: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
  zip: 'application/zip',
};
const NOM_MAX = 50;

const estLaFacture = ({ designation }: Pick<LignePiece, 'designation'>): boolean => designation === FACTURE_LISIBLE;

/** The facture first, « FAC » + SIRET + number; for a flow, the PDF that goes with the XML, then the XML (api § 11). */
function piecesDe(db: Base, f: Facture, jointes: readonly LignePiece[]): PiecePivot[] {
  const lisible = extensionDe(f.nomFichier) === 'xml' ? jointes.find(estLaFacture) : undefined;
  const enXml = { fichier: f.fichier, nom: f.nomFichier, categorie: 'Facture' };
  const premiere = lisible ? { ...enXml, fichier: lisible.fichier, nom: lisible.nom } : enXml;
  const autres = jointes.filter((piece) => piece !== lisible);
  const aDonner = [
    { ...premiere, type: '01' as const, nomPivot: nomDeLaFacture(f, premiere.nom) },
    ...(lisible ? [{ ...enXml, type: '02' as const, nomPivot: f.nomFichier }] : []),
    ...autres.map(({ fichier, nom, type }) => ({
      ...{ fichier, nom, nomPivot: nom, type: '02' as const },
      categorie: TYPES_DE_PIECE_JOINTE.find(({ code }) => code === type)?.libelle ?? 'Autre',
    })),
  ];
  return aDonner.flatMap(({ fichier, nom, nomPivot, categorie, type }) => {
    const octets = octetsDuFichier(db, fichier);
    const mime = TYPES_MIME[extensionDe(nom)] ?? 'application/octet-stream';
    return octets ? [{ nom: nomPivot, nomOrigine: nom, categorie, type, mime, octets }] : [];
  });
}

function nomDeLaFacture({ fournisseurSiret, numero }: Facture, nom: string): string {
  const extension = `.${extensionDe(nom)}`;
  const debut = `FAC${fournisseurSiret}${numero}`.replace(/[^\w+-]+/g, '-');
  return `${debut.slice(0, NOM_MAX - extension.length)}${extension}`;
}

/** Numbers of the statuts of a valideur (factures § 5.1), and which of the two gave it. */
const ACCORDS: Partial<Record<StatutFacture, { code: number; valideur: 'valideur1Id' | 'valideur2Id' }>> = {
  VALIDEE_1: { code: 13, valideur: 'valideur1Id' },
  ABSENCE_VALIDATION_1_HORS_DELAI: { code: 15, valideur: 'valideur1Id' },
  VALIDEE_2: { code: 16, valideur: 'valideur2Id' },
  ABSENCE_VALIDATION_2_HORS_DELAI: { code: 18, valideur: 'valideur2Id' },
};

function validationsDe(db: Base, f: Facture, historique: readonly LigneHistorique[]): ValidationPivot[] {
  return historique.flatMap(({ statut, instant, commentaire }) => {
    const accord = statut === null ? undefined : ACCORDS[statut];
    const id = accord && f[accord.valideur];
    const valideur = id ? trouverStructure(db, id) : undefined;
    if (!accord || !valideur) return [];
    const producteur = { ...partie(valideur), pays: valideur.pays };
    return [{ jour: jourDe(instant), code: accord.code, commentaire, producteur }];
  });
}
