import { Copy, Download, FileCode } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { type Acte, descriptionDeLActe, type TonDActe } from '#shared/factures/actes.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { lienFichier } from '../../api/liens.ts';
import { Bouton, type GenreDeBouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { useMesStructures } from '../../espaces/mes-habilitations.ts';
import { peutAgirSur } from '../acces.ts';
import { cheminBrouillon, cheminCompleter, cheminDuplication, cheminRecycler, type Espace } from '../espace.ts';
import { LienFichier } from '../LienFichier.tsx';
import { FENETRE, type NomDeFenetre } from './fenetre.ts';

type GestesFactureProps = { facture: FactureComplete; espace: Espace };

/** How an act is done: on its own page, or in a window over this one. The acts missing here have no screen yet. */
const PAGES: Partial<Record<Acte, (facture: FactureComplete) => string>> = {
  enregistrer: ({ id, modeDepot }) => cheminBrouillon(id, modeDepot),
  recycler: ({ id }) => cheminRecycler(id),
  completer: ({ id }) => cheminCompleter(id),
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
  const structures = useMesStructures();
  const peutDupliquer = structures !== undefined && peutAgirSur(facture, espace, structures);
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
      {dateDepot && (
        <LienFichier vers={lienFichier('telechargerPivot', { params: { id } })} icone={FileCode}>
          PIVOT (XML)
        </LienFichier>
      )}
      {espace.code === 'emises' && peutDupliquer && (
        <LienBouton to={cheminDuplication(id, facture.modeDepot)} icone={Copy}>
          Dupliquer
        </LienBouton>
      )}
      {dateDepot && espace.code === 'emises' && (
        <LienFichier vers={lienFichier('telechargerCertificat', { params: { id } })} icone={Download}>
          Certificat de dépôt
        </LienFichier>
      )}
      {actes.map((acte) => (
        <BoutonDActe key={acte} acte={acte} facture={facture} onOuvrir={ouvrir} />
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

type BoutonDActeProps = { acte: Acte; facture: FactureComplete; onOuvrir: (fenetre: NomDeFenetre) => void };

function BoutonDActe({ acte, facture, onOuvrir }: BoutonDActeProps) {
  const { bouton, ton } = descriptionDeLActe(acte);
  const page = PAGES[acte];
  const fenetre = FENETRES[acte];
  if (page)
    return (
      <LienBouton to={page(facture)} genre={GENRES[ton]}>
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
