import { useState } from 'react';
import { useParams } from 'react-router';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { ErreurPage } from '../../design/messages/ErreurPage.tsx';
import { PageDeSaisie } from '../../design/page/PageDeSaisie.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { FormulaireRattacher } from './FormulaireRattacher.tsx';
import { type Rattache, UtilisateurRattache } from './UtilisateurRattache.tsx';

/** « Rattacher un utilisateur » (§ 4.2), on one or several of the structures that one manages. */
export function RattacherUtilisateur() {
  useTitre('Rattacher un utilisateur');
  const { vocabulaire } = useVocabulaire();
  const id = Number(useParams().id);
  const { data: gerees, error } = useLecture('listerStructuresARattacher', { params: { id } });
  const [rattache, noter] = useState<Rattache>();
  const ici = gerees?.[0];
  if (error)
    return (
      <ErreurPage
        titre="Vous ne pouvez pas rattacher d’utilisateur ici"
        message={error.refus.message}
        faire={error.refus.faire}
        action={<LienBouton to="/portail">Revenir à l’accueil</LienBouton>}
        reference={error.refus.code}
      />
    );
  if (!ici) return <Attente quoi="Lecture de vos structures…" />;
  const fiche = `/portail/structures/${id}/modifier`;
  return (
    <PageDeSaisie
      etapes={[
        { libelle: mot('activitesGestionnaire', vocabulaire), vers: '/portail/activites-du-gestionnaire' },
        { libelle: ici.raisonSociale, vers: fiche },
        { libelle: 'Rattacher un utilisateur' },
      ]}
    >
      {rattache ? (
        <UtilisateurRattache rattache={rattache} fiche={fiche} onAutre={() => noter(undefined)} />
      ) : (
        <FormulaireRattacher gerees={gerees} fiche={fiche} onFait={noter} />
      )}
    </PageDeSaisie>
  );
}
