import { useCallback, useEffect, useState } from 'react';
import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { appeler, Refuse, type ReponseDe, refusLocal } from '../../api/client.ts';

type Captcha = ReponseDe<'demanderCaptcha'>;

/**
 * The characters to copy. They are asked for apart from the other reads: those are read again whenever the bac changes,
 * and the characters must stay while a person types them.
 */
export function useCaptcha(): { captcha: Captcha | undefined; refus: RefusServi | undefined; renouveler: () => void } {
  const [captcha, recevoir] = useState<Captcha>();
  const [refus, refuser] = useState<RefusServi>();
  const renouveler = useCallback(() => {
    appeler('demanderCaptcha', {}).then(
      (nouveau) => {
        recevoir(nouveau);
        refuser(undefined);
      },
      (erreur) => refuser(erreur instanceof Refuse ? erreur.refus : refusLocal('SERVICE_INDISPONIBLE')),
    );
  }, []);
  useEffect(renouveler, [renouveler]);
  return { captcha, refus, renouveler };
}

const lettres = (texte: string): string => texte.toUpperCase().replace(/[\s-]/g, '');

export const captchaRecopie = (captcha: Captcha | undefined, reponse: string): boolean =>
  captcha !== undefined && lettres(reponse) === captcha.caracteres;
