import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aDroit, DROITS, type NomDroit } from '#shared/structures/droits.ts';
import type { Role } from '#shared/structures/roles.ts';
import { Equipe } from '../support/equipe.ts';

const monde = new Equipe();
beforeAll(() => monde.ouvrir());
afterAll(() => monde.fermer());

/** People on whom the gestures are tried. */
let cible = 0;
let secondaire = 0;
beforeEach(async () => {
  await monde.entrer();
  cible = await monde.embaucher('cible', 'US');
  secondaire = await monde.embaucher('secondaire', 'GS');
});

const structure = (suite: string) => `/api/structures/${monde.fontanel}/${suite}`;
const geste = (chemin: string, compteId: () => number, corps: () => object = () => ({})) => ({
  nom: chemin,
  essayer: (siege: number | undefined) =>
    monde.poster(structure(`utilisateurs/${compteId()}/${chemin}`), corps(), { siege }),
});
const lecture = (suite: string) => ({
  nom: suite,
  essayer: (siege: number | undefined) => monde.obtenir(structure(suite), { siege }),
});

type Essai = {
  nom: string;
  avant?: () => void;
  essayer: (siege: number | undefined) => Promise<{ statut: number; corps: { code?: string } }>;
};

/** Rights whose act comes with another room. */
const A_VENIR: readonly NomDroit[] = [
  'voirActivites',
  'modifierStructure',
  'modifierIdentifiant',
  'activerStructure',
  'gererServices',
  'gererEspaces',
  'gererCoordonneesBancaires',
  'traiterRattachements',
  'traiterAbonnements',
  'gererAbonnements',
  'renvoyerActivation',
  'exporterUtilisateurs',
  'consulterActions',
  'signerMandat',
  'demanderAbonnement',
  'seDetacher',
];

/** For each right, every gesture that asks for it, in a case where nothing else is wrong. */
const ESSAIS: Partial<Record<NomDroit, readonly Essai[]>> = {
  rattacherUtilisateur: [
    {
      nom: 'rattacher',
      essayer: (siege) => {
        const perimetres = [{ structureId: monde.fontanel, services: [], acces: [] }];
        const corps = { emailConnexion: 'lea@exemple.fr', prenom: 'Léa', nom: 'Martin', role: 'US', perimetres };
        return monde.poster('/api/rattachements/utilisateurs', corps, { siege });
      },
    },
    lecture('utilisateurs/rattacher'),
    lecture('utilisateurs/recherche?email=cible@exemple.invalid'),
    geste('desactiver', () => cible),
    { ...geste('reactiver', () => cible), avant: () => monde.fixerStatut(cible, 'DESACTIVEE') },
    geste('detacher', () => cible),
  ],
  dupliquerDroits: [
    geste(
      'dupliquer-droits',
      () => cible,
      () => ({ sourceId: secondaire }),
    ),
  ],
  nommerSecondaire: [geste('nommer-secondaire', () => cible), geste('revoquer-secondaire', () => secondaire)],
  transfererRole: [geste('transferer-role', () => cible)],
  voirUtilisateurs: [lecture('utilisateurs'), lecture('remplacements')],
  demanderRemplacement: [
    {
      nom: 'demander-remplacement',
      avant: () =>
        monde.ecrire((db) =>
          db.run("INSERT INTO fichiers (sha256, octets, taille, recuLe) VALUES (?, x'25', 1, '')", ['a'.repeat(64)]),
        ),
      essayer: (siege) => {
        const demande = {
          emailCandidat: 'cible@exemple.invalid',
          motif: 'Parti',
          fichier: 'a'.repeat(64),
          nomFichier: 'k.pdf',
        };
        return monde.poster(structure('remplacements'), demande, { siege });
      },
    },
  ],
};

/** Who waits for the gestionnaire that left may say so. */
const AUSSI_EN_ATTENTE = ['demanderRemplacement/demander-remplacement', 'voirUtilisateurs/remplacements'];

const QUI = ['GP', 'GS', 'US', 'suspendu', 'en attente', 'étranger', 'déconnecté'] as const;
type Qui = (typeof QUI)[number];

async function sAsseoir(qui: Qui): Promise<number | undefined> {
  if (qui === 'GP') return monde.sieges.fontanel;
  if (qui === 'déconnecté') return undefined;
  if (qui === 'étranger') return monde.sieges.lacombe;
  const siege = await monde.embaucher('essayeur', qui === 'suspendu' ? 'GS' : qui === 'en attente' ? undefined : qui);
  if (qui === 'suspendu') monde.fixerStatut(siege, 'DESACTIVEE');
  if (qui === 'en attente') monde.fairePatienter(siege);
  return siege;
}

function attendu(qui: Qui, droit: NomDroit, nom: string): string {
  if (qui === 'déconnecté') return 'NON_CONNECTE';
  if (qui === 'en attente' && AUSSI_EN_ATTENTE.includes(`${droit}/${nom}`)) return 'OK';
  if (!['GP', 'GS', 'US'].includes(qui)) return 'INTROUVABLE';
  return aDroit(qui as Role, droit) ? 'OK' : 'DROIT_DE_GESTION_ABSENT';
}

test('chaque droit a son essai, ou attend le sien', () => {
  const essayes = Object.keys(ESSAIS) as NomDroit[];
  expect([...essayes, ...A_VENIR].sort()).toEqual(Object.keys(DROITS).sort());
});

describe.each(
  Object.entries(ESSAIS).flatMap(([droit, essais]) => essais.map((essai) => ({ droit: droit as NomDroit, ...essai }))),
)('$droit : $nom', ({ droit, nom, avant, essayer }) => {
  test.each(QUI)('%s', async (qui) => {
    const siege = await sAsseoir(qui);
    avant?.();
    const { statut, corps } = await essayer(siege);
    expect(statut === 200 ? 'OK' : corps.code).toBe(attendu(qui, droit, nom));
  });
});
