import { useState } from 'react';
import { formaterJour, type Jour, jourDe } from '#shared/referentiel/date.ts';
import { ACTES_TRAVAUX } from '#shared/travaux/actes.ts';
import { type CodeCadreTravaux, ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import type { PieceResumee } from '#shared/travaux/contrat.ts';
import type { PieceSaisie } from '#shared/travaux/piece.ts';
import { avertissementA22 } from '#shared/travaux/piece-deposable.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Montant } from '../../design/affichage/Montant.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import { formaterSomme } from '../../factures/libelles.ts';
import { aideDuCadre, libelleDuCadreTravaux, roleDuDeposant } from '../cadres.ts';
import { phraseDeLEcart, titreDeLaPiece } from '../mots.ts';
import styles from '../Travaux.module.css';

type RelectureProps = {
  saisie: PieceSaisie & { cadre?: CodeCadreTravaux | undefined };
  deposant: string | undefined;
  destinataire: string | undefined;
  precedente: PieceResumee | null;
  /** How many attachments go with it. */
  pieces: number;
  jour: Jour;
  envoiEnCours: boolean;
  onRevenir: () => void;
  onConfirmer: () => void;
};

/** Third step: the récapitulatif, « Valider et envoyer », then « Confirmer et envoyer ». */
export function Relecture(props: RelectureProps) {
  const { saisie, deposant, destinataire, precedente, pieces, jour, envoiEnCours, onRevenir, onConfirmer } = props;
  const [aConfirmer, setAConfirmer] = useState(false);
  const titre = useTitreFocalise();
  const { cadre } = saisie;
  if (!cadre) return null;
  const averti =
    cadre === 'A22'
      ? avertissementA22(precedente?.dateDepot ? jourDe(precedente.dateDepot) : undefined, jour)
      : undefined;
  const ecart = precedente && phraseDeLEcart(saisie.montantAPayer, precedente.montantAPayer, saisie.devise);
  return (
    <>
      <FormulairePage
        titre="Récapitulatif"
        refTitre={titre}
        chapeau={<p>Étape 3 sur 3 : relisez. Une pièce envoyée ne se modifie plus.</p>}
        messages={
          averti && (
            <Alerte genre="attention" titre="C’est peut-être trop tôt">
              <p>{averti}</p>
            </Alerte>
          )
        }
        onSubmit={(evenement) => {
          evenement.preventDefault();
          setAConfirmer(true);
        }}
        barre={
          <BarreActions>
            <Bouton onClick={onRevenir}>Revenir au formulaire</Bouton>
            <Bouton type="submit" genre="principal">
              {ACTES_TRAVAUX.envoyer.bouton}
            </Bouton>
          </BarreActions>
        }
      >
        <Section titre="Ce que vous déposez">
          <ListeDescription
            elements={[
              { terme: 'Cadre de facturation', valeur: libelleDuCadreTravaux(cadre) },
              {
                terme: 'Déposé par',
                valeur: `${deposant ?? ''}, ${roleDuDeposant(ligneDuCadreTravaux(cadre).deposant)}`,
              },
              {
                terme: 'Dépôt',
                valeur: precedente
                  ? `Association : suit ${titreDeLaPiece(precedente)}`
                  : 'Dépôt initial : un nouveau dossier s’ouvre',
              },
              { terme: 'Numéro de la pièce', valeur: saisie.numero },
              { terme: 'Date de la pièce', valeur: saisie.dateFacture && formaterJour(saisie.dateFacture) },
              { terme: 'Pièce principale', valeur: saisie.nomFichier },
              { terme: 'Pièces complémentaires', valeur: pieces === 0 ? 'Aucune' : String(pieces) },
            ]}
          />
        </Section>
        <Section titre="À qui">
          <ListeDescription elements={acteursDe(saisie, destinataire)} />
        </Section>
        <Section titre="Montants">
          <ListeDescription
            elements={[
              { terme: 'Montant HT', valeur: <Somme centimes={saisie.montantHt} devise={saisie.devise} /> },
              {
                terme: 'Montant TVA',
                valeur: (
                  <Somme centimes={saisie.typeTva === 'SANS_TVA' ? 0 : saisie.montantTva} devise={saisie.devise} />
                ),
              },
              { terme: 'Montant TTC', valeur: <Somme centimes={saisie.montantTtc} devise={saisie.devise} /> },
              { terme: 'Montant à payer', valeur: <Somme centimes={saisie.montantAPayer} devise={saisie.devise} /> },
              ...(ecart ? [{ terme: 'Écart à payer avec la pièce précédente', valeur: ecart }] : []),
            ]}
          />
        </Section>
      </FormulairePage>
      <Fenetre
        titre="Confirmation d’envoi"
        ouverte={aConfirmer}
        onFermer={() => !envoiEnCours && setAConfirmer(false)}
        actions={
          <>
            <Bouton onClick={() => setAConfirmer(false)} disabled={envoiEnCours}>
              Revenir à la pièce
            </Bouton>
            <Bouton genre="principal" occupe={envoiEnCours} texteAttente="Envoi…" onClick={onConfirmer}>
              {ACTES_TRAVAUX.envoyer.confirmation}
            </Bouton>
          </>
        }
      >
        <div className={styles.pile}>
          <p>
            <strong>{titreDeLaPiece({ cadre, numero: saisie.numero ?? null })}</strong> va partir. {aideDuCadre(cadre)}
          </p>
          <p>
            À payer : <Somme centimes={saisie.montantAPayer} devise={saisie.devise} />
          </p>
        </div>
      </Fenetre>
    </>
  );
}

function acteursDe(saisie: PieceSaisie, destinataire: string | undefined) {
  const siret = (terme: string, valeur: string | undefined, service?: string | undefined) =>
    valeur
      ? [
          {
            terme,
            valeur: (
              <>
                <Siret valeur={valeur} />
                {service && `, service ${service}`}
              </>
            ),
          },
        ]
      : [];
  return [
    ...siret('Fournisseur', saisie.siretFournisseur),
    ...siret('Valideur', saisie.siretValideur),
    ...siret('Maîtrise d’œuvre (MOE)', saisie.siretMoe, saisie.codeServiceMoe),
    ...siret('Maîtrise d’ouvrage (MOA)', saisie.siretMoa, saisie.codeServiceMoa),
    { terme: 'Destinataire', valeur: destinataire ?? saisie.siretDestinataire },
    { terme: 'Service exécutant', valeur: saisie.codeService },
    { terme: 'Numéro d’engagement', valeur: saisie.numeroEngagement },
    { terme: 'Numéro de marché', valeur: saisie.numeroMarche },
  ];
}

function Somme({ centimes, devise }: { centimes: number | undefined; devise: string | undefined }) {
  const texte = formaterSomme(centimes, devise);
  return texte ? <Montant texte={texte} fort /> : 'Non renseigné';
}
