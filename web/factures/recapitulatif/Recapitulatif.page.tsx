import { CircleCheck, Download } from 'lucide-react';
import { useParams } from 'react-router';
import { CHAMPS } from '#shared/factures/champs.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { FORMATS_DE_DEPOT } from '#shared/factures/depot/formats.ts';
import { lienFichier } from '../../api/liens.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Montant } from '../../design/affichage/Montant.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitre } from '../../shell/titre.ts';
import { EnAttente } from '../EnAttente.tsx';
import { EnteteFactures } from '../EnteteFactures.tsx';
import { CHEMIN_DEPOT, CHEMIN_SAISIE, cheminBrouillon, cheminFacture } from '../espace.ts';
import { LienFichier } from '../LienFichier.tsx';
import { formaterMoment, formaterSomme, libelleDe } from '../libelles.ts';
import { StatutDeFacture } from '../StatutDeFacture.tsx';
import styles from './Recapitulatif.module.css';

const TITRE = 'Récapitulatif de dépôt';

/** What the portal answers once a facture is sent (factures § 3.9). */
export function Recapitulatif() {
  useTitre(TITRE);
  const id = Number(useParams().id);
  const lecture = useLecture('consulterFacture', { params: { id } });
  return (
    <EnteteFactures espace="emises" ecran={estSaisie(lecture.data) ? 'saisie' : 'depot'} ici={TITRE}>
      {lecture.data ? <Contenu facture={lecture.data} /> : <EnAttente lectures={[lecture]} quoi="Dépôt en cours…" />}
    </EnteteFactures>
  );
}

const estSaisie = (facture: FactureComplete | undefined): boolean => facture?.modeDepot === 'SAISIE_PORTAIL';

function Contenu({ facture }: { facture: FactureComplete }) {
  const { id, numero, dateDepot, fournisseur, destinataire, devise } = facture;
  if (!dateDepot)
    return (
      <>
        <h1>{TITRE}</h1>
        <EtatVide
          phrase="Cette facture n’a pas été envoyée."
          suite="Elle est encore un brouillon : vérifiez-la, puis cliquez sur « Valider et envoyer »."
          action={<LienBouton to={cheminBrouillon(id, facture.modeDepot)}>Reprendre le brouillon</LienBouton>}
        />
      </>
    );
  const ttc = formaterSomme(facture.montantTtc, devise);
  return (
    <>
      <header className={styles.entete}>
        <CircleCheck size={40} strokeWidth={1.5} aria-hidden="true" className={styles.icone} />
        <h1>
          La facture n°&nbsp;<span className={styles.numero}>{numero}</span> est validée, elle est en cours de
          transmission
        </h1>
      </header>
      <Section titre={TITRE}>
        <ListeDescription
          elements={[
            { terme: 'Numéro de facture', valeur: numero },
            { terme: 'Identifiant technique', valeur: String(id) },
            { terme: 'Statut', valeur: <StatutDeFacture statut={facture.statut} /> },
            { terme: 'Date de dépôt', valeur: formaterMoment(dateDepot) },
            { terme: 'Identifiant de la structure', valeur: <Siret valeur={fournisseur.identifiant} /> },
            { terme: 'Fournisseur', valeur: fournisseur.raisonSociale },
            { terme: 'Destinataire', valeur: destinataire?.raisonSociale },
            ...(facture.saisie.formatDepot
              ? [{ terme: CHAMPS.formatDepot.libelle, valeur: libelleDe(FORMATS_DE_DEPOT, facture.saisie.formatDepot) }]
              : []),
            { terme: 'Montant TTC total', valeur: ttc && <Montant texte={ttc} fort /> },
          ]}
        />
      </Section>
      <div className={styles.suite}>
        <LienFichier vers={lienFichier('telechargerCertificat', { params: { id } })} icone={Download}>
          Exporter le certificat de dépôt
        </LienFichier>
        {estSaisie(facture) && (
          <LienFichier vers={lienFichier('telechargerFacture', { params: { id } })} icone={Download}>
            Télécharger la facture
          </LienFichier>
        )}
        {estSaisie(facture) ? (
          <LienBouton to={CHEMIN_SAISIE}>Saisir une autre facture</LienBouton>
        ) : (
          <LienBouton to={CHEMIN_DEPOT}>Déposer une autre facture</LienBouton>
        )}
        <LienBouton to={cheminFacture('emises', id)} genre="principal">
          Consulter la facture
        </LienBouton>
      </div>
    </>
  );
}
