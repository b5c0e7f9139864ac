// After one visit everything works without a network; a new version offers itself and waits to be asked for.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, serve } from '../serve.mjs';
import { expect, test } from '../support/fixtures.mjs';

test.use({ serviceWorkers: 'allow' });

/** Opens a page and waits until everything of it is kept. */
async function visit(page, address) {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
}

test('a second visit needs no network: home, deep links, reload, search', async ({ page, context, guard }) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await visit(page, './#/');
  await page.close();
  await context.setOffline(true);
  const later = await context.newPage();
  await later.goto('./#/');
  await expect(later.getByRole('heading', { name: '常办' })).toBeVisible();
  await later.getByLabel('搜索服务').fill('shuifei');
  await later.getByRole('listitem').getByRole('link', { name: /代收自来水费/ }).first().click();
  await expect(later.getByRole('heading', { level: 1, name: /代收自来水费/ })).toBeVisible();
  await later.reload();
  await expect(later.getByRole('heading', { level: 1, name: /代收自来水费/ })).toBeVisible();
  await later.goto('about:blank');
  await later.goto('./#/services?q=xiu');
  await expect(later.getByRole('listitem').getByRole('link', { name: /居家水电维修/ }).first()).toBeVisible();
});

test('a desk that was open once opens again without a network', async ({ page, context, guard }) => {
  test.setTimeout(120_000);
  guard.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await visit(page, './#/desk');
  await page.getByRole('button', { name: '试用示例站' }).click();
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 30_000 });
  // Everything the desk fetches quietly.
  const kept = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const urls = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
      return ['desk', 'desk-catalogue', 'desk-files', 'desk-history', 'kdf', 'heavy'].filter((part) => urls.flat().some((url) => url.includes(`/${part}-`)));
    });
  await expect.poll(async () => (await kept()).length, { timeout: 60_000 }).toBe(6);
  // Their shared parts come with them; and the worker is done with what it was told of.
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: '打开示例站' }).click();
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 30_000 });
  await page.evaluate(() => (location.hash = '#/desk/catalogue'));
  await expect(page.getByRole('button', { name: '新增服务', exact: true })).toBeVisible();
});

test('a new version says so, changes nothing by itself, and comes when asked for', async ({ page, guard }) => {
  test.setTimeout(90_000);
  const dir = await mkdtemp(join(tmpdir(), 'linli-'));
  await cp(DIST, dir, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const server = await serve({ dir });
  guard.allowOrigin(server.url);
  try {
    await visit(page, `${server.url}#/`);
    await page.reload();
    // While the page loads anew there is nobody to ask.
    const build = () => page.evaluate(() => globalThis.linli.buildId).catch(() => null);
    const before = await build();
    // The next build: the same programs under another number.
    const next = 'aaaaaaaaaaaa';
    for (const name of ['index.html', 'sw.js']) {
      const text = await readFile(join(dir, name), 'utf8');
      expect(text).toContain(before);
      await writeFile(join(dir, name), text.replaceAll(before, next));
    }
    await page.getByLabel('搜索服务').fill('水');
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    const box = page.getByRole('complementary', { name: '新版本' });
    await expect(box).toContainText('邻里站有新版本');
    await page.waitForTimeout(1000);
    expect(await build(), 'nothing changes by itself').toBe(before);
    await expect(page.getByLabel('搜索服务')).toHaveValue('水');
    // Put off, it is offered again at the next visit, which still has the version of before.
    await box.getByRole('button', { name: '以后' }).click();
    await expect(box).toHaveCount(0);
    await page.reload();
    expect(await build()).toBe(before);
    await box.getByRole('button', { name: '新版本', exact: true }).click({ timeout: 15_000 });
    await expect.poll(build, { timeout: 15_000 }).toBe(next);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(box).toHaveCount(0);
  } finally {
    await server.close();
    await rm(dir, { recursive: true, force: true });
  }
});

test('a browser without service workers has everything but that', async ({ page }) => {
  await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
  await page.goto('./#/services/pay-water');
  await expect(page.getByRole('heading', { level: 1, name: /代收自来水费/ })).toBeVisible();
  await page.waitForTimeout(4500);
  await expect(page.getByRole('heading', { level: 1, name: /代收自来水费/ })).toBeVisible();
});
