import { Download } from 'lucide-react';
import { useParams } from 'react-router';
import { messageDImport } from '#shared/factures/flux/anomalies.ts';
import type { FluxComplet } from '#shared/factures/flux/contrat.ts';
import { descriptionDeLEtat } from '#shared/factures/flux/etats.ts';
import { descriptionDeLaSyntaxe } from '#shared/factures/flux/syntaxes.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { lienFichier } from '../../api/liens.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitre } from '../../shell/titre.ts';
import { EnAttente } from '../EnAttente.tsx';
import entete from '../EnteteFactures.module.css';
import { EnteteFactures } from '../EnteteFactures.tsx';
import { CHEMIN_DEPOT, CHEMIN_FLUX } from '../espace.ts';
import { LienFichier } from '../LienFichier.tsx';
import { EtatDeFlux } from './EtatDeFlux.tsx';
import styles from './Flux.module.css';
import { LigneDuFlux } from './LigneDuFlux.tsx';
import { RapportDuFlux } from './RapportDuFlux.tsx';
import { compterFactures } from './TableauDesFlux.tsx';

/** One flow: where it stands, and what became of each of its factures. */
export function Flux() {
  useTitre('Factures émises – Flux');
  const id = Number(useParams().id);
  const lecture = useLecture('consulterFlux', { params: { id } });
  return (
    <EnteteFactures espace="emises" ecran="flux" ici="Flux">
      {lecture.data ? <Contenu flux={lecture.data} /> : <EnAttente lectures={[lecture]} quoi="Ouverture du flux…" />}
    </EnteteFactures>
  );
}

function Contenu({ flux }: { flux: FluxComplet }) {
  const { id, numero, etat, factures, total, integrees, rejetees, ecartes } = flux;
  const { final, aide } = descriptionDeLEtat(etat);
  return (
    <>
      <header className={entete.titre}>
        <h1>
          Flux n°&nbsp;<span className={styles.numero}>{numero}</span>
        </h1>
        <p className={styles.etat}>
          <EtatDeFlux etat={etat} /> {aide}
        </p>
      </header>
      {!final && (
        <Alerte genre="info" titre={messageDImport(numero)}>
          <p>Ce n’est pas fini : votre client ne verra une facture que lorsqu’elle sera « Intégrée » ci-dessous.</p>
        </Alerte>
      )}
      {!final && <Attente quoi="Contrôle de vos factures…" fait={integrees + rejetees} total={total} />}
      {final && etat !== 'IN_INTEGRE' && <Suite flux={flux} />}
      <Section titre="Étapes du flux">
        <LigneDuFlux passages={flux.passages} />
      </Section>
      <Section
        titre="Compte rendu, facture par facture"
        actions={
          final && (
            <LienFichier petit icone={Download} vers={lienFichier('telechargerCompteRendu', { params: { id } })}>
              Télécharger le compte rendu
            </LienFichier>
          )
        }
      >
        <RapportDuFlux factures={factures} nomDuFlux={flux.nomDuFlux} />
      </Section>
      {ecartes.length > 0 && (
        <Section titre="Fichiers laissés de côté">
          <ul>
            {ecartes.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section titre="Dépôt">
        <ListeDescription
          elements={[
            { terme: 'Nom du fichier', valeur: flux.nomFichier },
            { terme: 'Date de dépôt', valeur: formaterInstant(flux.depotLe) },
            { terme: 'Déposé par', valeur: flux.deposePar },
            { terme: 'Structure', valeur: flux.structure.raisonSociale },
            { terme: 'SIRET', valeur: <Siret valeur={flux.structure.identifiant} /> },
            { terme: 'Syntaxe', valeur: descriptionDeLaSyntaxe(flux.syntaxe).libelle },
            { terme: 'Nom du flux', valeur: <span className={styles.numero}>{flux.nomDuFlux}</span> },
            { terme: 'Factures', valeur: compterFactures(flux) },
          ]}
        />
      </Section>
      <div className={styles.actions}>
        <LienBouton to={CHEMIN_FLUX}>Revenir au suivi des flux</LienBouton>
      </div>
    </>
  );
}

/** What is left to do when the flow did not end well. */
function Suite({ flux: { etat, integrees, rejetees } }: { flux: FluxComplet }) {
  const incident = etat === 'IN_INCIDENTE';
  const titre = incident
    ? 'Votre fichier n’a pas été traité'
    : `${rejetees} facture${rejetees > 1 ? 's rejetées' : ' rejetée'}, ${integrees} intégrée${integrees > 1 ? 's' : ''}`;
  return (
    <Alerte genre={etat === 'IN_INTEGRE_PARTIEL' ? 'attention' : 'erreur'} titre={titre}>
      <p>
        {incident
          ? 'Redéposez le même fichier, sous un autre nom, sans rien changer aux factures.'
          : 'Votre client n’a pas reçu les factures rejetées. Corrigez-les dans votre logiciel, puis déposez-les de nouveau, elles seules : le numéro reste le même, sauf s’il est déjà pris.'}
      </p>
      <div className={styles.suite}>
        <LienBouton to={`${CHEMIN_DEPOT}?format=LOT`}>Déposer de nouveau</LienBouton>
      </div>
    </Alerte>
  );
}
