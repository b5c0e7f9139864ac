// 办事单: from a resident to the station, with nothing in between, and never a false 已收到.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expectAccessible, expectAccessibleWhole } from '../support/axe.mjs';
import { CHROMIUM, CHROMIUM_ARGS } from '../support/chromium.mjs';
import { expect, Guard, test } from '../support/fixtures.mjs';
import { expectNoSidewaysScroll, shoot, SIZES } from '../support/screens.mjs';
import { boardOf, fillSlip, servePublished } from '../support/slips.mjs';
import { at, exportBackup, exportJournal, lock, MANAGER, PASSPHRASE, publish, setUp, THREE, unlock } from '../support/station.mjs';
import { writeVideo } from '../support/video.mjs';

const SERVICE = THREE[2];
const desk = (page) => page.locator('#desk').getByRole('main');
const exact = (name) => ({ name, exact: true });

test('on the station\'s tablet: slip, unlock, order, assigned, done, rated; the resident sees where it stands', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  await publish(page, SERVICE);
  await lock(page);
  // Somebody fills a slip in while nobody is at the desk.
  const main = await fillSlip(page, { word: '家庭医生', name: '陈阿婆', note: '血压药快吃完了' });
  // A photo is made small; one that is far too large, or none at all, says so and nothing is lost.
  const file = main.getByLabel('照片文件（选的）');
  await file.setInputFiles({ name: 'huge.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(40 << 20) });
  await expect(main.getByText(/太大/).first()).toBeVisible();
  await file.setInputFiles({ name: 'letter.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
  await expect(main.getByText(/不是照片|打不开/).first()).toBeVisible();
  await file.setInputFiles({ name: 'kitchen.png', mimeType: 'image/png', buffer: await page.screenshot() });
  await expect(main.getByRole('img', { name: '照片 1' })).toBeVisible();
  await expectAccessibleWhole(page, 'the form of a slip');
  await main.getByRole('button', exact('生成办事单')).click();
  await expect(main.getByText(/服务站还没有收到/).first()).toBeVisible();
  await main.getByRole('button', exact('交给服务站')).click();
  await expect(main.getByText('已放进本站的收件箱')).toBeVisible();
  const code = (await main.locator('.ask-code').innerText()).replace(/\s+/g, '');
  expect(code).toMatch(/^[0-9a-z]{8}$/i);
  await expectAccessibleWhole(page, 'a slip that was handed in');
  await shoot(page, 'slip-handed');
  // Nothing of it can be read on this tablet without the passphrase.
  const stored = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const texts = [];
    for (const { name } of databases) {
      const db = await new Promise((resolve) => Object.assign(indexedDB.open(name), { onsuccess: (event) => resolve(event.target.result) }));
      for (const store of db.objectStoreNames) {
        const values = await new Promise((resolve) => Object.assign(db.transaction(store).objectStore(store).getAll(), { onsuccess: (event) => resolve(event.target.result) }));
        texts.push(...values.map((value) => (typeof value === 'string' ? value : new TextDecoder().decode(value))));
      }
      db.close();
    }
    return JSON.stringify([texts, { ...localStorage }, { ...sessionStorage }]);
  });
  for (const word of ['陈阿婆', '9001', '血压药']) expect(stored).not.toContain(word);
  // The desk is opened: the inbox is emptied, the order is there.
  await page.goto(at(page, '#/desk/requests'));
  await unlock(page);
  const row = desk(page).getByRole('link', { name: /家庭医生/ }).first();
  await expect(row).toContainText('陈阿婆');
  await row.click();
  await expect(desk(page).getByRole('img', { name: /照片 1/ })).toBeVisible();
  await desk(page).getByRole('button', exact('接单')).click();
  await expect(desk(page).getByText('已接单').first()).toBeVisible();
  await desk(page).getByRole('button', exact('派单')).first().click();
  let dialog = page.getByRole('dialog', { name: '派单' });
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', exact('派单')).click();
  await expect(desk(page).getByText('已派单').first()).toBeVisible();
  await desk(page).getByRole('button', exact('完成')).first().click();
  dialog = page.getByRole('dialog', { name: '完成' });
  await dialog.getByRole('button', exact('完成')).click();
  await expect(desk(page).getByText('已完成').first()).toBeVisible();
  await desk(page).getByRole('button', exact('评价')).first().click();
  dialog = page.getByRole('dialog', { name: '评价' });
  await dialog.getByRole('radio', { name: /^很满意/ }).check();
  await dialog.getByRole('button', exact('评价')).click();
  await expect(desk(page).getByText('已评价').first()).toBeVisible();
  await expectAccessible(page, 'a rated request');
  // Where it stands is read from the counter, also while the desk is locked, by any spelling of the code.
  await lock(page);
  await page.goto(at(page, '#/track'));
  const resident = page.locator('#resident').getByRole('main');
  await resident.getByLabel(/查询码/).fill(`${code.slice(0, 4).toUpperCase()}-${code.slice(4)}`);
  await resident.getByRole('button', exact('查一查')).click();
  await expect(resident.getByText(/家庭医生/).first()).toBeVisible();
  await expect(resident).not.toContainText('陈阿婆');
  await expectAccessibleWhole(page, 'where a request stands');
});

/** A phone that reads the station's board as published; its slip as text and as a picture of its code. */
async function phoneSlip(browser, guard, origin, board, options) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: SIZES.phone,
    permissions: ['clipboard-read', 'clipboard-write'],
    baseURL: origin,
    serviceWorkers: 'block',
  });
  await guard.guard(context);
  await servePublished(context, board);
  const phone = await context.newPage();
  await phone.goto('./#/');
  const main = await fillSlip(phone, options);
  await main.getByRole('button', exact('生成办事单')).click();
  await expect(main.getByText(/服务站还没有收到/).first()).toBeVisible();
  await expectAccessibleWhole(phone, 'a slip on a phone');
  await expectNoSidewaysScroll(phone, 'a slip on a phone');
  await shoot(phone, 'slip-phone', { fullPage: true });
  const code = await main.getByRole('img', { name: '到服务站扫码' }).screenshot();
  await main.getByRole('button', exact('复制文字')).click();
  const text = await phone.evaluate(() => navigator.clipboard.readText());
  await context.close();
  return { text, code };
}

test('from a phone: pasted text counts once, and what is no slip of ours says so; a camera reads the code', async ({ page, browser, guard, baseURL }) => {
  test.setTimeout(240_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  await publish(page, SERVICE);
  await page.goto(at(page, '#/'));
  await expect(page.getByRole('heading', { name: '您想办什么？' })).toBeVisible();
  await expect.poll(() => boardOf(page).then((board) => JSON.parse(board).services.length)).toBe(1);
  const board = await boardOf(page);
  const slip = await phoneSlip(browser, guard, baseURL, board, { word: '家庭医生', name: '吴锦绣', note: '想换一位医生' });
  expect(slip.text).toMatch(/LINLI:/);
  expect(slip.text).not.toContain('吴锦绣');

  await page.goto(at(page, '#/desk/slips'));
  const paste = async (text) => {
    await desk(page).getByRole('button', exact('粘贴办事单')).click();
    const dialog = page.getByRole('dialog', { name: '粘贴办事单' });
    await dialog.getByLabel('办事单文字').fill(text);
    await dialog.getByRole('button', exact('下一步')).click();
  };
  // Half of one, and something else
  await paste(slip.text.slice(0, 200));
  await expect(page.getByRole('dialog').getByText(/没有完整的办事单|改动|不全/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  // The whole
  await paste(`您好：\n${slip.text}\n谢谢`);
  await expect(desk(page).getByRole('heading', { name: '核对这张办事单' })).toBeVisible();
  await expect(desk(page).getByText('吴锦绣').first()).toBeVisible();
  await expectAccessibleWhole(page, 'a slip being checked');
  await shoot(page, 'slip-check');
  await desk(page).getByRole('button', exact('登记')).click();
  await expect(desk(page).getByText('登记好了')).toBeVisible();
  // Again
  await paste(slip.text);
  await expect(page.getByText('这张办事单已经登记过了').first()).toBeVisible();
  await page.goto(at(page, '#/desk/requests'));
  await expect(desk(page).getByRole('link', { name: /家庭医生/ })).toHaveCount(1);
});

test('a camera reads the code of a slip, turned, blurred and grainy', async ({ page, baseURL }) => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(tmpdir(), 'linli-'));
  const video = join(folder, 'code.y4m');
  await page.goto('./');
  await writeFile(video, await writeVideo(page, await page.screenshot()));
  const camera = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...CHROMIUM_ARGS, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${video}`],
  });
  try {
    const context = await camera.newContext({ locale: 'zh-CN', viewport: SIZES.landscape, baseURL, serviceWorkers: 'block', permissions: ['camera'] });
    const seen = new Guard(new URL(baseURL).origin);
    await seen.guard(context);
    const tablet = await context.newPage();
    await tablet.goto('./#/desk');
    await setUp(tablet);
    await publish(tablet, SERVICE);
    await tablet.goto(at(tablet, '#/'));
    await expect.poll(() => boardOf(tablet).then((board) => JSON.parse(board).services.length)).toBe(1);
    const slip = await phoneSlip(camera, seen, baseURL, await boardOf(tablet), { word: '家庭医生', name: '庄德胜', note: '签约' });
    await writeFile(video, await writeVideo(page, slip.code));
    await tablet.goto(at(tablet, '#/desk/slips'));
    await desk(tablet).getByRole('button', exact('扫办事单')).click();
    await expect(desk(tablet).getByRole('heading', { name: '核对这张办事单' })).toBeVisible({ timeout: 60_000 });
    await expect(desk(tablet).getByText('庄德胜').first()).toBeVisible();
    await desk(tablet).getByRole('button', exact('登记')).click();
    await expect(desk(tablet).getByText('登记好了')).toBeVisible();
    seen.check();
  } finally {
    await camera.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test('a slip for another station is refused by name of the reason', async ({ page, browser, guard, baseURL }) => {
  test.setTimeout(180_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  await publish(page, SERVICE);
  await page.goto(at(page, '#/'));
  await expect.poll(() => boardOf(page).then((board) => JSON.parse(board).services.length)).toBe(1);
  const other = JSON.parse(await boardOf(page));
  // The same board with the keys of somebody else.
  for (const key of other.keys) key.kid = key.kid.replace(/^./, (c) => (c === '0' ? '1' : '0'));
  const slip = await phoneSlip(browser, guard, baseURL, JSON.stringify(other), { word: '家庭医生', name: '某某', note: '签约' });
  await page.goto(at(page, '#/desk/slips'));
  await desk(page).getByRole('button', exact('粘贴办事单')).click();
  const dialog = page.getByRole('dialog', { name: '粘贴办事单' });
  await dialog.getByLabel('办事单文字').fill(slip.text);
  await dialog.getByRole('button', exact('下一步')).click();
  await expect(page.getByText(/别的服务站|另一个服务站|不是本站/).first()).toBeVisible();
});

test('a slip that came in on two tablets: each request names the other, until one of them is cancelled', async ({ page, browser, guard, baseURL }) => {
  test.setTimeout(300_000);
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  await publish(page, SERVICE);
  await page.goto(at(page, '#/'));
  await expect.poll(() => boardOf(page).then((board) => JSON.parse(board).services.length)).toBe(1);
  const slip = await phoneSlip(browser, guard, baseURL, await boardOf(page), { word: '家庭医生', name: '吴锦绣', note: '签约' });
  // A second tablet of the same station, from its backup: it holds the same keys.
  const backup = await exportBackup(page);
  const context = await browser.newContext({ locale: 'zh-CN', viewport: SIZES.landscape, baseURL, serviceWorkers: 'block' });
  await guard.guard(context);
  const second = await context.newPage();
  await second.goto('./#/desk');
  await second.getByRole('button', { name: '从文件恢复' }).click();
  await second.locator('input[type=file]').setInputFiles({ name: 'a.linli', mimeType: 'application/octet-stream', buffer: backup });
  await second.getByLabel('姓名', { exact: true }).fill(MANAGER);
  await second.getByLabel('密码', { exact: true }).fill(PASSPHRASE);
  await second.getByRole('button', { name: '打开并检查' }).click();
  await second.getByRole('button', { name: '恢复这个服务站' }).click({ timeout: 20_000 });
  await expect(second.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
  for (const tablet of [page, second]) {
    await tablet.goto(at(tablet, '#/desk/slips'));
    await desk(tablet).getByRole('button', exact('粘贴办事单')).click();
    const dialog = tablet.getByRole('dialog', { name: '粘贴办事单' });
    await dialog.getByLabel('办事单文字').fill(slip.text);
    await dialog.getByRole('button', exact('下一步')).click();
    await desk(tablet).getByRole('button', exact('登记')).click();
    await expect(desk(tablet).getByText('登记好了')).toBeVisible();
  }
  // One takes the other's file in.
  const journal = await exportJournal(second);
  await context.close();
  await page.goto(at(page, '#/desk/data'));
  await page.locator('input[type=file]').setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(journal) });
  await page.getByRole('button', { name: /^导入 \d+ 条/ }).click();
  await expect(page.getByText(/已导入 \d+ 条/).first()).toBeVisible({ timeout: 20_000 });
  await page.goto(at(page, '#/desk/requests'));
  await expect(desk(page).getByText('登记了两次')).toHaveCount(2);
  await desk(page).getByRole('link', { name: /家庭医生/ }).first().click();
  await expect(desk(page).getByText('这张办事单在两台平板上都登记了')).toBeVisible();
  await expectAccessibleWhole(page, 'a request with a twin');
  await desk(page).getByRole('link', { name: /^\d+ 月 \d+ 日 · 待接单$/ }).click();
  await desk(page).getByText('更多', { exact: true }).click();
  await desk(page).getByRole('button', exact('取消')).click();
  const dialog = page.getByRole('dialog', { name: '取消' });
  await dialog.getByRole('textbox').fill('重复登记');
  await dialog.getByRole('button', exact('取消这件事')).click();
  await expect(desk(page).getByText('已取消').first()).toBeVisible();
  await expect(desk(page).getByText('这张办事单在两台平板上都登记了')).toHaveCount(0);
  await expect(desk(page).getByText('登记了两次')).toHaveCount(0);
});
