// Lighthouse as on a phone, against the release build: prints the four scores, and what cost points.
//   node lighthouse.mjs            the first page of a station that has published its board (that of the demo)
//   node lighthouse.mjs '#/help'   another address
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { DIST, serve } from './serve.mjs';
import { CHROMIUM, CHROMIUM_ARGS } from './support/chromium.mjs';

/** The board of the demo, as a real station would hand it out. */
async function demoBoard(url) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1180, height: 820 } });
    await page.goto(`${url}#/desk`);
    await page.getByRole('button', { name: '试用示例站' }).click();
    await page.getByRole('button', { name: '锁定' }).waitFor({ timeout: 60_000 });
    // A demo is not published; a real station with the same board is what is measured.
    const text = await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('linli-demo');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const getting = opening.result.transaction('boards').objectStore('boards').get('own');
            getting.onerror = () => reject(getting.error);
            getting.onsuccess = () => resolve(new TextDecoder().decode(getting.result));
          };
        }),
    );
    return JSON.stringify({ ...JSON.parse(text), demo: undefined });
  } finally {
    await browser.close();
  }
}

/** A copy of the build in whose folder that board lies. */
async function published() {
  const dir = await mkdtemp(join(tmpdir(), 'linli-'));
  await cp(DIST, dir, { recursive: true });
  const plain = await serve();
  const text = await demoBoard(plain.url).finally(plain.close);
  const { code } = JSON.parse(text).profile;
  const index = join(dir, 'stations', 'index.json');
  const list = JSON.parse(await readFile(index, 'utf8'));
  for (const station of list.stations) if (station.code === code) station.board = true;
  await writeFile(index, JSON.stringify(list));
  await writeFile(join(dir, 'stations', `${code}.json`), text);
  execFileSync('node', [fileURLToPath(new URL('../../scripts/compress.mjs', import.meta.url)), dir]);
  return { dir, code };
}

const { dir, code } = await published();
const server = await serve({ dir });
const chrome = await launch({ chromePath: CHROMIUM, chromeFlags: ['--headless', ...CHROMIUM_ARGS] });
try {
  const address = process.argv[2] ?? `#/?at=${code}`;
  const result = await lighthouse(server.url + address, {
    port: chrome.port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    locale: 'en-US',
  });
  const { categories, audits } = result.lhr;
  console.log(`Lighthouse, mobile, ${address}:`);
  for (const { title, score, auditRefs } of Object.values(categories)) {
    console.log(`  ${title.padEnd(16)} ${Math.round(score * 100)}`);
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 0.995) console.log(`    ${id}: ${audit.displayValue ?? audit.title}`);
    }
  }
  for (const id of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']) {
    console.log(`  ${id.padEnd(26)} ${audits[id].displayValue}`);
  }
  const largest = audits['largest-contentful-paint-element']?.details?.items?.[0]?.items?.[0]?.node;
  console.log(`  the largest element        ${largest?.nodeLabel ?? 'unknown'}`);
  for (const { node } of audits['target-size']?.details?.items ?? []) console.log(`  too small to touch         ${node.nodeLabel}`);
} finally {
  await chrome.kill();
  await server.close();
  await rm(dir, { recursive: true });
}
