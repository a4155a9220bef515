import { useLocation, useSearchParams } from 'react-router';
import { type Acte, descriptionDeLActe } from '#shared/factures/actes.ts';
import type { FactureResumee } from '#shared/factures/facture-resumee.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { meilleurMode, useMesStructures } from '../../espaces/mes-habilitations.ts';
import { useTitre } from '../../shell/titre.ts';
import { peutAgirSur } from '../acces.ts';
import { acteDeLaSynthese, phraseDeLAttendu } from '../attendu.ts';
import { EnAttente } from '../EnAttente.tsx';
import styles from '../EnteteFactures.module.css';
import { EnteteFactures } from '../EnteteFactures.tsx';
import {
  CHEMIN_DEPOT,
  cheminBrouillon,
  cheminCompleter,
  cheminFacture,
  cheminRecycler,
  type Espace,
  espaceDe,
  roleSurLaLigne,
} from '../espace.ts';
import { FluxEnSuspens } from '../flux/FluxEnSuspens.tsx';
import { titreDe } from '../libelles.ts';
import { BarreDeSelection } from '../selection/BarreDeSelection.tsx';
import { useSelection } from '../selection/useSelection.ts';
import { TableauFactures } from '../TableauFactures.tsx';
import attente from './Synthese.module.css';

/** « Synthèse » of the factures émises or reçues: the work list, what is expected on each line. */
export function Synthese() {
  const espace = espaceDe(useLocation().pathname);
  useTitre(`${espace.titre} – Synthèse`);
  const lecture = useLecture('listerFacturesATraiter', { params: { espace: espace.code } });
  const toutes = lecture.data?.factures;
  const [adresse, setAdresse] = useSearchParams();
  const masquer = adresse.get(MASQUER) === 'oui';
  const factures = masquer ? toutes?.filter(({ statut }) => statut !== 'REJETEE') : toutes;
  const selection = useSelection(factures ?? []);
  const structures = useMesStructures();
  // Until it is known, nothing is taken away.
  const peutTraiter = (facture: FactureResumee) => !structures || peutAgirSur(facture, espace, structures);
  const peutDeposer = !structures || meilleurMode(structures, 'FACTURES_EMISES') === 'MODIFICATION';
  return (
    <EnteteFactures espace={espace.code} ecran="synthese" ici="Synthèse">
      <header className={styles.titre}>
        <h1>{espace.titre}</h1>
        <p className={styles.chapeau}>{CHAPEAUX[espace.code]}</p>
      </header>
      {espace.code === 'emises' && toutes?.some(({ statut }) => statut === 'REJETEE') && (
        <CaseACocher
          name={MASQUER}
          libelle="Masquer les factures rejetées"
          checked={masquer}
          onChange={({ target }) => {
            if (target.checked) adresse.set(MASQUER, 'oui');
            else adresse.delete(MASQUER);
            setAdresse(adresse, { replace: true, preventScrollReset: true });
          }}
        />
      )}
      <BarreDeSelection
        espace={espace}
        selection={selection}
        traiter={espace.code === 'recues' && (factures ?? []).some(peutTraiter)}
      />
      {factures ? (
        <TableauFactures
          espace={espace.code}
          legende={`${espace.titre} sur lesquelles vous devez agir`}
          factures={factures}
          cles={COLONNES[espace.code]}
          choix={selection}
          autres={[colonneAttendu(espace), colonneAction(espace, peutTraiter)]}
          vide={
            toutes?.length ? (
              <EtatVide
                phrase="Toutes vos factures à traiter sont rejetées, et vous les masquez."
                suite="Décochez « Masquer les factures rejetées » pour les revoir."
              />
            ) : (
              <RienAFaire espace={espace} peutDeposer={peutDeposer} />
            )
          }
        />
      ) : (
        <EnAttente lectures={[lecture]} quoi="Recherche des factures à traiter…" />
      )}
      {espace.code === 'emises' && <FluxEnSuspens />}
    </EnteteFactures>
  );
}

/** In the address: the rejected ones may be put out of sight [S20, masquerRejetee]. */
const MASQUER = 'masquer-rejetees';

const COLONNES = {
  emises: ['numero', 'destinataire', 'montantTtc', 'statut'],
  recues: ['numero', 'fournisseur', 'montantTtc', 'statut', 'telechargee'],
  'a-valider': ['numero', 'fournisseur', 'montantTtc', 'statut'],
} as const;

const CHAPEAUX = {
  emises: 'Seulement les factures qui attendent quelque chose de vous : brouillons, rejetées, suspendues, à recycler.',
  recues: 'Seulement les factures de vos fournisseurs qui attendent quelque chose de vous.',
  'a-valider':
    'Seulement les factures de vos sous-traitants et cotraitants qui attendent votre accord : vous avez 15 jours pour répondre.',
} as const;

function colonneAttendu(espace: Espace): Colonne<FactureResumee> {
  return {
    cle: 'attendu',
    titre: 'Ce que vous avez à faire',
    rendu: ({ statut }) => (
      <p className={attente.attendu}>{phraseDeLAttendu(statut, roleSurLaLigne(espace, statut))}</p>
    ),
  };
}

/** Page that the button of the line opens; the others are done from the facture itself. */
const PAGES: Partial<Record<Acte, (id: number) => string>> = {
  enregistrer: cheminBrouillon,
  recycler: cheminRecycler,
  completer: cheminCompleter,
  traiterRejet: (id) => `${cheminFacture('emises', id)}?fenetre=traiterRejet`,
};

function colonneAction(espace: Espace, peutTraiter: (facture: FactureResumee) => boolean): Colonne<FactureResumee> {
  return {
    cle: 'action',
    titre: 'Action',
    rendu: (facture) => {
      const acte = acteDeLaSynthese(facture.statut, roleSurLaLigne(espace, facture.statut));
      if (!acte || !peutTraiter(facture)) return null;
      return (
        <LienBouton
          petit
          className={attente.bouton}
          to={PAGES[acte]?.(facture.id) ?? cheminFacture(espace.code, facture.id)}
        >
          {descriptionDeLActe(acte).bouton}
          <span className="hors-ecran"> {titreDe(facture)}</span>
        </LienBouton>
      );
    },
  };
}

function RienAFaire({ espace, peutDeposer }: { espace: Espace; peutDeposer: boolean }) {
  const recherche = <LienBouton to={`${espace.chemin}/recherche`}>Rechercher une facture</LienBouton>;
  if (espace.code !== 'emises')
    return (
      <EtatVide
        phrase="Aucune facture n’attend votre réponse."
        suite="Les factures déjà traitées se retrouvent dans « Recherche »."
        action={recherche}
      />
    );
  return (
    <EtatVide
      phrase="Aucune facture n’attend quelque chose de vous."
      suite={`${peutDeposer ? 'Déposez une facture ; celles que vous avez envoyées' : 'Celles qui ont été envoyées'} se retrouvent dans « Recherche ».`}
      action={
        <div className={attente.actions}>
          {recherche}
          {peutDeposer && (
            <LienBouton to={CHEMIN_DEPOT} genre="principal">
              Déposer une facture
            </LienBouton>
          )}
        </div>
      }
    />
  );
}
