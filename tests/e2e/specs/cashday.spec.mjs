// A whole day at the cash desk: open, 25 payments of all kinds, one made void, one given back, closed blind and five yuan short,
// a batch sent on, a statement with one amount that differs, and the books closed up to the end of last month. What 账目 says of the
// day is what this test has added up by itself.
import { figures } from '../support/books.mjs';
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

/** `owner` is how 账目 calls whose money it is. */
const BILLS = [
  { biller: /自来水/, owner: '晋水自来水公司（示例）', account: (n) => `10000${77_000 + n}`, period: '2026-10', amount: '41.3' },
  { biller: /供电所/, owner: '城东供电所（示例）', account: (n) => `3510000${990_000 + n}`, period: '2026-10', amount: '88' },
  { biller: /固话/, owner: '固话营业厅（示例）', account: (n) => `0000${8_000 + n}`, period: '2026-10', amount: '26' },
  { biller: /手机营业厅/, owner: '手机营业厅（示例）', account: (n) => `1000000${8_000 + n}`, amount: '50' },
  { biller: /燃气/, owner: '城区燃气公司（示例）', account: (n) => `${8_100_000 + n}`, amount: '100', late: '家里等着做饭' },
];
const OWN_FEES = '自有收费';
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

/** Where the money is, and whose, in fen; and by how much the two sides differ. */
async function standing(page) {
  await page.goto(at(page, '#/desk/finance'));
  await expect(desk(page).getByText('两边相等，每一分钱都有主。')).toBeVisible();
  const [places, owners] = [await figures(page, '钱在哪里'), await figures(page, '是谁的')];
  const all = new Map([...places, ...owners].map(([label, [fen]]) => [label, fen]));
  return all.set('两边', places.get('合计')[0] - owners.get('合计')[0]);
}

/** Lines, fen taken, given back and kept, under whatever name `parts` gives to each line of a payment. */
function added(taken, back, parts) {
  const sums = new Map();
  const all = '合计';
  const add = (name, change) => {
    for (const of of [name, all]) sums.set(of, (sums.get(of) ?? [0, 0, 0, 0]).map((sum, n) => sum + change[n]));
  };
  // Of a row of the page every cell is read as yuan, the number of lines too.
  for (const payment of taken) for (const [name, fen] of parts(payment)) add(name, [100, fen, 0, fen]);
  for (const payment of back) for (const [name, fen] of parts(payment)) add(name, [0, 0, fen, -fen]);
  return sums;
}

test('a day of twenty-five payments ties out to the fen', async ({ page }) => {
  test.setTimeout(300_000);
  await openDemo(page, { size: SIZES.landscape });
  await page.goto(at(page, '#/desk/shift'));
  await count(page, 3_000);
  await button(page, '接班').click();
  await expect(desk(page).getByText('已接班', { exact: true })).toBeVisible();

  const before = await standing(page);

  let till = 3_000;
  let rounded = 0;
  const taken = [];
  for (let n = 0; n < 25; n += 1) {
    await page.goto(at(page, '#/desk/collect'));
    await expect(desk(page).getByLabel('金额', { exact: true })).toBeVisible();
    let [method, jiao] = [METHODS[n % 5], 0];
    const lines = [];
    if (n % 6 === 5) {
      // A fee of the station itself, which is never paid by a biller's code.
      method = method === '收费单位自己的码' ? '现金' : method;
      await desk(page).getByRole('radio', { name: /本站收费/ }).check();
      await desk(page).getByLabel('收什么费').fill('复印');
      await desk(page).getByRole('radio', exact('不要')).check();
      await desk(page).getByLabel('金额', { exact: true }).fill('3.5');
      jiao = 35;
      lines.push([OWN_FEES, 350]);
    } else {
      const bill = BILLS[n % BILLS.length];
      await fill(page, bill, n);
      jiao = Math.round(Number(bill.amount) * 10);
      lines.push([bill.owner, jiao * 10]);
      if (n === 0) {
        // Two bills on one receipt, and two fen that no coin pays.
        await button(page, '再加一笔').click();
        await fill(page, { ...BILLS[1], amount: '60.02' }, 90);
        jiao += 600;
        rounded += 2;
        lines.push([BILLS[1].owner, 6_002]);
      }
    }
    const number = await take(page, method, '200');
    if (method === '现金') till += jiao;
    taken.push({ number, method, jiao, lines, link: page.url() });
  }
  // Numbers go up by one, and none is given twice.
  const serials = taken.map(({ number }) => Number(number.split('-')[3]));
  expect(serials).toEqual(serials.map((_, n) => serials[0] + n));

  const cash = taken.filter(({ method, jiao }) => method === '现金' && jiao < 1_000);
  await giveBack(page, cash[1].link, '作废', '户号看错一位');
  await giveBack(page, cash[2].link, '退款', '居民自己付过了');
  till -= cash[1].jiao + cash[2].jiao;
  const back = [cash[1], cash[2]];

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
  await desk(page).getByLabel('贴上对账单').fill('流水号,日期,金额\nW104551,2026-11-02,62.38\nW104603,2026-11-14,94.60\nW104616,2026-11-14,31.15');
  await desk(page).getByLabel('到哪天').fill('2026-11-14');
  await expect(desk(page).getByText('对账单 94.60 元')).toBeVisible();
  await button(page, '保存对账结果').click();
  await expect(desk(page).getByText('对账结果已保存')).toBeVisible();

  // 账目 says of the day what was added up here: by owner, by method, where the money is, and whose.
  await page.goto(at(page, '#/desk/finance'));
  await button(page, '今天').click();
  await button(page, '按谁的钱').click();
  const byOwner = added(taken, back, ({ lines }) => lines);
  await expect.poll(() => figures(page, '谁的钱')).toEqual(byOwner);
  await button(page, '按怎么付的').click();
  await expect.poll(() => figures(page, '怎么付的')).toEqual(added(taken, back, ({ method, lines }) => lines.map(([, fen]) => [method, fen])));
  const after = await standing(page);
  expect(after.get('这台平板的钱箱')).toBe((till - 50) * 10);
  expect(after.get('两边')).toBe(0);
  const moved = (label) => (after.get(label) ?? 0) - (before.get(label) ?? 0);
  for (const { owner } of BILLS) {
    const [, , , net] = byOwner.get(owner);
    // The gas was paid to the company's own code; the power station has been sent all that was its.
    if (owner.includes('燃气')) expect(moved(`代收款 · ${owner}`)).toBe(0);
    else if (owner.includes('供电')) expect(after.get(`代收款 · ${owner}`) ?? 0).toBe(0);
    else expect(moved(`代收款 · ${owner}`), owner).toBe(net);
  }
  expect(moved(`居委会 · ${OWN_FEES}`)).toBe(byOwner.get(OWN_FEES)[3]);
  expect(moved('居委会 · 零头让利')).toBe(-rounded);
  expect(moved('居委会 · 长短款')).toBe(-500);

  // And the books are closed, by who took none of that money, up to the end of last month.
  await page.goto(at(page, '#/desk/finance'));
  await expect(desk(page).getByText('两边相等，每一分钱都有主。')).toBeVisible();
  await expect(desk(page).getByLabel('结到哪一天')).toHaveValue('2026-10-31');
  await button(page, '结账').click();
  await page.getByRole('dialog', { name: '结账' }).getByRole('button', exact('结账')).click();
  await expect(desk(page).getByText('已结账', { exact: true })).toBeVisible();
});
