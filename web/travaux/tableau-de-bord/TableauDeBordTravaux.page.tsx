import { Link } from 'react-router';
import { descriptionDuStatut, type StatutFacture } from '#shared/factures/statuts.ts';
import { COTES_TRAVAUX, type CoteTravaux } from '#shared/travaux/cadres.ts';
import type { ReponseDe } from '../../api/client.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { classes } from '../../design/classes.ts';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { Section } from '../../design/page/Section.tsx';
import tons from '../../design/Ton.module.css';
import { EnAttente } from '../../factures/EnAttente.tsx';
import entete from '../../factures/EnteteFactures.module.css';
import { formaterSomme } from '../../factures/libelles.ts';
import { StatutDeFacture } from '../../factures/StatutDeFacture.tsx';
import barres from '../../factures/tableau-de-bord/TableauDeBord.module.css';
import { TableauDeComptes } from '../../factures/tableau-de-bord/TableauDeComptes.tsx';
import { useTitre } from '../../shell/titre.ts';
import { COTES } from '../cadres.ts';
import { CHEMIN_DEPOT, CHEMIN_RECHERCHE } from '../chemins.ts';
import { EnteteTravaux } from '../EnteteTravaux.tsx';
import styles from '../Travaux.module.css';

type Comptes = ReponseDe<'compterPieces'>['comptes'];

/** « Tableau de bord »: how many pieces, by side and by statut; each number leads to its list. */
export function TableauDeBordTravaux() {
  useTitre('Factures de travaux – Tableau de bord');
  const lecture = useLecture('compterPieces', {});
  return (
    <EnteteTravaux ecran="tableau-de-bord" ici="Tableau de bord">
      <header className={entete.titre}>
        <h1>Tableau de bord</h1>
        <p className={entete.chapeau}>
          Combien de pièces, dans quel statut, pour chacun de vos rôles. Chaque nombre ouvre la liste des pièces qu’il
          compte.
        </p>
      </header>
      {lecture.data ? (
        <Contenu comptes={lecture.data.comptes} />
      ) : (
        <EnAttente lectures={[lecture]} quoi="Calcul du tableau de bord…" />
      )}
    </EnteteTravaux>
  );
}

function Contenu({ comptes }: { comptes: Comptes }) {
  if (comptes.length === 0)
    return (
      <EtatVide
        phrase="Il n’y a encore rien à compter."
        suite="Le tableau de bord se remplira avec vos premières pièces."
        action={<LienBouton to={CHEMIN_DEPOT}>Déposer une pièce</LienBouton>}
      />
    );
  return (
    <div className={styles.blocs}>
      {COTES_TRAVAUX.map((cote) => {
        const siens = comptes.filter((compte) => compte.cote === cote);
        if (siens.length === 0) return null;
        return (
          <Section key={cote} titre={COTES[cote].titre}>
            <ParStatut cote={cote} comptes={siens} />
          </Section>
        );
      })}
    </div>
  );
}

/** The bars and their table are one. */
function ParStatut({ cote, comptes }: { cote: CoteTravaux; comptes: Comptes }) {
  const lignes = regrouper(comptes);
  const total = lignes.reduce((somme, { nombre }) => somme + nombre, 0);
  const plusGrand = Math.max(...lignes.map(({ nombre }) => nombre));
  return (
    <TableauDeComptes
      legende={`Nombre de pièces par statut, ${COTES[cote].titre.toLowerCase()}`}
      entetes={['Statut', `Pièces (${total} en tout)`]}
      lignes={lignes.map(({ statut, nombre, montantTtc }) => ({
        cle: statut,
        nom: (
          <div className={styles.serre}>
            <StatutDeFacture statut={statut} />
            <span className={styles.discret}>{formaterSomme(montantTtc)} TTC</span>
          </div>
        ),
        nombre: (
          <Link to={`${CHEMIN_RECHERCHE}?cote=${cote}&statut=${statut}`} className={barres.ligne}>
            <span className={classes(barres.barre, tons[descriptionDuStatut(statut).ton])} aria-hidden="true">
              <span style={{ width: `${(nombre / plusGrand) * 100}%` }} />
            </span>
            <span className={barres.compte}>{nombre}</span>
            <span className="hors-ecran"> : voir les pièces « {descriptionDuStatut(statut).libelle} »</span>
          </Link>
        ),
      }))}
    />
  );
}

function regrouper(comptes: Comptes): { statut: StatutFacture; nombre: number; montantTtc: number }[] {
  const parStatut = new Map<StatutFacture, { statut: StatutFacture; nombre: number; montantTtc: number }>();
  for (const { statut, nombre, montantTtc } of comptes) {
    const avant = parStatut.get(statut) ?? { statut, nombre: 0, montantTtc: 0 };
    parStatut.set(statut, { statut, nombre: avant.nombre + nombre, montantTtc: avant.montantTtc + montantTtc });
  }
  return [...parStatut.values()].sort((un, autre) => autre.nombre - un.nombre);
}
