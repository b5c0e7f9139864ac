// 历史: what happened, who did it, what was and what is.
import { expectAccessible } from '../support/axe.mjs';
import { enterDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectNoSidewaysScroll, prefer, shoot, SIZES } from '../support/screens.mjs';
import { at, MANAGER, setUp, THREE } from '../support/station.mjs';

const TABLET = { width: 1180, height: 820 };

test('an edited service: who, when, was, now; by person, thing and day', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(TABLET);
  await setUp(page);
  await page.goto(at(page, '#/desk/catalogue'));
  await page.getByLabel('查找事项').fill(THREE[1]);
  await page.getByRole('link', { name: new RegExp(THREE[1]) }).first().click();
  await page.getByLabel('一句话说明').fill('替自来水公司收水费，不另收钱');
  await page.getByRole('button', { name: '保存', exact: true }).first().click();
  await expect(page.getByText('已保存').first()).toBeVisible();
  const id = new URL(page.url()).hash.split('/').pop();

  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '历史' }).click();
  const first = page.locator('.past > li').first();
  await expect(first).toContainText(MANAGER);
  await expect(first).toContainText(`修改了服务“${THREE[1]}”`);
  await expect(first.locator('dt')).toHaveText('一句话说明');
  await expect(first.locator('ins')).toHaveText('替自来水公司收水费，不另收钱');
  await expect(page.locator('.past > li').last()).toContainText('启用了服务站“');

  // Only this record, by the link that its page gives.
  await page.goto(at(page, `#/desk/history?thing=${id}`));
  await expect(page.getByText(`只看${THREE[1]}`)).toBeVisible();
  await expect(page.getByText('找到 2 条')).toBeVisible();
  // Another day has nothing.
  await page.getByLabel('哪一天').fill('2020-01-01');
  await expect(page.getByRole('heading', { name: '没有找到' })).toBeVisible();
  await page.getByRole('button', { name: '看全部' }).click();
  await expect(page.locator('.past > li').first()).toContainText('修改了服务');
  await page.getByLabel('谁做的').selectOption({ label: MANAGER });
  await expect(page.getByText('找到 2 条')).toBeVisible();
});

test('three months of the demo: pages of few elements, every size, English too', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize(TABLET);
  await page.goto('./#/desk');
  await enterDemo(page);
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '历史' }).click();
  await expect(page.locator('.past > li').first()).toBeVisible();
  const newest = await page.locator('.past').first().innerText();
  for (let n = 0; n < 4; n += 1) {
    expect(await page.evaluate(() => document.querySelectorAll('#desk *').length)).toBeLessThanOrEqual(800);
    const older = page.getByRole('button', { name: '更早的' });
    if (!(await older.isVisible())) break;
    await older.click();
    await expect(page.getByRole('button', { name: '更新的' })).toBeVisible();
  }
  while (await page.getByRole('button', { name: '更新的' }).isVisible()) await page.getByRole('button', { name: '更新的' }).click();
  expect(await page.locator('.past').first().innerText()).toBe(newest);
  for (const [name, size] of Object.entries(SIZES)) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page, `history-${name}`);
    await shoot(page, `desk-history-${name}`);
  }
  await expectAccessible(page, 'desk-history');
  await page.getByRole('button', { name: 'EN' }).first().click();
  await expect(page.locator('.past > li').first()).toBeVisible();
  await shoot(page, 'desk-history-en');
});
