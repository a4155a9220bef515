import { expect, test } from 'vitest';
import { defautDuSiret, numeroTvaFr, sirenDe } from '#shared/referentiel/siret.ts';
import { Email, normaliserEmail } from '#shared/referentiel/texte.ts';
import { AGENTS } from './agents.ts';
import { COMMUNES_99 } from './insee-listes.ts';
import { MENUISERIE_AUBRAC, STRUCTURES } from './structures.ts';

const structure = (nom: string) => {
  const trouvee = STRUCTURES.find((s) => s.raisonSociale === nom);
  if (!trouvee) throw new Error(`personnage absent : ${nom}`);
  return trouvee;
};

test.each([
  ['Électricité Fontanel', '00011218500012'],
  ['Peinture Lacombe', '00012335600016'],
  ['Couverture Vidal', '00013452800017'],
  ['Maçonnerie Ségala', '00014569800015'],
  ['Atelier d’architecture Rouergue', '00015686900018'],
  ['Commune de Valbrune', '00016803900014'],
  ['Département du Haut-Causse', '00017920000019'],
  ['Lycée de Valbrune', '00019037100013'],
  ['Préfecture des Monts', '00020154100018'],
  ['Centre hospitalier de Valbrune', '00021271200012'],
  ['Office de l’habitat des Monts', '00022388300018'],
  ['Commune de Saint-Aubin-les-Tilleuls', '21990112100018'],
  ['Atelier Ronsard & Bély, architectes', '00010241800019'],
  ['Maçonnerie Delorme SAS', '00011867900026'],
  ['Fondations de l’Ouest SARL', '00012753000012'],
  ['Ferraillage Moreau EURL', '00013498100018'],
  ['BET Structures Calvet', '00014420400013'],
  ['SPL Aménagement du Bocage', '00015306400019'],
])('%s porte le SIRET %s', (nom, siret) => {
  expect(structure(nom).identifiant).toBe(siret);
});

test('chaque structure a un SIRET juste, unique, fictif, et une adresse du département 99', () => {
  expect(new Set(STRUCTURES.map((s) => s.identifiant)).size).toBe(STRUCTURES.length);
  for (const s of STRUCTURES) {
    expect(defautDuSiret(s.identifiant), s.raisonSociale).toBeUndefined();
    expect(s.identifiant).toMatch(/^(000|2199)/);
    expect(s.numeroTVA).toBe(numeroTvaFr(sirenDe(s.identifiant)));
    expect(COMMUNES_99).toContainEqual({ codePostal: s.codePostal, ville: s.ville });
    expect(s.telephone).toMatch(/^01 99 00 \d\d \d\d$/);
  }
});

test('Menuiserie Aubrac n’est pas encore sur le portail', () => {
  expect(STRUCTURES.some((s) => sirenDe(s.identifiant) === sirenDe(MENUISERIE_AUBRAC.identifiant))).toBe(false);
  expect(defautDuSiret(MENUISERIE_AUBRAC.nouvelEtablissement)).toBeUndefined();
});

test('chaque acheteur a ses exigences', () => {
  expect(structure('Commune de Valbrune').parametres).toMatchObject({
    engagementObligatoire: true,
    codeServiceObligatoire: false,
  });
  expect(structure('Département du Haut-Causse').parametres).toMatchObject({
    engagementObligatoire: false,
    codeServiceObligatoire: true,
  });
  expect(structure('Lycée de Valbrune').parametres).toMatchObject({
    engagementObligatoire: false,
    codeServiceObligatoire: false,
    serviceOuEngagement: false,
  });
  expect(structure('Préfecture des Monts').parametres).toMatchObject({
    engagementObligatoire: true,
    codeServiceObligatoire: true,
    estEtat: true,
  });
  expect(structure('Centre hospitalier de Valbrune')).toMatchObject({ delaiPaiement: 50 });
  expect(STRUCTURES.filter((s) => s.delaiPaiement === 50)).toHaveLength(1);
  expect(structure('Office de l’habitat des Monts').parametres.estMoa).toBe(true);
});

test('toute structure publique a le service des factures publiques, aucune entreprise ne l’a', () => {
  for (const s of STRUCTURES) {
    const codes = s.services.map((service) => service.code);
    expect(codes.includes('FACTURES_PUBLIQUES'), s.raisonSociale).toBe(s.nature === 'PUBLIQUE');
    expect(new Set(codes).size).toBe(codes.length);
  }
  const departement = structure('Département du Haut-Causse').services;
  expect(departement.filter((s) => s.actif === false).map((s) => s.code)).toEqual(['TRANSPORTS']);
  expect(departement.map((s) => s.code)).toEqual(expect.arrayContaining(['VOIRIE', 'COLLEGES', 'ACTION-SOCIALE']));
});

test('qui exige un engagement en a passé ; ceux de l’État ont dix chiffres', () => {
  for (const s of STRUCTURES.filter((x) => x.parametres.engagementObligatoire))
    expect(s.engagements.length, s.raisonSociale).toBeGreaterThan(0);
  for (const e of structure('Préfecture des Monts').engagements) expect(e.numero).toMatch(/^\d{10}$/);
  for (const s of STRUCTURES)
    for (const e of s.engagements.filter((x) => x.codeService))
      expect(s.services.map((x) => x.code)).toContain(e.codeService);
});

test('chaque structure a un gestionnaire principal, et un seul', () => {
  for (const s of STRUCTURES) {
    const gp = AGENTS.filter((a) => a.structure === s.identifiant && a.role === 'GP');
    expect(gp, s.raisonSociale).toHaveLength(1);
  }
});

test('chaque agent a son adresse, dans un domaine qui n’existe pas, et des services de sa structure', () => {
  expect(new Set(AGENTS.map((a) => normaliserEmail(a.email))).size).toBe(AGENTS.length);
  for (const a of AGENTS) {
    expect(Email.parse(a.email)).toMatch(/\.invalid$/);
    const services = STRUCTURES.find((s) => s.identifiant === a.structure)?.services.map((s) => s.code);
    expect(services, a.nom).toBeDefined();
    expect(services).toEqual(expect.arrayContaining([...a.services]));
  }
});
