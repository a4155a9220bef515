import type { StructureTrouvee } from '#shared/rattachements/contrat.ts';
import { TYPES_D_IDENTIFIANT } from '#shared/referentiel/identifiants.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Siret } from '../../design/affichage/Siret.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';

const libelleDuType = (code: string): string => TYPES_D_IDENTIFIANT.find((t) => t.code === code)?.libelle ?? code;

/** All that is shown of a structure before one belongs to it [S34]. */
export const colonnesDesStructures = (onChoix: (structure: StructureTrouvee) => void): Colonne<StructureTrouvee>[] => [
  {
    cle: 'identifiant',
    titre: 'Identifiant',
    mono: true,
    rendu: (s) => (s.typeIdentifiant === 'SIRET' ? <Siret valeur={s.identifiant} /> : s.identifiant),
  },
  { cle: 'designation', titre: 'Désignation', entete: true, rendu: (s) => s.designation },
  { cle: 'type', titre: 'Type d’identifiant', rendu: (s) => libelleDuType(s.typeIdentifiant) },
  {
    cle: 'statut',
    titre: 'Statut',
    rendu: (s) => (
      <StatutBadge ton={s.statut === 'ACTIF' ? 'succes' : 'neutre'}>
        {s.statut === 'ACTIF' ? 'Actif' : 'Inactif'}
      </StatutBadge>
    ),
  },
  {
    cle: 'choisir',
    titre: 'Action',
    rendu: (s) => (
      <Bouton petit onClick={() => onChoix(s)}>
        Choisir<span className="hors-ecran"> {s.designation}</span>
      </Bouton>
    ),
  },
];
