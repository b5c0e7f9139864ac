// One visit is enough: certificates that nobody may ask for, what is needed in an event of life, and a page taken away.
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { LOOKS, looker } from '../support/screens.mjs';

const main = (page) => page.getByRole('main');

test('a certificate that may not be issued: found in pinyin, where to go instead, the rule to show', async ({ page }) => {
  await openDemo(page);
  await page.goto('./#/certificates');
  await expect(main(page).getByText('居委会不能开').first()).toBeAttached();
  const count = main(page).getByRole('status').filter({ hasText: '种' });
  await expect(count).toHaveText('20 种居委会不能开的证明');
  await page.getByRole('searchbox').first().fill('danshen');
  await expect(count).toHaveText('1 种居委会不能开的证明');
  await expect(main(page).getByText('民发〔2020〕20号').first()).toBeVisible();
  await page.getByRole('button', { name: '给要证明的人看' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('民发〔2020〕20号');
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: '居委会可以开的证明' })).toBeVisible();
  await expect(main(page).getByRole('link', { name: /社区证明|开证明|证明/ }).first()).toBeVisible();
  // The search of the first page knows it too.
  await page.goto('./#/');
  await page.getByLabel('搜索服务').fill('婚姻状况');
  await page.getByRole('link', { name: /婚姻状况/ }).first().click();
  await expect(page).toHaveURL(/certificates\?q=/);
  await expect(main(page).getByText('民发〔2020〕20号').first()).toBeVisible();
});

test('what somebody needs who has a baby stands in its order, and every event leads somewhere', async ({ page }) => {
  await openDemo(page);
  await page.goto('./#/');
  await page.getByRole('link', { name: '生孩子', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '生孩子' })).toBeVisible();
  const rows = main(page).getByRole('listitem');
  await expect(rows.first()).toContainText('生育');
  for (const event of ['school', 'work', 'moving', 'old-age', 'illness', 'home-repair', 'hardship', 'veteran', 'death', 'shop']) {
    await page.goto(`./#/life/${event}`);
    expect(await rows.count(), event).toBeGreaterThan(1);
  }
  await page.goto('./#/life/nonsense');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
});

test('a page goes to a phone as a code that a phone reads, with the link where there is one', async ({ page }) => {
  await openDemo(page);
  await page.goto('./#/services?q=shuifei');
  await main(page).getByRole('link', { name: /代收自来水费/ }).first().click();
  await page.getByRole('button', { name: '扫码带走' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img')).toHaveCount(await dialog.locator('svg.qr').count());
  await expect(dialog.locator('svg.qr').last()).toBeVisible();
  const box = await dialog.locator('svg.qr').last().boundingBox();
  expect(Math.min(box.width, box.height), 'large enough for an old phone').toBeGreaterThan(200);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('on paper: normal, in letters of twenty points, and a blank letter of authority', async ({ page }) => {
  await openDemo(page);
  await page.addInitScript(() => {
    globalThis.printed = [];
    globalThis.print = () => {
      globalThis.printed.push(document.documentElement.dataset.print ?? 'normal');
      dispatchEvent(new Event('afterprint'));
    };
  });
  await page.goto('about:blank');
  await page.goto('./#/services?q=dibao');
  await main(page).getByRole('link', { name: /最低生活保障|低保/ }).first().click();
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await page.getByRole('button', { name: '大字', exact: true }).click();
  expect(await page.evaluate(() => globalThis.printed)).toEqual(['normal', 'large']);
  expect(await page.evaluate(() => document.documentElement.dataset.print)).toBeUndefined();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: '委托书' })).toBeVisible();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  const size = () => page.locator('main p').first().evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const normal = await size();
  await page.evaluate(() => (document.documentElement.dataset.print = 'large'));
  // Twenty points of 96/72 pixels each.
  await expect.poll(size).toBeGreaterThanOrEqual(24);
  expect(normal).toBeLessThan(20);
});

test('read aloud and shared where the device can, copied where it cannot', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.said = [];
    globalThis.shared = [];
    Object.defineProperty(navigator, 'share', { value: async (what) => void globalThis.shared.push(what) });
    speechSynthesis.speak = (utterance) => {
      globalThis.said.push(utterance.text);
      setTimeout(() => utterance.onend?.(new Event('end')), 0);
    };
  });
  await openDemo(page, { fixed: false });
  await page.goto('./#/services?q=shuifei');
  await main(page).getByRole('link', { name: /代收自来水费/ }).first().click();
  await page.getByRole('button', { name: '朗读' }).click();
  await expect.poll(() => page.evaluate(() => globalThis.said.join('\n'))).toContain('代收自来水费');
  await page.getByRole('button', { name: '分享' }).click();
  const shared = await page.evaluate(() => globalThis.shared[0]);
  expect(shared.title).toContain('代收自来水费');
  expect(shared.text).toContain('0595-0000 1234');
});

test('a demo tells search engines nothing', async ({ page }) => {
  await openDemo(page);
  await page.goto('./#/about');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
});

test('certificates, an event of life and my page in every look @screens', async ({ page }) => {
  test.setTimeout(180_000);
  await openDemo(page, LOOKS[0]);
  const look = await looker(page, { shot: { fullPage: true } });
  for (const [address, name] of [['certificates', 'certificates'], ['life/old-age', 'life'], ['my', 'my'], ['help', 'help']]) {
    await page.goto(`./#/${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(`visit-${name}`);
  }
});
