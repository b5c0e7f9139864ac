// Who gets in, who acts, and what a lock keeps: several people at one desk.
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { prefer } from '../support/screens.mjs';
import { MANAGER, PASSPHRASE, at, lock, setUp, unlock } from '../support/station.mjs';

const CLERK = { name: '许小敏', passphrase: '南音 一曲 到天明 不散' };
const COMMITTEE = { name: '蔡丽红', passphrase: '石榴 三颗 放在 窗台上' };
const PIN = '204816';

test.use({ viewport: { width: 1180, height: 820 } });
// Deriving a key takes a second each time, and people here do it often.
test.setTimeout(180_000);

const button = (page, name) => page.getByRole('button', { name, exact: true });

/** Adds somebody by the form, as a manager who hands the tablet over for the passphrase. */
async function add(page, { name, passphrase }, role) {
  await page.goto(at(page, '#/desk/staff'));
  await button(page, '新增人员').click();
  await page.getByLabel('姓名', { exact: true }).fill(name);
  await page.getByRole('checkbox', { name: new RegExp(`^${role}`) }).check();
  await page.getByLabel('密码', { exact: true }).fill(passphrase);
  await page.getByLabel('再输一次密码', { exact: true }).fill(passphrase);
  await button(page, '添加').click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible({ timeout: 20_000 });
}

/** Takes over by passphrase, and sets a PIN along the way. */
async function takeOver(page, { name, passphrase }, pin) {
  await button(page, '换人').click();
  const dialog = page.getByRole('dialog', { name: '换人' });
  await dialog.getByRole('button', { name: new RegExp(name) }).click();
  await dialog.getByLabel('密码', { exact: true }).fill(passphrase);
  if (pin) {
    await dialog.getByText('顺便设 6 位数字密码').click();
    await dialog.getByLabel('数字密码', { exact: true }).fill(pin);
    await dialog.getByLabel('再输一次数字密码').fill(pin);
  }
  await button(dialog, '换成我').click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  await expect(page.locator('.acting')).toContainText(name);
}

test('a clerk and a committee member come in with passphrases of their own and do their part', async ({ page }) => {
  await setUp(page);
  await add(page, CLERK, '窗口');
  await add(page, COMMITTEE, '居委会');
  await expectAccessible(page, 'a member');
  await lock(page);

  await unlock(page, CLERK);
  await expect(page.locator('.acting')).toContainText(CLERK.name, { timeout: 20_000 });
  // The clerk edits services …
  await page.goto(at(page, '#/desk/catalogue'));
  await expect(page.getByRole('button', { name: '新增服务' })).toBeEnabled();
  // … but not the staff, and is told who does
  await page.goto(at(page, '#/desk/staff'));
  await expect(page.getByText(/这件事要由站长来做/).first()).toBeVisible();
  await expect(button(page, '新增人员')).toHaveCount(0);
  await expect(button(page, '恢复码')).toHaveCount(0);
  await page.goto(at(page, '#/desk/staff/new'));
  await expect(button(page, '添加')).toBeDisabled();
  await lock(page);

  await unlock(page, COMMITTEE);
  await expect(page.locator('.acting')).toContainText(COMMITTEE.name, { timeout: 20_000 });
  await page.goto(at(page, '#/desk/staff'));
  await page.getByRole('link', { name: new RegExp(CLERK.name) }).click();
  await expect(page.getByText(/这件事要由站长来做/).first()).toBeVisible();
  await expect(button(page, '离任')).toHaveCount(0);
});

test('换人 by PIN; five wrong ones ask for the passphrase', async ({ page }) => {
  await setUp(page);
  await add(page, CLERK, '窗口');
  await takeOver(page, CLERK, PIN);
  await expect(button(page, '新增人员')).toHaveCount(0);
  await takeOver(page, { name: MANAGER, passphrase: PASSPHRASE });
  await expect(button(page, '新增人员')).toBeVisible();

  // By keyboard
  await button(page, '换人').click();
  const dialog = page.getByRole('dialog', { name: '换人' });
  await dialog.getByRole('button', { name: new RegExp(CLERK.name) }).click();
  await expectAccessible(page, 'the pad');
  await dialog.getByLabel('数字密码').pressSequentially(PIN);
  await expect(page.locator('.acting')).toContainText(CLERK.name);
  await takeOver(page, { name: MANAGER, passphrase: PASSPHRASE });

  // By touch, wrongly
  await button(page, '换人').click();
  await dialog.getByRole('button', { name: new RegExp(CLERK.name) }).click();
  for (let left = 4; left >= 1; left -= 1) {
    for (const digit of '135790') await button(dialog, digit).click();
    await expect(dialog.getByText(`还可以试 ${left} 次`)).toBeVisible();
  }
  for (const digit of '135790') await button(dialog, digit).click();
  await expect(dialog.getByText(/数字密码已作废/)).toBeVisible();
  await expect(dialog.getByLabel('密码', { exact: true })).toBeVisible();
  await button(dialog, '取消').click();
  await expect(page.locator('.acting')).toContainText(MANAGER);

  // Gone with the lock
  await lock(page);
  await unlock(page);
  await button(page, '换人').click({ timeout: 20_000 });
  await dialog.getByRole('button', { name: new RegExp(CLERK.name) }).click();
  await expect(dialog.getByLabel('密码', { exact: true })).toBeVisible();
});

test('改密码, a new 恢复码, and who has left stays outside', async ({ page }) => {
  const first = await setUp(page);
  await add(page, CLERK, '窗口');
  const changed = '木棉 开在 六月 屋顶上';

  // A wrong present passphrase changes nothing and makes the next try wait
  await page.goto(at(page, '#/desk/staff'));
  await button(page, '改密码').click();
  const dialog = page.getByRole('dialog', { name: '改密码' });
  await dialog.getByLabel('现在的密码').fill('不是这个密码 不是');
  await dialog.getByLabel('密码', { exact: true }).fill(changed);
  await dialog.getByLabel('再输一次密码').fill(changed);
  await button(dialog, '改密码').click();
  await expect(dialog.getByText(/密码不对/)).toBeVisible({ timeout: 20_000 });
  await expect(dialog.getByText(/请等 .* 秒/)).toBeHidden({ timeout: 10_000 });
  await dialog.getByLabel('现在的密码').fill(PASSPHRASE);
  await button(dialog, '改密码').click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });

  // A new recovery code, shown once
  await button(page, '恢复码').click();
  await button(page, '生成新的恢复码').click();
  await expect(page.locator('.code')).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page, 'a new recovery code');
  const second = (await page.locator('.code').innerText()).replace(/\s+/g, ' ').trim();
  expect(second).not.toBe(first);
  await page.getByLabel(/我已抄好/).check();
  await button(page, '收好了，关闭').click();

  // The clerk leaves
  await page.getByRole('link', { name: new RegExp(CLERK.name) }).click();
  await button(page, '离任').click();
  await button(page, '办离任').click();
  await expect(page.getByRole('heading', { name: '已离任' })).toBeVisible();
  await lock(page);

  // The old passphrase, the clerk's, and the old code open nothing; each wrong one waits longer, also after a reload
  await unlock(page);
  await expect(page.getByText(/姓名或密码不对/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/请等 .* 秒/)).toBeHidden({ timeout: 10_000 });
  await unlock(page, CLERK);
  await expect(page.getByText(/姓名或密码不对/)).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(page.getByText(/请等 .* 秒/)).toBeVisible();
  await expect(page.getByText(/请等 .* 秒/)).toBeHidden({ timeout: 10_000 });
  await button(page, '忘记密码，用恢复码').click();
  await page.getByLabel('恢复码', { exact: true }).fill(first);
  await button(page, '解锁').click();
  await expect(page.getByText(/请等 .* 秒/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/请等 .* 秒/)).toBeHidden({ timeout: 20_000 });
  await page.getByLabel('恢复码', { exact: true }).fill(second);
  await button(page, '解锁').click();
  await expect(page.locator('.acting')).toContainText(MANAGER, { timeout: 20_000 });

  // Came in by the code: sets a new passphrase without the old one
  await page.goto(at(page, '#/desk/staff'));
  await expect(page.getByText('您是用恢复码打开的')).toBeVisible();
  await page.getByRole('link', { name: new RegExp(MANAGER) }).click();
  await button(page, '设新密码').click();
  await page.getByLabel('密码', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('再输一次密码').fill(PASSPHRASE);
  await page.getByRole('dialog').getByRole('button', { name: '设新密码' }).click();
  await expect(page.getByRole('dialog', { name: '设新密码' })).toBeHidden({ timeout: 20_000 });
  await lock(page);
  await unlock(page);
  await expect(page.locator('.acting')).toContainText(MANAGER, { timeout: 20_000 });
});

test('a half-typed form comes back after the desk has locked itself', async ({ page }) => {
  await page.clock.install();
  await setUp(page);
  await page.goto(at(page, '#/desk/staff/new'));
  await page.getByLabel('姓名', { exact: true }).fill('王小明');
  await page.getByLabel('职务').fill('网格员');
  await page.getByRole('checkbox', { name: /^会计/ }).check();
  await page.clock.fastForward('09:35');
  const warning = page.getByRole('dialog', { name: /没有人操作/ });
  await expect(warning).toBeVisible();
  await expectAccessible(page, 'the warning');
  await button(warning, '继续使用').click();
  await expect(warning).toBeHidden();
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('王小明');

  await page.clock.fastForward('09:35');
  await expect(warning).toBeVisible();
  await page.clock.runFor('00:31');
  await expect(button(page, '解锁')).toBeVisible();
  // Nothing of it lies readable in the profile
  const raw = await page.evaluate(async () => {
    const request = indexedDB.open('linli');
    const database = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const all = database.transaction('drafts').objectStore('drafts').getAll();
    const drafts = await new Promise((resolve) => (all.onsuccess = () => resolve(all.result)));
    database.close();
    return drafts.map((draft) => new TextDecoder().decode(draft));
  });
  expect(raw).toHaveLength(1);
  expect(raw[0]).not.toContain('王小明');
  await unlock(page);
  await expect(page.getByText('上次没写完的内容还在')).toBeVisible({ timeout: 20_000 });
  await button(page, '接着写').click();
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('王小明');
  await expect(page.getByLabel('职务')).toHaveValue('网格员');
  await expect(page.getByRole('checkbox', { name: /^会计/ })).toBeChecked();
  await page.getByLabel('密码', { exact: true }).fill(CLERK.passphrase);
  await page.getByLabel('再输一次密码').fill(CLERK.passphrase);
  await button(page, '添加').click();
  await expect(page.getByRole('heading', { name: '王小明', exact: true })).toBeVisible({ timeout: 20_000 });
  await button(page, '新增人员').click();
  await expect(page.getByText('上次没写完的内容还在')).toHaveCount(0);
});

test('the staff page in 长辈版 and English', async ({ page }) => {
  await prefer(page, { elder: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await setUp(page);
  await add(page, CLERK, '窗口');
  for (const hash of ['#/desk/staff', '#/desk/staff/new']) {
    await page.goto(at(page, hash));
    await expectAccessible(page, hash);
  }
  await page.getByRole('button', { name: /English/ }).click();
  await page.goto(at(page, '#/desk/staff'));
  await expect(page.getByRole('button', { name: 'Add person' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change passphrase' })).toBeVisible();
});
