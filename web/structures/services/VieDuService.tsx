import { Power, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Service } from '#shared/structures/contrat-services.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import { Section } from '../../design/page/Section.tsx';
import { direEtat } from '../etat.ts';
import { FenetreDeGeste } from '../FenetreDeGeste.tsx';
import { FenetreReactiver } from '../FenetreReactiver.tsx';
import styles from './VieDuService.module.css';

type Ouverte = 'desactiver' | 'reactiver' | 'supprimer' | undefined;

/** Where the service stands, and what can be done of it. */
export function VieDuService({ service, jour }: { service: Service; jour: string }) {
  const naviguer = useNavigate();
  const [ouverte, ouvrir] = useState<Ouverte>();
  const gestes = {
    desactiver: useGeste('desactiverService'),
    reactiver: useGeste('reactiverService'),
    supprimer: useGeste('supprimerService'),
  };
  const { code, structureId } = service;
  const params = { id: service.id };
  const fermer = () => ouvrir(undefined);
  const peut = (acte: string) => service.actes.includes(acte);
  return (
    <Section titre="État du service">
      <div className={styles.etat}>
        <StatutBadge ton={service.statut === 'ACTIF' ? 'succes' : 'neutre'}>{direEtat(service, jour)}</StatutBadge>
        {peut('desactiver') && (
          <Bouton petit icone={Power} onClick={() => ouvrir('desactiver')}>
            Désactiver
          </Bouton>
        )}
        {peut('reactiver') && (
          <Bouton petit icone={RotateCcw} onClick={() => ouvrir('reactiver')}>
            Réactiver
          </Bouton>
        )}
        {peut('supprimer') && (
          <Bouton petit icone={Trash2} onClick={() => ouvrir('supprimer')}>
            Supprimer
          </Bouton>
        )}
      </div>
      <FenetreDeGeste
        titre={`Désactiver le service ${code}`}
        ouverte={ouverte === 'desactiver'}
        bouton="Désactiver"
        genre="danger"
        geste={gestes.desactiver}
        onFermer={fermer}
        onConfirmer={() => gestes.desactiver.mutate({ params }, { onSuccess: fermer })}
      >
        <p>
          Plus personne ne pourra choisir ce service, et ses utilisateurs n’y verront plus rien. Les factures déjà
          reçues le gardent. Vous pourrez le réactiver.
        </p>
      </FenetreDeGeste>
      <FenetreReactiver
        key={`${service.statut}-${jour}`}
        titre={`Réactiver le service ${code}`}
        ouverte={ouverte === 'reactiver'}
        geste={gestes.reactiver}
        depart={jour}
        debutObligatoire
        onFermer={fermer}
        onReactiver={(corps) => gestes.reactiver.mutate({ params, corps }, { onSuccess: fermer })}
      />
      <FenetreDeGeste
        titre={`Supprimer le service ${code}`}
        ouverte={ouverte === 'supprimer'}
        bouton="Supprimer"
        genre="danger"
        geste={gestes.supprimer}
        onFermer={fermer}
        onConfirmer={() =>
          gestes.supprimer.mutate(
            { params },
            { onSuccess: () => naviguer(`/portail/structures/${structureId}/modifier`) },
          )
        }
      >
        <p>
          Le service disparaît, avec ce qui lui était ouvert et rattaché. Un service cité par une facture ne se supprime
          pas : il reste inactif.
        </p>
      </FenetreDeGeste>
    </Section>
  );
}
