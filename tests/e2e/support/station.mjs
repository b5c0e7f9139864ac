// A station as people make one: by the screens, in the words that stand there.
//
// Addresses are relative to the page that is open, so that these steps also serve a browser without a base address.
import { expect } from './fixtures.mjs';

export const MANAGER = '林晓燕';
export const PASSPHRASE = '榕树下 五点钟 喝茶 听南音';

/** Names of three services of the starter catalogue that can be published as they come. */
export const THREE = ['求职登记与岗位推荐', '代收自来水费', '家庭医生签约登记'];

/** The address of a screen: on the page's own server, or on the one of the test. */
export const at = (page, hash) => (page.url().startsWith('http') ? new URL(hash, page.url()).href : `./${hash}`);

/**
 * Waits for something that takes a second or so: an `expect` looks twice a second, this twenty times. What is looked for is a
 * pattern in the text of an element; whether people can see and reach it is for the test to say.
 */
export async function appears(page, selector, pattern, timeout = 30_000) {
  await page.waitForFunction(
    ([selector, source]) => [...document.querySelectorAll(selector)].some((element) => new RegExp(source).test(element.textContent)),
    [selector, pattern.source],
    { polling: 50, timeout },
  );
}

/** Founds 金山社区 from nothing and enters the desk. Returns the recovery code as it is printed. */
export async function setUp(page, { community = '金山', manager = MANAGER, passphrase = PASSPHRASE, onManager = async () => {} } = {}) {
  await page.goto(at(page, '#/desk'));
  await page.getByRole('button', { name: '启用服务站' }).click();
  await page.getByRole('combobox', { name: '社区' }).fill(community);
  await page.getByRole('option', { name: new RegExp(community) }).first().click();
  await page.getByLabel('单据字母').fill('JS');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByLabel('站长姓名')).toBeVisible();
  await onManager();
  await page.getByLabel('站长姓名').fill(manager);
  await page.getByLabel('密码', { exact: true }).fill(passphrase);
  await page.getByLabel('再输一次密码').fill(passphrase);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '启用服务站' }).click();
  await appears(page, 'h1, h2, h3', /恢复码/);
  await expect(page.getByRole('heading', { name: /恢复码/ }).first()).toBeVisible();
  const code = (await page.locator('.code').innerText()).replace(/\s+/g, ' ').trim();
  await page.getByLabel(/我已抄好/).check();
  await page.getByRole('button', { name: '进入工作台' }).click();
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible();
  return code;
}

/** Opens a locked desk. */
export async function unlock(page, { name = MANAGER, passphrase = PASSPHRASE } = {}) {
  await page.getByLabel('姓名', { exact: true }).fill(name);
  await page.getByLabel('密码', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: '解锁' }).click();
}

/** Leaves the desk locked, as after 锁定. */
export async function lock(page) {
  await page.getByRole('button', { name: '锁定' }).click();
  await expect(page.getByRole('button', { name: '解锁' })).toBeVisible();
}

/** Publishes a draft of the catalogue. */
export async function publish(page, name) {
  await page.goto(at(page, '#/desk/catalogue'));
  await page.getByLabel('查找事项').fill(name);
  await page.getByRole('link', { name: new RegExp(name) }).first().click();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByText(/已发布|已保存/).first()).toBeVisible();
}

/** Takes the journal out in the clear; returns the text of the file. */
export async function exportJournal(page) {
  await page.goto(at(page, '#/desk/data'));
  await page.getByRole('button', { name: '导出数据' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '我知道了，导出' }).click();
  return read(await download);
}

/** Takes a sealed backup out; returns its bytes. */
export async function exportBackup(page) {
  await page.goto(at(page, '#/desk/data'));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '加密备份' }).click();
  return readBytes(await download);
}

async function readBytes(download) {
  const pieces = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function read(download) {
  return (await readBytes(download)).toString('utf8');
}

/** Takes the second copy away, so that only what stands in the first counts. */
export async function loseSecond(page) {
  await page.evaluate(() => navigator.storageBuckets?.delete('linli-second'));
}

/** Removes what the browser keeps of us, as clearing the site's data does; without the marks only the database. */
export async function wipe(page, { andMarks = true } = {}) {
  const { origin } = new URL(page.url());
  await loseSecond(page);
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: andMarks ? 'all' : 'indexeddb' });
  await session.detach();
}
