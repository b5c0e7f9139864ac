// Taking payments: a bill in cash with change, its receipt, printed again and made void; the same bill twice.
import { expectAccessible } from '../support/axe.mjs';
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { shoot, SIZES } from '../support/screens.mjs';
import { at } from '../support/station.mjs';
import { fillBill, openShift } from '../support/till.mjs';

const desk = (page) => page.locator('#desk').getByRole('main');
const exact = (name) => ({ name, exact: true });
const button = (page, name) => desk(page).getByRole('button', exact(name));
const WATER = /晋水自来水公司/;

/** Browsers of tests have no dialog to print with. */
const noPrinting = (page) => page.addInitScript(() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; });

test('a bill is paid in cash: change, receipt, printed again, made void with a reason', async ({ page }) => {
  test.setTimeout(120_000);
  await noPrinting(page);
  await openDemo(page, { size: SIZES.landscape });
  await page.goto(at(page, '#/desk/collect'));
  await expect(desk(page).getByText('这台平板还没有接班')).toBeVisible();
  await expect(desk(page).getByRole('link', { name: '去接班' })).toBeVisible();
  await openShift(page);
  await expectAccessible(page, 'an empty till');

  // Nothing is taken that is not right; each problem is said at its field.
  await button(page, '核对').click();
  await expect(desk(page).getByText(/还有 \d 处要改/)).toBeVisible();
  await fillBill(page, { account: '12', amount: '4x', period: '2026-11', given: '1' });
  await button(page, '核对').click();
  await expect(desk(page).getByText('户号不对', { exact: false }).first()).toBeVisible();
  await expect(button(page, '确认收款')).toHaveCount(0);

  await fillBill(page, { account: '1000 099 001', amount: '42.37', period: '2026-11', given: '50' });
  // No coin pays seven fen: the station does.
  await expect(desk(page).getByLabel('找零', { exact: true })).toHaveText(/7\.70/);
  await button(page, '核对').click();
  await expect(desk(page).getByText('肆拾贰元叁角整')).toBeVisible();
  await shoot(page, 'collect-check');
  await button(page, '确认收款').click();
  const number = desk(page).getByRole('heading', { name: /收据 JS-/ });
  await expect(number).toBeVisible();
  await expect(desk(page).getByText('已收未销账')).toBeVisible();
  await expectAccessible(page, 'a receipt');
  await shoot(page, 'collect-receipt');

  await button(page, '打印收据').click();
  await expect(button(page, '打印收据')).toHaveCount(0);
  await button(page, '补打').click();
  await expect(desk(page).getByText('补打过 1 次')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.cash-paper')).toContainText('收款收据');
  await expect(page.locator('.cash-paper')).toContainText('补打，第 1 次');
  await expect(page.locator('.cash-paper')).toContainText('收取，发票由');
  await page.emulateMedia({ media: 'screen' });

  await button(page, '作废').click();
  const dialog = page.getByRole('dialog', { name: '作废' });
  await dialog.getByRole('button', exact('作废')).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('原因').fill('户号看错一位');
  await dialog.getByLabel('收据已收回').check();
  await expectAccessible(page, 'making a receipt void');
  await dialog.getByRole('button', exact('作废')).click();
  await expect(desk(page).getByText('已作废').first()).toBeVisible();
  await expect(button(page, '退款')).toHaveCount(0);

  await desk(page).getByRole('link', { name: '再收一笔' }).click();
  await expect(desk(page).getByRole('link', { name: /42\.30/ })).toContainText('已作废');
});

test('the same bill twice is warned of, and is taken again only with a reason', async ({ page }) => {
  test.setTimeout(120_000);
  await noPrinting(page);
  await openDemo(page, { size: SIZES.landscape });
  await openShift(page);
  const bill = { account: '1000099002', amount: '30', period: '202611', given: '30' };
  await fillBill(page, bill);
  await button(page, '核对').click();
  await button(page, '确认收款').click();
  await desk(page).getByRole('link', { name: '再收一笔' }).click();

  await fillBill(page, { ...bill, period: '2026.11' });
  await expect(desk(page).getByRole('alert').filter({ hasText: '这张账单已经收过了' })).toBeVisible();
  await expect(desk(page).getByRole('link', { name: '看原来的收据' })).toBeVisible();
  await button(page, '核对').click();
  await expect(button(page, '确认收款')).toHaveCount(0);
  await desk(page).getByLabel('再收的原因').fill('补交上次少收的');
  await button(page, '核对').click();
  await button(page, '确认收款').click();
  await expect(desk(page).getByText(/重复收款的原因：补交上次少收的/)).toBeVisible();
});

test('a payment waits as 挂单 and is gone on with; somebody who has paid before is recalled', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.phone });
  await openShift(page);
  // Residents of the example station are known by the end of their phone.
  await desk(page).getByLabel('户号', { exact: true }).fill('10000261');
  await desk(page).locator('.picker').getByRole('button').first().click();
  await expect(desk(page).getByRole('radio', { name: WATER })).toBeChecked();
  await desk(page).getByLabel('金额', { exact: true }).fill('12.5');
  await button(page, '挂单').click();
  await expect(desk(page).getByLabel('金额', { exact: true })).toHaveValue('');
  const parked = desk(page).getByRole('group', { name: /挂单的/ });
  await parked.getByRole('button').first().click();
  await expect(desk(page).getByLabel('金额', { exact: true })).toHaveValue('12.5');
  await button(page, '刚好').click();
  await button(page, '核对').click();
  await expect(button(page, '确认收款')).toBeVisible();
});
