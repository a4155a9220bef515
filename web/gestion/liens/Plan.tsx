import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { type Case, type Plan as Dessin, type Ligne, voisine } from '#shared/gestion/disposition.ts';
import { CLE_STRUCTURE, type Colonne } from '#shared/gestion/graphe.ts';
import { enTete, mot } from '#shared/vocabulaire/mots.ts';
import { classes } from '../../design/classes.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './Plan.module.css';

type PlanProps = {
  plan: Dessin;
  /** Key of the node that is chosen. */
  choix: string | null;
  /** Keys of what stays bright because of it. */
  vifs: ReadonlySet<string> | undefined;
  onChoix: (cle: string | null) => void;
};

const SENS = { ArrowUp: 'haut', ArrowDown: 'bas', ArrowLeft: 'gauche', ArrowRight: 'droite' } as const;

/** The picture: four columns, lines between what is linked. One tab stop; the arrows go from case to case. */
export function Plan({ plan, choix, vifs, onChoix }: PlanProps) {
  const { vocabulaire } = useVocabulaire();
  const [visitee, visiter] = useState<string>();
  const dessin = useRef<SVGSVGElement>(null);
  const id = useId();
  const enVie = (cle: string | undefined) => plan.cases.some((c) => c.cle === cle);
  const entree = enVie(visitee) ? visitee : (choix ?? CLE_STRUCTURE);

  function presser(evenement: KeyboardEvent, cle: string) {
    const sens = SENS[evenement.key as keyof typeof SENS];
    if (sens) dessin.current?.querySelector<SVGElement>(`[data-cle="${voisine(plan, cle, sens)}"]`)?.focus();
    else if (evenement.key === 'Enter' || evenement.key === ' ') onChoix(cle);
    else if (evenement.key === 'Escape') onChoix(null);
    else return;
    evenement.preventDefault();
  }

  const vive = ({ de, vers }: Ligne) => vifs === undefined || (vifs.has(de) && vifs.has(vers));
  const lignes = plan.lignes.map((ligne) => ({ ligne, devant: vive(ligne) }));
  return (
    <>
      <p id={id} className="hors-ecran">
        Allez d’une case à l’autre avec les flèches, choisissez avec Entrée, revenez avec Échap. Les mêmes liens sont
        écrits plus bas.
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn */}
      <svg
        ref={dessin}
        viewBox={`0 0 ${plan.largeur} ${plan.hauteur}`}
        role="group"
        aria-label="Plan des liens"
        aria-describedby={id}
        className={classes(styles.plan, vifs && styles.choisi)}
      >
        {plan.colonnes.map(({ colonne, x, largeur }) => (
          <text key={colonne} x={x + largeur / 2} y={20} className={styles.titre}>
            {titreDe(colonne, enTete(mot('espaces', vocabulaire)))}
          </text>
        ))}
        {lignes
          .toSorted((a, b) => Number(a.devant) - Number(b.devant))
          .map(({ ligne, devant }) => (
            <path
              key={`${ligne.genre} ${ligne.de} ${ligne.vers}`}
              d={ligne.trace}
              className={classes(
                styles.ligne,
                styles[ligne.genre],
                ligne.enLecture && styles.enLecture,
                ligne.attente && styles.attente,
                devant && styles.vive,
              )}
            />
          ))}
        {plan.cases.map((c) => (
          // biome-ignore lint/a11y/useSemanticElements: an HTML button cannot be drawn in an SVG
          <g
            key={c.cle}
            role="button"
            data-cle={c.cle}
            tabIndex={c.cle === entree ? 0 : -1}
            aria-pressed={c.cle === choix}
            aria-label={nommer(c)}
            onClick={() => onChoix(c.cle)}
            onFocus={() => visiter(c.cle)}
            onKeyDown={(evenement) => presser(evenement, c.cle)}
            className={classes(
              styles.case,
              styles[c.colonne],
              styles[c.etat],
              c.cle === choix && styles.retenue,
              (vifs === undefined || vifs.has(c.cle)) && styles.vive,
            )}
          >
            <Dessus {...c} />
          </g>
        ))}
      </svg>
    </>
  );
}

const TITRES: Record<Colonne, string> = {
  STRUCTURE: 'Structure',
  SERVICE: 'Services',
  ESPACE: '',
  UTILISATEUR: 'Utilisateurs',
};
const titreDe = (colonne: Colonne, espaces: string) => TITRES[colonne] || espaces;

const NOMS: Record<Colonne, string> = {
  STRUCTURE: 'Structure ',
  SERVICE: 'Service ',
  ESPACE: '',
  UTILISATEUR: '',
};
const nommer = ({ colonne, libelle, precision }: Case) => `${NOMS[colonne]}${libelle}, ${precision}`;

/** The inner picture cuts what a very wide name would let out. */
function Dessus({ x, y, largeur, hauteur, lignes, precision, colonne }: Case) {
  const seule = colonne === 'ESPACE';
  const pas = 17;
  const haut = hauteur / 2 - ((lignes.length + (seule ? 0 : 1)) * pas) / 2 + 12.5;
  return (
    <>
      <rect x={x} y={y} width={largeur} height={hauteur} rx={7} />
      <svg x={x + 8} y={y} width={largeur - 16} height={hauteur} aria-hidden="true">
        <text className={styles.nom}>
          {lignes.map((ligne, rang) => (
            <tspan key={ligne} x={2} y={haut + rang * pas}>
              {ligne}
            </tspan>
          ))}
        </text>
        {!seule && (
          <text x={2} y={haut + lignes.length * pas} className={styles.precision}>
            {precision}
          </text>
        )}
      </svg>
    </>
  );
}
