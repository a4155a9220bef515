import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { EngagementResume } from '#shared/engagements/contrat.ts';
import type { CoteDEngagement } from '#shared/engagements/cycle-de-vie.ts';
import { TYPES_D_ENGAGEMENT } from '#shared/engagements/engagement.ts';
import type { Colonne, Tri } from '../design/affichage/colonnes.ts';
import { Montant } from '../design/affichage/Montant.tsx';
import { Tableau } from '../design/affichage/Tableau.tsx';
import { formaterMoment, formaterSomme, libelleDe } from '../factures/libelles.ts';
import { cheminEngagement } from './chemins.ts';
import { EtatDEngagement } from './EtatDEngagement.tsx';

type Ligne = EngagementResume;
type CleDeColonne = 'numero' | 'type' | 'partie' | 'service' | 'objet' | 'notifieLe' | 'etat' | 'montantTtc' | 'devise';

type TableauEngagementsProps = {
  legende: string;
  cote: CoteDEngagement;
  engagements: readonly Ligne[];
  cles: readonly CleDeColonne[];
  /** Columns of the screen itself, after the others. */
  autres?: readonly Colonne<Ligne>[];
  tri?: Tri;
  onTri?: (cle: string) => void;
  vide: ReactNode;
};

/** A list of engagements, or of commandes. */
export function TableauEngagements({ cote, engagements, cles, autres = [], ...tableau }: TableauEngagementsProps) {
  const toutes = colonnesDe(cote);
  return (
    <Tableau
      {...tableau}
      legendeCachee
      colonnes={[...cles.map((cle) => toutes[cle]), ...autres]}
      lignes={engagements}
      cleDe={({ id }) => String(id)}
    />
  );
}

/** The columns of the portal [S19]: who is ordered from for who orders, who orders for the others. */
function colonnesDe(cote: CoteDEngagement): Record<CleDeColonne, Colonne<Ligne>> {
  return {
    numero: {
      cle: 'numero',
      titre: 'Numéro',
      entete: true,
      triable: true,
      rendu: ({ id, numero }) => <Link to={cheminEngagement(id)}>{numero}</Link>,
    },
    type: { cle: 'type', titre: 'Type', rendu: ({ type }) => libelleDe(TYPES_D_ENGAGEMENT, type) },
    partie: {
      cle: 'partie',
      titre: cote === 'EMETTEUR' ? 'Structure réceptrice' : 'Structure émettrice',
      triable: true,
      rendu: ({ role, emetteur, recepteur }) => (role === 'EMETTEUR' ? recepteur : emetteur)?.raisonSociale ?? '–',
    },
    service: { cle: 'service', titre: 'Service', rendu: ({ codeService }) => codeService ?? '–' },
    objet: { cle: 'objet', titre: 'Objet', rendu: ({ objet }) => objet },
    notifieLe: {
      cle: 'notifieLe',
      titre: 'Date de notification',
      triable: true,
      rendu: ({ notifieLe }) => formaterMoment(notifieLe) ?? 'Pas encore envoyé',
    },
    etat: { cle: 'etat', titre: 'État', triable: true, rendu: ({ etat }) => <EtatDEngagement etat={etat} /> },
    montantTtc: {
      cle: 'montantTtc',
      titre: 'Montant TTC',
      triable: true,
      alignement: 'droite',
      rendu: ({ montantTtc, devise }) => <Montant texte={formaterSomme(montantTtc, devise) ?? ''} />,
    },
    devise: { cle: 'devise', titre: 'Devise', rendu: ({ devise }) => devise },
  };
}
