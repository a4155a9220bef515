import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { CHAMPS } from '#shared/factures/champs.ts';
import { defautDeLaPieceJointe } from '#shared/factures/pieces-jointes.ts';
import type { ReponseDe } from '../../api/client.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ChampFichier } from '../../design/champs/ChampFichier.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { GroupeRadio } from '../../design/champs/GroupeRadio.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { Section } from '../../design/page/Section.tsx';
import { AfficherRefus } from '../AfficherRefus.tsx';
import { ESPACES } from '../espace.ts';
import { phraseDuRefus } from '../libelles.ts';
import { CADRES_PROPOSES, optionsDeStructure, type StructureDuCompte } from './choix.ts';
import { type Commande, commandeDe } from './commande.ts';
import { type Depart, departDepuisLecture } from './valeurs.ts';

type ChoixDuFichierProps = { structures: readonly StructureDuCompte[]; onLu: (depart: Depart) => void };
type Choix = { cadre: string; structureId: string };
type Lu = ReponseDe<'lireFichier'>;

/** First step of the deposit: the file, the cadre, the structure; then the file is read. */
export function ChoixDuFichier({ structures, onLu }: ChoixDuFichierProps) {
  const [fichier, setFichier] = useState<File>();
  const [erreur, setErreur] = useState<string>();
  const lecture = useGeste('lireFichier');
  const [adresse] = useSearchParams();
  const commande = commandeDe(adresse);
  const premiere = structures.find(({ id }) => String(id) === commande?.structureId) ?? structures[0];
  const form = useForm<Choix>({ defaultValues: { cadre: 'A1', structureId: String(premiere?.id ?? '') } });

  function choisir(choisi: File) {
    lecture.reset();
    setFichier(choisi);
    setErreur(defautDuFichier(choisi));
  }

  function continuer(choix: Choix) {
    if (lecture.isPending) return;
    if (!fichier || erreur) {
      setErreur(erreur ?? 'Choisissez le PDF de votre facture.');
      return;
    }
    const lire = { requete: { nom: fichier.name }, corps: fichier };
    lecture.mutate(lire, { onSuccess: (lu: Lu) => onLu(departDepuisLecture(lu, choix, commande)) });
  }

  const { essai, erreurs } = { essai: form.formState.submitCount, erreurs: erreursDe(erreur) };
  return (
    <FormulairePage
      titre="Déposer une facture"
      chapeau={<p>Choisissez le PDF de votre facture : il sera lu, puis vous vérifierez chaque champ avant l’envoi.</p>}
      messages={
        <>
          {essai > 0 && <ResumeErreurs erreurs={erreurs} essai={essai} />}
          {commande && <CommandeAFacturer commande={commande} />}
          {lecture.error && <AfficherRefus refus={lecture.error.refus} />}
        </>
      }
      onSubmit={form.handleSubmit(continuer)}
      barre={
        <BarreActions note={lecture.isPending && <Attente quoi="Lecture de votre facture…" />}>
          <LienBouton to={ESPACES.emises.chemin}>Annuler</LienBouton>
          <Bouton type="submit" genre="principal" occupe={lecture.isPending} texteAttente="Lecture…">
            Continuer
          </Bouton>
        </BarreActions>
      }
    >
      <Section numero={1} titre="Votre facture">
        <ChampFichier
          id="fichier"
          libelle={CHAMPS.fichier.libelle}
          acceptes="PDF, 10 Mo au plus"
          aide="Un PDF fait par votre logiciel se lit mieux qu’une photo ou un scan. N’y mettez pas une vraie facture."
          accept=".pdf,application/pdf"
          obligatoire
          erreur={essai > 0 || fichier ? erreur : undefined}
          onFichier={choisir}
        />
      </Section>
      <Section numero={2} titre="Ce que vous déposez">
        <GroupeRadio
          {...form.register('cadre')}
          libelle={CHAMPS.cadre.libelle}
          aide={CHAMPS.cadre.aide}
          obligatoire
          options={CADRES_PROPOSES}
        />
        {structures.length > 1 && (
          <ChampSelection
            {...form.register('structureId')}
            libelle={CHAMPS.structureId.libelle}
            aide={CHAMPS.structureId.aide}
            obligatoire
            choixVide={null}
            options={optionsDeStructure(structures)}
          />
        )}
      </Section>
    </FormulairePage>
  );
}

/** What « Facturer » has already filled. */
function CommandeAFacturer({ commande }: { commande: Commande }) {
  return (
    <Alerte genre="info" titre={`Cette facture répondra à la commande n°\u00a0${commande.numeroEngagement}`}>
      <p>Le destinataire, le service et le numéro d’engagement seront déjà remplis.</p>
    </Alerte>
  );
}

function erreursDe(message: string | undefined) {
  return message ? [{ champ: 'fichier', libelle: CHAMPS.fichier.libelle, message }] : [];
}

/** What is known to be wrong before anything is sent. */
function defautDuFichier({ name, size }: File): string | undefined {
  const defaut = defautDeLaPieceJointe({ nom: name, taille: size });
  if (defaut) return phraseDuRefus(defaut);
  return size === 0 ? 'Ce fichier est vide : choisissez-en un autre.' : undefined;
}
