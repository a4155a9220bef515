import { Building2 } from 'lucide-react';
import { Link } from 'react-router';
import type { MonCompte as Compte } from '#shared/comptes/contrat.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { type CleDeMot, enTete, mot, type Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { MesPiecesJointes } from '../../comptes/mon-compte/MesPiecesJointes.tsx';
import { Notifications } from '../../comptes/mon-compte/Notifications.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { FilAriane } from '../../design/page/FilAriane.tsx';
import { Section } from '../../design/page/Section.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';

type StructureDuCompte = Compte['structures'][number];

/** Espace « Mon compte », to be read for now. */
export function MonCompte() {
  useTitre('Mon compte');
  const { vocabulaire } = useVocabulaire();
  const lu = useLecture('consulterMonCompte', {});
  if (lu.isPending) return <Attente />;
  if (lu.isError) return <RefusPage refus={lu.error.refus} />;
  const compte = lu.data;
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Accueil', vers: '/portail' }, { libelle: 'Mon compte' }]} />
      <h1>Mon compte</h1>
      <Section titre="Mes informations personnelles">
        <ListeDescription elements={informations(compte)} />
      </Section>
      <Section titre={mot('mesRattachements', vocabulaire)}>
        <Tableau
          legende="Structures auxquelles je suis rattaché"
          legendeCachee
          colonnes={colonnes(vocabulaire)}
          lignes={compte.structures}
          cleDe={({ id }) => String(id)}
          vide={
            <EtatVide
              icone={Building2}
              phrase="Vous n’êtes encore rattaché à aucune structure."
              suite="Sans structure, on ne dépose pas de facture."
              action={<LienBouton to="/portail/structures/nouvelle">Créer une nouvelle structure</LienBouton>}
            />
          }
        />
      </Section>
      <Notifications />
      <MesPiecesJointes />
    </>
  );
}

const informations = (compte: Compte) => [
  { terme: 'Prénom', valeur: compte.prenom },
  { terme: 'Nom', valeur: compte.nom },
  { terme: 'Adresse électronique de connexion', valeur: compte.emailConnexion },
  { terme: 'Adresse électronique de contact', valeur: compte.emailContact },
  { terme: 'Téléphone', valeur: compte.telephone },
  { terme: 'Question secrète', valeur: compte.questionSecrete },
  { terme: 'Compte créé le', valeur: formaterInstant(compte.creeLe) },
  {
    terme: 'Dernière connexion',
    valeur: compte.derniereConnexion ? formaterInstant(compte.derniereConnexion) : 'Aucune par mot de passe',
  },
];

const ROLES: Readonly<Record<string, CleDeMot>> = {
  GP: 'gestionnairePrincipal',
  GS: 'gestionnaireSecondaire',
  US: 'utilisateurSimple',
};

function colonnes(vocabulaire: Vocabulaire): Colonne<StructureDuCompte>[] {
  return [
    {
      cle: 'raisonSociale',
      titre: 'Structure',
      entete: true,
      rendu: ({ id, raisonSociale }) => <Link to={`/portail/structures/${id}`}>{raisonSociale}</Link>,
    },
    { cle: 'identifiant', titre: 'SIRET', rendu: ({ identifiant }) => <Siret valeur={identifiant} /> },
    { cle: 'nature', titre: 'Nature', rendu: ({ nature }) => (nature === 'PUBLIQUE' ? 'Publique' : 'Privée') },
    {
      cle: 'role',
      titre: 'Rôle',
      rendu: ({ role }) => {
        const cle = ROLES[role];
        return cle ? enTete(mot(cle, vocabulaire)) : role;
      },
    },
  ];
}
