import { BookOpenText, CalendarClock, Ellipsis, FolderDown, History, Mail, Undo2, UserRound } from 'lucide-react';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { NavLink } from 'react-router';
import type { EtatDuBac } from '#shared/bac/contrat.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { useGeste } from '../api/requetes.ts';
import styles from './BarreEntrainement.module.css';
import { useEtatDuBac, useInstant, useMonSiege } from './etat-du-bac.ts';
import { FenetreHorloge } from './FenetreHorloge.tsx';
import { FenetreSieges } from './FenetreSieges.tsx';
import { OngletEnAttente } from './OngletEnAttente.tsx';
import { useVocabulaire } from './vocabulaire.ts';

/** The practice, always at hand: who am I, what day is it, my mail, undo, words. */
export function BarreEntrainement() {
  const etat = useEtatDuBac();
  const siege = useMonSiege();
  const instant = useInstant();
  const [fenetre, ouvrir] = useState<'sieges' | 'horloge'>();
  const [deplie, deplier] = useState(false);
  const [dit, dire] = useState('');
  const fermer = () => ouvrir(undefined);
  const nonLus = etat?.courrielsNonLus ?? 0;
  return (
    <nav aria-label="Entraînement" className={styles.barre} data-cadre>
      <div className={styles.piste}>
        <Commande icone={UserRound} titre="Je suis" souple onClick={() => ouvrir('sieges')}>
          {siege ? `${siege.prenom} ${siege.nom}` : 'non connecté'}
        </Commande>
        <Commande icone={CalendarClock} titre="Nous sommes le" onClick={() => ouvrir('horloge')}>
          {instant ? formaterInstant(instant) : '…'}
        </Commande>
        <Lien icone={Mail} vers="/boite-aux-lettres" titre="Courriels">
          {nonLus === 0 ? 'rien de nouveau' : `${nonLus} ${nonLus > 1 ? 'nouveaux' : 'nouveau'}`}
        </Lien>
        <Annuler etat={etat} dire={dire} />
        <button type="button" className={styles.plus} aria-expanded={deplie} onClick={() => deplier(!deplie)}>
          <Ellipsis size={20} aria-hidden="true" />
          {deplie ? 'Moins d’outils' : 'Plus d’outils'}
        </button>
        <div className={styles.suite} data-deplie={deplie || undefined}>
          <Lien icone={History} vers="/remonter-le-temps" titre="Remonter le temps" />
          <Lien icone={BookOpenText} vers="/documents" titre="Documents" />
          <Lien icone={FolderDown} vers="/mon-bac" titre="Mon bac" />
          <Mots />
        </div>
      </div>
      <p role="status" className={styles.dit}>
        {dit && (
          <>
            {dit}{' '}
            <button type="button" className={styles.fermer} onClick={() => dire('')}>
              Fermer
            </button>
          </>
        )}
      </p>
      <OngletEnAttente />
      <FenetreSieges ouverte={fenetre === 'sieges'} onFermer={fermer} />
      <FenetreHorloge ouverte={fenetre === 'horloge'} onFermer={fermer} />
    </nav>
  );
}

type Piece = { icone: typeof Mail; titre: string; children?: ReactNode };

function Dessin({ icone: Icone, titre, children }: Piece) {
  return (
    <>
      <Icone size={20} aria-hidden="true" />
      <span className={styles.mots}>
        <span className={styles.titre}>{titre}</span>
        {children && <span className={styles.valeur}>{children}</span>}
      </span>
    </>
  );
}

/** `souple`: what it says may be cut when the bar lacks room. */
function Commande({ onClick, souple, ...piece }: Piece & { onClick: () => void; souple?: true }) {
  return (
    <button type="button" className={styles.commande} data-souple={souple} onClick={onClick}>
      <Dessin {...piece} />
    </button>
  );
}

function Lien({ vers, ...piece }: Piece & { vers: string }) {
  return (
    <NavLink to={vers} className={styles.commande}>
      <Dessin {...piece} />
    </NavLink>
  );
}

/** One click undoes; what was undone is told, and « Remonter le temps » brings it back. */
function Annuler({ etat, dire }: { etat: EtatDuBac | undefined; dire: (dit: string) => void }) {
  const annuler = useGeste('annulerDernierActe');
  const annulable = etat?.annulable ?? null;
  const geste = etat?.geste ?? undefined;
  function cliquer({ detail }: MouseEvent) {
    // The second click of a double click would undo one act more.
    if (annulable === null || annuler.isPending || detail > 1) return;
    annuler.mutate(
      { corps: { geste } },
      { onSuccess: () => dire(`Annulé : ${annulable}`), onError: (e) => dire(e.refus.message) },
    );
  }
  return (
    <button
      type="button"
      className={styles.commande}
      data-souple
      title={annulable ?? undefined}
      aria-disabled={annulable === null || undefined}
      onClick={cliquer}
    >
      <Dessin icone={Undo2} titre="Annuler">
        {annulable ?? 'rien à annuler'}
      </Dessin>
    </button>
  );
}

function Mots() {
  const { vocabulaire, choisir } = useVocabulaire();
  return (
    <label className={styles.choix}>
      <span className={styles.titre}>Mots du portail</span>
      <select
        className={styles.selection}
        value={vocabulaire}
        onChange={(e) => choisir(e.currentTarget.value as typeof vocabulaire)}
      >
        <option value="2021">2021 (le cours)</option>
        <option value="actuel">actuels</option>
      </select>
    </label>
  );
}
