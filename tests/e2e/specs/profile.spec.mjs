// What lies on the disk of a tablet: nobody's name or phone, in no encoding.
import { chromium } from '@playwright/test';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM, CHROMIUM_ARGS } from '../support/chromium.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { at, lock } from '../support/station.mjs';

const fixture = (name) => new URL(`../../fixtures/${name}`, import.meta.url);

async function files(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test('the raw profile holds none of twenty planted names and phones, nor a resident who is erased', async ({ baseURL }) => {
  test.setTimeout(120_000);
  const planted = (await readFile(fixture('people.txt'), 'utf8')).trim().split('\n').flatMap((line) => line.split(' '));
  expect(planted).toHaveLength(40);
  const profile = await mkdtemp(join(tmpdir(), 'linli-profile-'));
  try {
    // Given a tablet that a station with twenty staff was restored on, worked on and locked
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: CHROMIUM, args: CHROMIUM_ARGS, viewport: { width: 1180, height: 820 },
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${baseURL}#/desk`);
    await page.getByRole('button', { name: '从文件恢复' }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'station.json', mimeType: 'application/json', buffer: await readFile(fixture('journal-v1.json')),
    });
    const passphrase = '潮声 渡口 石狮 三更';
    await page.getByLabel('密码', { exact: true }).fill(passphrase);
    await page.getByLabel('再输一次密码').fill(passphrase);
    await page.getByRole('button', { name: '恢复这个服务站' }).click();
    await page.getByLabel(/我已抄好/).check({ timeout: 30_000 });
    await page.getByRole('button', { name: '进入工作台' }).click();
    await page.goto(at(page, '#/desk/catalogue/new'));
    await page.getByLabel('事项名称').fill('种下的事项');
    await page.getByLabel('类别', { exact: true }).fill('便民');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await expect(page.getByText(/已发布/).first()).toBeVisible();
    // And a resident with a request, looked for, half typed, parked and erased
    const resident = ['欧阳晚晴', '0595-0000 7788', '砖仔埕七十七号', '阁楼滴水'];
    const desk = page.locator('#desk').getByRole('main');
    await page.goto(at(page, '#/desk/requests/new'));
    await desk.getByRole('button', { name: '其他事情', exact: true }).click();
    await desk.getByLabel('居民', { exact: true }).fill(resident[0]);
    await desk.getByLabel('电话', { exact: true }).first().fill(resident[1]);
    await desk.getByLabel('楼栋', { exact: true }).fill(resident[2]);
    await desk.getByLabel('具体情况').fill(resident[3]);
    await desk.getByLabel(/居民同意登记/).check();
    await desk.getByRole('button', { name: '挂起', exact: true }).click();
    await desk.getByRole('group', { name: /挂起的/ }).getByRole('button', { name: /^其他事情/ }).click();
    await expect(desk.getByLabel('具体情况')).toHaveValue(resident[3]);
    await desk.getByRole('button', { name: '登记', exact: true }).last().click();
    await expect(desk.getByText('待接单').first()).toBeVisible();
    await desk.getByText('更多', { exact: true }).click();
    await desk.getByRole('button', { name: '取消', exact: true }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('说不用了');
    await page.getByRole('dialog').getByRole('button', { name: /^取消(这件事)?$/ }).last().click();
    await expect(desk.getByText('已取消').first()).toBeVisible();
    await page.goto(at(page, '#/desk/requests?show=all'));
    await desk.getByLabel('找一件事').fill(resident[0]);
    await page.goto(at(page, '#/desk/people'));
    await desk.getByLabel('找居民').fill(resident[0]);
    await desk.getByRole('link', { name: new RegExp(resident[0]) }).first().click();
    await desk.getByRole('button', { name: '删除个人信息', exact: true }).click();
    await page.getByRole('dialog').getByRole('checkbox').check();
    await page.getByRole('dialog').getByRole('button', { name: '永久删除', exact: true }).click();
    await expect(desk.getByText('已删除').first()).toBeVisible();
    planted.push(...resident);
    const text = (name) => [Buffer.from(name, 'utf8'), Buffer.from(name, 'utf16le')];
    const found = [];
    let published = false;
    const look = async () => {
      for (const path of await files(profile)) {
        // The browser may put a file away while it is listed.
        const bytes = await readFile(path).catch(() => Buffer.alloc(0));
        for (const name of planted) if (text(name).some((form) => bytes.includes(form))) found.push(`${name} in ${path}`);
        published ||= text('种下的事项').some((form) => bytes.includes(form));
      }
    };
    // Looked at twice: while everything still stands in the log as it was written, and after the lock, whose new visit
    // makes the browser pack the log away.
    await expect
      .poll(async () => {
        await look();
        return published;
      }, 'the board follows the journal by a moment')
      .toBe(true);
    await lock(page);
    await context.close();
    await look();
    // Then no file of the profile holds any of them
    expect(found).toEqual([]);
    // And the search does find what is public, or it would find nothing anywhere.
    expect(published, 'the published service stands in the clear').toBe(true);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
