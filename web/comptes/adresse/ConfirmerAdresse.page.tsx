import { MailCheck } from 'lucide-react';
import { useParams } from 'react-router';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { useGeste, useLecture } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useLienPerime } from '../formulaire/lien-perime.ts';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';
import { AdresseConfirmee } from './AdresseConfirmee.tsx';
import { LienAdresseInvalide } from './LienAdresseInvalide.tsx';

/** Where the link sent to the new address leads: nothing changes until « Confirmer » is pressed. */
export function ConfirmerAdresse() {
  useTitre('Confirmer ma nouvelle adresse de connexion');
  const { jeton = '' } = useParams();
  const lu = useLecture('consulterAdresse', { params: { jeton } });
  const geste = useGeste('confirmerAdresse');
  const refus = geste.error?.refus;
  const codes = [refus?.code, lu.error?.refus.code];
  const invalide = useLienPerime(jeton, {
    refuse: codes.includes('LIEN_ADRESSE_INVALIDE'),
    enAttente: lu.isPending,
  });
  if (geste.isSuccess) return <AdresseConfirmee adresse={geste.data.emailConnexion} />;
  if (invalide && !geste.isPending) return <LienAdresseInvalide />;
  if (lu.isError && !geste.isPending) return <RefusPage refus={lu.error.refus} />;
  if (!lu.data) return <Attente />;
  return (
    <PageEtroite etape="Confirmer ma nouvelle adresse">
      <h1>Confirmer ma nouvelle adresse de connexion</h1>
      {refus && <RefusAlerte {...refus} />}
      <Section titre="Ce qui change">
        <ListeDescription
          elements={[
            { terme: 'Adresse de connexion actuelle', valeur: lu.data.ancienne },
            { terme: 'Nouvelle adresse de connexion', valeur: lu.data.nouvelle },
            { terme: 'Lien valable jusqu’au', valeur: formaterInstant(lu.data.expireLe) },
          ]}
        />
      </Section>
      <div>
        <Bouton
          genre="principal"
          icone={MailCheck}
          occupe={geste.isPending}
          texteAttente="Envoi…"
          onClick={() => geste.mutate({ corps: { jeton } })}
        >
          Confirmer
        </Bouton>{' '}
        <LienBouton to="/portail">Plus tard</LienBouton>
      </div>
    </PageEtroite>
  );
}
