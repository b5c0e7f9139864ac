// Kills the browser in the middle of writes, again and again, and looks whether anything that was called saved is gone.
//
//   node kill/kill.mjs [--rounds 100] [--scenario kill/scenarios/strict.mjs] [--control] [--verbose] [--dir ../../dist]
//
// Each round, on one profile for the whole run: start Chromium in a process group of its own, open the page, let it write
// without pause; when the page has said that a write is under way (odd rounds: wait a random moment) or acknowledged
// (even rounds: at once, when a false promise shows), kill the whole group with SIGKILL; start again on the same
// profile and ask the page which of the writes it had acknowledged are there.
//
// What to write and how to look is a scenario: a module in kill/scenarios/ (`make soak` runs each of them, and takes the
// ones whose names begin with "control" for controls) whose default export is
//
//   {
//     name,
//     path,                        // what to open below the server's address, e.g. '#/desk'
//     async prepare(page),         // once, on the fresh profile: create what the writes need
//     async startWriting(page),    // starts an endless writer inside the page and returns at once
//     async verify(page, acknowledged),  // returns { lost: [ids], broken: [sentences] }
//   }
//
// The writer inside the page tells the harness by two functions that the harness puts there:
//   await linliInFlight(id)        // the next thing done is the write of id
//   await linliAcknowledged(id)    // the page would now show the tick that means "on disk"
// Ids are strings of the scenario's own and never used twice in a profile. The page must not await anything between
// the tick and linliAcknowledged. An entry that is there although it was not acknowledged is no fault; one that
// was acknowledged and is not there, is.
//
// --control runs a scenario that acknowledges before its transaction has ended. It must lose entries: a harness that
// finds nothing there would find nothing anywhere.
//
// A run that cannot go on (another screen than the scenario expects, a browser that does not start) says in which round,
// what stood on the page and what page and browser said, and keeps the profile.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../serve.mjs';
import { launch } from './browser.mjs';
import { explain, listen } from './explain.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    scenario: { type: 'string' },
    control: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    dir: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
const file = options.scenario ?? new URL(`./scenarios/${options.control ? 'control' : 'strict'}.mjs`, import.meta.url).pathname;
const scenario = (await import(pathToFileURL(resolve(file)).href)).default;

async function open(context, url, hooks) {
  await context.exposeFunction('linliInFlight', hooks.inFlight);
  await context.exposeFunction('linliAcknowledged', hooks.acknowledged);
  const page = await context.newPage();
  Object.assign(seen, { page, lines: listen(page) });
  page.on('pageerror', (error) => hooks.failed(error));
  await page.goto(url);
  return page;
}

let running = async () => {};
// Where the run is and what it looks at, for the report of a run that stops.
let stage = 'preparing';
let seen = {};
let stopped = false;
const folder = await mkdtemp(join(tmpdir(), 'linli-kill-'));
const [profile, scratch] = [join(folder, 'profile'), join(folder, 'tmp')];
await mkdir(profile);
await mkdir(scratch);
const start = () =>
  launch(profile, scratch, ({ kill, said }) => {
    running = kill;
    seen = { said };
  });
const server = await serve(options.dir && { dir: options.dir });
const url = server.url + (scenario.path ?? '');
const lost = new Set();
const broken = [];
const acknowledged = new Set();
let killedInFlight = 0;
let kills = 0;

try {
  {
    const { context, browser, kill } = await start();
    const page = await open(context, url, { inFlight() {}, acknowledged() {}, failed: (error) => broken.push(`prepare: ${error}`) });
    await scenario.prepare(page);
    // This once the browser may close its books in peace: what was prepared is not what is tested.
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => {});
    await sleep(300);
    await kill();
  }

  for (let round = 1; round <= rounds; round += 1) {
    const before = acknowledged.size;
    // Some rounds end in the very first write after a start, most somewhere in the middle.
    const target = round % 5 === 0 ? 1 : 1 + Math.floor(Math.random() * 40);
    const atTick = round % 2 === 0;
    const delay = atTick ? 0 : Math.random() * Math.random() * 30;
    let writes = 0;
    const flying = new Set();
    let failed;
    stage = `round ${round} of ${rounds}, writing`;
    const { context, kill } = await start();
    const reached = new Promise((done, refuse) => {
      failed = refuse;
      open(context, url, {
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
      })
        .then((page) => scenario.startWriting(page))
        .catch(refuse);
    });
    const limit = setTimeout(() => failed(new Error(`round ${round}: only ${writes} of ${target} writes within 60 s`)), 60_000);
    await reached.finally(() => clearTimeout(limit));
    await sleep(delay);
    if (flying.size > 0) killedInFlight += 1;
    await kill();
    kills = round;

    stage = `round ${round} of ${rounds}, looking what is there`;
    const again = await start();
    const page = await open(again.context, url, { inFlight() {}, acknowledged() {}, failed: (error) => broken.push(`round ${round}: ${error}`) });
    const result = await scenario.verify(page, [...acknowledged]);
    result.lost.forEach((id) => lost.add(id));
    result.broken?.forEach((sentence) => broken.push(`round ${round}: ${sentence}`));
    await again.kill();
    if (options.verbose) console.log(`  round ${round}: ${acknowledged.size - before} acknowledged, ${result.lost.length} lost`);
  }
} catch (error) {
  stopped = true;
  await explain({ stage, ...seen, folder, error });
} finally {
  await running();
  await server.close();
  if (!stopped) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

console.log(
  `${scenario.name}: ${kills} kills, ${killedInFlight} of them with a write in flight; ` +
    `${acknowledged.size} entries acknowledged, ${lost.size} lost, ${broken.length} other faults`,
);
broken.slice(0, 20).forEach((sentence) => console.log(`  ${sentence}`));
if (stopped) {
  console.error(`Stopped at ${stage}: whether all of the ${acknowledged.size} are there could not be seen.`);
  process.exit(1);
}
if (options.control) {
  console.log(`control lost ${lost.size}`);
  if (lost.size === 0) console.error('The control lost nothing: this harness proves nothing.');
  process.exit(lost.size === 0 ? 1 : 0);
}
if (killedInFlight === 0) console.error('No kill met a write: this run proves nothing.');
process.exit(lost.size > 0 || broken.length > 0 || killedInFlight === 0 ? 1 : 0);
