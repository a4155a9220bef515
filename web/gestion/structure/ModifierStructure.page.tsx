import { useState } from 'react';
import { useParams } from 'react-router';
import { REFUS } from '#shared/contrat/erreurs.ts';
import { formaterSiret } from '#shared/referentiel/siret.ts';
import { aDroit } from '#shared/structures/droits.ts';
import type { Structure } from '#shared/structures/structure.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { ErreurPage } from '../../design/messages/ErreurPage.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import { FilAriane } from '../../design/page/FilAriane.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { AnnonceDeStructure } from './AnnonceDeStructure.tsx';
import type { Annonce } from './annonce.ts';
import { FormulaireStructure } from './FormulaireStructure.tsx';
import styles from './ModifierStructure.module.css';

/** « Modification de la structure » (§ 8.2). */
export function ModifierStructure() {
  const { id } = useParams();
  const { vocabulaire } = useVocabulaire();
  const titre = mot('modifierStructure', vocabulaire);
  useTitre(titre);
  const lu = useLecture('consulterStructure', { params: { id: Number(id) } });
  if (lu.isError) return <RefusPage refus={lu.error.refus} />;
  if (!lu.data) return <Attente quoi="Ouverture de la structure…" />;
  if (!aDroit(lu.data.role ?? undefined, 'modifierStructure')) return <SansDroit structure={lu.data} titre={titre} />;
  return <Modification key={lu.data.id} structure={lu.data} titre={titre} />;
}

type ModificationProps = { structure: Structure; titre: string };

function Modification({ structure, titre }: ModificationProps) {
  const { vocabulaire } = useVocabulaire();
  const { identifiant, raisonSociale, statut, role } = structure;
  /** Each act that succeeds begins the form again, on what was just read. */
  const [{ tour, annonce }, setFait] = useState<{ tour: number; annonce?: Annonce }>({ tour: 0 });
  return (
    <>
      <FilAriane
        etapes={[
          { libelle: mot('activitesGestionnaire', vocabulaire), vers: '/portail/activites-du-gestionnaire' },
          { libelle: `${formaterSiret(identifiant)} – ${raisonSociale}` },
        ]}
      />
      <div className={styles.page}>
        <header className={styles.entete}>
          <h1>
            {titre} {raisonSociale}
          </h1>
          <StatutBadge ton={statut === 'ACTIF' ? 'succes' : 'refus'}>
            {statut === 'ACTIF' ? 'Active' : 'Inactive'}
          </StatutBadge>
        </header>
        {annonce && <AnnonceDeStructure key={tour} annonce={annonce} />}
        {role && (
          <FormulaireStructure
            key={tour}
            structure={structure}
            role={role}
            onFait={(suivante) => setFait({ tour: tour + 1, annonce: suivante })}
          />
        )}
      </div>
    </>
  );
}

function SansDroit({ structure, titre }: ModificationProps) {
  const { message, faire } = REFUS.DROIT_DE_GESTION_ABSENT;
  return (
    <ErreurPage
      titre={titre}
      message={message}
      faire={faire}
      reference="DROIT_DE_GESTION_ABSENT"
      action={<LienBouton to={`/portail/structures/${structure.id}`}>Voir la fiche de la structure</LienBouton>}
    />
  );
}
