import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { LIGNES_MAX, type LigneDeFacture } from '#shared/factures/facture.ts';
import { CHAMPS_DE_LIGNE, LISTE_CHAMPS_DE_LIGNE, sansTva } from '#shared/factures/saisie/lignes.ts';
import { Bouton } from '../../../design/actions/Bouton.tsx';
import type { Colonne } from '../../../design/affichage/colonnes.ts';
import { Tableau } from '../../../design/affichage/Tableau.tsx';
import { MessageErreur } from '../../../design/champs/MessageErreur.tsx';
import { Section } from '../../../design/page/Section.tsx';
import { ICI, idModifier } from '../../depot/erreurs.ts';
import type { ValeursDuDepot } from '../../depot/valeurs.ts';
import { colonnesDesLignes } from '../../LignesDeFacture.tsx';
import { phraseDuRefus } from '../../libelles.ts';
import { EditeurDeLigne } from '../EditeurDeLigne.tsx';
import { estCommencee, LIGNE_VIDE, ligneSuivante, ligneTapeeDe, lireLigne } from '../ligne-tapee.ts';
import styles from '../Saisie.module.css';
import { useTypeTva } from '../totaux.ts';

/** « Lignes de facture »: those that are in, and the one being typed; a line is in only once it is whole. */
export function Lignes({ numero }: { numero: number }) {
  const form = useFormContext<ValeursDuDepot>();
  const { control, getValues, setValue, setError, clearErrors, setFocus } = form;
  const [lignes, devise] = useWatch({ control, name: ['lignes', 'devise'] });
  const typeTva = useTypeTva();
  // A rate that was typed comes back with the TVA; without it, none is shown.
  const montrees = sansTva(typeTva) ? lignes.map(({ tauxTva: _, ...ligne }) => ligne) : lignes;
  const [rang, setRang] = useState<number>();
  const [annonce, setAnnonce] = useState('');

  function poser(suite: readonly LigneDeFacture[], dit: string) {
    const numerotees = suite.map((ligne, i) => ({ ...ligne, numero: i + 1 }));
    setValue('lignes', numerotees, { shouldDirty: true });
    clearErrors(['lignes', 'montantHt', 'montantTtc', 'montantAPayer', 'remiseGlobale']);
    setAnnonce(dit);
  }

  function vider(suivante = LIGNE_VIDE) {
    setValue('ligne', suivante);
    clearErrors('ligne');
    setRang(undefined);
    setFocus('ligne.reference');
  }

  function arreterA(code: 'LIGNE_COMMENCEE' | 'TROP_DE_LIGNES') {
    setError('ligne.reference', { type: ICI, message: phraseDuRefus(code) });
    setFocus('ligne.reference');
  }

  function ajouter() {
    if (rang === undefined && lignes.length >= LIGNES_MAX) return arreterA('TROP_DE_LIGNES');
    const tapee = getValues('ligne');
    const { ligne, defauts } = lireLigne(tapee, typeTva);
    clearErrors('ligne');
    if (ligne) {
      const nouvelle = rang === undefined;
      poser(
        nouvelle ? [...lignes, ligne] : lignes.map((autre, i) => (i === rang ? ligne : autre)),
        nouvelle ? `Ligne ${lignes.length + 1} ajoutée.` : `Ligne ${rang + 1} modifiée.`,
      );
      return vider(ligneSuivante(tapee));
    }
    for (const champ of LISTE_CHAMPS_DE_LIGNE) {
      const code = defauts[champ];
      if (code) setError(`ligne.${champ}`, { type: ICI, message: phraseDuRefus(code) });
    }
    const premier = LISTE_CHAMPS_DE_LIGNE.find((champ) => defauts[champ]);
    if (premier) setFocus(`ligne.${premier}`);
  }

  function modifier(i: number) {
    const ligne = lignes[i];
    if (!ligne) return;
    if (rang === undefined && estCommencee(getValues('ligne'))) return arreterA('LIGNE_COMMENCEE');
    setValue('ligne', ligneTapeeDe(ligne));
    clearErrors('ligne');
    setRang(i);
    setFocus('ligne.reference');
  }

  function supprimer(i: number) {
    poser(
      lignes.filter((_, autre) => autre !== i),
      `Ligne ${i + 1} supprimée.`,
    );
    if (rang === i) return vider();
    // The line that is being modified stays the same one.
    if (rang !== undefined && rang > i) setRang(rang - 1);
    setFocus('ligne.reference');
  }

  return (
    <Section numero={numero} titre="Lignes de facture">
      {lignes.length === 0 ? (
        <p>Aucune ligne pour l’instant : tapez la première ci-dessous.</p>
      ) : (
        <Tableau
          legende="Lignes de la facture"
          legendeCachee
          lignes={montrees}
          cleDe={(ligne) => String(ligne.numero)}
          vide={null}
          colonnes={[...colonnesDesLignes(devise, montrees), ...colonnesDAction({ modifier, supprimer })]}
        />
      )}
      {form.formState.errors.lignes?.message && (
        <MessageErreur id="lignes-erreur" className={styles.erreur}>
          {form.formState.errors.lignes.message}
        </MessageErreur>
      )}
      <p role="status" className={styles.annonce}>
        {annonce}
      </p>
      <EditeurDeLigne rang={rang} onAjouter={ajouter} onVider={() => vider()} />
    </Section>
  );
}

type Gestes = { modifier: (rang: number) => void; supprimer: (rang: number) => void };

function colonnesDAction({ modifier, supprimer }: Gestes): Colonne<LigneDeFacture>[] {
  return [
    {
      cle: 'action',
      titre: 'Actions',
      rendu: ({ numero, denomination }) => (
        <div className={styles.actions}>
          <ErreursDeLaLigne rang={numero - 1} />
          <Bouton petit icone={Pencil} id={idModifier(numero - 1)} onClick={() => modifier(numero - 1)}>
            Modifier
            <span className="hors-ecran">
              {' '}
              la ligne {numero}, {denomination}
            </span>
          </Bouton>
          <Bouton petit genre="discret" icone={Trash2} onClick={() => supprimer(numero - 1)}>
            Supprimer
            <span className="hors-ecran">
              {' '}
              la ligne {numero}, {denomination}
            </span>
          </Bouton>
        </div>
      ),
    },
  ];
}

/** What the portal said of a line that was in. */
function ErreursDeLaLigne({ rang }: { rang: number }) {
  const { formState } = useFormContext<ValeursDuDepot>();
  const erreurs = formState.errors.lignes?.[rang];
  return LISTE_CHAMPS_DE_LIGNE.map((champ) => {
    const message = erreurs?.[champ]?.message;
    return (
      message && (
        <MessageErreur key={champ} id={`lignes.${rang}.${champ}-erreur`} className={styles.erreur}>
          {`${CHAMPS_DE_LIGNE[champ].libelle} : ${message}`}
        </MessageErreur>
      )
    );
  });
}
