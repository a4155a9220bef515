import { CircleAlert, X } from 'lucide-react';
import { accorder } from '#shared/gestion/conditions.ts';
import { expliquer } from '#shared/gestion/explication.ts';
import type { Liens } from '#shared/gestion/liens.ts';
import type { Geste } from '#shared/gestion/phrases.ts';
import { enTete, mot, type Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './Panneau.module.css';

type PanneauProps = { liens: Liens; choix: string | null; onFermer: () => void };

/** What the chosen case means, in sentences; what is missing; what to do about it. */
export function Panneau({ liens, choix, onFermer }: PanneauProps) {
  const { vocabulaire } = useVocabulaire();
  const dit = choix === null ? undefined : expliquer(liens, choix, vocabulaire);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a small screen, and the keyboard must reach it
    <section aria-label="Explication" className={styles.panneau} tabIndex={0}>
      <div aria-live="polite">
        {dit ? (
          <>
            <h2>{dit.titre}</h2>
            <ul className={styles.phrases}>
              {dit.phrases.map((phrase) => (
                <li key={phrase}>{phrase}</li>
              ))}
            </ul>
            {dit.manques.length > 0 && (
              <div className={styles.manques}>
                <h3>
                  <CircleAlert size={20} aria-hidden="true" />
                  Ce qui manque
                </h3>
                <ul className={styles.phrases}>
                  {dit.manques.map((phrase) => (
                    <li key={phrase}>{phrase}</li>
                  ))}
                </ul>
              </div>
            )}
          </>
        ) : (
          <ModeDEmploi vocabulaire={vocabulaire} />
        )}
      </div>
      {dit && (
        <div className={styles.gestes}>
          {dit.gestes.map((geste) => (
            <LienDuGeste key={geste.quoi} geste={geste} structureId={liens.structure.id} vocabulaire={vocabulaire} />
          ))}
          <Bouton petit genre="discret" icone={X} onClick={onFermer}>
            Tout revoir
          </Bouton>
        </div>
      )}
    </section>
  );
}

function ModeDEmploi({ vocabulaire }: { vocabulaire: Vocabulaire }) {
  return (
    <>
      <h2>Lire le plan</h2>
      <ol className={styles.etapes}>
        <li>La structure existe, elle est active.</li>
        <li>Elle a des services, si elle en a besoin.</li>
        <li>
          {enTete(mot('unEspace', vocabulaire))} est {accorder('ouvert', vocabulaire)} sur la structure, puis sur ses
          services.
        </li>
        <li>La personne est rattachée à la structure, puis à ses services.</li>
        <li>Elle a {mot('unAbonnement', vocabulaire)}, en consultation ou en modification.</li>
        <li>Elle se déconnecte, puis se reconnecte : l’onglet apparaît.</li>
      </ol>
    </>
  );
}

type LienDuGesteProps = { geste: Geste; structureId: number; vocabulaire: Vocabulaire };

function LienDuGeste({ geste, structureId, vocabulaire }: LienDuGesteProps) {
  const structure = `/portail/structures/${structureId}`;
  const { vers, libelle } = {
    OUVRIR_ESPACE: { vers: `${structure}/modifier`, libelle: `Ouvrir ${mot('unEspace', vocabulaire)}` },
    RATTACHER: { vers: `${structure}/rattacher`, libelle: 'Rattacher un utilisateur' },
    TRAITER_DEMANDES: { vers: '/portail/activites-du-gestionnaire', libelle: 'Traiter les demandes' },
    DEMANDER_ABONNEMENT: {
      vers: '/portail/mon-compte/ajouter-un-abonnement',
      libelle: mot('ajouterAbonnement', vocabulaire),
    },
    MODIFIER_SERVICE: {
      vers: geste.quoi === 'MODIFIER_SERVICE' ? `${structure}/services/${geste.serviceId}` : structure,
      libelle: 'Modifier le service',
    },
  }[geste.quoi];
  return (
    <LienBouton to={vers} petit>
      {libelle}
    </LienBouton>
  );
}
