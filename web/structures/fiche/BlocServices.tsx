import { Network } from 'lucide-react';
import type { Structure } from '#shared/structures/structure.ts';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import { Section } from '../../design/page/Section.tsx';
import { CodeDeService } from '../CodeDeService.tsx';

type Service = Structure['services'][number];

const COLONNES: readonly Colonne<Service>[] = [
  { cle: 'nom', titre: 'Nom du service', entete: true, rendu: (s) => s.nom },
  { cle: 'code', titre: 'Code service', mono: true, rendu: (s) => <CodeDeService code={s.code} /> },
  {
    cle: 'statut',
    titre: 'Statut',
    rendu: (s) => (
      <StatutBadge ton={s.statut === 'ACTIF' ? 'succes' : 'neutre'}>
        {s.statut === 'ACTIF' ? 'Actif' : 'Inactif'}
      </StatutBadge>
    ),
  },
];

export function BlocServices({ services, publique }: { services: readonly Service[]; publique: boolean }) {
  const suite = publique
    ? 'La facture s’adresse à la structure entière.'
    : 'Une petite entreprise n’en a pas besoin : les services sont facultatifs.';
  return (
    <Section titre="Services">
      <Tableau
        legende="Liste des services"
        legendeCachee
        colonnes={COLONNES}
        lignes={services}
        cleDe={(s) => s.code}
        vide={<EtatVide icone={Network} phrase="Cette structure n’a pas de service." suite={suite} />}
      />
    </Section>
  );
}
