// What a phone remembers of its owner, and that it forgets when it is told to.
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';

const main = (page) => page.getByRole('main');

async function open(page, word, name) {
  await page.goto(`./#/services?q=${encodeURIComponent(word)}`);
  await main(page).getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const traces = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => /traces|wishes/.test(key)));

test('favourites, ticked papers and what was looked at outlive a reload; clearing leaves nothing', async ({ page }) => {
  await page.goto('./#/my');
  await expect(page.getByRole('heading', { name: '还没有收藏' })).toBeVisible();
  await open(page, 'dibao', /最低生活保障/);
  await page.getByRole('button', { name: '收藏' }).click();
  const papers = page.getByRole('checkbox');
  await papers.first().check();
  await page.reload();
  await expect(papers.first()).toBeChecked();
  await expect(papers.nth(1)).not.toBeChecked();
  await expect(page.getByRole('button', { name: '收藏' })).toHaveAttribute('aria-pressed', 'true');
  await page.goto('./#/');
  await expect(page.getByRole('group', { name: '最近看过' }).getByRole('link', { name: /最低生活保障/ })).toBeVisible();
  await page.getByRole('link', { name: '我的', exact: true }).click();
  for (const heading of ['收藏的服务', '正在备材料', '最近看过']) await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  await expect(main(page).getByText(/已备 1 样，共 \d+ 样/)).toBeVisible();
  await page.getByRole('button', { name: '清除本机痕迹' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '清除本机痕迹' }).click();
  await expect(page.getByRole('heading', { name: '还没有收藏' })).toBeVisible();
  expect(await traces(page)).toEqual([]);
  await page.reload();
  await expect(page.getByRole('heading', { name: '还没有收藏' })).toBeVisible();
});

test('没有我要的 on a phone stays on the phone, and says so', async ({ page }) => {
  await page.goto('./#/');
  await page.getByLabel('搜索服务').fill('修收音机');
  await page.getByRole('button', { name: '没有我要的' }).click();
  await expect(main(page).getByText(/没有发给服务站/)).toBeVisible();
  await page.goto('./#/my');
  await expect(main(page).getByText('修收音机')).toBeVisible();
});

test('a word that stands a while and finds nothing is kept by itself, one that is still typed is not', async ({ page }) => {
  await page.goto('./#/');
  const field = page.getByLabel('搜索服务');
  await field.fill('骑骆驼');
  await page.waitForTimeout(500);
  await field.fill('骑骆驼去');
  const kept = () => page.evaluate(() => localStorage.getItem('linli.traces') ?? '');
  await expect.poll(kept, { timeout: 8_000 }).toContain('骑骆驼去\n');
  expect(await kept()).not.toContain('骑骆驼\n');
});

test('on the station\'s tablet it becomes 居民需求, without anybody', async ({ page }) => {
  await openDemo(page, { fixed: false, size: { width: 1180, height: 820 } });
  await page.goto('./#/');
  await page.getByLabel('搜索服务').fill('换手机屏');
  await page.getByRole('button', { name: '没有我要的' }).click();
  await expect(main(page).getByText(/服务站会看到这个词/)).toBeVisible();
  // A number of somebody is not kept.
  await page.getByLabel('搜索服务').fill('13900001111');
  await page.getByRole('button', { name: '没有我要的' }).click();
  await expect(main(page).getByText('号码不记。请到窗口或打电话说一声。')).toBeVisible();
  expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain('13900001111');
  await page.goto('./#/desk');
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: '居民需求' }) });
  await expect(card.getByText('换手机屏')).toBeVisible();
  expect(await traces(page)).toEqual([]);
  // Seen to, it goes, and the history knows both.
  await card.getByRole('button', { name: '已处理：换手机屏' }).click();
  await expect(card.getByText('换手机屏')).toBeHidden();
  await page.goto('./#/desk/history');
  await expect(page.getByText('居民需求“换手机屏”已处理')).toBeVisible();
  await expect(page.getByText(/居民找过、没有找到的：换手机屏/)).toBeVisible();
});
