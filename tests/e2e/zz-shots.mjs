// scratch, not committed
import { chromium } from '@playwright/test';
import { serve } from './serve.mjs';
import { CHROMIUM, CHROMIUM_ARGS } from './support/chromium.mjs';
const server = await serve();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
const only = process.argv[2] ? new RegExp(process.argv[2]) : /./;
const SIZES = { phone: [390, 844], portrait: [820, 1180], landscape: [1180, 820] };
const which = (process.argv[3] ?? 'phone,landscape').split(',');
for (const elder of (process.argv[4] ?? 'n').split('').map((c) => c === 'e')) {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1180, height: 820 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log('console:', m.text().slice(0, 300)));
  page.on('pageerror', (e) => console.log('pageerror', e.message.slice(0, 300)));
  if (elder) await page.addInitScript(() => localStorage.setItem('linli.size', JSON.stringify('elder')));
  await page.clock.setFixedTime(new Date('2026-11-23T09:00:00+08:00'));
  await page.goto(`${server.url}#/desk`);
  const t0 = Date.now();
  await page.getByRole('button', { name: '试用示例站' }).click();
  await page.getByRole('button', { name: '锁定' }).waitFor({ timeout: 60000 });
  console.log('demo founded in', Date.now() - t0);
  await page.waitForTimeout(500);
  const go = async (hash) => { await page.evaluate((h) => (location.hash = h), hash); await page.waitForTimeout(900); };
  const first = async (hash, css) => { await go(hash); const l = page.locator(css).first(); return l.count().then((n) => (n ? l.getAttribute('href') : null)); };
  const targets = { today: '#/desk', people: '#/desk/people', requests: '#/desk/requests', new: '#/desk/requests/new', slips: '#/desk/slips', queue: '#/desk/queue', bookings: '#/desk/bookings', call: '#/call', track: '#/track' };
  await go('#/desk/people');
  targets.person = await page.locator('.desk-page a[href*="#/desk/people/"]').nth(1).getAttribute('href');
  await go('#/desk/requests');
  targets.request = await page.locator('.desk-page a[href*="#/desk/requests/"]:not([href*="new"])').nth(3).getAttribute('href');
  await go('#/services?q=水电');
  const service = await page.locator('#resident a[href*="#/services/"]').first().getAttribute('href');
  targets.service = service;
  targets.ask = service.replace('services', 'request');
  for (const [name, hash] of Object.entries(targets)) {
    if (!only.test(name)) continue;
    for (const size of which) {
      const [width, height] = SIZES[size];
      await page.setViewportSize({ width, height });
      await go(hash);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      const nodes = await page.evaluate(() => document.querySelectorAll('body *').length);
      if (wide) console.log('WIDE', name, size);
      console.log(name, size, nodes);
      await page.screenshot({ path: `/tmp/shots/${name}-${size}${elder ? '-elder' : ''}.png`, fullPage: process.argv[5] === 'full' });
    }
  }
  await context.close();
}
await browser.close();
await server.close();
