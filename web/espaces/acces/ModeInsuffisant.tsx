import type { MaStructure } from '#shared/espaces/contrat.ts';
import type { CodeEspace } from '#shared/espaces/espaces.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { cheminAbonnement, suiteDInactive } from '../mes-habilitations.ts';
import { entreGuillemets, nomDeLEspace } from '../noms.ts';

type ModeInsuffisantProps = {
  structures: readonly MaStructure[];
  espace: CodeEspace;
  /** What cannot be done here: « ni saisir ni déposer ». */
  sans: string;
  /** The structure of what is shown; otherwise the only one there is. */
  structureId?: number | undefined;
};

/** Why the buttons are not there, and where to ask [S19]: in « Consultation » one reads. */
export function ModeInsuffisant({ structures, espace, sans, structureId }: ModeInsuffisantProps) {
  const { vocabulaire } = useVocabulaire();
  const nom = entreGuillemets(nomDeLEspace(espace, vocabulaire));
  const tenues = structures.filter((s) => s.habilitations.some((h) => h.espace === espace));
  const structure =
    structures.find(({ id }) => id === structureId) ??
    tenues[0] ??
    (structures.length === 1 ? structures[0] : undefined);
  const tenue = structure !== undefined && tenues.includes(structure);
  if (tenue && !structure.active)
    return (
      <Alerte genre="info" titre={`${structure.raisonSociale} est inactive`}>
        <p>
          Vous pouvez relire ce qui s’y est fait, {sans}. {suiteDInactive(structure)}
        </p>
      </Alerte>
    );
  const lien = cheminAbonnement({ structure: structure?.id, espace, mode: 'MODIFICATION' });
  return (
    <Alerte genre="info" titre={tenue ? `Vous avez ${nom} en consultation` : `Vous n’avez pas ${nom}`}>
      <div className={styles.pile}>
        <p>
          {tenue
            ? `Vous pouvez lire, ${sans}. Si vous devez aussi agir, demandez le mode «\u00a0Modification\u00a0».`
            : 'Cette page vous répond, mais elle n’a rien à vous montrer. Commencez par vous y abonner.'}
        </p>
        <div>
          <LienBouton petit to={lien}>
            {tenue ? 'Demander la modification' : mot('ajouterAbonnement', vocabulaire)}
          </LienBouton>
        </div>
      </div>
    </Alerte>
  );
}
