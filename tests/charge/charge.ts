import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Banc, type Mesure } from './banc.ts';
import { servirDesTirs } from './client.ts';
import { terminerTous } from './enfants.ts';
import { servirLEtalon } from './etalon.ts';
import { mesurerDepots } from './mesures/depots.ts';
import { mesurerEcrans } from './mesures/ecrans.ts';
import { mesurerLectures } from './mesures/lectures.ts';
import { mesurerPlaces } from './mesures/places.ts';
import { mesurerTemps } from './mesures/temps.ts';
import { ecrireRapport, enTableau } from './rapport.ts';

const MESURES = {
  lectures: mesurerLectures,
  depots: mesurerDepots,
  temps: mesurerTemps,
  places: mesurerPlaces,
  ecrans: async (banc: Banc) => mesurerEcrans(banc),
} as const;

/** Nothing takes that long: past it, something is stuck. */
const LIMITE = 8 * 60 * 1000;

async function mesurer(racine: string, { seulement, profil }: Options): Promise<Mesure[]> {
  const dossier = mkdtempSync(join(tmpdir(), 'chorale-charge-'));
  const nettoyer = () => rmSync(dossier, { recursive: true, force: true, maxRetries: 5 });
  function abandonner(): void {
    void terminerTous().finally(() => {
      nettoyer();
      process.exit(1);
    });
  }
  const garde = setTimeout(abandonner, LIMITE);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, abandonner);
  try {
    const banc = new Banc({ racine, dossier, profil });
    await banc.preparer();
    const mesures: Mesure[] = [];
    for (const [nom, faire] of Object.entries(MESURES))
      if (!seulement || nom === seulement) mesures.push(...(await faire(banc)));
    return mesures;
  } finally {
    clearTimeout(garde);
    await terminerTous();
    nettoyer();
  }
}

type Options = { seulement: string | undefined; profil: string | undefined };

/** `--seulement=depots`: one group, nothing is written. `--profil=FOLDER`: CPU profiles of the server. */
function lireOptions(): Options {
  const option = (nom: string) => process.argv.find((a) => a.startsWith(`--${nom}=`))?.slice(nom.length + 3);
  return { seulement: option('seulement'), profil: option('profil') };
}

const [, , role] = process.argv;
if (role === 'client') servirDesTirs();
else if (role === 'etalon') await servirLEtalon();
else {
  const racine = process.cwd();
  const options = lireOptions();
  const mesures = await mesurer(racine, options);
  process.stdout.write(`${enTableau(mesures)}\n`);
  if (!options.seulement) ecrireRapport(racine, mesures);
}
