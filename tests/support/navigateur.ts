import { chromium, type PlaywrightWorkerOptions } from 'playwright/test';
import { ARGUMENTS, candidats } from '../../scripts/outils/navigateur.mjs';

/** Options of the browser found on this machine: PW_EXECUTABLE, PW_CHANNEL, Playwright's own, then Chromium, Chrome, Edge. */
export function navigateur(): Pick<PlaywrightWorkerOptions, 'channel' | 'launchOptions'> {
  const [choisi] = candidats(chromium.executablePath());
  if (!choisi) {
    throw new Error('Aucun navigateur : lancez « npm test », ou PW_EXECUTABLE=/chemin/vers/chrome.');
  }
  const { channel, executablePath } = choisi;
  return { channel, launchOptions: { args: ARGUMENTS, ...(executablePath && { executablePath }) } };
}
