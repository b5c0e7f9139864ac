// Prints what the browser has to load, file by file, and holds it against the budget: exit code 1 when it is over.
//
// Nothing is guessed from names. A browser opens "#/" and then, as a second visitor, "#/desk"; and the desk once more on
// the tablet of a clerk, who unlocks it. What it asks the server for is counted, packed as docs/HOSTING.md has it packed.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { DIST, serve } from './serve.mjs';
import { CHROMIUM, CHROMIUM_ARGS } from './support/chromium.mjs';

/** Brotli bytes, the whole of a first visit included: page, styles, scripts, icons, boards. */
const BUDGET = { resident: 220_000, desk: 450_000 };

/** A page, and what it has asked for since it was opened. */
async function watched(context) {
  const page = await context.newPage();
  const paths = new Set();
  context.on('response', (response) => {
    if (response.ok()) paths.add(decodeURIComponent(new URL(response.url()).pathname).slice(1) || 'index.html');
  });
  return { page, paths };
}

async function stands(page, root) {
  await page.locator(`${root} [data-shell]`).waitFor({ state: 'detached', timeout: 30_000 });
  // What the program asks for once it stands belongs to the first load as well.
  await page.waitForLoadState('networkidle');
}

async function loads(browser, url, root) {
  const context = await browser.newContext();
  const { page, paths } = await watched(context);
  await page.goto(url);
  await stands(page, root);
  await context.close();
  return paths;
}

/** A clerk's morning: the desk is locked; she unlocks it and sees 今天. Then what comes quietly afterwards. */
async function daily(browser, url) {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const first = await context.newPage();
  await first.goto(url);
  await first.getByRole('button', { name: '试用示例站' }).click();
  await first.getByRole('button', { name: '锁定' }).waitFor({ timeout: 60_000 });
  await first.close();
  const { page, paths } = await watched(context);
  await page.goto(url);
  await stands(page, '#desk');
  await page.getByRole('button', { name: '打开示例站' }).click();
  await page.getByRole('button', { name: '现在备份' }).waitFor({ timeout: 60_000 });
  const shown = new Set(paths);
  const chunks = (await readdir(DIST)).filter((name) => /^desk-catalogue-.*\.wasm$/.test(name));
  while (!chunks.every((name) => paths.has(name))) await page.waitForTimeout(200);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2000);
  await context.close();
  return { shown, quiet: new Set([...paths].filter((path) => !shown.has(path))) };
}

async function sizes(path) {
  const bytes = await readFile(join(DIST, path));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { path, raw: bytes.length, gz: gzipSync(bytes, { level: 9 }).length, br: brotliCompressSync(bytes, { params }).length };
}

async function print(title, paths, budget = Infinity) {
  const rows = await Promise.all([...paths].map(sizes));
  const sum = rows.reduce((a, b) => ({ raw: a.raw + b.raw, gz: a.gz + b.gz, br: a.br + b.br }), { raw: 0, gz: 0, br: 0 });
  const line = (name, { raw, gz, br }) => console.log(`  ${name.padEnd(36)}${[raw, gz, br].map((n) => String(n).padStart(10)).join('')}`);
  console.log(`${title}\n  ${''.padEnd(36)}${['raw', 'gz', 'br'].map((n) => n.padStart(10)).join('')}`);
  rows.sort((a, b) => b.br - a.br).forEach((row) => line(row.path, row));
  line(budget < Infinity ? `together (of ${budget} br)` : 'together', sum);
  return sum.br <= budget;
}

const server = await serve();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
let good;
try {
  const resident = await loads(browser, server.url, '#resident');
  // The browser asks for these two when it installs the page or draws a tab; a headless one does not.
  ['favicon.svg', 'manifest.webmanifest'].forEach((path) => resident.add(path));
  const desk = await loads(browser, `${server.url}#/desk`, '#desk');
  const { shown, quiet } = await daily(browser, `${server.url}#/desk`);
  const without = (paths, others) => [...paths].filter((path) => !others.has(path));
  const results = [
    await print('First load of #/', resident, BUDGET.resident),
    await print('#/desk of an empty tablet, in addition', without(desk, resident), BUDGET.desk),
    await print('#/desk unlocked, until 今天 shows, in addition to #/', without(shown, resident), BUDGET.desk),
  ];
  await print('Quietly, once 今天 stands', quiet);
  const seen = new Set([...resident, ...desk, ...shown, ...quiet]);
  await print('Only when asked for', (await readdir(DIST)).filter((name) => /\.(js|wasm)$/.test(name) && !seen.has(name)));
  good = results.every(Boolean);
} finally {
  await browser.close();
  await server.close();
}
if (!good) {
  console.error('Over the budget.');
  process.exit(1);
}
