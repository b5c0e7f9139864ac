// Ends the browser in the worst moment of a write, and looks whether the station is there at the visits after it.
//
//   node kill/torn.mjs [--dir ../../dist]
//
// Chromium keeps IndexedDB in LevelDB, which writes a record as a head and a body. When it is killed between the two,
// the next start leaves the torn record out, as it should, but goes on writing behind it in the same file. The start
// after that reads the torn head, takes what follows for its body, finds the sum wrong, and Chromium deletes the whole
// database (google/leveldb issue 1287). kill.mjs meets this moment once in a hundred or two hundred kills; here the torn
// head is written by hand, behind everything that was acknowledged, so that it is met every time.
import { appendFile, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { serve } from '../serve.mjs';
import { setUp, unlock } from '../support/station.mjs';
import { launch } from './browser.mjs';
import { explain, listen } from './explain.mjs';

const { values: options } = parseArgs({ options: { dir: { type: 'string' } } });
/** LevelDB's files are made of blocks of this size, and a record's head is this long. */
const [BLOCK, HEAD] = [32_768, 7];

/** Leaves what a writer leaves that dies before it has written half of a record. */
async function tear(profile) {
  const databases = join(profile, 'Default', 'IndexedDB');
  const [database] = (await readdir(databases)).filter((name) => name.endsWith('.leveldb'));
  const log = (await readdir(join(databases, database))).filter((name) => name.endsWith('.log')).sort().at(-1);
  const file = join(databases, database, log);
  const { size } = await stat(file);
  let left = BLOCK - (size % BLOCK);
  // No record begins where its head would not fit.
  if (left <= HEAD) {
    await appendFile(file, Buffer.alloc(left));
    left = BLOCK;
  }
  const length = Math.min(300, left - HEAD);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(0x1234_5678, 0);
  head.writeUInt16LE(length, 4);
  head.writeUInt8(1, 6);
  await appendFile(file, Buffer.concat([head, Buffer.alloc(Math.floor(length / 2), 0x6c)]));
  return `${log} at ${size}`;
}

const folder = await mkdtemp(join(tmpdir(), 'linli-torn-'));
const [profile, scratch] = [join(folder, 'profile'), join(folder, 'tmp')];
await mkdir(profile);
await mkdir(scratch);
const server = await serve(options.dir && { dir: options.dir });
let running = async () => {};
let seen = {};
let stage = 'setting up';
let failed = false;

/** Starts the browser, opens a page, does something there, and kills the browser. */
async function visit(hash, work) {
  const { context, kill } = await launch(profile, scratch, ({ kill, said }) => {
    running = kill;
    seen = { said };
  });
  const page = await context.newPage();
  Object.assign(seen, { page, lines: listen(page) });
  page.setDefaultTimeout(20_000);
  await page.goto(server.url + hash);
  await work(page);
  await kill();
}

const work = async (page) => {
  await unlock(page);
  await page.getByRole('button', { name: '锁定' }).waitFor();
  await sleep(500);
};

try {
  // Long enough for localStorage, which the browser writes some seconds late.
  await visit('#/desk', async (page) => {
    await setUp(page);
    await sleep(8000);
  });
  for (const [name, hash, next] of [
    ['the desk', '#/desk', work],
    ['the residents', '#/', (page) => page.waitForTimeout(3000)],
  ]) {
    const where = await tear(profile);
    stage = `the first visit after a torn write (${where}), by ${name}`;
    await visit(hash, next);
    for (const count of ['second', 'third']) {
      stage = `the ${count} visit after a torn write (${where}), the first one by ${name}`;
      await visit('#/desk', work);
    }
    console.log(`a torn write, then ${name}: the station is there`);
  }
} catch (error) {
  failed = true;
  await explain({ stage, ...seen, folder, error });
} finally {
  await running();
  await server.close();
  if (!failed) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(failed ? 1 : 0);
