import type { UseFormRegisterReturn } from 'react-hook-form';
import type { Jour } from '#shared/referentiel/date.ts';
import type { Destinataire } from '#shared/structures/contrat.ts';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import type { Presentation } from '../../design/champs/presentation.ts';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { ChoixDestinataire } from '../../structures/ChoixDestinataire.tsx';
import styles from './Acheminement.module.css';
import { choixDeService } from './services.ts';

type ChampDeFormulaire = Presentation & UseFormRegisterReturn;

type AcheminementProps = {
  destinataire: Destinataire | undefined;
  /** Day of the deposit: services have dates of validity. */
  jour: Jour;
  siret: string;
  codeService: string;
  champs: { siretDestinataire: ChampDeFormulaire; codeService: ChampDeFormulaire; numeroEngagement: ChampDeFormulaire };
  onSiret: (siret: string) => void;
};

/** The three data that carry a facture to the right desk: recipient, service, engagement. */
export function Acheminement({ destinataire, jour, siret, codeService, champs, onSiret }: AcheminementProps) {
  const { name, libelle, aide, erreur, obligatoire, reconnu } = champs.siretDestinataire;
  const services = choixDeService(destinataire?.services ?? [], codeService, jour);
  return (
    <div className={styles.acheminement}>
      <ChoixDestinataire {...{ name, libelle, aide, erreur, obligatoire, reconnu }} valeur={siret} onChoix={onSiret} />
      <GrilleChamps>
        {services.length > 0 && (
          <ChampSelection
            {...champs.codeService}
            choixVide={champs.codeService.obligatoire ? 'Choisissez…' : 'Aucun service'}
            options={services}
          />
        )}
        <ChampTexte {...champs.numeroEngagement} allure="mono" autoComplete="off" />
      </GrilleChamps>
    </div>
  );
}
