import { FolderOpen, Paperclip } from 'lucide-react';
import { useState } from 'react';
import type { PieceDuCompte } from '#shared/comptes/contrat-preferences.ts';
import { useLecture } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { formaterTaille } from '../../design/champs/fichier.ts';
import { Attente } from '../../design/messages/Attente.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { AfficherRefus } from '../AfficherRefus.tsx';

type ChoisirProps = {
  /** SHA-256 of the files already attached to the facture: they are not offered again. */
  deja: readonly string[];
  onChoix: (pieces: readonly PieceDuCompte[]) => void;
};

/** A file already kept in « Mon compte », instead of one from the workstation (factures § 3.8). */
export function ChoisirParmiMesPieces({ deja, onChoix }: ChoisirProps) {
  const [ouverte, ouvrir] = useState(false);
  return (
    <>
      <div>
        <Bouton icone={FolderOpen} onClick={() => ouvrir(true)}>
          Choisir parmi mes pièces jointes
        </Bouton>
      </div>
      {ouverte && (
        <FenetreMesPieces
          deja={deja}
          onFermer={() => ouvrir(false)}
          onChoix={(pieces) => {
            ouvrir(false);
            onChoix(pieces);
          }}
        />
      )}
    </>
  );
}

function FenetreMesPieces({ deja, onChoix, onFermer }: ChoisirProps & { onFermer: () => void }) {
  const lu = useLecture('listerPiecesDuCompte', {});
  const [cles, choisir] = useState<ReadonlySet<string>>(new Set());
  const offertes = lu.data?.pieces.filter(({ fichier }) => !deja.includes(fichier)) ?? [];
  const choisies = offertes.filter(({ id }) => cles.has(String(id)));
  return (
    <Fenetre
      titre="Mes pièces jointes"
      large
      ouverte
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Annuler</Bouton>
          {offertes.length > 0 && (
            <Bouton
              genre="principal"
              icone={Paperclip}
              disabled={choisies.length === 0}
              onClick={() => onChoix(choisies)}
            >
              {choisies.length > 1 ? `Joindre ces ${choisies.length} fichiers` : 'Joindre ce fichier'}
            </Bouton>
          )}
        </>
      }
    >
      {lu.isPending && <Attente />}
      {lu.isError && <AfficherRefus refus={lu.error.refus} />}
      {lu.data && (
        <Tableau
          legende="Pièces jointes gardées sur mon compte"
          legendeCachee
          colonnes={COLONNES}
          lignes={offertes}
          cleDe={({ id }) => String(id)}
          selection={{ cles, onSelection: choisir, libelleDe: ({ nom }) => `Joindre ${nom}` }}
          vide={
            <EtatVide
              icone={Paperclip}
              phrase={
                lu.data.pieces.length > 0
                  ? 'Toutes vos pièces jointes sont déjà sur cette facture.'
                  : 'Votre compte ne garde aucune pièce jointe.'
              }
              suite="On en ajoute dans « Mon compte », bloc « Mes pièces jointes »."
            />
          }
        />
      )}
    </Fenetre>
  );
}

const COLONNES: readonly Colonne<PieceDuCompte>[] = [
  { cle: 'nom', titre: 'Fichier', entete: true, rendu: ({ nom }) => nom },
  { cle: 'designation', titre: 'Désignation', rendu: ({ designation }) => designation ?? '–' },
  { cle: 'taille', titre: 'Taille', alignement: 'droite', rendu: ({ taille }) => formaterTaille(taille) },
];
