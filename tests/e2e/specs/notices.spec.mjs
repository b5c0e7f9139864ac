// Notices at the desk: written, kept as a draft, published, taken down, printed.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { DESK_LOOKS, expectFewNodes, looker, SIZES } from '../support/screens.mjs';
import { at, setUp } from '../support/station.mjs';

const exact = (name) => ({ name, exact: true });
const saved = (page) => expect(page.locator('.toast')).toContainText('已保存');

/** Today in China as a date field takes it, some days on. */
function day(ahead = 0) {
  return new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);
}

async function write(page, { title, body = '', until } = {}) {
  await page.goto(at(page, '#/desk/notices'));
  await page.getByRole('button', exact('新增公告')).click();
  await page.getByLabel('标题', { exact: true }).fill(title);
  await page.getByLabel('内容', { exact: true }).fill(body);
  if (until) await page.getByLabel('最后一天').fill(until);
}

test('a notice is a draft until it is published, and can be taken down again', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  // Given a notice that is kept as a draft
  await write(page, { title: '明天停水', body: '邻里巷 1 号到 12 号。\n请先接好水。' });
  await page.getByRole('button', exact('存为草稿')).click();
  await saved(page);
  await expect(page.getByRole('heading', { name: /草稿/ })).toBeVisible();
  await page.goto(at(page, '#/notices'));
  await expect(page.locator('#resident').getByText('明天停水')).toHaveCount(0);
  // When it is published
  await page.goto(at(page, '#/desk/notices'));
  await page.getByRole('link', { name: /明天停水/ }).click();
  await page.getByRole('button', exact('发布')).click();
  await expect(page.getByText('已发布，居民看得到了')).toBeVisible();
  // Then residents read it, until it is taken down
  await page.goto(at(page, '#/notices'));
  await expect(page.locator('#resident').getByText('明天停水')).toBeVisible();
  await page.goto(at(page, '#/desk/notices'));
  await page.getByRole('link', { name: /明天停水/ }).click();
  await page.getByRole('button', exact('撤下')).click();
  await expect(page.getByText('已撤下，居民看不到了')).toBeVisible();
  // And that can be undone
  await page.getByRole('button', exact('撤销')).click();
  await expect(page.getByRole('button', exact('撤下'))).toBeVisible();
  await expect(page.getByRole('heading', { name: /现在显示/ })).toBeVisible();
  await expect(page.getByRole('link', exact('历史'))).toHaveCount(2);
});

test('what is wrong is said at its field and nothing typed is lost', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  await write(page, { title: '', body: '写了内容', until: day(-1) });
  await page.getByRole('button', exact('发布')).click();
  await expect(page.getByLabel('标题', { exact: true })).toBeFocused();
  await expect(page.getByLabel('最后一天')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('内容', { exact: true })).toHaveValue('写了内容');
  // English stands behind its tick, and its problem unfolds nothing by itself
  await expect(page.getByLabel('英文标题')).toHaveCount(0);
  await page.getByLabel('同时写英文').check();
  await page.getByLabel('英文标题').fill('No water');
  await page.getByRole('button', exact('发布')).click();
  await expect(page.getByText('写了英文，也请写中文。').first()).toBeVisible();
  await page.getByLabel('标题', { exact: true }).fill('明天停水');
  await page.getByLabel('最后一天').fill('');
  await page.getByRole('button', exact('发布')).click();
  await saved(page);
});

test('the poster holds the notice, the station and the day, and nothing else', async ({ page }, info) => {
  test.setTimeout(120_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  await write(page, { title: '明天停水', body: '上午 9 点到下午 3 点，请先接好水。' });
  await page.getByRole('button', exact('发布')).click();
  await saved(page);
  await expect(page.getByRole('button', exact('打印海报'))).toBeVisible();
  const path = info.outputPath('poster.pdf');
  await writeFile(path, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const { stdout } = await promisify(execFile)('pdftotext', ['-layout', path, '-']);
  const text = stdout.replace(/\s+/g, '');
  const [year, month, date] = day().split('-').map(Number);
  for (const part of ['明天停水', '上午9点到下午3点', '金山社区服务站', `${year}年${month}月${date}日`]) expect(text).toContain(part);
  for (const part of ['新增公告', '存为草稿', '锁定', '打印海报', '标题']) expect(text).not.toContain(part);
  expect(stdout.split('\f').filter((sheet) => sheet.trim()).length, 'one sheet').toBe(1);
});

test('one that ends soon is pointed out', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  await write(page, { title: '流感疫苗', until: day(1) });
  await page.getByLabel('第一天').fill(day(-5));
  await page.getByRole('button', exact('发布')).click();
  await saved(page);
  await expect(page.getByText('明天最后一天').first()).toBeVisible();
  await expect(page.getByText('有 1 条公告快结束了')).toBeVisible();
  await page.goto(at(page, '#/desk'));
  await expect(page.getByRole('link', { name: /1 条公告快结束了/ })).toBeVisible();
});

test('the screens of notices are accessible, also in 长辈版', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { fixed: false });
  const look = await looker(page, { looks: DESK_LOOKS, axe: 'all', check: (where) => expectFewNodes(page, where) });
  for (const [name, open] of [
    ['notices', async () => page.goto('./#/desk/notices')],
    ['notice', async () => page.locator('.rows a').first().click()],
    ['notice-new', async () => page.goto('./#/desk/notices/new')],
  ]) {
    await open();
    await page.waitForTimeout(200);
    await look(name);
  }
});
