// Service units at the desk: added, shown, suspended, ended; papers that run out; the contact.
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { DESK_LOOKS, expectFewNodes, looker, SIZES } from '../support/screens.mjs';
import { at, exportJournal, setUp } from '../support/station.mjs';

const exact = (name) => ({ name, exact: true });
const saved = (page) => expect(page.locator('.toast')).toContainText('已保存');

function day(ahead = 0) {
  return new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);
}

async function add(page, name) {
  await page.goto(at(page, '#/desk/providers'));
  await page.getByRole('button', exact('新增服务单位')).click();
  await page.getByLabel('单位名称').fill(name);
}

test('a service unit is written, shown, suspended, resumed and ended', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  // Given a unit with a price list and a contact
  await add(page, '阿珍理发店');
  await page.getByLabel('对外电话').fill('0595-0000 0001');
  await page.getByRole('button', exact('加一项价目')).click();
  await page.getByLabel('项目', { exact: true }).fill('理发');
  await page.getByLabel('价钱', { exact: true }).fill('15');
  await page.getByRole('button', exact('写好了')).click();
  await expect(page.getByText('15 元')).toBeVisible();
  await page.getByLabel('联系人', { exact: true }).fill('陈阿珍');
  await page.getByRole('button', exact('保存')).click();
  await saved(page);
  await expect(page.getByRole('heading', exact('阿珍理发店'))).toBeVisible();
  // When it is shown, suspended and resumed
  await page.getByRole('button', exact('对居民公开')).click();
  await expect(page.getByText('已对居民公开')).toBeVisible();
  await page.getByRole('button', exact('暂停')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', exact('暂停')).click();
  await expect(dialog.getByText('请写明原因。')).toBeVisible();
  await dialog.getByLabel('原因').fill('店里装修');
  await dialog.getByRole('button', exact('暂停')).click();
  await expect(page.getByText('暂停中：店里装修')).toBeVisible();
  await page.getByRole('button', exact('恢复')).click();
  await expect(page.getByText('暂停中：店里装修')).toHaveCount(0);
  // Then that can be undone, and the cooperation ended
  await page.getByRole('button', exact('撤销')).click();
  await expect(page.getByText('暂停中：店里装修')).toBeVisible();
  await page.getByRole('button', exact('结束合作')).click();
  await dialog.getByLabel('原因').fill('搬走了');
  await dialog.getByRole('button', exact('结束合作')).click();
  await expect(page.getByText('合作已结束：搬走了')).toBeVisible();
  // And the contact can be erased for good
  await page.getByRole('button', exact('清除联系人')).click();
  await dialog.getByRole('button', exact('清除联系人')).click();
  await expect(page.getByText('联系人的资料已经清除。')).toBeVisible();
  const journal = await exportJournal(page);
  expect(journal).toContain('阿珍理发店');
  expect(journal).not.toContain('陈阿珍');
});

test('a licence that runs out is seen, and over it keeps the unit from residents', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  await add(page, '阿明水电');
  await page.getByLabel('证照有效到').fill(day(12));
  await page.getByRole('button', exact('保存')).click();
  await saved(page);
  await expect(page.getByText('证照还有 12 天到期').first()).toBeVisible();
  await page.getByLabel('证照有效到').fill(day(-2));
  await page.getByRole('button', exact('保存')).click();
  await expect(page.getByText('证照已过期 2 天').first()).toBeVisible();
  await page.getByRole('button', exact('对居民公开')).click();
  await expect(page.getByText(/证照或协议已经到期/)).toBeVisible();
  await page.goto(at(page, '#/desk'));
  await expect(page.getByRole('link', { name: /1 个服务单位的证照或协议/ })).toBeVisible();
});

test('a wrong line of the price list opens itself', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  await add(page, '阿珍理发店');
  await page.getByRole('button', exact('加一项价目')).click();
  await page.getByLabel('项目', { exact: true }).fill('理发');
  await page.getByRole('button', exact('写好了')).click();
  await page.getByRole('button', exact('保存')).click();
  await expect(page.getByLabel('价钱', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('项目', { exact: true })).toHaveValue('理发');
  await page.getByLabel('怎么收费').selectOption('agreed');
  await page.getByLabel('怎么算钱', { exact: true }).fill('看头发长短');
  await page.getByRole('button', exact('保存')).click();
  await saved(page);
  await expect(page.getByText('看头发长短')).toBeVisible();
});

test('the screens of service units are accessible, also in 长辈版', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { fixed: false });
  const looks = await looker(page, { looks: DESK_LOOKS, axe: 'all', check: (where) => expectFewNodes(page, where) });
  const look = async (name) => {
    await page.waitForTimeout(200);
    await looks(name);
  };
  await page.goto('./#/desk/providers');
  await look('providers');
  await page.goto('./#/desk/providers/new');
  await page.getByRole('button', exact('加一项价目')).click();
  await look('provider-new');
  await page.getByLabel('单位名称').fill('阿珍理发店');
  await page.getByLabel('项目', { exact: true }).fill('理发');
  await page.getByLabel('价钱', { exact: true }).fill('15');
  await page.getByRole('button', exact('保存')).click();
  await saved(page);
  await look('provider');
});
