// Helpers for the scripts in bench/: a browser on the served release build, and honest figures from several runs.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from '../serve.mjs';
import { CHROMIUM, CHROMIUM_ARGS } from './chromium.mjs';

/** The value below which this share of them lies. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}

/** One line of figures in milliseconds (or another unit), with a limit if there is one to hold. */
export function line(name, values, { unit = 'ms', limit } = {}) {
  const figures = [0.5, 0.95, 1].map((share) => percentile(values, share).toFixed(1));
  const held = limit === undefined ? '' : percentile(values, 0.95) <= limit ? `  (limit ${limit}: held)` : `  (limit ${limit}: MISSED)`;
  console.log(`  ${name.padEnd(44)} p50 ${figures[0]}  p95 ${figures[1]}  max ${figures[2]} ${unit}  n=${values.length}${held}`);
}

/** Runs `body({ browser, url })` with a browser and a server that are gone afterwards. */
export async function bench(title, body) {
  console.log(title);
  const server = await serve();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  try {
    await body({ browser, url: server.url });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A page as a new visitor has it: nothing stored, nothing cached. */
export async function freshPage(browser, options = {}) {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 390, height: 844 }, ...options });
  return context.newPage();
}

/** The figures of one measurement in a line that a script can read. */
export const show = (area, name, values) => console.log(
  `BENCH ${area} ${name} p50_ms=${percentile(values, 0.5).toFixed(1)} p95_ms=${percentile(values, 0.95).toFixed(1)} max_ms=${Math.max(...values).toFixed(1)} n=${values.length}`,
);

/** The journal that a test of tests/suite/large.rs writes to the file that a variable names. */
export async function largeJournal(test, variable) {
  const folder = await mkdtemp(join(tmpdir(), 'linli-large-'));
  const file = join(folder, 'large.json');
  try {
    execFileSync('cargo', ['test', '--test', 'suite', test], {
      cwd: new URL('../../../', import.meta.url), env: { ...process.env, [variable]: file }, stdio: ['ignore', 'ignore', 'inherit'],
    });
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const PASSPHRASE = '潮声 渡口 石狮 三更';

/** Restores a station on a page, from a file or its content, until its desk is open. */
export async function restore(page, url, file) {
  await page.goto(`${url}#/desk`);
  await page.getByRole('button', { name: '从文件恢复' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByLabel('密码', { exact: true }).fill(PASSPHRASE, { timeout: 120_000 });
  await page.getByLabel('再输一次密码').fill(PASSPHRASE);
  await page.getByRole('button', { name: '恢复这个服务站' }).click();
  await page.getByLabel(/我已抄好/).check({ timeout: 180_000 });
  await page.getByRole('button', { name: '进入工作台' }).click();
  await page.getByRole('button', { name: '锁定' }).waitFor();
}

/** A page at the desk of a station that is restored from a journal. */
export async function atDeskOf(browser, url, journal) {
  const page = await freshPage(browser, { viewport: { width: 1180, height: 820 }, serviceWorkers: 'block' });
  await restore(page, url, { name: 'large.json', mimeType: 'application/json', buffer: journal });
  return page;
}
