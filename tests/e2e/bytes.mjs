// Prints what the browser has to load, file by file, and holds it against the budget: exit code 1 when it is over.
//
// Nothing is guessed from names. A browser opens "#/" and then, as a second visitor, "#/desk"; what it asks the server for
// is counted, packed as docs/HOSTING.md has it packed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { DIST, serve } from './serve.mjs';
import { CHROMIUM, CHROMIUM_ARGS } from './support/chromium.mjs';

/** Brotli bytes, the whole of a first visit included: page, styles, scripts, icons, boards. */
// The goal for the desk is 450,000; until it is reached this keeps it from growing (docs/BENCHMARKS.md).
const BUDGET = { resident: 220_000, desk: 530_000 };

async function loads(browser, url, root) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const paths = new Set();
  page.on('response', (response) => {
    if (response.ok()) paths.add(decodeURIComponent(new URL(response.url()).pathname).slice(1) || 'index.html');
  });
  await page.goto(url);
  await page.locator(`${root} [data-shell]`).waitFor({ state: 'detached', timeout: 30_000 });
  // What the program asks for once it stands belongs to the first load as well.
  await page.waitForLoadState('networkidle');
  await context.close();
  return paths;
}

async function sizes(path) {
  const bytes = await readFile(join(DIST, path));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { path, raw: bytes.length, gz: gzipSync(bytes, { level: 9 }).length, br: brotliCompressSync(bytes, { params }).length };
}

function print(title, rows, budget) {
  const sum = rows.reduce((a, b) => ({ raw: a.raw + b.raw, gz: a.gz + b.gz, br: a.br + b.br }), { raw: 0, gz: 0, br: 0 });
  const line = (name, { raw, gz, br }) => console.log(`  ${name.padEnd(36)}${[raw, gz, br].map((n) => String(n).padStart(10)).join('')}`);
  console.log(`${title}\n  ${''.padEnd(36)}${['raw', 'gz', 'br'].map((n) => n.padStart(10)).join('')}`);
  rows.sort((a, b) => b.br - a.br).forEach((row) => line(row.path, row));
  line(`together (of ${budget} br)`, sum);
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
  const first = print('First load of #/', await Promise.all([...resident].map(sizes)), BUDGET.resident);
  const more = print('#/desk, in addition', await Promise.all([...desk].filter((path) => !resident.has(path)).map(sizes)), BUDGET.desk);
  good = first && more;
} finally {
  await browser.close();
  await server.close();
}
if (!good) {
  console.error('Over the budget.');
  process.exit(1);
}
