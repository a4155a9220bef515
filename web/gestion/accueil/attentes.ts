import type { CodeEspace } from '#shared/espaces/espaces.ts';
import { useLecture } from '../../api/requetes.ts';
import { direAttente } from './dire-attente.ts';

/** What waits for the person in each of those espaces, in words; nothing where nothing does. */
export function useAttentes(codes: readonly CodeEspace[]): Partial<Record<CodeEspace, string>> {
  const emises = useATraiter('emises', codes.includes('FACTURES_EMISES'));
  const recues = useATraiter('recues', codes.includes('FACTURES_RECUES'));
  const aValider = useATraiter('a-valider', codes.includes('FACTURES_A_VALIDER'));
  const travaux = useLecture('listerPiecesATraiter', {}, { active: codes.includes('FACTURES_TRAVAUX') }).data;
  const demandes = useLecture('compterDemandes', {}, { active: codes.includes('ACTIVITES_GESTIONNAIRE') }).data;
  const nombres: Partial<Record<CodeEspace, number>> = {
    FACTURES_EMISES: emises,
    FACTURES_RECUES: recues,
    FACTURES_A_VALIDER: aValider,
    FACTURES_TRAVAUX: travaux?.pieces.length ?? 0,
    ACTIVITES_GESTIONNAIRE: demandes ? demandes.rattachements + demandes.abonnements : 0,
  };
  return Object.fromEntries(codes.map((code) => [code, direAttente(code, nombres[code] ?? 0)]));
}

const useATraiter = (lieu: 'emises' | 'recues' | 'a-valider', active: boolean): number =>
  useLecture('consulterTableauDeBord', { params: { espace: lieu } }, { active }).data?.aTraiter ?? 0;
