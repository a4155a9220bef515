import { useForm } from 'react-hook-form';
import { REFUS } from '#shared/contrat/erreurs.ts';
import type { StatutFacture } from '#shared/factures/statuts.ts';
import { ACTES_TRAVAUX } from '#shared/travaux/actes.ts';
import type { PieceComplete } from '#shared/travaux/contrat.ts';
import type { RoleTravaux } from '#shared/travaux/cycle-de-vie.ts';
import { motifsDePiece } from '#shared/travaux/motifs.ts';
import { COMMENTAIRE_DE_PIECE_MAX } from '#shared/travaux/piece.ts';
import { refusPourUnMontant } from '#shared/travaux/piece-deposable.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { classes } from '../../design/classes.ts';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { optionsDe } from '../../factures/libelles.ts';
import { useRefus } from '../../factures/useRefus.ts';
import { cheminSuite } from '../chemins.ts';
import { titreDeLaPiece } from '../mots.ts';
import styles from '../Travaux.module.css';
import { FormulaireDActe } from './FormulaireDActe.tsx';

export type FormulaireProps = { piece: PieceComplete; onFermer: () => void; onFait: (message: string) => void };

const ROLE_QUI_REFUSE: Partial<Record<StatutFacture, RoleTravaux>> = {
  A_ASSOCIER_MOE: 'MOE',
  A_ASSOCIER_MOA: 'MOA',
  A_ASSOCIER_FOURNISSEUR: 'FOURNISSEUR',
};

const CE_QUI_SUIT: Readonly<Record<string, string>> = {
  MAUVAISE_MOE: 'L’entreprise désignera un autre maître d’œuvre : sa pièce garde son numéro.',
  MAUVAISE_MOA: 'Celui qui a désigné ce maître d’ouvrage corrigera : la pièce garde son numéro.',
  MAUVAIS_CADRE: 'La pièce s’arrête là : il faudra en déposer une autre, avec le bon cadre.',
  PIECE_MANQUANTE: 'La pièce s’arrête là. S’il manque seulement un document, « Demander un complément » suffit.',
  DESACCORD:
    'Le décompte général est refusé : la suite se règle avec le maître d’ouvrage, par un mémoire en réclamation.',
  AUTRE: 'La pièce s’arrête là : il faudra en déposer une autre, et le délai de paiement repartira de zéro.',
};

/** « Refuser »: the motif decides of what follows; « Erreur de montant » explains why it is not possible [P4]. */
export function FormulaireRefus({ piece, onFermer, onFait }: FormulaireProps) {
  const form = useForm({ defaultValues: { motif: '', commentaire: '' } });
  const geste = useGeste('refuserPiece');
  const { refus, montrer, montrerRefus } = useRefus(form);
  const { errors } = form.formState;
  const motifs = motifsDePiece(ROLE_QUI_REFUSE[piece.statut] ?? 'MOE');
  const [motif, commentaire] = form.watch(['motif', 'commentaire']);
  const choisi = motifs.find(({ code }) => code === motif);

  if (choisi?.bloque)
    return <RefusImpossible piece={piece} onRevenir={() => form.setValue('motif', '')} onFermer={onFermer} />;

  function envoyer() {
    const manque = choisi?.commentaire && commentaire.trim() === '';
    const complet = montrer({
      ...(motif === '' && { motif: 'MOTIF_OBLIGATOIRE' as const }),
      ...(manque && { commentaire: 'CHAMP_OBLIGATOIRE' as const }),
    });
    if (!complet) {
      form.setFocus(motif === '' ? 'motif' : 'commentaire');
      return;
    }
    geste.mutate(
      { params: { id: piece.id }, corps: { motif, commentaire: commentaire.trim() || undefined } },
      {
        onSuccess: () => onFait(`${titreDeLaPiece(piece)} : votre refus est enregistré.`),
        onError: (refuse) => montrerRefus(refuse.refus),
      },
    );
  }

  return (
    <FormulaireDActe
      bouton={ACTES_TRAVAUX.refuser.confirmation}
      genre="danger"
      enCours={geste.isPending}
      refus={refus}
      onEnvoyer={envoyer}
      onFermer={onFermer}
    >
      <ChampSelection
        {...form.register('motif', { onChange: () => form.clearErrors() })}
        libelle="Motif de refus"
        obligatoire
        aide={CE_QUI_SUIT[motif]}
        options={optionsDe(motifs)}
        erreur={errors.motif?.message}
      />
      <ChampZoneTexte
        {...form.register('commentaire', { onChange: () => form.clearErrors('commentaire') })}
        libelle="Commentaire"
        aide="Dites ce qui ne va pas : celui qui a déposé la pièce le lira."
        obligatoire={choisi?.commentaire}
        maximum={COMMENTAIRE_DE_PIECE_MAX}
        erreur={errors.commentaire?.message}
      />
      {motif === 'AUTRE' && piece.statut !== 'A_ASSOCIER_FOURNISSEUR' && refusPourUnMontant(commentaire) && (
        <Alerte genre="attention" titre="S’agit-il d’un montant ?">
          <p>
            {REFUS.REFUS_POUR_MONTANT.message} Le portail laisserait passer ce refus, mais il n’est pas régulier :
            corrigez plutôt le montant dans votre propre pièce.
          </p>
        </Alerte>
      )}
    </FormulaireDActe>
  );
}

type RefusImpossibleProps = { piece: PieceComplete; onRevenir: () => void; onFermer: () => void };

/** Its content is sourced [P4], its words are not. */
function RefusImpossible({ piece, onRevenir, onFermer }: RefusImpossibleProps) {
  return (
    <div className={styles.pile}>
      <Alerte genre="erreur" titre="Un montant faux ne se refuse pas">
        <p>{REFUS.REFUS_POUR_MONTANT.message}</p>
        <p>Apportez la correction dans votre propre pièce, par exemple dans l’état d’acompte.</p>
      </Alerte>
      <div className={classes(styles.boutons, styles.fin)}>
        <Bouton onClick={onFermer}>Fermer</Bouton>
        <Bouton onClick={onRevenir}>Choisir un autre motif</Bouton>
        {piece.suivants.length > 0 && (
          <LienBouton genre="principal" to={cheminSuite(piece.id)}>
            {ACTES_TRAVAUX.associer.bouton}
          </LienBouton>
        )}
      </div>
    </div>
  );
}
