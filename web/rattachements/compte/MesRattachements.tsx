import { Building2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { MonRattachement } from '#shared/rattachements/contrat.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { Fait } from '../../design/messages/Fait.tsx';
import { useFait } from '../../design/messages/fait-annonce.ts';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Rattachements.module.css';
import { colonnesDeMesRattachements } from './colonnes.tsx';
import { FenetreDuRattachement, type GesteDeRattachement } from './FenetreDuRattachement.tsx';

type Ouverte = { geste: GesteDeRattachement; rattachement: MonRattachement };

/** Block of « Mon compte »: every structure that the person joined, asked to join, or left. */
export function MesRattachements() {
  const { vocabulaire } = useVocabulaire();
  const lu = useLecture('listerMesRattachements', {});
  const [ouverte, ouvrir] = useState<Ouverte>();
  const { fait, dire, taire } = useFait();
  const demander = (
    <LienBouton to="/portail/mon-compte/demander-un-rattachement" icone={UserPlus} genre="secondaire">
      {mot('demanderRattachement', vocabulaire)}
    </LienBouton>
  );
  const vide = (
    <EtatVide
      icone={Building2}
      phrase="Vous n’êtes encore rattaché à aucune structure."
      suite="Sans structure, on ne dépose pas de facture : rejoignez celle de votre entreprise, ou créez-la."
      action={<LienBouton to="/portail/structures/nouvelle">Créer une nouvelle structure</LienBouton>}
    />
  );
  return (
    <Section titre={mot('mesRattachements', vocabulaire)} actions={demander}>
      <div className={styles.pile}>
        <Fait {...{ fait, taire }} />
        {lu.isPending && <Attente />}
        {lu.isError && <RefusAlerte {...lu.error.refus} />}
        {lu.data && (
          <div className={styles.large}>
            <Tableau
              legende="Mes rattachements"
              legendeCachee
              colonnes={colonnesDeMesRattachements(
                (geste, rattachement) => ouvrir({ geste, rattachement }),
                vocabulaire,
              )}
              lignes={lu.data}
              cleDe={({ id }) => String(id)}
              vide={vide}
            />
          </div>
        )}
      </div>
      {ouverte && (
        <FenetreDuRattachement
          {...ouverte}
          onFermer={() => ouvrir(undefined)}
          onFait={(phrase) => {
            ouvrir(undefined);
            dire(phrase);
          }}
        />
      )}
    </Section>
  );
}
