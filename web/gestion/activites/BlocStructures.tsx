import { Building2, Pencil, UserPlus, Waypoints } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { StructureGeree } from '#shared/gestion/contrat.ts';
import { normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import { comparable } from '#shared/referentiel/texte.ts';
import { roleDit } from '#shared/structures/roles.ts';
import { mot, type Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Siret } from '../../design/affichage/Siret.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { libelleDuType } from '../../structures/annuaire/libelles.ts';
import { StatutDeStructure } from '../../structures/annuaire/StatutDeStructure.tsx';
import styles from './Activites.module.css';

/** Below, everything is seen at once. */
const PEU = 3;

/** Block C, « Mes structures »: those that the person manages. */
export function BlocStructures({ structures }: { structures: readonly StructureGeree[] }) {
  const { vocabulaire } = useVocabulaire();
  const [texte, saisir] = useState('');
  const trouvees = structures.filter((s) => repond(s, texte));
  return (
    <div id="structures">
      <Section titre={mot('mesStructures', vocabulaire)}>
        <div className={styles.pile}>
          {structures.length > PEU && (
            <GrilleChamps simple>
              <ChampTexte
                type="search"
                name="chercherStructure"
                libelle="Chercher une structure"
                aide="Une partie du nom, ou le SIRET."
                autoComplete="off"
                maxLength={100}
                value={texte}
                onChange={({ target }) => saisir(target.value)}
              />
            </GrilleChamps>
          )}
          <Tableau
            legende="Structures que je gère"
            legendeCachee
            colonnes={colonnes(vocabulaire)}
            lignes={trouvees}
            cleDe={({ id }) => String(id)}
            vide={<EtatVide icone={Building2} phrase="Aucune structure ne correspond à votre recherche." />}
          />
        </div>
      </Section>
    </div>
  );
}

function repond({ raisonSociale, identifiant }: StructureGeree, texte: string): boolean {
  const chiffres = normaliserIdentifiant(texte);
  return comparable(raisonSociale).includes(comparable(texte)) || (chiffres !== '' && identifiant.includes(chiffres));
}

const colonnes = (vocabulaire: Vocabulaire): Colonne<StructureGeree>[] => [
  {
    cle: 'designation',
    titre: 'Désignation',
    entete: true,
    rendu: (s) => <Link to={`/portail/structures/${s.id}`}>{s.raisonSociale}</Link>,
  },
  { cle: 'identifiant', titre: 'Identifiant', mono: true, rendu: (s) => <Siret valeur={s.identifiant} /> },
  { cle: 'type', titre: 'Type d’identifiant', rendu: (s) => libelleDuType(s.typeIdentifiant) },
  {
    cle: 'statut',
    titre: 'Statut',
    rendu: ({ statut }) => <StatutDeStructure statut={statut} />,
  },
  { cle: 'role', titre: 'Rôle', rendu: ({ role }) => roleDit(role, vocabulaire) },
  { cle: 'actions', titre: 'Actions', rendu: (s) => <Gestes {...s} /> },
];

function Gestes({ id, raisonSociale }: StructureGeree) {
  const suite = <span className="hors-ecran">, {raisonSociale}</span>;
  const structure = `/portail/structures/${id}`;
  return (
    <div className={styles.gestes}>
      <LienBouton to={`${structure}/modifier`} petit icone={Pencil}>
        Modifier{suite}
      </LienBouton>
      <LienBouton to={`${structure}/rattacher`} petit icone={UserPlus}>
        Rattacher un utilisateur{suite}
      </LienBouton>
      <LienBouton to={`${structure}/liens`} petit icone={Waypoints}>
        Voir les liens{suite}
      </LienBouton>
    </div>
  );
}
