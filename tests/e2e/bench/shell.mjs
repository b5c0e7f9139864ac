// How long a first visit waits: until something is painted, and until the program stands; and how much it puts on the page.
import { bench, freshPage, line } from '../support/measure.mjs';

const RUNS = Number(process.env.LINLI_BENCH_RUNS ?? 10);

await bench(`First visit, ${RUNS} times each`, async ({ browser, url }) => {
  for (const [name, hash, root] of [
    ['#/', '', '#resident'],
    ['#/desk', '#/desk', '#desk'],
  ]) {
    const painted = [];
    const stands = [];
    let nodes = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const page = await freshPage(browser);
      await page.addInitScript((root) => {
        globalThis.stands = new Promise((resolve) => {
          new MutationObserver((_, observer) => {
            if (!document.querySelector(`${root} [data-opening]`) && document.readyState !== 'loading') {
              observer.disconnect();
              resolve(performance.now());
            }
          }).observe(document, { childList: true, subtree: true });
        });
      }, root);
      await page.goto(url + hash);
      stands.push(await page.evaluate(() => globalThis.stands));
      painted.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN));
      nodes = await page.evaluate((root) => document.querySelectorAll(`${root} *`).length, root);
      await page.context().close();
    }
    line(`${name}: something is painted`, painted.filter(Number.isFinite));
    line(`${name}: the program stands`, stands);
    line(`${name}: elements`, [nodes], { unit: '', limit: 800 });
  }
});
