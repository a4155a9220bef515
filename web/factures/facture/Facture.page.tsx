import { useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { useLecture } from '../../api/requetes.ts';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Onglets } from '../../design/page/Onglets.tsx';
import { useTitre } from '../../shell/titre.ts';
import { EnAttente } from '../EnAttente.tsx';
import { EnteteFactures } from '../EnteteFactures.tsx';
import { cheminFacture, espaceDe, roleSurLaFacture } from '../espace.ts';
import { titreDe } from '../libelles.ts';
import { BlocsFacture } from './BlocsFacture.tsx';
import { EnteteFacture } from './EnteteFacture.tsx';
import { FenetresFacture } from './FenetresFacture.tsx';
import { GestesFacture } from './GestesFacture.tsx';
import { SuiviDuTraitement } from './SuiviDuTraitement.tsx';

/** Consult screen of a facture émise or reçue: « Facture », « Suivi du traitement », and what one may do. */
export function Facture() {
  const { id } = useParams();
  const [adresse] = useSearchParams();
  const { pathname, state } = useLocation();
  const espace = espaceDe(pathname);
  const [fait, setFait] = useState((state as { fait?: string } | null)?.fait);
  const lecture = useLecture('consulterFacture', { params: { id: Number(id) } });
  const facture = lecture.data;
  const titre = facture ? titreDe(facture) : 'Facture';
  useTitre(titre);
  const suivi = adresse.get('onglet') === 'suivi';
  const chemin = cheminFacture(espace.code, Number(id));
  return (
    <EnteteFactures espace={espace.code} ici={titre} facture={facture}>
      {facture ? (
        <>
          {fait && (
            <Alerte genre="succes" fermer={() => setFait(undefined)}>
              <p>{fait}</p>
            </Alerte>
          )}
          <EnteteFacture facture={facture} role={roleSurLaFacture(espace, facture)} />
          <Onglets
            libelle={titre}
            onglets={[
              { libelle: 'Facture', vers: chemin, actif: !suivi },
              { libelle: 'Suivi du traitement', vers: `${chemin}?onglet=suivi`, actif: suivi },
            ]}
          />
          {suivi ? <SuiviDuTraitement facture={facture} /> : <BlocsFacture facture={facture} />}
          <GestesFacture facture={facture} espace={espace} />
          <FenetresFacture facture={facture} onFait={setFait} />
        </>
      ) : (
        <EnAttente lectures={[lecture]} quoi="Ouverture de la facture…" />
      )}
    </EnteteFactures>
  );
}
