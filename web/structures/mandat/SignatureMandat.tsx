import { useState } from 'react';
import { MANDAT_DE_FACTURATION } from '#shared/structures/banque/mandat.ts';
import { useGeste } from '../../api/requetes.ts';
import { phraseDuRefus } from '../../comptes/formulaire/resolution.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import styles from './BlocMandat.module.css';

/** The box and the button of the gestionnaire principal. Not a form: the block sits in a page that is one. */
export function SignatureMandat({ structureId }: { structureId: number }) {
  const [accepte, setAccepte] = useState(false);
  const geste = useGeste('accepterMandat');
  const refus = geste.error?.refus;
  const surLaCase = refus?.champs.find(({ champ }) => champ === 'accepte')?.code;
  const corps = { version: MANDAT_DE_FACTURATION.version, accepte };
  return (
    <>
      {refus && refus.champs.length === 0 && <RefusAlerte {...refus} />}
      <CaseACocher
        id="mandat-accepte"
        libelle="J’accepte le mandat de facturation"
        obligatoire
        checked={accepte}
        erreur={surLaCase && phraseDuRefus(surLaCase)}
        onChange={({ target }) => {
          setAccepte(target.checked);
          geste.reset();
        }}
      />
      <div className={styles.actions}>
        <Bouton
          occupe={geste.isPending}
          texteAttente="Envoi…"
          onClick={() => geste.mutate({ params: { id: structureId }, corps })}
        >
          Accepter et continuer
        </Bouton>
      </div>
    </>
  );
}
