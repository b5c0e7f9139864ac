// 搭平台: an organisation applies, the committee agrees with room and notice, and afterwards it is told how it went.
import { expectAccessible } from '../support/axe.mjs';
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { looker, SIZES } from '../support/screens.mjs';
import { at } from '../support/station.mjs';

const exact = (name) => ({ name, exact: true });
const demo = (page) => openDemo(page, { size: SIZES.landscape, fixed: false });
/** A day of the demo's week that is no weekend, at least so many days ahead. */
function workday(ahead) {
  const day = new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

async function apply(page, { who, what, on, from = '09:00', until = '10:00' }) {
  await page.goto(at(page, '#/desk/visits/new'));
  const desk = page.locator('#desk').getByRole('main');
  await desk.getByLabel('单位名称').fill(who);
  await desk.getByLabel('哪一类').selectOption({ label: '社会组织' });
  await desk.getByLabel('来做什么').fill(what);
  await desk.getByLabel('哪一天').fill(on);
  await desk.getByLabel('几点开始').fill(from);
  await desk.getByLabel('几点结束').fill(until);
  await desk.getByLabel('联系人', { exact: true }).fill('许小姐');
  await desk.getByLabel('联系人电话').fill('0595-0000 4321');
  await desk.getByRole('button', exact('保存')).click();
  await expect(desk.getByRole('heading', exact(what))).toBeVisible();
  return desk;
}

test('an organisation applies, the committee agrees, residents read of it, and it is called off', async ({ page }) => {
  test.setTimeout(120_000);
  await demo(page);
  // 今天 says that somebody waits for an answer.
  await expect(page.getByRole('link', { name: /份进社区申请要答复/ })).toBeVisible();
  await page.goto(at(page, '#/desk/visits/new'));
  let desk = page.locator('#desk').getByRole('main');
  await desk.getByRole('button', exact('保存')).click();
  await expect(desk.getByLabel('单位名称')).toBeFocused();
  desk = await apply(page, { who: '南音社', what: '南音欣赏', on: workday(8) });
  // The notice is seen before it is put up.
  await expect(desk.getByText('由南音社提供。')).toBeVisible();
  await desk.getByRole('button', exact('同意')).click();
  await expect(desk.getByText('已同意').first()).toBeVisible();
  await expect(desk.getByText(/办完了再来填结果/)).toBeVisible();
  await expectAccessible(page, 'an application that was agreed to');
  await page.goto(at(page, '#/notices'));
  await expect(page.getByRole('link', { name: /南音欣赏/ })).toBeVisible();
  // Nothing of it is personal that residents could read.
  await page.getByRole('link', { name: /南音欣赏/ }).click();
  await expect(page.locator('#resident').getByText('由南音社提供。')).toBeVisible();
  await expect(page.locator('#resident').getByText('许小姐')).toHaveCount(0);
  await page.goto(at(page, '#/desk/visits'));
  await desk.getByRole('link', { name: /南音欣赏/ }).click();
  await desk.getByRole('button', exact('取消活动')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', exact('取消活动')).click();
  await expect(dialog.getByText('请写明原因。')).toBeVisible();
  await dialog.getByLabel('原因').fill('那天下雨');
  await dialog.getByRole('button', exact('取消活动')).click();
  await expect(desk.getByText('已取消：那天下雨')).toBeVisible();
  await page.goto(at(page, '#/notices'));
  await expect(page.getByRole('link', { name: /南音欣赏/ })).toHaveCount(0);
});

test('a venue is booked with the answer and cannot be had twice', async ({ page }) => {
  test.setTimeout(120_000);
  await demo(page);
  const on = workday(6);
  let desk = await apply(page, { who: '甲协会', what: '量身高', on });
  const venue = desk.getByLabel('订场地');
  const venues = (await venue.locator('option').allTextContents()).filter((name) => name !== '不用订场地');
  expect(venues.length).toBeGreaterThan(0);
  // Whatever can be booked at that hour: until its slots are full.
  let agreed = 0;
  for (let n = 0; n < 12; n += 1) {
    if (n > 0) desk = await apply(page, { who: `第${n}家`, what: `活动${n}`, on });
    await desk.getByLabel('订场地').selectOption({ label: venues[0] });
    await desk.getByRole('button', exact('同意')).click();
    const done = desk.getByText('已同意').first();
    const refused = desk.getByRole('alert').filter({ hasText: /满|没有这个时间/ });
    await expect(done.or(refused).first()).toBeVisible();
    if (!(await done.isVisible())) break;
    agreed += 1;
  }
  expect(agreed).toBeGreaterThan(0);
  await expect(desk.getByRole('alert').filter({ hasText: /满/ })).toBeVisible();
  // Nothing of the refused answer has happened.
  await expect(desk.getByRole('button', exact('同意'))).toBeVisible();
});

test('declined with a reason; a day that is over is told, put right, counted and forgotten', async ({ page }) => {
  test.setTimeout(120_000);
  await demo(page);
  let desk = await apply(page, { who: '某保健品店', what: '健康讲座', on: workday(3) });
  await desk.getByRole('button', exact('不同意')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('原因').fill('是推销');
  await dialog.getByRole('button', exact('不同意')).click();
  await expect(desk.getByText('不同意：是推销')).toBeVisible();
  // Today's day can be told at once.
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  desk = await apply(page, { who: '爱心车队', what: '免费理发', on: today });
  await desk.getByRole('button', exact('同意')).click();
  await desk.getByRole('button', exact('记下结果')).click();
  await expect(desk.getByLabel('来了多少人')).toBeFocused();
  await desk.getByLabel('来了多少人').fill('30');
  await desk.getByRole('radio', exact('下次还请')).check();
  await desk.getByRole('button', exact('记下结果')).click();
  await expect(desk.getByText('来了 30 人，下次还请')).toBeVisible();
  await desk.getByRole('button', exact('改结果')).click();
  await desk.getByLabel('来了多少人').fill('31');
  await desk.getByLabel('有意见的人数').fill('1');
  await desk.getByRole('button', exact('记下结果')).click();
  await expect(desk.getByText('来了 31 人，1 人有意见，下次还请')).toBeVisible();
  await desk.getByRole('button', exact('清除联系人')).click();
  await dialog.getByRole('button', exact('清除联系人')).click();
  await expect(desk.getByText('联系人的资料已经清除。')).toBeVisible();
  // The same again begins with everything but the day.
  await desk.getByRole('button', exact('照这份再登记')).click();
  await expect(desk.getByLabel('单位名称')).toHaveValue('爱心车队');
  await expect(desk.getByLabel('哪一天')).toHaveValue('');
  // The year by kind of organisation: the demo's own and this one.
  await page.goto(at(page, '#/desk/visits'));
  await expect(desk.getByRole('row', { name: /^合计/ })).toBeVisible();
  await expectAccessible(page, 'applications and the year');
});

test('the page on a phone, in the dark and in English, also in 长辈版', async ({ page }) => {
  test.setTimeout(90_000);
  await openDemo(page, { theme: 'dark', lang: 'en' });
  const dark = { size: SIZES.phone, theme: 'dark' };
  const look = await looker(page, { looks: [{ name: 'dark', ...dark }, { name: 'elder-dark', elder: true, ...dark }], axe: 'all' });
  await page.goto(at(page, '#/desk/visits'));
  await expect(page.getByRole('button', { name: 'Enter an application' })).toBeVisible();
  await look('visits in English', { picture: 'desk-visits-en' });
  await page.goto(at(page, '#/desk/visits/new'));
  await expect(page.getByRole('textbox', { name: /Organisation/ })).toBeVisible();
  await look('a new application in English', { picture: 'desk-visit-new-en' });
});
