import { Link } from 'react-router';
import { type CodeEspace, espace } from '#shared/espaces/espaces.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { Badge } from '../../design/messages/Badge.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './Accueil.module.css';
import { useAttentes } from './attentes.ts';

/** What each espace is opened for first, and where it lives; the daily work comes first. */
const GESTES: Readonly<Partial<Record<CodeEspace, readonly { libelle: string; vers: string }[]>>> = {
  FACTURES_EMISES: [
    { libelle: 'Déposer une facture', vers: '/portail/factures-emises/deposer' },
    { libelle: 'Suivre mes factures', vers: '/portail/factures-emises' },
  ],
  FACTURES_RECUES: [{ libelle: 'Traiter les factures reçues', vers: '/portail/factures-recues' }],
  FACTURES_A_VALIDER: [{ libelle: 'Valider les factures', vers: '/portail/factures-a-valider' }],
  FACTURES_TRAVAUX: [
    { libelle: 'Déposer une pièce de travaux', vers: '/portail/factures-travaux/deposer' },
    { libelle: 'Suivre mes pièces', vers: '/portail/factures-travaux' },
  ],
  ENGAGEMENTS: [{ libelle: 'Voir les engagements', vers: '/portail/engagements' }],
  ACTIVITES_GESTIONNAIRE: [
    { libelle: 'Répondre aux demandes', vers: '/portail/activites-du-gestionnaire#approbations' },
    { libelle: 'Gérer mes structures', vers: '/portail/activites-du-gestionnaire#structures' },
  ],
  MON_COMPTE: [{ libelle: 'Voir mon compte', vers: '/portail/mon-compte' }],
};

/** « Liste de travail quotidienne » (§ 6.2): the espaces whose tab is shown, and what waits in each. */
export function MesEspaces({ montres }: { montres: readonly string[] }) {
  const { vocabulaire } = useVocabulaire();
  const codes = (Object.keys(GESTES) as CodeEspace[]).filter((code) => montres.includes(code));
  const attentes = useAttentes(codes);
  return (
    <Section titre={`Mes ${mot('espaces', vocabulaire)}`}>
      <ul className={styles.espaces}>
        {codes.map((code) => (
          <li key={code} className={styles.espace}>
            <h3>{nomDe(code)}</h3>
            <p>{espace(code).pourQuoi}</p>
            {attentes[code] && (
              <p>
                <Badge ton="attention">{attentes[code]}</Badge>
              </p>
            )}
            <ul className={styles.gestes}>
              {GESTES[code]?.map(({ libelle, vers }) => (
                <li key={vers}>
                  <Link to={vers}>{libelle}</Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );

  function nomDe(code: CodeEspace): string {
    if (code === 'ACTIVITES_GESTIONNAIRE') return mot('activitesGestionnaire', vocabulaire);
    return vocabulaire === '2021' ? espace(code).libelle : espace(code).actuel.application;
  }
}
