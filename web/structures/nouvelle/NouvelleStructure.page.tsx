import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { mot } from '#shared/vocabulaire/mots.ts';
import { Refuse, refusLocal } from '../../api/client.ts';
import { useGeste } from '../../api/requetes.ts';
import { useSiege } from '../../api/siege.ts';
import { PageEtroite } from '../../comptes/formulaire/PageEtroite.tsx';
import { poserRefus, resumer } from '../../comptes/formulaire/resolution.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ErreurPage } from '../../design/messages/ErreurPage.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { aEnvoyer, LIBELLES, nomDeLaStructure, STRUCTURE_VIDE, type StructureTapee } from './formulaire.ts';
import { useRechercheInsee } from './recherche-insee.ts';
import { SectionEspaces } from './SectionEspaces.tsx';
import { SectionIdentifiant } from './SectionIdentifiant.tsx';
import { SectionInformations } from './SectionInformations.tsx';
import { StructureCreee } from './StructureCreee.tsx';

/** A structure has an author: nobody creates one without being logged in. */
export function NouvelleStructurePage() {
  const { vocabulaire } = useVocabulaire();
  const titre = mot('creerStructure', vocabulaire);
  useTitre(titre);
  const siege = useSiege();
  if (siege !== undefined) return <CreationDeStructure titre={titre} />;
  const { message } = refusLocal('NON_CONNECTE');
  const seConnecter = <LienBouton to="/portail/connexion">Se connecter</LienBouton>;
  return (
    <ErreurPage
      titre={titre}
      message={message}
      faire="Connectez-vous, puis revenez créer votre structure."
      action={seConnecter}
    />
  );
}

/** Identifier, general information, espaces, on one page. */
function CreationDeStructure({ titre }: { titre: string }) {
  const naviguer = useNavigate();
  const formulaire = useForm<StructureTapee>({ defaultValues: STRUCTURE_VIDE });
  const recherche = useRechercheInsee(formulaire);
  const creer = useGeste('creerStructure');
  const [essai, setEssai] = useState(0);
  const { errors } = formulaire.formState;

  async function envoyer(tapee: StructureTapee) {
    // Nothing is created before the person has seen what the INSEE says.
    if (tapee.typeIdentifiant === 'SIRET' && !recherche.etablissement) return recherche.chercher();
    try {
      await creer.mutateAsync({ corps: aEnvoyer(tapee) });
    } catch (erreur) {
      if (!(erreur instanceof Refuse)) throw erreur;
      poserRefus(erreur.refus, LIBELLES, (champ, defaut) => formulaire.setError(champ as keyof StructureTapee, defaut));
      setEssai((n) => n + 1);
    }
  }
  // What names its fields is shown on them.
  const refus = creer.error?.refus.champs.length === 0 ? creer.error.refus : undefined;

  if (creer.data) return <StructureCreee id={creer.data.id} nom={nomDeLaStructure(formulaire.getValues())} />;
  return (
    <FormProvider {...formulaire}>
      <PageEtroite etape={titre}>
        <FormulairePage
          titre={titre}
          chapeau="Une structure, c’est votre entreprise sur le portail, sous son SIRET le plus souvent. La première personne qui la crée en devient gestionnaire principal."
          onSubmit={(evenement) => void formulaire.handleSubmit(envoyer)(evenement)}
          messages={
            <>
              <ResumeErreurs erreurs={resumer(errors, LIBELLES)} essai={essai} />
              {refus && <RefusAlerte {...refus} />}
            </>
          }
          barre={
            <BarreActions>
              <Bouton onClick={() => void naviguer('/portail')}>Annuler</Bouton>
              <Bouton genre="principal" type="submit" occupe={creer.isPending} texteAttente="Envoi…">
                Valider
              </Bouton>
            </BarreActions>
          }
        >
          <SectionIdentifiant recherche={recherche} />
          <SectionInformations etablissement={recherche.etablissement} />
          <SectionEspaces />
        </FormulairePage>
      </PageEtroite>
    </FormProvider>
  );
}
