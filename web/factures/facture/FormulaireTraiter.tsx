import { type FieldPath, useForm } from 'react-hook-form';
import { ACTES, type Acte, LISTE_ACTES } from '#shared/factures/actes.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { COMMENTAIRE_DE_MOTIF_MAX, motifsDe } from '#shared/factures/motifs.ts';
import { descriptionDuStatut } from '#shared/factures/statuts.ts';
import { AVERTISSEMENT_HELIOS, estLaisseAHelios } from '#shared/factures/traitement/helios.ts';
import { AIDES_DES_RETOURS } from '#shared/factures/traitement/retours.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampDate } from '../../design/champs/ChampDate.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { AfficherRefus } from '../AfficherRefus.tsx';
import { avertissementAvantSuspension } from '../delai.ts';
import { optionsDe, phraseDuRefus, titreDe } from '../libelles.ts';
import styles from './FormulaireTraiter.module.css';
import { choixDeStatut, defautsDuTraitement, passageDuTraitement, type ValeursDuTraitement } from './traitement.ts';

type FormulaireTraiterProps = { facture: FactureComplete; onFermer: () => void; onFait: (message: string) => void };

const VIDE: ValeursDuTraitement = { acte: '', motif: '', commentaire: '', numeroMandat: '', serviceFaitLe: '' };

/** New statut, then what its passage asks: motif, comment, number of the mandat. */
export function FormulaireTraiter({ facture, onFermer, onFait }: FormulaireTraiterProps) {
  const traitement = useGeste('traiterFacture');
  const form = useForm({ defaultValues: VIDE });
  const { errors } = form.formState;
  const acte = LISTE_ACTES.find((a) => a === form.watch('acte'));
  const passage = acte && passageDuTraitement(facture.statut, acte);
  const avertissement = passage && (passage.avertissement ?? avertissementDe(facture, passage.acte));
  const champ = (nom: keyof ValeursDuTraitement) => ({
    ...form.register(nom, { onChange: () => form.clearErrors(nom) }),
    erreur: errors[nom]?.message,
  });

  function enregistrer() {
    if (traitement.isPending) return;
    const valeurs = form.getValues();
    const defauts = Object.entries(defautsDuTraitement(valeurs, passage));
    form.clearErrors();
    for (const [nom, code] of defauts)
      form.setError(nom as FieldPath<ValeursDuTraitement>, { message: phraseDuRefus(code) });
    const premier = defauts[0]?.[0];
    if (premier) form.setFocus(premier as FieldPath<ValeursDuTraitement>);
    if (premier || !passage) return;
    traitement.mutate(
      { params: { id: facture.id }, corps: corpsDe(passage.acte, valeurs) },
      {
        onSuccess: () =>
          onFait(`${titreDe(facture)} : nouveau statut « ${descriptionDuStatut(passage.vers).libelle} ».`),
        onError: ({ refus }) => {
          for (const c of refus.champs)
            form.setError(c.champ as FieldPath<ValeursDuTraitement>, { message: phraseDuRefus(c) });
        },
      },
    );
  }

  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(evenement) => {
        evenement.preventDefault();
        enregistrer();
      }}
    >
      <div className={styles.refus}>{traitement.error && <AfficherRefus refus={traitement.error.refus} />}</div>
      <ChampSelection
        {...champ('acte')}
        libelle="Nouveau statut"
        obligatoire
        options={choixDeStatut(facture.statut, facture.actes)}
      />
      {avertissement && (
        <div className={styles.avertissement}>
          <Alerte genre="attention">
            <p>{avertissement}</p>
          </Alerte>
        </div>
      )}
      {passage && <AvantLeRetour acte={passage.acte} />}
      {passage?.exigeMotif && (
        <ChampSelection {...champ('motif')} libelle="Motif" obligatoire options={optionsDe(motifsDe(passage.acte))} />
      )}
      {passage?.donnees?.includes('numeroMandat') && (
        <ChampTexte {...champ('numeroMandat')} libelle="Numéro de mandat" allure="mono" />
      )}
      {passage?.donnees?.includes('serviceFaitLe') && (
        <ChampDate
          {...champ('serviceFaitLe')}
          libelle="Date du service fait"
          aide="Le jour où le travail a été terminé. S’il vient après l’arrivée de la facture, le délai de paiement part de là."
        />
      )}
      {passage?.donnees?.includes('commentaire') && (
        <ChampZoneTexte
          {...champ('commentaire')}
          libelle="Commentaire"
          aide="Le fournisseur le lira. Avec le motif « Autre », il est obligatoire."
          maximum={COMMENTAIRE_DE_MOTIF_MAX}
        />
      )}
      <div className={styles.boutons}>
        <Bouton onClick={onFermer}>Annuler</Bouton>
        <Bouton type="submit" genre="principal" occupe={traitement.isPending} texteAttente="Envoi…">
          {ACTES.mandater.confirmation}
        </Bouton>
      </div>
    </form>
  );
}

/** What a return will oblige the supplier to do, and which of the three suits (factures § 5.3). */
function AvantLeRetour({ acte }: { acte: Acte }) {
  const aide = AIDES_DES_RETOURS[acte];
  return aide ? <p className={styles.aide}>{aide}</p> : null;
}

function avertissementDe(facture: FactureComplete, acte: Acte): string | undefined {
  if (facture.comptesDansHelios && estLaisseAHelios(acte)) return AVERTISSEMENT_HELIOS;
  return acte === 'suspendre' ? avertissementAvantSuspension(facture) : undefined;
}

/** Only what the person filled: an empty field is an absent one. */
function corpsDe(acte: Acte, { motif, commentaire, numeroMandat, serviceFaitLe }: ValeursDuTraitement) {
  const rempli = (texte: string) => texte.trim() || undefined;
  const avecMotif = motifsDe(acte).some(({ code }) => code === motif);
  return {
    acte,
    motif: avecMotif ? motif : undefined,
    commentaire: rempli(commentaire),
    numeroMandat: rempli(numeroMandat),
    serviceFaitLe: rempli(serviceFaitLe),
  };
}
