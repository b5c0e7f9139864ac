// Accessibility checks with axe-core, readable when they fail.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails when what the page shows now breaks WCAG 2.0–2.2 A or AA, asks less than 7:1 of the contrast of its text, or
 * goes against axe's best practices.
 * @param {{ include?: string, disable?: string[] }} [options] `include` limits it to a part, `disable` leaves out rules
 */
export async function expectAccessible(page, name, { include, disable = [] } = {}) {
  // Through the debugging protocol, which the page's own policy against foreign scripts does not apply to.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  // What is fading in has not its colours yet; what turns for ever is not waited for.
  await page.evaluate(() => Promise.race([
    Promise.all(document.getAnimations().filter((it) => it.effect?.getComputedTiming().iterations !== Infinity).map((it) => it.finished.catch(() => {}))),
    new Promise((resolve) => setTimeout(resolve, 1_000)),
  ]));
  const { violations } = await page.evaluate(
    ([include, tags, disable]) =>
      // The skip link stands before every landmark, on purpose; among hash routes axe does not know it for one.
      globalThis.axe.run(include ?? { exclude: [['.skip']] }, {
        runOnly: { type: 'tag', values: tags },
        rules: { 'color-contrast-enhanced': { enabled: true }, ...Object.fromEntries(disable.map((id) => [id, { enabled: false }])) },
        resultTypes: ['violations'],
      }),
    [include, TAGS, disable],
  );
  const report = violations.map(({ id, impact, help, nodes }) =>
    [
      `${id} (${impact}): ${help}`,
      ...nodes.slice(0, 8).map((node) => `    ${node.target.join(' ')}: ${node.html.slice(0, 140)}\n      ${node.failureSummary?.split('\n').slice(1).join('; ').trim()}`),
      ...(nodes.length > 8 ? [`    … and ${nodes.length - 8} more`] : []),
    ].join('\n'),
  );
  // Soft: the other screens of the same test are looked at as well.
  expect.soft(report.length, `${name} is not accessible:\n${report.join('\n')}`).toBe(0);
}

/**
 * The same of the page in its full length: what a sticky bar half covers at this moment can be scrolled free, which axe
 * does not know.
 */
export async function expectAccessibleWhole(page, name) {
  const size = page.viewportSize();
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, length) });
  await expectAccessible(page, name);
  await page.setViewportSize(size);
}
