// Everyday questions reach the right page: two taps and six keystrokes, in Chinese and by pinyin.
import { expect, test } from '../support/fixtures.mjs';
import { looker, SCREENS, SIZES } from '../support/screens.mjs';

/** What somebody has in mind, and the page that helps. */
const QUESTIONS = [
  ['我要交水费', /代收自来水费/],
  ['孩子上学要什么材料', /入学材料指引/],
  ['kai zheng ming', /居委会可以开的证明/],
  ['sf', /代收自来水费/],
  ['哪里能洗衣服', /洗衣、洗被/],
  ['空调不制冷', /家电维修/],
  ['shebaoka', /社保卡申领/],
  ['xiushuiguan', /居家水电维修/],
  ['楼上漏水', /邻里纠纷/],
  ['zgz', /求职登记/],
  ['sxt', /入学材料指引/],
  ['dibao', /最低生活保障/],
  ['被骗了怎么办', /防诈骗/],
];
const MOST_KEYS = 6;

for (const [question, page_] of QUESTIONS) {
  test(`“${question}” is answered in two taps`, async ({ page }) => {
    await page.goto('./#/');
    const field = page.getByLabel('搜索服务');
    await field.click();
    // As far as somebody types who looks at the answers meanwhile.
    await field.pressSequentially([...question].slice(0, MOST_KEYS).join(''));
    await page.getByRole('main').getByRole('listitem').getByRole('link', { name: page_ }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: page_ })).toBeVisible();
  });
}

test('answers follow the typing, say what they answer by, and lead to all of them', async ({ page }) => {
  await page.goto('./#/');
  const main = page.getByRole('main');
  await main.getByLabel('搜索服务').fill('shuifei');
  const first = main.getByRole('listitem').getByRole('link').first();
  await expect(first).toContainText('代收自来水费');
  await expect(first.locator('mark')).toHaveText('水费');
  await main.getByLabel('搜索服务').fill('修马桶');
  await expect(first).toContainText('居家水电维修');
  await expect(first.locator('mark')).toHaveText('修马桶');
  await main.getByRole('link', { name: '看全部结果' }).click();
  await expect(page).toHaveURL(/#\/services\?q=/);
  await expect(main.getByLabel('搜索服务')).toHaveValue('修马桶');
  await expect(main.getByRole('listitem').getByRole('link').first()).toContainText('居家水电维修');
  // Emptied, the first page is as it was.
  await page.goto('./#/');
  await expect(main.getByRole('heading', { name: '常办' })).toBeVisible();
  await expect(main.getByRole('link', { name: '看全部结果' })).toHaveCount(0);
});

test('letters of a character that is still being composed are not searched for', async ({ page }) => {
  await page.goto('./#/');
  const field = page.getByLabel('搜索服务');
  await field.evaluate((input) => {
    input.value = 'qq';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  });
  await expect(page.getByRole('link', { name: '看全部结果' })).toHaveCount(0);
  await field.evaluate((input) => {
    input.value = '水费';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '水费' }));
  });
  await expect(page.getByRole('link', { name: '看全部结果' })).toBeVisible();
});

test('finding works when its file came late, and says so when it does not come', async ({ page, guard }) => {
  guard.allow(/Failed to load resource|Failed to fetch|net::ERR_FAILED/);
  let blocked = true;
  await page.route(/\/linli-find-[0-9a-f]{12}\.wasm$/, (route) => (blocked ? route.abort() : route.continue()));
  await page.goto('./#/');
  await page.getByLabel('搜索服务').fill('shuifei');
  await expect(page.getByRole('alert')).toContainText('没有打开成功');
  blocked = false;
  await page.getByRole('alert').getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('listitem').getByRole('link', { name: /代收自来水费 水费/ })).toBeVisible();
});

test('answers look right in every size, also in 长辈版', { tag: '@screens' }, async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize(SIZES.phone);
  await page.goto('./#/');
  await page.getByLabel('搜索服务').fill('xiu');
  await expect(page.getByRole('link', { name: '看全部结果' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const look = await looker(page, { looks: SCREENS.filter(({ theme }) => theme === 'light'), axe: 'all', check: () => expect(page.getByRole('link', { name: '看全部结果' })).toBeVisible() });
  await look('answers');
});
