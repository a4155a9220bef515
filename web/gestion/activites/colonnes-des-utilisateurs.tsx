import { Send } from 'lucide-react';
import { nomDeLEspace } from '#shared/gestion/conditions.ts';
import type { UtilisateurGere } from '#shared/gestion/contrat.ts';
import { LIBELLES_DES_MODES, STATUTS_DU_COMPTE } from '#shared/gestion/libelles.ts';
import { estRattacheOuAVenir } from '#shared/rattachements/utilisateur.ts';
import { estGestionnaire } from '#shared/structures/droits.ts';
import { roleDit } from '#shared/structures/roles.ts';
import { enTete, mot, type Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import type { Ton } from '../../design/ton.ts';
import { StatutDuRattachement } from '../../rattachements/StatutDuRattachement.tsx';
import styles from './Activites.module.css';

type Cas = {
  vocabulaire: Vocabulaire;
  /** Today, in the bac. */
  jour: string;
  /** The compte whose mail is leaving. */
  enCours: number | undefined;
  onRenvoi: (compteId: number) => void;
};

const TON_DU_COMPTE: Record<UtilisateurGere['statutCompte'], Ton> = {
  ACTIF: 'succes',
  EN_ATTENTE_ACTIVATION: 'attente',
  BLOQUE: 'attention',
  INACTIF: 'refus',
  SUPPRIME: 'refus',
};

export function colonnesDesUtilisateurs({ vocabulaire, jour, enCours, onRenvoi }: Cas): Colonne<UtilisateurGere>[] {
  return [
    { cle: 'nom', titre: 'Prénom et nom', entete: true, rendu: (u) => `${u.prenom} ${u.nom}` },
    { cle: 'email', titre: 'Adresse de connexion', rendu: (u) => u.emailConnexion },
    { cle: 'role', titre: 'Rôle', rendu: (u) => roleDit(u.role, vocabulaire) },
    {
      cle: 'compte',
      titre: 'Compte',
      rendu: (u) => (
        <div className={styles.liste}>
          <StatutBadge ton={TON_DU_COMPTE[u.statutCompte]}>{STATUTS_DU_COMPTE[u.statutCompte]}</StatutBadge>
          {u.statutCompte === 'EN_ATTENTE_ACTIVATION' && estRattacheOuAVenir(u, jour) && (
            <Bouton
              petit
              icone={Send}
              occupe={enCours === u.compteId}
              texteAttente="Envoi…"
              onClick={() => onRenvoi(u.compteId)}
            >
              Renvoyer le courriel d’activation
              <span className="hors-ecran">
                {' '}
                de {u.prenom} {u.nom}
              </span>
            </Bouton>
          )}
        </div>
      ),
    },
    { cle: 'rattachement', titre: 'Rattachement', rendu: (u) => <StatutDuRattachement statut={u.statut} /> },
    {
      cle: 'services',
      titre: 'Services',
      rendu: (u) => (estGestionnaire(u.role) ? 'Tous' : <Lignes textes={u.services.map(direLeService)} />),
    },
    {
      cle: 'espaces',
      titre: enTete(mot('espaces', vocabulaire)),
      rendu: (u) => <Lignes textes={u.espaces.map((e) => direLEspace(e, vocabulaire))} />,
    },
  ];
}

const attente = (statut: string) => (statut === 'EN_COURS_DE_VALIDATION' ? ' (en attente)' : '');
const direLeService = ({ code, statut }: UtilisateurGere['services'][number]) => `${code}${attente(statut)}`;

function direLEspace({ espace, service, mode, statut }: UtilisateurGere['espaces'][number], vocabulaire: Vocabulaire) {
  const ou = service === null ? '' : `, ${service}`;
  return `${nomDeLEspace(espace, vocabulaire)}${ou} : ${LIBELLES_DES_MODES[mode]}${attente(statut)}`;
}

/** Beyond, the rest is opened on demand. */
const VISIBLES = 4;

function Lignes({ textes }: { textes: readonly string[] }) {
  if (textes.length === 0) return <span className={styles.discret}>Aucun</span>;
  const enListe = (lignes: readonly string[]) => (
    <ul className={styles.liste}>
      {lignes.map((texte) => (
        <li key={texte}>{texte}</li>
      ))}
    </ul>
  );
  if (textes.length <= VISIBLES) return enListe(textes);
  return (
    <details>
      <summary>{textes.length} en tout</summary>
      {enListe(textes)}
    </details>
  );
}
