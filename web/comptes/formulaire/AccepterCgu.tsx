import type { ComponentProps } from 'react';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';

type AccepterCguProps = Omit<ComponentProps<typeof CaseACocher>, 'libelle' | 'aide' | 'obligatoire'>;

/** The compulsory box (§ 1.4), by the person herself: at the sign-up, or at the activation. */
export function AccepterCgu(champ: AccepterCguProps) {
  return (
    <CaseACocher
      libelle="J’ai lu et j’accepte les conditions générales d’utilisation"
      aide="Dans le simulateur, elles tiennent en une ligne : tout est inventé, n’y mettez rien de vrai."
      obligatoire
      {...champ}
    />
  );
}
