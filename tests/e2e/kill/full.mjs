// Fills a small disk under the browser, again and again, while a clerk saves: what the screen calls saved must be
// there afterwards, and what is not there must not have been called saved.
//
//   node kill/full.mjs [--points 20] [--size 96] [--verbose] [--dir ../../dist]
//
// The browser's profile lies on a file system of its own (`--size` MiB, in memory), which only root can mount; without
// that right the run says so and ends well. At each fill point, ever less space is left, the clerk renames a service
// and presses 保存 until something is refused; then there is space again, the browser is started anew, and the journal
// is exported and compared with what the screen had called saved.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { serve } from '../serve.mjs';
import { CHROMIUM, CHROMIUM_ARGS } from '../support/chromium.mjs';
import { exportJournal, setUp, unlock } from '../support/station.mjs';

const { values: options } = parseArgs({
  options: {
    points: { type: 'string', default: '20' },
    size: { type: 'string', default: '96' },
    verbose: { type: 'boolean', default: false },
    dir: { type: 'string' },
  },
});
const points = Number(options.points);
const NAME = '被反复改名的事项';

function mount(folder) {
  if (process.getuid?.() !== 0) return 'not root';
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${options.size}m`, 'tmpfs', folder], { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return String(error.stderr ?? error).trim();
  }
}

/** Leaves so many bytes on the disk. */
async function leave(folder, bytes) {
  const { bavail, bsize } = await statfs(folder);
  const filling = Math.max(0, bavail * bsize - bytes);
  await writeFile(join(folder, 'filling'), Buffer.alloc(filling)).catch(() => {});
}

async function open(folder, url) {
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: CHROMIUM,
    args: [...CHROMIUM_ARGS, '--disk-cache-size=1', '--disable-crash-reporter'],
    viewport: { width: 1180, height: 820 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  // What a person allows who installs the page: without it a browser on a full disk may throw whole sites away.
  const session = await context.newCDPSession(page);
  await session.send('Browser.grantPermissions', { origin: new URL(url).origin, permissions: ['durableStorage'] });
  await page.goto(url);
  return { context, page };
}

/** What a person sees, in one line. */
async function shown(page) {
  const text = await page.evaluate(() => document.body.innerText).catch(() => 'nothing');
  return text.replace(/\s+/g, ' ').slice(0, 600);
}

/** Opens the desk; what stands there instead becomes part of the report. */
async function enter(page) {
  try {
    await unlock(page);
    await page.getByRole('button', { name: '锁定' }).waitFor({ timeout: 30_000 });
  } catch (error) {
    throw new Error(`the desk did not open: ${await shown(page)}`, { cause: error });
  }
}

const desk = (page, rest = '') => `${new URL(page.url()).origin}/#/desk${rest}`;

/** Renames and saves until a change is refused or `most` are through; says which were called saved. */
async function work(page, point, most) {
  await page.goto(desk(page, '/catalogue'));
  await page.getByLabel('查找事项').fill('改名');
  await page.getByRole('link', { name: /改名/ }).first().click();
  await page.getByLabel('事项名称').waitFor();
  const [saved, refused] = [[], []];
  for (let n = 0; n < most && refused.length === 0; n += 1) {
    const name = `改名 ${point}-${n} ${'长'.repeat(600)}`;
    await page.getByLabel('事项名称').fill(name);
    await page.getByText('尚未保存的修改').first().waitFor();
    // Once the browser has cut the connection the button is off, and the page says why.
    const cut = page.getByRole('alert').filter({ hasText: '浏览器关掉了这个网页的数据存储' }).first();
    const pressed = page.getByRole('button', { name: '保存', exact: true }).first().click();
    const outcome = await Promise.race([
      cut.waitFor({ timeout: 25_000 }).then(() => 'refused'),
      page.waitForFunction(() => !document.querySelector('.dock').textContent.includes('尚未保存的修改'), null, { timeout: 25_000 }).then(() => 'saved'),
      page.getByRole('alert').filter({ hasText: '未保存' }).first().waitFor({ timeout: 25_000 }).then(() => 'refused'),
    ]).catch(() => 'silent');
    await (outcome === 'saved' ? pressed : pressed.catch(() => {}));
    if (outcome === 'saved') saved.push(name);
    else refused.push({ name, outcome });
  }
  return { saved, refused };
}

const folder = await mkdtemp(join(tmpdir(), 'linli-full-'));
const problem = mount(folder);
if (problem) {
  console.log(`disk-full: skipped, because a small volume cannot be mounted here (${problem}). Run it as root.`);
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
const server = await serve(options.dir && { dir: options.dir });
const url = `${server.url}#/desk`;
const faults = [];
const saved = [];
let [refusals, silent, granted] = [0, 0, undefined];

try {
  {
    const { context, page } = await open(folder, url);
    await setUp(page);
    // Asked by the desk itself, after set-up.
    granted = await page.evaluate(() => navigator.storage.persisted());
    await page.goto(desk(page, '/catalogue/new'));
    await page.getByLabel('事项名称').fill(NAME);
    await page.getByLabel('类别', { exact: true }).first().fill('便民');
    await page.getByRole('button', { name: '保存', exact: true }).first().click();
    await page.getByText('已保存').first().waitFor();
    await context.close();
  }
  for (let point = 1; point <= points; point += 1) {
    const { context, page } = await open(folder, url);
    await enter(page);
    // Every second time the disk fills while the second copy is still being brought up, else some time after.
    if (point % 2 === 0) await sleep(2500);
    // From 2 MiB down to nothing, with the last points at the very end.
    const bytes = Math.round((2 << 20) * ((points - point) / points) ** 2);
    await leave(folder, bytes);
    const done = await work(page, point, 40).catch(async (error) => {
      faults.push(`point ${point}: ${String(error).split('\n')[0]}; on the screen: ${await shown(page)}`);
      return { saved: [], refused: [] };
    });
    saved.push(...done.saved);
    refusals += done.refused.filter(({ outcome }) => outcome === 'refused').length;
    silent += done.refused.filter(({ outcome }) => outcome === 'silent').length;
    await context.close().catch(() => {});
    await rm(join(folder, 'filling'), { force: true });

    const again = await open(folder, url);
    await enter(again.page);
    const journal = await exportJournal(again.page);
    const lost = saved.filter((name) => !journal.includes(name));
    if (lost.length > 0) faults.push(`point ${point}: ${lost.length} called saved and not there`);
    await again.context.close();
    if (options.verbose) console.log(`  point ${point}: ${bytes} bytes left, ${done.saved.length} saved, ${done.refused.map(({ outcome }) => outcome).join() || 'none refused'}, ${lost.length} lost`);
  }
} catch (error) {
  faults.push(String(error).split('\n')[0]);
} finally {
  await server.close();
  execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
  await rm(folder, { recursive: true, force: true });
}

console.log(
  `disk-full: ${points} fill points (persistence ${granted ? 'granted' : 'not granted'}); ${saved.length} changes called saved, ` +
    `${refusals} refused in words, ${silent} without an answer, ${faults.length} faults`,
);
faults.slice(0, 20).forEach((fault) => console.log(`  ${fault}`));
if (refusals === 0) console.error('Nothing was ever refused: this run proves nothing.');
if (!granted) console.error('The browser did not promise to keep the data: what it threw away is no fault of ours, and this run proves little.');
process.exit(faults.length > 0 || silent > 0 || refusals === 0 || !granted ? 1 : 0);
