// English from end to end, in large print: whatever the program says itself has been translated.
import { expectAccessibleWhole } from '../support/axe.mjs';
import { enterDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectNoSidewaysScroll, prefer, SIZES } from '../support/screens.mjs';

const DESK = ['', '/people', '/people/new', '/requests', '/requests?show=all', '/requests/new', '/slips', '/queue', '/bookings', '/shift', '/collect', '/remittances', '/remittances/bank', '/finance', '/billers', '/billers/new', '/catalogue', '/catalogue/new', '/notices', '/notices/new', '/providers', '/providers/new', '/profile', '/publish', '/staff', '/staff/new', '/history', '/data'];
const RESIDENTS = ['', 'services', 'services?q=shui', 'services?q=nichts', 'notices', 'about', 'stations', 'help', 'my', 'certificates', 'life/old-age', 'track', 'verify'];

/** Names of places, people and firms, which have no English in the data. */
const NAMES = /街道|社区|示例/;

/** Han in what the program names things with; a station, its people and 中文 keep their own. */
const untranslated = (page) => page.evaluate(() => {
  const named = 'button, label, legend, summary, h1, h2, h3, th, dt, option, nav a, a.btn, .hint, .muted, [aria-label], [placeholder]';
  const own = (element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(' ');
  return [...document.querySelectorAll(named)]
    .filter((element) => element.offsetParent && !element.closest('.acting'))
    .flatMap((element) => [own(element), /* behind the colon: whose it is */ (element.getAttribute('aria-label') ?? '').split(': ')[0], element.getAttribute('placeholder') ?? ''])
    .map((text) => text.trim())
    .filter((text) => /\p{Script=Han}/u.test(text));
});

// `make soak` looks at every size.
for (const [name, size] of Object.entries(SIZES).filter(([name]) => process.env.LINLI_SOAK || name === 'phone')) {
  test(`English in large print on a ${name} screen`, async ({ page }) => {
    test.setTimeout(180_000);
    await prefer(page, { elder: true, lang: 'en' });
    await page.setViewportSize(size);
    await page.goto('./#/desk');
    await enterDemo(page);
    for (const address of [...DESK.map((rest) => `#/desk${rest}`), ...RESIDENTS.map((rest) => `#/${rest}`)]) {
      await page.goto(`./${address}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await page.waitForTimeout(300);
      const found = (await untranslated(page)).filter((text) => text !== '中文' && !NAMES.test(text));
      expect(found, address).toEqual([]);
      await expectNoSidewaysScroll(page, address);
      await expectAccessibleWhole(page, `${address} in English`);
    }
  });
}
