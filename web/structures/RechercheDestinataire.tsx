import { Building2 } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { Destinataire } from '#shared/structures/contrat.ts';
import { EXIGENCES_EN_BREF, exigenceDuClient } from '#shared/structures/parametres.ts';
import { useLecture } from '../api/requetes.ts';
import { Bouton } from '../design/actions/Bouton.tsx';
import type { Colonne } from '../design/affichage/colonnes.ts';
import { Siret } from '../design/affichage/Siret.tsx';
import { Tableau } from '../design/affichage/Tableau.tsx';
import { ChampTexte } from '../design/champs/ChampTexte.tsx';
import { Attente } from '../design/messages/Attente.tsx';
import { EtatVide } from '../design/messages/EtatVide.tsx';
import { RefusAlerte } from '../design/messages/RefusAlerte.tsx';

/** Search of the public structures, in a window: by name, SIRET, town or postal code. */
export function RechercheDestinataire({ onChoix }: { onChoix: (destinataire: Destinataire) => void }) {
  const [texte, setTexte] = useState('');
  const cherche = useDeferredValue(texte.trim().slice(0, 100));
  const { data, error } = useLecture('rechercherDestinataires', { requete: { texte: cherche || undefined } });
  return (
    <>
      <ChampTexte
        libelle="Nom, ville, code postal ou SIRET"
        aide="Par exemple : lycée, ou 99100"
        type="search"
        name="rechercheDestinataire"
        autoComplete="off"
        maxLength={100}
        value={texte}
        onChange={(evenement) => setTexte(evenement.target.value)}
        // The window is inside a form: Enter must not send it.
        onKeyDown={(evenement) => evenement.key === 'Enter' && evenement.preventDefault()}
      />
      {error && <RefusAlerte {...error.refus} />}
      {!data && !error && <Attente quoi="Recherche en cours…" />}
      {data && (
        <>
          <p role="status" className="hors-ecran">
            {data.length === 1 ? '1 structure trouvée' : `${data.length} structures trouvées`}
          </p>
          <Tableau
            legende="Structures publiques"
            legendeCachee
            colonnes={colonnes(onChoix)}
            lignes={data}
            cleDe={(d) => d.identifiant}
            vide={
              <EtatVide
                icone={Building2}
                phrase="Aucune structure ne correspond à votre recherche."
                suite="Essayez un seul mot du nom, ou le code postal. Une entreprise privée ne se choisit pas comme destinataire."
              />
            }
          />
        </>
      )}
    </>
  );
}

const colonnes = (onChoix: (destinataire: Destinataire) => void): Colonne<Destinataire>[] => [
  { cle: 'nom', titre: 'Structure', entete: true, rendu: (d) => d.raisonSociale },
  { cle: 'siret', titre: 'SIRET', mono: true, rendu: (d) => <Siret valeur={d.identifiant} /> },
  { cle: 'ville', titre: 'Ville', rendu: (d) => `${d.codePostal} ${d.ville}` },
  {
    cle: 'exigence',
    titre: 'Exigence',
    rendu: (d) =>
      d.parametres.estMoaUniquement
        ? 'Factures de travaux seulement'
        : EXIGENCES_EN_BREF[exigenceDuClient(d.parametres)],
  },
  {
    cle: 'choisir',
    titre: 'Action',
    rendu: (d) => (
      <Bouton petit onClick={() => onChoix(d)}>
        Choisir<span className="hors-ecran"> {d.raisonSociale}</span>
      </Bouton>
    ),
  },
];
