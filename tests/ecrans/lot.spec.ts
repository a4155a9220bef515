import { ecrireZip } from '../support/archives.ts';
import { actionner, tabuler } from '../support/clavier.ts';
import { entrer, expect, regarder, test } from '../support/ecrans.ts';
import { factureCii } from '../support/factures-xml.ts';
import { prendreSiege } from '../support/gestes.ts';

const VALBRUNE = '00016803900014';

/** Forty factures: the one for the town lacks its engagement. The bac lives today. */
function lot(jour: string): Buffer {
  const justes = Array.from({ length: 39 }, (_, i) => {
    const numero = `LOT-${String(i + 1).padStart(2, '0')}`;
    return { nom: `${numero}.xml`, contenu: factureCii({ numero, jour }) };
  });
  return ecrireZip([
    ...justes,
    { nom: 'MAIRIE.xml', contenu: factureCii({ numero: 'MAIRIE', jour, acheteur: VALBRUNE }) },
  ]);
}

const fichier = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const aujourdhui = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());

test('elle dépose un lot, suit son traitement, corrige la facture rejetée et la redépose', async ({ page }) => {
  const jour = aujourdhui();
  await test.step('elle choisit un lot : un fichier qui n’en est pas un est refusé, et dit pourquoi', async () => {
    await entrer(page);
    await prendreSiege(page, 'Électricité Fontanel');
    await page.goto('/portail/factures-emises/flux');
    await expect(page.getByText('Vous n’avez encore déposé aucun flux.')).toBeVisible();
    await regarder(page, 'flux-vide');
    await page.getByRole('link', { name: 'Déposer facture' }).click();
    await page.getByText('Lot (zip, tar.gz)', { exact: true }).click();
    await regarder(page, 'depot-lot');
    await page.getByRole('button', { name: 'Déposer' }).click();
    await expect(page.getByRole('alert')).toContainText('Choisissez le fichier de votre lot.');
    await page
      .getByLabel(/Fichier de la facture/)
      .setInputFiles(fichier('lot.zip', Buffer.from('ceci n’est pas un zip, mais alors pas du tout')));
    await page.getByRole('button', { name: 'Déposer' }).click();
    await expect(page.getByRole('alert')).toContainText('Ce lot ne s’ouvre pas');
    await regarder(page, 'depot-lot-refuse');
  });

  await test.step('elle dépose quarante factures : un numéro, puis un état après l’autre', async () => {
    await page.getByLabel(/Fichier de la facture/).setInputFiles(fichier('lot-mars.zip', lot(jour)));
    await page.getByRole('button', { name: 'Déposer' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Flux n°\sCPP0011106/ })).toBeVisible();
    await expect(page.getByText(/a été importé correctement sous le n°/)).toBeVisible();
    await expect(page.getByRole('progressbar', { name: 'Contrôle de vos factures…' })).toBeVisible();
    await regarder(page, 'flux-recu');
    const etapes = page.getByRole('list', { name: 'Étapes du flux, dans l’ordre' });
    await expect(etapes.getByRole('listitem').filter({ hasText: 'Étape actuelle' })).toContainText(
      'Intégré partiellement',
      { timeout: 40_000 },
    );
    await expect(page.getByText('1 facture rejetée, 39 intégrées')).toBeVisible();
  });

  await test.step('le compte rendu dit laquelle, en clair et dans les mots du portail', async () => {
    const rejetee = page.getByRole('row').filter({ hasText: 'MAIRIE' });
    await expect(rejetee).toContainText('Rejetée');
    await expect(rejetee).toContainText(
      'Numéro d’engagement : Le numéro d’engagement est obligatoire pour ce destinataire.',
    );
    await rejetee.getByText('Texte du portail').click();
    await expect(rejetee).toContainText('BuyerOrderReferencedDocument.IssuerAssignedID.value est obligatoire.');
    await regarder(page, 'flux-partiel');
    const attente = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Télécharger le compte rendu' }).click();
    expect((await attente).suggestedFilename()).toMatch(/^compte-rendu-CPP0011106\d{15}\.pdf$/);
  });

  await test.step('la Synthèse le rappelle ; une facture intégrée s’ouvre', async () => {
    await page.getByRole('link', { name: 'Synthèse' }).click();
    const suivi = page.getByRole('region', { name: 'Suivi des flux' });
    await expect(suivi.getByRole('row').filter({ hasText: 'lot-mars.zip' })).toContainText('40, dont 1 rejetée');
    await regarder(page, 'synthese-flux');
    await suivi.getByRole('link', { name: /^CPP/ }).click();
    await page.getByRole('link', { name: 'LOT-01' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /LOT-01/ })).toBeVisible();
    await expect(page.getByText('Dépôt d’un flux sur le portail')).toBeVisible();
  });

  await test.step('au clavier, elle redépose la facture corrigée, seule, avec le même numéro', async () => {
    await page.goto('/portail/factures-emises/deposer');
    await tabuler(page, /^PDF/);
    for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: /^Flux XML/ })).toBeFocused();
    await tabuler(page, /^Fichier de la facture/);
    const corrigee = factureCii({ numero: 'MAIRIE', jour, acheteur: VALBRUNE, engagement: 'BC-2026-0417' });
    await page.locator(':focus').setInputFiles(fichier('MAIRIE.xml', Buffer.from(corrigee)));
    await actionner(page, 'Déposer');
    await expect(page.getByRole('listitem').filter({ hasText: 'Étape actuelle' })).toContainText(
      /^.*Intégré$|Intégré\d/,
      { timeout: 40_000 },
    );
    await expect(page.getByRole('row').filter({ hasText: 'MAIRIE' })).toContainText('Intégrée');
    await actionner(page, 'Revenir au suivi des flux');
    await expect(page.getByRole('row').filter({ hasText: 'MAIRIE.xml' })).toContainText('Intégré');
  });

  await test.step('à 390 px, la liste et le rapport se lisent sans défiler de côté', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await regarder(page, 'flux-liste-390');
    await page.getByRole('link', { name: /^CPP/ }).last().click();
    await expect(page.getByText('1 facture rejetée, 39 intégrées')).toBeVisible();
    await regarder(page, 'flux-partiel-390');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
