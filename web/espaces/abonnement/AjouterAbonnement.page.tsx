import { Building2 } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { PageDeSaisie } from '../../design/page/PageDeSaisie.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { DemandeEnvoyee, type Envoyee } from './DemandeEnvoyee.tsx';
import { FormulaireAbonnement } from './FormulaireAbonnement.tsx';
import { valeursDeDepart } from './valeurs.ts';

/** « Ajouter un abonnement »: structure, espace, mode, service [S19]. */
export function AjouterAbonnement() {
  const { vocabulaire } = useVocabulaire();
  const titre = mot('ajouterAbonnement', vocabulaire);
  useTitre(titre);
  return (
    <PageDeSaisie
      etapes={[
        { libelle: 'Accueil', vers: '/portail' },
        { libelle: 'Mon compte', vers: '/portail/mon-compte' },
        { libelle: titre },
      ]}
    >
      <Ajout titre={titre} />
    </PageDeSaisie>
  );
}

function Ajout({ titre }: { titre: string }) {
  const lu = useLecture('consulterMesHabilitations', {});
  const [adresse] = useSearchParams();
  const [envoyee, setEnvoyee] = useState<Envoyee>();
  if (lu.isPending) return <Attente />;
  if (lu.isError) return <RefusPage refus={lu.error.refus} />;
  const { structures } = lu.data;
  if (envoyee) return <DemandeEnvoyee {...envoyee} onAutre={() => setEnvoyee(undefined)} />;
  if (structures.length === 0) return <SansStructure titre={titre} />;
  return (
    <FormulaireAbonnement
      key={adresse.toString()}
      titre={titre}
      structures={structures}
      depart={valeursDeDepart(structures, adresse)}
      onEnvoyee={setEnvoyee}
    />
  );
}

function SansStructure({ titre }: { titre: string }) {
  return (
    <>
      <h1>{titre}</h1>
      <EtatVide
        icone={Building2}
        phrase="Vous n’êtes encore rattaché à aucune structure."
        suite="Les espaces s’ouvrent sur une structure : il faut d’abord en faire partie, et que votre rattachement soit validé."
        action={<LienBouton to="/portail/mon-compte/demander-un-rattachement">Demander un rattachement</LienBouton>}
      />
    </>
  );
}
