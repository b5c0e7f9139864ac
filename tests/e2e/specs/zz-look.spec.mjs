import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { SIZES } from '../support/screens.mjs';
import { at } from '../support/station.mjs';
const desk = (page) => page.locator('#desk').getByRole('main');
const exact = (name) => ({ name, exact: true });
for (const [name, size, extra] of [['land', SIZES.landscape, {}], ['phone', SIZES.phone, {}], ['elder', SIZES.portrait, { elder: true }]]) {
  test(`look ${name}`, async ({ page }) => {
    test.setTimeout(200_000);
    await openDemo(page, { size, ...extra });
    const shot = async (what, hash) => {
      await page.goto(at(page, hash));
      await page.waitForTimeout(900);
      await page.screenshot({ path: `/tmp/shots/${name}-${what}.png`, fullPage: true });
      console.log(name, what, await page.evaluate(() => [document.querySelectorAll('body *').length, document.documentElement.scrollHeight]));
    };
    await shot('finance', '#/desk/finance');
    await shot('remit', '#/desk/remittances');
    await shot('bank', '#/desk/remittances/bank');
    await shot('findings', '#/desk/findings');
    await shot('verify', '#/verify');
    await shot('shift0', '#/desk/shift');
    await desk(page).getByRole('textbox', exact('100 元')).fill('3');
    await desk(page).getByRole('button', exact('清点好了')).click();
    await desk(page).getByRole('button', exact('接班')).click();
    await expect(desk(page).getByText('已接班', { exact: true })).toBeVisible();
    await shot('paper', '#/desk/collect/paper');
    await shot('collect', '#/desk/collect');
    await desk(page).getByRole('radio', { name: /自来水/ }).check();
    await desk(page).getByLabel('户号', { exact: true }).fill('1000099002');
    await desk(page).getByLabel('金额', { exact: true }).fill('30');
    await desk(page).getByLabel('账期', { exact: true }).fill('2026-11');
    await desk(page).getByLabel('实收现金', { exact: true }).fill('30');
    await desk(page).getByRole('button', exact('核对')).click();
    await desk(page).getByRole('button', exact('确认收款')).click();
    await desk(page).getByRole('heading', { name: /收据 JS-/ }).waitFor();
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/shots/${name}-receipt.png`, fullPage: true });
    console.log(await page.evaluate(() => [...document.querySelectorAll('#desk main ul.rows small')].map((e) => [e.textContent, JSON.stringify(e.getBoundingClientRect()), getComputedStyle(e).display])));
  });
}
