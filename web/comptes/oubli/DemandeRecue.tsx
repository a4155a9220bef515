import { mot } from '#shared/vocabulaire/mots.ts';
import { Section } from '../../design/page/Section.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import { useTitre } from '../../shell/titre.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { LienBoite } from '../formulaire/LienBoite.tsx';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';

/** The same words for an address that exists and for one that does not. */
export function DemandeRecue({ adresse }: { adresse: string }) {
  useTitre('Demande reçue');
  const titre = useTitreFocalise();
  const { vocabulaire } = useVocabulaire();
  return (
    <PageEtroite etape="Mot de passe oublié">
      <h1 ref={titre} tabIndex={-1}>
        Demande reçue
      </h1>
      <p>
        Si un compte existe à l’adresse <strong>{adresse}</strong>, un message vient d’y partir. Le lien vaut 60
        minutes. Si ce compte attend encore d’être activé, c’est un nouveau lien d’activation.
      </p>
      <div>
        <LienBoite adresse={adresse} genre="principal" />
      </div>
      <Section titre="Vous ne lisez plus cette boîte ?">
        <p>
          Le lien ne part jamais à une autre adresse, ni à celle de contact. Contactez l’assistance sans vous connecter
          ({mot('uneSollicitation', vocabulaire)}, en citant l’ancienne adresse), créez un compte avec une adresse
          durable, puis demandez le rattachement à votre structure.
        </p>
      </Section>
    </PageEtroite>
  );
}
