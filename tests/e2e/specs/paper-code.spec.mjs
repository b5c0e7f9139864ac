// 查验码 from paper: a receipt is printed, the print becomes the dots of a printer of 203 an inch, the dots a photo that is turned,
// blurred and grainy, and the photo is read on 查验收据.
import { writeFile } from 'node:fs/promises';
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { dots, photograph } from '../support/photo.mjs';
import { qr } from '../support/qr.mjs';
import { SIZES } from '../support/screens.mjs';
import { at } from '../support/station.mjs';
import { fillBill, openShift } from '../support/till.mjs';

const desk = (page) => page.locator('#desk').getByRole('main');
const resident = (page) => page.locator('#resident').getByRole('main');
const exact = (name) => ({ name, exact: true });
const button = (page, name) => desk(page).getByRole('button', exact(name));
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A receipt on the screen, of 42.37 yuan in cash; its number, its address and the link of its code. */
async function takeOne(page) {
  await page.addInitScript(() => { window.print = () => {}; });
  await openDemo(page, { size: SIZES.landscape });
  await openShift(page);
  await fillBill(page, { account: '1000099003', amount: '42.37', period: '2026-11', given: '50' });
  await button(page, '核对').click();
  await button(page, '确认收款').click();
  const heading = desk(page).getByRole('heading', { name: /收据 JS-/ });
  const number = (await heading.textContent()).match(/JS-\S+/)[0];
  const address = page.url();
  await desk(page).getByText('查验码', { exact: true }).click();
  const href = await desk(page).getByRole('link', exact('查验收据')).getAttribute('href');
  return { number, address, href };
}

/** The receipt that stands on the screen, printed on this paper, in dots. */
async function print(page, paper) {
  await desk(page).getByLabel('纸张').selectOption(paper);
  await button(page, '打印收据').or(button(page, '补打')).first().click();
  await expect(page.locator('.cash-paper svg.qr')).toBeAttached();
  return dots(await page.pdf({ preferCSSPageSize: true, printBackground: true }), { around: '扫码查验收据真假' });
}

/** Takes a photo to 查验收据. */
async function scan(page, photo) {
  await page.goto(at(page, '#/verify'));
  await resident(page).locator('input[type=file]').setInputFiles({ name: 'receipt.jpg', mimeType: 'image/jpeg', buffer: photo });
}

/** The same text with one bit of what it stands for turned over. */
function flipped(text, bit) {
  const n = Math.floor(bit / 5);
  return text.slice(0, n) + LETTERS[LETTERS.indexOf(text[n]) ^ 16 >> bit % 5] + text.slice(n + 1);
}

test('a receipt verifies from paper: printed, turned, blurred, grainy, on each paper', async ({ page }, info) => {
  test.setTimeout(120_000);
  const { number, address } = await takeOne(page);
  const HANDS = [
    ['58 毫米', { turned: -38, blur: 1.6, grain: 30 }],
    ['58 毫米', { turned: 173, blur: 0.8, across: 620, grain: 24 }],
    ['80 毫米', { turned: 97, blur: 1.4, grain: 24 }],
    ['A4', { turned: -12, across: 2200, blur: 1.2 }],
  ];
  const printed = new Map();
  for (const [paper, hand] of HANDS) {
    await page.goto(address);
    if (!printed.has(paper)) printed.set(paper, await print(page, paper));
    const photo = await photograph(page, printed.get(paper), hand);
    await writeFile(info.outputPath(`${paper}-${hand.turned}.jpg`), photo);
    await scan(page, photo);
    await expect(resident(page).getByRole('heading', { level: 2, name: '签名有效' }), `${paper}, ${JSON.stringify(hand)}`).toBeVisible({ timeout: 30_000 });
    await expect(resident(page).getByText(number).first()).toBeVisible();
    await expect(resident(page).getByText(/^42\.30 元/)).toBeVisible();
  }
});

test('one flipped bit fails, from the link and from forged paper', async ({ page }, info) => {
  test.setTimeout(180_000);
  const { address, href } = await takeOne(page);
  const text = href.slice('#/verify/'.length);
  // Somewhere in every field behind the key: day, amount, method, year, number, tablet; and in the signature.
  for (const byte of [11, 12, 15, 16, 18, 20, 23, 26, 40, 70]) {
    await page.goto(at(page, `#/verify/${flipped(text, byte * 8 + byte % 8)}`));
    const said = resident(page).getByText(/^(签名无效|无法核对)$/);
    await expect(said.first(), `bit ${byte % 8} of byte ${byte}`).toBeVisible();
    await expect(resident(page).getByText('签名有效'), `byte ${byte}`).toHaveCount(0);
  }

  // Whoever changes a code of ours has to draw a new one. That a drawing is another's is no fault; that its text is, is.
  const forge = async (forged) => {
    await page.goto(address);
    await desk(page).getByLabel('纸张').selectOption('58 毫米');
    await button(page, '打印收据').or(button(page, '补打')).first().click();
    const code = page.locator('.cash-paper svg.qr');
    await expect(code).toBeAttached();
    const modules = qr(forged);
    await code.evaluate((svg, modules) => {
      svg.setAttribute('viewBox', `-4 -4 ${modules.length + 8} ${modules.length + 8}`);
      for (const [name, value] of [['x', -4], ['y', -4], ['width', modules.length + 8], ['height', modules.length + 8]]) svg.querySelector('rect').setAttribute(name, value);
      svg.querySelector('path').setAttribute('d', modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join(''));
    }, modules);
    const paper = await dots(await page.pdf({ preferCSSPageSize: true, printBackground: true }), { around: '扫码查验收据真假' });
    const photo = await photograph(page, paper, { turned: 9, blur: 1.2, grain: 20 });
    await writeFile(info.outputPath('forged.jpg'), photo);
    await scan(page, photo);
  };
  const link = new URL(href, page.url()).href;
  await forge(link);
  await expect(resident(page).getByRole('heading', { level: 2, name: '签名有效' })).toBeVisible({ timeout: 30_000 });
  // A bit of the amount: 42.30 becomes 42.46.
  await forge(link.replace(text, flipped(text, 15 * 8 + 3)));
  await expect(resident(page).getByRole('heading', { level: 2, name: '签名无效' })).toBeVisible({ timeout: 30_000 });
  await expect(resident(page).getByText(/^42\.46 元/)).toBeVisible();
});
