import { useCallback, useEffect, useState } from 'react';
import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { appeler, Refuse, type ReponseDe, refusLocal } from '../../api/client.ts';

type Captcha = ReponseDe<'demanderCaptcha'>;

/**
 * The characters to copy. They are asked for apart from the other reads: those are read again whenever the bac changes,
 * and the characters must stay while a person types them.
 */
function useCaptcha(): { captcha: Captcha | undefined; refus: RefusServi | undefined; renouveler: () => void } {
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

const captchaRecopie = (captcha: Captcha | undefined, reponse: string): boolean =>
  captcha !== undefined && lettres(reponse) === captcha.caracteres;

/** What a form lends: its field « captcha.reponse ». */
type ChampDuFormulaire = { lire: () => string; vider: () => void; refuser: () => void; lever: () => void };

/** The captcha inside a form: what `ChampCaptcha` shows, and the token to send with the answer. */
export function useChampCaptcha(champ: ChampDuFormulaire) {
  const { captcha, refus, renouveler } = useCaptcha();
  const [juste, juger] = useState(false);
  function changer() {
    renouveler();
    champ.vider();
    juger(false);
  }
  function valider() {
    if (captchaRecopie(captcha, champ.lire())) {
      juger(true);
      champ.lever();
      return;
    }
    // « Wrong → new image » (§ 1.2).
    changer();
    champ.refuser();
  }
  return {
    jeton: captcha?.jeton ?? '',
    panne: refus,
    changer,
    onSaisie: () => juger(false),
    affichage: { caracteres: captcha?.caracteres, juste, onValider: valider, onRenouveler: changer },
  };
}
