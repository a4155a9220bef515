import { Check, Search, X } from 'lucide-react';
import type { DemandeATraiter } from '#shared/rattachements/contrat.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { mot, type Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import styles from '../Rattachements.module.css';
import { StatutDuRattachement } from '../StatutDuRattachement.tsx';
import { descriptionDe, nomDe } from './phrases.ts';

type Gestes = Readonly<Record<'accorder' | 'refuser' | 'voir', (demande: DemandeATraiter) => void>>;
type Colonnes = Colonne<DemandeATraiter>[];

const DATE: Colonne<DemandeATraiter> = {
  cle: 'date',
  titre: 'Date de la demande',
  rendu: ({ demandeLe }) => formaterInstant(demandeLe),
};
const STRUCTURE: Colonne<DemandeATraiter> = {
  cle: 'structure',
  titre: 'Structure',
  rendu: ({ structure }) => structure.designation,
};

/** The columns of each portal: §§ 4.2 and 4.3. */
export function colonnesDesDemandes(vocabulaire: Vocabulaire, gestes: Gestes): Colonnes {
  const actions: Colonne<DemandeATraiter> = {
    cle: 'actions',
    titre: 'Actions',
    rendu: (demande) => <Actions demande={demande} gestes={gestes} vocabulaire={vocabulaire} />,
  };
  return vocabulaire === '2021' ? [...COLONNES_2021, actions] : [...colonnesActuelles(gestes), actions];
}

const COLONNES_2021: Colonnes = [
  STRUCTURE,
  { cle: 'nom', titre: 'Nom', entete: true, rendu: ({ demandeur }) => demandeur.nom },
  { cle: 'prenom', titre: 'Prénom', rendu: ({ demandeur }) => demandeur.prenom },
  {
    cle: 'email',
    titre: 'Adresse électronique',
    rendu: ({ demandeur }) => <span className={styles.adresse}>{demandeur.emailConnexion}</span>,
  },
  DATE,
  {
    cle: 'commentaire',
    titre: 'Commentaire',
    rendu: ({ commentaire }) => (commentaire ? <p className={styles.commentaire}>{commentaire}</p> : '–'),
  },
  { cle: 'statut', titre: 'Statut', rendu: ({ statut }) => <StatutDuRattachement statut={statut} /> },
];

const colonnesActuelles = ({ voir }: Gestes): Colonnes => [
  { cle: 'statut', titre: 'État de la demande', rendu: ({ statut }) => <StatutDuRattachement statut={statut} /> },
  {
    cle: 'description',
    titre: 'Description',
    rendu: (demande) => (
      <Bouton petit genre="discret" onClick={() => voir(demande)}>
        {descriptionDe(demande)}
        <span className="hors-ecran"> de {nomDe(demande)}</span>
      </Bouton>
    ),
  },
  { cle: 'demandeur', titre: 'Demandeur', entete: true, rendu: nomDe },
  STRUCTURE,
  {
    cle: 'service',
    titre: 'Service',
    rendu: ({ services }) => services.map(({ nom }) => nom).join(', ') || '–',
  },
  DATE,
];

function Actions({
  demande,
  gestes,
  vocabulaire,
}: {
  demande: DemandeATraiter;
  gestes: Gestes;
  vocabulaire: Vocabulaire;
}) {
  const pour = <span className="hors-ecran"> la demande de {nomDe(demande)}</span>;
  const avecServices = vocabulaire === '2021' && demande.services.length > 0;
  return (
    <div className={styles.ligne}>
      {avecServices && (
        <Bouton petit genre="discret" icone={Search} onClick={() => gestes.voir(demande)}>
          Services demandés<span className="hors-ecran"> par {nomDe(demande)}</span>
        </Bouton>
      )}
      <Bouton petit icone={Check} onClick={() => gestes.accorder(demande)}>
        {mot('approuverRattachement', vocabulaire)}
        {pour}
      </Bouton>
      <Bouton petit icone={X} onClick={() => gestes.refuser(demande)}>
        Refuser{pour}
      </Bouton>
    </div>
  );
}
