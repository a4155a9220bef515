import type { EspacesDeStructure } from '#shared/espaces/contrat.ts';
import type { CodeEspace } from '#shared/espaces/espaces.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { entreGuillemets, nomDeLEspace } from '../noms.ts';

type FermerEspaceProps = {
  structureId: number;
  espaces: EspacesDeStructure;
  espace: string;
  onFermer: () => void;
  onFait: (phrase: string) => void;
};

/** Who loses what, before it is lost. */
export function FermerEspace({ structureId, espaces, espace, onFermer, onFait }: FermerEspaceProps) {
  const { vocabulaire } = useVocabulaire();
  const geste = useGeste('fermerEspace');
  const nom = entreGuillemets(nomDeLEspace(espace, vocabulaire));
  const perdants = espaces.utilisateurs.filter(({ compteId }) =>
    espaces.abonnes.some((a) => a.compteId === compteId && a.espace === espace),
  );
  const services = espaces.ouverts.find(({ code }) => code === espace)?.services ?? [];
  function fermer() {
    geste.mutate(
      { params: { id: structureId }, corps: { espace: espace as CodeEspace } },
      { onSuccess: () => onFait(`${nom} est fermé sur la structure. Un courriel a prévenu ceux qui l’avaient.`) },
    );
  }
  return (
    <Fenetre
      titre={`Fermer ${nom}`}
      ouverte
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Garder l’espace</Bouton>
          <Bouton genre="danger" occupe={geste.isPending} texteAttente="Envoi…" onClick={fermer}>
            Fermer l’espace
          </Bouton>
        </>
      }
    >
      <div className={styles.pile}>
        {geste.error && <RefusAlerte {...geste.error.refus} />}
        {perdants.length === 0 ? (
          <p>Personne n’est abonné à {nom} : personne n’y perd.</p>
        ) : (
          <>
            <p>
              {perdants.length > 1 ? `Ces ${perdants.length} personnes n’auront` : 'Cette personne n’aura'} plus {nom} :
            </p>
            <ul>
              {perdants.map(({ compteId, prenom, nom: n }) => (
                <li key={compteId}>{`${prenom} ${n}`}</li>
              ))}
            </ul>
          </>
        )}
        {services.length > 0 && <p>Il se ferme aussi sur les services {services.join(', ')}.</p>}
        <p>
          Cela prend effet aussitôt, sans le « Valider » du bas de la page. Si vous rouvrez l’espace plus tard, seuls
          les gestionnaires le retrouveront : les autres devront s’abonner de nouveau.
        </p>
      </div>
    </Fenetre>
  );
}
