// 对账: a biller's statement against what was taken; numbers filled in biller by biller and put right; the bank's list.
import { expectAccessible } from '../support/axe.mjs';
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { DESK_LOOKS, looker, SIZES } from '../support/screens.mjs';
import { at } from '../support/station.mjs';
import { fillBill, openShift } from '../support/till.mjs';

const desk = (page) => page.locator('#desk').getByRole('main');
const exact = (name) => ({ name, exact: true });

/** Four bills of water were taken in November, one of which went back; this statement has two of the others, one with another amount. */
const STATEMENT = [
  '自来水公司对账单,,',
  '销账流水号,缴费日期,缴费金额（元）',
  'W104551,2026-11-02,62.38',
  'W104603,2026/11/14,"¥94.60"',
  'W999999,20261114,12.00元',
  'W1.2,2026-11-14,abc',
  '合计,,168.98',
].join('\n');

/** Opens the statement of a biller; gives `main`. */
async function open(page, name = /自来水/) {
  await page.goto(at(page, '#/desk/remittances'));
  const main = desk(page);
  await expect(main.getByRole('heading', exact('对账'))).toBeVisible();
  await main.locator('li').filter({ hasText: name }).getByRole('link', { name: /^对账 / }).click();
  await expect(main.getByRole('heading', exact('对账'))).toBeVisible();
  return main;
}

/** The part of the page under a heading of one of the groups. */
const group = (main, name) => main.locator('section').filter({ has: main.page().getByRole('heading', exact(name)) }).last();

test('a statement is compared in four groups, saved by who took none of it, and repeated with the right file', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.landscape });
  const main = await open(page);
  await expectAccessible(page, 'no statement');
  await main.getByLabel('贴上对账单').fill(STATEMENT);
  // What was read, and what was not, with its reason
  await expect(main.getByText('读出 3 行，合计 168.98 元')).toBeVisible();
  await expect(main.getByLabel('流水号', { exact: true }).locator('option:checked')).toHaveText(/销账流水号/);
  await expect(main.getByText('3 行没有读，原因在这里')).toBeVisible();
  await expect(main.getByText('第 6 行 · 金额看不懂')).toBeVisible();
  await expect(main.getByText(/对账单自己写的合计 168\.98 元/)).toBeVisible();
  await expect(main.getByLabel('从哪天')).toHaveValue('2026-11-02');
  await expect(main.getByLabel('到哪天')).toHaveValue('2026-11-14');
  // Four groups
  await expect(group(main, '对上了').getByText('1 笔')).toBeVisible();
  await expect(group(main, '金额不一致').getByText('对账单 94.60 元')).toBeVisible();
  await expect(group(main, '本站有、对账单没有').getByText('W104616')).toBeVisible();
  await expect(group(main, '对账单有、本站没有').getByText('W999999')).toBeVisible();
  await expectAccessible(page, 'a comparison');
  expect(await page.evaluate(() => document.querySelectorAll('#desk *').length)).toBeLessThanOrEqual(800);
  // A column put right by hand changes what is read
  await main.getByLabel('金额', { exact: true }).selectOption('0');
  await expect(main.getByText(/没有读出一行|还差一列/)).toBeVisible();
  await main.getByLabel('金额', { exact: true }).selectOption('2');
  await main.getByLabel('流水号', { exact: true }).selectOption('0');
  await main.getByRole('button', exact('保存对账结果')).click();
  await expect(main.getByText('对账结果已保存')).toBeVisible();
  const past = main.locator('section').filter({ has: page.getByRole('heading', exact('对过的账')) });
  await expect(past.getByText('3 笔没对上')).toBeVisible();
  await past.getByRole('button', { name: /^没对上的 / }).first().click();
  await expect(past.getByRole('heading', exact('金额不一致'))).toBeVisible();
  // The corrected one holds
  const corrected = ['流水号\t金额', 'W104551\t62.38', 'W104603\t49.60', 'W104616\t31.15'].join('\n');
  await main.getByLabel('贴上对账单').fill(corrected);
  await main.getByLabel('从哪天').fill('2026-11-02');
  await main.getByLabel('到哪天').fill('2026-11-14');
  await expect(main.getByRole('cell', exact('0')).first()).toBeVisible();
  await main.getByRole('button', exact('保存对账结果')).click();
  await expect(past.getByText('全部对上了').first()).toBeVisible();
  await past.getByRole('button', { name: /^没对上的 / }).first().click();
  await expect(past.getByText('后来对上了').first()).toBeVisible();
  await expect(main.getByRole('link', exact('去结账'))).toBeVisible();
});

test('a file in GB 18030 is read, a workbook is refused, and a comparison prints for two to sign', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.portrait });
  const main = await open(page);
  const choose = (name, buffer) =>
    main.getByLabel('对账单文件').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await choose('表.xlsx', Buffer.from('PK\u0003\u0004'));
  await expect(main.getByText(/另存为/)).toBeVisible();
  // 流水号,金额 in GB 18030
  const heading = Buffer.from([0xc1, 0xf7, 0xcb, 0xae, 0xba, 0xc5, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a]);
  await choose('水费.csv', Buffer.concat([heading, Buffer.from('W104551,62.38\n')]));
  await expect(main.getByText('水费.csv，2 行')).toBeVisible();
  await expect(main.getByText('读出 1 行，合计 62.38 元')).toBeVisible();
  await main.getByRole('button', exact('换一份')).click();
  await expect(main.getByLabel('贴上对账单')).toBeVisible();
  // The demo's accountant compared once before
  await page.evaluate(() => { window.print = () => {}; });
  await main.getByRole('button', { name: /^打印对账表 / }).first().click();
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('article.paper');
  await expect(paper.getByRole('heading', { level: 1 })).toContainText('对账表');
  await expect(paper.getByText('经办')).toBeVisible();
  await expect(paper.getByText('复核')).toBeVisible();
  await expect(main.getByRole('heading', exact('对过的账'))).toBeHidden();
});

test('numbers are pasted in the order of one biller, and one is put right on the receipt', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.landscape });
  await page.goto(at(page, '#/desk/shift'));
  const main = desk(page);
  const numbers = main.getByRole('textbox', { name: /^销账流水号 / });
  await expect(numbers).toHaveCount(3);
  // Lines of several billers have no number in common
  await expect(main.getByLabel('一次贴好几个流水号')).toHaveCount(0);
  await expect(main.getByText('要一次填好几笔，先在上面选一个收费单位。')).toBeVisible();
  const biller = main.getByLabel('收费单位', { exact: true });
  const power = biller.locator('option').filter({ hasText: '供电' });
  await biller.selectOption(await power.getAttribute('value'));
  await expect(numbers).toHaveCount(2);
  await main.getByLabel('一次贴好几个流水号').fill('P1\nP2\nP3');
  await main.getByRole('button', exact('照顺序填')).click();
  await expect(main.getByText('贴了 3 个号，这里最多填 2 笔。请少贴一些。')).toBeVisible();
  await main.getByLabel('一次贴好几个流水号').fill('P104300\nP104313\n');
  await main.getByRole('button', exact('照顺序填')).click();
  await expect(numbers.nth(0)).toHaveValue('P104300');
  await expect(numbers.nth(1)).toHaveValue('P104313');
  await main.getByRole('button', exact('销账')).click();
  await expect(main.getByText('已销账', { exact: true })).toBeVisible();
  await expect(numbers).toHaveCount(1);
  // A number that was copied wrongly
  const water = await open(page);
  await water.getByLabel('贴上对账单').fill('流水号 金额\nW104603 49.60\nW104617 31.15');
  await water.getByLabel('从哪天').fill('2026-11-14');
  await water.getByLabel('到哪天').fill('2026-11-14');
  await group(water, '对账单有、本站没有').getByRole('link', { name: /可能是流水号抄错了/ }).click();
  await main.getByRole('button', { name: /^改流水号 / }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('销账流水号').fill('W104617');
  await dialog.getByRole('button', exact('保存')).click();
  await expect(dialog).toBeHidden();
  await expect(main.getByText(/W104617/)).toBeVisible();
});

test('a bill that went back although the biller has it as paid shows until the biller has taken it off', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.landscape });
  await openShift(page);
  await fillBill(page, { account: '1000 099 001', amount: '42.30', period: '2026-11', given: '50' });
  const main = desk(page);
  const press = (name) => main.getByRole('button', exact(name)).click();
  await press('核对');
  await press('确认收款');
  const heading = main.getByRole('heading', { name: /收据 JS-/ });
  await expect(heading).toBeVisible();
  const [receipt, address] = [(await heading.textContent()).match(/JS-\S+/)[0], page.url()];
  // The biller has it
  await page.goto(at(page, '#/desk/shift'));
  await main.getByRole('textbox', { name: new RegExp(`^销账流水号 ${receipt} `) }).fill('W104700');
  await press('销账');
  await expect(main.getByText('已销账', { exact: true })).toBeVisible();
  await page.goto(at(page, '#/desk/remittances'));
  await expect(main.getByRole('heading', exact('对账'))).toBeVisible();
  await expect(main.getByRole('heading', exact('已退而已销账'))).toHaveCount(0);
  // And then it goes back
  await page.goto(address);
  await press('退款');
  const dialog = page.getByRole('dialog', { name: '退款' });
  await dialog.getByLabel('原因').fill('居民自己付过了');
  await dialog.getByRole('button', exact('退款')).click();
  await expect(dialog).toBeHidden();
  await page.goto(at(page, '#/desk/remittances'));
  const card = main.locator('section').filter({ has: page.getByRole('heading', exact('已退而已销账')) }).last();
  await expect(card.getByRole('link', { name: receipt })).toBeVisible();
  await expect(card.getByText(/销账流水号 W104700/)).toBeVisible();
  await expectAccessible(page, 'a bill that the biller still has');
  await card.getByRole('button', exact(`收费单位已撤销 ${receipt}`)).click();
  await expect(main.getByText('已记下：收费单位撤销了')).toBeVisible();
  await expect(main.getByRole('heading', exact('已退而已销账'))).toHaveCount(0);
});

test('the list of the bank is ticked off and nothing is stored', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.landscape });
  await page.goto(at(page, '#/desk/remittances'));
  const main = desk(page);
  await main.getByRole('link', exact('银行对账')).click();
  await expect(main.getByRole('heading', exact('银行对账'))).toBeVisible();
  await main.getByLabel('贴上银行明细').fill('交易日期,摘要,支出,收入\n2026-11-18,存现,,198.10\n2026-11-20,手续费,0.35,\n');
  // A deposit of the day before, and a fee that nobody has booked
  await expect(group(main, '对上了').getByText(/存款单 \d{4}/)).toBeVisible();
  await expect(group(main, '银行有、账上没有').getByText('-0.35 元').first()).toBeVisible();
  await expectAccessible(page, 'the bank');
});

test('a comparison fits a phone, and a tablet in 长辈版', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page);
  const main = await open(page);
  await main.getByLabel('贴上对账单').fill(STATEMENT);
  await expect(main.getByRole('heading', exact('比出来的结果'))).toBeVisible();
  const look = await looker(page, { looks: DESK_LOOKS, axe: 'all' });
  await look('a comparison', { picture: 'desk-comparison' });
});
