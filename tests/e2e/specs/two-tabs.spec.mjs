// Two windows on one station: one writes, the other reads along and may take over. Nothing is lost on the way.
import { expect, test } from '../support/fixtures.mjs';
import { at, exportJournal, publish, setUp, THREE, unlock } from '../support/station.mjs';

const TABLET = { width: 1180, height: 820 };

async function secondTab(context) {
  const page = await context.newPage();
  await page.setViewportSize(TABLET);
  await page.goto('./#/desk');
  await unlock(page);
  await expect(page.getByRole('button', { name: '接管' })).toBeVisible({ timeout: 20_000 });
  return page;
}

async function openService(page, name) {
  await page.goto(at(page, '#/desk/catalogue'));
  await page.getByLabel('查找事项').fill(name);
  await page.getByRole('link', { name: new RegExp(name) }).first().click();
  await expect(page.getByLabel('事项名称')).toBeVisible();
}

test.beforeEach(async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(TABLET);
  await setUp(page);
});

test('the second window unlocks for itself, follows within a second and cannot change anything', async ({ context, page }) => {
  const second = await secondTab(context);
  await expect(second.getByText('这里只能看')).toBeVisible();
  await second.goto(at(second, '#/desk/catalogue'));
  await second.getByLabel('查找事项').fill(THREE[0]);
  await expect(second.getByRole('link', { name: new RegExp(THREE[0]) }).first()).toContainText('草稿');
  await publish(page, THREE[0]);
  await expect(second.getByRole('link', { name: new RegExp(THREE[0]) }).first()).toContainText('已发布', { timeout: 1500 });
  await second.getByRole('link', { name: new RegExp(THREE[0]) }).first().click();
  await expect(second.getByRole('button', { name: '保存', exact: true }).first()).toBeDisabled();
});

test('taking over: the first becomes the reader with a banner, and what it had typed stays', async ({ context, page }) => {
  await openService(page, THREE[0]);
  await page.getByLabel('一句话说明').fill('还没有保存的半句话');
  const second = await secondTab(context);
  await second.getByRole('button', { name: '接管' }).click();
  await expect(second.getByRole('button', { name: '接管' })).toHaveCount(0);
  // The first one hears of it without having tried to write.
  await expect(page.getByText('另一个窗口接管了')).toBeVisible({ timeout: 2000 });
  await expect(page.getByLabel('一句话说明')).toHaveValue('还没有保存的半句话');
  await expect(page.getByRole('button', { name: '保存', exact: true }).first()).toBeDisabled();
  await publish(second, THREE[1]);
  // And back again: it saves what it had typed, after what the other one wrote.
  await page.getByRole('button', { name: '接管' }).click();
  await expect(page.getByRole('button', { name: '接管' })).toHaveCount(0);
  await page.getByRole('button', { name: '保存', exact: true }).first().click();
  await expect(page.getByText('已保存').first()).toBeVisible();
  await expect(second.getByText('另一个窗口接管了')).toBeVisible({ timeout: 2000 });
  const journal = await exportJournal(page);
  expect(journal).toContain('还没有保存的半句话');
  expect(journal.match(/catalogue\.published/g)).toHaveLength(1);
});

test('a window that dies costs no entry; the other one takes over', async ({ context, page, guard }) => {
  guard.allow(/crash/i);
  await publish(page, THREE[0]);
  const second = await secondTab(context);
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => {});
  await crashed;
  await second.getByRole('button', { name: '接管' }).click();
  await expect(second.getByRole('button', { name: '接管' })).toHaveCount(0);
  await publish(second, THREE[1]);
  const journal = await exportJournal(second);
  expect(journal.match(/catalogue\.published/g)).toHaveLength(2);
});

test('an older page lets go of the database when a newer one wants it, and says so', async ({ context, page }) => {
  await openService(page, THREE[0]);
  await page.getByLabel('一句话说明').fill('旧窗口里写了一半');
  // A newer program in another window raises the version of the database.
  const newer = await context.newPage();
  await newer.route(/\.wasm(\?|$)/, () => {});
  await newer.goto('./');
  const opened = await newer.evaluate(() => new Promise((done) => {
    const request = indexedDB.open('linli', 2);
    request.onblocked = () => done('blocked');
    request.onsuccess = () => {
      request.result.close();
      done('opened');
    };
    request.onerror = () => done(String(request.error));
  }));
  expect(opened).toBe('opened');
  await expect(page.getByText('本页是旧版本，请刷新')).toBeVisible();
  await expect(page.getByLabel('一句话说明')).toHaveValue('旧窗口里写了一半');
  await expect(page.getByRole('button', { name: '保存', exact: true }).first()).toBeDisabled();
  // An old page that is loaded now says the same, and does not take the station for lost.
  await page.getByRole('button', { name: '刷新' }).click();
  await expect(page.getByRole('heading', { name: '本页是旧版本，请刷新' })).toBeVisible();
  await expect(page.getByRole('button', { name: '启用服务站' })).toHaveCount(0);
});
