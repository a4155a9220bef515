import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { PieceComplete } from '#shared/travaux/contrat.ts';
import { ESPACE_TRAVAUX } from '#shared/travaux/droits.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { cheminAbonnement } from '../../espaces/mes-habilitations.ts';
import { EnAttente } from '../../factures/EnAttente.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useAujourdhui } from '../aujourdhui.ts';
import { cheminBrouillon, cheminPiece } from '../chemins.ts';
import { EnteteTravaux } from '../EnteteTravaux.tsx';
import { ChoixDeLaPiece } from './ChoixDeLaPiece.tsx';
import { type Depart, FormulairePiece } from './FormulairePiece.tsx';
import type { StructureDeDepot } from './premiere-etape.ts';
import { type Choix, valeursDepuis, valeursDuBrouillon } from './valeurs.ts';

const TITRE = 'Déposer une pièce de travaux';

/** « Déposer »: what one files, then the form; `?suite=ID` follows a piece, `?brouillon=ID` goes on with a brouillon. */
export function DeposerPiece() {
  useTitre(TITRE);
  return (
    <EnteteTravaux ecran="depot" ici={TITRE}>
      <Depot />
    </EnteteTravaux>
  );
}

/** `cle`: the visit during which it was chosen, so that the tab starts a new deposit. */
type Choisi = { choix: Choix; cle: string };

function Depot() {
  const { key, state } = useLocation();
  const [adresse] = useSearchParams();
  const [choisi, setChoisi] = useState<Choisi>();
  const lecture = useLecture('listerStructuresDeDepot', {});
  const aujourdhui = useAujourdhui();
  if (!lecture.data || !aujourdhui) return <EnAttente lectures={[lecture]} quoi="Ouverture du dépôt…" />;
  const { structures } = lecture.data;
  const brouillon = adresse.get('brouillon');
  const memeVisite = choisi && (key === choisi.cle || (state as { depot?: string } | null)?.depot === choisi.cle);
  if (structures.length === 0) return <AucuneStructure />;
  if (memeVisite)
    return (
      <Nouvelle
        key={choisi.cle}
        {...choisi}
        jour={aujourdhui}
        structures={structures}
        onRevenir={() => setChoisi(undefined)}
      />
    );
  if (brouillon !== null)
    return <Brouillon key={brouillon} id={Number(brouillon)} jour={aujourdhui} structures={structures} />;
  const suite = adresse.get('suite');
  const onChoix = (choix: Choix) => setChoisi({ choix, cle: key });
  if (suite !== null)
    return (
      <Suite key={suite} id={Number(suite)}>
        {(piece) => <ChoixDeLaPiece structures={structures} suite={piece} onChoix={onChoix} />}
      </Suite>
    );
  return <ChoixDeLaPiece key={key} structures={structures} suite={undefined} onChoix={onChoix} />;
}

type Commun = { jour: string; structures: readonly StructureDeDepot[] };

/** What was read first is kept: the form is not to change under the fingers. */
function usePremiere<T>(lue: T | undefined): T | undefined {
  const [premiere, setPremiere] = useState<T>();
  if (premiere === undefined && lue !== undefined) setPremiere(lue);
  return premiere ?? lue;
}

function Nouvelle({ choix, cle, jour, structures, onRevenir }: Choisi & Commun & { onRevenir: () => void }) {
  const naviguer = useNavigate();
  const lecture = useLecture('preparerPiece', {
    requete: { cadre: choix.cadre, structureId: choix.structureId, precedenteId: choix.precedenteId },
  });
  const preparee = usePremiere(lecture.data);
  if (!preparee) return <EnAttente lectures={[lecture]} quoi="Préparation du formulaire…" />;
  const depart: Depart = {
    choix,
    valeurs: valeursDepuis(preparee.saisie),
    precedente: preparee.precedente,
    principal: undefined,
  };
  return (
    <FormulairePiece
      depart={depart}
      jour={jour}
      structures={structures}
      onRevenir={onRevenir}
      onNouveauBrouillon={(id) =>
        void naviguer(cheminBrouillon(id), { replace: true, preventScrollReset: true, state: { depot: cle } })
      }
    />
  );
}

function Brouillon({ id, jour, structures }: Commun & { id: number }) {
  const lecture = useLecture('consulterPiece', { params: { id } });
  const piece = usePremiere(lecture.data);
  if (!piece) return <EnAttente lectures={[lecture]} quoi="Ouverture du brouillon…" />;
  return piece.actes.includes('enregistrer') ? (
    <BrouillonOuvert piece={piece} jour={jour} structures={structures} />
  ) : (
    <>
      <h1>{TITRE}</h1>
      <EtatVide
        phrase="Ce brouillon ne se modifie plus."
        suite="Il a été envoyé ou supprimé, ou ce n’est pas à vous d’y toucher."
        action={<LienBouton to={cheminPiece(id)}>Consulter la pièce</LienBouton>}
      />
    </>
  );
}

function BrouillonOuvert({ piece, jour, structures }: Commun & { piece: PieceComplete }) {
  const { id, cadre, saisie } = piece;
  const precedenteId = saisie.precedenteId;
  const lecture = useLecture(
    'preparerPiece',
    { requete: { cadre, structureId: saisie.structureId ?? 0, precedenteId } },
    { active: precedenteId !== undefined && saisie.structureId !== undefined },
  );
  const preparee = usePremiere(lecture.data);
  if (precedenteId !== undefined && !preparee) return <EnAttente lectures={[lecture]} quoi="Ouverture du brouillon…" />;
  const { deposant, structureId, fichier, nomFichier } = saisie;
  if (!deposant || structureId === undefined) return <EnAttente lectures={[lecture]} />;
  return (
    <FormulairePiece
      brouillon={id}
      depart={{
        choix: { structureId, deposant, cadre, precedenteId },
        valeurs: valeursDuBrouillon(piece),
        precedente: preparee?.precedente ?? null,
        principal: fichier ? { fichier, nomFichier: nomFichier ?? 'piece.pdf' } : undefined,
      }}
      jour={jour}
      structures={structures}
    />
  );
}

function Suite({ id, children }: { id: number; children: (piece: PieceComplete) => React.ReactNode }) {
  const lecture = useLecture('consulterPiece', { params: { id } });
  const piece = usePremiere(lecture.data);
  if (!piece) return <EnAttente lectures={[lecture]} quoi="Ouverture de la pièce précédente…" />;
  if (piece.suivants.length > 0) return children(piece);
  return (
    <>
      <h1>{TITRE}</h1>
      <EtatVide
        phrase="Cette pièce n’attend pas de vous une pièce suivante."
        suite="Elle est déjà suivie, ou c’est à un autre de répondre."
        action={<LienBouton to={cheminPiece(id)}>Consulter la pièce</LienBouton>}
      />
    </>
  );
}

function AucuneStructure() {
  return (
    <>
      <h1>{TITRE}</h1>
      <EtatVide
        phrase="Vous ne pouvez pas encore déposer de pièce de travaux."
        suite="Il faut être rattaché à une structure qui a l’espace « Factures de travaux », en mode « Modification »."
        action={
          <LienBouton to={cheminAbonnement({ espace: ESPACE_TRAVAUX, mode: 'MODIFICATION' })} genre="principal">
            Demander cet abonnement
          </LienBouton>
        }
      />
    </>
  );
}
