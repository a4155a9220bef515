import type { FacturePivot, PartiePivot, PiecePivot, ValidationPivot } from './facture-pivot.ts';

/** A piece with its content: base64 of a zip that holds it alone. */
export type PieceEcrite = Omit<PiecePivot, 'octets'> & { contenu: string };

/** « TypeIdentifiant » (api § 11); « Autre » is ranged with what has no number yet (supposé). */
const TYPES_D_IDENTIFIANT: Readonly<Record<string, string>> = {
  SIRET: '1',
  UE_HORS_FRANCE: '2',
  HORS_UE: '3',
  RIDET: '4',
  TAHITI: '5',
  AUTRE: '6',
  PARTICULIER: '7',
};

/** Transfers: the real file; the others: supposé (api § 11). */
const MODES_DE_PAIEMENT: Readonly<Record<string, string>> = {
  VIREMENT: '31',
  ESPECE: '10',
  CHEQUE: '20',
  PRELEVEMENT: '49',
  REPORT: '97',
  AUTRE: '48',
};

/** Version of the schema that the notes were read in. */
const VERSION = '2.02';
const EMETTEUR = 'CPP001';
/** 3 to 8 characters: the information system of a public body of the sandbox has no code (supposé). */
const RECEPTEUR = 'EXERCICE';

/** The file of one facture, in the order of the schema: what a recipient downloads with the format PIVOT. */
export function ecrirePivot(f: Omit<FacturePivot, 'pieces'>, pieces: readonly PieceEcrite[]): string {
  const facture =
    fournisseur(f) +
    debiteur(f) +
    donnees(f) +
    pieces.map((piece, rang) => numerotee('PJ', rang, ecrirePiece(piece))).join('\n') +
    (f.validations.length > 0 ? balise('CycleDeValidation', f.validations.map(validation).join('')) : '');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- DOCUMENT D'EXERCICE, SANS VALEUR -->
<CPPFacturePivot Version="${VERSION}">
${balise('Enveloppe', numerotee('EnveloppeUnitaire', 0, parametres(f) + partenaires(f)))}
<CPPFactures Compteur="1">
${numerotee('CPPFacturePivotUnitaire', 0, facture)}
</CPPFactures>
</CPPFacturePivot>
`;
}

const parametres = ({ produitLe, numeroDeFlux }: Pick<FacturePivot, 'produitLe' | 'numeroDeFlux'>): string =>
  balise('Parametres', parametre(1, 'DtPrd', produitLe) + parametre(2, 'IdFlx', numeroDeFlux));

const parametre = (rang: number, code: string, valeur: string): string =>
  `<ParametreIndiv NumOrdre="${String(rang).padStart(4, '0')}">${texte('Code', code)}${texte('Valeurparametre', valeur)}</ParametreIndiv>`;

const partenaires = ({ debiteur: { nom } }: Pick<FacturePivot, 'debiteur'>): string =>
  balise(
    'Partenaires',
    balise('Recepteur', texte('Id', RECEPTEUR) + texte('Libelle', nom)) +
      balise('Emetteur', texte('Id', EMETTEUR) + texte('Libelle', 'Chorus Pro (simulateur)')),
  );

const identite = ({ type, identifiant }: PartiePivot, nomIdentifiant = 'Identifiant'): string =>
  texte('TypeIdentifiant', TYPES_D_IDENTIFIANT[type] ?? '6') + texte(nomIdentifiant, identifiant);

function fournisseur({ fournisseur: f, banque }: Pick<FacturePivot, 'fournisseur' | 'banque'>): string {
  const compte =
    banque &&
    `<ReferenceBancaire Type="IBAN">${texte('Compte', banque.iban)}${facultatif('RaisonSocialeEncaisseur', banque.encaisseur)}</ReferenceBancaire>`;
  return balise(
    'Fournisseur',
    identite(f) +
      texte('RaisonSociale', f.nom) +
      texte('CodePays', f.pays) +
      (compte ?? '') +
      texte('ModeEmission', f.modeEmission),
  );
}

const debiteur = ({ debiteur: d }: Pick<FacturePivot, 'debiteur'>): string =>
  balise(
    'Debiteur',
    identite(d) +
      texte('Nom', d.nom) +
      facultatif('CodeService', d.codeService) +
      facultatif('NomService', d.nomService),
  );

function donnees(f: Omit<FacturePivot, 'pieces'>): string {
  const engagement = facultatif('NumeroMarche', f.numeroMarche) + facultatif('NumeroEngagement', f.numeroEngagement);
  const mode = f.modeReglement ?? 'AUTRE';
  return balise(
    'DonneesFacture',
    texte('Id', f.numero) +
      texte('IdCPRO', String(f.id)) +
      texte('Renvoi', f.renvoi) +
      facultatif('IdFactureOrigine', f.numeroOrigine) +
      texte('Type', f.avoir ? '381' : '380') +
      texte('Cadre', f.cadre) +
      texte('DateEmissionFacture', f.dateFacture) +
      balise('ModePaiement', texte('Code', MODES_DE_PAIEMENT[mode] ?? '48') + texte('Libelle', mode)) +
      texte('DateReception', f.dateReception) +
      texte('Devise', f.devise) +
      balise(
        'Montants',
        texte('MontantHT', decimal(f.montantHt)) +
          texte('MontantTTC', decimal(f.montantTtc)) +
          texte('MontantNetAPayer', decimal(f.montantAPayer)),
      ) +
      (f.tvas.length > 0 ? balise('TVAs', f.tvas.map(tva).join('')) : '') +
      (engagement && balise('Engagement', engagement)) +
      (f.lignes.length > 0
        ? balise('Lignes', f.lignes.map((ligne, rang) => numerotee('Ligne', rang, ecrireLigne(ligne))).join(''))
        : ''),
  );
}

const tva = ({ taux, base, tva: montant }: FacturePivot['tvas'][number]): string =>
  balise('TVA', texte('Taux', taux) + texte('BaseHt', decimal(base)) + texte('MontantTVA', decimal(montant)));

const ecrireLigne = ({ reference, prix, quantite, montantHt, taux }: FacturePivot['lignes'][number]): string =>
  facultatif('ReferenceProduit', reference) +
  texte('PrixUnitaire', prix) +
  texte('Quantite', quantite) +
  texte('MontantHT', decimal(montantHt)) +
  facultatif('TauxTVA', taux);

const ecrirePiece = ({ contenu, nom, nomOrigine, categorie, type, mime }: PieceEcrite): string =>
  balise('Contenu', contenu) +
  texte('NomPJ', nom) +
  texte('NomPJOrigine', nomOrigine) +
  texte('CategoriePJ', categorie) +
  texte('TypePJ', type) +
  texte('MimeTypePJ', mime);

const validation = ({ jour, code, commentaire, producteur }: ValidationPivot): string =>
  balise(
    'ValidationUnitaire',
    texte('DateStatut', jour) +
      texte('CodeStatut', String(code)) +
      facultatif('Commentaire', commentaire) +
      balise(
        'ProducteurStatut',
        identite(producteur, 'Id') + texte('RaisonSociale', producteur.nom) + texte('CodePays', producteur.pays),
      ),
  );

/** « 1326.50 ». */
const decimal = (centimes: number): string =>
  `${centimes < 0 ? '-' : ''}${Math.trunc(Math.abs(centimes) / 100)}.${String(Math.abs(centimes) % 100).padStart(2, '0')}`;

const balise = (nom: string, contenu: string): string => `<${nom}>${contenu}</${nom}>`;
const numerotee = (nom: string, rang: number, contenu: string): string =>
  `<${nom} NumOrdre="${rang + 1}">${contenu}</${nom}>`;

/** What XML 1.0 cannot hold is left out. */
const echapper = (contenu: string): string =>
  contenu
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const texte = (nom: string, contenu: string): string => balise(nom, echapper(contenu));
const facultatif = (nom: string, contenu: string | null): string => (contenu ? texte(nom, contenu) : '');
