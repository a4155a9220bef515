import { useNavigate, useSearchParams } from 'react-router';
import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { ACTES } from '#shared/factures/actes.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { AfficherRefus } from '../AfficherRefus.tsx';
import { ConfirmationEnvoi } from '../depot/ConfirmationEnvoi.tsx';
import { cheminBrouillon, cheminRecapitulatif, ESPACES } from '../espace.ts';
import { libelleDuMotif, titreDe } from '../libelles.ts';
import { FenetresDuValideur } from '../validation/FenetresDuValideur.tsx';
import { FenetreConfirmer } from './FenetreConfirmer.tsx';
import { FenetreTraiter } from './FenetreTraiter.tsx';
import { FENETRE, fenetreDe } from './fenetre.ts';
import { partiesDe } from './parties.ts';

type FenetresFactureProps = { facture: FactureComplete; onFait: (message: string) => void };

/** The windows of the page; which one is open stands in the address, and only for an act that may be done. */
export function FenetresFacture({ facture, onFait }: FenetresFactureProps) {
  const [adresse, setAdresse] = useSearchParams();
  const fenetre = fenetreDe(adresse);
  function fermer() {
    setAdresse(
      (avant) => {
        avant.delete(FENETRE);
        return avant;
      },
      { replace: true, preventScrollReset: true },
    );
  }
  function finir(message: string) {
    fermer();
    onFait(message);
  }
  return (
    <>
      <FenetreTraiter facture={facture} ouverte={fenetre === 'traiter'} onFermer={fermer} onFait={finir} />
      <FenetresDuValideur fenetre={fenetre} facture={facture} onFermer={fermer} onFait={finir} />
      <Envoyer facture={facture} ouverte={fenetre === 'envoyer'} onFermer={fermer} />
      <Supprimer facture={facture} ouverte={fenetre === 'supprimer'} onFermer={fermer} />
      <TraiterRejet facture={facture} ouverte={fenetre === 'traiterRejet'} onFermer={fermer} onFait={finir} />
    </>
  );
}

type FenetreProps = { facture: FactureComplete; ouverte: boolean; onFermer: () => void };

function Envoyer({ facture, ouverte, onFermer }: FenetreProps) {
  const naviguer = useNavigate();
  const envoi = useGeste('envoyerFacture');
  const { id, saisie, actes } = facture;
  const { fournisseur, destinataire } = partiesDe(facture);
  const mode = facture.modeDepot === 'SAISIE_PORTAIL' ? 'SAISIE' : 'DEPOT';
  function confirmer() {
    if (envoi.isPending) return;
    envoi.mutate(
      { corps: { id, saisie, mode } },
      { onSuccess: (envoyee) => void naviguer(cheminRecapitulatif(envoyee.id)) },
    );
  }
  function fermer() {
    envoi.reset();
    onFermer();
  }
  if (envoi.error)
    return (
      <EnvoiRefuse
        id={id}
        modeDepot={facture.modeDepot}
        refus={envoi.error.refus}
        ouverte={ouverte}
        onFermer={fermer}
      />
    );
  return (
    <ConfirmationEnvoi
      saisie={ouverte && (actes.includes('envoyer') || envoi.isPending) ? saisie : undefined}
      mode={mode}
      pieces={facture.piecesJointes.length}
      fournisseur={fournisseur}
      destinataire={destinataire ?? saisie.siretDestinataire}
      envoiEnCours={envoi.isPending}
      onConfirmer={confirmer}
      onFermer={onFermer}
    />
  );
}

type EnvoiRefuseProps = { id: number; modeDepot: string; refus: RefusServi; ouverte: boolean; onFermer: () => void };

/** A brouillon that cannot leave: its form is where one corrects it. */
function EnvoiRefuse({ id, modeDepot, refus, ouverte, onFermer }: EnvoiRefuseProps) {
  return (
    <Fenetre
      titre="Cette facture ne peut pas partir"
      ouverte={ouverte}
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Fermer</Bouton>
          <LienBouton genre="principal" to={cheminBrouillon(id, modeDepot)}>
            {ACTES.enregistrer.bouton}
          </LienBouton>
        </>
      }
    >
      <AfficherRefus refus={refus} />
    </Fenetre>
  );
}

function Supprimer({ facture, ouverte, onFermer }: FenetreProps) {
  const naviguer = useNavigate();
  const suppression = useGeste('supprimerBrouillon');
  const { id, actes } = facture;
  return (
    <FenetreConfirmer
      titre="Supprimer ce brouillon ?"
      ouverte={ouverte && (actes.includes('supprimer') || suppression.isPending)}
      bouton={ACTES.supprimer.confirmation}
      genre="danger"
      geste={suppression}
      onConfirmer={() =>
        suppression.mutate({ params: { id } }, { onSuccess: () => void naviguer(ESPACES.emises.chemin) })
      }
      onFermer={onFermer}
    >
      <p>{titreDe(facture)} disparaîtra de votre liste. Elle n’a pas été envoyée : votre client n’en saura rien.</p>
    </FenetreConfirmer>
  );
}

function TraiterRejet({ facture, ouverte, onFermer, onFait }: FenetreProps & { onFait: (message: string) => void }) {
  const traitement = useGeste('traiterRejet');
  const { id, actes, motif } = facture;
  return (
    <FenetreConfirmer
      titre="Traiter le rejet"
      ouverte={ouverte && actes.includes('traiterRejet')}
      bouton={ACTES.traiterRejet.confirmation}
      genre="principal"
      geste={traitement}
      onConfirmer={() =>
        traitement.mutate(
          { params: { id } },
          { onSuccess: () => onFait('Rejet traité : la facture quitte votre Synthèse. Déposez la nouvelle facture.') },
        )
      }
      onFermer={onFermer}
    >
      {motif && (
        <p>
          <strong>Motif du rejet :</strong> {libelleDuMotif('rejeter', motif)}
        </p>
      )}
      <p>
        En traitant le rejet, vous attestez l’avoir lu : la facture quitte votre Synthèse. Elle ne sera pas payée ; il
        vous reste à déposer une nouvelle facture, avec un nouveau numéro.
      </p>
    </FenetreConfirmer>
  );
}
