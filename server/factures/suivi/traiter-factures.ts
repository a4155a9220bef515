import type { Acteur } from '#shared/comptes/acteur.ts';
import { type CodeRefus, ErreurMetier, REFUS } from '#shared/contrat/erreurs.ts';
import { descriptionDeLActe } from '#shared/factures/actes.ts';
import { type EnsembleTraite, TraitementDEnsemble } from '#shared/factures/contrat-suivi.ts';
import { estLaisseAHelios } from '#shared/factures/traitement/helios.ts';
import type { Base } from '../../db/base.ts';
import { acte, type Contexte } from '../../moteur/acte.ts';
import { type FactureVue, voirFacture } from '../acces.ts';
import { trouverFacture } from '../factures.sql.ts';
import { exigerPassage, fairePasser } from '../faire-passer.ts';

/**
 * The recipient gives one statut to several factures, in one gesture that is undone in one. Each stands alone: those
 * that cannot are told with their reason, the others are done. AUCUNE_TRAITEE when none can.
 */
export const traiterFactures = acte({
  nom: 'traiterFactures',
  libelle: 'Factures traitées ensemble',
  entree: TraitementDEnsemble,
  executer(db, acteur, entree, contexte): EnsembleTraite {
    const fait: EnsembleTraite = { faites: [], refusees: [] };
    for (const id of new Set(entree.ids)) {
      const { numero, code } = traiter(db, acteur, { ...entree, id, contexte });
      if (code) fait.refusees.push({ id, numero, code });
      else fait.faites.push({ id, numero });
    }
    if (fait.faites.length === 0) throw new ErreurMetier('AUCUNE_TRAITEE', { precision: raisons(fait.refusees) });
    return fait;
  },
  decrire: ({ acte: nom }, { faites }) => [enClair(faites), descriptionDeLActe(nom).historique].join(' – '),
});

type UnTraitement = Omit<TraitementDEnsemble, 'ids'> & { id: number; contexte: Contexte };
type Issue = { numero: string | null; code?: CodeRefus };

/** Refused before anything is written, so that what is refused leaves no trace. */
function traiter(db: Base, acteur: Acteur, { id, acte: nom, commentaire, contexte }: UnTraitement): Issue {
  const vue = voirFacture(db, acteur, trouverFacture(db, id));
  if (!vue) return { numero: null, code: 'INTROUVABLE' };
  const { numero } = vue.facture;
  const code = raisonDuRefus(db, vue, nom);
  if (code) return { numero, code };
  fairePasser(db, { ...vue, acteur, contexte, acte: nom, commentaire });
  return { numero };
}

/** Why this one cannot: the codes of the window, where a catalogue made for one facture would be vague. */
function raisonDuRefus(db: Base, vue: FactureVue, nom: TraitementDEnsemble['acte']): CodeRefus | undefined {
  try {
    const { avertissement } = exigerPassage(db, { ...vue, acte: nom, motif: undefined });
    const laisseAHelios = vue.facture.comptesDansHelios === 1 && estLaisseAHelios(nom);
    // Nobody reads a warning a hundred times.
    return avertissement || laisseAHelios ? 'A_CONFIRMER_SEULE' : undefined;
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) throw erreur;
    return erreur.code === 'ACTE_INTERDIT' ? 'STATUT_SANS_CE_PASSAGE' : erreur.code;
  }
}

const nommer = (numero: string | null): string => numero ?? 'Facture inconnue';

function raisons(refusees: EnsembleTraite['refusees']): string {
  return refusees.map(({ numero, code }) => `${nommer(numero)} : ${REFUS[code].message}`).join(' ');
}

function enClair(faites: EnsembleTraite['faites']): string {
  return faites.length === 1 ? nommer(faites[0]?.numero ?? null) : `${faites.length} factures`;
}
