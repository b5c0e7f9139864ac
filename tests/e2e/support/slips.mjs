// A slip as residents fill it in, and the ways it travels.
import { expect } from './fixtures.mjs';
import { at } from './station.mjs';

/** Opens the page of a service of the shown board by a word, and fills its slip in. */
export async function fillSlip(page, { word, name, phone = '0595-0000 9001', note, building = '3', room = '502' }) {
  await page.goto(at(page, `#/services?q=${encodeURIComponent(word)}`));
  await page.locator('#resident').getByRole('main').getByRole('link', { name: new RegExp(word) }).first().click();
  await page.getByRole('link', { name: '我要办理' }).click();
  const main = page.locator('#resident').getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name: '我要办理' })).toBeVisible();
  await main.getByLabel('姓名', { exact: true }).fill(name);
  await main.getByLabel('电话', { exact: true }).fill(phone);
  await main.getByLabel('楼栋', { exact: true }).fill(building);
  await main.getByLabel('室', { exact: true }).fill(room);
  await main.getByLabel(/要办什么/).fill(note);
  await main.getByLabel('我同意服务站这样记下来').check();
  return main;
}

/** The phone's board: what the station's own tablet shows, served as published. */
export async function boardOf(page) {
  return page.evaluate(async () => {
    const open = await new Promise((resolve, reject) => {
      const request = indexedDB.open('linli');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const bytes = await new Promise((resolve, reject) => {
      const request = open.transaction('boards').objectStore('boards').get('own');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    open.close();
    return new TextDecoder().decode(bytes);
  });
}

/** Makes every page of a context read this board as the published one of its community. */
export async function servePublished(context, board) {
  const { code } = JSON.parse(board).profile;
  await context.route('**/stations/index.json', async (route) => {
    const response = await route.fetch();
    const index = await response.json();
    for (const station of index.stations) if (station.code === code) station.board = true;
    await route.fulfill({ response, json: index });
  });
  await context.route(`**/stations/${code}.json`, (route) => route.fulfill({ contentType: 'application/json', body: board }));
  await context.addInitScript((code) => {
    if (location.protocol.startsWith('http')) localStorage.setItem('linli.community', JSON.stringify(code));
  }, code);
}
