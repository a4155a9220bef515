import { useState } from 'react';
import { GESTES } from '#shared/rattachements/gestionnaires.ts';
import type { Utilisateur } from '#shared/rattachements/utilisateur.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './BlocUtilisateurs.module.css';
import { nomDe } from './consequences.ts';
import type { Equipe } from './equipe.ts';
import { accesDits, servicesDits } from './libelles.ts';
import { RefusDuGeste } from './RefusDuGeste.tsx';

type DupliquerDroitsProps = { equipe: Equipe; utilisateur: Utilisateur; onFait: () => void; onRetour: () => void };

/** « Duplication des droits »: whose, then what it gives, then the confirmation. */
export function DupliquerDroits({ equipe, utilisateur, onFait, onRetour }: DupliquerDroitsProps) {
  const { vocabulaire } = useVocabulaire();
  const envoi = useGeste('dupliquerDroits');
  const [sourceId, choisir] = useState('');
  const [oubli, signaler] = useState(false);
  const collegues = equipe.utilisateurs.filter((u) => u.compteId !== utilisateur.compteId && u.statut === 'VALIDEE');
  const source = collegues.find((u) => u.compteId === Number(sourceId));
  function dupliquer() {
    if (envoi.isPending) return;
    signaler(!source);
    if (!source) return;
    const params = { id: equipe.structureId, compteId: utilisateur.compteId };
    envoi.mutate({ params, corps: { sourceId: source.compteId } }, { onSuccess: onFait });
  }
  return (
    <Fenetre
      titre={`Dupliquer des droits vers ${nomDe(utilisateur)}`}
      ouverte
      onFermer={onRetour}
      actions={
        <>
          <Bouton onClick={onRetour}>Annuler</Bouton>
          <Bouton genre="principal" occupe={envoi.isPending} texteAttente="Envoi…" onClick={dupliquer}>
            Dupliquer
          </Bouton>
        </>
      }
    >
      {envoi.error && <RefusDuGeste refus={envoi.error.refus} />}
      <div className={styles.pile}>
        <ChampSelection
          id="source"
          libelle={GESTES.dupliquer.libelle}
          obligatoire
          options={collegues.map((u) => ({ valeur: String(u.compteId), libelle: nomDe(u) }))}
          value={sourceId}
          onChange={(e) => choisir(e.target.value)}
          erreur={oubli && !source ? 'Choisissez la personne dont les droits sont à copier.' : undefined}
        />
        {source && (
          <>
            <p className={styles.prose}>{nomDe(utilisateur)} aura exactement, et rien d’autre :</p>
            <ul className={styles.points}>
              <li>Services : {servicesDits(source)}</li>
              <li>Espaces : {accesDits(source.acces, vocabulaire).join(', ') || 'aucun'}</li>
            </ul>
            <p className={styles.prose}>
              Ce qui n’est pas dans cette liste lui sera retiré. Son rôle reste « Utilisateur ».
            </p>
          </>
        )}
      </div>
    </Fenetre>
  );
}
