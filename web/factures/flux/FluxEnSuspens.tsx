import { JOURS_DANS_LA_SYNTHESE } from '#shared/factures/flux/limites.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Section } from '../../design/page/Section.tsx';
import { CHEMIN_FLUX } from '../espace.ts';
import styles from './Flux.module.css';
import { TableauDesFlux } from './TableauDesFlux.tsx';

/** Heading « Suivi des flux » of the work list (factures § 4.4 [S33]); nothing when no flow asks for anything. */
export function FluxEnSuspens() {
  const { data } = useLecture('listerFluxATraiter', {});
  if (!data || data.flux.length === 0) return null;
  return (
    <Section
      titre="Suivi des flux"
      actions={
        <LienBouton petit to={CHEMIN_FLUX}>
          Tous les flux
        </LienBouton>
      }
    >
      <div className={styles.suivi}>
        <p>
          Vos lots en cours, et ceux des {JOURS_DANS_LA_SYNTHESE} derniers jours dont une facture au moins n’est pas
          partie.
        </p>
        <TableauDesFlux legende="Flux à surveiller" flux={data.flux} vide={null} />
      </div>
    </Section>
  );
}
