import { Search } from 'lucide-react';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import { expliquerRefus } from '#shared/structures/explications.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampSiret } from '../../design/champs/ChampSiret.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import ligne from '../LigneDeRecherche.module.css';
import { CarteInsee } from './CarteInsee.tsx';
import { DejaInscrite } from './DejaInscrite.tsx';
import { LIBELLES, type StructureTapee } from './formulaire.ts';
import type { RechercheInsee } from './recherche-insee.ts';
import styles from './SectionIdentifiant.module.css';
import { SiretDExercice } from './SiretDExercice.tsx';

/** The SIRET, looked up at the INSEE; each refusal says why and what to do. */
export function IdentifiantSiret({ recherche }: { recherche: RechercheInsee }) {
  const { register, formState, getValues } = useFormContext<StructureTapee>();
  const [liste, setListe] = useState(false);
  const { etablissement, refus, occupe, chercher, oublier } = recherche;
  function prendre(siret: string) {
    setListe(false);
    void chercher(siret);
  }
  return (
    <>
      <div className={ligne.ligne}>
        <ChampSiret
          {...register('siret', { onChange: oublier })}
          libelle={LIBELLES.siret}
          obligatoire
          erreur={refus?.message ?? formState.errors.siret?.message}
          // Enter looks the number up rather than sending the form.
          onKeyDown={(evenement) => {
            if (evenement.key !== 'Enter') return;
            evenement.preventDefault();
            void chercher();
          }}
        />
        <Bouton
          icone={Search}
          className={ligne.bouton}
          occupe={occupe}
          texteAttente="Recherche…"
          onClick={() => void chercher()}
        >
          Rechercher<span className="hors-ecran"> ce SIRET</span>
        </Bouton>
      </div>
      <div className={styles.suite}>
        <Bouton genre="discret" petit onClick={() => setListe(true)}>
          Je n’ai pas de SIRET d’exercice
        </Bouton>
        {refus && refus.code !== 'CHAMP_OBLIGATOIRE' && <Explication refus={refus} />}
        {refus?.code === 'STRUCTURE_EXISTE' && (
          <DejaInscrite typeIdentifiant="SIRET" identifiant={normaliserIdentifiant(getValues('siret'))} />
        )}
        <div role="status">{etablissement && <CarteInsee etablissement={etablissement} />}</div>
      </div>
      <SiretDExercice ouverte={liste} onFermer={() => setListe(false)} onChoix={prendre} />
    </>
  );
}

function Explication({ refus }: { refus: RefusServi }) {
  const pourquoi = expliquerRefus(refus.code);
  return (
    <RefusAlerte
      message={refus.message}
      faire={refus.faire}
      precision={
        <>
          {refus.precision && <p>{refus.precision}</p>}
          {pourquoi && <p>{pourquoi}</p>}
        </>
      }
    />
  );
}
