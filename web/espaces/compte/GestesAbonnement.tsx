import { useState } from 'react';
import type { MonAbonnement } from '#shared/espaces/contrat.ts';
import { etatDe } from '#shared/espaces/cycle-de-vie.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { cheminAbonnement } from '../mes-habilitations.ts';
import { entreGuillemets, nomDeLEspace } from '../noms.ts';
import { SupprimerAbonnement } from './SupprimerAbonnement.tsx';

type GestesAbonnementProps = { abonnement: MonAbonnement; onFait: (phrase: string) => void };

/** What one may do with one's own abonnement, in the state in which it is. */
export function GestesAbonnement({ abonnement, onFait }: GestesAbonnementProps) {
  const { id, structure, service, espace, mode } = abonnement;
  const { vocabulaire } = useVocabulaire();
  const [aSupprimer, supprimer] = useState(false);
  const annuler = useGeste('annulerDemandeAbonnement');
  const etat = etatDe(abonnement);
  const nom = nomDeLEspace(espace, vocabulaire);
  const quoi = <span className="hors-ecran">{` : ${nom}, ${structure.raisonSociale}`}</span>;
  const autreMode = mode === 'CONSULTATION' ? 'MODIFICATION' : 'CONSULTATION';
  const lien = cheminAbonnement({ structure: structure.id, service: service?.id, espace, mode: autreMode });
  return (
    <div className={styles.pile}>
      <div className={styles.boutons}>
        {(etat === 'EN_COURS_DE_VALIDATION' || etat === 'MODE_DEMANDE') && (
          <Bouton
            petit
            occupe={annuler.isPending}
            onClick={() =>
              annuler.mutate(
                { params: { id } },
                { onSuccess: () => onFait(`Votre demande pour ${entreGuillemets(nom)} est annulée.`) },
              )
            }
          >
            Annuler ma demande{quoi}
          </Bouton>
        )}
        {etat === 'VALIDEE' && (
          <LienBouton petit to={lien}>
            Changer de mode{quoi}
          </LienBouton>
        )}
        {etat === 'REFUSEE' && (
          <LienBouton petit to={cheminAbonnement({ structure: structure.id, service: service?.id, espace, mode })}>
            Refaire la demande{quoi}
          </LienBouton>
        )}
        {(etat === 'VALIDEE' || etat === 'MODE_DEMANDE') && (
          <Bouton petit genre="discret" onClick={() => supprimer(true)}>
            Supprimer{quoi}
          </Bouton>
        )}
      </div>
      {annuler.error && <RefusAlerte message={annuler.error.refus.message} faire={annuler.error.refus.faire} />}
      <SupprimerAbonnement
        abonnement={abonnement}
        ouverte={aSupprimer}
        onFermer={() => supprimer(false)}
        onFait={onFait}
      />
    </div>
  );
}
