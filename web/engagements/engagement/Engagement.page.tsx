import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { descriptionDeLEtat } from '#shared/engagements/etats.ts';
import { titreDEngagement } from '#shared/engagements/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { EnAttente } from '../../factures/EnAttente.tsx';
import { useTitre } from '../../shell/titre.ts';
import styles from '../Engagements.module.css';
import { EnteteEngagements } from '../EnteteEngagements.tsx';
import { EtatDEngagement } from '../EtatDEngagement.tsx';
import { BlocsEngagement } from './BlocsEngagement.tsx';
import { GestesEngagement } from './GestesEngagement.tsx';

/** Consult screen of an engagement, or of a commande: who, what, what was invoiced, what one may do. */
export function Engagement() {
  const { id } = useParams();
  const { state } = useLocation();
  const [fait, setFait] = useState((state as { fait?: string } | null)?.fait);
  const lecture = useLecture('consulterEngagement', { params: { id: Number(id) } });
  const engagement = lecture.data;
  const titre = engagement ? titreDEngagement(engagement) : 'Engagement';
  useTitre(titre);
  return (
    <EnteteEngagements ici={titre} lieu={engagement && lieuDe(engagement)}>
      {engagement ? (
        <>
          {fait && (
            <Alerte genre="succes" fermer={() => setFait(undefined)}>
              <p>{fait}</p>
            </Alerte>
          )}
          <header className={styles.entete}>
            <div className={styles.titre}>
              <h1>{titre}</h1>
              <EtatDEngagement etat={engagement.etat} />
            </div>
            <p className={styles.attendu}>{descriptionDeLEtat(engagement.etat).aide[engagement.role]}</p>
          </header>
          <BlocsEngagement engagement={engagement} />
          <GestesEngagement engagement={engagement} onFait={setFait} />
        </>
      ) : (
        <EnAttente lectures={[lecture]} quoi="Ouverture de la commande…" />
      )}
    </EnteteEngagements>
  );
}

type Lieu = { role: string; emetteurId: number; recepteurId: number | null; codeService: string | null };

const lieuDe = ({ role, emetteurId, recepteurId, codeService }: Lieu) =>
  role === 'EMETTEUR'
    ? { structureId: emetteurId, service: codeService }
    : { structureId: recepteurId ?? undefined, service: null };
