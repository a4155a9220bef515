import { Download } from 'lucide-react';
import { Link } from 'react-router';
import { CHAMPS } from '#shared/factures/champs.ts';
import type { CompteDePaiement, FactureComplete } from '#shared/factures/contrat.ts';
import { FORMATS_DE_DEPOT } from '#shared/factures/depot/formats.ts';
import { TYPES_DE_PIECE_JOINTE } from '#shared/factures/pieces-jointes.ts';
import {
  DEVISES,
  MODES_DE_DEPOT,
  MODES_DE_REGLEMENT,
  MOTIFS_EXONERATION,
  TYPES_DE_FACTURE,
  TYPES_DE_TVA,
} from '#shared/referentiel/codes-factures.ts';
import { formaterJour } from '#shared/referentiel/date.ts';
import { lienFichier } from '../../api/liens.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Montant } from '../../design/affichage/Montant.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { formaterTaille } from '../../design/champs/fichier.ts';
import { Section } from '../../design/page/Section.tsx';
import { Iban } from '../../structures/banque/Iban.tsx';
import { cheminFlux } from '../espace.ts';
import { LienFichier } from '../LienFichier.tsx';
import { LignesDeFacture } from '../LignesDeFacture.tsx';
import { formaterMoment, formaterSomme, libelleDe, libelleDuCadre } from '../libelles.ts';
import styles from './Facture.module.css';
import { LienEngagement } from './LienEngagement.tsx';
import { RecapitulatifTva } from './RecapitulatifTva.tsx';

/** The blocks of the consult screen, in the order of the portal (factures § 10.5). */
export function BlocsFacture({ facture }: { facture: FactureComplete }) {
  const { saisie } = facture;
  return (
    <div className={styles.blocs}>
      <Parties facture={facture} />
      <References facture={facture} />
      <Montants facture={facture} />
      {saisie.lignes && saisie.lignes.length > 0 && (
        <div className={styles.large}>
          <Section titre="Lignes de poste">
            <LignesDeFacture lignes={saisie.lignes} devise={facture.devise} />
          </Section>
        </div>
      )}
      <div className={styles.large}>
        <Section titre="Récapitulatif TVA">
          <RecapitulatifTva facture={facture} />
        </Section>
      </div>
      <div className={styles.large}>
        <Section titre={CHAMPS.piecesJointes.libelle}>
          <PiecesDeposees facture={facture} />
        </Section>
      </div>
      <div className={styles.large}>
        <Section titre={CHAMPS.commentaire.libelle}>
          <p className={styles.texteLibre}>{saisie.commentaire ?? 'Aucun commentaire.'}</p>
        </Section>
      </div>
    </div>
  );
}

function Parties({ facture }: { facture: FactureComplete }) {
  const { fournisseur, destinataire, saisie, fiches } = facture;
  const siret = destinataire?.identifiant ?? saisie.siretDestinataire;
  return (
    <>
      <Section titre="Destinataire">
        <ListeDescription
          elements={[
            { terme: 'Raison sociale', valeur: destinataire?.raisonSociale },
            { terme: 'SIRET', valeur: siret && <Siret valeur={siret} /> },
            { terme: 'Adresse', valeur: enLignes(fiches.destinataire?.adresse) },
            { terme: CHAMPS.codeService.libelle, valeur: avecLeNom(facture.codeService, fiches.nomService) },
            {
              terme: CHAMPS.numeroEngagement.libelle,
              valeur: facture.numeroEngagement && <LienEngagement numero={facture.numeroEngagement} />,
            },
          ]}
        />
      </Section>
      <Section titre="Fournisseur">
        <ListeDescription
          elements={[
            { terme: 'Raison sociale', valeur: fournisseur.raisonSociale },
            { terme: 'SIRET', valeur: <Siret valeur={fournisseur.identifiant} /> },
            { terme: 'Adresse', valeur: enLignes(fiches.fournisseur.adresse) },
            ...(fiches.fournisseur.numeroRcs ? [{ terme: 'RCS', valeur: fiches.fournisseur.numeroRcs }] : []),
            ...(fiches.fournisseur.numeroTva
              ? [{ terme: 'TVA intracommunautaire', valeur: fiches.fournisseur.numeroTva }]
              : []),
            ...choixDuFournisseur(facture),
            { terme: CHAMPS.cadre.libelle, valeur: libelleDuCadre(facture.cadre) },
            { terme: 'Déposée par', valeur: facture.creePar },
            ...valideursDe(facture),
          ]}
        />
      </Section>
    </>
  );
}

const enLignes = (lignes: readonly string[] = []): string | undefined => lignes.join(', ') || undefined;

/** « VOIRIE – Service de la voirie » */
const avecLeNom = (code: string | null, nom: string | null): string | null => (code && nom ? `${code} – ${nom}` : code);

const Compte = ({ nom, iban }: CompteDePaiement) => (
  <>
    {nom}, <Iban valeur={iban} />
  </>
);

/** His service, his account, his affactureur, when a form said them. */
function choixDuFournisseur({ banque, saisie }: FactureComplete) {
  return [
    ...(saisie.serviceFournisseur
      ? [{ terme: CHAMPS.serviceFournisseur.libelle, valeur: saisie.serviceFournisseur }]
      : []),
    ...(banque ? [{ terme: CHAMPS.coordonneesBancairesId.libelle, valeur: <Compte {...banque} /> }] : []),
    ...(banque?.facteur ? [{ terme: 'Factor', valeur: `${banque.facteur.nom}, ${banque.facteur.identifiant}` }] : []),
  ];
}

/** « Titulaire ou mandataire », then the second one. */
const valideursDe = ({ valideurs }: FactureComplete) =>
  valideurs.map(({ raisonSociale, identifiant }, rang) => ({
    terme: rang === 0 ? 'Valideur' : 'Second valideur (mandataire)',
    valeur: (
      <>
        {raisonSociale}, <Siret valeur={identifiant} />
      </>
    ),
  }));

function References({ facture }: { facture: FactureComplete }) {
  const { saisie } = facture;
  return (
    <Section titre="Références">
      <ListeDescription
        elements={[
          { terme: CHAMPS.numero.libelle, valeur: facture.numero },
          { terme: CHAMPS.dateFacture.libelle, valeur: facture.dateFacture && formaterJour(facture.dateFacture) },
          { terme: 'Date de dépôt', valeur: formaterMoment(facture.dateDepot) },
          { terme: CHAMPS.typeFacture.libelle, valeur: libelleDe(TYPES_DE_FACTURE, facture.typeFacture) },
          ...(facture.typeFacture === 'AVOIR'
            ? [{ terme: CHAMPS.numeroOrigine.libelle, valeur: saisie.numeroOrigine }]
            : []),
          { terme: CHAMPS.devise.libelle, valeur: libelleDe(DEVISES, facture.devise) },
          { terme: CHAMPS.modeReglement.libelle, valeur: libelleDe(MODES_DE_REGLEMENT, saisie.modeReglement) },
          { terme: CHAMPS.numeroMarche.libelle, valeur: saisie.numeroMarche },
          { terme: 'Mode de dépôt', valeur: libelleDe(MODES_DE_DEPOT, facture.modeDepot) },
          ...(facture.flux
            ? [
                {
                  terme: 'Numéro de flux',
                  valeur: <Link to={cheminFlux(facture.flux.id)}>{facture.flux.numero}</Link>,
                },
              ]
            : []),
          ...(saisie.formatDepot
            ? [{ terme: CHAMPS.formatDepot.libelle, valeur: libelleDe(FORMATS_DE_DEPOT, saisie.formatDepot) }]
            : []),
          ...(facture.delai?.limite
            ? [{ terme: 'Échéance de paiement', valeur: formaterJour(facture.delai.limite) }]
            : []),
          ...(facture.serviceFaitLe ? [{ terme: 'Service fait le', valeur: formaterJour(facture.serviceFaitLe) }] : []),
          ...(facture.numeroMandat ? [{ terme: 'Numéro de mandat', valeur: facture.numeroMandat }] : []),
        ]}
      />
    </Section>
  );
}

function Montants({ facture }: { facture: FactureComplete }) {
  const { saisie, devise } = facture;
  const somme = (centimes: number | null | undefined, fort = false) => {
    const texte = formaterSomme(centimes, devise);
    return texte && <Montant texte={texte} fort={fort} />;
  };
  return (
    <Section titre="Montants">
      <ListeDescription
        elements={[
          { terme: CHAMPS.typeTva.libelle, valeur: libelleDe(TYPES_DE_TVA, saisie.typeTva) },
          ...(saisie.motifExoneration
            ? [
                {
                  terme: CHAMPS.motifExoneration.libelle,
                  valeur: libelleDe(MOTIFS_EXONERATION, saisie.motifExoneration),
                },
              ]
            : []),
          { terme: CHAMPS.montantHt.libelle, valeur: somme(facture.montantHt) },
          { terme: CHAMPS.montantTva.libelle, valeur: somme(saisie.montantTva) },
          ...(saisie.remiseGlobale
            ? [
                { terme: CHAMPS.remiseGlobale.libelle, valeur: somme(saisie.remiseGlobale) },
                { terme: CHAMPS.motifRemise.libelle, valeur: saisie.motifRemise },
              ]
            : []),
          { terme: CHAMPS.montantTtc.libelle, valeur: somme(facture.montantTtc, true) },
          { terme: CHAMPS.montantAPayer.libelle, valeur: somme(facture.montantAPayer, true) },
        ]}
      />
    </Section>
  );
}

type Piece = FactureComplete['piecesJointes'][number];

/** The attachments, each with its file to download. */
function PiecesDeposees({ facture: { id, piecesJointes } }: { facture: FactureComplete }) {
  if (piecesJointes.length === 0) return <p>Aucune pièce jointe.</p>;
  return (
    <Tableau<Piece>
      legende="Pièces jointes de la facture"
      legendeCachee
      lignes={piecesJointes}
      cleDe={(piece) => String(piece.id)}
      vide={null}
      colonnes={[
        { cle: 'nom', titre: 'Fichier', entete: true, rendu: ({ nom }) => nom },
        { cle: 'type', titre: 'Type', rendu: ({ type }) => libelleDe(TYPES_DE_PIECE_JOINTE, type) },
        { cle: 'designation', titre: 'Désignation', rendu: ({ designation }) => designation },
        { cle: 'taille', titre: 'Taille', rendu: ({ taille }) => formaterTaille(taille) },
        { cle: 'ajouteLe', titre: 'Ajoutée le', rendu: ({ ajouteLe }) => formaterMoment(ajouteLe) },
        {
          cle: 'fichier',
          titre: 'Action',
          rendu: (piece) => (
            <LienFichier
              vers={lienFichier('telechargerPiece', { params: { id, piece: piece.id } })}
              icone={Download}
              petit
            >
              Télécharger<span className="hors-ecran"> {piece.nom}</span>
            </LienFichier>
          ),
        },
      ]}
    />
  );
}
