// 长辈版, measured on what is drawn: the numbers of 《移动互联网应用（APP）适老化通用设计规范》 (MIIT 2021) and a little more.
// Every residents' page, from the smallest phone to the tablet, at each of the three sizes of its letters.
import { expectAccessibleWhole } from '../support/axe.mjs';
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectNoSidewaysScroll } from '../support/screens.mjs';

const LEAST_TARGET = 60;
const LEAST_LETTERS = 18;
/** What the largest step has to reach for running text. */
const LARGE_LETTERS = 30;

const PAGES = ['', 'services', 'services?q=shui', 'services?q=nichts', 'SERVICE', 'notices', 'NOTICE', 'providers', 'PROVIDER', 'certificates', 'life/old-age', 'help', 'my', 'stations', 'about', 'ASK', 'track', 'verify', 'call', 'nowhere'];
// The two that break first; `make soak` looks at all four.
const WIDTHS = process.env.LINLI_SOAK ? [320, 390, 820, 1180] : [320, 820];

/** What is too small to be touched, too small to be read, or cut off. */
const faults = (page, { target, letters, scale }) =>
  page.evaluate(
    ({ target, letters, scale, large }) => {
      const root = document.getElementById('resident');
      const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0;
      const called = (element) => `${element.tagName.toLowerCase()}.${element.className?.baseVal ?? element.className} “${(element.getAttribute('aria-label') ?? element.innerText ?? element.placeholder ?? '').trim().slice(0, 30)}”`;
      const found = [];
      const pressed = 'a[href], button, input:not([type=checkbox], [type=radio]), select, textarea, summary, label:has(input[type=checkbox], input[type=radio])';
      for (const element of root.querySelectorAll(pressed)) {
        // It stands off the screen until the keyboard comes to it, or a button of its own presses it.
        if (!shown(element) || element.closest('.skip, .sr-only')) continue;
        const { width, height } = element.getBoundingClientRect();
        if (width < target - 0.5 || height < target - 0.5) found.push(`${called(element)} is ${Math.round(width)}×${Math.round(height)}`);
      }
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const seen = new Set();
      while (walk.nextNode()) {
        const element = walk.currentNode.parentElement;
        if (!walk.currentNode.data.trim() || seen.has(element) || !shown(element) || element.closest('.skip, .sr-only, svg, [aria-hidden=true]')) continue;
        seen.add(element);
        const style = getComputedStyle(element);
        const size = Number.parseFloat(style.fontSize);
        if (size < letters) found.push(`${called(element)} has letters of ${size} px`);
        if (scale === 3 && element.matches('main p, main dd, main li, main label') && !element.matches('small, small *, .muted, .hint') && size < large) found.push(`${called(element)} grows only to ${size} px`);
        if (['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1) found.push(`${called(element)} is cut off`);
        if (['hidden', 'clip'].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 2) found.push(`${called(element)} is cut off below`);
      }
      return [...new Set(found)];
    },
    { target, letters, scale, large: LARGE_LETTERS },
  );

for (const width of WIDTHS) {
  test(`长辈版 at ${width} pixels: large enough to touch and to read, nothing cut off`, async ({ page }) => {
    test.setTimeout(240_000);
    await openDemo(page, { size: { width, height: 900 }, elder: true });
    const link = async (list, name) => {
      await page.goto(`./#/${list}`);
      return (await page.getByRole('main').getByRole('link', { name }).first().getAttribute('href')).slice(2);
    };
    const found = {
      SERVICE: await link('services?q=dibao', /最低生活保障/),
      NOTICE: await link('notices', /./),
      PROVIDER: await link('providers', /家政/),
    };
    found.ASK = found.SERVICE.replace('services', 'request');
    for (const scale of [1, 2, 3]) {
      await page.evaluate((scale) => {
        localStorage.setItem('linli.scale', String(scale));
        globalThis.linliPreferences();
      }, scale);
      for (const name of PAGES) {
        await page.goto(`./#/${found[name] ?? name}`);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        const place = `#/${name} at ${width} px, step ${scale}`;
        expect.soft(await faults(page, { target: LEAST_TARGET, letters: LEAST_LETTERS, scale }), place).toEqual([]);
        await expectNoSidewaysScroll(page, place);
      }
    }
  });
}

// 长辈版, and the colours that differ most from it; `make soak` looks at all four.
const LOOKS = [{ elder: true }, { theme: 'dark' }, ...(process.env.LINLI_SOAK ? [{}, { elder: true, theme: 'dark' }] : [])];

for (const looks of LOOKS) {
  const name = `${looks.elder ? '长辈版' : 'normal'}, ${looks.theme ?? 'light'}`;
  test(`every residents' page keeps every rule of axe: ${name}`, async ({ page }) => {
    test.setTimeout(240_000);
    await openDemo(page, looks);
    for (const address of PAGES.filter((address) => !/^[A-Z]/.test(address))) {
      await page.goto(`./#/${address}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expectAccessibleWhole(page, `#/${address}, ${name}`);
    }
  });
}
