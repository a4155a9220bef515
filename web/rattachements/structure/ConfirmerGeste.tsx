import { gesteDit, type NomGeste } from '#shared/rattachements/gestionnaires.ts';
import type { Utilisateur } from '#shared/rattachements/utilisateur.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './BlocUtilisateurs.module.css';
import { consequencesDe, nomDe } from './consequences.ts';
import type { Equipe } from './equipe.ts';
import { RefusDuGeste } from './RefusDuGeste.tsx';

type GesteSimple = Exclude<NomGeste, 'dupliquer'>;

const OPERATIONS = {
  desactiver: 'desactiverRattachement',
  reactiver: 'reactiverRattachement',
  detacher: 'detacherUtilisateur',
  nommerSecondaire: 'nommerSecondaire',
  revoquerSecondaire: 'revoquerSecondaire',
  transfererRole: 'transfererRole',
} as const satisfies Record<GesteSimple, string>;

/** Those that take something away. */
const RETIRENT: readonly NomGeste[] = ['desactiver', 'detacher', 'revoquerSecondaire', 'transfererRole'];

type ConfirmerGesteProps = {
  equipe: Equipe;
  utilisateur: Utilisateur;
  geste: GesteSimple;
  onFait: () => void;
  onRetour: () => void;
};

/** What is about to happen to that person, in full, before it does. */
export function ConfirmerGeste({ equipe, utilisateur, geste, onFait, onRetour }: ConfirmerGesteProps) {
  const { vocabulaire } = useVocabulaire();
  const envoi = useGeste(OPERATIONS[geste]);
  const { intro, points, suite } = consequencesDe(geste, {
    utilisateur,
    raisonSociale: equipe.raisonSociale,
    vocabulaire,
  });
  const { libelle } = gesteDit(geste, vocabulaire);
  const confirmer = () => {
    if (envoi.isPending) return;
    const params = { id: equipe.structureId, compteId: utilisateur.compteId };
    envoi.mutate({ params }, { onSuccess: onFait });
  };
  return (
    <Fenetre
      titre={`${libelle} : ${nomDe(utilisateur)}`}
      ouverte
      onFermer={onRetour}
      actions={
        <>
          <Bouton onClick={onRetour}>Annuler</Bouton>
          <Bouton
            genre={RETIRENT.includes(geste) ? 'danger' : 'principal'}
            occupe={envoi.isPending}
            texteAttente="Envoi…"
            onClick={confirmer}
          >
            {libelle}
          </Bouton>
        </>
      }
    >
      {envoi.error && <RefusDuGeste refus={envoi.error.refus} />}
      <div className={styles.pile}>
        <p className={styles.prose}>{intro}</p>
        <ul className={styles.points}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        {suite && <p className={styles.prose}>{suite}</p>}
      </div>
    </Fenetre>
  );
}
