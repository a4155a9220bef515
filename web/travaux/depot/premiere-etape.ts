import {
  CADRES_TRAVAUX,
  type CodeCadreTravaux,
  cadresDuDeposant,
  DEPOSANTS,
  type Deposant,
  ligneDuCadreTravaux,
} from '#shared/travaux/cadres.ts';
import type { PieceComplete } from '#shared/travaux/contrat.ts';
import type { ReponseDe } from '../../api/client.ts';

export type StructureDeDepot = ReponseDe<'listerStructuresDeDepot'>['structures'][number];

export type Saisi = {
  deposant: Deposant | '';
  structureId: string;
  cadre: CodeCadreTravaux | '';
  genre: 'INITIAL' | 'ASSOCIATION' | '';
  precedenteId: string;
};

export const LIBELLES = {
  deposant: 'Votre rôle dans le marché',
  structureId: 'Structure',
  cadre: 'Cadre de facturation',
  genre: 'Dépôt initial ou association',
  precedenteId: 'Pièce précédente',
} as const;

export const MESSAGES: Record<keyof Saisi, string> = {
  deposant: 'Choisissez votre rôle.',
  structureId: 'Choisissez la structure pour laquelle vous déposez.',
  cadre: 'Choisissez ce que vous déposez.',
  genre: 'Dites si votre pièce en suit une autre.',
  precedenteId: 'Choisissez la pièce que la vôtre suit.',
};

/** The choice as it opens. */
export function debutDe(suite: PieceComplete | undefined, structures: readonly StructureDeDepot[]): Saisi {
  const [premier] = suite?.suivants ?? [];
  return pourLeRole(premier ? CADRES_TRAVAUX[premier].deposant : '', suite, structures);
}

/** The choice after a change of role: what depended on it is forgotten, what the piece that is followed says stays. */
export function pourLeRole(
  deposant: Deposant | '',
  suite: PieceComplete | undefined,
  structures: readonly StructureDeDepot[],
): Saisi {
  if (!suite || deposant === '') return { deposant, structureId: '', cadre: '', genre: '', precedenteId: '' };
  const [premier, ...autres] = cadresProposes(deposant, suite);
  const tenue = structures.find(({ id }) => id === structureDe(deposant, suite));
  return {
    deposant,
    structureId: tenue ? String(tenue.id) : '',
    cadre: premier && autres.length === 0 ? premier : '',
    genre: 'ASSOCIATION',
    precedenteId: String(suite.id),
  };
}

/** For which structure one files what follows: the side on which the piece came. */
function structureDe(deposant: Deposant, { moe, moa, fournisseur }: PieceComplete): number | undefined {
  if (deposant === 'MOE') return moe?.id;
  return deposant === 'MOA' ? moa?.id : fournisseur?.id;
}

export function rolesProposes(structures: readonly StructureDeDepot[], suite: PieceComplete | undefined): Deposant[] {
  if (suite)
    return DEPOSANTS.filter((deposant) => suite.suivants.some((code) => CADRES_TRAVAUX[code].deposant === deposant));
  return DEPOSANTS.filter((deposant) => deposant !== 'MOA' || structures.some(({ estMoa }) => estMoa));
}

export function cadresProposes(deposant: Deposant | '', suite: PieceComplete | undefined): CodeCadreTravaux[] {
  if (deposant === '') return [];
  const siens = cadresDuDeposant(deposant);
  return suite ? siens.filter((code) => suite.suivants.includes(code)) : siens;
}

export function genresDe(cadre: CodeCadreTravaux) {
  const { suit, initial } = ligneDuCadreTravaux(cadre);
  return [
    ...(initial
      ? [
          {
            valeur: 'INITIAL',
            libelle: 'Dépôt initial',
            aide: 'Aucune pièce avant la vôtre : un nouveau dossier de facturation s’ouvre.',
          },
        ]
      : []),
    ...(suit.length > 0
      ? [
          {
            valeur: 'ASSOCIATION',
            libelle: 'Association',
            aide: 'Votre pièce répond à une autre, et entre dans le même dossier.',
          },
        ]
      : []),
  ];
}

export function manquesDe(saisi: Saisi, structures: readonly StructureDeDepot[]): (keyof Saisi)[] {
  const { deposant, structureId, cadre, genre, precedenteId } = saisi;
  if (deposant === '') return ['deposant'];
  return [
    ...(structures.length > 1 && structureId === '' ? ['structureId' as const] : []),
    ...(cadre === '' ? ['cadre' as const] : []),
    ...(cadre !== '' && genre === '' ? ['genre' as const] : []),
    ...(genre === 'ASSOCIATION' && precedenteId === '' ? ['precedenteId' as const] : []),
  ];
}
