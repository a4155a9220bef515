import type { ReactNode } from 'react';
import { nomDeLEspace } from '#shared/gestion/conditions.ts';
import { CLE_STRUCTURE, cleDeLEspace, cleDeLUtilisateur, cleDuService } from '#shared/gestion/graphe.ts';
import { ETATS_DES_LIENS, LIBELLES_DES_MODES } from '#shared/gestion/libelles.ts';
import { type Abonnement, type Liens, nomComplet, type UtilisateurLie } from '#shared/gestion/liens.ts';
import { roleDit } from '#shared/structures/roles.ts';
import { enTete, mot } from '#shared/vocabulaire/mots.ts';
import { classes } from '../../design/classes.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './Jumeau.module.css';

type JumeauProps = { liens: Liens; choix: string | null; onChoix: (cle: string) => void };

/** The picture in words: the same nodes, the same choice, nothing left out. */
export function Jumeau({ liens, choix, onChoix }: JumeauProps) {
  const { vocabulaire } = useVocabulaire();
  const { structure, services, espaces, utilisateurs } = liens;
  const espacesDits = enTete(mot('espaces', vocabulaire));
  const Nom = ({ cle, children }: { cle: string; children: ReactNode }) => (
    <button
      type="button"
      aria-pressed={cle === choix}
      className={classes(styles.nom, cle === choix && styles.retenu)}
      onClick={() => onChoix(cle)}
    >
      {children}
    </button>
  );
  const espace = (code: string, serviceId: number | null) => {
    const siens = abonnesDe(utilisateurs, { espace: code, serviceId });
    return (
      <li key={code}>
        <Nom cle={cleDeLEspace(code, serviceId)}>{nomDeLEspace(code, vocabulaire)}</Nom>
        <span className={styles.liste}>{siens.length > 0 ? siens.join(', ') : 'personne'}</span>
      </li>
    );
  };
  const vide = <li className={styles.rien}>Aucun</li>;
  return (
    <div className={styles.jumeau}>
      <h3>
        <Nom cle={CLE_STRUCTURE}>{structure.raisonSociale}</Nom>
      </h3>
      <h4>{espacesDits} sur la structure, et qui les a</h4>
      <ul className={styles.lignes}>{espaces.length > 0 ? espaces.map((code) => espace(code, null)) : vide}</ul>
      <h4>Services</h4>
      <ul className={styles.lignes}>
        {services.length === 0 && vide}
        {services.map((s) => (
          <li key={s.id} className={styles.service}>
            <Nom cle={cleDuService(s.id)}>
              {s.code}, {s.nom}
              {!s.actif && ' (inactif)'}
            </Nom>
            <span className={styles.liste}>Rattachés : {rattachesA(utilisateurs, s.id)}</span>
            <ul className={styles.lignes} aria-label={`${espacesDits} du service ${s.code}`}>
              {s.espaces.length > 0 ? s.espaces.map((code) => espace(code, s.id)) : vide}
            </ul>
          </li>
        ))}
      </ul>
      <h4>Utilisateurs</h4>
      <ul className={styles.lignes}>
        {utilisateurs.map((u) => (
          <li key={u.compteId}>
            <Nom cle={cleDeLUtilisateur(u.compteId)}>{nomComplet(u)}</Nom>
            <span className={styles.liste}>
              {roleDit(u.role, vocabulaire)} ; rattachement : {ETATS_DES_LIENS[u.statut]}
              {u.statutCompte === 'EN_ATTENTE_ACTIVATION' && ' ; compte à activer'}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const rattachesA = (utilisateurs: readonly UtilisateurLie[], id: number): string =>
  utilisateurs
    .flatMap((u) => {
      const lien = u.services.find(({ serviceId }) => serviceId === id);
      if (!lien) return [];
      return [lien.statut === 'VALIDEE' ? nomComplet(u) : `${nomComplet(u)} (${ETATS_DES_LIENS[lien.statut]})`];
    })
    .join(', ') || 'personne';

function abonnesDe(utilisateurs: readonly UtilisateurLie[], ou: Pick<Abonnement, 'espace' | 'serviceId'>): string[] {
  return utilisateurs.flatMap((u) => {
    const a = u.abonnements.find(({ espace, serviceId }) => espace === ou.espace && serviceId === ou.serviceId);
    if (!a) return [];
    const attente = a.statut === 'VALIDEE' ? '' : `, ${ETATS_DES_LIENS[a.statut]}`;
    return [`${nomComplet(u)} (${LIBELLES_DES_MODES[a.mode].toLowerCase()}${attente})`];
  });
}
