// Several tablets of one station: joining, handing over, taking in.
import { expect } from './fixtures.mjs';
import { at, MANAGER, PASSPHRASE } from './station.mjs';

export const TABLET = { width: 1180, height: 820 };

export async function bytes(download) {
  const pieces = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece);
  return Buffer.concat(pieces);
}

export async function toTablets(page) {
  await page.goto(at(page, '#/desk/tablets'));
  await expect(page.getByRole('heading', { name: '本站的平板' })).toBeVisible();
}

/** Makes the backup for a tablet that joins; its bytes. */
export async function joiningBackup(page) {
  await toTablets(page);
  await page.getByRole('button', { name: '加入一台平板' }).click();
  const dialog = page.getByRole('dialog', { name: '加入一台平板' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '做一份加密备份' }).click();
  const file = await bytes(await download);
  await expect(dialog.getByText(/已备份/)).toBeVisible();
  await dialog.getByRole('button', { name: '关闭' }).click();
  return file;
}

/** Another browser, which becomes a tablet of the station. */
export async function join(browser, baseURL, file) {
  const context = await browser.newContext({ baseURL, viewport: TABLET, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto('./#/desk');
  await joinHere(page, file);
  return { context, page };
}

/** The same on a page that stands at the welcome screen. */
export async function joinHere(page, file) {
  await page.getByRole('button', { name: '从文件恢复' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'a.linli', mimeType: 'application/octet-stream', buffer: file });
  await page.getByLabel('姓名', { exact: true }).fill(MANAGER);
  await page.getByLabel('密码', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: '打开并检查' }).click();
  await page.getByRole('button', { name: '恢复这个服务站' }).click({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
}

/** 交出数据: the bytes of the file. */
export async function handOver(page, to) {
  await toTablets(page);
  await page.getByLabel('交给哪一台').selectOption(to);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '交出数据' }).click();
  const file = await bytes(await download);
  await expect(page.getByText('已做好文件')).toBeVisible();
  return file;
}

export async function choose(page, file, name = 'b.linli') {
  await toTablets(page);
  await page.getByLabel('选择要接收的文件').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: file });
}

/** Chooses several files of these names at once. */
export async function chooseAll(page, files) {
  await toTablets(page);
  const all = Object.entries(files).map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer }));
  await page.locator('#desk input[type=file]').setInputFiles(all);
}

/** 接收数据, as it is meant to go. */
export async function receive(page, file, count) {
  await choose(page, file);
  await page.getByRole('button', { name: `接收 ${count} 条` }).click();
  await expect(page.getByText(new RegExp(`已(接收|导入) ${count} 条`))).toBeVisible({ timeout: 20_000 });
}

/** The whole fingerprint, as it stands at 数据. */
export async function fingerprint(page) {
  await page.goto(at(page, '#/desk/data'));
  await page.getByText('看完整的指纹').click();
  return (await page.locator('details.fold .num').innerText()).replace(/\s+/g, '');
}

/** Writes another name for a service. */
export async function rename(page, from, to) {
  await page.goto(at(page, '#/desk/catalogue'));
  await page.getByLabel('查找事项').fill(from);
  await page.getByRole('link', { name: new RegExp(from) }).first().click();
  await page.getByLabel('事项名称').fill(to);
  await page.getByRole('button', { name: '保存', exact: true }).first().click();
  await expect(page.getByText('已保存').first()).toBeVisible();
}

/** Opens 待核对 and waits until it has looked. */
export async function check(page) {
  await page.goto(at(page, '#/desk/findings'));
  await expect(page.getByRole('heading', { level: 1, name: '待核对' })).toBeVisible();
  await expect(page.getByRole('main').getByText('正在核对')).toHaveCount(0, { timeout: 20_000 });
}
