import { describe, expect, test } from 'vitest';
import { abonne, GILLES, INES, liensDEssai, personne } from '../../tests/support/liens.ts';
import { expliquer } from './explication.ts';
import { grapheDe } from './graphe.ts';
import type { Liens, UtilisateurLie } from './liens.ts';
import { enumerer } from './phrases.ts';

/** The sentences, their no-break spaces made ordinary. */
const dire = (cle: string, liens: Liens = liensDEssai(), vocabulaire: '2021' | 'actuel' = '2021') => {
  const { titre, phrases, manques, gestes } = expliquer(liens, cle, vocabulaire)!;
  const simple = (texte: string) => texte.replace(/\u00a0/g, ' ');
  return { titre, phrases: phrases.map(simple), manques: manques.map(simple), gestes: gestes.map(({ quoi }) => quoi) };
};
const avec = (...utilisateurs: UtilisateurLie[]) => liensDEssai({ utilisateurs });

describe('une personne', () => {
  test('ce qu’elle peut, et ce qu’elle ne peut pas', () => {
    expect(dire('utilisateur-2')).toEqual({
      titre: 'Inès Carvalho',
      phrases: [
        'Inès Carvalho fait partie de la structure Électricité Fontanel, comme utilisateur simple.',
        'Rattachement validé au service CHANTIERS.',
        'Pour le service CHANTIERS, Inès Carvalho peut consulter les factures émises, pas les déposer.',
      ],
      manques: expect.arrayContaining([
        'Pour voir l’onglet “Factures de travaux”, il manque : l’espace ouvert sur la structure, puis l’abonnement validé pour Inès Carvalho, puis se déconnecter, puis se reconnecter.',
      ]),
      gestes: [],
    });
  });

  test('un gestionnaire voit tous les services sans y être rattaché', () => {
    const { phrases } = dire('utilisateur-1');
    expect(phrases).toContain('Comme gestionnaire, Gilles Fontanel voit tous les services, sans y être rattaché.');
    expect(phrases.at(-1)).toMatch(/^Pour la structure et tous ses services, Gilles Fontanel peut déposer/);
  });

  test('une demande attend, et le gestionnaire peut la traiter ; un collègue non', () => {
    const demandeur = personne({ statut: 'EN_COURS_DE_VALIDATION' });
    expect(dire('utilisateur-3', avec(demandeur))).toMatchObject({
      phrases: [expect.stringContaining('attend la réponse d’un gestionnaire')],
      manques: [],
      gestes: ['TRAITER_DEMANDES'],
    });
    const vuParInes = { ...avec(demandeur), moi: { compteId: 2, gestionnaire: false } };
    expect(dire('utilisateur-3', vuParInes).gestes).toEqual([]);
  });

  test('elle peut demander pour elle-même, pas pour une autre', () => {
    const vuParInes = { ...liensDEssai(), moi: { compteId: 2, gestionnaire: false } };
    expect(dire('utilisateur-2', vuParInes).gestes).toEqual(['DEMANDER_ABONNEMENT']);
    expect(dire('utilisateur-1', vuParInes).gestes).toEqual([]);
  });

  test('un compte à activer, un rattachement désactivé le disent', () => {
    expect(dire('utilisateur-3', avec(personne({ statutCompte: 'EN_ATTENTE_ACTIVATION' }))).phrases[1]).toMatch(
      /activ/,
    );
    expect(dire('utilisateur-3', avec(personne({ statut: 'DESACTIVEE' }))).phrases[0]).toMatch(/désactivé/);
  });

  test('il ne manque qu’une reconnexion', () => {
    const nouveau = personne({ abonnements: [abonne()], onglets: ['ACCUEIL'] });
    expect(dire('utilisateur-3', avec(nouveau)).manques).toContain(
      'Pour voir l’onglet “Factures émises”, il manque : se déconnecter, puis se reconnecter.',
    );
  });

  test('les mêmes droits à deux endroits se disent une fois', () => {
    const double = personne({
      services: [{ serviceId: 7, statut: 'VALIDEE' }],
      abonnements: [abonne(), abonne({ serviceId: 7 })],
    });
    expect(dire('utilisateur-3', avec(double)).phrases).toContain(
      'Pour la structure et le service CHANTIERS, Théo Barthe peut déposer, suivre et corriger les factures émises.',
    );
  });
});

describe('la structure', () => {
  test('ce qui manque pour un onglet est l’espace, ouvert sur elle', () => {
    expect(dire('structure').manques).toContain(
      'Pour voir l’onglet “Factures de travaux”, il manque : l’espace ouvert sur la structure.',
    );
    expect(dire('structure', liensDEssai(), 'actuel').manques).toContain(
      'Pour voir l’onglet “Factures de travaux”, il manque : l’application ouverte sur la structure.',
    );
    expect(dire('structure', liensDEssai({ espaces: ['FACTURES_TRAVAUX'] })).manques.join()).not.toMatch(/travaux/);
  });

  test('seul un gestionnaire y ouvre un espace ou y rattache quelqu’un', () => {
    expect(dire('structure').gestes).toEqual(['OUVRIR_ESPACE', 'RATTACHER']);
    expect(dire('structure', liensDEssai({ moi: { compteId: 2, gestionnaire: false } })).gestes).toEqual([]);
  });

  test('seule et vide, elle le dit', () => {
    const { phrases, manques } = dire('structure', liensDEssai({ services: [], espaces: [], utilisateurs: [GILLES] }));
    expect(phrases).toContain('Elle n’a pas de service : tout se fait au nom de la structure entière.');
    expect(phrases).toContain('1 personne y est rattachée ; Gilles Fontanel en est gestionnaire principal.');
    expect(manques[0]).toBe('Rien n’y est ouvert : personne n’y peut rien.');
  });
});

test('un service sans espace est une coquille vide ; sans personne, il n’est qu’aux gestionnaires', () => {
  const [chantiers] = liensDEssai().services;
  const vide = liensDEssai({ services: [{ ...chantiers!, espaces: [] }], utilisateurs: [GILLES] });
  const { manques } = dire('service-7', vide);
  expect(manques[0]).toMatch(/coquille vide/);
  expect(manques[1]).toMatch(/seuls les gestionnaires/);
});

test('un espace dit qui y agit, qui y lit, et pour qui rien', () => {
  const { phrases, manques } = dire('espace-FACTURES_EMISES-7', avec(GILLES, INES, personne()));
  expect(phrases).toContain('Gilles Fontanel peut déposer, suivre et corriger les factures émises.');
  expect(phrases).toContain('Inès Carvalho peut consulter les factures émises, pas les déposer.');
  expect(manques[0]).toMatch(/^Rien ici pour Théo Barthe/);
});

test('un espace que personne n’a n’apparaît chez personne', () => {
  expect(dire('espace-FACTURES_EMISES', avec(personne())).manques[0]).toMatch(/n’apparaît chez personne/);
});

test('chaque case du plan s’explique, une autre clé non', () => {
  for (const vocabulaire of ['2021', 'actuel'] as const)
    for (const { cle } of grapheDe(liensDEssai(), vocabulaire).noeuds) {
      const { phrases, manques } = dire(cle, liensDEssai(), vocabulaire);
      expect(phrases.length).toBeGreaterThan(0);
      // React tells them apart by their words.
      expect(new Set([...phrases, ...manques]).size).toBe(phrases.length + manques.length);
    }
  expect(expliquer(liensDEssai(), 'service-99', '2021')).toBeUndefined();
});

test('une longue liste se résume', () => {
  expect(enumerer(['Ali'])).toBe('Ali');
  expect(enumerer(['Ali', 'Bo', 'Cy'])).toBe('Ali, Bo et Cy');
  expect(enumerer(Array.from({ length: 40 }, (_, i) => `P${i}`))).toBe('P0, P1, P2, P3, P4, P5, P6, P7 et 32 autres');
  expect(enumerer([])).toBe('');
});
