import { useParams } from 'react-router';
import { formaterJour } from '#shared/referentiel/date.ts';
import type { DossierComplet } from '#shared/travaux/contrat.ts';
import { useLecture } from '../../api/requetes.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Montant } from '../../design/affichage/Montant.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import { Section } from '../../design/page/Section.tsx';
import type { Ton } from '../../design/ton.ts';
import { EnAttente } from '../../factures/EnAttente.tsx';
import { formaterSomme } from '../../factures/libelles.ts';
import { useTitre } from '../../shell/titre.ts';
import { useAujourdhui } from '../aujourdhui.ts';
import { Delai } from '../Delai.tsx';
import { EnteteTravaux } from '../EnteteTravaux.tsx';
import { BoutonFiche } from '../marche/BoutonFiche.tsx';
import styles from '../Travaux.module.css';
import { Attendu } from './Attendu.tsx';
import { Chaine } from './Chaine.tsx';
import { chaineVive, stationsDuDossier } from './chaine.ts';
import { TableauDuDossier } from './TableauDuDossier.tsx';

/** « Dossier de facturation »: the whole chain, drawn, then told in a table; the same for every actor, each with his own acts. */
export function Dossier() {
  const id = Number(useParams().id);
  const lecture = useLecture('consulterDossier', { params: { id } });
  const titre = lecture.data ? `Dossier de facturation n°\u00a0${lecture.data.numero}` : 'Dossier de facturation';
  useTitre(titre);
  return (
    <EnteteTravaux ici={titre}>
      {lecture.data ? (
        <Contenu dossier={lecture.data} titre={titre} />
      ) : (
        <EnAttente lectures={[lecture]} quoi="Ouverture du dossier…" />
      )}
    </EnteteTravaux>
  );
}

const ETATS: Record<DossierComplet['etat'], { libelle: string; ton: Ton }> = {
  EN_ATTENTE_VALIDEUR: { libelle: 'En attente du valideur', ton: 'attente' },
  EN_ATTENTE_MOE: { libelle: 'En attente du maître d’œuvre', ton: 'attente' },
  EN_ATTENTE_MOA: { libelle: 'En attente du maître d’ouvrage', ton: 'attente' },
  EN_ATTENTE_FOURNISSEUR: { libelle: 'En attente de l’entreprise', ton: 'attente' },
  EN_COURS: { libelle: 'En cours', ton: 'info' },
  TRANSMIS: { libelle: 'Transmis au service financier', ton: 'info' },
  MIS_EN_PAIEMENT: { libelle: 'Mis en paiement', ton: 'succes' },
  INTERROMPU: { libelle: 'Interrompu', ton: 'refus' },
};

const PHASES: Record<DossierComplet['phase'], string> = {
  EN_COURS: 'Paiement en cours de marché',
  FIN: 'Fin de marché',
  TACITE: 'Fin de marché, procédure tacite',
};

function Contenu({ dossier, titre }: { dossier: DossierComplet; titre: string }) {
  const aujourdhui = useAujourdhui();
  const { etat, phase, delais, numeroMarche } = dossier;
  const derniere = chaineVive(dossier.pieces).at(-1) ?? dossier.pieces[0];
  return (
    <>
      <header className={styles.pile}>
        <div className={styles.titre}>
          <h1>{titre}</h1>
          <StatutBadge ton={ETATS[etat].ton}>{ETATS[etat].libelle}</StatutBadge>
        </div>
        <p className={styles.chapeau}>
          {PHASES[phase]}
          {numeroMarche && `, marché n°\u00a0${numeroMarche}`}. Tout ce que les uns et les autres ont déposé, de la
          demande au paiement.
        </p>
      </header>
      <Attendu dossier={dossier} aujourdhui={aujourdhui} />
      <Section titre="Où en est la demande">
        <Chaine stations={stationsDuDossier(dossier)} aujourdhui={aujourdhui} />
      </Section>
      <div className={styles.blocs}>
        <Section titre="Montants">
          <ListeDescription
            elements={[
              { terme: 'Demandé par l’entreprise', valeur: <Somme centimes={dossier.montantDemande} /> },
              { terme: 'Admis', valeur: <Somme centimes={dossier.montantAdmis} sinon="Pas encore décidé" /> },
              { terme: 'Payé', valeur: <Somme centimes={dossier.montantPaye} sinon="Pas encore payé" /> },
            ]}
          />
        </Section>
        <Section titre="Délais">
          {delais.length === 0 ? (
            <p>Aucun délai ne court en ce moment.</p>
          ) : (
            <div className={styles.pile}>
              {delais.map((delai) => (
                <Delai key={delai.nature} delai={delai} aujourdhui={aujourdhui} complet />
              ))}
              <p className={styles.discret}>
                Premier jour compté : {delais.map(({ debut }) => formaterJour(debut)).join(', ')}.
              </p>
            </div>
          )}
        </Section>
        <Section titre="Acteurs">
          <ListeDescription
            elements={[
              { terme: 'Fournisseur', valeur: derniere?.fournisseur?.raisonSociale },
              { terme: 'Maîtrise d’œuvre (MOE)', valeur: nomEtService(derniere?.moe) },
              { terme: 'Maîtrise d’ouvrage (MOA)', valeur: nomEtService(derniere?.moa) },
              { terme: 'Service financier', valeur: nomEtService(derniere?.destinataire) },
            ]}
          />
          <div className={styles.boutons}>
            <BoutonFiche numeroMarche={numeroMarche} />
          </div>
        </Section>
      </div>
      <Section titre="Toutes les pièces du dossier">
        <TableauDuDossier pieces={dossier.pieces} />
      </Section>
    </>
  );
}

type Acteur = DossierComplet['pieces'][number]['moe'];
const nomEtService = (acteur: Acteur | undefined): string | undefined =>
  acteur ? `${acteur.raisonSociale}${acteur.codeService ? `, service ${acteur.codeService}` : ''}` : undefined;

function Somme({ centimes, sinon = 'Non renseigné' }: { centimes: number | null; sinon?: string }) {
  const texte = formaterSomme(centimes);
  return texte ? <Montant texte={texte} fort /> : sinon;
}
