import { useState } from 'react';
import { ACTES_D_ENGAGEMENT } from '#shared/engagements/actes.ts';
import type { EngagementComplet } from '#shared/engagements/contrat.ts';
import { titreDEngagement } from '#shared/engagements/mots.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { cheminFacturer } from '../../factures/espace.ts';
import { FenetreConfirmer } from '../../factures/facture/FenetreConfirmer.tsx';
import { CHEMIN_ENGAGEMENTS } from '../chemins.ts';
import { FormulaireAccepter } from './FormulaireAccepter.tsx';
import { FormulaireRefuserCommande } from './FormulaireRefuserCommande.tsx';

const PAS_ENCORE_LA = 'envoyé. Le fournisseur le verra quand sa structure sera sur le portail.';

type GestesEngagementProps = { engagement: EngagementComplet; onFait: (message: string) => void };

/** The bar of the page, and the windows of its buttons: what this reader may do now. */
export function GestesEngagement({ engagement, onFait }: GestesEngagementProps) {
  const [fenetre, ouvrir] = useState<'envoyer' | 'accepter' | 'refuser'>();
  const envoi = useGeste('envoyerEngagement');
  const { id, actes, facturable, recepteur, recepteurId, emetteur, codeService, numero } = engagement;
  const fermer = () => ouvrir(undefined);
  function finir(message: string) {
    fermer();
    onFait(message);
  }
  const formulaire = { engagement, onFermer: fermer, onFait: finir };
  const envoyable = actes.includes('envoyer') && recepteur !== null;
  return (
    <>
      <BarreActions>
        <LienBouton to={CHEMIN_ENGAGEMENTS} genre="discret">
          Retour
        </LienBouton>
        {actes.includes('refuser') && (
          <Bouton genre="danger" onClick={() => ouvrir('refuser')}>
            {ACTES_D_ENGAGEMENT.refuser.bouton}
          </Bouton>
        )}
        {actes.includes('accepter') && (
          <Bouton genre="principal" onClick={() => ouvrir('accepter')}>
            {ACTES_D_ENGAGEMENT.accepter.bouton}
          </Bouton>
        )}
        {envoyable && (
          <Bouton genre="principal" onClick={() => ouvrir('envoyer')}>
            {ACTES_D_ENGAGEMENT.envoyer.bouton}
          </Bouton>
        )}
        {facturable && (
          <LienBouton
            genre="principal"
            to={cheminFacturer({
              fournisseur: recepteurId ?? undefined,
              destinataire: emetteur.identifiant,
              service: codeService ?? undefined,
              engagement: numero,
            })}
          >
            Facturer
          </LienBouton>
        )}
      </BarreActions>
      <FenetreConfirmer
        titre="Envoyer au fournisseur"
        ouverte={fenetre === 'envoyer'}
        bouton="Envoyer"
        genre="principal"
        geste={envoi}
        onConfirmer={() =>
          envoi.mutate(
            { params: { id } },
            {
              onSuccess: () =>
                finir(
                  `${titreDEngagement(engagement)} : ${recepteurId === null ? PAS_ENCORE_LA : 'le fournisseur l’a reçu.'}`,
                ),
            },
          )
        }
        onFermer={fermer}
      >
        <p>
          {recepteurId === null
            ? `${recepteur?.raisonSociale} n’est pas encore sur le portail : cet engagement l’attendra, et elle le verra dès que sa structure sera créée.`
            : `${recepteur?.raisonSociale} recevra cet engagement et pourra l’accepter ou le refuser.`}
        </p>
      </FenetreConfirmer>
      <Fenetre titre="Accepter la commande" ouverte={fenetre === 'accepter'} onFermer={fermer}>
        <FormulaireAccepter {...formulaire} />
      </Fenetre>
      <Fenetre titre="Refuser la commande" ouverte={fenetre === 'refuser'} onFermer={fermer}>
        <FormulaireRefuserCommande {...formulaire} />
      </Fenetre>
    </>
  );
}
