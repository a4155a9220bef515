import type { RechercheDEngagements } from '#shared/engagements/contrat.ts';
import type { CoteDEngagement } from '#shared/engagements/cycle-de-vie.ts';
import { ETATS, LISTE_ETATS } from '#shared/engagements/etats.ts';
import { ChampDate } from '../../design/champs/ChampDate.tsx';
import { ChampMontant } from '../../design/champs/ChampMontant.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { FormulaireRecherche } from '../../design/page/FormulaireRecherche.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { CRITERES, type Critere } from './criteres.ts';

type CriteresEngagementsProps = {
  cote: CoteDEngagement;
  recherche: RechercheDEngagements;
  onRecherche: (criteres: Record<Critere, string>) => void;
};

/** The criteria of the portal [S19]. */
export function CriteresEngagements({ cote, recherche, onRecherche }: CriteresEngagementsProps) {
  return (
    <FormulaireRecherche criteres={CRITERES} onRecherche={onRecherche}>
      <GrilleChamps>
        <ChampTexte
          name="numero"
          libelle={cote === 'EMETTEUR' ? 'Numéro d’engagement' : 'Numéro de commande'}
          defaultValue={recherche.numero}
          allure="mono"
        />
        <ChampTexte name="marche" libelle="Numéro de marché" defaultValue={recherche.marche} allure="mono" />
        <ChampTexte
          name="partie"
          libelle={cote === 'EMETTEUR' ? 'Structure réceptrice' : 'Structure émettrice'}
          aide="Une partie du nom, ou le SIRET."
          defaultValue={recherche.partie}
        />
        <ChampSelection
          name="etat"
          libelle="État courant"
          choixVide="Tous les états"
          defaultValue={recherche.etat}
          options={LISTE_ETATS.filter((etat) => cote === 'EMETTEUR' || etat !== 'COMMANDE').map((etat) => ({
            valeur: etat,
            libelle: ETATS[etat].libelle,
          }))}
        />
        <ChampDate name="du" libelle="Notifiée du" defaultValue={recherche.du} />
        <ChampDate name="au" libelle="Notifiée au" defaultValue={recherche.au} />
        <ChampMontant name="min" libelle="Montant TTC minimum" defaultValue={recherche.min} />
        <ChampMontant name="max" libelle="Montant TTC maximum" defaultValue={recherche.max} />
      </GrilleChamps>
    </FormulaireRecherche>
  );
}
