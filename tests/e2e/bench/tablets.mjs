// Five tablets of one station, twenty thousand entries each, brought together on one of them: how long it takes from the
// press to the end, the longest task meanwhile, and what memory the page has in the end.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bench, freshPage, restore } from '../support/measure.mjs';

const EACH = process.env.LINLI_GROWTH ?? '20000';

// `LINLI_TABLETS` names a folder that has the five files already.
const folder = process.env.LINLI_TABLETS ?? (await mkdtemp(join(tmpdir(), 'linli-tablets-')));
if (!process.env.LINLI_TABLETS) {
  console.log(`› Writing five tablets with ${EACH} entries each`);
  execFileSync('cargo', ['test', '--test', 'suite', 'growth'], {
    cwd: new URL('../../../', import.meta.url), env: { ...process.env, LINLI_GROWTH: EACH, LINLI_TABLETS: folder }, stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const path = (n) => join(folder, `${n}.json`);

/** The desk of the first of them, restored from its file. */
async function first(browser, url) {
  const page = await freshPage(browser, { viewport: { width: 1180, height: 820 }, serviceWorkers: 'block' });
  await page.addInitScript(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((task) => (globalThis.longest = Math.max(globalThis.longest, task.duration)))).observe({ type: 'longtask' });
    const memories = new Set();
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const before = WebAssembly[name];
      WebAssembly[name] = async (...all) => {
        const made = await before.apply(WebAssembly, all);
        const memory = (made.instance ?? made).exports?.memory;
        if (memory) memories.add(memory);
        return made;
      };
    }
    // What the programs hold and what scripts hold, in megabytes. A program's memory never shrinks.
    globalThis.megabytes = () => ([...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0) + performance.memory.usedJSHeapSize) / 2 ** 20;
  });
  await restore(page, url, path(0));
  await page.waitForTimeout(10_000);
  return page;
}

/** Looks at files and takes them in; what that cost. */
async function take(page, files) {
  await page.evaluate(() => (location.hash = '#/desk/data'));
  const input = page.locator('#desk input[type=file]').first();
  await input.waitFor({ state: 'attached' });
  const longest = () => page.evaluate(() => { const most = globalThis.longest; globalThis.longest = 0; return most; });
  await page.waitForTimeout(500);
  await longest();
  let begun = Date.now();
  // From the disk: what is handed over as bytes is first decoded in the page, in one long task of the test's own.
  await input.setInputFiles(files);
  const button = page.getByRole('button', { name: /^导入 [\d, ]+ 条$/ });
  await button.waitFor({ timeout: 60_000 });
  const [looked, lookedLongest] = [Date.now() - begun, await longest()];
  begun = Date.now();
  await button.click();
  await page.getByText(/^已导入 [\d, ]+ 条$/).waitFor({ timeout: 120_000 });
  const [took, tookLongest] = [Date.now() - begun, await longest()];
  const memory = await page.evaluate(() => globalThis.megabytes());
  console.log(`BENCH tablets files=${files.length} look_ms=${looked} look_longest_ms=${lookedLongest.toFixed(0)} merge_ms=${took} merge_longest_ms=${tookLongest.toFixed(0)} memory_mb=${memory.toFixed(0)}`);
  await page.evaluate(() => (location.hash = '#/desk'));
  await page.waitForTimeout(3_000);
}

await bench('Five tablets brought together (goals: 3000 ms, 50 ms at a stretch, 300 MB)', async ({ browser, url }) => {
  console.log('All four files at once:');
  const page = await first(browser, url);
  await take(page, [1, 2, 3, 4].map(path));
  await page.context().close();
  console.log('One after the other:');
  const other = await first(browser, url);
  for (const n of [1, 2, 3, 4]) await take(other, [path(n)]);
}).finally(() => process.env.LINLI_TABLETS ?? rm(folder, { recursive: true, force: true }));
