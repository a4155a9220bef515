import type { FactureComplete } from '#shared/factures/contrat.ts';
import { passagesDe } from '#shared/factures/historique.ts';
import { type DelaiDePaiement, delaiDePaiement, REPRISE_MINIMALE } from '#shared/factures/suivi/delai-paiement.ts';
import { type Interets, interetsMoratoires } from '#shared/factures/suivi/interets-moratoires.ts';
import type { Jour } from '#shared/referentiel/date.ts';

type EtapeDuDelai = { titre: string; jour: Jour; texte: string };

type DelaiRaconte = {
  delai: DelaiDePaiement;
  etapes: EtapeDuDelai[];
  /** Day of « Mise en paiement », when the reader knows it. */
  payeeLe?: Jour;
  interets?: Interets | undefined;
};

type Racontee = Pick<
  FactureComplete,
  'historique' | 'joursPourPayer' | 'serviceFaitLe' | 'typeFacture' | 'cadre' | 'montantAPayer' | 'montantTtc'
>;

/** Why no period is counted, when the facture itself says that nothing will be paid. */
export function raisonSansPaiement({
  typeFacture,
  cadre,
}: Pick<Racontee, 'typeFacture' | 'cadre'>): string | undefined {
  if (typeFacture === 'AVOIR') return 'Un avoir ne se paie pas : aucun délai de paiement ne court.';
  if (cadre === 'A2') return 'Cette facture est déjà payée (cadre A2) : aucun délai de paiement ne court.';
  return undefined;
}

const jours = (nombre: number): string => `${nombre} jour${nombre > 1 ? 's' : ''}`;

/** The payment period of a facture, step by step, and what is owed when it is late. Nothing before it begins. */
export function raconterDelai(facture: Racontee, aujourdhui: Jour): DelaiRaconte | undefined {
  const { historique, joursPourPayer, serviceFaitLe } = facture;
  if (joursPourPayer === null || raisonSansPaiement(facture)) return undefined;
  const passages = passagesDe(historique);
  const delai = delaiDePaiement({ historique: passages, jours: joursPourPayer, serviceFaitLe });
  if (!delai.debut) return undefined;
  const payeeLe = passages.findLast(({ statut }) => statut === 'MISE_EN_PAIEMENT')?.jour;
  const renvoyee = delai.etat === 'TERMINE' && !payeeLe;
  const principal = facture.montantAPayer ?? facture.montantTtc ?? 0;
  const interets =
    delai.limite && !renvoyee
      ? interetsMoratoires({ limite: delai.limite, jusqua: payeeLe ?? aujourdhui, principal })
      : undefined;
  return {
    delai,
    etapes: [...etapesDe(delai, { duree: joursPourPayer, serviceFaitLe }), ...finDe({ delai, payeeLe, passages })],
    ...(payeeLe && { payeeLe }),
    interets,
  };
}

type Depart = { duree: number; serviceFaitLe: string | null };

function etapesDe(
  { debut, limite, suspension, etat }: DelaiDePaiement,
  { duree, serviceFaitLe }: Depart,
): EtapeDuDelai[] {
  const etapes: EtapeDuDelai[] = [];
  if (debut)
    etapes.push({
      titre: 'Début',
      jour: debut,
      texte:
        debut === serviceFaitLe
          ? `Le service est fait ce jour-là, après l’arrivée de la facture : le client a ${jours(duree)} pour payer.`
          : `La facture est à la disposition du client : il a ${jours(duree)} pour payer.`,
    });
  if (suspension) {
    const { debut: suspendue, fin, solde } = suspension;
    etapes.push({
      titre: 'Suspension',
      jour: suspendue,
      texte: `Le compteur s’arrête : il restait ${jours(Math.max(0, solde))}.`,
    });
    if (fin) etapes.push({ titre: 'Reprise', jour: fin, texte: texteDeReprise(solde) });
  }
  if (limite && etat !== 'SUSPENDU')
    etapes.push({ titre: 'Dernier jour pour payer', jour: limite, texte: 'Après ce jour, le paiement est en retard.' });
  return etapes;
}

function texteDeReprise(solde: number): string {
  if (solde > REPRISE_MINIMALE)
    return `Ce qui manquait est arrivé. Il restait ${jours(solde)}, plus de ${REPRISE_MINIMALE} : ils repartent.`;
  return `Ce qui manquait est arrivé : un nouveau délai de ${jours(REPRISE_MINIMALE)} commence.`;
}

const RETOURS = { REJETEE: 'La facture est rejetée', A_RECYCLER: 'La facture est à recycler' } as const;

type Fin = {
  delai: DelaiDePaiement;
  payeeLe: Jour | undefined;
  passages: readonly { statut: string; jour: Jour }[];
};

function finDe({ delai, payeeLe, passages }: Fin): EtapeDuDelai[] {
  if (payeeLe)
    return [{ titre: 'Mise en paiement', jour: payeeLe, texte: 'Le paiement est lancé : le délai s’arrête là.' }];
  const dernier = passages.at(-1);
  const retour = dernier && Object.entries(RETOURS).find(([statut]) => statut === dernier.statut);
  if (delai.etat !== 'TERMINE' || !retour || !dernier) return [];
  return [{ titre: 'Fin', jour: dernier.jour, texte: `${retour[1]} : ce délai ne compte plus.` }];
}
