// The example station at a fixed moment: Monday, 23 November 2026, nine in the morning in China.
import { expect } from './fixtures.mjs';
import { prefer, SIZES } from './screens.mjs';
import { appears } from './station.mjs';

/** A moment in China. */
export const moment = (written) => new Date(`${written}:00+08:00`);

/** Opens it; the page is at its desk afterwards. */
export async function openDemo(page, { size = SIZES.phone, fixed = true, ...looks } = {}) {
  if (fixed) await page.clock.setFixedTime(moment('2026-11-23T09:00'));
  await page.setViewportSize(size);
  if (Object.keys(looks).length) await prefer(page, looks);
  await page.goto('./#/desk');
  await enterDemo(page);
}

/** From the welcome screen. */
export async function enterDemo(page) {
  await page.getByRole('button', { name: /^(试用示例站|Try the example station)$/ }).click();
  await appears(page, 'button', /^\s*(锁定|Lock)\s*$/);
  await expect(page.getByRole('button', { name: /^(锁定|Lock)$/ })).toBeVisible();
}
