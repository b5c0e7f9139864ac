// Who answers for what: the positioning changed with its consequences seen, a mandate whose money has not followed, a clause that
// two departments read differently.
import { expectAccessible, expectAccessibleWhole } from '../support/axe.mjs';
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectNoSidewaysScroll, SIZES } from '../support/screens.mjs';
import { at } from '../support/station.mjs';

const exact = (name) => ({ name, exact: true });
const desk = (page) => page.locator('#desk').getByRole('main');
const demo = (page, looks = {}) => openDemo(page, { size: SIZES.landscape, fixed: false, ...looks });
/** A day in China, so many days from now. */
const day = (ahead = 0) => new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);

/** Looks at a model, sees what follows, and sets it. */
async function position(page, model, from, words) {
  await page.goto(at(page, '#/desk/positioning'));
  await desk(page).getByRole('button', exact('改变定位')).click();
  await desk(page).getByRole('radio', { name: new RegExp(`^${model}`) }).check();
  await expect(desk(page).getByRole('heading', { name: '改了以后会怎样' })).toBeVisible();
  await expectAccessible(page, `what follows from ${model}`);
  await desk(page).getByLabel('从哪天起').fill(from);
  await desk(page).getByLabel('谁定的，为什么').fill(words);
  await desk(page).getByRole('button', { name: new RegExp(`^定为${model}`) }).click();
  await expect(page.getByText('定位已经改了').first()).toBeVisible();
}

const undivided = (page) => desk(page).getByRole('heading', { name: /居委会和服务站合二为一/ });

test('from 混合体 to the proposal of Licheng: consequences seen, the check page emptied, residents read it', async ({ page }) => {
  test.setTimeout(180_000);
  await demo(page);
  await page.goto(at(page, '#/desk/positioning'));
  // The demo may stand at either; the way there is the same.
  await expect(desk(page).getByText(/^现在：/)).toBeVisible();
  const isMixed = await desk(page).getByText(/现在：混合体/).isVisible();
  if (!isMixed) await position(page, '混合体', day(-1), '照现在的样子记下来');
  await page.goto(at(page, '#/desk/positioning/check'));
  await expect(undivided(page)).toBeVisible();
  await expect(desk(page).getByText('没有查出不清楚的地方')).toHaveCount(0);
  // Each leads to where it is mended.
  await expect(desk(page).getByRole('listitem').getByRole('link').first()).toHaveAttribute('href', /#\/desk\/(catalogue|mandates|staff|positioning)/);
  await position(page, '鲤城建议', day(), '居委会会议定的，按“权随责走、费随事转”分开来做');
  await page.goto(at(page, '#/desk/positioning/check'));
  await expect(undivided(page)).toHaveCount(0);
  await expect(desk(page).getByText('没有查出不清楚的地方')).toBeVisible();
  await expectAccessibleWhole(page, 'the check page');
  await expectNoSidewaysScroll(page, 'the check page');
  // Residents see it at once, and nobody's name.
  await page.goto(at(page, '#/about'));
  const resident = page.locator('#resident');
  await expect(resident.getByRole('heading', exact('谁管什么'))).toBeVisible();
  await expect(resident.getByText(/鲤城建议/).first()).toBeVisible();
  const table = resident.getByRole('table', { name: '四类服务由谁牵头' });
  await expect(table.getByRole('row', { name: /^公共服务/ })).toContainText('社区居委会');
  await expect(table.getByRole('row', { name: /商业/ })).toContainText('社区服务站');
  await expectAccessibleWhole(page, '谁管什么');
});

test('a positioning without a reason is refused, and says where', async ({ page }) => {
  await demo(page);
  await page.goto(at(page, '#/desk/positioning'));
  await desk(page).getByRole('button', exact('改变定位')).click();
  await desk(page).getByRole('radio').first().check();
  await desk(page).getByRole('button', { name: /^定为/ }).click();
  await expect(desk(page).getByText('请写明是谁定的、为什么。')).toBeVisible();
});

const SERVICE = '居住证申领、签注指引';

/** A request at the window, for a resident who is asked for a name and a phone. */
async function register(page, n) {
  await page.goto(at(page, '#/desk/requests/new'));
  await desk(page).getByLabel('找服务').fill('居住证');
  await desk(page).getByRole('button', { name: new RegExp(SERVICE) }).first().click();
  await desk(page).getByLabel('居民', { exact: true }).fill(`许阿${'甲乙丙丁戊己庚辛壬癸'[n % 10]}${n}`);
  await desk(page).getByLabel('电话', { exact: true }).first().fill(`0595-0000 ${String(9200 + n)}`);
  await desk(page).getByLabel('念过这两句话，居民同意登记').check();
  await desk(page).getByRole('button', exact('登记')).last().click();
  await expect(page).toHaveURL(/#\/desk\/requests\/[0-9a-z]{8}-\d+\.\d+$/);
}

test('3,000 promised, 1,000 came, forty cases: the letter says what is missing', async ({ page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; });
  await demo(page);
  await page.goto(at(page, '#/desk/mandates/new'));
  // Nothing is delegated by nobody.
  await desk(page).getByLabel('事项名称').fill('居住证受托收件');
  await desk(page).getByRole('button', exact('保存')).click();
  await expect(desk(page).getByLabel('主管部门')).toBeFocused();
  await desk(page).getByLabel('主管部门').fill('区公安分局');
  await desk(page).getByLabel('对应的服务').selectOption({ label: SERVICE });
  await desk(page).getByLabel('依据').fill('《居住证暂行条例》第九条');
  await desk(page).getByLabel('从哪天起').fill(day(-90));
  await desk(page).getByLabel('已承诺的经费').fill('3000');
  await desk(page).getByLabel('承诺的凭据').fill('委托书（示例）');
  await desk(page).getByRole('button', exact('保存')).click();
  await expect(page).toHaveURL(/#\/desk\/mandates\/[0-9a-z]{8}-\d+\.\d+$/);
  const address = page.url();
  await desk(page).getByRole('button', exact('记一笔经费')).click();
  const book = page.getByRole('dialog', { name: '记一笔经费' });
  await book.getByRole('radio', { name: '到账' }).check();
  await book.getByLabel('金额').fill('1000');
  await book.getByLabel('凭据').fill('回单 1（示例）');
  await book.getByRole('button', exact('记一笔经费')).click();
  await expect(desk(page).getByText(/2000 元/).first()).toBeVisible();
  // What was asked for since then counts by itself; the rest of the forty comes to the window now.
  const total = desk(page).getByRole('rowheader', exact('合计')).locator('xpath=..').getByRole('cell').last();
  const before = Number(await total.innerText());
  expect(before).toBeGreaterThan(20);
  expect(before).toBeLessThan(40);
  for (let n = before; n < 40; n += 1) await register(page, n);
  await page.goto(address);
  // What nobody came to the window for is written down by somebody, who says why.
  await desk(page).getByRole('button', exact('登记工作量')).click();
  const tally = page.getByRole('dialog', { name: '登记工作量' });
  await tally.getByLabel('件数').fill('2');
  await tally.getByRole('button', exact('登记工作量')).click();
  await expect(tally.getByLabel('原因'), 'a number without a reason is none').toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tally).toBeHidden();
  await expect(desk(page).getByRole('heading', { name: /居住证受托收件/ })).toBeVisible();
  await expect(desk(page).getByText('费未随事转', { exact: true }).first()).toBeVisible();
  await expect(total).toHaveText('40');
  await expectAccessibleWhole(page, 'a mandate');
  await desk(page).getByRole('button', exact('打印费未随事转函')).click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/关于“居住证受托收件”费未随事转的函/)).toBeVisible();
  await expect(page.getByText(/尚未到位的 2000 元/)).toBeVisible();
  await expect(page.getByText('40 件', { exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  // The list has it first of all.
  await page.goto(at(page, '#/desk/mandates'));
  await desk(page).getByRole('button', { name: /^费未随事转/ }).click();
  await expect(desk(page).getByRole('link', { name: /居住证受托收件/ })).toBeVisible();
  // And one letter says it of all of them.
  await desk(page).getByRole('button', exact('打印一封总函')).click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(2);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', exact('关于委托事项费未随事转的函'))).toBeVisible();
  await expect(page.getByRole('row', { name: /居住证受托收件.*40 件/ })).toContainText('2000');
  await page.emulateMedia({ media: 'screen' });
});

test('a clause with two readings: side by side at the desk, without names for residents', async ({ page }) => {
  test.setTimeout(120_000);
  await demo(page);
  await page.goto(at(page, '#/desk/policies/new'));
  await desk(page).getByLabel('文件名', { exact: true }).fill('停车收费的通知（示例）');
  await desk(page).getByLabel('文号', { exact: true }).fill('示例〔2026〕7号');
  await desk(page).getByRole('button', exact('保存')).click();
  await expect(page).toHaveURL(/#\/desk\/policies\/[0-9a-z]{8}-\d+\.\d+$/);
  const address = page.url();
  await desk(page).getByRole('button', exact('加一条')).click();
  const clause = page.getByRole('dialog', { name: '条款' });
  await clause.getByLabel('第几条').fill('第三条');
  await clause.getByLabel('内容', { exact: true }).fill('头三十分钟不收费。');
  await clause.getByRole('button', exact('保存')).click();
  await expect(desk(page).getByRole('heading', exact('第三条'))).toBeVisible();
  for (const [department, said] of [['区发改局', '从停好车算起'], ['区城管局', '从进门算起']]) {
    await desk(page).getByRole('group', exact('第三条')).getByRole('button', exact('记口径')).click();
    const dialog = page.getByRole('dialog', { name: '记口径' });
    await dialog.getByLabel('哪个部门').fill(department);
    await dialog.getByLabel('科室、职务或来文').fill('价格科来电');
    await dialog.getByLabel('怎么说的').fill(said);
    await dialog.getByRole('button', exact('保存')).click();
    await expect(desk(page).getByText(said)).toBeVisible();
  }
  await expect(desk(page).getByText('口径不一', { exact: true }).first()).toBeVisible();
  await expectAccessibleWhole(page, 'a clause with two readings');
  await desk(page).getByRole('button', exact('给居民看')).click();
  await expect(desk(page).getByText('居民现在可以看了')).toBeVisible();

  await page.goto(at(page, '#/policies'));
  const resident = page.locator('#resident');
  await expect(resident.getByRole('heading', { level: 1, name: '政策库' })).toBeVisible();
  // Its words and its pinyin find the place.
  for (const typed of ['三十分钟', 'tingche', '示例〔2026〕7号']) {
    await resident.getByLabel('搜索政策').fill(typed);
    await expect(resident.getByRole('link', { name: /停车收费的通知/ }).first(), typed).toBeVisible();
  }
  await resident.getByLabel('搜索政策').fill('三十分钟');
  await resident.getByRole('link', { name: /第三条/ }).first().click();
  const place = resident.getByRole('heading', { level: 2, name: '第三条' });
  await expect(place).toBeInViewport();
  await expect(resident.getByText('从停好车算起')).toBeVisible();
  await expect(resident.getByText('从进门算起')).toBeVisible();
  await expect(resident.getByText('口径不一')).toBeVisible();
  await expect(resident.getByText('未核对').first()).toBeVisible();
  await expect(resident.getByText('价格科来电')).toHaveCount(0);
  await expectAccessibleWhole(page, 'a document of the library');

  // Entered by mistake: it goes out of the library, and comes back.
  await page.goto(address);
  await desk(page).getByRole('button', exact('撤下')).click();
  const away = page.getByRole('dialog', { name: '撤下' });
  await expectAccessible(page, 'taking a document out');
  await away.getByLabel('为什么撤下').fill('录错了，原件还没有发');
  await away.getByRole('button', exact('撤下')).click();
  await expect(desk(page).getByText('这份文件已经撤下')).toBeVisible();
  await page.goto(at(page, '#/policies'));
  await resident.getByLabel('搜索政策').fill('三十分钟');
  await expect(resident.getByRole('link', { name: /停车收费的通知/ })).toHaveCount(0);
  await page.goto(address);
  await desk(page).getByRole('button', exact('恢复')).click();
  await expect(desk(page).getByRole('heading', exact('第三条'))).toBeVisible();
});

for (const [name, size] of Object.entries(SIZES)) {
  test(`the library and 谁管什么 stand on a ${name} in 长辈版`, { tag: '@screens' }, async ({ page }) => {
    test.setTimeout(120_000);
    await demo(page, { size, elder: true });
    for (const address of ['#/about', '#/policies']) {
      await page.goto(at(page, address));
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expectNoSidewaysScroll(page, address);
      await expectAccessibleWhole(page, address);
    }
    await page.locator('#resident').getByRole('main').getByRole('link', { name: /条例|民法典/ }).first().click();
    await expect(page.getByRole('link', exact('政策库')).first()).toBeVisible();
    await expectNoSidewaysScroll(page, 'a document');
    await expectAccessibleWhole(page, 'a document');
  });
}
