// Helpers for the scripts in bench/: a browser on the served release build, and honest figures from several runs.
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
