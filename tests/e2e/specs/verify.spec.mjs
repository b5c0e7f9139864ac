// 查验收据: the code of a receipt is checked by anybody; one changed character is noticed. And 补录手工收据.
import { expectAccessible } from '../support/axe.mjs';
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { shoot, SIZES } from '../support/screens.mjs';
import { at } from '../support/station.mjs';
import { fillBill, openShift } from '../support/till.mjs';

const desk = (page) => page.locator('#desk').getByRole('main');
const resident = (page) => page.locator('#resident').getByRole('main');
const exact = (name) => ({ name, exact: true });
const button = (page, name) => desk(page).getByRole('button', exact(name));

/** Another letter of the code's alphabet in a place of the link, counted from its end. */
function changed(href, fromEnd) {
  const n = href.length - fromEnd;
  return href.slice(0, n) + (href[n] === 'A' ? 'B' : 'A') + href.slice(n + 1);
}

test('a receipt is checked by its code; one changed character is noticed', async ({ page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => { window.print = () => {}; });
  await openDemo(page, { size: SIZES.landscape });
  await openShift(page);
  await fillBill(page, { account: '1000099003', amount: '42.37', period: '2026-11', given: '50' });
  await button(page, '核对').click();
  await button(page, '确认收款').click();
  const heading = desk(page).getByRole('heading', { name: /收据 JS-/ });
  const number = (await heading.textContent()).match(/JS-\S+/)[0];

  // The same button prints again, and whoever pressed it has not lost the place.
  await button(page, '打印收据').click();
  await expect(button(page, '补打')).toBeFocused();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.cash-paper').getByRole('img', { name: '这张收据的查验码' })).toBeVisible();
  // Each module of the narrowest paper's code is printable: 0.4 mm at 96 dots an inch.
  const module = await page.locator('.cash-paper svg.qr').evaluate((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
  expect(module * 25.4 / 96).toBeGreaterThan(0.4);
  await page.emulateMedia({ media: 'screen' });

  await desk(page).getByText('查验码', { exact: true }).click();
  const link = desk(page).getByRole('link', exact('查验收据'));
  await expect(desk(page).getByRole('img', { name: '这张收据的查验码' })).toBeVisible();
  await expectAccessible(page, 'a receipt with its code');
  const href = await link.getAttribute('href');
  expect(href.length).toBeLessThanOrEqual('#/verify/'.length + 200);

  await link.click();
  await expect(resident(page).getByRole('heading', { level: 1, name: '查验收据' })).toBeVisible();
  await expect(resident(page).getByRole('heading', { level: 2, name: '签名有效' })).toBeVisible();
  await expect(resident(page).getByText(number).first()).toBeVisible();
  await expect(resident(page).getByText(/^42\.30 元/)).toBeVisible();
  await expect(resident(page).getByText('这是示例站开的，不是真的收据。')).toBeVisible();
  await expect(resident(page).getByText(/这台平板上服务站自己的信息/)).toBeVisible();
  await expect(resident(page).getByText(/有没有作废、退款/)).toBeVisible();
  await expectAccessible(page, 'a valid receipt');
  await shoot(page, 'verify-valid');

  // In the signature, and in the amount.
  for (const fromEnd of [30, 125]) {
    await page.goto(at(page, changed(href, fromEnd)));
    await expect(resident(page).getByRole('heading', { level: 2, name: '签名无效' })).toBeVisible();
  }
  await expectAccessible(page, 'a receipt that is not valid');
  await shoot(page, 'verify-invalid');

  // A station that has published nothing here.
  await page.goto(at(page, changed(href, 145)));
  await expect(resident(page).getByText(/没有这个服务站/)).toBeVisible();

  await resident(page).getByRole('link', exact('查另一张')).click();
  await resident(page).getByRole('button', exact('查验')).click();
  await expect(resident(page).getByRole('alert')).toBeVisible();
  await resident(page).getByLabel('收据上的查验码').fill('办事单');
  await resident(page).getByRole('button', exact('查验')).click();
  await expect(resident(page).getByText(/不是收据上的查验码/)).toBeVisible();
  await resident(page).getByLabel('收据上的查验码').fill(new URL(href, page.url()).href.toLowerCase());
  await resident(page).getByRole('button', exact('查验')).click();
  await expect(resident(page).getByRole('heading', { level: 2, name: '签名有效' })).toBeVisible();
});

test('residents find 查验收据 from the page about the station', async ({ page }) => {
  await openDemo(page);
  await page.goto(at(page, '#/about'));
  await resident(page).getByRole('link', exact('查验收据')).click();
  await expect(resident(page).getByRole('heading', { level: 1, name: '查验收据' })).toBeVisible();
  await expectAccessible(page, 'asking for a code');
});

test('sheets of a pad are entered once, take no number, and those that are missing are named', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.landscape });
  await openShift(page);
  await desk(page).getByRole('link', exact('补录手工收据')).click();
  await expect(desk(page).getByRole('heading', { name: '补录手工收据' })).toBeVisible();
  await expect(desk(page).getByText('中间没有缺号')).toBeVisible();
  await expect(button(page, '挂单')).toHaveCount(0);
  await button(page, '核对').click();
  await expect(desk(page).getByText(/还有 \d 处要改/)).toBeVisible();
  const enter = async (sheet, account, time) => {
    await desk(page).getByLabel('收据本编号').fill('A3');
    await desk(page).getByLabel('纸上的号码').fill(sheet);
    await desk(page).getByLabel('几点写的').fill(time);
    await fillBill(page, { account, amount: '10', period: '2026-10', given: '10' });
    await button(page, '核对').click();
  };
  // By the clock it is nine.
  await enter('17', '1000099011', '9:30');
  await expect(desk(page).getByText('这个时间还没到，请填现在以前的时间。').first()).toBeVisible();
  await enter('17', '1000099011', '8:30');
  await expect(desk(page).getByText('手工收据 A3-000017：以纸上的号码为准，不再给新号码。')).toBeVisible();
  await expectAccessible(page, 'a sheet of a pad, checked');
  await button(page, '确认收款').click();
  await expect(desk(page).getByRole('heading', { name: '手工收据 A3-000017' })).toBeVisible();
  await expect(button(page, '补打')).toHaveCount(0);
  await expect(button(page, '打印收据')).toHaveCount(0);
  await expect(desk(page).getByText('查验码', { exact: true })).toHaveCount(0);

  await desk(page).getByRole('link', exact('再补录一张')).click();
  await expect(desk(page).getByLabel('纸上的号码')).toHaveValue('18');
  await enter('17', '1000099012', '8:31');
  await expect(desk(page).getByRole('link', exact('看先补录的那张'))).toBeVisible();
  await expect(button(page, '确认收款')).toHaveCount(0);
  await enter('20', '1000099012', '8:31');
  await button(page, '确认收款').click();
  await desk(page).getByRole('link', exact('再补录一张')).click();
  await expect(desk(page).getByText('缺 2 张：18–19')).toBeVisible();
});
