import { PanelsTopLeft } from 'lucide-react';
import { ESPACES } from '#shared/espaces/espaces.ts';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { Section } from '../../design/page/Section.tsx';

type Ligne = (typeof ESPACES)[number];

const COLONNES: readonly Colonne<Ligne>[] = [
  { cle: 'libelle', titre: 'Espace', entete: true, rendu: (e) => e.libelle },
  { cle: 'pourQuoi', titre: 'À quoi il sert', rendu: (e) => e.pourQuoi },
];

/** « Liste des espaces de la structure », in the order of the tabs. */
export function BlocEspaces({ codes }: { codes: readonly string[] }) {
  return (
    <Section titre="Espaces">
      <Tableau
        legende="Liste des espaces de la structure"
        legendeCachee
        colonnes={COLONNES}
        lignes={ESPACES.filter((e) => codes.includes(e.code))}
        cleDe={(e) => e.code}
        vide={<EtatVide icone={PanelsTopLeft} phrase="Aucun espace n’est ouvert sur cette structure." />}
      />
    </Section>
  );
}
