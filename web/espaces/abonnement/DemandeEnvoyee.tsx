import type { MaStructure } from '#shared/espaces/contrat.ts';
import type { Mode } from '#shared/espaces/habilitations.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { enumerer, nomDeLEspace, nomDuMode } from '../noms.ts';

export type Envoyee = {
  structure: MaStructure;
  serviceId: number | null;
  espace: string;
  mode: Mode;
  /** Nobody has to answer: it is done. */
  immediat: boolean;
};

/** After « Valider »: what was asked, who answers, and what comes next. */
export function DemandeEnvoyee({
  structure,
  serviceId,
  espace,
  mode,
  immediat,
  onAutre,
}: Envoyee & { onAutre: () => void }) {
  const { vocabulaire } = useVocabulaire();
  const titre = useTitreFocalise();
  const service = structure.services.find(({ id }) => id === serviceId);
  const reconnexion = vocabulaire === '2021' ? ' Déconnectez-vous, puis reconnectez-vous, pour voir l’onglet.' : '';
  const suite = immediat
    ? `L’abonnement vaut dès maintenant.${reconnexion}`
    : `Votre demande attend la réponse ${structure.gestionnaires.length > 0 ? `de ${enumerer(structure.gestionnaires, 'ou')}` : 'du gestionnaire'}. Un courriel vous dira ce qu’il en est.${reconnexion && ` Une fois validée : déconnectez-vous, puis reconnectez-vous, pour voir l’onglet.`}`;
  return (
    <>
      <h1 ref={titre} tabIndex={-1}>
        {immediat ? 'Abonnement enregistré' : 'Demande envoyée'}
      </h1>
      <Section titre={immediat ? 'Ce que vous avez' : 'Ce que vous avez demandé'}>
        <div className={styles.pile}>
          <ListeDescription
            elements={[
              { terme: 'Structure', valeur: structure.raisonSociale },
              { terme: 'Service', valeur: service ? `${service.code} – ${service.nom}` : 'Structure entière' },
              { terme: 'Espace', valeur: nomDeLEspace(espace, vocabulaire) },
              { terme: 'Mode', valeur: nomDuMode(mode) },
            ]}
          />
          <p>{suite}</p>
          <div className={styles.boutons}>
            <LienBouton to="/portail/mon-compte" genre="principal">
              Revenir à « Mon compte »
            </LienBouton>
            <Bouton onClick={onAutre}>Ajouter un autre abonnement</Bouton>
          </div>
        </div>
      </Section>
    </>
  );
}
