import { Network } from 'lucide-react';
import { useParams } from 'react-router';
import type { FicheAnnuaire as Fiche } from '#shared/structures/contrat-annuaire.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { Badge } from '../../design/messages/Badge.tsx';
import { ErreurPage } from '../../design/messages/ErreurPage.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import { Comprendre } from '../../design/page/Comprendre.tsx';
import { FilAriane } from '../../design/page/FilAriane.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitre } from '../../shell/titre.ts';
import { CodeDeService } from '../CodeDeService.tsx';
import styles from './Annuaire.module.css';
import { Exigences } from './Exigences.tsx';
import { libelleDuType } from './libelles.ts';
import { StatutDeStructure } from './StatutDeStructure.tsx';

/** What the annuaire says of one structure: who it is, what it demands, its services. */
export function FicheAnnuaire() {
  const { siret = '' } = useParams();
  const { data, error } = useLecture('consulterAnnuaire', { params: { siret } });
  useTitre(data ? `Annuaire – ${data.designation}` : 'Annuaire');
  if (error)
    return (
      <ErreurPage
        titre="Structure introuvable"
        message="L’annuaire ne connaît pas cet identifiant."
        faire="Recopiez le SIRET de votre client, ou cherchez-le par son nom. Une entreprise privée ne se voit que si l’on y est rattaché."
        action={<LienBouton to="/portail/annuaire">Revenir à l’annuaire</LienBouton>}
        reference={error.refus.code}
      />
    );
  if (!data) return <Attente quoi="Ouverture de la fiche…" />;
  return <Contenu fiche={data} />;
}

function Contenu({ fiche }: { fiche: Fiche }) {
  const { designation, statut, nature, parametres, services } = fiche;
  return (
    <>
      <FilAriane
        etapes={[
          { libelle: 'Accueil', vers: '/portail' },
          { libelle: 'Annuaire', vers: '/portail/annuaire' },
          { libelle: designation },
        ]}
      />
      <header className={styles.entete}>
        <h1>{designation}</h1>
        <p className={styles.etats}>
          <StatutDeStructure statut={statut} />
          <Badge>{nature === 'PUBLIQUE' ? 'Structure publique' : 'Structure privée'}</Badge>
        </p>
        <Comprendre>
          la fiche dit ce qu’il faut écrire sur la facture pour qu’elle arrive au bon service, du premier coup.
        </Comprendre>
      </header>
      {statut === 'INACTIF' && (
        <Alerte genre="attention" titre="Cette structure est inactive">
          On ne peut plus lui adresser de facture. Demandez à votre client son nouveau SIRET.
        </Alerte>
      )}
      <Section titre="Ce que ce client demande">
        {parametres ? (
          <Exigences parametres={parametres} />
        ) : (
          <p>Cette structure est privée : elle ne demande rien, et l’on ne lui adresse pas de facture ici.</p>
        )}
      </Section>
      <Section titre="Ses services">
        {services.some(({ code }) => code === ENTRE_PUBLICS) && <PiegeDesFacturesPubliques />}
        <Tableau
          legende="Services de la structure"
          legendeCachee
          colonnes={SERVICES}
          lignes={services}
          cleDe={({ code }) => code}
          vide={
            <EtatVide
              icone={Network}
              phrase="Cette structure n’a pas de service."
              suite="La facture s’adresse à la structure entière."
            />
          }
        />
      </Section>
      <Section titre="Identité">
        <ListeDescription elements={identite(fiche)} />
      </Section>
    </>
  );
}

/** For invoices between public bodies only [S36]. */
const ENTRE_PUBLICS = 'FACTURES_PUBLIQUES';

function PiegeDesFacturesPubliques() {
  return (
    <div className={styles.piege}>
      <Alerte genre="attention" titre="Le piège : FACTURES_PUBLIQUES">
        Ce service ne reçoit que les factures entre structures publiques. Une entreprise qui le choisit voit sa facture
        rejetée : prenez le service qui a passé la commande.
      </Alerte>
    </div>
  );
}

const identite = ({ identifiant, typeIdentifiant, adresse, complement1, complement2, codePostal, ville }: Fiche) => [
  { terme: 'Type d’identifiant', valeur: libelleDuType(typeIdentifiant) },
  { terme: 'Identifiant', valeur: <Siret valeur={identifiant} /> },
  { terme: 'Adresse', valeur: [adresse, complement1, complement2].filter(Boolean).join(', ') },
  { terme: 'Ville', valeur: `${codePostal} ${ville}` },
];

const SERVICES: readonly Colonne<Fiche['services'][number]>[] = [
  { cle: 'code', titre: 'Code', mono: true, entete: true, rendu: ({ code }) => <CodeDeService code={code} /> },
  { cle: 'nom', titre: 'Nom', rendu: ({ nom }) => nom },
  {
    cle: 'actif',
    titre: 'Actif',
    rendu: ({ actif }) => <StatutBadge ton={actif ? 'succes' : 'neutre'}>{actif ? 'Actif' : 'Inactif'}</StatutBadge>,
  },
  {
    cle: 'engagement',
    titre: 'Numéro d’engagement',
    rendu: ({ engagementObligatoire }) =>
      engagementObligatoire ? <strong>Obligatoire</strong> : 'Non exigé par le service',
  },
];
