// The screens everything has to look right on, and pictures of them for people to look at.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessibleWhole } from './axe.mjs';

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

/** What a screen of the desk is looked at in where no more is said: a phone, and a tablet in 长辈版. */
export const DESK_LOOKS = SCREENS.filter(({ name }) => ['phone', 'portrait-elder'].includes(name));

/** More nodes than this are felt on an old tablet. */
export async function expectFewNodes(page, name) {
  expect(await page.evaluate(() => document.querySelectorAll('#desk *').length), `${name}: DOM nodes`).toBeLessThanOrEqual(800);
}

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

/** Another look on the page that stands, as when another window of the tablet changes it. */
export async function wear(page, { size, elder = false, theme = 'light' }) {
  await page.setViewportSize(size);
  await page.evaluate(
    ([size, theme]) => {
      localStorage.setItem('linli.size', JSON.stringify(size));
      localStorage.setItem('linli.theme', JSON.stringify(theme));
      dispatchEvent(new StorageEvent('storage', { key: 'linli.size' }));
    },
    [elder ? 'elder' : 'normal', theme],
  );
  await expect(page.locator('html')).toHaveAttribute('data-size', elder ? 'elder' : 'normal');
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  // Two frames later everything has been laid out anew; a busy machine may give a hidden page none.
  await page.evaluate(() => new Promise((done) => {
    setTimeout(done, 2000);
    requestAnimationFrame(() => requestAnimationFrame(done));
  }));
}

/**
 * A function that looks at what the page shows, in all of the looks one after the other: nothing sticks out to the side, and
 * whatever `check` says; each look is kept as a picture. axe takes by far the longest and looks at one of them, the next one each
 * time, so that every screen and every look has its turn; `make soak` (or `axe: 'all'`) looks at all of them. Between two
 * screens the page wears the look in which axe sees the next one, so that it is also opened in it.
 */
export async function looker(page, { looks = LOOKS, axe = 'turn', check = async () => {}, shot = {} } = {}) {
  let turn = 0;
  await wear(page, looks[0]);
  return async (name, { picture = name } = {}) => {
    for (let n = 0; n < looks.length; n += 1) {
      const screen = looks[(turn + n) % looks.length];
      if (n > 0) await wear(page, screen);
      const where = `${name}, ${screen.name}`;
      await expectNoSidewaysScroll(page, where);
      await check(where);
      await shoot(page, `${picture}-${screen.name}`, shot);
      if (n === 0 || axe === 'all' || process.env.LINLI_SOAK) await expectAccessibleWhole(page, where);
    }
    turn = (turn + 1) % looks.length;
    await wear(page, looks[turn]);
  };
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
