// Two browsers as two tablets of one station, offline from each other: joining, a day each, files both ways,
// a lost one shut out.
import { expect, test } from '../support/fixtures.mjs';
import { at, publish, setUp, THREE } from '../support/station.mjs';
import { bytes, choose, chooseAll, fingerprint, handOver, join, joiningBackup, receive, TABLET, toTablets } from '../support/tablets.mjs';

test.beforeEach(async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize(TABLET);
  await setUp(page);
});

test('two tablets work apart, exchange both ways and come to the same', async ({ browser, baseURL, page }) => {
  const { context, page: second } = await join(browser, baseURL, await joiningBackup(page));
  await publish(page, THREE[0]);
  await publish(second, THREE[1]);
  await publish(second, THREE[2]);
  expect(await fingerprint(page)).not.toBe(await fingerprint(second));

  // The second hands over, the first sees what would come, takes it, and hands over to it by name.
  const fromSecond = await handOver(second, 'unhanded');
  await choose(page, fromSecond);
  await expect(page.getByText('哪台平板交来的')).toBeVisible();
  await expect(page.getByText('平板 B').first()).toBeVisible();
  await page.getByRole('button', { name: '接收 2 条' }).click();
  await expect(page.getByRole('heading', { name: /平板 B/ })).toBeVisible({ timeout: 20_000 });
  const option = page.getByLabel('交给哪一台').locator('option', { hasText: '平板 B' });
  const fromFirst = await handOver(page, await option.getAttribute('value'));
  await receive(second, fromFirst, 1);
  expect(await fingerprint(page)).toBe(await fingerprint(second));

  // Once more is harmless; garbage and half a file are named.
  await choose(second, fromFirst);
  await expect(second.getByText('没有新内容')).toBeVisible();
  await choose(second, fromFirst.subarray(0, fromFirst.length - 40));
  await expect(second.getByText('文件不完整')).toBeVisible();
  const altered = Buffer.from(fromFirst);
  altered[altered.length - 60] ^= 1;
  await choose(second, altered);
  await expect(second.getByText('文件被改过或者坏了')).toBeVisible();
  await context.close();
});

test('several files are taken in at once, whatever their order; of several the one that is wrong is named', async ({ browser, baseURL, page }) => {
  const { context, page: second } = await join(browser, baseURL, await joiningBackup(page));
  await publish(page, THREE[0]);
  const earlier = await handOver(page, 'unhanded');
  await publish(page, THREE[1]);
  const later = await handOver(page, 'unhanded');
  await chooseAll(second, { '乙.linli': later, '照片.jpg': Buffer.from('no file of ours') });
  await expect(second.getByText('这不是本站的数据文件')).toBeVisible();
  await expect(second.getByText('照片.jpg')).toBeVisible();
  await expect(second.getByRole('button', { name: /^接收 \d+ 条$/ })).toHaveCount(0);

  await chooseAll(second, { '乙.linli': later, '甲.linli': earlier });
  await expect(second.getByRole('heading', { name: /乙\.linli · 甲\.linli/ })).toBeVisible();
  await second.getByRole('button', { name: '接收 2 条' }).click();
  await expect(second.getByText('已接收 2 条')).toBeVisible({ timeout: 20_000 });
  expect(await fingerprint(page)).toBe(await fingerprint(second));
  await context.close();
});

test('what is missing is named, and closed by handing over from there', async ({ browser, baseURL, page }) => {
  const { context, page: second } = await join(browser, baseURL, await joiningBackup(page));
  await publish(page, THREE[0]);
  await handOver(page, 'unhanded');
  await publish(page, THREE[1]);
  const later = await handOver(page, 'unhanded');
  await choose(second, later);
  await expect(second.getByText('前面缺了一段')).toBeVisible();
  const said = await second.getByText(/请让.*从第 \d+ 条起再交一次/).innerText();
  const from = said.match(/从第 (\d+) 条起/)[1];
  await toTablets(page);
  await page.getByLabel('交给哪一台').selectOption('from');
  await page.getByLabel('从第几条起').fill(from);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '交出数据' }).click();
  await receive(second, await bytes(await download), 2);
  expect(await fingerprint(page)).toBe(await fingerprint(second));
  await context.close();
});

test('a tablet has a name, and a lost one is shut out: what it had handed in stays', async ({ browser, baseURL, page }) => {
  const { context, page: second } = await join(browser, baseURL, await joiningBackup(page));
  await toTablets(page);
  await page.getByRole('button', { name: /^改名/ }).first().click();
  await page.getByLabel('平板的名字').fill('前台平板');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('heading', { name: /前台平板/ })).toBeVisible();
  await publish(second, THREE[1]);
  await receive(page, await handOver(second, 'unhanded'), 1);
  await publish(second, THREE[2]);
  // It is lost.
  await toTablets(page);
  await page.getByRole('button', { name: '停用平板' }).click();
  await page.getByRole('dialog', { name: '停用平板' }).getByRole('button', { name: '停用', exact: true }).click();
  await expect(page.getByText('已停用').first()).toBeVisible();
  await choose(page, await handOver(second, 'everything'));
  await expect(page.getByText('有停用的平板写的，不收')).toBeVisible();
  await page.goto(at(page, '#/desk/catalogue'));
  await page.getByLabel('查找事项').fill(THREE[1]);
  await expect(page.getByRole('link', { name: new RegExp(THREE[1]) }).first()).toContainText('已发布');
  // And it opens nothing that is written from now on.
  await choose(second, await handOver(page, 'everything'));
  await expect(second.getByText('这台平板还没有打开它的钥匙')).toBeVisible();
  await context.close();
});
