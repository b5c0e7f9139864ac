// The till of a tablet: counted blind, explained, closed; billers; posting; money that goes on to them.
import { expectAccessible } from '../support/axe.mjs';
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { DESK_LOOKS, expectFewNodes, looker, SIZES } from '../support/screens.mjs';
import { at } from '../support/station.mjs';

const desk = (page) => page.locator('#desk').getByRole('main');
const exact = (name) => ({ name, exact: true });
const saved = (page) => expect(page.locator('.toast')).toContainText('已保存');

/** Counts so many of each kind. */
async function count(main, pieces) {
  const group = main.getByRole('group', exact('清点'));
  for (const [kind, n] of Object.entries(pieces)) await group.getByRole('textbox', exact(kind)).fill(String(n));
}

test('a shift opens with a counted float and closes blind, five yuan short, with the reason', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.landscape });
  await page.goto(at(page, '#/desk/shift'));
  const main = desk(page);
  const button = (name) => main.getByRole('button', exact(name));
  await expect(main.getByRole('heading', exact('接班'))).toBeVisible();
  await expectAccessible(page, 'no shift');
  // What the last close left is not said before the count is given.
  await expect(main.getByText('上次交班留下', { exact: true })).toHaveCount(0);
  await button('清点好了').click();
  await expect(main.getByRole('textbox', exact('100 元'))).toHaveAttribute('aria-invalid', 'true');
  await count(main, { '100 元': '2', '50 元': 'x' });
  await button('清点好了').click();
  await expect(main.getByRole('textbox', exact('50 元'))).toHaveAttribute('aria-invalid', 'true');
  await count(main, { '50 元': '' });
  await button('100 元加一张').click();
  await expect(main.locator('.count-total')).toContainText('300 元');
  await button('清点好了').click();
  await expect(main.getByText('上次交班留下', { exact: true })).toBeVisible();
  await expect(main.getByText('一样，没有相差').first()).toBeVisible();
  await button('接班').click();
  await expect(main.getByText('已接班', { exact: true })).toBeVisible();
  await expect(main.getByRole('heading', exact('当班'))).toBeVisible();
  await expect(main.getByText('还没有收款。')).toBeVisible();
  await expectAccessible(page, 'a shift');
  // The count comes first, and is five yuan short.
  await button('交班').click();
  await expect(main.getByText('账上应有', { exact: true })).toHaveCount(0);
  await count(main, { '100 元': 2, '50 元': 1, '20 元': 2, '5 元': 1 });
  await button('清点好了').click();
  await expect(main.locator('.facts').getByText('少了 5 元')).toBeVisible();
  await expectAccessible(page, 'closing');
  await button('交班').click();
  await expect(main.getByLabel('相差的原因')).toHaveAttribute('aria-invalid', 'true');
  await main.getByLabel('相差的原因').fill('可能多找了一张五元');
  await button('交班').click();
  await expect(main.getByText('还有没看过的，请一笔一笔打勾。')).toBeVisible();
  await button('都看过了').click();
  await button('交班').click();
  await expect(main.getByText('已交班', { exact: true })).toBeVisible();
  await expect(main.locator('.till-lines').getByText('少了 5 元').first()).toBeVisible();
  await expect(main.getByRole('button', { name: /^打印日结单/ }).first()).toBeVisible();
});

test('cash goes to the bank, never more than lies in the till', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.portrait });
  await page.goto(at(page, '#/desk/shift'));
  await desk(page).getByRole('button', exact('送存')).click();
  const dialog = page.getByRole('dialog', { name: '送存' });
  const send = dialog.getByRole('button', exact('送存'));
  for (const wrong of ['', 'abc', '0', '-5', '1.234', '123456789012']) {
    await dialog.getByLabel('送存金额').fill(wrong);
    await send.click();
    await expect(dialog.getByLabel('送存金额'), wrong).toHaveAttribute('aria-invalid', 'true');
  }
  await dialog.getByLabel('送存金额').fill('300.10');
  await send.click();
  await expect(dialog.getByText(/那里没有这么多钱/)).toBeVisible();
  await dialog.getByLabel('送存金额').fill('100');
  await dialog.getByLabel('存款单号').fill('0471');
  await send.click();
  await expect(dialog).toBeHidden();
  await expect(desk(page).getByText('已记下送存')).toBeVisible();
});

test('a biller is added and edited; an account number is tried against its format', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.landscape });
  await page.goto(at(page, '#/desk/billers'));
  const main = desk(page);
  await main.getByRole('button', exact('新增收费单位')).click();
  await expect(main.getByText('不能向居民加收')).toBeVisible();
  await main.getByRole('button', exact('保存')).click();
  await expect(main.getByLabel('收费单位名称')).toHaveAttribute('aria-invalid', 'true');
  await main.getByLabel('收费单位名称').fill('宽带营业厅（示例）');
  await main.getByLabel('代收什么').selectOption({ label: '宽带费' });
  await main.getByLabel('户号位数').fill('8');
  await main.getByLabel('试一个户号').fill('1234567');
  await expect(main.getByText(/这个户号对不上/)).toBeVisible();
  await main.getByLabel('试一个户号').fill('1234-5678');
  await expect(main.getByText('这个户号对得上')).toBeVisible();
  await main.getByRole('button', exact('保存')).click();
  await saved(page);
  await expect(main.getByRole('heading', exact('宽带营业厅（示例）'))).toBeVisible();
  await expectAccessible(page, 'a biller');
  await main.getByLabel('每笔手续费').fill('三毛');
  await main.getByRole('button', exact('保存')).click();
  await expect(main.getByLabel('每笔手续费')).toHaveAttribute('aria-invalid', 'true');
  await main.getByLabel('每笔手续费').fill('0.3');
  await main.getByLabel('协议到哪天').fill('2026-12-10');
  await main.getByRole('button', exact('保存')).click();
  await expect(main.getByText('协议还有 17 天到期').first()).toBeVisible();
});

test('lines are posted one by one, and those of one biller with one number', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.landscape });
  await page.goto(at(page, '#/desk/shift'));
  const main = desk(page);
  const numbers = main.getByRole('textbox', { name: /^销账流水号 / });
  await expect(numbers).toHaveCount(3);
  await main.getByRole('button', exact('销账')).click();
  await expect(main.getByText('还没有填销账流水号。')).toBeVisible();
  // One number is only for lines of one biller.
  await expect(main.getByLabel('同一个销账流水号')).toHaveCount(0);
  const biller = main.getByLabel('收费单位', { exact: true });
  const power = biller.locator('option').filter({ hasText: '供电' });
  await biller.selectOption(await power.getAttribute('value'));
  await expect(numbers).toHaveCount(2);
  await main.getByLabel('同一个销账流水号').fill('P104313');
  await main.getByRole('button', exact('填到下面空着的各笔')).click();
  await main.getByRole('button', exact('销账')).click();
  await expect(main.getByText('已销账', { exact: true })).toBeVisible();
  await expect(numbers).toHaveCount(1);
  await numbers.first().fill('M104300');
  await main.getByRole('button', exact('销账')).click();
  await expect(main.getByText('没有已收未销账的，都销了。')).toBeVisible();
});

test('what was collected goes on to the biller', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.landscape });
  await page.goto(at(page, '#/desk/remittances'));
  const main = desk(page);
  const biller = main.getByLabel('收费单位', { exact: true });
  const option = biller.locator('option').filter({ hasText: '城东供电所' });
  await biller.selectOption(await option.getAttribute('value'));
  await main.getByRole('button', exact('全部不勾')).click();
  await main.getByRole('button', exact('解缴')).click();
  await expect(main.getByText('请至少勾一笔账单。')).toBeVisible();
  await main.getByRole('button', exact('全部勾上')).click();
  await main.getByLabel('回单号').fill('20991');
  await expectAccessible(page, 'a batch');
  await main.getByRole('button', exact('解缴')).click();
  await expect(main.getByText('已记下解缴')).toBeVisible();
  await expect(main.getByText(/20991/)).toBeVisible();
  await expect(option).toHaveCount(0);
});

test('the till and the billers fit a phone, and a tablet in 长辈版', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page);
  const look = await looker(page, { looks: DESK_LOOKS, axe: 'all', check: (where) => expectFewNodes(page, where) });
  for (const place of ['shift', 'billers', 'billers/new', 'remittances', 'remittances/bank', 'finance']) {
    await page.goto(at(page, `#/desk/${place}`));
    await page.waitForTimeout(300);
    await look(place, { picture: `desk-${place.replace('/', '-')}` });
  }
});
