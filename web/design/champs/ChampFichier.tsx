import { FileCheck, Upload } from 'lucide-react';
import { type ChangeEvent, type ComponentProps, useId, useState } from 'react';
import { classes } from '../classes.ts';
import { Champ } from './Champ.tsx';
import styles from './ChampFichier.module.css';
import { estAccepte, formaterTaille } from './fichier.ts';
import { type Presentation, reperes } from './presentation.ts';

type ChampFichierProps = Omit<Presentation, 'reconnu'> &
  Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'value' | 'multiple'> & {
    /** What may be given, in words: « PDF ou XML, 10 Mo au plus ». */
    acceptes: string;
    onFichier: (fichier: File) => void;
  };

/** The native control covers the whole zone: click, keyboard and drop are the browser's own. */
export function ChampFichier(props: ChampFichierProps) {
  const { libelle, aide, erreur, obligatoire, acceptes, onFichier, className, ...saisie } = props;
  const secours = useId();
  const id = saisie.id ?? saisie.name ?? secours;
  const [choisi, setChoisi] = useState<File>();
  const [refuse, setRefuse] = useState<string>();
  const [survole, setSurvole] = useState(false);
  const message = refuse ? `« ${refuse} » n’est pas accepté. Choisissez un fichier ${acceptes}.` : erreur;
  const Icone = choisi ? FileCheck : Upload;

  function recevoir({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    setSurvole(false);
    const fichier = currentTarget.files?.[0];
    if (fichier && estAccepte(fichier, saisie.accept)) {
      setRefuse(undefined);
      setChoisi(fichier);
      onFichier(fichier);
      return;
    }
    if (fichier) setRefuse(fichier.name);
    // A refused file or a closed window keeps the file chosen before.
    remettre(currentTarget, choisi);
  }

  return (
    <Champ {...{ id, libelle, aide, erreur: message, obligatoire, className }}>
      <div className={classes(styles.zone, survole && styles.survole, choisi && styles.rempli, message && styles.faux)}>
        <input
          {...saisie}
          type="file"
          id={id}
          className={styles.natif}
          onChange={recevoir}
          onDragEnter={() => setSurvole(true)}
          onDragLeave={() => setSurvole(false)}
          onDrop={() => setSurvole(false)}
          aria-invalid={message ? true : undefined}
          aria-describedby={[reperes(id, { aide, erreur: message }).decritPar, `${id}-choisi`]
            .filter(Boolean)
            .join(' ')}
        />
        <span className={styles.icone}>
          <Icone size={24} aria-hidden="true" />
        </span>
        <span id={`${id}-choisi`} className={styles.texte} aria-live="polite">
          <strong>{choisi ? choisi.name : 'Choisissez un fichier, ou déposez-le ici'}</strong>
          <span>
            {choisi ? formaterTaille(choisi.size) : acceptes}
            {choisi && <span className="sans-impression"> · cliquez pour en choisir un autre</span>}
          </span>
        </span>
      </div>
    </Champ>
  );
}

function remettre(champ: HTMLInputElement, fichier: File | undefined) {
  const transfert = new DataTransfer();
  if (fichier) transfert.items.add(fichier);
  champ.files = transfert.files;
}
