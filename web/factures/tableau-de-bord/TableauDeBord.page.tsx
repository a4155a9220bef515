import { useLocation } from 'react-router';
import type { TableauDeBord as Comptes } from '#shared/factures/contrat-suivi.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitre } from '../../shell/titre.ts';
import { EnAttente } from '../EnAttente.tsx';
import entete from '../EnteteFactures.module.css';
import { EnteteFactures } from '../EnteteFactures.tsx';
import { type Espace, espaceDe } from '../espace.ts';
import { ParPeriode } from './ParPeriode.tsx';
import { ParStatut } from './ParStatut.tsx';
import styles from './TableauDeBord.module.css';
import { Tuiles } from './Tuiles.tsx';

/** « Tableau de bord » (factures § 10.4): counts, each leading to its list. */
export function TableauDeBord() {
  const espace = espaceDe(useLocation().pathname);
  useTitre(`${espace.titre} – Tableau de bord`);
  const lecture = useLecture('consulterTableauDeBord', { params: { espace: espace.code } });
  return (
    <EnteteFactures espace={espace.code} ecran="tableau-de-bord" ici="Tableau de bord">
      <header className={entete.titre}>
        <h1>Tableau de bord</h1>
        <p className={entete.chapeau}>
          Combien de factures, dans quel statut, et ce qui vous attend. Chaque nombre ouvre la liste des factures qu’il
          compte.
        </p>
      </header>
      {lecture.data ? (
        <Contenu espace={espace} comptes={lecture.data} />
      ) : (
        <EnAttente lectures={[lecture]} quoi="Calcul du tableau de bord…" />
      )}
    </EnteteFactures>
  );
}

function Contenu({ espace, comptes }: { espace: Espace; comptes: Comptes }) {
  if (comptes.parStatut.length === 0)
    return (
      <EtatVide
        phrase="Il n’y a encore rien à compter."
        suite="Le tableau de bord se remplira avec vos premières factures."
        action={<LienBouton to={espace.chemin}>Aller à la Synthèse</LienBouton>}
      />
    );
  return (
    <>
      <Tuiles espace={espace} comptes={comptes} />
      <div className={styles.blocs}>
        <Section titre="Par statut">
          <ParStatut espace={espace} comptes={comptes.parStatut} />
        </Section>
        <Section titre="Déposées, mois par mois">
          <ParPeriode espace={espace} parMois={comptes.parMois} parAn={comptes.parAn} />
        </Section>
      </div>
    </>
  );
}
