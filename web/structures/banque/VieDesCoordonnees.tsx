import { Power, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Coordonnees } from '#shared/structures/contrat-banque.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import { Section } from '../../design/page/Section.tsx';
import { direEtat } from '../etat.ts';
import { FenetreDeGeste } from '../FenetreDeGeste.tsx';
import { FenetreReactiver } from '../FenetreReactiver.tsx';
import styles from './BlocCoordonneesBancaires.module.css';

type VieDesCoordonneesProps = { structureId: number; compte: Coordonnees; jour: string };
type Ouverte = 'desactiver' | 'reactiver' | 'supprimer' | undefined;

/** Where the account stands, and what can be done of it. */
export function VieDesCoordonnees({ structureId, compte, jour }: VieDesCoordonneesProps) {
  const naviguer = useNavigate();
  const [ouverte, ouvrir] = useState<Ouverte>();
  const gestes = {
    desactiver: useGeste('desactiverCoordonnees'),
    reactiver: useGeste('reactiverCoordonnees'),
    supprimer: useGeste('supprimerCoordonnees'),
  };
  const { nom, details, actes, statut, parDefaut } = compte;
  const params = { id: compte.id };
  const fermer = () => ouvrir(undefined);
  const partir = () => naviguer(`/portail/structures/${structureId}/modifier`);
  const dates = { dateDebut: details?.dateDebut ?? null, dateFin: details?.dateFin ?? null };
  const perteDuDefaut = parDefaut && (
    <p>
      <strong>C’est votre compte par défaut.</strong> Aucun compte ne sera plus proposé en premier : choisissez-en un
      autre ensuite.
    </p>
  );
  return (
    <Section titre="État du compte">
      <div className={styles.etats}>
        <StatutBadge ton={statut === 'ACTIF' ? 'succes' : 'neutre'}>{direEtat({ statut, ...dates }, jour)}</StatutBadge>
        {actes.includes('desactiver') && (
          <Bouton petit icone={Power} onClick={() => ouvrir('desactiver')}>
            Désactiver
          </Bouton>
        )}
        {actes.includes('reactiver') && (
          <Bouton petit icone={RotateCcw} onClick={() => ouvrir('reactiver')}>
            Réactiver
          </Bouton>
        )}
        {actes.includes('supprimer') && (
          <Bouton petit icone={Trash2} onClick={() => ouvrir('supprimer')}>
            Supprimer
          </Bouton>
        )}
      </div>
      <FenetreDeGeste
        titre={`Désactiver « ${nom} »`}
        ouverte={ouverte === 'desactiver'}
        bouton="Désactiver"
        genre="danger"
        geste={gestes.desactiver}
        onFermer={fermer}
        onConfirmer={() => gestes.desactiver.mutate({ params }, { onSuccess: fermer })}
      >
        {perteDuDefaut}
        <p>
          Ce compte ne sera plus proposé sur vos factures. Celles déjà envoyées le gardent. Vous pourrez le réactiver.
        </p>
      </FenetreDeGeste>
      <FenetreReactiver
        key={`${statut}-${jour}`}
        titre={`Réactiver « ${nom} »`}
        ouverte={ouverte === 'reactiver'}
        geste={gestes.reactiver}
        depart=""
        debutObligatoire={false}
        onFermer={fermer}
        onReactiver={(corps) => gestes.reactiver.mutate({ params, corps }, { onSuccess: fermer })}
      />
      <FenetreDeGeste
        titre={`Supprimer « ${nom} »`}
        ouverte={ouverte === 'supprimer'}
        bouton="Supprimer"
        genre="danger"
        geste={gestes.supprimer}
        onFermer={fermer}
        onConfirmer={() => gestes.supprimer.mutate({ params }, { onSuccess: partir })}
      >
        {perteDuDefaut}
        <p>Ce compte disparaît de votre structure. S’il peut resservir, désactivez-le plutôt.</p>
      </FenetreDeGeste>
    </Section>
  );
}
