import { Bot, History } from 'lucide-react';
import type { ActionNotee, StructureGeree } from '#shared/gestion/contrat.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { useLecture } from '../../api/requetes.ts';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Pagination } from '../../design/affichage/Pagination.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { Badge } from '../../design/messages/Badge.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import styles from './Activites.module.css';

type BlocHistoriqueProps = {
  structures: readonly StructureGeree[];
  /** Undefined: all of them. */
  structureId: number | undefined;
  page: number;
  onStructure: (structureId: number | undefined) => void;
  onPage: (page: number) => void;
};

const TAILLE = 10;

/** Block D: what the gestionnaires did on the structures, last first. */
export function BlocHistorique({ structures, structureId, page, onStructure, onPage }: BlocHistoriqueProps) {
  const lu = useLecture('listerActions', { requete: { structureId, page, taille: TAILLE } });
  return (
    <div id="historique">
      <Section titre="Historique des actions des gestionnaires">
        <div className={styles.pile}>
          {structures.length > 1 && (
            <GrilleChamps simple>
              <ChampSelection
                name="historiqueDe"
                libelle="Structure"
                choixVide="Toutes mes structures"
                value={structureId ?? ''}
                options={structures.map(({ id, raisonSociale }) => ({ valeur: String(id), libelle: raisonSociale }))}
                onChange={({ target }) => onStructure(Number(target.value) || undefined)}
              />
            </GrilleChamps>
          )}
          {lu.error && <RefusAlerte {...lu.error.refus} />}
          {lu.isPending && <Attente />}
          {lu.data && (
            <>
              <Tableau
                legende="Actions des gestionnaires"
                legendeCachee
                colonnes={structures.length > 1 ? COLONNES : COLONNES.filter(({ cle }) => cle !== 'structure')}
                lignes={lu.data.actions}
                cleDe={({ id }) => String(id)}
                vide={
                  <EtatVide
                    icone={History}
                    phrase="Aucune action pour l’instant."
                    suite="Ouvrir un espace, rattacher un utilisateur, répondre à une demande : chaque geste s’inscrira ici."
                  />
                }
              />
              {lu.data.total > TAILLE && (
                <Pagination
                  page={page}
                  pages={Math.ceil(lu.data.total / TAILLE)}
                  total={lu.data.total}
                  taille={TAILLE}
                  onPage={onPage}
                />
              )}
            </>
          )}
        </div>
      </Section>
    </div>
  );
}

const COLONNES: readonly Colonne<ActionNotee>[] = [
  { cle: 'date', titre: 'Date', rendu: ({ instant }) => formaterInstant(instant) },
  { cle: 'structure', titre: 'Structure', rendu: ({ structure }) => structure.raisonSociale },
  {
    cle: 'qui',
    titre: 'Qui',
    rendu: ({ auteur, robot }) => (
      <>
        {auteur ?? 'Le portail'} {robot && <Badge icone={Bot}>robot</Badge>}
      </>
    ),
  },
  { cle: 'action', titre: 'Action', entete: true, rendu: ({ action }) => action },
  { cle: 'cible', titre: 'Sur quoi', rendu: ({ cible }) => cible },
];
