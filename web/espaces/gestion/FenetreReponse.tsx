import { useState } from 'react';
import { REFUS } from '#shared/contrat/erreurs.ts';
import type { DemandeDAbonnement } from '#shared/espaces/contrat.ts';
import { COMMENTAIRE_MAX, motifExige } from '#shared/rattachements/demande.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { entreGuillemets, nomDeLEspace, nomDuMode } from '../noms.ts';
import { BOUTONS } from './mots.ts';

/** One answer to one or several demandes. */
export type Reponse = { acte: 'valider' | 'refuser'; demandes: readonly DemandeDAbonnement[] };

type FenetreReponseProps = {
  /** Absent: the window is closed. */
  reponse: Reponse | undefined;
  onFermer: () => void;
  onFait: (phrase: string) => void;
};

export function FenetreReponse({ reponse, onFermer, onFait }: FenetreReponseProps) {
  if (!reponse) return null;
  const cle = `${reponse.acte} ${reponse.demandes.map(({ id }) => id).join(' ')}`;
  return <Ouverte key={cle} reponse={reponse} onFermer={onFermer} onFait={onFait} />;
}

function Ouverte({ reponse, onFermer, onFait }: FenetreReponseProps & { reponse: Reponse }) {
  const { acte, demandes } = reponse;
  const { vocabulaire } = useVocabulaire();
  const [commentaire, commenter] = useState('');
  const [enConsultation, reduire] = useState(false);
  const [oubli, setOubli] = useState(false);
  const valider = useGeste('validerAbonnements');
  const refuser = useGeste('refuserAbonnements');
  const geste = acte === 'valider' ? valider : refuser;
  const bouton = BOUTONS[vocabulaire][acte];
  const titre = demandes.length > 1 ? `${bouton} ${demandes.length} demandes` : `${bouton} la demande`;
  const exige = acte === 'refuser' && motifExige(vocabulaire);
  const reductible = acte === 'valider' && demandes.every((d) => d.mode === 'MODIFICATION' && d.modeActuel === null);

  function repondre() {
    if (geste.isPending) return;
    setOubli(exige && commentaire.trim() === '');
    if (exige && commentaire.trim() === '') return;
    const ids = demandes.map(({ id }) => id);
    const suite = { onSuccess: ({ nombre }: { nombre: number }) => onFait(phraseDuFait(acte, nombre)) };
    if (acte === 'refuser') refuser.mutate({ corps: { ids, commentaire, vocabulaire } }, suite);
    else valider.mutate({ corps: { ids, commentaire, ...(enConsultation && { mode: 'CONSULTATION' }) } }, suite);
  }

  const refus = geste.error?.refus;
  return (
    <Fenetre
      titre={titre}
      ouverte
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Annuler</Bouton>
          <Bouton
            genre={acte === 'valider' ? 'principal' : 'danger'}
            occupe={geste.isPending}
            texteAttente="Envoi…"
            onClick={repondre}
          >
            {bouton}
          </Bouton>
        </>
      }
    >
      <div className={styles.pile}>
        {refus && <RefusAlerte key={geste.submittedAt} {...refus} />}
        <ul>
          {demandes.map((d) => (
            <li key={d.id}>
              {`${d.demandeur.prenom} ${d.demandeur.nom}, ${entreGuillemets(nomDeLEspace(d.espace, vocabulaire))} en ${nomDuMode(d.mode).toLowerCase()}, ${d.service?.nom ?? d.structure.raisonSociale}`}
            </li>
          ))}
        </ul>
        {acte === 'valider' && (
          <p className={styles.note}>
            Vérifiez que la personne travaille bien dans la structure, et qu’elle a besoin de ce mode : elle verra vos
            factures.
          </p>
        )}
        {reductible && (
          <CaseACocher
            libelle="N’accorder que la consultation"
            aide="La personne pourra lire. Si elle doit agir, elle redemandera la modification."
            name="consultation"
            checked={enConsultation}
            onChange={(e) => reduire(e.currentTarget.checked)}
          />
        )}
        <ChampZoneTexte
          libelle={acte === 'valider' ? 'Commentaire' : 'Motif du refus'}
          aide={
            acte === 'refuser' && !exige ? 'Facultatif, mais il évite que l’on redemande la même chose.' : undefined
          }
          name="commentaire"
          maximum={COMMENTAIRE_MAX}
          obligatoire={exige}
          erreur={
            oubli
              ? REFUS.MOTIF_DE_REFUS_OBLIGATOIRE.message
              : refus?.champs.find((c) => c.champ === 'commentaire')?.message
          }
          value={commentaire}
          onChange={(e) => commenter(e.currentTarget.value)}
        />
      </div>
    </Fenetre>
  );
}

function phraseDuFait(acte: Reponse['acte'], nombre: number): string {
  const participe = acte === 'valider' ? 'validée' : 'refusée';
  const s = nombre > 1 ? 's' : '';
  return `${nombre} demande${s} ${participe}${s} : un courriel a prévenu ${nombre > 1 ? 'chaque personne' : 'la personne'}.`;
}
