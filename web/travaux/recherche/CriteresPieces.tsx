import { useState } from 'react';
import { descriptionDuStatut, LISTE_STATUTS } from '#shared/factures/statuts.ts';
import { COTES_TRAVAUX, LISTE_CADRES_TRAVAUX } from '#shared/travaux/cadres.ts';
import type { RechercheTravaux } from '#shared/travaux/recherche.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampDate } from '../../design/champs/ChampDate.tsx';
import { ChampMontant } from '../../design/champs/ChampMontant.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { FormulaireRecherche } from '../../design/page/FormulaireRecherche.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { COTES, cadreCourt } from '../cadres.ts';
import { CRITERES, type Critere } from './criteres.ts';

type CriteresPiecesProps = { recherche: RechercheTravaux; onRecherche: (criteres: Record<Critere, string>) => void };

/** Behind « Plus de critères ». */
const AUTRES: readonly Critere[] = [
  'valideur',
  'engagement',
  'pieceDu',
  'pieceAu',
  'htMin',
  'htMax',
  'ttcMin',
  'ttcMax',
  'aPayerMin',
  'aPayerMax',
];

/** The criteria of the portal (travaux § 11.1). */
export function CriteresPieces({ recherche, onRecherche }: CriteresPiecesProps) {
  const [tous, setTous] = useState(AUTRES.some((critere) => recherche[critere] !== undefined));
  return (
    <FormulaireRecherche criteres={CRITERES} onRecherche={onRecherche}>
      <GrilleChamps>
        <ChampSelection
          name="cote"
          libelle="Rôle"
          choixVide="Tous mes rôles"
          defaultValue={recherche.cote}
          options={COTES_TRAVAUX.map((cote) => ({ valeur: cote, libelle: COTES[cote].court }))}
        />
        <ChampSelection
          name="cadre"
          libelle="Cadre de facturation"
          choixVide="Tous les cadres"
          defaultValue={recherche.cadre}
          options={LISTE_CADRES_TRAVAUX.map((code) => ({ valeur: code, libelle: cadreCourt(code) }))}
        />
        <ChampSelection
          name="statut"
          libelle="Statut courant"
          choixVide="Tous les statuts"
          defaultValue={recherche.statut}
          options={PROPOSES.map((code) => ({ valeur: code, libelle: descriptionDuStatut(code).libelle }))}
        />
        <ChampTexte name="numero" libelle="N° de la pièce" defaultValue={recherche.numero} allure="mono" />
        <ChampTexte name="marche" libelle="N° de marché" defaultValue={recherche.marche} allure="mono" />
        <ChampTexte
          name="fournisseur"
          libelle="Fournisseur"
          aide="Une partie du nom, ou le SIRET."
          defaultValue={recherche.fournisseur}
        />
        <ChampTexte
          name="moe"
          libelle="Maîtrise d’œuvre (MOE)"
          aide="Une partie du nom, ou le SIRET."
          defaultValue={recherche.moe}
        />
        <ChampTexte
          name="moa"
          libelle="Maîtrise d’ouvrage (MOA)"
          aide="Une partie du nom, ou le SIRET."
          defaultValue={recherche.moa}
        />
        <ChampTexte
          name="destinataire"
          libelle="Destinataire"
          aide="Une partie du nom, ou le SIRET."
          defaultValue={recherche.destinataire}
        />
        <ChampDate name="depotDu" libelle="Déposée du" defaultValue={recherche.depotDu} />
        <ChampDate name="depotAu" libelle="Déposée au" defaultValue={recherche.depotAu} />
        <ChampSelection
          name="sansSuivante"
          libelle="Pièce suivante"
          choixVide="Avec ou sans"
          defaultValue={recherche.sansSuivante}
          options={[{ valeur: 'oui', libelle: 'Uniquement sans pièce suivante' }]}
        />
        {tous && (
          <>
            <ChampTexte
              name="valideur"
              libelle="Valideur"
              aide="Une partie du nom, ou le SIRET."
              defaultValue={recherche.valideur}
            />
            <ChampTexte name="engagement" libelle="N° d’engagement" defaultValue={recherche.engagement} allure="mono" />
            <ChampDate name="pieceDu" libelle="Datée du" defaultValue={recherche.pieceDu} />
            <ChampDate name="pieceAu" libelle="Datée au" defaultValue={recherche.pieceAu} />
            <ChampMontant name="htMin" libelle="Montant HT minimum" defaultValue={recherche.htMin} />
            <ChampMontant name="htMax" libelle="Montant HT maximum" defaultValue={recherche.htMax} />
            <ChampMontant name="ttcMin" libelle="Montant TTC minimum" defaultValue={recherche.ttcMin} />
            <ChampMontant name="ttcMax" libelle="Montant TTC maximum" defaultValue={recherche.ttcMax} />
            <ChampMontant name="aPayerMin" libelle="Montant à payer minimum" defaultValue={recherche.aPayerMin} />
            <ChampMontant name="aPayerMax" libelle="Montant à payer maximum" defaultValue={recherche.aPayerMax} />
          </>
        )}
      </GrilleChamps>
      {!tous && (
        <Bouton genre="discret" petit onClick={() => setTous(true)}>
          Plus de critères
        </Bouton>
      )}
    </FormulaireRecherche>
  );
}

const PROPOSES = LISTE_STATUTS.filter((code) => code !== 'SUPPRIMEE');
