import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { defautDuSiret, normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import type { DemandeDe } from '../../api/client.ts';
import { useLecture } from '../../api/requetes.ts';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampSiret } from '../../design/champs/ChampSiret.tsx';
import type { Presentation } from '../../design/champs/presentation.ts';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import styles from '../Travaux.module.css';

export type CoteNommee = DemandeDe<'consulterActeur'>['params']['cote'];
type Saisie = Presentation & UseFormRegisterReturn;

type ChampActeurProps = {
  cote: CoteNommee;
  /** As typed. */
  siret: string;
  codeService?: string;
  champ: Saisie;
  /** Absent: no service is asked of this actor. */
  service?: Saisie | undefined;
};

const PERSONNE: Partial<Record<CoteNommee, string>> = {
  MOE: 'Personne n’y est abonné à « Factures de travaux » : votre pièce y attendrait. Prévenez ce maître d’œuvre.',
  MOA: 'Personne n’y est abonné à « Factures de travaux » : la pièce y attendrait. Prévenez ce maître d’ouvrage.',
};

/** The structure whose SIRET is typed; nothing is asked until the number is whole. */
export function useActeur(cote: CoteNommee, texte: string) {
  const siret = normaliserIdentifiant(texte);
  const active = defautDuSiret(siret) === undefined;
  const { data, error } = useLecture('consulterActeur', { params: { cote, siret } }, { active });
  const refus = active && error ? error.refus : undefined;
  return { acteur: active && !refus ? data : undefined, refus };
}

/** A structure named by its SIRET, then its service; what it is called shows as soon as the number is whole. */
export function ChampActeur({ cote, siret, codeService = '', champ, service }: ChampActeurProps) {
  const { acteur, refus } = useActeur(cote, siret);
  const inconnu = refus?.champs[0]?.message ?? refus?.message;
  const services = optionsDeService(acteur?.services ?? [], codeService);
  return (
    <div>
      <GrilleChamps>
        <ChampSiret {...champ} erreur={champ.erreur ?? inconnu} />
        {service && services.length > 0 && <ChampSelection {...service} choixVide="Aucun service" options={services} />}
      </GrilleChamps>
      <div aria-live="polite">
        {acteur && (
          <p className={styles.trouve}>
            <CircleCheck size={20} aria-hidden="true" />
            {acteur.raisonSociale}
          </p>
        )}
        {acteur?.personne && PERSONNE[cote] && (
          <p className={styles.trouve}>
            <TriangleAlert size={20} aria-hidden="true" />
            {PERSONNE[cote]}
          </p>
        )}
      </div>
    </div>
  );
}

/** A code that the structure does not have stays in sight, with what is wrong with it. */
function optionsDeService(services: readonly { code: string; nom: string }[], choisi: string) {
  const connus = services.map(({ code, nom }) => ({ valeur: code, libelle: `${code} – ${nom}` }));
  if (choisi === '' || connus.some(({ valeur }) => valeur === choisi)) return connus;
  return [{ valeur: choisi, libelle: `${choisi} (inconnu ou inactif)` }, ...connus];
}
