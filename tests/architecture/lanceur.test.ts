import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { expliquerEchec } from '../../scripts/outils/installer.mjs';
import { nodeConvient } from '../../scripts/outils/machine.mjs';
import { avecVerrou, estAbandonne } from '../../scripts/outils/verrou.mjs';

const dossier = mkdtempSync(join(tmpdir(), 'chorale essai '));
const fichier = join(dossier, 'sous-dossier', 'verrou');
afterEach(() => rmSync(dossier, { recursive: true, force: true }));

test.each([
  ['18.20.0', false],
  ['20.18.9', false],
  ['20.19.0', true],
  ['21.7.0', false],
  ['22.12.0', false],
  ['22.13.0', true],
  ['24.0.0', true],
  ['26.10.0', true],
])('Node %s convient : %s', (version, convient) => expect(nodeConvient(version)).toBe(convient));

test.each([
  ['npm error code ENOTFOUND\nnpm error network request to https://registre', 'Le registre npm ne répond pas'],
  ['npm error code E503', 'Le registre npm ne répond pas'],
  ['gyp ERR! find Python\nnpm error ENOTFOUND', 'Node 24'],
  ['npm error code EACCES', 'node_modules'],
  ['npm error code ENOSPC', 'Le disque est plein'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'certificat'],
  ['tout autre chose', 'ci-dessus'],
])('ce que dit npm devient ce qu’il faut faire : %s', (ecrit, conseil) =>
  expect(expliquerEchec(ecrit).join(' ')).toContain(conseil),
);

describe('une seule fenêtre prépare à la fois', () => {
  test('l’autre attend, le dit une fois, puis passe', async () => {
    const suite: string[] = [];
    const travail = (nom: string) => async () => {
      suite.push(`${nom} commence`);
      await attendre(30);
      suite.push(`${nom} finit`);
    };
    const premier = avecVerrou(fichier, travail('a'));
    const second = avecVerrou(fichier, travail('b'), { enAttente: () => suite.push('b attend') });
    await Promise.all([premier, second]);
    expect(suite).toEqual(['a commence', 'b attend', 'a finit', 'b commence', 'b finit']);
    expect(existsSync(fichier)).toBe(false);
  });

  test('un travail qui échoue rend le verrou', async () => {
    await expect(avecVerrou(fichier, () => Promise.reject(new Error('raté')))).rejects.toThrow('raté');
    expect(existsSync(fichier)).toBe(false);
  });

  const poser = (texte: string) => {
    mkdirSync(dossier, { recursive: true });
    const pose = join(dossier, 'verrou');
    writeFileSync(pose, texte);
    return pose;
  };
  const MORT = 2 ** 30;

  test('un verrou tenu n’est pas abandonné', () =>
    expect(estAbandonne(poser(`${process.pid} ${hostname()} x`))).toBe(false));
  test('celui d’un processus mort l’est', () => expect(estAbandonne(poser(`${MORT} ${hostname()} x`))).toBe(true));
  test('celui d’une autre machine l’est au bout de deux minutes sans signe', () => {
    const verrou = poser(`${MORT} ailleurs x`);
    expect(estAbandonne(verrou)).toBe(false);
    expect(estAbandonne(verrou, Date.now() + 125_000)).toBe(true);
  });
  test('un verrou abandonné se reprend', async () => {
    const verrou = poser(`${MORT} ${hostname()} x`);
    await expect(avecVerrou(verrou, () => Promise.resolve('fait'))).resolves.toBe('fait');
  });
});
