// Every screen in every size, elder mode and theme: accessible, and nothing sticks out to the side. A visitor's pages are opened
// anew in each look; the demo is opened once and changes its look.
// With LINLI_SCREENSHOTS (`make screenshots`) a picture of each is kept.
import { expectAccessibleWhole } from '../support/axe.mjs';
import { enterDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectNoSidewaysScroll, LOOKS, looker, openIn, shoot } from '../support/screens.mjs';

// The longest of all: whoever is free looks at the next.
test.describe.configure({ mode: 'parallel' });

/** Pages that need no station. */
const VISITOR = [
  { name: 'visitor-home', address: './#/' },
  { name: 'stations', address: './#/stations' },
];

/** Pages of the demo station, with the heading that says they stand. */
const DEMO = [
  { name: 'home', address: './#/' },
  { name: 'services', address: './#/services' },
  { name: 'service', open: async (page) => {
    await page.goto('./#/services');
    await page.getByRole('link', { name: /最低生活保障/ }).first().click();
  } },
  { name: 'notices', address: './#/notices' },
  { name: 'about', address: './#/about' },
  { name: 'policies', address: './#/policies' },
  { name: 'ask', open: async (page) => {
    await page.goto('./#/services');
    await page.getByRole('link', { name: /最低生活保障/ }).first().click();
    await page.getByRole('link', { name: '我要办理' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '我要办理' })).toBeVisible();
  } },
  { name: 'verify', address: './#/verify' },
  { name: 'desk-today', address: './#/desk' },
  { name: 'desk-requests', address: './#/desk/requests' },
  { name: 'desk-people', open: async (page) => {
    await page.goto('./#/desk/people');
    await page.getByRole('region', { name: '居民名单' }).getByRole('link').first().click();
  } },
  { name: 'desk-queue', address: './#/desk/queue' },
  { name: 'desk-visits', open: async (page) => {
    await page.goto('./#/desk/visits');
    await page.getByRole('region', { name: '进社区活动' }).getByRole('link', { name: /义诊/ }).first().click();
  } },
  { name: 'desk-mandates', address: './#/desk/mandates' },
  { name: 'desk-mandate', open: async (page) => {
    await page.goto('./#/desk/mandates');
    await page.getByRole('region', { name: '委托事项' }).getByRole('link', { name: /低保/ }).first().click();
  } },
  { name: 'desk-catalogue', address: './#/desk/catalogue' },
  { name: 'desk-service', open: async (page) => {
    await page.goto('./#/desk/catalogue');
    await page.getByLabel('查找事项').fill('自来水');
    await page.getByRole('link', { name: /自来水/ }).first().click();
  } },
  { name: 'desk-finance', address: './#/desk/finance' },
  { name: 'desk-receipt', open: async (page) => {
    await page.goto('./#/desk/finance');
    // Of whatever day this runs, last month had receipts.
    await page.getByRole('button', { name: '上月', exact: true }).click();
    await page.getByRole('link', { name: /^JS-/ }).first().click();
    await expect(page.getByRole('heading', { name: /收据 JS-/ })).toBeVisible();
  } },
  { name: 'desk-findings', address: './#/desk/findings' },
  { name: 'desk-data', address: './#/desk/data' },
  { name: 'desk-tablets', address: './#/desk/tablets' },
];

async function stands(page) {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
}

async function look(page, name) {
  await stands(page);
  await expectNoSidewaysScroll(page, name);
  await shoot(page, name);
  await expectAccessibleWhole(page, name);
}

for (const screen of LOOKS) {
  test(`a visitor's screens in ${screen.name}`, { tag: '@screens' }, async ({ page }) => {
    test.setTimeout(120_000);
    for (const { name, address } of VISITOR) {
      await openIn(page, screen, address);
      await look(page, `${name}-${screen.name}`);
    }
    await openIn(page, screen, './#/desk');
    await expect(page.getByRole('button', { name: '启用服务站' })).toBeVisible();
    await look(page, `welcome-${screen.name}`);
    await page.getByRole('button', { name: '启用服务站' }).click();
    await expect(page.getByRole('combobox', { name: '社区' })).toBeVisible();
    await look(page, `setup-${screen.name}`);
  });
}

// In halves, which two workers look at beside each other.
for (const half of [0, 1]) {
  test(`the demo's screens in every look, half ${half + 1} of 2`, { tag: '@screens' }, async ({ page }) => {
    test.setTimeout(120_000 * LOOKS.length);
    await openIn(page, LOOKS[0], './#/desk');
    await enterDemo(page);
    const look = await looker(page);
    for (const { name, address, open } of DEMO.filter((_, n) => n % 2 === half)) {
      await (open ? open(page) : page.goto(address));
      await stands(page);
      await look(name);
    }
    if (half === 0) return;
    await page.goto('./#/desk');
    await page.getByRole('button', { name: '锁定' }).click();
    await expect(page.getByRole('button', { name: '解锁' })).toBeVisible();
    await look('unlock');
  });
}
