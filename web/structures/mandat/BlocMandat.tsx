import { useState } from 'react';
import { formaterInstant } from '#shared/referentiel/date.ts';
import type { Mandat } from '#shared/structures/contrat-banque.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useGeste, useLecture } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { FenetreDeGeste } from '../FenetreDeGeste.tsx';
import styles from './BlocMandat.module.css';
import { SignatureMandat } from './SignatureMandat.tsx';
import { TexteDuMandat } from './TexteDuMandat.tsx';

type Props = { structureId: number; modifiable: boolean };

/** « Mandat de facturation »: to be read by all, accepted and ended by the gestionnaire principal. */
export function BlocMandat({ structureId, modifiable }: Props) {
  const { vocabulaire } = useVocabulaire();
  const { data, error } = useLecture('consulterMandat', { params: { id: structureId } });
  const signable = modifiable && data?.signable === true;
  return (
    <Section titre={mot('mandatDeFacturation', vocabulaire)}>
      {error && <RefusAlerte {...error.refus} />}
      {!data && !error && <Attente quoi="Lecture du mandat…" />}
      {data && (
        <div className={styles.bloc}>
          <p>
            Pour saisir une facture champ par champ, il faut autoriser le portail à l’établir en votre nom. Déposer une
            facture déjà faite n’en a jamais besoin.
          </p>
          {data.enVigueur && <EnVigueur mandat={data.enVigueur} utile={modifiable} />}
          <TexteDuMandat ouvert={!data.enVigueur} />
          {!data.enVigueur && signable && <SignatureMandat structureId={structureId} />}
          {!data.enVigueur && !signable && (
            <p>Aucun mandat n’est accepté. Seul le gestionnaire principal d’une structure active peut l’accepter.</p>
          )}
          {data.enVigueur && signable && <Resiliation structureId={structureId} />}
          {data.anciens.length > 0 && <Anciens mandats={data.anciens} />}
        </div>
      )}
    </Section>
  );
}

/** `utile`: the structure is active; the mandat that a closed one left lets nobody type a facture. */
function EnVigueur({ mandat, utile }: { mandat: Mandat; utile: boolean }) {
  const quand = `Accepté le ${formaterInstant(mandat.accepteLe)} par ${mandat.acceptePar} (version ${mandat.version}).`;
  if (!utile)
    return (
      <Alerte genre="info" titre="Ce mandat ne sert plus : la structure est désactivée.">
        <p>{quand}</p>
      </Alerte>
    );
  return (
    <Alerte genre="succes" titre="Le mandat de facturation est en vigueur.">
      <p>{quand} Il permet d’utiliser « Saisir facture ».</p>
    </Alerte>
  );
}

function Resiliation({ structureId }: { structureId: number }) {
  const [ouverte, ouvrir] = useState(false);
  const geste = useGeste('resilierMandat');
  const fermer = () => ouvrir(false);
  return (
    <div className={styles.actions}>
      <Bouton onClick={() => ouvrir(true)}>Résilier</Bouton>
      <FenetreDeGeste
        titre="Résilier le mandat de facturation"
        ouverte={ouverte}
        bouton="Résilier"
        genre="danger"
        geste={geste}
        onFermer={fermer}
        onConfirmer={() => geste.mutate({ params: { id: structureId } }, { onSuccess: fermer })}
      >
        <p>
          Le portail n’établira plus de facture en votre nom. Celles déjà envoyées ne changent pas. Vous pourrez
          accepter un nouveau mandat.
        </p>
      </FenetreDeGeste>
    </div>
  );
}

function Anciens({ mandats }: { mandats: readonly Mandat[] }) {
  return (
    <details>
      <summary>Mandats résiliés ({mandats.length})</summary>
      <ul>
        {mandats.map(({ accepteLe, acceptePar, resilieLe }) => (
          <li key={accepteLe}>
            Accepté le {formaterInstant(accepteLe)} par {acceptePar}, résilié le{' '}
            {resilieLe && formaterInstant(resilieLe)}
          </li>
        ))}
      </ul>
    </details>
  );
}
