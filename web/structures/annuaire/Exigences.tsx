import { PARAMETRES, resumeDesExigences } from '#shared/structures/parametres.ts';
import type { ParametresPublics } from '#shared/structures/structure.ts';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import styles from './Annuaire.module.css';

type Ligne = (typeof PARAMETRES)[number] & { oui: boolean };

/** In one sentence, then each parameter with what it changes for the supplier. */
export function Exigences({ parametres }: { parametres: ParametresPublics }) {
  return (
    <>
      <p className={styles.resume}>
        {resumeDesExigences(parametres)} Il paie à {parametres.delaiPaiement} jours au plus.
      </p>
      <Tableau
        legende="Paramètres de la structure"
        legendeCachee
        colonnes={COLONNES}
        lignes={PARAMETRES.map((p) => ({ ...p, oui: parametres[p.nom] }))}
        cleDe={({ nom }) => nom}
        vide={null}
      />
    </>
  );
}

const COLONNES: readonly Colonne<Ligne>[] = [
  { cle: 'libelle', titre: 'Paramètre', entete: true, rendu: ({ libelle }) => libelle },
  { cle: 'valeur', titre: 'Ici', rendu: ({ oui }) => (oui ? <strong>Oui</strong> : 'Non') },
  { cle: 'effet', titre: 'Quand c’est oui', rendu: ({ effet }) => effet },
];
