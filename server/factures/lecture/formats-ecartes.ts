import { XmlIllisible } from './xml.ts';

/** A format that the portal takes, or took, and that is only named here: its places are not known (api §§ 12.3, 13.1). */
export class FormatNonLu extends XmlIllisible {}

type Racine = { nom: string; espace: string };
type Ecarte = { est: (racine: Racine) => boolean; phrase: string };

/** Syntaxes of factures § 14 whose elements no note describes; the namespaces are known from elsewhere (connaissance). */
const ECARTES: readonly Ecarte[] = [
  {
    est: ({ nom, espace }) => /xcbl/i.test(espace) || (nom === 'Invoice' && espace === ''),
    phrase: 'C’est une facture xCBL (IN_DP_E1_XCBL).',
  },
  {
    est: ({ nom, espace }) => /^PES_/i.test(nom) || /\/helios\/pes/i.test(espace),
    phrase:
      'C’est une facture au format PES (IN_DP_E1_PES_FACTURE ou IN_DP_E2_PES_FACTURE_MIN), que le portail a retiré.',
  },
  {
    est: ({ nom }) => nom === 'CrossIndustryDocument',
    phrase: 'C’est une facture ZUGFeRD 1, l’ancêtre de Factur-X.',
  },
  {
    est: ({ nom, espace }) => nom === 'CrossIndustryInvoice' && /:CrossIndustryInvoice:\d+$/.test(espace),
    phrase: 'C’est une facture CII d’une version plus ancienne que D16B (IN_DP_E1_CII ou IN_DP_E2_CII_MIN).',
  },
  {
    est: ({ nom }) => nom === 'CPPStatut',
    phrase: 'C’est un fichier de cycle de vie (CPPStatut), pas une facture.',
  },
];

/** What is said of a root that no reader of ours took; nothing when it is unknown. */
export const phraseDuFormatEcarte = (racine: Racine): string | undefined =>
  ECARTES.find(({ est }) => est(racine))?.phrase;
