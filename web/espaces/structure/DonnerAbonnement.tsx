import { useState } from 'react';
import { REFUS } from '#shared/contrat/erreurs.ts';
import type { EspacesDeStructure } from '#shared/espaces/contrat.ts';
import { type CodeEspace, ESPACES } from '#shared/espaces/espaces.ts';
import { LIBELLES_MODE, MODES, type Mode } from '#shared/espaces/habilitations.ts';
import { roleDit } from '#shared/structures/roles.ts';
import { enTete, mot } from '#shared/vocabulaire/mots.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { GroupeRadio } from '../../design/champs/GroupeRadio.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { nomDeLEspace } from '../noms.ts';
import { GroupeDeCases } from './GroupeDeCases.tsx';

type DonnerAbonnementProps = {
  structureId: number;
  espaces: EspacesDeStructure;
  /** Ticked already. */
  espace: string | undefined;
  onFermer: () => void;
  onFait: (phrase: string) => void;
};

/** Several people × several espaces, one mode, at once and without a demande [S20]. */
export function DonnerAbonnement({ structureId, espaces, espace, onFermer, onFait }: DonnerAbonnementProps) {
  const { vocabulaire } = useVocabulaire();
  const [serviceId, choisirService] = useState('');
  const [comptes, choisirComptes] = useState<readonly string[]>([]);
  const [codes, choisirCodes] = useState<readonly string[]>(espace ? [espace] : []);
  const [mode, choisirMode] = useState<Mode>('CONSULTATION');
  const [essaye, essayer] = useState(false);
  const geste = useGeste('accorderAbonnements');
  const service = espaces.services.find(({ id }) => String(id) === serviceId);
  const ouverts = ESPACES.filter(({ code }) =>
    espaces.ouverts.some((o) => o.code === code && (!service || o.services.includes(service.code))),
  );
  const presents = espaces.utilisateurs.filter((u) => u.sousMaMain && (!service || u.services.includes(service.id)));
  const retenus = {
    comptes: presents.map(({ compteId }) => compteId).filter((id) => comptes.includes(String(id))),
    espaces: ouverts.map(({ code }) => code).filter((code) => codes.includes(code)) as CodeEspace[],
  };
  function donner() {
    essayer(true);
    if (geste.isPending || retenus.comptes.length === 0 || retenus.espaces.length === 0) return;
    geste.mutate(
      { params: { id: structureId }, corps: { ...retenus, mode, serviceId: service?.id ?? null } },
      {
        onSuccess: ({ nombre }) =>
          onFait(
            nombre > 1
              ? `${nombre} abonnements donnés : un courriel a prévenu chaque personne.`
              : 'Abonnement donné : un courriel a prévenu la personne.',
          ),
      },
    );
  }
  const oubli = (liste: readonly unknown[]) =>
    essaye && liste.length === 0 ? REFUS.CHAMP_OBLIGATOIRE.message : undefined;
  return (
    <Fenetre
      titre={`Donner ${mot('unAbonnement', vocabulaire)}`}
      ouverte
      onFermer={onFermer}
      large
      actions={
        <>
          <Bouton onClick={onFermer}>Annuler</Bouton>
          <Bouton genre="principal" occupe={geste.isPending} texteAttente="Envoi…" onClick={donner}>
            Valider
          </Bouton>
        </>
      }
    >
      <div className={styles.pile}>
        {geste.error && <RefusAlerte key={geste.submittedAt} {...geste.error.refus} />}
        {espaces.services.length > 0 && (
          <ChampSelection
            libelle="Service"
            aide="Seules les personnes rattachées au service, et ce qui y est ouvert, restent proposés."
            name="don-service"
            choixVide="Structure entière"
            options={espaces.services.map(({ id, code, nom }) => ({ valeur: String(id), libelle: `${code} – ${nom}` }))}
            value={serviceId}
            onChange={(e) => choisirService(e.currentTarget.value)}
          />
        )}
        <GroupeDeCases
          nom="don-comptes"
          legende="À qui"
          options={presents.map(({ compteId, prenom, nom, role }) => ({
            valeur: String(compteId),
            libelle: `${prenom} ${nom}`,
            aide: roleDit(role, vocabulaire),
          }))}
          choisis={comptes}
          onChoix={choisirComptes}
          vide="Personne n’est rattaché à ce service."
          erreur={oubli(retenus.comptes)}
        />
        <GroupeDeCases
          nom="don-espaces"
          legende={enTete(mot('espaces', vocabulaire))}
          options={ouverts.map(({ code, pourQuoi }) => ({
            valeur: code,
            libelle: nomDeLEspace(code, vocabulaire),
            aide: pourQuoi,
          }))}
          choisis={codes}
          onChoix={choisirCodes}
          vide="Rien n’est ouvert ici."
          erreur={oubli(retenus.espaces)}
        />
        <GroupeRadio
          libelle="Mode"
          name="don-mode"
          options={MODES.map((m) => ({ valeur: m, libelle: LIBELLES_MODE[m].nom, aide: LIBELLES_MODE[m].aide }))}
          valeur={mode}
          onChange={(e) => choisirMode(e.currentTarget.value as Mode)}
        />
      </div>
    </Fenetre>
  );
}
