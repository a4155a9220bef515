import type { StatutFacture } from '#shared/factures/statuts.ts';
import { CADRES_TRAVAUX, type CodeCadreTravaux, cadresSuivants, ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import type { DossierComplet } from '#shared/travaux/contrat.ts';

export type PieceDuDossier = DossierComplet['pieces'][number];
export type RoleDeStation = 'FOURNISSEUR' | 'VALIDEUR' | 'MOE' | 'MOA' | 'SERVICE_FINANCIER' | 'PAIEMENT';

/** One place where the request stops: who, what he filed there, since when and until when he had it in hand. */
export type Station = {
  cle: string;
  role: RoleDeStation;
  qui: string | undefined;
  service: string | null;
  etat: 'PASSEE' | 'ACTUELLE' | 'ARRETEE' | 'A_VENIR';
  /** The piece filed there. */
  piece: PieceDuDossier | undefined;
  /** The one that piece follows. */
  avant: PieceDuDossier | undefined;
  /** Cadre that one would file there, when the station is still to come. */
  prevu: CodeCadreTravaux | undefined;
  depuis: string | undefined;
  jusqua: string | undefined;
};

const MORTES: readonly StatutFacture[] = ['REJETEE', 'DUPLIQUE_APRES_REFUS', 'SUPPRIMEE', 'REMPLACEE_PAR_A22'];
const estRefusee = (statut: StatutFacture): boolean => statut.startsWith('REFUSEE_') || statut === 'REJETEE';
const estMorte = (statut: StatutFacture): boolean => statut.startsWith('REFUSEE_') || MORTES.includes(statut);
/** A piece in one of these statuts has been followed for good. */
const SUIVIES: readonly StatutFacture[] = ['ASSOCIEE', 'REMPLACEE_PAR_A22'];

/** The pieces that carry the request, one after the other; those that were refused and done again are left aside. */
export function chaineVive(pieces: readonly PieceDuDossier[]): PieceDuDossier[] {
  const deposees = pieces.filter(({ statut }) => statut !== 'BROUILLON');
  const premiere = deposees.findLast(({ precedente, statut }) => !precedente && !estMorte(statut)) ?? deposees[0];
  const chaine: PieceDuDossier[] = [];
  let suivante: PieceDuDossier | undefined = premiere;
  while (suivante && !chaine.includes(suivante)) {
    const ici: PieceDuDossier = suivante;
    chaine.push(ici);
    const suites = deposees.filter(({ precedente }) => precedente?.id === ici.id);
    suivante =
      suites.findLast(({ statut }) => !estMorte(statut)) ?? (SUIVIES.includes(ici.statut) ? suites.at(-1) : undefined);
  }
  return chaine;
}

const AU_DEPOSANT: readonly StatutFacture[] = ['SUSPENDUE', 'A_COMPLETER', 'A_RECYCLER', 'BROUILLON'];
const AU_COMPTABLE: readonly StatutFacture[] = ['MISE_A_DISPOSITION_COMPTABLE', 'COMPTABILISEE', 'MISE_EN_PAIEMENT'];

const arrivee = (piece: PieceDuDossier, statuts: readonly string[]): string | undefined =>
  piece.passages.find(({ statut }) => statuts.includes(statut))?.instant;

const A_QUI: Partial<Record<RoleDeStation, readonly string[]>> = {
  MOE: ['A_ASSOCIER_MOE'],
  MOA: ['A_ASSOCIER_MOA'],
  FOURNISSEUR: ['A_ASSOCIER_FOURNISSEUR'],
  SERVICE_FINANCIER: ['MISE_A_DISPOSITION', 'EN_COURS_ACHEMINEMENT'],
};

function roleDuDepot({ cadre }: Pick<PieceDuDossier, 'cadre'>): RoleDeStation {
  const { deposant } = CADRES_TRAVAUX[cadre];
  return deposant === 'MOE' || deposant === 'MOA' ? deposant : 'FOURNISSEUR';
}

/** Who receives a piece; straight to the MOA when that is where it was handed over. */
function receveur({ cadre, passages, statut }: PieceDuDossier): RoleDeStation {
  const { vers } = ligneDuCadreTravaux(cadre);
  const aLaMoa = statut === 'A_ASSOCIER_MOA' || passages.some((passage) => passage.statut === 'A_ASSOCIER_MOA');
  return vers === 'MOE' && aLaMoa ? 'MOA' : vers;
}

function acteur(role: RoleDeStation, piece: PieceDuDossier): { qui: string | undefined; service: string | null } {
  const partie = {
    MOE: piece.moe,
    MOA: piece.moa,
    FOURNISSEUR: piece.fournisseur,
    SERVICE_FINANCIER: piece.destinataire,
  };
  const trouve = role === 'VALIDEUR' || role === 'PAIEMENT' ? null : partie[role];
  return { qui: trouve?.raisonSociale, service: trouve?.codeService ?? null };
}

type Brouillon = Omit<Station, 'etat' | 'cle'>;
const VIDE = { piece: undefined, avant: undefined, prevu: undefined, depuis: undefined, jusqua: undefined };

function stationsDesValideurs(premiere: PieceDuDossier): Brouillon[] {
  return premiere.valideurs.map(({ raisonSociale }, rang) => {
    const attente = `A_VALIDER_${rang + 1}`;
    const debut = premiere.passages.findLastIndex(({ statut }) => statut === attente);
    return {
      ...VIDE,
      role: 'VALIDEUR',
      qui: raisonSociale,
      service: null,
      depuis: premiere.passages[debut]?.instant,
      jusqua: debut >= 0 ? premiere.passages[debut + 1]?.instant : undefined,
    };
  });
}

/** What should still come after the last piece, by the first cadre that the table proposes. */
function aVenir(derniere: PieceDuDossier): Brouillon[] {
  const stations: Brouillon[] = [];
  let { cadre } = derniere;
  let role = receveur(derniere);
  while (role !== 'SERVICE_FINANCIER' && stations.length < 6) {
    const suivant: CodeCadreTravaux | undefined =
      role === 'MOA' && ligneDuCadreTravaux(cadre).vers === 'MOE' ? 'A19' : cadresSuivants(cadre)[0];
    stations.push({ ...VIDE, role, ...acteur(role, derniere), prevu: suivant });
    if (!suivant) break;
    cadre = suivant;
    role = ligneDuCadreTravaux(suivant).vers;
  }
  stations.push({ ...VIDE, role: 'SERVICE_FINANCIER', ...acteur('SERVICE_FINANCIER', derniere) });
  stations.push({ ...VIDE, role: 'PAIEMENT', qui: undefined, service: null });
  return stations;
}

/** The first station is where the first piece was filed; then who validates, and each who receives and files in turn. */
function stationsBrutes(chaine: readonly PieceDuDossier[]): { stations: Brouillon[]; depots: number[] } {
  const [premiere] = chaine;
  if (!premiere) return { stations: [], depots: [] };
  const role = roleDuDepot(premiere);
  const stations: Brouillon[] = [
    {
      ...VIDE,
      role,
      qui: premiere.deposant.raisonSociale,
      service: null,
      piece: premiere,
      jusqua: premiere.dateDepot ?? undefined,
    },
    ...stationsDesValideurs(premiere),
  ];
  const depots = [0];
  for (const [rang, piece] of chaine.entries()) {
    const suivante = chaine[rang + 1];
    const chez = receveur(piece);
    const depuis = arrivee(piece, A_QUI[chez] ?? []);
    if (!suivante) break;
    const parLui = roleDuDepot(suivante);
    if (parLui !== chez)
      stations.push({ ...VIDE, role: chez, ...acteur(chez, piece), depuis, jusqua: suivante.dateDepot ?? undefined });
    depots.push(stations.length);
    stations.push({
      ...VIDE,
      role: parLui,
      qui: suivante.deposant.raisonSociale,
      service: acteur(parLui, suivante).service,
      piece: suivante,
      avant: piece,
      depuis: parLui === chez ? depuis : undefined,
      jusqua: suivante.dateDepot ?? undefined,
    });
  }
  return { stations, depots };
}

/** Where the request stands: rank of the station that has it in hand, and whether it stopped there. */
function ouEnEst(derniere: PieceDuDossier, { fait, depot }: { fait: number; depot: number }) {
  const { statut } = derniere;
  if (statut === 'A_VALIDER_1' || statut === 'REFUSEE_1') return 1;
  if (statut === 'A_VALIDER_2' || statut === 'REFUSEE_2' || statut === 'ERREUR_COTRAITANT_SUR_VALIDEUR') return 2;
  if (statut.startsWith('ERREUR_') || AU_DEPOSANT.includes(statut) || statut === 'EN_ATTENTE_RECYCLAGE_FOURNISSEUR')
    return depot;
  if (AU_COMPTABLE.includes(statut)) return fait + 1;
  return fait;
}

/** The whole chain of a dossier, from who asked to the payment. */
export function stationsDuDossier({ pieces }: Pick<DossierComplet, 'pieces'>): Station[] {
  const chaine = chaineVive(pieces);
  const derniere = chaine.at(-1);
  if (!derniere) return [];
  const { stations, depots } = stationsBrutes(chaine);
  const fait = stations.length;
  const suite = aVenir(derniere);
  const [prochaine] = suite;
  if (prochaine) prochaine.depuis = arrivee(derniere, A_QUI[prochaine.role] ?? []);
  const paiement = suite.at(-1);
  if (paiement) paiement.jusqua = arrivee(derniere, ['MISE_EN_PAIEMENT']);
  const ici = ouEnEst(derniere, { fait, depot: depots.at(-1) ?? 0 });
  const paye = derniere.statut === 'MISE_EN_PAIEMENT';
  return [...stations, ...suite].map((station, rang) => ({
    ...station,
    cle: `${rang}-${station.role}`,
    etat: rang < ici || paye ? 'PASSEE' : rang > ici ? 'A_VENIR' : estRefusee(derniere.statut) ? 'ARRETEE' : 'ACTUELLE',
  }));
}
