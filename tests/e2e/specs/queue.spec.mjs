// Numbers, their display while the desk is locked, and bookings around a holiday.
import { expectAccessible, expectAccessibleWhole } from '../support/axe.mjs';
import { moment, openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { shoot, SIZES } from '../support/screens.mjs';
import { at } from '../support/station.mjs';

const desk = (page) => page.locator('#desk').getByRole('main');
const exact = (name) => ({ name, exact: true });

test('numbers are taken and called; the display in a second window shows them, also while the desk is locked', async ({ page, context }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.landscape });
  await page.goto(at(page, '#/desk/queue'));
  const display = await context.newPage();
  await display.clock.setFixedTime(moment('2026-11-23T09:00'));
  await display.setViewportSize(SIZES.landscape);
  await display.goto(at(page, '#/call'));
  await expect(display.getByText('现在没有叫号').first()).toBeVisible();
  await expectAccessible(display, 'an empty display');
  await page.bringToFront();
  for (const number of ['A001', 'A002', 'A003']) {
    await desk(page).getByRole('button', exact('取号')).click();
    await expect(desk(page).getByText(number).first()).toBeVisible();
  }
  await expectAccessibleWhole(page, 'the queue');
  await desk(page).getByLabel('窗口号').fill('2');
  await desk(page).getByRole('button', exact('叫号')).click();
  await expect(display.getByText('A001').first()).toBeVisible();
  // A resident takes one at the display; the desk that is open on this tablet has written it down.
  await display.getByRole('button', exact('取号')).click();
  await expect(display.getByText(/您的号是 A004，前面还有 2 位/)).toBeVisible();
  await expect(desk(page).getByText('A004').first()).toBeVisible();
  // Nobody comes: skipped, the next one is called, and later the first once more.
  await desk(page).getByRole('button', exact('过号')).click();
  await desk(page).getByRole('button', exact('叫号')).click();
  await expect(display.getByText('A002').first()).toBeVisible();
  await desk(page).getByRole('button', { name: /叫 A001/ }).click();
  await expect(display.getByText(/A001/).first()).toBeVisible();
  await shoot(display, 'call-display');
  expect(await display.evaluate(() => document.documentElement.scrollHeight <= innerHeight + 1), 'no scrolling').toBe(true);
  await expectAccessible(display, 'the display');
  await page.getByRole('button', { name: '锁定' }).click();
  await expect(page.getByRole('button', { name: /解锁|打开示例站/ }).first()).toBeVisible();
  await display.reload();
  await expect(display.getByText(/A001/).first()).toBeVisible();
  // A locked desk cannot write a number down, so none is offered.
  await expect(display.getByText(/取号请到窗口/)).toBeVisible();
  await expect(display.getByRole('button', exact('取号'))).toHaveCount(0);
  await display.close();
});

test('a booking: a holiday says why it is closed, a slot fills up, nothing is booked twice over', async ({ page }) => {
  test.setTimeout(120_000);
  // Two days before the National Day, a statutory holiday.
  await page.clock.setFixedTime(moment('2026-09-29T09:00'));
  await openDemo(page, { size: SIZES.landscape, fixed: false });
  await page.goto(at(page, '#/desk/bookings'));
  await desk(page).getByLabel('哪个事项').selectOption({ label: '活动室、场地预约' });
  const week = desk(page).getByRole('group', { name: '这一周' });
  await week.getByRole('button', { name: /10 月 1 日/ }).click();
  await expect(desk(page).getByText(/国庆.*放假/).first()).toBeVisible();
  await expectAccessibleWhole(page, 'a holiday');
  await week.getByRole('button', { name: /9 月 30 日/ }).click();
  const first = desk(page).getByRole('link', { name: /^登记 \d/ }).first();
  const time = (await first.getAttribute('aria-label')) ?? (await first.innerText());
  await first.click();
  await expect(desk(page).getByRole('heading', { name: '代居民登记' })).toBeVisible();
  await desk(page).getByLabel('哪一天来').fill('2026-09-30');
  await desk(page).getByLabel('几点来').selectOption({ index: 1 });
  await desk(page).getByLabel('居民', { exact: true }).fill('合唱队');
  await desk(page).getByLabel('电话', { exact: true }).first().fill('0595-0000 9300');
  await desk(page).getByLabel('念过这两句话，居民同意登记').check();
  await desk(page).getByRole('button', exact('登记')).last().click();
  await expect(desk(page).getByText('待接单').first()).toBeVisible();
  await page.goto(at(page, '#/desk/bookings'));
  await desk(page).getByLabel('哪个事项').selectOption({ label: '活动室、场地预约' });
  await week.getByRole('button', { name: /9 月 30 日/ }).click();
  await expect(desk(page).getByRole('link', { name: /合唱队/ })).toBeVisible();
  await expect(desk(page).getByText('约满了', { exact: true }).first()).toBeVisible();
  expect(time).toBeTruthy();
});
