// The main job, end to end: a station from nothing to what residents read, out as a file, and in again.
import { expectAccessible } from '../support/axe.mjs';
import { enterDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import {
  exportBackup, exportJournal, lock, MANAGER, PASSPHRASE, publish, setUp, THREE, unlock, wipe,
} from '../support/station.mjs';

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 1180, height: 820 };

/** The line every export ends with holds the digest; heads and entries are what must be the same. */
const entries = (journal) => journal.split('\n').slice(1, -2).map((line) => line.replace(/,$/, ''));

test('from nothing to residents, out, wiped, in again', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize(TABLET);
  await setUp(page);
  for (const name of THREE) await publish(page, name);
  await lock(page);

  // A resident on a phone reads what was published.
  await page.setViewportSize(PHONE);
  await page.goto('./#/');
  await expect(page.getByText('金山社区服务站').first()).toBeVisible();
  await page.getByRole('link', { name: '全部服务' }).click();
  for (const name of THREE) await expect(page.getByRole('link', { name: new RegExp(name) })).toBeVisible();
  await page.getByLabel('搜索服务').fill('水费');
  await expect(page.getByRole('link', { name: /代收自来水费/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /家庭医生/ })).toHaveCount(0);
  await page.getByRole('link', { name: /代收自来水费/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /代收自来水费/ })).toBeVisible();
  const asRead = await page.getByRole('main').innerText();

  // Out.
  await page.setViewportSize(TABLET);
  await page.goto('./#/desk');
  await unlock(page);
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible();
  const journal = await exportJournal(page);
  expect(JSON.parse(journal).format).toBe('linli.journal');
  expect(entries(journal)).toHaveLength(4);

  // The browser loses everything; the file brings it back.
  await wipe(page);
  await page.goto('./#/desk');
  await page.getByRole('button', { name: '从文件恢复' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(journal) });
  await expect(page.getByText('金山社区服务站').first()).toBeVisible();
  const anew = '另一个 不相干的 句子 七个词';
  await page.getByLabel('密码', { exact: true }).fill(anew);
  await page.getByLabel('再输一次密码').fill(anew);
  await page.getByRole('button', { name: '恢复这个服务站' }).click();
  await page.getByLabel(/我已抄好/).check({ timeout: 30_000 });
  await page.getByRole('button', { name: '进入工作台' }).click();
  const again = await exportJournal(page);
  expect(entries(again)).toEqual(entries(journal));
  expect(JSON.parse(again).heads).toEqual(JSON.parse(journal).heads);

  // And the resident's screen is the same.
  await page.setViewportSize(PHONE);
  await page.goto('./#/services');
  await page.getByRole('link', { name: /代收自来水费/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /代收自来水费/ })).toBeVisible();
  expect(await page.getByRole('main').innerText()).toBe(asRead);
});

test('a sealed backup restores with the same passphrase, and with the recovery code', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(TABLET);
  const code = await setUp(page);
  await publish(page, THREE[0]);
  const backup = await exportBackup(page);
  expect(backup.includes(Buffer.from(MANAGER))).toBe(false);
  const file = { name: 'a.linli', mimeType: 'application/octet-stream', buffer: backup };
  await wipe(page);
  await page.goto('./#/desk');
  await page.getByRole('button', { name: '从文件恢复' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByLabel('姓名', { exact: true }).fill(MANAGER);
  await page.getByLabel('密码', { exact: true }).fill('不是这个密码');
  await page.getByRole('button', { name: '打开并检查' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 20_000 });
  await page.getByLabel('密码', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: '打开并检查' }).click();
  await page.getByRole('button', { name: '恢复这个服务站' }).click({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
  await lock(page);
  await page.getByRole('button', { name: '忘记密码，用恢复码' }).click();
  await page.getByLabel('恢复码').fill(code.toLowerCase());
  await page.getByRole('button', { name: '解锁' }).click();
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
});

test('a wrong passphrase stays outside and slows down', async ({ page }) => {
  await page.setViewportSize(TABLET);
  await setUp(page);
  await lock(page);
  await unlock(page, { passphrase: '猜一个密码试试' });
  await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: '锁定' })).toHaveCount(0);
  await expect(page.getByText(/请等 \d+ 秒/)).toBeVisible();
  await expect(page.getByRole('button', { name: '解锁' })).toBeEnabled({ timeout: 10_000 });
  await unlock(page);
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
});

test('garbage, foreign, newer and huge files are refused in plain words', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(TABLET);
  await setUp(page);
  const journal = await exportJournal(page);
  const before = await exportJournal(page);
  const input = page.locator('input[type=file]');
  const refuse = async (name, buffer, words) => {
    await page.goto('./#/desk/data');
    const begun = Date.now();
    await input.setInputFiles({ name, mimeType: 'application/json', buffer });
    await expect(page.getByRole('main').getByText(words).first()).toBeVisible();
    return Date.now() - begun;
  };
  await refuse('a.json', Buffer.from('hello'), /不是|认不出/);
  await refuse('b.json', Buffer.from('{"format":"other","version":1}'), /不是|认不出/);
  await refuse('c.json', Buffer.from('{"format":"linli.journal","version":9}\n'), /新版本|更新/);
  await refuse('d.json', Buffer.from(journal.slice(0, journal.length / 2)), /不完整|没有写完|断/);
  await refuse('e.json', Buffer.from(journal.replace('金山社区', '银山社区')), /改过|不一致|改动/);
  // Another station's file.
  const foreign = journal.replaceAll(JSON.parse(journal).station, '0123456789abcdef');
  await refuse('f.json', Buffer.from(foreign), /改过|改动|别的|另一个/);
  // And nothing has changed.
  expect(entries(await exportJournal(page))).toEqual(entries(before));
});

test('a journal of 100 MB is refused within a second', async ({ page }) => {
  await page.setViewportSize(TABLET);
  await page.goto('./#/desk');
  await page.getByRole('button', { name: '从文件恢复' }).click();
  // The page of files comes in a chunk of its own.
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  // Made inside the page: what counts is how long the screen takes, not the way of the bytes into the browser.
  const took = await page.evaluate(async () => {
    const head = '{"format":"linli.journal","version":1,"entries":[';
    const file = new File([head, new Uint8Array(100 * 1024 * 1024).fill(32)], 'big.json', { type: 'application/json' });
    const input = document.querySelector('input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(file);
    const shown = new Promise((done) => {
      const look = new MutationObserver(() => document.querySelector('[role=alert]') && done(performance.now()));
      look.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    const begun = performance.now();
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return (await shown) - begun;
  });
  expect(took).toBeLessThan(1000);
  await expect(page.getByRole('alert').first()).toContainText(/太大/);
});

test('an emptied store is not taken for a new station', async ({ page }) => {
  await page.setViewportSize(TABLET);
  await setUp(page);
  await wipe(page, { andMarks: false });
  await page.goto('./#/desk');
  await expect(page.getByText(/曾经有.*金山社区服务站/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: '从文件恢复' })).toBeVisible();
  await expectAccessible(page, 'vanished');
});

test('the demo is one click away and never meets the real station', async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize(TABLET);
  await page.goto('./#/desk');
  await enterDemo(page);
  await expect(page.getByText(/示例站/).first()).toBeVisible();
  await page.goto('./#/');
  await expect(page.getByText(/示例|演示/).first()).toBeVisible();
  const names = await page.evaluate(async () => (await indexedDB.databases()).map((database) => database.name));
  expect(names).toContain('linli-demo');
  const real = await page.evaluate(() => new Promise((done) => {
    const request = indexedDB.open('linli');
    request.onsuccess = () => {
      const database = request.result;
      if (![...database.objectStoreNames].includes('segments')) return done(0);
      const count = database.transaction('segments').objectStore('segments').count();
      count.onsuccess = () => done(count.result);
    };
  }));
  expect(real).toBe(0);
});

test('two windows: one writes, the other is told and can take over', async ({ context, page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(TABLET);
  await setUp(page);
  const second = await context.newPage();
  await second.setViewportSize(TABLET);
  await second.goto('./#/desk');
  await unlock(second);
  await second.getByRole('button', { name: '接管' }).click({ timeout: 20_000 });
  await expect(second.getByRole('button', { name: '锁定' })).toBeVisible();
  await publish(second, THREE[0]);
  // The first window hears of it, shows what was written, and can take over in turn.
  await expect(page.getByRole('button', { name: '接管' })).toBeVisible();
});
