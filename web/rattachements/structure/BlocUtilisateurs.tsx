import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { gestesSur, type NomGeste } from '#shared/rattachements/gestionnaires.ts';
import type { Utilisateur } from '#shared/rattachements/utilisateur.ts';
import { aDroit, estGestionnaire } from '#shared/structures/droits.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { Fait } from '../../design/messages/Fait.tsx';
import { useFait } from '../../design/messages/fait-annonce.ts';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './BlocUtilisateurs.module.css';
import { colonnesDesUtilisateurs } from './colonnes.tsx';
import { FAITS, nomDe } from './consequences.ts';
import type { Equipe } from './equipe.ts';
import { FenetreUtilisateur } from './FenetreUtilisateur.tsx';
import { RefusDuGeste } from './RefusDuGeste.tsx';

type Props = { structureId: number; modifiable: boolean };

/** « Utilisateurs rattachés »: who works for the structure, in which rôle, with which rights. */
export function BlocUtilisateurs({ structureId, modifiable }: Props) {
  const { data, error } = useLecture('listerUtilisateursDeStructure', { params: { id: structureId } });
  const peutRattacher = modifiable && aDroit(data?.monRole, 'rattacherUtilisateur');
  return (
    <Section
      titre="Utilisateurs rattachés"
      actions={
        peutRattacher && (
          <LienBouton to={`/portail/structures/${structureId}/rattacher`} petit icone={UserPlus}>
            Rattacher un utilisateur
          </LienBouton>
        )
      }
    >
      {error && <RefusDuGeste refus={error.refus} />}
      {!data && !error && <Attente quoi="Lecture des utilisateurs…" />}
      {data && <Liste equipe={{ ...data, structureId, active: modifiable }} modifiable={modifiable} />}
    </Section>
  );
}

function Liste({ equipe, modifiable }: { equipe: Equipe; modifiable: boolean }) {
  const { vocabulaire } = useVocabulaire();
  const [ouvert, ouvrir] = useState<Utilisateur>();
  const { fait, dire, taire } = useFait();
  const { monRole, monCompteId, utilisateurs } = equipe;
  const gere = estGestionnaire(monRole);
  function gerer(utilisateur: Utilisateur) {
    taire();
    ouvrir(utilisateur);
  }
  function finir(utilisateur: Utilisateur, geste: NomGeste) {
    ouvrir(undefined);
    dire(FAITS[geste](nomDe(utilisateur), mot('gestionnaireSecondaire', vocabulaire)));
  }
  return (
    <div className={styles.pile}>
      <Fait {...{ fait, taire }} />
      <Tableau
        legende={`Utilisateurs rattachés à ${equipe.raisonSociale}`}
        legendeCachee
        colonnes={colonnesDesUtilisateurs({
          vocabulaire,
          monCompteId,
          gere,
          onGerer: gerer,
          ...(gere && {
            gerable: (u) => gestesSur(monRole, { ...u, moi: u.compteId === monCompteId }, equipe).length > 0,
          }),
        })}
        lignes={utilisateurs}
        cleDe={(u) => String(u.compteId)}
        vide={<EtatVide icone={Users} phrase="Personne n’est rattaché à cette structure." />}
      />
      {modifiable && <Depart equipe={equipe} />}
      {ouvert && (
        <FenetreUtilisateur
          equipe={equipe}
          utilisateur={ouvert}
          onFait={(geste) => finir(ouvert, geste)}
          onFermer={() => ouvrir(undefined)}
        />
      )}
    </div>
  );
}

/** How one leaves, and what to do when the gestionnaire principal has left. */
function Depart({ equipe: { monRole, structureId } }: { equipe: Equipe }) {
  if (monRole === 'GP')
    return (
      <p className={styles.prose}>
        Vous quittez la structure ? Transférez d’abord votre rôle à un collègue dont le compte est actif. Vous pourrez
        ensuite vous détacher dans <Link to="/portail/mon-compte">« Mon compte »</Link>.
      </p>
    );
  return (
    <p className={styles.prose}>
      Votre gestionnaire principal est parti sans transférer son rôle ?{' '}
      <Link to={`/portail/structures/${structureId}/gestionnaire-parti`}>Demander son remplacement</Link>.
    </p>
  );
}
