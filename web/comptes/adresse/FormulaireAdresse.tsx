import { Send } from 'lucide-react';
import { AdresseSaisie } from '#shared/comptes/mon-compte.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ChampMotDePasse } from '../../design/champs/ChampMotDePasse.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import { LienBoite } from '../formulaire/LienBoite.tsx';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';
import { useFormulaireDuCompte } from '../mon-compte/formulaire-du-compte.ts';

const LIBELLES = {
  emailConnexion: 'Nouvelle adresse électronique de connexion',
  emailConnexionConfirmation: 'Confirmez la nouvelle adresse',
  actuel: 'Mot de passe actuel',
} as const;
const ADRESSE = { inputMode: 'email', autoCapitalize: 'none', spellCheck: false } as const;

export function FormulaireAdresse({ actuelle }: { actuelle: string }) {
  const { champ, cadre, geste } = useFormulaireDuCompte({
    nom: 'demanderAdresse',
    schema: AdresseSaisie,
    valeurs: { emailConnexion: '', emailConnexionConfirmation: '', actuel: '' },
    libelles: LIBELLES,
    prefixe: 'adresse',
    onFait: () => {},
  });
  if (geste.isSuccess) return <LienEnvoye actuelle={actuelle} nouvelle={geste.data.nouvelle} />;
  return (
    <PageEtroite etape="Changer mon adresse de connexion">
      <FormulairePage
        titre="Changer mon adresse de connexion"
        chapeau={`Un lien de confirmation partira à la nouvelle. D’ici là, vous vous connectez avec ${actuelle}.`}
        onSubmit={cadre.onSubmit}
        messages={
          <>
            <ResumeErreurs erreurs={cadre.resume} essai={cadre.essai} />
            {cadre.refus && cadre.refus.champs.length === 0 && <RefusAlerte {...cadre.refus} />}
          </>
        }
        barre={
          <BarreActions>
            <LienBouton to="/portail/mon-compte">Annuler</LienBouton>
            <Bouton type="submit" genre="principal" icone={Send} occupe={cadre.occupe} texteAttente="Envoi…">
              Soumettre
            </Bouton>
          </BarreActions>
        }
      >
        <Section titre="Votre nouvelle adresse">
          <GrilleChamps>
            <ChampTexte {...champ('emailConnexion')} {...ADRESSE} obligatoire />
            <ChampTexte {...champ('emailConnexionConfirmation')} {...ADRESSE} obligatoire />
          </GrilleChamps>
          <ChampMotDePasse {...champ('actuel')} aide="Pour vérifier que c’est bien vous." obligatoire />
        </Section>
      </FormulairePage>
    </PageEtroite>
  );
}

function LienEnvoye({ actuelle, nouvelle }: { actuelle: string; nouvelle: string }) {
  const titre = useTitreFocalise();
  return (
    <PageEtroite etape="Changer mon adresse de connexion">
      <h1 ref={titre} tabIndex={-1}>
        Confirmez votre nouvelle adresse
      </h1>
      <p>
        Un lien vient de partir à <strong>{nouvelle}</strong> ; il vaut 60 minutes. Tant que vous ne l’avez pas ouvert,{' '}
        <strong>{actuelle}</strong> reste votre adresse de connexion. Un message y annonce la demande.
      </p>
      <div>
        <LienBoite adresse={nouvelle} genre="principal" />
      </div>
    </PageEtroite>
  );
}
