import { Hash, Network, Power, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { REFUS } from '#shared/contrat/erreurs.ts';
import { actesPossibles } from '#shared/structures/cycle-de-vie.ts';
import type { Role } from '#shared/structures/roles.ts';
import type { Structure } from '#shared/structures/structure.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import type { Annonce } from './annonce.ts';
import { FenetreDesactiver } from './FenetreDesactiver.tsx';
import styles from './ModifierStructure.module.css';

type GestesProps = {
  structure: Structure;
  role: Role;
  /** Something typed waits for « Valider »: what reads the fiche again would lose it. */
  aValider: boolean;
  onFait: (annonce: Annonce) => void;
};

const { message, faire } = REFUS.STRUCTURE_REMPLACEE;

/** What is done to the structure itself, apart from « Valider ». */
export function GestesDeStructure({ structure, role, aValider, onFait }: GestesProps) {
  const { id, statut, typeIdentifiant, remplacee } = structure;
  const [confirmation, confirmer] = useState(false);
  const activer = useGeste('activerStructure');
  const mettreAJour = useGeste('mettreAJourInsee');
  const possibles = actesPossibles(statut === 'ACTIF' ? 'ACTIF' : 'INACTIF', role);
  const refus = activer.error?.refus ?? mettreAJour.error?.refus;
  const demande = { params: { id } };
  return (
    <div className={styles.gestes}>
      <div className={styles.boutons}>
        <LienBouton to={`/portail/structures/${id}/liens`} icone={Network}>
          Voir les liens
        </LienBouton>
        {possibles.includes('modifierIdentifiant') && (typeIdentifiant === 'SIRET' || typeIdentifiant === 'AUTRE') && (
          <LienBouton to={`/portail/structures/${id}/identifiant`} icone={Hash}>
            Modifier l’identifiant
          </LienBouton>
        )}
        {statut === 'ACTIF' && typeIdentifiant === 'SIRET' && (
          <Bouton
            icone={RefreshCw}
            disabled={aValider}
            occupe={mettreAJour.isPending}
            texteAttente="Lecture de l’INSEE…"
            onClick={() =>
              mettreAJour.mutate(demande, { onSuccess: ({ champs }) => onFait({ genre: 'INSEE', champs }) })
            }
          >
            Mettre à jour depuis la base INSEE
          </Bouton>
        )}
        {possibles.includes('desactiver') && (
          <Bouton genre="danger" icone={Power} onClick={() => confirmer(true)}>
            Désactiver la structure
          </Bouton>
        )}
        {possibles.includes('activer') && !remplacee && (
          <Bouton
            genre="principal"
            icone={Power}
            occupe={activer.isPending}
            texteAttente="Envoi…"
            onClick={() => activer.mutate(demande, { onSuccess: () => onFait({ genre: 'ACTIVEE' }) })}
          >
            Activer la structure
          </Bouton>
        )}
      </div>
      {remplacee && (
        <p className={styles.raison}>
          {message} {faire}
        </p>
      )}
      {aValider && <p className={styles.raison}>La mise à jour depuis l’INSEE attend que vous ayez validé.</p>}
      {refus && <RefusAlerte message={refus.message} faire={refus.faire} precision={refus.precision} />}
      <FenetreDesactiver
        structure={structure}
        ouverte={confirmation}
        onFermer={() => confirmer(false)}
        onFaite={() => onFait({ genre: 'DESACTIVEE' })}
      />
    </div>
  );
}
