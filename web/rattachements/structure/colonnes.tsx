import { UserCog } from 'lucide-react';
import type { Utilisateur } from '#shared/rattachements/utilisateur.ts';
import { estGestionnaire } from '#shared/structures/droits.ts';
import { roleDit } from '#shared/structures/roles.ts';
import { enTete, mot, type Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import styles from './BlocUtilisateurs.module.css';
import { nomDe } from './consequences.ts';
import { accesDits, datesDites, ETAT_DU_COMPTE, etatDuRattachement } from './libelles.ts';

type Vue = {
  vocabulaire: Vocabulaire;
  monCompteId: number;
  /** Who reads manages the structure: he also sees the state of the comptes. */
  gere: boolean;
  /** Absent: nothing can be done from here. */
  gerable?: (utilisateur: Utilisateur) => boolean;
  onGerer: (utilisateur: Utilisateur) => void;
};

export function colonnesDesUtilisateurs({
  vocabulaire,
  monCompteId,
  gere,
  gerable,
  onGerer,
}: Vue): Colonne<Utilisateur>[] {
  return [
    {
      cle: 'personne',
      titre: 'Personne',
      entete: true,
      rendu: (u) => <Personne u={u} moi={u.compteId === monCompteId} />,
    },
    { cle: 'role', titre: 'Rôle', rendu: ({ role }) => roleDit(role, vocabulaire) },
    ...(gere ? colonnesDeGestion : []),
    { cle: 'services', titre: 'Services', rendu: (u) => <Services u={u} /> },
    {
      cle: 'espaces',
      titre: enTete(mot('espaces', vocabulaire)),
      rendu: (u) => <Espaces u={u} vocabulaire={vocabulaire} />,
    },
    ...(gerable ? [colonneDesGestes(gerable, onGerer)] : []),
  ];
}

function Personne({ u, moi }: { u: Utilisateur; moi: boolean }) {
  return (
    <>
      {nomDe(u)}
      {moi && ' (vous)'}
      <span className={styles.adresse}>{u.emailConnexion}</span>
    </>
  );
}

const colonnesDeGestion: Colonne<Utilisateur>[] = [
  {
    cle: 'statut',
    titre: 'Rattachement',
    rendu: (u) => {
      const { libelle, ton } = etatDuRattachement(u.statut);
      const dates = datesDites(u);
      return (
        <>
          <StatutBadge ton={ton}>{libelle}</StatutBadge>
          {dates && <span className={styles.dates}>{dates}</span>}
        </>
      );
    },
  },
  {
    cle: 'compte',
    titre: 'Compte',
    rendu: ({ statutCompte }) => {
      if (!statutCompte) return null;
      const { libelle, ton } = ETAT_DU_COMPTE[statutCompte];
      return <StatutBadge ton={ton}>{libelle}</StatutBadge>;
    },
  },
];

function Services({ u: { role, services } }: { u: Utilisateur }) {
  if (estGestionnaire(role)) return 'Tous';
  return services.length > 0 ? services.map((s) => s.nom).join(', ') : 'Aucun';
}

function Espaces({ u, vocabulaire }: { u: Utilisateur; vocabulaire: Vocabulaire }) {
  const dits = accesDits(u.acces, vocabulaire);
  if (dits.length === 0) return 'Aucun';
  return (
    <ul className={styles.espaces}>
      {dits.map((dit) => (
        <li key={dit}>{dit}</li>
      ))}
    </ul>
  );
}

function colonneDesGestes(
  gerable: (u: Utilisateur) => boolean,
  onGerer: (u: Utilisateur) => void,
): Colonne<Utilisateur> {
  return {
    cle: 'gestes',
    titre: 'Gestion',
    rendu: (u) =>
      gerable(u) ? (
        <Bouton petit icone={UserCog} onClick={() => onGerer(u)}>
          Gérer<span className="hors-ecran"> {nomDe(u)}</span>
        </Bouton>
      ) : (
        <span className={styles.rien}>Rien à faire ici</span>
      ),
  };
}
