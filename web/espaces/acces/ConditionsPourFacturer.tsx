import { Link } from 'react-router';
import type { MaStructure } from '#shared/espaces/contrat.ts';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import { Section } from '../../design/page/Section.tsx';
import styles from '../Espaces.module.css';
import { cheminAbonnement, suiteDInactive } from '../mes-habilitations.ts';

/** « My structure is not in the list of suppliers »: the three conditions, and which one fails [S35]. */
export function ConditionsPourFacturer({ structures }: { structures: readonly MaStructure[] }) {
  return (
    <Section titre="Pourquoi ne puis-je pas déposer ?">
      <div className={styles.pile}>
        <p>
          Pour déposer une facture au nom d’une structure, il faut trois choses à la fois : une structure active, un
          rattachement validé, et « Factures émises » en mode « Modification ».
        </p>
        <Tableau
          legende="Vos structures et les trois conditions"
          legendeCachee
          colonnes={COLONNES}
          lignes={structures}
          cleDe={({ id }) => String(id)}
          vide={null}
        />
      </div>
    </Section>
  );
}

const EMISES = 'FACTURES_EMISES';

const COLONNES: readonly Colonne<MaStructure>[] = [
  { cle: 'structure', titre: 'Structure', entete: true, rendu: ({ raisonSociale }) => raisonSociale },
  {
    cle: 'active',
    titre: 'Structure active',
    rendu: (structure) => <Condition tenue={structure.active} sinon={`Inactive. ${suiteDInactive(structure)}`} />,
  },
  { cle: 'rattachement', titre: 'Rattachement', rendu: () => <Condition tenue /> },
  { cle: 'espace', titre: '« Factures émises »', rendu: (structure) => <Emises structure={structure} /> },
];

function Emises({ structure: { id, active, ouverts, habilitations } }: { structure: MaStructure }) {
  const tenus = habilitations.filter(({ espace }) => espace === EMISES);
  const modifie = tenus.some(({ mode }) => mode === 'MODIFICATION');
  if (modifie || (!active && tenus.length > 0)) return <Condition tenue />;
  if (!ouverts.includes(EMISES))
    return <Condition sinon="Pas ouvert sur la structure : un gestionnaire doit d’abord l’ajouter." />;
  return (
    <div className={styles.serre}>
      <Condition sinon={tenus.length > 0 ? 'En consultation seulement.' : 'Vous n’y êtes pas abonné.'} />
      <Link to={cheminAbonnement({ structure: id, espace: EMISES, mode: 'MODIFICATION' })}>
        {tenus.length > 0 ? 'Demander la modification' : 'S’abonner'}
      </Link>
    </div>
  );
}

function Condition({ tenue = false, sinon = '' }: { tenue?: boolean; sinon?: string }) {
  if (tenue) return <StatutBadge ton="succes">Oui</StatutBadge>;
  return (
    <div className={styles.serre}>
      <StatutBadge ton="refus">Non</StatutBadge>
      <span className={styles.petite}>{sinon}</span>
    </div>
  );
}
