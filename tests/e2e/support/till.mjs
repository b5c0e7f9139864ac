// The till of the example station, as a clerk uses it: a shift, and a bill of water in cash.
import { expect } from './fixtures.mjs';
import { at } from './station.mjs';

const desk = (page) => page.locator('#desk').getByRole('main');
const button = (page, name) => desk(page).getByRole('button', { name, exact: true });

/** What the till holds after the station's last morning, in hundreds, is counted into the first field. */
export async function openShift(page) {
  await page.goto(at(page, '#/desk/shift'));
  await desk(page).getByRole('textbox', { name: '100 元', exact: true }).fill('3');
  await button(page, '清点好了').click();
  await button(page, '接班').click();
  await expect(desk(page).getByText('已接班', { exact: true })).toBeVisible();
  await page.goto(at(page, '#/desk/collect'));
  await expect(desk(page).getByLabel('户号', { exact: true })).toBeVisible();
}

/** Fills a bill of water in, and the cash that was put on the desk. */
export async function fillBill(page, { account, amount, period, given }) {
  await desk(page).getByRole('radio', { name: /晋水自来水公司/ }).check();
  await desk(page).getByLabel('户号', { exact: true }).fill(account);
  await desk(page).getByLabel('金额', { exact: true }).fill(amount);
  await desk(page).getByLabel('账期', { exact: true }).fill(period);
  await desk(page).getByLabel('实收现金', { exact: true }).fill(given);
}
