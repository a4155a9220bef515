import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { EspacesDeStructure } from '#shared/espaces/contrat.ts';
import { espacesProposes } from '#shared/structures/espaces-de-structure.ts';
import { useLecture } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { Fait } from '../../design/messages/Fait.tsx';
import { useFait } from '../../design/messages/fait-annonce.ts';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { entreGuillemets, enumerer, nomDeLEspace } from '../noms.ts';
import { QuelEspace } from '../QuelEspace.tsx';
import { AbonnesDesEspaces } from './AbonnesDesEspaces.tsx';
import { AjouterDesEspaces } from './AjouterDesEspaces.tsx';
import { DonnerAbonnement } from './DonnerAbonnement.tsx';
import { FermerEspace } from './FermerEspace.tsx';
import { TableauDesEspaces } from './TableauDesEspaces.tsx';

type Props = {
  structureId: number;
  modifiable: boolean;
  /** Ticked in the window, and not saved before the « Valider » at the bottom of the page [S19]. */
  aOuvrir: readonly string[];
  onChoix: (aOuvrir: string[]) => void;
};

/** « Liste des espaces de la structure »: what is open, what could be, and who has it. */
export function BlocEspaces({ structureId, modifiable, aOuvrir, onChoix }: Props) {
  const lu = useLecture('consulterEspacesDeStructure', { params: { id: structureId } });
  return (
    <Section titre="Liste des espaces de la structure">
      {lu.isPending && <Attente />}
      {lu.isError && <RefusAlerte message={lu.error.refus.message} faire={lu.error.refus.faire} />}
      {lu.data && <Contenu {...{ structureId, modifiable, aOuvrir, onChoix }} espaces={lu.data} />}
    </Section>
  );
}

type Fenetre = { nom: 'ajouter' } | { nom: 'donner'; espace?: string } | { nom: 'fermer'; espace: string };

function Contenu({ structureId, modifiable, aOuvrir, onChoix, espaces }: Props & { espaces: EspacesDeStructure }) {
  const { vocabulaire } = useVocabulaire();
  const [fenetre, ouvrir] = useState<Fenetre>();
  const { fait, dire, taire } = useFait();
  const fermer = () => ouvrir(undefined);
  const codesOuverts = espaces.ouverts.map(({ code }) => code);
  // What somebody else opened meanwhile no longer waits.
  const enAttente = aOuvrir.filter((code) => !codesOuverts.includes(code));
  const aProposer = espacesProposes(espaces.nature).filter((code) => !codesOuverts.includes(code));
  const noms = enAttente.map((code) => entreGuillemets(nomDeLEspace(code, vocabulaire)));
  const terminer = (phrase: string) => {
    fermer();
    dire(phrase);
  };
  return (
    <div className={styles.pile}>
      {vocabulaire === 'actuel' && (
        <p className={styles.note}>
          Dans le portail actuel, rien ne s’ouvre plus sur la structure : chaque utilisateur reçoit ses habilitations.
          Les écrans d’ici gardent les gestes de 2021.
        </p>
      )}
      <Fait {...{ fait, taire }} />
      {noms.length > 0 && (
        <Alerte genre="attention" titre="Pas encore ouvert">
          <p>{enumerer(noms, 'et')} : cliquez sur « Valider » en bas de la page, sinon rien ne s’ouvrira.</p>
        </Alerte>
      )}
      <TableauDesEspaces
        espaces={espaces}
        aOuvrir={enAttente}
        modifiable={modifiable}
        onFermer={(espace) => ouvrir({ nom: 'fermer', espace })}
        onRenoncer={(code) => onChoix(enAttente.filter((c) => c !== code))}
      />
      <div className={styles.boutons}>
        {modifiable && (
          <Bouton icone={Plus} disabled={aProposer.length === 0} onClick={() => ouvrir({ nom: 'ajouter' })}>
            Ajouter des espaces
          </Bouton>
        )}
        <QuelEspace />
      </div>
      <AbonnesDesEspaces
        espaces={espaces}
        modifiable={modifiable}
        onDonner={(espace) => ouvrir(espace === undefined ? { nom: 'donner' } : { nom: 'donner', espace })}
        onFait={dire}
      />
      {fenetre?.nom === 'ajouter' && (
        <AjouterDesEspaces codes={aProposer} choisis={enAttente} onFermer={fermer} onChoix={onChoix} />
      )}
      {fenetre?.nom === 'donner' && (
        <DonnerAbonnement {...{ structureId, espaces }} espace={fenetre.espace} onFermer={fermer} onFait={terminer} />
      )}
      {fenetre?.nom === 'fermer' && (
        <FermerEspace {...{ structureId, espaces }} espace={fenetre.espace} onFermer={fermer} onFait={terminer} />
      )}
    </div>
  );
}
