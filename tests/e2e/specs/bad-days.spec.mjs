// Bad days, as far as a browser can play them: nothing false is said, nothing acknowledged is lost, and there is a way on.
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { at, exportBackup, exportJournal, lock, loseSecond, MANAGER, publish, setUp, THREE, unlock, wipe } from '../support/station.mjs';

const TABLET = { width: 1180, height: 820 };
const SAVE = { name: '保存', exact: true };

async function openService(page, name) {
  await page.goto(at(page, '#/desk/catalogue'));
  await page.getByLabel('查找事项').fill(name);
  await page.getByRole('link', { name: new RegExp(name) }).first().click();
  await expect(page.getByLabel('事项名称')).toBeVisible();
}

/** Makes writes to the journal go wrong from now on: 'full', 'never' and 'second never'; 'fine' ends it. */
function playDisk() {
  globalThis.disk = 'fine';
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = original.call(this, stores, mode, options);
    const writes = mode === 'readwrite' && [stores].flat().includes('segments');
    const silent = () => globalThis.disk === 'never' || (globalThis.disk === 'second never' && this.name === 'linli-second');
    if (writes && silent()) {
      // It is never sent off: requests go on answering each other.
      const store = transaction.objectStore('meta');
      const again = () => {
        if (silent()) store.get('fence').onsuccess = again;
      };
      again();
      transaction.commit = () => {};
    }
    return transaction;
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...args) {
    if (globalThis.disk === 'full' && ['meta', 'segments'].includes(this.name)) {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    }
    return put.apply(this, args);
  };
}

const disk = (page, state) => page.evaluate((state) => { globalThis.disk = state; }, state);

/** Does something to the records of the journal while the desk is locked. */
const tamper = (page, how) => page.evaluate((how) => new Promise((done, fail) => {
  const request = indexedDB.open('linli');
  request.onerror = () => fail(request.error);
  request.onsuccess = () => {
    const transaction = request.result.transaction(['segments', 'meta'], 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('segments');
    store.getAllKeys().onsuccess = (event) => {
      const keys = event.target.result;
      if (how === 'missing') store.delete(keys[1]);
      if (how === 'damaged') {
        store.get(keys[1]).onsuccess = ({ target }) => {
          const bytes = new Uint8Array(target.result);
          bytes[Math.floor(bytes.length / 2)] ^= 1;
          store.put(bytes, keys[1]);
        };
      }
      if (how === 'rolled back') {
        // The last entry is gone, and the fence stands before it.
        store.delete(keys.at(-1));
        const meta = transaction.objectStore('meta');
        meta.get('fence').onsuccess = ({ target }) => {
          const fence = new Uint8Array(target.result);
          fence[15] -= 1;
          meta.put(fence, 'fence');
        };
      }
    };
    transaction.oncomplete = () => {
      request.result.close();
      done();
    };
    transaction.onabort = () => fail(transaction.error);
  };
}), how);

test.beforeEach(async ({ page }) => {
  test.setTimeout(150_000);
  await page.setViewportSize(TABLET);
});

test('a full disk: 未保存 with what to do, no false 已保存; with space again it saves', async ({ page }) => {
  await page.addInitScript(playDisk);
  await setUp(page);
  await openService(page, THREE[1]);
  await page.getByLabel('一句话说明').fill('满了也不丢');
  await disk(page, 'full');
  await page.getByRole('button', SAVE).first().click();
  await expect(page.getByRole('alert').filter({ hasText: '未保存' })).toContainText('存储空间满了');
  await expect(page.getByText('已保存', { exact: true })).toHaveCount(0);
  await expect(page.getByLabel('一句话说明')).toHaveValue('满了也不丢');
  // Everything can still be taken out.
  const out = await exportJournal(page);
  expect(out).not.toContain('满了也不丢');
  // There is space again.
  await disk(page, 'fine');
  await openService(page, THREE[1]);
  await expect(page.getByLabel('一句话说明')).toHaveValue('满了也不丢');
  await page.getByRole('button', SAVE).first().click();
  await expect(page.getByText('已保存').first()).toBeVisible();
  expect(await exportJournal(page)).toContain('满了也不丢');
});

test('a write that never settles is 未保存 after ten seconds, and can be left behind', async ({ page }) => {
  await page.addInitScript(playDisk);
  // A second copy that does not answer is given up after a while; here there is none.
  await page.addInitScript(() => delete Navigator.prototype.storageBuckets);
  await setUp(page);
  await openService(page, THREE[1]);
  await page.getByLabel('一句话说明').fill('没有回音');
  await disk(page, 'never');
  await page.getByRole('button', SAVE).first().click();
  await page.waitForTimeout(3000);
  await expect(page.getByText('已保存', { exact: true })).toHaveCount(0);
  const banner = page.getByRole('alert').filter({ hasText: '未保存' });
  await expect(banner).toContainText('10 秒', { timeout: 15_000 });
  await banner.getByRole('button', { name: '重新打开' }).click();
  await expect(page.getByRole('button', { name: '解锁' })).toBeVisible({ timeout: 30_000 });
  await unlock(page);
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
  expect(await exportJournal(page)).not.toContain('没有回音');
});

test('a second copy that does not answer costs one refusal, and the station goes on without it', async ({ page }) => {
  await page.addInitScript(playDisk);
  await setUp(page);
  await openService(page, THREE[1]);
  await page.getByLabel('一句话说明').fill('第二份没有回音');
  await disk(page, 'second never');
  await page.getByRole('button', SAVE).first().click();
  await expect(page.getByRole('alert').filter({ hasText: '未保存' })).toContainText('请再按一次保存', { timeout: 9_000 });
  await expect(page.getByText('已保存', { exact: true })).toHaveCount(0);
  await page.getByRole('button', SAVE).first().click();
  await expect(page.getByText('已保存').first()).toBeVisible();
  expect(await exportJournal(page)).toContain('第二份没有回音');
});

test('storage refused: the desk says what to try and founds nothing', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('storage is not allowed here', 'SecurityError');
    };
  });
  await page.goto('./#/desk');
  await expect(page.getByRole('heading', { name: '浏览器不让网页存数据' })).toBeVisible();
  await expect(page.getByText('无痕')).toBeVisible();
  await expect(page.getByRole('button', { name: '启用服务站' })).toHaveCount(0);
});

for (const [how, words] of [['damaged', '还在，但内容坏了'], ['missing', '不在平板里了']]) {
  test(`a ${how} record: named, nothing written, brought back by the backup`, async ({ page }) => {
    await setUp(page);
    await publish(page, THREE[0]);
    await publish(page, THREE[1]);
    const backup = await exportJournal(page);
    await lock(page);
    await loseSecond(page);
    await tamper(page, how);
    await unlock(page);
    await expect(page.getByRole('heading', { name: '有些记录读不出来' })).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText(words)).toBeVisible();
    await page.locator('input[type=file]').setInputFiles({
      name: 'station.json', mimeType: 'application/json', buffer: Buffer.from(backup),
    });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导入 1 条' }).click();
    await download;
    await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('heading', { name: '有些记录读不出来' })).toHaveCount(0);
    const lines = (text) => text.split('\n').slice(1, -2);
    expect(lines(await exportJournal(page))).toEqual(lines(backup));
  });
}

test('a lost record without a backup: the loss is accepted behind a tick, and every export says so', async ({ page }) => {
  await setUp(page);
  await publish(page, THREE[0]);
  await publish(page, THREE[1]);
  await lock(page);
  await loseSecond(page);
  await tamper(page, 'missing');
  await unlock(page);
  await expect(page.getByRole('heading', { name: '有些记录读不出来' })).toBeVisible({ timeout: 20_000 });
  await page.locator('summary', { hasText: '接受缺失并继续' }).click();
  await expect(page.getByRole('button', { name: '接受缺失并继续' })).toBeDisabled();
  await page.getByLabel(/我同意带着缺失继续/).check();
  await page.getByRole('button', { name: '接受缺失并继续' }).click();
  await expect(page.getByRole('heading', { name: '有些记录读不出来' })).toHaveCount(0, { timeout: 20_000 });
  const journal = await exportJournal(page);
  expect(JSON.parse(journal).gaps).toHaveLength(1);
});

test('a database rolled back to yesterday is noticed; what is missing comes back from a backup', async ({ page }) => {
  await setUp(page);
  await publish(page, THREE[0]);
  await publish(page, THREE[1]);
  const backup = await exportJournal(page);
  await lock(page);
  await loseSecond(page);
  await tamper(page, 'rolled back');
  await page.reload();
  await unlock(page);
  await expect(page.getByRole('heading', { name: '这里的数据比上次少了' })).toBeVisible({ timeout: 20_000 });
  await page.locator('input[type=file]').setInputFiles({
    name: 'station.json', mimeType: 'application/json', buffer: Buffer.from(backup),
  });
  await page.getByRole('button', { name: '导入 1 条' }).click();
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
  expect(JSON.parse(await exportJournal(page)).heads).toEqual(JSON.parse(backup).heads);
});

/** Deletes the database, as Chromium does with one whose log is torn. */
const remove = (page) => page.evaluate(() => new Promise((done, fail) => {
  const request = indexedDB.deleteDatabase('linli');
  request.onsuccess = () => done();
  request.onerror = () => fail(request.error);
}));

for (const how of ['damaged', 'missing', 'rolled back', 'deleted']) {
  test(`a ${how} database comes back from the second copy, and the screen says so`, async ({ page }) => {
    await setUp(page);
    await publish(page, THREE[0]);
    await publish(page, THREE[1]);
    const backup = await exportJournal(page);
    await lock(page);
    await (how === 'deleted' ? remove(page) : tamper(page, how));
    await page.reload();
    if (how === 'deleted') {
      await expect(page.getByText('数据已从第二份取回')).toBeVisible();
      await expectAccessible(page, 'the lock screen after a rescue');
    }
    await unlock(page);
    await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
    const told = page.getByRole('status').filter({ hasText: '数据已从第二份取回' });
    await expect(told).toBeVisible();
    await expectAccessible(page, 'the desk after a rescue');
    await told.getByRole('button', { name: '关闭' }).click();
    await expect(told).toBeHidden();
    const lines = (text) => text.split('\n').slice(1, -2);
    expect(lines(await exportJournal(page))).toEqual(lines(backup));
    // It goes on, and a later start finds nothing to say.
    await publish(page, THREE[2]);
    await lock(page);
    await unlock(page);
    await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText('数据已从第二份取回')).toHaveCount(0);
  });
}

test('no room on the disk: said before anybody writes, and nothing is spoiled', async ({ page }) => {
  await page.addInitScript(() => {
    // The trial of free space fails while this says so.
    const write = FileSystemWritableFileStream.prototype.write;
    FileSystemWritableFileStream.prototype.write = function (...args) {
      return localStorage.getItem('test.full') ? Promise.reject(new DOMException('', 'QuotaExceededError')) : write.apply(this, args);
    };
  });
  await setUp(page);
  await publish(page, THREE[0]);
  await lock(page);
  await page.evaluate(() => localStorage.setItem('test.full', 'yes'));
  await page.reload();
  await unlock(page);
  const told = page.getByRole('alert').filter({ hasText: '平板的存储空间满了' });
  await expect(told).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page, 'the desk without room');
  await told.getByRole('button', { name: '再看看' }).click();
  await expect(told).toBeVisible();
  await page.evaluate(() => localStorage.removeItem('test.full'));
  // The look before may still be under way, and then finds room by itself.
  await told.getByRole('button', { name: '再看看' }).click({ timeout: 5_000 }).catch(() => {});
  await expect(told).toBeHidden();
  await publish(page, THREE[1]);
  // With the database gone and no room to bring it back, the page waits instead of giving it up for lost.
  await lock(page);
  await remove(page);
  await page.evaluate(() => localStorage.setItem('test.full', 'yes'));
  await page.reload();
  await expect(page.getByRole('heading', { name: '平板的存储空间满了' })).toBeVisible();
  await expectAccessible(page, 'no room at the start');
  await page.evaluate(() => localStorage.removeItem('test.full'));
  await page.getByRole('button', { name: '再看看' }).click();
  await unlock(page);
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
  expect((await exportJournal(page)).match(/catalogue\.published/g)).toHaveLength(2);
});

test('a browser without storage buckets keeps one copy and works as well', async ({ page }) => {
  await page.addInitScript(() => delete Navigator.prototype.storageBuckets);
  await setUp(page);
  await publish(page, THREE[0]);
  await lock(page);
  await page.reload();
  await unlock(page);
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
  await publish(page, THREE[1]);
  expect((await exportJournal(page)).match(/catalogue\.published/g)).toHaveLength(2);
});

test('an emptied database is no fresh start', async ({ page }) => {
  await setUp(page);
  await publish(page, THREE[0]);
  const backup = await exportBackup(page);
  await wipe(page, { andMarks: false });
  await page.goto('./#/desk');
  await expect(page.getByRole('heading', { name: /曾经有.*现在是空的/ })).toBeVisible();
  await expect(page.getByRole('button', { name: '启用服务站' })).toHaveCount(0);
  await page.getByRole('button', { name: '从文件恢复' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'a.linli', mimeType: 'application/octet-stream', buffer: backup });
  await expect(page.getByLabel('姓名', { exact: true })).toBeVisible();
});

for (const [name, shift] of [['set back a year', -365], ['at 2036', 3700]]) {
  test(`a clock ${name}: said on every page, and the order stays that of writing`, async ({ page }) => {
    await setUp(page);
    await publish(page, THREE[0]);
    await lock(page);
    await page.clock.setFixedTime(Date.now() + shift * 86_400_000);
    await page.reload();
    await unlock(page);
    await expect(page.getByText('这台平板的时间不对')).toBeVisible({ timeout: 20_000 });
    await publish(page, THREE[1]);
    await expect(page.getByText('这台平板的时间不对')).toBeVisible();
    await page.goto(at(page, '#/desk/history'));
    const told = page.locator('.past > li');
    await expect(told.first()).toContainText(THREE[1]);
    await expect(told.nth(1)).toContainText(THREE[0]);
    if (shift < 0) await expect(told.first()).toContainText('平板的时间往回拨过');
    // Put right, nothing is left to say.
    await lock(page);
    await page.clock.setFixedTime(Date.now() + 60_000);
    await page.reload();
    await unlock(page);
    await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText('这台平板的时间不对')).toHaveCount(0);
  });
}

test('a forgotten passphrase: the recovery code opens; without it the screen says what is left', async ({ page }) => {
  const code = await setUp(page);
  await lock(page);
  await page.getByRole('button', { name: '忘记密码，用恢复码' }).click();
  await page.locator('summary', { hasText: '密码和恢复码都没有' }).click();
  await expect(page.getByText('请站里别的工作人员用自己的姓名和密码解锁')).toBeVisible();
  await page.getByLabel('恢复码').fill(code);
  await page.getByRole('button', { name: '解锁' }).click();
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
  expect(await page.getByRole('main').innerText()).not.toContain(MANAGER.repeat(2));
});
