import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import { CHAMPS } from '#shared/factures/champs.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { defautDeLaPieceJointe } from '#shared/factures/pieces-jointes.ts';
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
import { cheminFlux, ESPACES } from '../espace.ts';
import { useDepotDeFlux } from '../flux/depot-de-flux.ts';
import { phraseDuRefus } from '../libelles.ts';
import { RepriseDuModele } from '../RepriseDuModele.tsx';
import { CADRES_PROPOSES, optionsDeStructure, type StructureDuCompte } from './choix.ts';
import { type Commande, commandeDe } from './commande.ts';
import {
  DESCRIPTIONS,
  defautDuDepot,
  FORMATS,
  type FormatDeDepot,
  formatDuFormulaire,
  SIGNATURE_A_PART,
} from './formats.ts';
import { useLectureDuDepot } from './lecture.ts';
import { type Depart, departDepuisLecture, sansIdentite, textesDe } from './valeurs.ts';

type ChoixDuFichierProps = {
  structures: readonly StructureDuCompte[];
  /** The one that the address asks for. */
  format: FormatDeDepot;
  /** The facture that this one is begun from. */
  modele?: FactureComplete;
  onLu: (depart: Depart) => void;
};
type Choix = { format: FormatDeDepot; cadre: string; structureId: string };

const FORMATS_PROPOSES = FORMATS.map((valeur) => ({
  valeur,
  libelle: DESCRIPTIONS[valeur].libelle,
  aide: DESCRIPTIONS[valeur].aide,
}));

/** First step of the deposit: the format, the file, the cadre, the structure; then the file is read. */
export function ChoixDuFichier({ structures, format: formatDemande, modele, onLu }: ChoixDuFichierProps) {
  const naviguer = useNavigate();
  const [fichier, setFichier] = useState<File>();
  const [erreur, setErreur] = useState<string>();
  const [signature, setSignature] = useState<File>();
  const [erreurSignature, setErreurSignature] = useState<string>();
  const lecture = useLectureDuDepot();
  const flux = useDepotDeFlux((id) => void naviguer(cheminFlux(id)));
  const [adresse] = useSearchParams();
  const commande = commandeDe(adresse);
  const premiere = structures.find(({ id }) => String(id) === commande?.structureId) ?? structures[0];
  const laMeme = structures.find(({ id }) => id === modele?.fournisseur.id);
  const form = useForm<Choix>({
    defaultValues: {
      format: formatDemande,
      cadre: modele?.cadre ?? 'A1',
      structureId: String(laMeme?.id ?? premiere?.id ?? ''),
    },
  });
  const format = useWatch({ control: form.control, name: 'format' });
  const description = DESCRIPTIONS[format];
  const code = formatDuFormulaire(format);
  const occupe = lecture.enCours || flux.enCours;

  function oublier() {
    lecture.oublier();
    flux.oublier();
  }

  function changerDeFormat() {
    oublier();
    setFichier(undefined);
    setErreur(undefined);
    setSignature(undefined);
    setErreurSignature(undefined);
  }

  function choisir(choisi: File) {
    oublier();
    setFichier(choisi);
    setErreur(phraseDuFichier(choisi, defautDuDepot(format, choisi)));
  }

  function choisirSignature(choisi: File) {
    oublier();
    setSignature(choisi);
    setErreurSignature(phraseDuFichier(choisi, defautDeLaPieceJointe({ nom: choisi.name, taille: choisi.size })));
  }

  function continuer(choix: Choix) {
    if (occupe) return;
    if (!fichier || erreur) {
      setErreur(erreur ?? description.absent);
      return;
    }
    if (!code) {
      flux.deposer({ fichier, structureId: Number(choix.structureId) });
      return;
    }
    if (choix.format === 'XADES' && (!signature || erreurSignature)) {
      setErreurSignature(erreurSignature ?? SIGNATURE_A_PART.absent);
      return;
    }
    lecture.lire({ fichier, format: code, signature }, (lu, piece) =>
      onLu(departDepuisLecture(lu, { ...choix, format: code, signature: piece }, { modele: repris, commande })),
    );
  }

  const refus = lecture.refus ?? flux.refus;
  const repris = modele && textesDe(sansIdentite(modele.saisie));
  const { essai, erreurs } = { essai: form.formState.submitCount, erreurs: erreursDe(erreur, erreurSignature) };
  return (
    <FormulairePage
      titre="Déposer une facture"
      chapeau={
        <>
          <p>Choisissez ce que vous déposez, puis le fichier de votre facture.</p>
          {modele && <RepriseDuModele modele={modele} />}
        </>
      }
      messages={
        <>
          {essai > 0 && <ResumeErreurs erreurs={erreurs} essai={essai} />}
          {commande && <CommandeAFacturer commande={commande} />}
          {refus && <AfficherRefus refus={refus} />}
        </>
      }
      onSubmit={form.handleSubmit(continuer)}
      barre={
        <BarreActions
          note={
            <>
              {lecture.enCours && <Attente quoi="Lecture de votre facture…" />}
              {flux.enCours && !flux.avancement && <Attente quoi="Envoi de votre fichier…" />}
              {flux.avancement && (
                <Attente
                  quoi="Lecture des factures, restez sur cette page…"
                  fait={flux.avancement.lus}
                  total={flux.avancement.total}
                />
              )}
            </>
          }
        >
          <LienBouton to={ESPACES.emises.chemin}>Annuler</LienBouton>
          <Bouton type="submit" genre="principal" occupe={occupe} texteAttente="Lecture…">
            {code ? 'Continuer' : 'Déposer'}
          </Bouton>
        </BarreActions>
      }
    >
      <Section numero={1} titre="Format de votre fichier">
        <GroupeRadio
          {...form.register('format', { onChange: changerDeFormat })}
          libelle="Format"
          obligatoire
          options={FORMATS_PROPOSES}
        />
      </Section>
      <Section numero={2} titre={format === 'LOT' ? 'Votre lot' : 'Votre facture'}>
        <ChampFichier
          key={format}
          id="fichier"
          libelle={CHAMPS.fichier.libelle}
          acceptes={description.acceptes}
          aide={description.conseil}
          accept={description.accept}
          obligatoire
          erreur={essai > 0 || fichier ? erreur : undefined}
          onFichier={choisir}
        />
        {format === 'XADES' && (
          <ChampFichier
            id="signature"
            libelle={SIGNATURE_A_PART.libelle}
            acceptes={SIGNATURE_A_PART.acceptes}
            aide={SIGNATURE_A_PART.aide}
            accept={SIGNATURE_A_PART.accept}
            obligatoire
            erreur={essai > 0 || signature ? erreurSignature : undefined}
            onFichier={choisirSignature}
          />
        )}
      </Section>
      {(code || structures.length > 1) && (
        <Section numero={3} titre="Ce que vous déposez">
          {code && (
            <GroupeRadio
              {...form.register('cadre')}
              libelle={CHAMPS.cadre.libelle}
              aide={CHAMPS.cadre.aide}
              obligatoire
              options={CADRES_PROPOSES}
            />
          )}
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
      )}
    </FormulairePage>
  );
}

/** What « Facturer » has already filled. */
function CommandeAFacturer({ commande }: { commande: Commande }) {
  return (
    <Alerte genre="info" titre={`Cette facture répondra à la commande n°\u00a0${commande.numeroEngagement}`}>
      <p>Le destinataire{commande.codeService && ', le service'} et le numéro d’engagement seront déjà remplis.</p>
    </Alerte>
  );
}

function phraseDuFichier({ size }: File, defaut: CodeRefus | undefined): string | undefined {
  if (defaut) return phraseDuRefus(defaut);
  return size === 0 ? 'Ce fichier est vide : choisissez-en un autre.' : undefined;
}

function erreursDe(duFichier: string | undefined, deLaSignature: string | undefined) {
  return [
    ...(duFichier ? [{ champ: 'fichier', libelle: CHAMPS.fichier.libelle, message: duFichier }] : []),
    ...(deLaSignature ? [{ champ: 'signature', libelle: SIGNATURE_A_PART.libelle, message: deLaSignature }] : []),
  ];
}
