// 自助模式: the tablet in the hall. Nothing of whoever stood there is left, and only the passphrase leads out.
import { expect, test } from '../support/fixtures.mjs';
import { openDemo } from '../support/demo.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { publish, setUp, THREE, unlock } from '../support/station.mjs';
import { shoot } from '../support/screens.mjs';

const main = (page) => page.getByRole('main');

async function begin(page) {
  await page.setViewportSize({ width: 1180, height: 820 });
  await page.clock.install({ time: new Date('2026-11-23T09:00:00+08:00') });
  await setUp(page);
  for (const name of THREE.slice(0, 2)) await publish(page, name);
  await page.goto('./#/desk');
  // The desk's memory goes: the page loads anew.
  const anew = page.waitForEvent('load');
  await page.getByRole('button', { name: '自助模式' }).click();
  await anew;
  await expect(page.getByRole('heading', { name: '您想办什么？' })).toBeVisible();
  await expect(page.getByRole('link', { name: '退出自助模式' })).toBeVisible();
}

/** Everything the browser keeps that a page can read, but for the sealed station and the board. */
const kept = (page) =>
  page.evaluate(() => JSON.stringify([location.href, document.body.innerText, { ...localStorage }, { ...sessionStorage }, document.title]));

test('the screen is cleared after a countdown that a touch ends, and nothing is left over', async ({ page, guard }) => {
  guard.allow(/signal timed out/);
  test.setTimeout(120_000);
  await begin(page);
  for (const name of ['工作人员', '换一个社区', '我的']) await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0);
  // Somebody looks something up, in large print and in English, and ticks a paper.
  await page.getByLabel('搜索服务').fill('qiuzhi');
  await main(page).getByRole('link', { name: /求职登记/ }).first().click();
  await page.getByRole('checkbox').first().check();
  for (const name of ['复制文字', '分享', '收藏']) await expect(page.getByRole('button', { name })).toHaveCount(0);
  await page.getByRole('button', { name: '长辈版' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-size', 'elder');
  await page.clock.runFor(62_000);
  const countdown = page.getByRole('timer');
  await expect(countdown).toBeVisible();
  await expect(page.getByRole('dialog', { name: '要清屏了' })).toBeVisible();
  await expectAccessible(page, 'the countdown', { include: 'dialog[open]' });
  await shoot(page, 'kiosk-countdown');
  const left = Number(await countdown.innerText());
  expect(left).toBeGreaterThan(15);
  expect(left).toBeLessThanOrEqual(20);
  // A touch anywhere, and they go on where they were.
  await page.mouse.click(5, 5);
  await page.clock.runFor(500);
  await expect(countdown).toBeHidden();
  await page.clock.runFor(85_000);
  await expect(page.getByRole('heading', { name: '您想办什么？' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-size', 'normal');
  await expect(page.getByLabel('搜索服务')).toHaveValue('');
  await expect(page.getByText('最近看过'), 'their page is not remembered').toHaveCount(0);
  await expect(page.getByRole('timer')).toBeHidden();
  const leftOver = await kept(page);
  for (const trace of ['qiuzhi', 'traces', 'elder']) expect(leftOver).not.toContain(trace);
  // The clearing may still be putting the first page there: whoever opens another is heard the next time.
  await expect(async () => {
    await page.evaluate(() => {
      history.replaceState(null, '', '#/');
      location.hash = '#/my';
    });
    await expect(main(page).getByText('这台平板大家共用，不记您看过什么')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  // Untouched, it stays as it is.
  await page.clock.runFor(200_000);
  await expect(countdown).toBeHidden();
});

test('the way back leads to nobody\'s pages, and links out of the page lead nowhere', async ({ page }) => {
  test.setTimeout(120_000);
  await begin(page);
  const steps = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: '全部服务' }).click();
  await page.getByLabel('搜索服务').fill('shuifei');
  await main(page).getByRole('link', { name: /代收自来水费/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /代收自来水费/ })).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  // Not even in the address, which the browser keeps a list of.
  expect(new URL(page.url()).hash).toBe('#/');
  // A number is there to be read.
  await page.getByRole('link', { name: '求助', exact: true }).click();
  await expect(main(page).getByText('12345', { exact: true })).toBeVisible();
  await main(page).getByText('12345', { exact: true }).click({ force: true });
  await expect(page.getByRole('heading', { level: 1, name: '求助' })).toBeVisible();
});

test('only the passphrase leads out; whoever leaves that page open is not waited for', async ({ page, guard }) => {
  // The clock of the test runs past the patience of a request that was answered long ago.
  guard.allow(/signal timed out/);
  test.setTimeout(120_000);
  await begin(page);
  await page.getByRole('link', { name: '退出自助模式' }).click();
  await expect(page.getByRole('heading', { name: '工作台已锁定' })).toBeVisible();
  await page.getByLabel('密码', { exact: true }).fill('half a pass');
  const anew = page.waitForEvent('load');
  await page.clock.runFor(85_000);
  await anew;
  await expect(page.getByRole('heading', { name: '您想办什么？' })).toBeVisible();
  // Every other address of the desk asks for it too.
  await page.goto('./#/desk/data');
  await expect(page.getByRole('heading', { name: '工作台已锁定' })).toBeVisible();
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue('');
  // What is half typed does not wait for the next one either.
  await page.getByLabel('密码', { exact: true }).fill('half a pass');
  await page.getByRole('link', { name: '回居民首页' }).click();
  await page.getByRole('link', { name: '退出自助模式' }).click();
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue('');
  await page.reload();
  await unlock(page);
  await page.clock.runFor(3_000);
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 30_000 });
  await page.clock.runFor(90_000);
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible();
  await page.goto('./#/');
  await expect(page.getByRole('link', { name: '工作人员' })).toBeVisible();
});

test('begun in the demo, it ends with the demo', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { fixed: false, size: { width: 1180, height: 820 } });
  await page.getByRole('button', { name: '自助模式' }).click();
  await expect(page.getByRole('link', { name: '退出自助模式' })).toBeVisible();
  await page.getByRole('button', { name: '退出演示' }).click();
  await expect(page.getByRole('link', { name: '工作人员' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('linli.kiosk'))).toBeNull();
});
