// A whole day at the cash desk: open, 25 payments of all kinds, one made void, one given back, closed blind and five yuan short,
// a batch sent on, a statement with one amount that differs, and the books closed up to the end of last month.
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { SIZES } from '../support/screens.mjs';
import { at } from '../support/station.mjs';

const desk = (page) => page.locator('#desk').getByRole('main');
const exact = (name) => ({ name, exact: true });
const button = (page, name) => desk(page).getByRole('button', exact(name));
const KINDS = { 100: '100 元', 50: '50 元', 20: '20 元', 10: '10 元', 5: '5 元', 1: '1 元', 0.5: '5 角', 0.1: '1 角' };

/** Counts so many jiao into the fields, in as few pieces as may be. */
async function count(page, jiao) {
  const group = desk(page).getByRole('group', exact('清点'));
  let rest = jiao;
  for (const worth of [100, 50, 20, 10, 5, 1, 0.5, 0.1]) {
    const pieces = Math.floor(rest / (worth * 10));
    rest -= Math.round(pieces * worth * 10);
    await group.getByRole('textbox', exact(KINDS[worth])).fill(String(pieces));
  }
  await button(page, '清点好了').click();
}

const BILLS = [
  { biller: /自来水/, account: (n) => `10000${77_000 + n}`, period: '2026-10', amount: '41.3' },
  { biller: /供电所/, account: (n) => `3510000${990_000 + n}`, period: '2026-10', amount: '88' },
  { biller: /固话/, account: (n) => `0000${8_000 + n}`, period: '2026-10', amount: '26' },
  { biller: /手机营业厅/, account: (n) => `1000000${8_000 + n}`, amount: '50' },
  { biller: /燃气/, account: (n) => `${8_100_000 + n}`, amount: '100', late: '家里等着做饭' },
];
const METHODS = ['现金', '现金', '本站对公收款码', '刷卡', '收费单位自己的码'];

/** Fills the bill in hand. */
async function fill(page, { biller, account, period, amount, late }, n) {
  const main = desk(page);
  await main.getByRole('radio', { name: biller }).check();
  await main.getByLabel('户号', { exact: true }).fill(account(n));
  // The gas company does not collect on Mondays.
  if (late) await main.getByLabel('超时代收的原因').fill(late);
  if (period) await main.getByLabel('账期', { exact: true }).fill(period);
  await main.getByLabel('金额', { exact: true }).fill(amount);
}

/** Takes what is in hand; the page is at its receipt afterwards. Returns its number. */
async function take(page, method, given) {
  page.setDefaultTimeout(10_000);
  const main = desk(page);
  await main.getByRole('radio', { name: new RegExp(`^${method}`) }).check();
  if (method === '现金') await main.getByLabel('实收现金', { exact: true }).fill(given);
  await button(page, '核对').click();
  await button(page, '确认收款').click();
  const heading = main.getByRole('heading', { name: /收据 JS-/ });
  await expect(heading).toBeVisible();
  return (await heading.textContent()).match(/JS-\S+/)[0];
}

async function giveBack(page, link, how, why) {
  await page.goto(link);
  await button(page, how).click();
  const dialog = page.getByRole('dialog', { name: how });
  await dialog.getByLabel('原因').fill(why);
  await dialog.getByRole('button', exact(how)).click();
  await expect(dialog).toBeHidden();
}

test('a day of twenty-five payments ties out to the fen', async ({ page }) => {
  test.setTimeout(300_000);
  await openDemo(page, { size: SIZES.landscape });
  await page.goto(at(page, '#/desk/shift'));
  await count(page, 3_000);
  await button(page, '接班').click();
  await expect(desk(page).getByText('已接班', { exact: true })).toBeVisible();

  let till = 3_000;
  const taken = [];
  for (let n = 0; n < 25; n += 1) {
    await page.goto(at(page, '#/desk/collect'));
    await expect(desk(page).getByLabel('金额', { exact: true })).toBeVisible();
    let [method, jiao] = [METHODS[n % 5], 0];
    if (n % 6 === 5) {
      // A fee of the station itself, which is never paid by a biller's code.
      method = method === '收费单位自己的码' ? '现金' : method;
      await desk(page).getByRole('radio', { name: /本站收费/ }).check();
      await desk(page).getByLabel('收什么费').fill('复印');
      await desk(page).getByRole('radio', exact('不要')).check();
      await desk(page).getByLabel('金额', { exact: true }).fill('3.5');
      jiao = 35;
    } else {
      const bill = BILLS[n % BILLS.length];
      await fill(page, bill, n);
      jiao = Math.round(Number(bill.amount) * 10);
      if (n === 0) {
        // Two bills on one receipt, and two fen that no coin pays.
        await button(page, '再加一笔').click();
        await fill(page, { ...BILLS[1], amount: '60.02' }, 90);
        jiao += 600;
      }
    }
    const number = await take(page, method, '200');
    if (method === '现金') till += jiao;
    taken.push({ number, method, jiao, link: page.url() });
  }
  // Numbers go up by one, and none is given twice.
  const serials = taken.map(({ number }) => Number(number.split('-')[3]));
  expect(serials).toEqual(serials.map((_, n) => serials[0] + n));

  const cash = taken.filter(({ method, jiao }) => method === '现金' && jiao < 1_000);
  await giveBack(page, cash[1].link, '作废', '户号看错一位');
  await giveBack(page, cash[2].link, '退款', '居民自己付过了');
  till -= cash[1].jiao + cash[2].jiao;

  // Closed blind, five yuan short.
  await page.goto(at(page, '#/desk/shift'));
  await button(page, '交班').click();
  await count(page, till - 50);
  await expect(desk(page).locator('.facts').getByText('少了 5 元')).toBeVisible();
  await desk(page).getByLabel('相差的原因').fill('可能多找了一张五元');
  await button(page, '都看过了').click();
  await button(page, '交班').click();
  await expect(desk(page).getByText('已交班', { exact: true })).toBeVisible();

  // What was taken for the power station goes on to it.
  await page.goto(at(page, '#/desk/remittances'));
  const biller = desk(page).getByLabel('收费单位', { exact: true });
  const power = biller.locator('option').filter({ hasText: '城东供电所' });
  await biller.selectOption(await power.getAttribute('value'));
  await button(page, '全部勾上').click();
  await desk(page).getByLabel('回单号').fill('20991');
  await button(page, '解缴').click();
  await expect(desk(page).getByText('已记下解缴')).toBeVisible();

  // The water company's statement says another amount once.
  await desk(page).locator('li').filter({ hasText: '自来水' }).getByRole('link', { name: /^对账 / }).click();
  await desk(page).getByLabel('贴上对账单').fill('流水号,日期,金额\nW104551,2026-11-02,62.38\nW104603,2026-11-13,94.60\nW104616,2026-11-13,31.15');
  await desk(page).getByLabel('到哪天').fill('2026-11-13');
  await expect(desk(page).getByText('对账单 94.60 元')).toBeVisible();
  await button(page, '保存对账结果').click();
  await expect(desk(page).getByText('对账结果已保存')).toBeVisible();

  // And the books are closed, by who took none of that money, up to the end of last month.
  await page.goto(at(page, '#/desk/finance'));
  await expect(desk(page).getByText('两边相等，每一分钱都有主。')).toBeVisible();
  await expect(desk(page).getByLabel('结到哪一天')).toHaveValue('2026-10-31');
  await button(page, '结账').click();
  await page.getByRole('dialog', { name: '结账' }).getByRole('button', exact('结账')).click();
  await expect(desk(page).getByText('已结账', { exact: true })).toBeVisible();
});
