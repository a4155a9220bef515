import { ACTES } from '#shared/factures/actes.ts';
import type { FactureSaisie, ModeDeSaisie } from '#shared/factures/facture.ts';
import { avertissementsDeLaFacture } from '#shared/factures/facture-deposable.ts';
import { TYPES_DE_FACTURE } from '#shared/referentiel/codes-factures.ts';
import { formaterJour } from '#shared/referentiel/date.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Montant } from '../../design/affichage/Montant.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { formaterSomme, libelleDe, libelleDuCadre } from '../libelles.ts';
import styles from './ConfirmationEnvoi.module.css';

type ConfirmationEnvoiProps = {
  /** Absent: the window is closed. */
  saisie: FactureSaisie | undefined;
  mode: ModeDeSaisie;
  /** How many attachments go with it. */
  pieces: number;
  fournisseur: string | undefined;
  destinataire: string | undefined;
  /** Its PDF bears no electronic signature. */
  sansSignature?: boolean | undefined;
  envoiEnCours: boolean;
  onConfirmer: () => void;
  onFermer: () => void;
};

/**
 * « Confirmation d’envoi »: who, what, how much, before the point of no return. The portal warns in a window that a PDF is
 * not signed [S8, its words were not readable]: it is said in this one.
 */
export function ConfirmationEnvoi(props: ConfirmationEnvoiProps) {
  const { saisie, envoiEnCours, onConfirmer, onFermer } = props;
  return (
    <Fenetre
      titre="Confirmation d’envoi"
      ouverte={saisie !== undefined}
      onFermer={() => !envoiEnCours && onFermer()}
      actions={
        <>
          <Bouton onClick={onFermer} disabled={envoiEnCours}>
            Revenir à la facture
          </Bouton>
          <Bouton genre="principal" occupe={envoiEnCours} texteAttente="Envoi…" onClick={onConfirmer}>
            {ACTES.envoyer.confirmation}
          </Bouton>
        </>
      }
    >
      {saisie && <Resume {...props} saisie={saisie} />}
    </Fenetre>
  );
}

function Resume(props: ConfirmationEnvoiProps & { saisie: FactureSaisie }) {
  const { saisie, mode, pieces, fournisseur, destinataire, sansSignature } = props;
  const somme = (centimes: number | undefined) => {
    const texte = formaterSomme(centimes, saisie.devise);
    return texte && <Montant texte={texte} fort />;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: longer than a small window, it is scrolled by the keyboard
    <section className={styles.resume} aria-label="Résumé de la facture" tabIndex={0}>
      <p>Relisez ce résumé : une facture envoyée ne se modifie plus.</p>
      <ListeDescription
        elements={[
          { terme: 'Fournisseur', valeur: fournisseur },
          { terme: 'Destinataire', valeur: destinataire },
          { terme: 'Code service', valeur: saisie.codeService },
          { terme: 'Numéro d’engagement', valeur: saisie.numeroEngagement },
          { terme: 'Cadre de facturation', valeur: saisie.cadre && libelleDuCadre(saisie.cadre) },
          { terme: 'Numéro de facture', valeur: mode === 'SAISIE' ? 'Donné par le portail à l’envoi' : saisie.numero },
          { terme: 'Date de facture', valeur: saisie.dateFacture && formaterJour(saisie.dateFacture) },
          { terme: 'Type de facture', valeur: libelleDe(TYPES_DE_FACTURE, saisie.typeFacture) },
          { terme: 'Montant TTC total', valeur: somme(saisie.montantTtc) },
          { terme: 'Montant à payer', valeur: somme(saisie.montantAPayer) },
          { terme: 'Pièces jointes', valeur: pieces === 0 ? 'Aucune' : String(pieces) },
        ]}
      />
      {sansSignature && (
        <Alerte genre="info">
          <p>Votre PDF n’est pas signé électroniquement. Ce n’est pas obligatoire : vous pouvez l’envoyer ainsi.</p>
        </Alerte>
      )}
      {Object.entries(avertissementsDeLaFacture(saisie)).map(([champ, phrase]) => (
        <Alerte key={champ} genre="attention">
          <p>{phrase}</p>
        </Alerte>
      ))}
    </section>
  );
}
