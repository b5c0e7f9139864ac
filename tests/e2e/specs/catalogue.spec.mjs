// The catalogue at the desk: a service written in full, its states, copies, order, several at once, and 撤销.
import { expectAccessible } from '../support/axe.mjs';
import { enterDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { looker, openIn, SIZES } from '../support/screens.mjs';
import { at, lock, setUp, unlock } from '../support/station.mjs';

const exact = (name) => ({ name, exact: true });
const screen = (size, more = {}) => ({ name: size, size: SIZES[size], elder: false, theme: 'light', ...more });

/** Opens the demo station's catalogue. */
async function openCatalogue(page, where) {
  await openIn(page, where, './#/desk');
  await enterDemo(page);
  await page.goto('./#/desk/catalogue');
  await expect(page.getByRole('button', exact('新增服务'))).toBeVisible();
}

/** The service of this name as residents have it, from the data their pages are made of. */
async function onBoard(page, name) {
  return page.evaluate(async (name) => {
    const open = (db) => new Promise((resolve, reject) => {
      const request = indexedDB.open(db);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = (store) => new Promise((resolve, reject) => {
      const request = store.getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const { name: db } of await indexedDB.databases()) {
      const base = await open(db);
      const boards = base.objectStoreNames.contains('boards')
        ? await all(base.transaction('boards').objectStore('boards'))
        : [];
      base.close();
      for (const value of boards) {
        const text = typeof value === 'string' ? value : new TextDecoder().decode(value.bytes ?? value);
        if (!text.includes(name)) continue;
        const service = JSON.parse(text).services.find((service) => JSON.stringify(service).includes(`"zh":"${name}"`));
        if (service) return service;
      }
    }
    return null;
  }, name);
}

const section = (page, name) => page.locator('details.fold > summary', { hasText: name });
const head = (page, name) => page.getByRole('heading', { level: 2, name, exact: true });
const row = (page, name) => page.getByRole('link', { name: new RegExp(name) }).first();

async function unfold(page, name) {
  const open = await section(page, name).evaluate((summary) => summary.parentElement.open);
  if (!open) await section(page, name).click();
}

/** The least that can be published. */
async function write(page, name, { publish = true } = {}) {
  await page.goto('./#/desk/catalogue/new');
  await page.getByLabel('事项名称', { exact: true }).fill(name);
  await page.getByLabel('类别', { exact: true }).fill('试一试');
  await page.getByRole('button', exact(publish ? '发布' : '存为草稿')).click();
  await expect(head(page, name)).toBeVisible();
}

const countNodes = (page) => page.locator('#desk *').count();

test('a service is written in full on a phone and reaches residents with its own days and hours', { tag: '@catalogue' }, async ({ page }) => {
  test.setTimeout(180_000);
  await openCatalogue(page, screen('phone'));
  await page.getByRole('button', exact('新增服务')).click();
  await page.getByLabel('事项名称', { exact: true }).fill('代收有线电视费');
  await page.getByLabel('一句话说明').fill('每月上半月代收');
  await page.getByRole('radio', { name: /便民商业/ }).check();
  await page.getByLabel('类别', { exact: true }).fill('代收代缴');
  await page.getByRole('checkbox', exact('老人')).check();

  await unfold(page, '怎么办');
  await page.getByRole('checkbox', { name: /网上办/ }).check();
  await page.getByLabel('手机上去哪里办').fill('广电公众号');
  await page.getByLabel('要不要本人到场').selectOption({ label: '家人可以代办' });
  await page.getByLabel('代办的人要带什么').fill('户号');
  await page.getByRole('button', exact('加一步')).click();
  await page.getByRole('textbox', exact('第 1 步')).fill('报户号');

  await unfold(page, '什么时候');
  await page.getByRole('radio', exact('另有时间')).check();
  await page.getByRole('button', exact('周一加一段时间')).click();
  await page.getByLabel('周一第 1 段从几点').fill('8');
  await page.getByLabel('周一第 1 段到几点').fill('7:00');
  await page.getByLabel('代收日').fill('1-15');

  // A paid service without a price: the sentence names the law and leads to the field.
  await page.getByLabel('费用', { exact: true }).selectOption({ label: '先报价，后动手' });
  await page.getByRole('button', exact('发布')).click();
  await expect(page.getByLabel('周一第 1 段从几点')).toBeFocused();
  await page.getByLabel('周一第 1 段到几点').fill('11:30');
  await page.getByRole('button', exact('周二到周五照周一')).click();
  await page.getByRole('button', exact('发布')).click();
  await expect(page.getByRole('link', { name: /价格法第 13 条/ })).toBeVisible();
  await expect(page.getByLabel('怎么算钱')).toBeFocused();
  await page.getByLabel('费用', { exact: true }).selectOption({ label: '一口价' });
  await page.getByLabel('价钱').fill('12.5');

  // English stands behind one switch and is not lost behind it.
  await page.getByRole('button', exact('英文')).click();
  await page.getByLabel('事项名称（英文）').fill('Cable TV bills');
  await page.getByRole('button', exact('英文')).click();
  await expect(page.getByLabel('事项名称（英文）')).toHaveCount(0);
  await page.getByRole('button', exact('发布')).click();
  await expect(head(page, '代收有线电视费')).toBeVisible();
  await expect(page.getByRole('link', exact('历史')).first()).toBeVisible();

  await expect.poll(() => onBoard(page, '代收有线电视费')).toBeTruthy();
  const told = JSON.stringify(await onBoard(page, '代收有线电视费'));
  for (const part of ['Cable TV bills', '"from":1,"until":15', '08:00', '11:30', '广电公众号', 'elderly', '户号', '1250']) {
    expect(told, part).toContain(part);
  }
  await page.getByRole('link', exact('看居民看到的样子')).click();
  await expect(page.getByRole('heading', { name: '代收有线电视费' }).first()).toBeVisible();
});

test('a draft, what it still needs, a pause with its reason, and 恢复', { tag: '@catalogue' }, async ({ page }) => {
  test.setTimeout(180_000);
  await openCatalogue(page, screen('landscape'));
  await page.getByRole('button', exact('新增服务')).click();
  await page.getByLabel('事项名称', { exact: true }).fill('磨剪刀');
  await page.getByLabel('类别', { exact: true }).fill('便民');
  await page.getByLabel('费用', { exact: true }).selectOption('unpriced');
  await page.getByRole('button', exact('存为草稿')).click();
  await expect(head(page, '磨剪刀')).toBeVisible();
  await page.getByLabel('一句话说明').fill('每周三');
  await page.getByRole('button', exact('保存')).click();
  await expect(page.getByText(/已保存。发布之前还要补/)).toBeVisible();
  await page.getByLabel('费用', { exact: true }).selectOption({ label: '不收费' });
  await page.getByRole('button', exact('发布')).click();
  await expect.poll(() => onBoard(page, '磨剪刀')).toBeTruthy();

  await page.getByRole('button', exact('已核对')).click();
  await expect(page.getByText(/已核对 · .* · /).first()).toBeVisible();

  await page.getByRole('button', exact('暂停')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', exact('暂停')).click();
  await expect(dialog.getByLabel('原因')).toBeFocused();
  await dialog.getByLabel('原因').fill('师傅回老家');
  await dialog.getByRole('button', exact('暂停')).click();
  await expect(page.getByText('暂停：师傅回老家').first()).toBeVisible();
  await expect.poll(async () => JSON.stringify(await onBoard(page, '磨剪刀'))).toContain('师傅回老家');
  await page.getByRole('button', exact('恢复')).click();
  await expect(page.getByText('暂停：师傅回老家')).toHaveCount(0);
  await expect(page.getByRole('button', exact('暂停'))).toBeVisible();

  // 撤销 goes back step by step: paused again, then published, and each is a new entry.
  await page.getByRole('button', exact('撤销')).click();
  await expect(page.getByText('暂停：师傅回老家').first()).toBeVisible();
  await page.getByRole('button', exact('撤销')).click();
  await expect(page.getByText('暂停：师傅回老家')).toHaveCount(0);

  // An edit is taken back too, and what else stands there stays.
  await page.getByLabel('一句话说明').fill('每周四');
  await page.getByRole('button', exact('保存')).click();
  await expect(page.getByText('已修改：磨剪刀')).toBeVisible();
  await page.getByRole('button', exact('撤销')).click();
  await expect(page.getByLabel('一句话说明')).toHaveValue('每周三');
});

test('a copy begins as a new service, and the order is changed by buttons and keys', { tag: '@catalogue' }, async ({ page }) => {
  test.setTimeout(180_000);
  await openCatalogue(page, screen('landscape'));
  const first = page.locator('.list .rows a b').first();
  const name = (await first.innerText()).trim();
  await first.click();
  await expect(head(page, name)).toBeVisible();
  await page.getByRole('button', exact('复制为新的一项')).click();
  await expect(page.getByLabel('事项名称', { exact: true })).toHaveValue(`${name}（副本）`);
  await page.getByRole('button', exact('存为草稿')).click();
  await expect(head(page, `${name}（副本）`)).toBeVisible();

  await page.getByRole('button', exact('调整顺序')).click();
  const names = () => page.locator('.order .grow').allInnerTexts();
  const before = await names();
  await page.getByRole('button', exact(`下移：${before[0]}`)).click();
  await expect.poll(names).toEqual([before[1], before[0], ...before.slice(2)]);
  await expect(page.getByRole('button', exact(`下移：${before[0]}`))).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(names).toEqual(before);
  await page.getByRole('button', exact(`移到最前：${before[2]}`)).click();
  await expect.poll(async () => (await names())[0]).toBe(before[2]);
  expect(await countNodes(page), 'nodes while ordering').toBeLessThanOrEqual(800);
  await page.getByRole('button', exact('撤销')).click();
  await expect.poll(names).toEqual(before);
});

test('several at once: what can be is done, what cannot says why, and all of it can be taken back', { tag: '@catalogue' }, async ({ page }) => {
  test.setTimeout(180_000);
  await openCatalogue(page, screen('portrait'));
  await write(page, '试用事项甲', { publish: false });
  await page.goto('./#/desk/catalogue/new');
  await page.getByLabel('事项名称', { exact: true }).fill('试用事项乙');
  await page.getByLabel('类别', { exact: true }).fill('试一试');
  await page.getByLabel('费用', { exact: true }).selectOption('unpriced');
  await page.getByRole('button', exact('存为草稿')).click();
  await expect(head(page, '试用事项乙')).toBeVisible();

  await page.goto('./#/desk/catalogue');
  await page.getByLabel('查找事项').fill('试用事项');
  await page.getByRole('button', exact('选择多项')).click();
  await page.getByRole('button', exact('全选 2 项')).click();
  await page.getByRole('button', exact('发布')).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/试用事项乙/)).toContainText('价格法第 13 条');
  await dialog.getByRole('button', exact('发布这 1 项')).click();
  await expect.poll(() => onBoard(page, '试用事项甲')).toBeTruthy();
  expect(await onBoard(page, '试用事项乙')).toBeNull();
  await page.getByRole('button', exact('撤销')).click();
  await expect.poll(() => onBoard(page, '试用事项甲')).toBeNull();

  // The review list holds both until they are checked.
  await page.getByRole('button', exact('选好了，收起')).click();
  await page.getByRole('button', { name: /^待核对/ }).click();
  await expect(row(page, '试用事项甲')).toBeVisible();
  await page.getByRole('button', exact('选择多项')).click();
  await page.getByRole('button', exact('全选 2 项')).click();
  await page.getByRole('button', exact('已核对')).click();
  await page.getByRole('dialog').getByRole('button', exact('记下这 2 项已核对')).click();
  await expect(page.getByText('没有找到')).toBeVisible();
});

const WHERE = [screen('phone'), screen('landscape'), screen('portrait', { name: 'portrait-elder', elder: true }), screen('landscape', { name: 'landscape-dark', theme: 'dark' })];

test('list and form are accessible and small in every look', { tag: '@screens' }, async ({ page }) => {
  test.setTimeout(180_000);
  await openCatalogue(page, WHERE[0]);
  const look = await looker(page, {
    looks: WHERE,
    check: async (where) => expect(await countNodes(page), `nodes: ${where}`).toBeLessThanOrEqual(800),
    shot: { fullPage: true },
  });
  await look('catalogue-list');
  await page.getByRole('button', exact('选择多项')).click();
  await look('catalogue-several');
  await page.getByRole('button', exact('选好了，收起')).click();
  await page.getByRole('button', exact('调整顺序')).click();
  await look('catalogue-order');
  await page.getByRole('button', exact('排好了，收起')).click();
  await page.getByLabel('查找事项').fill('自来水');
  await row(page, '自来水').click();
  await expect(page.getByLabel('事项名称', { exact: true })).toBeVisible();
  await look('catalogue-service');
  for (const name of ['谁负责', '怎么办', '什么时候', '要带什么', '依据与时限', '找得到它的词']) await unfold(page, name);
  await page.getByRole('radio', exact('另有时间')).check();
  await page.getByRole('button', exact('加一个特别的日子')).click();
  await page.getByRole('radio', exact('这几天另有时间')).check();
  await page.getByRole('button', exact('英文')).click();
  await look('catalogue-service-unfolded');
});

test('what was typed comes back: at once after another page, offered after a lock, and not again once saved', { tag: '@catalogue' }, async ({ page }) => {
  await page.setViewportSize(SIZES.landscape);
  await setUp(page);
  const name = page.getByLabel('事项名称', { exact: true });
  const offer = page.getByText('上次没写完的内容还在');
  await page.goto(at(page, '#/desk/catalogue/new'));
  await name.fill('修伞');
  await page.getByLabel('类别', { exact: true }).fill('便民');
  // Another page and back
  await page.goto(at(page, '#/desk'));
  await page.goto(at(page, '#/desk/catalogue/new'));
  await expect(name).toHaveValue('修伞');
  await expect(offer).toHaveCount(0);
  // A lock
  await lock(page);
  await unlock(page);
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
  await page.goto(at(page, '#/desk/catalogue/new'));
  await expect(offer).toBeVisible();
  await expect(name).toHaveValue('');
  await expectAccessible(page, 'the offer in the catalogue');
  await page.getByRole('button', exact('接着写')).click();
  await expect(name).toHaveValue('修伞');
  await page.getByRole('button', exact('保存')).first().click();
  await expect(page.getByText('已保存').first()).toBeVisible();
  // Saved, nothing is left to offer
  await page.goto(at(page, '#/desk/catalogue/new'));
  await expect(name).toHaveValue('');
  await lock(page);
  await unlock(page);
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
  await page.goto(at(page, '#/desk/catalogue/new'));
  await page.waitForTimeout(1000);
  await expect(offer).toHaveCount(0);
});
