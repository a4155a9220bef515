import { Check, UserCheck, X } from 'lucide-react';
import { useState } from 'react';
import type { DemandeATraiter } from '#shared/rattachements/contrat.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useGeste, useLecture } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { Fait } from '../../design/messages/Fait.tsx';
import { useFait } from '../../design/messages/fait-annonce.ts';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Rattachements.module.css';
import { colonnesDesDemandes } from './colonnes.tsx';
import { FenetreDetail } from './FenetreDetail.tsx';
import { FenetreRefuser } from './FenetreRefuser.tsx';
import { FenetreValider } from './FenetreValider.tsx';
import { nomDe, phraseDeFin, titreDuBloc } from './phrases.ts';

type Fenetres = { genre: 'valider' | 'refuser' | 'detail'; demandes: readonly DemandeATraiter[] };

/** Block A of « Activités du gestionnaire », today in « Approbations »: the demandes that wait for an answer. */
export function DemandesRattachement() {
  const { vocabulaire } = useVocabulaire();
  const lu = useLecture('listerDemandesRattachement', {});
  const valider = useGeste('validerRattachement');
  const [cles, choisir] = useState<ReadonlySet<string>>(new Set());
  const [fenetre, ouvrir] = useState<Fenetres>();
  const { fait, dire, taire } = useFait();
  const choisies = (lu.data ?? []).filter(({ id }) => cles.has(String(id)));
  const accord = mot('approuverRattachement', vocabulaire);

  function terminer(phrase: string) {
    ouvrir(undefined);
    choisir(new Set());
    dire(phrase);
  }
  /** Where no service can be granted, nothing is left to choose [S12]. */
  function accorder(demandes: readonly DemandeATraiter[]) {
    taire();
    valider.reset();
    if (demandes.some(({ structure }) => structure.services.length > 0)) return ouvrir({ genre: 'valider', demandes });
    valider.mutate(
      { corps: { demandes: demandes.map(({ id }) => ({ id })) } },
      { onSuccess: () => terminer(phraseDeFin(demandes, 'validée')) },
    );
  }
  function refuser(demandes: readonly DemandeATraiter[]) {
    taire();
    valider.reset();
    ouvrir({ genre: 'refuser', demandes });
  }
  return (
    <Section titre={titreDuBloc(vocabulaire)}>
      <div className={styles.pile}>
        <p className={styles.prose}>
          N’acceptez que les personnes qui travaillent dans votre structure : elles auront accès à ses factures.
        </p>
        <Fait {...{ fait, taire }} />
        {valider.error && <RefusAlerte {...valider.error.refus} />}
        {lu.isPending && <Attente />}
        {lu.isError && <RefusAlerte {...lu.error.refus} />}
        {choisies.length > 0 && (
          <div className={styles.ligne}>
            <Bouton icone={Check} occupe={valider.isPending} onClick={() => accorder(choisies)}>
              {`${accord} la sélection (${choisies.length})`}
            </Bouton>
            <Bouton icone={X} onClick={() => refuser(choisies)}>
              {`Refuser la sélection (${choisies.length})`}
            </Bouton>
          </div>
        )}
        {lu.data && (
          <div className={styles.large}>
            <Tableau
              legende="Demandes de rattachement à traiter"
              legendeCachee
              colonnes={colonnesDesDemandes(vocabulaire, {
                accorder: (demande) => accorder([demande]),
                refuser: (demande) => refuser([demande]),
                voir: (demande) => ouvrir({ genre: 'detail', demandes: [demande] }),
              })}
              lignes={lu.data}
              cleDe={({ id }) => String(id)}
              selection={{
                cles,
                onSelection: choisir,
                libelleDe: (demande) => `Sélectionner la demande de ${nomDe(demande)}`,
              }}
              vide={
                <EtatVide
                  icone={UserCheck}
                  phrase="Aucune demande de rattachement n’attend votre réponse."
                  suite="Quand un collègue demandera à rejoindre votre structure, vous recevrez un courriel."
                />
              }
            />
          </div>
        )}
      </div>
      {fenetre?.genre === 'valider' && (
        <FenetreValider demandes={fenetre.demandes} onFermer={() => ouvrir(undefined)} onFait={terminer} />
      )}
      {fenetre?.genre === 'refuser' && (
        <FenetreRefuser demandes={fenetre.demandes} onFermer={() => ouvrir(undefined)} onFait={terminer} />
      )}
      {fenetre?.genre === 'detail' && fenetre.demandes[0] && (
        <FenetreDetail
          demande={fenetre.demandes[0]}
          onFermer={() => ouvrir(undefined)}
          onAccorder={accorder}
          onRefuser={refuser}
        />
      )}
    </Section>
  );
}
