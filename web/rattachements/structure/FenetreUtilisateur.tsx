import { useState } from 'react';
import { gesteDit, gestesSur, type NomGeste } from '#shared/rattachements/gestionnaires.ts';
import type { Utilisateur } from '#shared/rattachements/utilisateur.ts';
import { roleDit } from '#shared/structures/roles.ts';
import { enTete } from '#shared/vocabulaire/mots.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './BlocUtilisateurs.module.css';
import { ConfirmerGeste } from './ConfirmerGeste.tsx';
import { nomDe } from './consequences.ts';
import { DupliquerDroits } from './DupliquerDroits.tsx';
import type { Equipe } from './equipe.ts';
import { accesDits, datesDites, ETAT_DU_COMPTE, etatDuRattachement, servicesDits } from './libelles.ts';
import { RoleTransfere } from './RoleTransfere.tsx';

type FenetreUtilisateurProps = {
  equipe: Equipe;
  utilisateur: Utilisateur;
  onFait: (geste: NomGeste) => void;
  onFermer: () => void;
};

/** One person of the structure: what she holds, what can be done, then one gesture and its confirmation. */
export function FenetreUtilisateur({ equipe, utilisateur, onFait, onFermer }: FenetreUtilisateurProps) {
  const [geste, choisir] = useState<NomGeste>();
  const [transfere, transferer] = useState(false);
  const suite = { equipe, utilisateur, onRetour: () => choisir(undefined) };
  // The line of the new gestionnaire principal has no button any more: what was done is told in its place.
  if (transfere)
    return <RoleTransfere equipe={equipe} nouveau={nomDe(utilisateur)} onFermer={() => onFait('transfererRole')} />;
  if (geste === 'dupliquer') return <DupliquerDroits {...suite} onFait={() => onFait(geste)} />;
  if (geste)
    return (
      <ConfirmerGeste
        {...suite}
        geste={geste}
        onFait={() => (geste === 'transfererRole' ? transferer(true) : onFait(geste))}
      />
    );
  return <ChoixDuGeste equipe={equipe} utilisateur={utilisateur} onChoisir={choisir} onFermer={onFermer} />;
}

type ChoixProps = Omit<FenetreUtilisateurProps, 'onFait'> & { onChoisir: (geste: NomGeste) => void };

function ChoixDuGeste({ equipe, utilisateur: u, onChoisir, onFermer }: ChoixProps) {
  const { vocabulaire } = useVocabulaire();
  const possibles = gestesSur(equipe.monRole, { ...u, moi: u.compteId === equipe.monCompteId }, equipe);
  return (
    <Fenetre titre={nomDe(u)} ouverte large onFermer={onFermer} actions={<Bouton onClick={onFermer}>Fermer</Bouton>}>
      <ListeDescription
        elements={[
          { terme: 'Adresse de connexion', valeur: u.emailConnexion },
          { terme: 'Rôle', valeur: roleDit(u.role, vocabulaire) },
          {
            terme: 'Rattachement',
            valeur: [etatDuRattachement(u.statut).libelle, datesDites(u)].filter(Boolean).join(', '),
          },
          { terme: 'Compte', valeur: u.statutCompte && ETAT_DU_COMPTE[u.statutCompte].libelle },
          { terme: 'Services', valeur: enTete(servicesDits(u)) },
          { terme: 'Espaces', valeur: accesDits(u.acces, vocabulaire).join(', ') || 'Aucun' },
        ]}
      />
      <ul className={styles.gestes} aria-label="Ce que vous pouvez faire">
        {possibles.map((geste) => (
          <li key={geste} className={styles.geste}>
            <Bouton petit onClick={() => onChoisir(geste)}>
              {gesteDit(geste, vocabulaire).libelle}
            </Bouton>
            <span className={styles.effet}>{gesteDit(geste, vocabulaire).effet}</span>
          </li>
        ))}
      </ul>
    </Fenetre>
  );
}
