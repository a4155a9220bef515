import { Download } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { type Acte, descriptionDeLActe, type TonDActe } from '#shared/factures/actes.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { lienFichier } from '../../api/liens.ts';
import { Bouton, type GenreDeBouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { cheminBrouillon, cheminCompleter, cheminRecycler, type Espace } from '../espace.ts';
import { LienFichier } from '../LienFichier.tsx';
import { FENETRE, type NomDeFenetre } from './fenetre.ts';

type GestesFactureProps = { facture: FactureComplete; espace: Espace };

/** How an act is done: on its own page, or in a window over this one. The acts missing here have no screen yet. */
const PAGES: Partial<Record<Acte, (id: number) => string>> = {
  enregistrer: cheminBrouillon,
  recycler: cheminRecycler,
  completer: cheminCompleter,
};
const FENETRES: Partial<Record<Acte, NomDeFenetre>> = {
  supprimer: 'supprimer',
  envoyer: 'envoyer',
  traiterRejet: 'traiterRejet',
  valider1: 'valider',
  valider2: 'valider',
  refuser1: 'refuser',
  refuser2: 'refuser',
  modifierValideur: 'modifierValideur',
  modifierValideur2: 'modifierValideur',
};

const GENRES = { principal: 'principal', neutre: 'secondaire', danger: 'danger' } as const satisfies Record<
  TonDActe,
  GenreDeBouton
>;

/** The bar of the page: one button for each act that this reader may do now. */
export function GestesFacture({ facture, espace }: GestesFactureProps) {
  const { id, actes, saisie, dateDepot } = facture;
  const [adresse, setAdresse] = useSearchParams();
  function ouvrir(fenetre: NomDeFenetre) {
    adresse.set(FENETRE, fenetre);
    setAdresse(adresse, { replace: true, preventScrollReset: true });
  }
  const peutTraiter = actes.some((acte) => descriptionDeLActe(acte).bouton === TRAITER);
  return (
    <BarreActions>
      <LienBouton to={espace.chemin} genre="discret">
        Retour
      </LienBouton>
      {saisie.fichier && (
        <LienFichier vers={lienFichier('telechargerFacture', { params: { id } })} icone={Download}>
          Télécharger
        </LienFichier>
      )}
      {dateDepot && espace.code === 'emises' && (
        <LienFichier vers={lienFichier('telechargerCertificat', { params: { id } })} icone={Download}>
          Certificat de dépôt
        </LienFichier>
      )}
      {actes.map((acte) => (
        <BoutonDActe key={acte} acte={acte} id={id} onOuvrir={ouvrir} />
      ))}
      {peutTraiter && (
        <Bouton genre="principal" onClick={() => ouvrir('traiter')}>
          {TRAITER}
        </Bouton>
      )}
    </BarreActions>
  );
}

/** Every act bearing this button is offered by one window. */
const TRAITER = descriptionDeLActe('mandater').bouton;

type BoutonDActeProps = { acte: Acte; id: number; onOuvrir: (fenetre: NomDeFenetre) => void };

function BoutonDActe({ acte, id, onOuvrir }: BoutonDActeProps) {
  const { bouton, ton } = descriptionDeLActe(acte);
  const page = PAGES[acte];
  const fenetre = FENETRES[acte];
  if (page)
    return (
      <LienBouton to={page(id)} genre={GENRES[ton]}>
        {bouton}
      </LienBouton>
    );
  if (!fenetre) return null;
  return (
    <Bouton genre={GENRES[ton]} onClick={() => onOuvrir(fenetre)}>
      {bouton}
    </Bouton>
  );
}
