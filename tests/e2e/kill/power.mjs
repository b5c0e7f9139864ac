// Cuts the power while a clerk takes payments, again and again, and looks whether any receipt that showed is gone.
//
//   node kill/power.mjs [--rounds 20] [--control] [--size 384] [--verbose] [--dir ../../dist]
//
// A killed browser leaves to the kernel what it has written; a power cut does not. So the browser's profile lies on a disk of
// its own (kill/disk.mjs). Each round: start Chromium, let the clerk take payments, at a random moment (odd rounds: while a
// write is under way, even rounds: right at a receipt) cut the disk's power, kill the browser, put in what the disk held at that
// moment, mount it again and ask the page: every receipt that showed is stored under its number, numbers go up by one,
// none is there twice. The next round goes on with that disk.
//
// --control makes every write of the page relaxed, Chromium's default: it must lose receipts, else this proves nothing.
//
// Only root can mount. Where that, or a program, is missing, the run says so and ends with code 77: not run.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { serve } from '../serve.mjs';
import { launch } from './browser.mjs';
import { makeDisk, missing } from './disk.mjs';
import { explain, listen } from './explain.mjs';
import scenario from './scenarios/desk-till.mjs';

const NOT_RUN = 77;
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    control: { type: 'boolean', default: false },
    size: { type: 'string', default: '384' },
    verbose: { type: 'boolean', default: false },
    dir: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
const why = missing();
if (why) {
  console.error(`power cuts: NOT RUN, because a disk cannot be mounted here (${why}). Run it as root, outside of a locked-down container.`);
  process.exit(NOT_RUN);
}

const folder = await mkdtemp(join(tmpdir(), 'linli-power-'));
const scratch = join(folder, 'tmp');
await mkdir(scratch);
let disk;
try {
  disk = await makeDisk(folder, Number(options.size));
} catch (error) {
  await rm(folder, { recursive: true, force: true });
  console.error(`power cuts: NOT RUN, because a disk cannot be mounted here: ${error.stderr ?? error}`);
  process.exit(NOT_RUN);
}

let running = async () => {};
let seen = {};
let stage = 'preparing';
let stopped = false;
let interrupted;
async function clear() {
  await disk.thaw();
  await running();
  await disk.end();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(130);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { interrupted ??= clear(); });

const server = await serve(options.dir && { dir: options.dir });
const url = server.url + scenario.path;
const acknowledged = new Set();
const lost = new Set();
const broken = [];
let [cuts, inFlight, inUse] = [0, 0, 0];

const start = () => launch(join(disk.at, 'profile'), scratch, ({ kill, said }) => {
  running = kill;
  seen = { said };
});

async function open(context, hooks, relaxed = false) {
  await context.exposeFunction('linliInFlight', hooks.inFlight ?? (() => {}));
  await context.exposeFunction('linliAcknowledged', hooks.acknowledged ?? (() => {}));
  if (relaxed) {
    await context.addInitScript(() => {
      const transaction = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        return transaction.call(this, stores, mode, { ...options, durability: 'relaxed' });
      };
    });
  }
  const page = await context.newPage();
  Object.assign(seen, { page, lines: listen(page) });
  page.on('pageerror', (error) => (hooks.failed ?? ((text) => broken.push(`${stage}: ${text}`)))(error));
  await page.goto(url);
  return page;
}

try {
  await mkdir(join(disk.at, 'profile'));
  {
    const { context, browser, kill } = await start();
    await scenario.prepare(await open(context, {}));
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => {});
    await sleep(300);
    await kill();
    // What was prepared is not what is tested.
    await disk.unmount();
    await disk.mount();
  }

  for (let round = 1; round <= rounds; round += 1) {
    const before = acknowledged.size;
    const target = round % 5 === 0 ? 1 : 1 + Math.floor(Math.random() * 40);
    const atTick = round % 2 === 0;
    stage = `round ${round} of ${rounds}, writing`;
    const flying = new Set();
    let writes = 0;
    let failed;
    const { context, kill } = await start();
    const reached = new Promise((done, refuse) => {
      failed = refuse;
      open(context, {
        inFlight(id) {
          flying.add(id);
          writes += 1;
          if (writes === target && !atTick) done();
        },
        acknowledged(id) {
          flying.delete(id);
          acknowledged.add(id);
          if (writes >= target && atTick) done();
        },
        failed: refuse,
      }, options.control)
        .then((page) => scenario.startWriting(page))
        .catch(refuse);
    });
    const limit = setTimeout(() => failed(new Error(`only ${writes} of ${target} payments within 90 s`)), 90_000);
    await reached.finally(() => clearTimeout(limit));
    if (!atTick) await sleep(Math.random() * Math.random() * 60);
    stage = `round ${round} of ${rounds}, cutting the power`;
    // What the page still calls stored while the disk is dark counts as much: it must have been on it.
    let gone;
    const kept = await disk.cut(async () => {
      if (flying.size > 0) inFlight += 1;
      gone = kill();
    });
    await gone;
    await disk.unmount();
    if (await disk.restore(kept)) inUse += 1;
    await rm(kept);
    cuts = round;

    stage = `round ${round} of ${rounds}, looking what is there`;
    await disk.mount();
    const again = await start();
    const page = await open(again.context, {});
    const result = await scenario.verify(page, [...acknowledged]);
    result.lost.forEach((id) => lost.add(id));
    result.broken.forEach((sentence) => broken.push(`round ${round}: ${sentence}`));
    await again.kill();
    if (options.verbose) console.log(`  round ${round}: ${acknowledged.size - before} receipts showed, ${result.lost.length} lost, ${result.broken.length} other faults`);
    if (options.control && lost.size > 0) break;
  }
} catch (error) {
  // Nobody asks any more what went wrong; the end of it ends this program.
  await interrupted;
  stopped = true;
  await explain({ stage, ...seen, folder, error });
  console.error(`  The profile is on disk.img, in the file system of ${join(folder, 'ground.img')}.`);
} finally {
  await running();
  await server.close();
  await disk.end();
  if (!stopped) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

console.log(
  `power cuts${options.control ? ', control (relaxed writes)' : ''}: ${cuts} cuts, ${inUse} of them of a disk in use, ${inFlight} with a payment in flight; ` +
    `${acknowledged.size} receipts showed, ${lost.size} lost, ${broken.length} other faults`,
);
broken.slice(0, 20).forEach((sentence) => console.log(`  ${sentence}`));
if (options.control) {
  if (lost.size === 0) console.error('The control lost nothing: this harness proves nothing.');
  process.exit(lost.size === 0 ? 1 : 0);
}
if (stopped) process.exit(1);
if (inFlight === 0 || inUse < cuts) console.error('No cut met a payment, or a disk was not in use: this run proves nothing.');
process.exit(lost.size > 0 || broken.length > 0 || inFlight === 0 || inUse < cuts ? 1 : 0);
