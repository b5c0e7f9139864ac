// 待核对: two tablets of one station, offline from each other, edit one service; a person settles it and both go by it.
// And residents who were entered twice: joined, found as one, parted again.
import { expectAccessible } from '../support/axe.mjs';
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectNoSidewaysScroll, SIZES } from '../support/screens.mjs';
import { at, exportBackup, exportJournal, MANAGER, setUp, THREE } from '../support/station.mjs';
import { check, join, rename, TABLET } from '../support/tablets.mjs';

/** Takes in on one tablet what another knows. */
async function take(here, there) {
  const journal = await exportJournal(there);
  await here.goto(at(here, '#/desk/data'));
  await here.locator('input[type=file]').setInputFiles({ name: 'station.json', mimeType: 'application/json', buffer: Buffer.from(journal) });
  await here.getByRole('button', { name: /^导入 \d+ 条$/ }).click({ timeout: 20_000 });
  await expect(here.getByText(/^已导入 \d+ 条$/)).toBeVisible({ timeout: 20_000 });
}

test('one name edited on two tablets: both versions stand there, one is chosen, and both tablets go by it', async ({ baseURL, browser, page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize(TABLET);
  await setUp(page);
  const { page: other } = await join(browser, baseURL, await exportBackup(page));
  await check(page);
  await expect(page.getByText('没有要核对的')).toBeVisible();
  // Each for itself
  await rename(page, THREE[0], '求职登记和推荐');
  await rename(other, THREE[0], '找工作登记');
  await take(page, other);
  await take(other, page);
  for (const tablet of [page, other]) {
    await check(tablet);
    await expect(tablet.getByText('有 1 处要核对')).toBeVisible();
    const versions = tablet.getByRole('group', { name: /^第 \d 份$/ });
    await expect(versions).toHaveCount(2);
    await expect(versions.filter({ hasText: '求职登记和推荐' })).toContainText(MANAGER);
    await expect(versions.filter({ hasText: '找工作登记' })).toHaveCount(1);
    await expect(versions.filter({ hasText: '现在用的' })).toHaveCount(1);
    await expect(versions.filter({ hasText: '这台平板' })).toHaveCount(1);
  }
  await expectAccessible(page, 'findings');
  // 今天 says so too
  await page.goto(at(page, '#/desk'));
  await expect(page.getByRole('link', { name: '有 1 处待核对' })).toBeVisible({ timeout: 20_000 });
  // The one that does not show is chosen
  await check(page);
  const hidden = page.getByRole('group', { name: /^第 \d 份$/ }).filter({ hasNotText: '现在用的' });
  const wanted = await hidden.locator('.version-text').innerText();
  await hidden.getByRole('button', { name: '采用这一份' }).click();
  await expect(page.getByText('已采用，这一处核对好了')).toBeVisible();
  await expect(page.getByText('没有要核对的')).toBeVisible({ timeout: 20_000 });
  // And after an exchange it is over there as well
  await take(other, page);
  await check(other);
  await expect(other.getByText('没有要核对的')).toBeVisible();
  await other.goto(at(other, '#/desk/catalogue'));
  await other.getByLabel('查找事项').fill(wanted);
  await expect(other.getByRole('link', { name: new RegExp(wanted) }).first()).toBeVisible();
  await other.goto(at(other, '#/desk/history'));
  await expect(other.getByText('核对了一处两台平板写得不一样的内容，选定一份')).toBeVisible();
  await other.context().close();
});

/** Writes somebody down. */
async function enter(page, name, phone) {
  await page.goto(at(page, '#/desk/people/new'));
  await page.getByLabel('姓名', { exact: true }).fill(name);
  await page.getByLabel('电话', { exact: true }).fill(phone);
  await page.getByLabel('念过这两句话，居民同意登记').check();
  await page.getByRole('button', { name: '保存', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

test('one document entered on two tablets becomes one, with the way out again', async ({ baseURL, browser, page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize(TABLET);
  await setUp(page);
  const { page: other } = await join(browser, baseURL, await exportBackup(page));
  const desk = (tablet) => tablet.locator('#desk').getByRole('main');
  for (const tablet of [page, other]) {
    await tablet.goto(at(tablet, '#/desk/policies/new'));
    await desk(tablet).getByLabel('文件名', { exact: true }).fill('停车收费的通知');
    await desk(tablet).getByLabel('文号', { exact: true }).fill('鲤发改〔2026〕7号');
    await desk(tablet).getByRole('button', { name: '保存', exact: true }).click();
    await expect(tablet).toHaveURL(/#\/desk\/policies\/[0-9a-z]{8}-\d+\.\d+$/);
  }
  await take(page, other);
  await take(other, page);
  await check(page);
  await expect(page.getByRole('heading', { level: 2, name: '同一文件有两份' })).toBeVisible();
  await expect(desk(page).getByRole('link', { name: /鲤发改〔2026〕7号/ })).toHaveCount(2);
  await expectAccessible(page, 'a document that stands twice');
  await desk(page).getByRole('button', { name: '合成一份', exact: true }).click();
  await expect(page.getByText('已合成一份')).toBeVisible();
  await expect(page.getByText('没有要核对的')).toBeVisible({ timeout: 20_000 });
  // One is left in the library, also over there
  await take(other, page);
  for (const tablet of [page, other]) {
    await check(tablet);
    await expect(tablet.getByText('没有要核对的')).toBeVisible();
    await tablet.goto(at(tablet, '#/desk/policies'));
    await expect(desk(tablet).getByRole('link', { name: /停车收费的通知/ })).toHaveCount(1);
  }
  // And whoever joined the wrong ones has both again
  await desk(page).getByRole('link', { name: /停车收费的通知/ }).click();
  await desk(page).locator('summary').filter({ hasText: '并到这里的同一份文件' }).click();
  await desk(page).getByRole('button', { name: /^恢复/ }).click();
  await page.goto(at(page, '#/desk/policies'));
  await expect(desk(page).getByRole('link', { name: /停车收费的通知/ })).toHaveCount(2);
});

test('somebody entered twice is suggested, joined as one person, found once, and parted again', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(TABLET);
  await setUp(page);
  await enter(page, '陈秀英', '0595-0000 4321');
  await enter(page, '陈秀瑛', '0595-0000 4321');
  // On the page of the second there is a hint already
  await expect(page.getByText('可能登记了两次')).toBeVisible();
  await check(page);
  const pair = page.getByRole('group', { name: '陈秀英和陈秀瑛' });
  await expect(pair).toContainText('电话相同');
  await expect(pair).toContainText('姓名读音相同');
  // Either answer can be taken back: then nothing has been said of the two
  for (const answer of ['合并为一人', '不是同一位']) {
    await pair.getByRole('button', { name: answer }).click();
    await expect(page.getByText('没有看起来重复的居民。')).toBeVisible();
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(pair).toBeVisible();
  }
  await pair.getByRole('button', { name: '合并为一人' }).click();
  await expect(page.getByText('没有看起来重复的居民。')).toBeVisible();
  await expectAccessible(page, 'findings-people');
  // Whoever looks for either finds the one
  await page.goto(at(page, '#/desk/people'));
  await page.getByLabel('找居民').fill('陈秀瑛');
  const found = page.getByRole('region', { name: '居民名单' }).getByRole('link', { name: /陈秀/ });
  await expect(found).toHaveCount(1);
  await found.click();
  await expect(page.getByRole('heading', { level: 2, name: '陈秀英' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: '已合并为一人' })).toBeVisible();
  // The other one's page leads there, and can part them
  await page.getByRole('link', { name: /陈秀瑛/ }).click();
  await expect(page.getByText('已和“陈秀英”合并为一人')).toBeVisible();
  await page.getByRole('button', { name: '分开' }).click();
  await expect(page.getByText('已和“陈秀英”合并为一人')).toHaveCount(0);
  // Who has been told apart is not suggested again
  await check(page);
  await expect(page.getByText('没有看起来重复的居民。')).toBeVisible();
});

test('the demo has one thing to settle and somebody entered twice; every size, few elements', async ({ page }) => {
  test.setTimeout(120_000);
  for (const [name, size] of Object.entries(SIZES)) {
    if (name === 'phone') await openDemo(page, { size });
    await page.setViewportSize(size);
    await check(page);
    const versions = page.getByRole('group', { name: /^第 \d 份$/ });
    await expect(versions).toHaveCount(2);
    await expect(versions.filter({ hasText: '现在用的' })).toContainText('服务台旁边的架子');
    await expect(page.getByRole('button', { name: '合并为一人' }).first()).toBeVisible();
    await expectNoSidewaysScroll(page, `findings-${name}`);
    expect(await page.evaluate(() => document.querySelectorAll('#desk *').length)).toBeLessThanOrEqual(800);
  }
  await page.getByRole('group', { name: '第 1 份' }).getByRole('button', { name: '采用这一份' }).click();
  await expect(page.getByText('没有要核对的')).toBeVisible({ timeout: 20_000 });
});
