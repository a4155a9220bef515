// Playwright reporter: the same count as bilan.mjs, for the journeys.
import { rendreBilan } from './outils/bilan.mjs';

export default class BilanEcrans {
  #suite;
  #erreurs = 0;

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onError() {
    this.#erreurs += 1;
  }

  onEnd() {
    const bilan = { reussis: 0, echoues: this.#erreurs, sautes: 0 };
    for (const test of this.#suite?.allTests() ?? []) {
      const issue = test.outcome();
      bilan[issue === 'skipped' ? 'sautes' : issue === 'unexpected' ? 'echoues' : 'reussis'] += 1;
    }
    rendreBilan('ecrans', bilan);
  }

  printsToStdio() {
    return false;
  }
}
