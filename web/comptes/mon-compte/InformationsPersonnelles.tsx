import type { MonCompte } from '#shared/comptes/contrat.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { Section } from '../../design/page/Section.tsx';
import { AdressePostale } from './AdressePostale.tsx';
import { InformationsGenerales } from './InformationsGenerales.tsx';
import styles from './InformationsPersonnelles.module.css';
import { MotDePasse } from './MotDePasse.tsx';
import { QuestionSecrete } from './QuestionSecrete.tsx';

/** Block « Mes informations personnelles » of « Mon compte » (comptes-structures § 1.8). */
export function InformationsPersonnelles({ compte }: { compte: MonCompte }) {
  const { creeLe, derniereConnexion } = compte;
  return (
    <Section titre="Mes informations personnelles">
      <div>
        <InformationsGenerales compte={compte} />
        <AdressePostale compte={compte} />
        <MotDePasse compte={compte} />
        <QuestionSecrete compte={compte} />
      </div>
      <p className={styles.dates}>
        Compte créé le {formaterInstant(creeLe)}.{' '}
        {derniereConnexion && `Dernière connexion par mot de passe le ${formaterInstant(derniereConnexion)}.`}
      </p>
    </Section>
  );
}
