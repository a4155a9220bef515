import { useState } from 'react';
import { MODES, type Mode } from '#shared/espaces/habilitations.ts';
import { type Besoin, type Condition, conditions, estPossible, nomDeLEspace } from '#shared/gestion/conditions.ts';
import { cleDeLUtilisateur } from '#shared/gestion/graphe.ts';
import { LIBELLES_DES_MODES } from '#shared/gestion/libelles.ts';
import { type Liens, nomComplet } from '#shared/gestion/liens.ts';
import { direLeGeste } from '#shared/gestion/phrases.ts';
import { espacesProposes } from '#shared/structures/espaces-de-structure.ts';
import { enTete, mot } from '#shared/vocabulaire/mots.ts';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import type { Ton } from '../../design/ton.ts';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './Verificateur.module.css';

type VerificateurProps = { liens: Liens; choix: string | null };

/** A person, an espace, a service, a mode: everything that must hold, in order, and what does not. */
export function Verificateur({ liens, choix }: VerificateurProps) {
  const { vocabulaire } = useVocabulaire();
  const [besoin, demander] = useState<Besoin>(() => premierBesoin(liens, choix));
  const changer = (change: Partial<Besoin>) => demander({ ...besoin, ...change });
  const personne = liens.utilisateurs.find(({ compteId }) => compteId === besoin.compteId);
  const liste = conditions(liens, besoin, vocabulaire);
  return (
    <>
      <GrilleChamps>
        <ChampSelection
          name="personne"
          libelle="Qui"
          choixVide={null}
          value={besoin.compteId}
          options={liens.utilisateurs.map((u) => ({ valeur: String(u.compteId), libelle: nomComplet(u) }))}
          onChange={({ target }) => changer({ compteId: Number(target.value) })}
        />
        <ChampSelection
          name="espace"
          libelle={enTete(mot('espace', vocabulaire))}
          choixVide={null}
          value={besoin.espace}
          options={espacesProposes(liens.structure.nature).map((code) => ({
            valeur: code,
            libelle: nomDeLEspace(code, vocabulaire),
          }))}
          onChange={({ target }) => changer({ espace: target.value })}
        />
        <ChampSelection
          name="niveau"
          libelle="Au nom de"
          choixVide={null}
          value={besoin.serviceId ?? ''}
          options={[
            { valeur: '', libelle: 'La structure' },
            ...liens.services.map(({ id, code }) => ({ valeur: String(id), libelle: `Service ${code}` })),
          ]}
          onChange={({ target }) => changer({ serviceId: target.value === '' ? null : Number(target.value) })}
        />
        <ChampSelection
          name="mode"
          libelle="Pour"
          choixVide={null}
          value={besoin.mode}
          options={MODES.map((mode) => ({ valeur: mode, libelle: DIRE_LE_MODE[mode] }))}
          onChange={({ target }) => changer({ mode: target.value as Mode })}
        />
      </GrilleChamps>
      <div aria-live="polite" className={styles.reponse}>
        {personne && <p className={styles.verdict}>{verdict(liste, besoin, nomComplet(personne))}</p>}
        <ol className={styles.conditions}>
          {liste.map(({ cle, libelle, etat }) => (
            <li key={cle}>
              <span>{enTete(libelle)}</span>
              <StatutBadge ton={TONS[etat]}>{ETATS[etat]}</StatutBadge>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

const DIRE_LE_MODE: Record<Mode, string> = {
  CONSULTATION: `Lire (${LIBELLES_DES_MODES.CONSULTATION})`,
  MODIFICATION: `Agir (${LIBELLES_DES_MODES.MODIFICATION})`,
};
const TONS: Record<Condition['etat'], Ton> = { OK: 'succes', ATTENTE: 'attente', MANQUE: 'refus' };
const ETATS: Record<Condition['etat'], string> = { OK: 'C’est fait', ATTENTE: 'En attente', MANQUE: 'Il manque' };

function verdict(liste: readonly Condition[], { espace, mode }: Besoin, nom: string): string {
  const geste = direLeGeste(espace, mode, espace);
  const manque = liste.find(({ etat }) => etat !== 'OK');
  if (!manque) return `${nom} peut ${geste}.`;
  if (estPossible(liste)) return `${nom} a tous les droits : l’onglet n’attend plus qu’une reconnexion.`;
  return `${nom} ne peut pas encore ${geste.replace(/, pas .*/, '')}. Commencez par : ${manque.libelle}.`;
}

/** About the person who is chosen in the picture, else about who looks. */
function premierBesoin({ utilisateurs, structure, moi }: Liens, choix: string | null): Besoin {
  const choisi = utilisateurs.find(({ compteId }) => cleDeLUtilisateur(compteId) === choix);
  const espaces = espacesProposes(structure.nature);
  const espace = structure.nature === 'PUBLIQUE' ? 'FACTURES_RECUES' : 'FACTURES_EMISES';
  return {
    compteId: choisi?.compteId ?? moi.compteId,
    espace: espaces.includes(espace) ? espace : (espaces[0] ?? espace),
    serviceId: null,
    mode: 'MODIFICATION',
  };
}
