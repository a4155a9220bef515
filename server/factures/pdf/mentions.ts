import { sansPaiementAttendu } from '#shared/factures/traitement/helios.ts';
import { MODES_DE_REGLEMENT, MOTIFS_EXONERATION } from '#shared/referentiel/codes-factures.ts';
import type { FactureDuPortail } from './facture-du-portail.ts';

/** Legal wording, with the code of its subject in the XML (BT-21) where the norm has one. */
export type Mention = { texte: string; sujet?: 'PMD' | 'PMT' | 'AAB' | 'REG' };

const REGIMES = {
  TVA_SUR_DEBIT: 'Option pour le paiement de la taxe d’après les débits.',
  TVA_SUR_ENCAISSEMENT: 'TVA exigible à l’encaissement.',
  SANS_TVA: 'Facture sans TVA.',
} as const;

/** Why there is no TVA, as the law wants it written (factures § 13.4). */
export function motifSansTva({ typeTva, motifExoneration }: FactureDuPortail['saisie']): string {
  if (typeTva === 'SANS_TVA') return 'Sans TVA';
  const motif: { code: string; mention?: string } | undefined = MOTIFS_EXONERATION.find(
    ({ code }) => code === motifExoneration,
  );
  return motif?.mention ?? 'Exonération de TVA';
}

/** Articles R. 2192-10 and following of the code de la commande publique (factures § 6); none when nothing is to be paid. */
export const conditionsDePaiement = ({ saisie, destinataire }: FactureDuPortail): string | undefined =>
  sansPaiementAttendu(saisie)
    ? undefined
    : `Paiement à ${destinataire.delaiPaiement} jours à compter de la mise à disposition de la facture.`;

/**
 * The sentences at the foot of the facture (factures § 13, CGI annexe II art. 242 nonies A, code de commerce L. 441-9).
 * The form of the portal asks neither the day of performance nor the category of the operation.
 */
export function mentionsDe(facture: FactureDuPortail): Mention[] {
  const { saisie, fournisseur } = facture;
  const paiement: Mention[] = sansPaiementAttendu(saisie)
    ? saisie.typeFacture === 'AVOIR'
      ? [{ texte: 'Montants à déduire : un avoir ne se paie pas.' }]
      : []
    : [
        { texte: 'Pas d’escompte pour paiement anticipé.', sujet: 'AAB' },
        { texte: 'Retard de paiement : intérêts moratoires au taux de la BCE majoré de huit points.', sujet: 'PMD' },
        { texte: 'Retard de paiement : 40 € pour frais de recouvrement.', sujet: 'PMT' },
      ];
  return [
    { texte: saisie.typeTva === 'EXONERATION' ? `${motifSansTva(saisie)}.` : REGIMES[saisie.typeTva] },
    { texte: 'Livraison ou exécution : à la date de la facture, sauf autre date dite dans les lignes.' },
    ...paiement,
    { texte: immatriculation(facture), sujet: 'REG' },
    {
      texte: `Établie par Chorus Pro (simulateur) au nom et pour le compte de ${fournisseur.raisonSociale}, qui l’a autorisé par un mandat de facturation.`,
    },
  ];
}

function immatriculation({ fournisseur }: FactureDuPortail): string {
  const { raisonSociale, categorieJuridique, typeIdentifiant, identifiant, numeroRcs } = fournisseur;
  const siren = typeIdentifiant === 'SIRET' ? `SIREN ${identifiant.slice(0, 9)}` : identifiant;
  return [raisonSociale, categorieJuridique, siren, numeroRcs && `RCS ${numeroRcs}`].filter(Boolean).join(', ');
}

export const libelleDuReglement = (code: string | undefined): string =>
  MODES_DE_REGLEMENT.find((mode) => mode.code === code)?.libelle ?? '';
