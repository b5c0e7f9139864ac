// Two profiles as two tablets, offline from each other, a day each; files both ways, with the browser killed in the middle
// of taking them in; the same fingerprint in the end, and three findings settled.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { CHROMIUM, CHROMIUM_ARGS } from '../support/chromium.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { at, publish, setUp, THREE, unlock } from '../support/station.mjs';
import { check, choose, fingerprint, handOver, joinHere, joiningBackup, receive, rename, TABLET } from '../support/tablets.mjs';

/** How long after the press the browser is killed: before, while and after it writes. */
const MOMENTS = [0, 15, 40, 90];

/** A tablet on a profile of its own, which can be killed at one stroke and started again. */
class Tablet {
  async start(baseURL) {
    this.profile ??= await mkdtemp(path(tmpdir(), 'linli-tablet-'));
    this.baseURL ??= baseURL;
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: CHROMIUM, args: CHROMIUM_ARGS, viewport: TABLET, baseURL: this.baseURL, acceptDownloads: true,
    });
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
    await this.page.goto('./#/desk');
    return this.page;
  }

  async kill() {
    const gone = new Promise((done) => this.context.once('close', done));
    // Every process of it names the profile, and none is asked.
    await promisify(execFile)('pkill', ['-KILL', '-f', this.profile]).catch(() => {});
    await gone;
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) await rm(path(this.profile, lock), { force: true });
  }

  async again() {
    const page = await this.start();
    await unlock(page);
    await expect(page.getByRole('button', { name: '锁定' })).toBeVisible({ timeout: 20_000 });
    return page;
  }

  async end() {
    await this.context?.close().catch(() => {});
    if (this.profile) await rm(this.profile, { recursive: true, force: true });
  }
}

/** Takes a file in, and is killed at each of the moments before it comes to an end; all or nothing each time. */
async function receiveThroughKills(tablet, file, count) {
  const before = await fingerprint(tablet.page);
  let taken = 0;
  for (const moment of MOMENTS) {
    await choose(tablet.page, file);
    await tablet.page.getByRole('button', { name: `接收 ${count} 条` }).click();
    await tablet.page.waitForTimeout(moment);
    await tablet.kill();
    const page = await tablet.again();
    if ((await fingerprint(page)) === before) continue;
    // Not as before: then all of it is here.
    await choose(page, file);
    await expect(page.getByText('没有新内容')).toBeVisible();
    taken += 1;
    break;
  }
  if (taken === 0) await receive(tablet.page, file, count);
}

test('two tablets come to the same although both are killed while they take each other’s files in', async ({ baseURL }) => {
  test.setTimeout(300_000);
  const [first, second] = [new Tablet(), new Tablet()];
  try {
    await setUp(await first.start(baseURL));
    await second.start(baseURL);
    await joinHere(second.page, await joiningBackup(first.page));
    // A day each, without knowing of each other: the same three services get other names
    for (const [n, name] of THREE.entries()) {
      await rename(first.page, name, `甲站改的第${n + 1}项`);
      await rename(second.page, name, `乙站改的第${n + 1}项`);
    }
    await publish(second.page, '乙站改的第1项');
    const fromSecond = await handOver(second.page, 'unhanded');
    await receiveThroughKills(first, fromSecond, 4);
    const option = async (page, letter) => {
      await page.goto(at(page, '#/desk/tablets'));
      return page.getByLabel('交给哪一台').locator('option', { hasText: `平板 ${letter}` }).getAttribute('value');
    };
    const fromFirst = await handOver(first.page, await option(first.page, 'B'));
    await receiveThroughKills(second, fromFirst, 3);
    const same = await fingerprint(first.page);
    expect(await fingerprint(second.page)).toBe(same);
    // Three findings, with both names each; a person chooses the ones that do not show
    await check(first.page);
    await expect(first.page.getByText('有 3 处要核对')).toBeVisible();
    const hidden = first.page.getByRole('group', { name: /^第 \d 份$/ }).filter({ hasNotText: '现在用的' });
    for (let left = 3; left > 0; left -= 1) {
      await expect(hidden).toHaveCount(left);
      await hidden.first().getByRole('button', { name: '采用这一份' }).click();
      await expect(hidden).toHaveCount(left - 1, { timeout: 20_000 });
    }
    await expect(first.page.getByText('没有要核对的')).toBeVisible();
    // And after another file the second has nothing left to settle, and the same fingerprint
    await receive(second.page, await handOver(first.page, await option(first.page, 'B')), 3);
    await check(second.page);
    await expect(second.page.getByText('没有要核对的')).toBeVisible();
    expect(await fingerprint(second.page)).toBe(await fingerprint(first.page));
  } finally {
    await first.end();
    await second.end();
  }
});
