// Five tablets of one station, twenty thousand entries each, brought together on one of them: how long it takes from the
// press to the end, and the longest task meanwhile.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bench, freshPage } from '../support/measure.mjs';

const PASSPHRASE = '潮声 渡口 石狮 三更';
const EACH = process.env.LINLI_GROWTH ?? '20000';

const folder = await mkdtemp(join(tmpdir(), 'linli-tablets-'));
console.log(`› Writing five tablets with ${EACH} entries each`);
execFileSync('cargo', ['test', '--test', 'suite', 'growth'], {
  cwd: new URL('../../../', import.meta.url), env: { ...process.env, LINLI_GROWTH: EACH, LINLI_TABLETS: folder }, stdio: ['ignore', 'ignore', 'inherit'],
});

await bench('Five tablets brought together', async ({ browser, url }) => {
  const page = await freshPage(browser, { viewport: { width: 1180, height: 820 }, serviceWorkers: 'block' });
  await page.addInitScript(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((task) => (globalThis.longest = Math.max(globalThis.longest, task.duration)))).observe({ type: 'longtask' });
  });
  await page.goto(`${url}#/desk`);
  await page.getByRole('button', { name: '从文件恢复' }).click();
  const file = async (n) => ({ name: `${n}.json`, mimeType: 'application/json', buffer: await readFile(join(folder, `${n}.json`)) });
  await page.locator('input[type=file]').setInputFiles(await file(0));
  await page.getByLabel('密码', { exact: true }).fill(PASSPHRASE, { timeout: 60_000 });
  await page.getByLabel('再输一次密码').fill(PASSPHRASE);
  await page.getByRole('button', { name: '恢复这个服务站' }).click();
  await page.getByLabel(/我已抄好/).check({ timeout: 120_000 });
  await page.getByRole('button', { name: '进入工作台' }).click();
  await page.getByRole('button', { name: '锁定' }).waitFor();
  await page.waitForTimeout(10_000);
  let sum = 0;
  let worst = 0;
  for (let n = 1; n < 5; n += 1) {
    await page.evaluate(() => (location.hash = '#/desk/data'));
    await page.evaluate(() => (globalThis.longest = 0));
    let begun = Date.now();
    await page.locator('#desk input[type=file]').first().setInputFiles(await file(n));
    const button = page.getByRole('button', { name: /^导入 [\d, ]+ 条$/ });
    await button.waitFor({ timeout: 60_000 });
    const looked = Date.now() - begun;
    const checked = await page.evaluate(() => globalThis.longest);
    await page.evaluate(() => (globalThis.longest = 0));
    begun = Date.now();
    await button.click();
    await page.getByText(/^已导入 [\d, ]+ 条$/).waitFor({ timeout: 120_000 });
    const took = Date.now() - begun;
    const longest = await page.evaluate(() => globalThis.longest);
    sum += took;
    worst = Math.max(worst, longest);
    console.log(`BENCH tablets file=${n} check_ms=${looked} check_longest_ms=${checked.toFixed(0)} merge_ms=${took} merge_longest_ms=${longest.toFixed(0)}`);
    await page.evaluate(() => (location.hash = '#/desk'));
    await page.waitForTimeout(1_000);
  }
  console.log(`BENCH tablets together merge_ms=${sum} longest_ms=${worst.toFixed(0)} (goals 3000 and 50)`);
}).finally(() => rm(folder, { recursive: true, force: true }));
