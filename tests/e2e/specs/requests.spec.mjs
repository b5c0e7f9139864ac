// The desk's requests and the register of residents, on the demo's three months.
import { readFile } from 'node:fs/promises';
import { expectAccessibleWhole } from '../support/axe.mjs';
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectNoSidewaysScroll, shoot, SIZES } from '../support/screens.mjs';
import { at } from '../support/station.mjs';

const desk = (page) => page.locator('#desk').getByRole('main');
const exact = (name) => ({ name, exact: true });
const rows = (page) => desk(page).getByRole('region', { name: '全部办事' }).getByRole('listitem');

test('two hundred requests: filters, search by service, pinyin, name, phone and code; several at once', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.landscape });
  await page.goto(at(page, '#/desk/requests'));
  await desk(page).getByRole('button', { name: /^全部/ }).click();
  await expect(rows(page).first()).toBeVisible();
  expect(Number((await desk(page).getByRole('button', { name: /^全部/ }).innerText()).replace(/\D/g, ''))).toBeGreaterThan(180);
  expect(await page.locator('body *').count()).toBeLessThanOrEqual(800);
  const search = desk(page).getByLabel('找一件事');
  const link = desk(page).getByRole('link', { name: /理发/ }).first();
  for (const typed of ['理发', 'lifa', 'lf']) {
    await search.fill(typed);
    await expect(link, typed).toBeVisible();
  }
  await link.click();
  const code = await desk(page).locator('dt', { hasText: '查询码' }).locator('+ dd').innerText();
  const phone = await desk(page).getByRole('link', { name: /^0595/ }).first().innerText();
  await search.fill(code);
  await expect(link, 'by its code').toBeVisible();
  await search.fill(phone.slice(-4));
  await expect(link, 'by the tail of a phone').toBeVisible();
  await search.fill('没有这样的事');
  await expect(desk(page).getByText('没有找到')).toBeVisible();
  await search.fill('');
  // 超期 says so in words, and several are given out at once.
  await desk(page).getByRole('button', { name: /^超期/ }).click();
  await expect(desk(page).getByText(/超期 \d+ 天/).first()).toBeVisible();
  await expectAccessibleWhole(page, 'overdue requests');
  await desk(page).getByRole('button', exact('选几件')).click();
  const waiting = rows(page).filter({ hasText: '待接单' }).getByRole('checkbox');
  for (const n of [0, 1]) await waiting.nth(n).check();
  await desk(page).getByRole('button', exact('接单')).first().click();
  await expect(rows(page).filter({ hasText: '待接单' })).toHaveCount(0);
});

test('an order goes to a service unit only when the resident agrees; done, not rated well, taken up again', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.landscape });
  // 代居民登记
  await page.goto(at(page, '#/desk/requests/new'));
  await desk(page).getByLabel('找服务').fill('jiadian');
  await desk(page).getByRole('button', { name: /家电维修/ }).first().click();
  await desk(page).getByLabel('居民', { exact: true }).fill('龚月红');
  await desk(page).getByLabel('电话', { exact: true }).first().fill('0595-0000 9107');
  await desk(page).getByLabel('念过这两句话，居民同意登记').check();
  await desk(page).getByLabel('具体情况').fill('冰箱不冷');
  await expectAccessibleWhole(page, '代居民登记');
  await desk(page).getByRole('button', exact('登记')).last().click();
  await expect(desk(page).getByText('待接单').first()).toBeVisible();
  await expect(page).toHaveURL(/#\/desk\/requests\/[0-9a-z]{8}-\d+\.\d+$/);
  await shoot(page, 'desk-request-landscape');
  await desk(page).getByRole('button', exact('派单')).first().click();
  const dialog = page.getByRole('dialog', { name: '派单' });
  // Each unit says what it has to do, and whether it works now.
  await expect(dialog.getByRole('radio', { name: /手上 \d+ 件.*现在开门 · 到 \d+:\d+ · 今天 \d+:\d+–\d+:\d+/ }).first()).toBeVisible();
  await dialog.getByRole('radio', { name: /阿明|维修/ }).first().check();
  await dialog.getByLabel('谈好的价钱').fill('80');
  await dialog.getByRole('button', exact('派单')).click();
  await expect(dialog.getByText(/先要居民本人同意/)).toBeVisible();
  await dialog.getByLabel('居民同意把姓名、电话、地址告诉服务单位').check();
  await dialog.getByRole('button', exact('派单')).click();
  await expect(desk(page).getByText('已派单').first()).toBeVisible();
  await expectAccessibleWhole(page, 'an assigned order');
  await desk(page).getByRole('button', exact('完成')).first().click();
  const done = page.getByRole('dialog', { name: '完成' });
  await done.getByLabel('付给服务单位').fill('80');
  await done.getByLabel('服务单位欠本站的佣金').fill('90');
  await done.getByRole('button', exact('完成')).click();
  await expect(done.getByText(/佣金不能比/).first()).toBeVisible();
  await done.getByLabel('服务单位欠本站的佣金').fill('4');
  await done.getByRole('button', exact('完成')).click();
  await expect(desk(page).getByText('已完成').first()).toBeVisible();
  await desk(page).getByRole('button', exact('评价')).first().click();
  const rate = page.getByRole('dialog', { name: '评价' });
  await rate.getByRole('radio', { name: /^不满意/ }).check();
  await rate.getByRole('button', exact('评价')).click();
  await expect(desk(page).getByText('已评价').first()).toBeVisible();
  const again = desk(page).getByRole('button', exact('投诉重办')).first();
  if (!(await again.isVisible())) await desk(page).getByText('更多', { exact: true }).click();
  await again.click();
  const complaint = page.getByRole('dialog', { name: '投诉重办' });
  await complaint.getByRole('textbox').fill('还是不冷');
  await complaint.getByRole('button', exact('投诉重办')).click();
  await expect(desk(page).getByText('已接单').first()).toBeVisible();
  await expectNoSidewaysScroll(page, 'a request');
});

test('a form is parked and called back; a question counts in two taps and is taken back', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.portrait });
  await page.goto(at(page, '#/desk/requests/new'));
  await desk(page).getByRole('button', exact('其他事情')).click();
  await desk(page).getByLabel('具体情况').fill('问楼道堆物');
  await desk(page).getByRole('button', exact('挂起')).click();
  const parked = desk(page).getByRole('group', { name: /挂起的/ });
  await expect(parked.getByRole('button', { name: /^其他事情/ })).toBeVisible();
  await expect(desk(page).getByLabel('具体情况')).toHaveValue('');
  await page.reload();
  await page.getByRole('button', { name: '打开示例站' }).click();
  await parked.getByRole('button', { name: /^其他事情/ }).click({ timeout: 30_000 });
  await expect(desk(page).getByLabel('具体情况')).toHaveValue('问楼道堆物');
  await page.goto(at(page, '#/desk'));
  await desk(page).getByRole('button', exact('记一次咨询')).click();
  await desk(page).getByRole('button', { name: /居住证|社保卡|其他/ }).first().click();
  await expect(desk(page).getByText(/今天第 \d+ 次/)).toBeVisible();
  await desk(page).getByRole('button', exact('撤销')).click();
  await expect(desk(page).getByText(/今天第 1 次/)).toHaveCount(0);
});

test('a resident is found by every spelling, gets a copy, and is erased from everything that is taken out', async ({ page }) => {
  test.setTimeout(120_000);
  await openDemo(page, { size: SIZES.landscape });
  await page.goto(at(page, '#/desk/people'));
  const search = desk(page).getByLabel('找居民');
  const list = desk(page).getByRole('region', { name: '居民名单' });
  const somebody = list.getByRole('link', { name: /张文彬/ }).first();
  for (const typed of ['张文', 'zhangwenbin', 'zwb', '3270']) {
    await search.fill(typed);
    await expect(somebody, typed).toBeVisible();
  }
  // Somebody whose things are all over.
  await search.fill('');
  await list.getByRole('link').filter({ hasNotText: '在办' }).first().click();
  await expect(page).toHaveURL(/people\/[0-9a-z]{8}-/);
  const name = await desk(page).locator('.detail').getByRole('heading', { level: 2 }).first().innerText();
  const phone = (await desk(page).getByRole('link', { name: /^0595/ }).first().innerText()).trim();
  await expectAccessibleWhole(page, 'a resident');
  await desk(page).getByRole('button', exact('查阅、复制本人信息')).click();
  const copy = page.getByRole('dialog');
  await copy.getByRole('button', exact('生成副本')).click();
  await expect(copy.getByRole('textbox', { name: '副本内容' })).toHaveValue(new RegExp(name));
  const saved = page.waitForEvent('download');
  await copy.getByRole('button', exact('存成文件')).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toContain(phone);
  await page.keyboard.press('Escape');

  await desk(page).getByRole('button', exact('删除个人信息')).click();
  const erase = page.getByRole('dialog');
  await expect(erase.getByText(/以前做的备份/)).toBeVisible();
  // The dialog fades in.
  await page.waitForTimeout(500);
  await expectAccessibleWhole(page, 'before erasing');
  await erase.getByRole('checkbox').check();
  await erase.getByRole('button', exact('永久删除')).click();
  await expect(desk(page).getByText('已删除').first()).toBeVisible();
  await page.goto(at(page, '#/desk/data'));
  await page.getByRole('button', { name: '导出数据' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '我知道了，导出' }).click();
  const journal = await readFile(await (await download).path(), 'utf8');
  expect(journal).not.toContain(name);
  expect(journal).not.toContain(phone);
  await page.goto(at(page, '#/desk/people'));
  await desk(page).getByLabel('找居民').fill(phone.slice(-4));
  await expect(list.getByRole('link', { name: new RegExp(name) })).toHaveCount(0);
});
