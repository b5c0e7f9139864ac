// Statutory holidays: known for this year, missing for the next, entered by pasting the notice.
import { enterDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { looker, prefer, SCREENS, SIZES } from '../support/screens.mjs';

const at = (written) => new Date(`${written}:00+08:00`);

const NOTICE = `现将2027年元旦、春节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。`;

async function demo(page, moment, look = {}) {
  await page.clock.setFixedTime(moment);
  await page.setViewportSize(look.size ?? SIZES.landscape);
  await prefer(page, look);
  await page.goto('./#/desk');
  await enterDemo(page);
}

test('a year that is missing is asked for, pasted in a minute, and residents see it', async ({ page }) => {
  test.setTimeout(90_000);
  await demo(page, at('2026-11-23T09:00'));
  const main = page.getByRole('main');
  // Residents are told what is not known.
  await page.goto('./#/about');
  await expect(main.getByText(/2027 年的放假安排还没有写进来/)).toBeVisible();
  await page.goto('./#/desk');
  await main.getByRole('link', { name: '2027 年的放假安排还没有录入' }).click();
  const field = main.getByLabel('放假安排');
  await field.fill('2027年\n春节：2月30日放假');
  await main.getByRole('button', { name: '保存' }).click();
  await expect(main.getByText(/第 2 行看不懂/).first()).toBeVisible();
  await field.fill(NOTICE);
  await expect(main.getByRole('heading', { name: '2027 年 · 2 个假 · 放 10 天' })).toBeVisible();
  await expect(main.getByText('春节 2 月 5 日至 2 月 11 日 · 2 月 14 日上班')).toBeVisible();
  await main.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存').first()).toBeVisible();
  await page.goto('./#/desk');
  await expect(main.getByText('2027 年的放假安排还没有录入')).toHaveCount(0);
  await page.goto('./#/about');
  await expect(main.getByText(/元旦 1 月 1 日至 1 月 3 日/)).toBeVisible();
  await expect(main.getByText(/2027 年的放假安排还没有/)).toHaveCount(0);
  // On the day itself.
  await page.clock.setFixedTime(at('2027-01-01T09:00'));
  await page.goto('./#/');
  await page.reload();
  await expect(main.getByText('现在休息 · 周一 8:00 开')).toBeVisible();
  await page.clock.setFixedTime(at('2027-02-14T09:00'));
  await page.reload();
  await expect(main.getByText('现在开门 · 到 11:30')).toBeVisible();
});

test('a holiday of this year closes the station, and a shop of its own hours stays open', async ({ page }) => {
  await demo(page, at('2026-09-24T09:00'));
  await page.clock.setFixedTime(at('2026-10-01T09:00'));
  await page.goto('./#/services?open=1');
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: '找到' })).toBeVisible();
  await expect(page.getByRole('link', { name: /求职登记/ })).toHaveCount(0);
  await page.goto('./#/');
  await expect(page.getByRole('main').getByText('现在休息 · 10 月 8 日 8:00 开')).toBeVisible();
});

test('the card of holidays looks right in every size, also in 长辈版', { tag: '@screens' }, async ({ page }) => {
  test.setTimeout(90_000);
  await demo(page, at('2026-11-23T09:00'));
  await page.goto('./#/desk/profile');
  const field = page.getByRole('main').getByLabel('放假安排');
  await field.fill(NOTICE);
  const look = await looker(page, { looks: SCREENS.filter(({ theme }) => theme === 'light'), axe: 'all', check: () => field.scrollIntoViewIfNeeded() });
  await look('holidays');
});
