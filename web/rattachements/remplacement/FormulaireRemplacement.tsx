import { Send } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { PARAMETRES_DU_REMPLACEMENT, RemplacementSaisie } from '#shared/rattachements/remplacement.ts';
import { aNomDeCopie, EXTENSIONS_DE_COPIE } from '#shared/referentiel/fichier.ts';
import { useGeste } from '../../api/requetes.ts';
import { messageDe, phraseDuRefus, poserRefus, resoudre, resumer } from '../../comptes/formulaire/resolution.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ChampFichier } from '../../design/champs/ChampFichier.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { Section } from '../../design/page/Section.tsx';
import { RefusDuGeste } from '../structure/RefusDuGeste.tsx';
import styles from './Remplacement.module.css';

const LIBELLES = {
  emailCandidat: 'Adresse de connexion de la personne à nommer',
  motif: 'Raison de la demande',
  fichier: 'Justificatif',
} as const;

const VIDE = { emailCandidat: '', motif: '', fichier: '', nomFichier: 'justificatif.pdf' };
const ACCEPT = EXTENSIONS_DE_COPIE.map((extension) => `.${extension}`).join(',');
const { motifMax, tailleMax } = PARAMETRES_DU_REMPLACEMENT;

/** Asks the support for another gestionnaire principal. The proof is sent when it is chosen. */
export function FormulaireRemplacement({ structureId }: { structureId: number }) {
  const form = useForm({ resolver: resoudre(RemplacementSaisie), defaultValues: VIDE, shouldFocusError: false });
  const demande = useGeste('demanderRemplacement');
  const [refus, refuser] = useState<RefusServi>();
  const { errors, submitCount } = form.formState;
  const { justificatif, envoyer: choisir } = useJustificatif(structureId, {
    poser: (message) => form.setError('fichier', { message }),
    recu: ({ fichier, nomFichier }) => {
      form.setValue('fichier', fichier);
      form.setValue('nomFichier', nomFichier);
      form.clearErrors('fichier');
    },
  });
  const envoyer = form.handleSubmit((corps) => {
    if (demande.isPending) return;
    refuser(undefined);
    const poser = (champ: string, erreur: { type: string; message: string }) =>
      form.setError(champ as keyof typeof LIBELLES, erreur);
    demande.mutate(
      { params: { id: structureId }, corps },
      {
        onError: ({ refus: recu }) => {
          if (!poserRefus(recu, LIBELLES, poser)) refuser(recu);
        },
      },
    );
  });
  return (
    <form noValidate autoComplete="off" className={styles.formulaire} onSubmit={(e) => void envoyer(e)}>
      <ResumeErreurs erreurs={resumer(errors, LIBELLES)} essai={submitCount} />
      {refus && <RefusDuGeste refus={refus} />}
      <Section titre="Demander à l’assistance">
        <ChampTexte
          {...form.register('emailCandidat')}
          libelle={LIBELLES.emailCandidat}
          aide="La vôtre, ou celle d’un collègue. Son compte doit être actif."
          obligatoire
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          erreur={messageDe(errors, 'emailCandidat')}
        />
        <ChampZoneTexte
          {...form.register('motif')}
          libelle={LIBELLES.motif}
          aide="Qui est parti, depuis quand, et pourquoi la structure a besoin d’un gestionnaire."
          obligatoire
          maximum={motifMax.valeur}
          erreur={messageDe(errors, 'motif')}
        />
        <ChampFichier
          id="fichier"
          libelle={LIBELLES.fichier}
          aide="Un extrait Kbis, ou une lettre du dirigeant. Ici, n’importe quel document d’exercice : jamais un vrai."
          acceptes="PDF, JPG ou PNG, 10 Mo au plus"
          accept={ACCEPT}
          obligatoire
          erreur={messageDe(errors, 'fichier')}
          onFichier={choisir}
        />
        {justificatif.isPending && <Attente quoi="Envoi du justificatif…" />}
      </Section>
      <BarreActions>
        <LienBouton to="/portail/mon-compte">Annuler</LienBouton>
        <Bouton type="submit" genre="principal" icone={Send} occupe={demande.isPending} texteAttente="Envoi…">
          Envoyer à l’assistance
        </Bouton>
      </BarreActions>
    </form>
  );
}

type Suite = { poser: (message: string) => void; recu: (r: { fichier: string; nomFichier: string }) => void };

function useJustificatif(structureId: number, { poser, recu }: Suite) {
  const justificatif = useGeste('envoyerJustificatif');
  function envoyer(choisi: File) {
    if (!aNomDeCopie(choisi.name)) return poser(phraseDuRefus('JUSTIFICATIF_FORMAT'));
    if (choisi.size > tailleMax.valeur) return poser(phraseDuRefus('FICHIER_TROP_GROS'));
    if (choisi.size === 0) return poser('Ce fichier est vide.');
    justificatif.mutate(
      { params: { id: structureId }, requete: { nom: choisi.name }, corps: choisi },
      { onSuccess: recu, onError: ({ refus }) => poser(refus.champs[0]?.message ?? refus.message) },
    );
  }
  return { justificatif, envoyer };
}
