// What residents read of a station that has everything: the demo, at fixed moments.
import { enterDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { LOOKS, looker, prefer, SIZES } from '../support/screens.mjs';

/** A moment in China. The demo is founded on Monday, 23 November 2026. */
const at = (written) => new Date(`${written}:00+08:00`);
const MONDAY = at('2026-11-23T09:00');

/** More nodes than this are felt on an old phone. */
const MOST_NODES = 800;

async function demo(page, { size = SIZES.phone, ...looks } = {}) {
  await page.clock.setFixedTime(MONDAY);
  await page.setViewportSize(size);
  await prefer(page, looks);
  await page.goto('./#/desk');
  await enterDemo(page);
  // Residents read where nobody is at the desk; one left open would lock itself over a leap of the clock,
  // and load the page anew whenever it comes to it.
  const anew = page.waitForEvent('load');
  await page.getByRole('button', { name: /^(锁定|Lock)$/ }).click();
  await anew;
}

/** Lets the clock of the page be another one, and the page notice. */
async function later(page, moment) {
  await page.clock.setFixedTime(moment);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

const row = (page, name) => page.getByRole('main').getByRole('link', { name });

async function openService(page, name) {
  await page.goto('./#/services');
  await page.getByLabel('搜索服务').fill(name);
  await row(page, new RegExp(name)).first().click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible();
}

test('home: what is asked for, where to look, nothing empty', async ({ page }) => {
  await demo(page);
  await page.goto('./#/');
  const main = page.getByRole('main');
  await expect(main.getByText('现在开门 · 到 11:30')).toBeVisible();
  await expect(main.getByRole('heading', { name: '常办' })).toBeVisible();
  await expect(row(page, /代收电费/)).toBeVisible();
  for (const way of ['写一个词', '看类别', '看是给谁的', '直接问人']) await expect(main.getByRole('heading', { name: way })).toBeVisible();
  // Every number says how many stand behind it.
  const counts = await main.locator('.block small, .ways .num').allInnerTexts();
  expect(counts.length).toBeGreaterThan(20);
  expect(counts.every((text) => Number.parseInt(text, 10) > 0)).toBe(true);
  await row(page, /^退役军人 \d/).click();
  await expect(page).toHaveURL(/for=veterans/);
  await expect(row(page, /优待证/)).toBeVisible();
  // While the station rests it says when it opens.
  await page.goto('./#/');
  await later(page, at('2026-11-23T12:10'));
  await expect(main.getByText('现在休息 · 今天 14:30 开')).toBeVisible();
  await later(page, at('2026-11-29T10:00'));
  await expect(main.getByText('现在休息 · 周一 8:00 开')).toBeVisible();
});

test('filters stand in the link, and what empties the list can be left out', async ({ page }) => {
  await demo(page);
  await page.goto('./#/services');
  const count = async () => Number((await page.getByRole('status').filter({ hasText: '找到' }).innerText()).match(/\d+/)[0]);
  const all = await count();
  await page.getByRole('button', { name: '免费' }).click();
  await expect(page).toHaveURL(/free=1/);
  const free = await count();
  expect(free).toBeLessThan(all);
  await page.getByLabel('主要给谁').selectOption({ label: '老人' });
  await expect(page).toHaveURL(/for=elderly/);
  expect(await count()).toBeLessThan(free);
  await page.getByRole('button', { name: /公共服务/ }).click();
  await page.getByLabel('类别').selectOption({ label: '社会保障' });
  await expect(row(page, /高龄津贴/)).toBeVisible();
  // The link alone brings the same list.
  const link = page.url();
  const left = await count();
  await page.goto('./#/');
  await page.goto(link);
  await expect.poll(count).toBe(left);
  await page.goto('./#/services?for=veterans&category=%E4%BB%A3%E6%94%B6');
  await expect(page.getByRole('heading', { name: '没有这样的服务' })).toBeVisible();
  await page.getByRole('button', { name: /不限“代收”，有 \d+ 项/ }).click();
  await expect(row(page, /优待证/)).toBeVisible();
  await expect(page).not.toHaveURL(/category/);
});

test('open now follows lunch, own hours and collection days', async ({ page }) => {
  await demo(page);
  await page.goto('./#/services?open=1');
  await expect(row(page, /求职登记/)).toBeVisible();
  await page.getByRole('button', { name: /再看 \d+ 项/ }).first().click();
  await expect(row(page, /图书室/)).toBeVisible();
  // The 23rd is no day on which water bills are collected, and the doctor comes on Wednesdays and Fridays.
  await expect(row(page, /代收自来水费|家庭医生/)).toHaveCount(0);
  await later(page, at('2026-11-23T12:10'));
  await expect(row(page, /求职登记/)).toHaveCount(0);
  await expect(row(page, /图书室/)).toBeVisible();
  await later(page, at('2026-11-25T09:30'));
  await expect(row(page, /家庭医生/)).toBeVisible();
  await later(page, at('2026-12-10T09:00'));
  await expect(row(page, /代收自来水费/)).toBeVisible();
  // Collected until four, while the station is open longer.
  await later(page, at('2026-12-10T16:30'));
  await expect(row(page, /代收自来水费/)).toHaveCount(0);
  await expect(row(page, /求职登记/)).toBeVisible();
  // In the night nothing is, and the way out is offered.
  await later(page, at('2026-12-10T23:00'));
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(row(page, /求职登记/)).toBeVisible();
});

test('the page of a service says everything that is known', async ({ page }) => {
  await demo(page);
  await openService(page, '代收自来水费');
  const main = page.getByRole('main');
  for (const text of ['现在不办 · 12 月 1 日 8:30 开', '1 日到 15 日', '家人可以代办', '记得户号就行', '当场收，第二个工作日销账']) {
    await expect(main.getByText(text, { exact: true })).toBeVisible();
  }
  await expect(main.getByRole('row', { name: /周二 8:30–11:00，14:30–16:00/ })).toBeVisible();
  await expect(main.getByText(/2026 年 \d+ 月 \d+ 日核对过/)).toBeVisible();
  await expect(main.getByRole('link', { name: '打电话问 0595-0000 1234' })).toHaveAttribute('href', 'tel:059500001234');
  await later(page, at('2026-12-10T09:00'));
  await expect(main.getByText('现在可办 · 到 11:00')).toBeVisible();
  await later(page, MONDAY);
  await openService(page, '社保卡申领');
  await expect(main.getByText('手机“闽政通”里搜“社保卡”')).toBeVisible();
  await openService(page, '图书室');
  await expect(main.getByText(/11 月 27 日 休息 · 借作会场/)).toBeVisible();
  await openService(page, '家庭医生');
  await expect(main.getByText('海滨社区卫生服务中心（示例）')).toBeVisible();
});

test('service units: by kind, with prices, and a rest that reaches their services', async ({ page }) => {
  await demo(page);
  await page.goto('./#/');
  await row(page, /看 \d 家服务单位/).click();
  for (const kind of ['政府和公共机构', '社会组织', '驻区单位', '企业和商家', '个人师傅']) {
    await expect(page.getByRole('heading', { name: kind })).toBeVisible();
  }
  await expect(page.getByText(/快开锁业/)).toHaveCount(0);
  await row(page, /邻里家政/).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('row', { name: '钟点保洁 40 元/小时' })).toBeVisible();
  await expect(main.getByText('营业执照（示例）0001')).toBeVisible();
  await expect(main.getByText(/协议|苏店长/), 'the agreement and the contact are not for residents').toHaveCount(0);
  await row(page, /钟点保洁/).click();
  await expect(row(page, /邻里家政/)).toBeVisible();
  await openService(page, '管道疏通');
  await expect(main.getByText('这项服务暂停办理')).toBeVisible();
  await expect(main.getByText('师傅受伤，暂时没人接活')).toBeVisible();
  await expect(main.getByText('预计 2026 年 12 月 2 日以后恢复。')).toBeVisible();
  await row(page, /通顺疏通/).click();
  await expect(main.getByText('这家单位暂停服务')).toBeVisible();
  await page.goto('./#/providers/nobody');
  await expect(page.getByRole('heading', { name: '没有这家服务单位' })).toBeVisible();
});

test('notices: pinned first, how long they last, and none that is over', async ({ page }) => {
  await demo(page);
  await page.goto('./#/notices');
  const titles = page.getByRole('main').getByRole('listitem');
  await expect(titles.first()).toContainText('停水');
  await expect(titles.first()).toContainText('明天');
  await expect(page.getByText(/11 月 10 日至 12 月 13 日 · 还有 20 天/)).toBeVisible();
  await expect(page.getByText(/台风|试吃/)).toHaveCount(0);
  await row(page, /流感疫苗/).click();
  await expect(page.getByRole('heading', { level: 1, name: /流感疫苗/ })).toBeVisible();
  const link = page.url();
  await page.clock.setFixedTime(at('2026-12-20T09:00'));
  await page.goto('./#/notices');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: '没有这条公告' })).toBeVisible();
});

test('on paper there is the text and whose it is, and nothing to press', async ({ page }) => {
  await demo(page);
  await openService(page, '代收自来水费');
  await page.emulateMedia({ media: 'print' });
  for (const name of ['打印', '复制文字', '退出演示']) await expect(page.getByRole('button', { name })).toBeHidden();
  await expect(page.getByRole('link', { name: '打电话问 0595-0000 1234' })).toBeHidden();
  await expect(page.getByText(/现在不办/)).toBeHidden();
  await expect(page.getByText(/金山社区服务站 · 0595-0000 1234/)).toBeVisible();
  await expect(page.getByText(/2026 年 11 月 23 日打印/)).toBeVisible();
  const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page[^s]/g).length).toBeLessThanOrEqual(2);
});

test('a chosen text size holds from the first paint', async ({ page, guard }) => {
  guard.allow(/linli|Failed to load/);
  await page.addInitScript(() => localStorage.setItem('linli.scale', '3'));
  await page.route(/\.wasm/, (route) => route.abort());
  await page.goto('./#/', { waitUntil: 'domcontentloaded' });
  await expect(page.locator('html')).toHaveAttribute('data-scale', '3');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

const PLACES = ['#/', '#/services', '#/services?open=1&for=veterans&free=1', '#/providers', '#/notices', '#/about', '#/policies', '#/help'];

/** Goes through them all; `look` gets the name of each. */
async function through(page, look) {
  const seen = async (name) => {
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await look(`resident-${name}`);
  };
  for (const place of PLACES) {
    await page.goto(`./${place}`);
    await seen(place.replace(/\W+/g, '-'));
  }
  for (const name of [/Water|自来水费/i, /Cleaning|钟点保洁/i, /Drains|管道疏通/i]) {
    // A long list shows its beginning only.
    await page.goto(`./#/services?q=${encodeURIComponent(name.source.split('|')[1])}`);
    await row(page, name).first().click();
    await seen(`service-${name.source.split('|')[0]}`);
  }
  await page.goto('./#/providers');
  await row(page, /Housekeeping|邻里家政/).click();
  await seen('provider');
}

for (const [name, looks, lang] of [['every look', LOOKS, 'zh'], ['English', [{ name: 'phone-en', size: SIZES.phone }], 'en']]) {
  test(`residents' screens are whole and light in ${name}`, { tag: '@screens' }, async ({ page }) => {
    test.setTimeout(90_000 + 60_000 * looks.length);
    await demo(page, { ...looks[0], lang });
    const few = async (where) => expect(await page.evaluate(() => document.querySelectorAll('*').length), where).toBeLessThanOrEqual(MOST_NODES);
    await through(page, await looker(page, { looks, check: few, shot: { fullPage: true } }));
  });
}
