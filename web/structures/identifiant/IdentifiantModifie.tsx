import { ArrowRight } from 'lucide-react';
import { formaterSiret } from '#shared/referentiel/siret.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { FilAriane } from '../../design/page/FilAriane.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import styles from './ModifierIdentifiant.module.css';

/** After « Valider »: which structure to use from now on, and what is to be done again. */
export function IdentifiantModifie({ ancien, nouvelleId }: { ancien: string; nouvelleId: number }) {
  const titre = useTitreFocalise();
  const { data } = useLecture('consulterStructure', { params: { id: nouvelleId } });
  const nouveau = data ? formaterSiret(data.identifiant) : '…';
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Accueil', vers: '/portail' }, { libelle: 'Identifiant modifié' }]} />
      <div className={styles.faite}>
        <h1 ref={titre} tabIndex={-1}>
          Identifiant modifié
        </h1>
        <Alerte genre="succes" titre={`${data?.raisonSociale ?? 'Votre structure'} a pour SIRET ${nouveau}.`}>
          <p>
            L’ancienne structure, {formaterSiret(ancien)}, est désactivée : elle ne sert plus qu’à lire ce qu’elle a
            échangé. Les personnes rattachées sont prévenues par courriel.
          </p>
          <p>À refaire : le mandat de facturation, le compte technique et les raccordements, si vous en aviez.</p>
        </Alerte>
        <div className={styles.suite}>
          <LienBouton genre="principal" icone={ArrowRight} to={`/portail/structures/${nouvelleId}`}>
            Voir la nouvelle structure
          </LienBouton>
          <LienBouton to="/portail/activites-du-gestionnaire">Activités du gestionnaire</LienBouton>
        </div>
      </div>
    </>
  );
}
