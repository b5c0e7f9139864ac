// The desk's program comes in chunks: what only some pages need is fetched when they are opened, or quietly before.
import { expect, test } from '../support/fixtures.mjs';
import { setUp } from '../support/station.mjs';

const CATALOGUE = /\/desk-catalogue-[0-9a-f]{12}\.wasm$/;
const FILES = /\/desk-files-[0-9a-f]{12}\.wasm$/;
const ENGLISH = /\/desk-english-[0-9a-f]{12}\.wasm$/;
const BEGIN = /\/desk-begin-[0-9a-f]{12}\.wasm$/;

const exact = (name) => ({ name, exact: true });

test('the welcome screen fetches no chunk, and each comes once', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const chunks = () => asked.filter((path) => /\/desk-[a-z]+\d*-[0-9a-f]{12}\.wasm$/.test(path));
  await page.goto('./#/desk');
  const found = page.getByRole('button', exact('启用服务站'));
  await expect(found).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(chunks()).toEqual([]);

  await found.click();
  const community = page.getByRole('combobox', { name: '社区' });
  await expect(community).toBeVisible();
  expect(chunks().filter((path) => BEGIN.test(path))).toHaveLength(1);
  // The page does not come anew with another language: it is here, and what was typed stays.
  await community.fill('金山');
  await page.getByRole('button', { name: 'EN', exact: false }).click();
  await expect(page.getByRole('button', exact('Next'))).toBeVisible();
  expect(new Set(chunks()).size).toBe(chunks().length);
});

test('a chunk that does not come is told in plain words and can be asked for again', async ({ page, guard }) => {
  guard.allow(/Failed to load resource|Failed to fetch|net::ERR_FAILED/);
  let blocked = true;
  await page.route(BEGIN, (route) => (blocked ? route.abort() : route.continue()));
  await page.goto('./#/desk/setup');
  const alert = page.locator('#desk').getByRole('alert');
  await expect(alert).toContainText('没有打开成功');
  await alert.getByRole('button', exact('再试一次')).click();
  await expect(alert).toContainText('没有打开成功');
  blocked = false;
  await alert.getByRole('button', exact('再试一次')).click();
  await expect(page.getByRole('combobox', { name: '社区' })).toBeVisible();
  await expect(page.locator('#desk h1')).toBeFocused();
});

test('the demo says why it does not open, and opens on the second try', async ({ page, guard }) => {
  guard.allow(/Failed to load resource|Failed to fetch|net::ERR_FAILED/);
  let blocked = true;
  await page.route(BEGIN, (route) => (blocked ? route.abort() : route.continue()));
  await page.goto('./#/desk');
  await page.getByRole('button', { name: '试用示例站' }).click();
  await expect(page.locator('#desk').getByRole('alert')).toContainText('没有打开成功');
  blocked = false;
  await page.getByRole('button', { name: '试用示例站' }).click();
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 30_000 });
});

test('a damaged chunk is refused', async ({ page, guard }) => {
  guard.allow(/Failed to load resource|Failed to fetch|integrity|digest/i);
  await page.route(BEGIN, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  });
  await page.goto('./#/desk/setup');
  await expect(page.locator('#desk').getByRole('alert')).toContainText('没有打开成功');
});

test('a server that does not know the type of wasm still serves the desk', async ({ page }) => {
  await page.route(BEGIN, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  await page.goto('./#/desk/setup');
  await expect(page.getByRole('combobox', { name: '社区' })).toBeVisible();
});

test('an open desk has all its pages, also when the network goes', async ({ page, context, guard }) => {
  // The browser itself wants the icon again.
  guard.allow(/ERR_INTERNET_DISCONNECTED.*favicon/);
  test.setTimeout(120_000);
  const arrives = (chunk) => page.waitForResponse((response) => chunk.test(response.url()), { timeout: 90_000 });
  const all = Promise.all([CATALOGUE, FILES, ENGLISH].map(arrives));
  await setUp(page);
  await all;
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.evaluate((hash) => (location.hash = hash), '#/desk/catalogue');
  await expect(page.getByRole('button', exact('新增服务'))).toBeVisible();
  await page.evaluate((hash) => (location.hash = hash), '#/desk/data');
  await expect(page.getByRole('button', exact('导出数据'))).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', exact('加密备份')).click();
  await download;
});

test('English that does not come is told in both languages, and the page stays as it is', async ({ page, guard }) => {
  guard.allow(/Failed to load resource|Failed to fetch|net::ERR_FAILED/);
  let blocked = true;
  await page.route(/(linli|desk)-english-/, (route) => (blocked ? route.abort() : route.continue()));
  await page.goto('./#/');
  await page.getByLabel('搜索服务').fill('水');
  const other = page.getByRole('button', { name: 'EN English', exact: true });
  await other.click();
  await expect(page.getByText('英文没有取到')).toContainText('English could not be loaded');
  await expect(page.getByLabel('搜索服务')).toHaveValue('水');
  blocked = false;
  await other.click();
  await expect(page.getByRole('button', { name: '中文', exact: true })).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  // And whoever comes back has it from the first sight on.
  await page.reload();
  await expect(page.getByRole('link', { name: 'Services', exact: false }).first()).toBeVisible();
});
