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

test('the raw profile holds none of twenty planted names and phones', async ({ baseURL }) => {
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
