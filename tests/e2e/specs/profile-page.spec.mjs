// 本站资料: everything the station says about itself, on one page.
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { DESK_LOOKS, expectFewNodes, looker, SIZES } from '../support/screens.mjs';
import { at, setUp } from '../support/station.mjs';

const exact = (name) => ({ name, exact: true });
const saved = (page) => expect(page.locator('.toast')).toContainText('已保存');

test('the station is described, and residents read it', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  await page.goto(at(page, '#/desk/profile'));
  await expect(page.getByLabel('单据字母')).toHaveValue('JS');
  // Given hours on Monday, the same on workdays
  await page.getByText('改开门时间').click();
  await page.getByRole('button', exact('周一加一段时间')).click();
  await page.getByLabel('周一第 1 段从几点').fill('8:00');
  await page.getByLabel('周一第 1 段到几点').fill('11:30');
  await expect(page.getByRole('table', exact('一周的开门时间'))).toContainText('8:00–11:30');
  // When more is written and saved
  await page.getByLabel('服务站电话').fill('0595-0000 0000');
  await page.getByLabel('地址', { exact: true }).fill('邻里巷 3 号');
  await page.getByLabel('居民人数').fill('3,200');
  await page.getByLabel('自动锁定').selectOption('5');
  await page.getByRole('button', exact('保存')).click();
  await saved(page);
  // Then it is there after another look, and residents see it
  await page.reload();
  await expect(page.getByRole('button', { name: '解锁' })).toBeVisible();
  await page.goto(at(page, '#/about'));
  await expect(page.getByText('8:00–11:30').first()).toBeVisible();
});

test('bad input gets a sentence and stays', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  await page.goto(at(page, '#/desk/profile'));
  await page.getByLabel('公开网址').fill('example.cn');
  await page.getByLabel('居民人数').fill('100');
  await page.getByLabel('60 岁以上').fill('200');
  await page.getByRole('button', exact('保存')).click();
  await expect(page.getByText('不能比总人数还多。').first()).toBeVisible();
  await expect(page.getByLabel('公开网址')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('公开网址')).toHaveValue('example.cn');
  await page.getByRole('button', exact('不要这些修改')).click();
  await expect(page.getByLabel('公开网址')).toHaveValue('');
});

test('a registered body has a register entry, a part of the committee has none', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  await page.goto(at(page, '#/desk/profile'));
  await expect(page.getByLabel('举办者')).toHaveCount(0);
  await page.getByRole('radio', { name: /已登记的社会服务机构/ }).check();
  await page.getByLabel('统一社会信用代码或登记号').fill('52350502TEST');
  await page.getByRole('button', exact('保存')).click();
  await saved(page);
  await page.getByRole('radio', { name: /居委会内设/ }).check();
  await expect(page.getByLabel('举办者')).toHaveCount(0);
  await page.getByRole('button', exact('保存')).click();
  await expect(page.getByText('有修改还没保存')).toHaveCount(0);
});

test('today keeps a short summary that leads here', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  await page.getByRole('link', exact('去本站资料')).click();
  await expect(page.getByRole('heading', { name: '本站资料', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', exact('历史')).first()).toBeVisible();
});

test('本站资料 is accessible, also in 长辈版', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { fixed: false });
  const look = await looker(page, { looks: DESK_LOOKS, axe: 'all', check: (where) => expectFewNodes(page, where) });
  for (const address of ['./#/desk', './#/desk/profile']) {
    await page.goto(address);
    await page.waitForTimeout(200);
    await look(address, { picture: address.replace(/\W+/g, '-') });
  }
});
