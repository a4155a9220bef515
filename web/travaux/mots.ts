import type { StatutFacture } from '#shared/factures/statuts.ts';
import { ecartJours, formaterJour, type Jour, jourDe } from '#shared/referentiel/date.ts';
import { type CodeCadreTravaux, ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import type { DelaiEnCours, PieceResumee } from '#shared/travaux/contrat.ts';
import { DELAIS_TRAVAUX, delaiDeLaPiece, type NatureDeDelai } from '#shared/travaux/delais.ts';
import { formaterSomme } from '../factures/libelles.ts';
import { nomDuCadre } from './cadres.ts';

type Nommee = { cadre: CodeCadreTravaux; numero: string | null };

/** « Projet de décompte mensuel n° DEL-2026-041 » */
export function titreDeLaPiece({ cadre, numero }: Nommee): string {
  return numero ? `${nomDuCadre(cadre)} n°\u00a0${numero}` : `${nomDuCadre(cadre)} sans numéro`;
}

const A_RECEVOIR: Partial<Record<StatutFacture, string>> = {
  BROUILLON: 'Terminez votre brouillon, puis envoyez-le.',
  ERREUR_FOURNISSEUR_SUR_VALIDEUR: 'Le valideur dit que ce n’est pas à lui\u00a0: désignez le bon.',
  ERREUR_FOURNISSEUR_SUR_MOE: 'Ce maître d’œuvre n’est pas celui du marché\u00a0: désignez le bon.',
  ERREUR_FOURNISSEUR_SUR_MOA: 'Ce maître d’ouvrage n’est pas le bon\u00a0: recyclez la pièce avec le bon.',
  ERREUR_MOE_SUR_MOA:
    'Ce maître d’ouvrage n’est pas le bon\u00a0: recyclez la pièce, ou demandez le recyclage de la précédente.',
  SUSPENDUE: 'On vous demande un complément\u00a0: ajoutez la pièce qui manque.',
  A_RECYCLER: 'Le service financier n’est pas le bon\u00a0: corrigez le destinataire, le service ou l’engagement.',
  A_ASSOCIER_FOURNISSEUR: 'Vérifiez le décompte général\u00a0: signez-le en déposant A8, ou refusez-le.',
};

/** What this reader has to do with a piece that waits for him. */
export function phraseDeLAttente({ statut, cadre, copie }: Pick<PieceResumee, 'statut' | 'cadre' | 'copie'>): string {
  const fin = ligneDuCadreTravaux(cadre).phase !== 'EN_COURS';
  if (statut === 'A_ASSOCIER_MOE')
    return fin
      ? 'Vérifiez le décompte final, puis déposez le projet de décompte général.'
      : 'Vérifiez la demande du mois, puis déposez l’état d’acompte. Un montant faux se corrige, il ne se refuse pas.';
  if (statut === 'A_ASSOCIER_MOA')
    return fin
      ? 'Validez, puis notifiez le décompte général à l’entreprise.'
      : 'Contrôlez, puis déposez l’état d’acompte validé\u00a0: votre service financier le paiera.';
  if (copie && !copie.priseEnCompte) return 'Une copie pour vous\u00a0: lisez-la, puis prenez-la en compte.';
  return A_RECEVOIR[statut] ?? 'Ouvrez la pièce pour voir ce qui est attendu.';
}

/** The period that runs on a row of a list: what its statut and its day tell. */
export function delaiDeLaLigne(
  { cadre, statut, dateStatut }: Pick<PieceResumee, 'cadre' | 'statut' | 'dateStatut'>,
  aujourdhui: Jour | undefined,
): DelaiEnCours | undefined {
  const enonce = delaiDeLaPiece({ cadre, statut, passages: [{ statut, jour: jourDe(dateStatut) }] });
  return enonce && { ...enonce, depasse: aujourdhui !== undefined && aujourdhui > enonce.limite };
}

const jours = (nombre: number): string => `${nombre}\u00a0jour${nombre > 1 ? 's' : ''}`;

/** « jusqu’au 07/05/2026 (encore 3 jours) », « dépassé de 2 jours (limite : 07/05/2026) » */
export function phraseDuDelai({ limite }: Pick<DelaiEnCours, 'limite'>, aujourdhui: Jour | undefined): string {
  const date = formaterJour(limite);
  if (!aujourdhui) return `jusqu’au ${date}`;
  const reste = ecartJours(aujourdhui, limite);
  if (reste < 0) return `dépassé de ${jours(-reste)} (limite\u00a0: ${date})`;
  return reste === 0 ? 'dernier jour aujourd’hui' : `jusqu’au ${date} (encore ${jours(reste)})`;
}

const estNature = (nature: string): nature is NatureDeDelai => Object.hasOwn(DELAIS_TRAVAUX, nature);

/** Name of a period, and what happens once it has passed. */
export function descriptionDuDelai(nature: string): { libelle: string; ensuite: string } {
  return estNature(nature) ? DELAIS_TRAVAUX[nature] : { libelle: nature, ensuite: '' };
}

/** « le jour même », « 1 jour », « 5 jours » */
export function duree(debut: string, fin: string): string {
  const nombre = ecartJours(jourDe(debut), jourDe(fin));
  return nombre <= 0 ? 'le jour même' : jours(nombre);
}

/** The difference to the piece before: « − 18 234,00 € », « + 10,00 € », « identique ». Nothing when one is missing. */
export function phraseDeLEcart(
  montant: number | null | undefined,
  avant: number | null | undefined,
  devise = 'EUR',
): string | undefined {
  if (montant === null || montant === undefined || avant === null || avant === undefined) return undefined;
  if (montant === avant) return 'identique';
  return `${montant > avant ? '+' : '−'}\u00a0${formaterSomme(Math.abs(montant - avant), devise)}`;
}
