import { PARAMETRES, resumeDesExigences } from '#shared/structures/parametres.ts';
import type { ParametresPublics } from '#shared/structures/structure.ts';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Section } from '../../design/page/Section.tsx';
import styles from './Structure.module.css';

type Ligne = (typeof PARAMETRES)[number] & { oui: boolean };

const COLONNES: readonly Colonne<Ligne>[] = [
  { cle: 'libelle', titre: 'Paramètre', entete: true, rendu: (p) => p.libelle },
  { cle: 'valeur', titre: 'Valeur', rendu: (p) => (p.oui ? <strong>Oui</strong> : 'Non') },
  { cle: 'effet', titre: 'Quand c’est oui', rendu: (p) => p.effet },
];

/** What a public body demands of its suppliers. */
export function BlocParametres({ parametres }: { parametres: ParametresPublics }) {
  return (
    <Section titre="Paramètres">
      <p className={styles.resume}>
        {resumeDesExigences(parametres)} Il paie à {parametres.delaiPaiement} jours au plus.
      </p>
      <Tableau
        legende="Paramètres de la structure"
        legendeCachee
        colonnes={COLONNES}
        lignes={PARAMETRES.map((p) => ({ ...p, oui: parametres[p.nom] }))}
        cleDe={(p) => p.nom}
        vide={null}
      />
    </Section>
  );
}
