// The screens everything has to look right on, and pictures of them for people to look at.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';

export const SIZES = {
  phone: { width: 390, height: 844 },
  portrait: { width: 820, height: 1180 },
  landscape: { width: 1180, height: 820 },
};

/** Every combination that pictures are taken in. */
export const SCREENS = Object.entries(SIZES).flatMap(([name, size]) => [
  { name, size, elder: false, theme: 'light' },
  { name: `${name}-elder`, size, elder: true, theme: 'light' },
  ...(name === 'portrait' ? [] : [{ name: `${name}-dark`, size, elder: false, theme: 'dark' }]),
]);

/** One of each kind in every test; `make soak` and `make screenshots` go through all of them. */
const QUICK = ['phone-elder', 'phone-dark', 'portrait', 'landscape'];
export const LOOKS = SCREENS.filter(({ name }) => process.env.LINLI_SOAK || process.env.LINLI_SCREENSHOTS || QUICK.includes(name));

/** Sets preferences as the program keeps them, before the page is opened. To be called before `goto`. */
export async function prefer(page, { elder = false, theme = 'light', lang = 'zh' } = {}) {
  await page.addInitScript(
    ([size, theme, lang]) => {
      localStorage.setItem('linli.size', JSON.stringify(size));
      localStorage.setItem('linli.theme', JSON.stringify(theme));
      localStorage.setItem('linli.lang', JSON.stringify(lang));
    },
    [elder ? 'elder' : 'normal', theme, lang],
  );
}

/** Opens an address in one of SCREENS. */
export async function openIn(page, screen, address = './') {
  await page.setViewportSize(screen.size);
  await prefer(page, screen);
  await page.goto(address);
}

/** Nothing may stick out to the side: a page that scrolls sideways hides what is there. */
export async function expectNoSidewaysScroll(page, name) {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > limit + 1)
      .slice(-6)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className?.baseVal ?? element.className}`);
  });
  expect(wide, `${name} is wider than the screen`).toEqual([]);
}

/** Keeps a picture when LINLI_SCREENSHOTS names a folder (`make screenshots`), and is nothing otherwise. */
export async function shoot(page, name, options = {}) {
  const folder = process.env.LINLI_SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', ...options });
}
