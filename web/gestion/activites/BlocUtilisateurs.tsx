import { Download, Users, Waypoints } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { StructureGeree, UtilisateurGere } from '#shared/gestion/contrat.ts';
import { formaterInstant, jourDe } from '#shared/referentiel/date.ts';
import { comparable } from '#shared/referentiel/texte.ts';
import { lienFichier } from '../../api/liens.ts';
import { useGeste, useLecture } from '../../api/requetes.ts';
import { LienBoite } from '../../comptes/formulaire/LienBoite.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useEtatDuBac } from '../../shell/etat-du-bac.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './Activites.module.css';
import { colonnesDesUtilisateurs } from './colonnes-des-utilisateurs.tsx';

type BlocUtilisateursProps = {
  structures: readonly StructureGeree[];
  structureId: number | undefined;
  onStructure: (structureId: number) => void;
};

/** Up to here, everybody is seen at once. */
const PEU = 5;

function repond({ prenom, nom, emailConnexion }: UtilisateurGere, texte: string): boolean {
  return [`${prenom} ${nom}`, `${nom} ${prenom}`, emailConnexion].some((t) =>
    comparable(t).includes(comparable(texte)),
  );
}

/** Blocks E and F: the people of a structure and what they have; their activation mail sent again; the file to keep. */
export function BlocUtilisateurs({ structures, structureId = 0, onStructure }: BlocUtilisateursProps) {
  const { vocabulaire } = useVocabulaire();
  const instant = useEtatDuBac()?.instant;
  const [texte, saisir] = useState('');
  const lu = useLecture('listerUtilisateursGeres', { params: { id: structureId } }, { active: structureId > 0 });
  const renvoyer = useGeste('renvoyerActivationUtilisateur');
  const { reset } = renvoyer;
  // What was said about one structure does not concern another.
  useEffect(() => {
    reset();
    saisir('');
  }, [structureId, reset]);
  const envoyerA = (compteId: number) => {
    if (!renvoyer.isPending) renvoyer.mutate({ params: { id: structureId, compteId } });
  };
  return (
    <div id="utilisateurs">
      <Section titre="Utilisateurs par structure">
        <div className={styles.pile}>
          <GrilleChamps simple>
            <ChampSelection
              name="utilisateursDe"
              libelle="Structure"
              choixVide={null}
              value={structureId}
              options={structures.map(({ id, raisonSociale }) => ({ valeur: String(id), libelle: raisonSociale }))}
              onChange={({ target }) => onStructure(Number(target.value))}
            />
            {(lu.data?.length ?? 0) > PEU && (
              <ChampTexte
                type="search"
                name="chercherUtilisateur"
                libelle="Chercher une personne"
                aide="Une partie du prénom, du nom ou de l’adresse de connexion."
                autoComplete="off"
                maxLength={100}
                value={texte}
                onChange={({ target }) => saisir(target.value)}
              />
            )}
          </GrilleChamps>
          {renvoyer.error && <RefusAlerte {...renvoyer.error.refus} />}
          {renvoyer.data && (
            <Alerte genre="succes" titre="Courriel d’activation renvoyé">
              <p>
                Il est parti à l’adresse de connexion {renvoyer.data.emailConnexion}. Son lien vaut jusqu’au{' '}
                {formaterInstant(renvoyer.data.expireLe)} ; les précédents ne valent plus.
              </p>
              <LienBoite adresse={renvoyer.data.emailConnexion} />
            </Alerte>
          )}
          {lu.error && <RefusAlerte {...lu.error.refus} />}
          {(lu.isPending || !instant) && <Attente />}
          {lu.data && instant && (
            <Tableau
              legende="Utilisateurs de la structure"
              legendeCachee
              colonnes={colonnesDesUtilisateurs({
                vocabulaire,
                jour: jourDe(instant),
                enCours: renvoyer.isPending ? Number(renvoyer.variables.params.compteId) : undefined,
                onRenvoi: envoyerA,
              })}
              lignes={lu.data.filter((u) => repond(u, texte))}
              cleDe={({ compteId }) => String(compteId)}
              vide={<EtatVide icone={Users} phrase="Personne ne correspond à votre recherche." />}
            />
          )}
          <Fichiers structureId={structureId} plusieurs={structures.length > 1} />
        </div>
      </Section>
    </div>
  );
}

/** « Exporter »: a file for the spreadsheet, with the habilitations. */
function Fichiers({ structureId, plusieurs }: { structureId: number; plusieurs: boolean }) {
  const lien = (requete: { structureId?: number }) => lienFichier('exporterUtilisateurs', { requete });
  return (
    <div className={styles.gestes}>
      <LienBouton to={`/portail/structures/${structureId}/liens`} icone={Waypoints}>
        Voir les liens
      </LienBouton>
      <LienBouton to={lien({ structureId })} reloadDocument download icone={Download}>
        Exporter les utilisateurs (CSV)
      </LienBouton>
      {plusieurs && (
        <LienBouton to={lien({})} reloadDocument download icone={Download}>
          Exporter ceux de toutes mes structures (CSV)
        </LienBouton>
      )}
    </div>
  );
}
