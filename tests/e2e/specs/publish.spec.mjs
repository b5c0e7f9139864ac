// From the desk to everybody's phone: the board goes out as files, lies beside the app, and another browser reads it.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, serve } from '../serve.mjs';
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { LOOKS, looker } from '../support/screens.mjs';
import { at, publish, setUp, THREE } from '../support/station.mjs';

const CODE = /^\d{12}\.json$/;

/** Presses 发布 and gives the files by their names. */
async function handOut(page) {
  const files = {};
  const take = async (download) => {
    files[download.suggestedFilename()] = await readFile(await download.path(), 'utf8');
  };
  const taken = [];
  page.on('download', (download) => taken.push(take(download)));
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByText(/文件已交给浏览器下载/)).toBeVisible();
  await Promise.all(taken);
  return files;
}

test('publish: preview, what changes, two files, another phone reads them; then only what changed', async ({ page, browser, guard }) => {
  test.setTimeout(180_000);
  const dir = await mkdtemp(join(tmpdir(), 'linli-'));
  await cp(DIST, dir, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  // A list on which this community has published nothing.
  const index = join(dir, 'stations', 'index.json');
  const list = JSON.parse(await readFile(index, 'utf8'));
  const server = await serve({ dir });
  // On a busy machine the browser asks for the icon when the phone has long been put away and this server is gone.
  guard.allow(/ERR_CONNECTION_REFUSED.*favicon\.svg/);
  guard.allowOrigin(server.url);
  try {
    await page.setViewportSize({ width: 1180, height: 820 });
    await page.goto(`${server.url}#/desk`);
    await setUp(page);
    for (const name of THREE.slice(0, 2)) await publish(page, name);
    await page.goto(at(page, '#/desk/publish'));
    await expect(page.getByText('还没有公布过，居民手机上看到的是通用目录')).toBeVisible();
    await expect(page.getByText('第一次公布：服务 2 项，公告 0 条。')).toBeVisible();
    await expect(page.getByRole('link', { name: '预览' })).toBeVisible();
    const files = await handOut(page);
    const [code] = Object.keys(files).filter((name) => CODE.test(name));
    expect(Object.keys(files).sort()).toEqual([code, 'index.json']);
    expect(files[code]).not.toContain('林晓燕');
    // The others on the list are still there.
    const now = JSON.parse(files['index.json']).stations;
    expect(now.length).toBe(list.stations.length);
    expect(now.filter((station) => station.board).map((station) => `${station.code}.json`)).toContain(code);
    for (const [name, text] of Object.entries(files)) await writeFile(join(dir, 'stations', name), text);

    // Another person's phone.
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });
    const phone = await context.newPage();
    await phone.goto(`${server.url}#/stations`);
    await phone.getByRole('searchbox').fill('金山');
    await phone.getByRole('button', { name: /金山/ }).first().click();
    await expect(phone.getByText(/内容更新于|更新于/).first()).toBeVisible();
    await phone.getByLabel('搜索服务').fill('shuifei');
    await phone.getByRole('link', { name: /代收自来水费/ }).first().click();
    await expect(phone.getByRole('heading', { level: 1, name: /代收自来水费/ })).toBeVisible();
    // Search engines read what it is.
    const data = JSON.parse(await phone.locator('script[type="application/ld+json"]').innerText());
    expect(JSON.stringify(data)).toContain('代收自来水费');
    await phone.goto(`${server.url}#/services`);
    await expect(phone.getByRole('main').getByRole('status').first()).toContainText('2');
    await expect(phone.locator('script[type="application/ld+json"]')).toHaveCount(0);

    // Somebody of another community looks everywhere, and goes there.
    await phone.goto(`${server.url}#/stations`);
    await phone.getByRole('searchbox').fill('水门');
    await phone.getByRole('button', { name: /水门/ }).first().click();
    await phone.goto(`${server.url}#/services?q=shuifei`);
    await phone.getByRole('button', { name: '在全区的服务站里找' }).click();
    await expect(phone.getByRole('listitem').filter({ hasText: '金山社区' })).toContainText('代收自来水费');
    await phone.getByRole('button', { name: '看这个社区' }).click();
    await expect(phone.getByRole('main').getByRole('link', { name: /代收自来水费/ }).first()).toBeVisible();
    await phone.goto(`${server.url}#/services`);

    // Nothing has changed since; then something does, and only that is told.
    await page.reload();
    const { unlock } = await import('../support/station.mjs');
    await unlock(page);
    await page.goto(at(page, '#/desk/publish'));
    await expect(page.getByText('和网上的一样，不用再公布。')).toBeVisible();
    await expect(page.getByText(/上次交出文件/)).toBeVisible();
    await publish(page, THREE[2]);
    await page.goto(at(page, '#/desk/publish'));
    await expect(page.getByText('新增服务 1 项')).toBeVisible();
    const again = await handOut(page);
    expect(Object.keys(again), 'the list knows this community already').toEqual([code]);
    await writeFile(join(dir, 'stations', code), again[code]);
    await phone.reload();
    await expect(phone.getByRole('main').getByRole('status').first()).toContainText('3');
    await context.close();
    await page.goto(at(page, '#/desk/history'));
    await expect(page.getByText('交出了对外公布的文件：服务 3 项，公告 0 条')).toBeVisible();
  } finally {
    await server.close();
    await rm(dir, { recursive: true });
  }
});

test('a list that cannot be read is not written over, and a demo is not published', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1180, height: 820 });
  await page.goto('./#/desk');
  await setUp(page);
  await page.route('**/stations/index.json*', (route) => route.fulfill({ body: '{"stations":', contentType: 'application/json' }));
  await page.goto('./#/desk/publish');
  await expect(page.getByText('看不到网上的，没法比。')).toBeVisible();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByText('没有公布成功')).toBeVisible();
  await expect(page.getByText(/index\.json 读不出来/)).toBeVisible();
  await page.unroute('**/stations/index.json*');
  await page.goto('./#/desk/history');
  await expect(page.getByText(/交出了对外公布的文件/), 'nothing was handed out').toHaveCount(0);
});

test('a demo is not published: it bears the code of a real community', async ({ page }) => {
  await openDemo(page, { fixed: false, size: { width: 1180, height: 820 } });
  await page.goto('./#/desk/publish');
  await expect(page.getByText(/演示数据不能公布/)).toBeVisible();
  await expect(page.getByRole('button', { name: '发布', exact: true })).toBeDisabled();
});

test('into a folder, in place of what lies there', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1180, height: 820 });
  // A folder of the browser's own stands in for one of the disk: the picker cannot be pressed by a test.
  await page.addInitScript(() => {
    globalThis.showDirectoryPicker = () => navigator.storage.getDirectory();
  });
  await page.goto('./#/desk');
  await setUp(page);
  await page.goto('./#/desk/publish');
  const write = page.getByRole('button', { name: '写进文件夹' });
  await write.click();
  await expect(page.getByText(/这不是网站的文件夹/)).toBeVisible();
  // The folder of the app, with a list on which another community stands.
  const others = { stations: [{ code: '350502001003', name: '水门社区', subdistrict: '海滨街道', board: true }] };
  await page.evaluate(async (others) => {
    const stations = await (await navigator.storage.getDirectory()).getDirectoryHandle('stations', { create: true });
    const stream = await (await stations.getFileHandle('index.json', { create: true })).createWritable();
    await stream.write(JSON.stringify(others));
    await stream.close();
  }, others);
  await write.click();
  await expect(page.getByText(/已写进文件夹/)).toBeVisible();
  const lie = () =>
    page.evaluate(async () => {
      const stations = await (await navigator.storage.getDirectory()).getDirectoryHandle('stations');
      const files = {};
      for await (const [name, handle] of stations.entries()) files[name] = await (await handle.getFile()).text();
      return files;
    });
  const files = await lie();
  const code = Object.keys(files).find((name) => CODE.test(name));
  expect(JSON.parse(files[code]).format).toBe('linli.board');
  const { stations } = JSON.parse(files['index.json']);
  expect(stations.map((station) => station.code)).toEqual([code.replace('.json', ''), '350502001003'].sort());
  expect(stations).toContainEqual(others.stations[0]);
  // Whoever closes the picker has changed nothing.
  await page.evaluate(() => {
    globalThis.showDirectoryPicker = () => Promise.reject(new DOMException('closed', 'AbortError'));
  });
  await write.click();
  await expect(page.getByText('没有选文件夹，什么都没有写。')).toBeVisible();
  expect(await lie()).toEqual(files);
});

test('other programs read the whole board as HSDS', async ({ page }) => {
  await openDemo(page, { size: { width: 1180, height: 820 } });
  await page.goto('./#/desk/publish');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 HSDS' }).click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(file.version).toBe('3.0');
  expect(file.organizations[0].services.length).toBe(75);
});

test('publishing in every look @screens', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, LOOKS[0]);
  await page.goto('./#/desk/publish');
  await expect(page.getByRole('button', { name: '发布', exact: true })).toBeVisible();
  const look = await looker(page, { axe: 'all', shot: { fullPage: true } });
  await look('publish');
});
