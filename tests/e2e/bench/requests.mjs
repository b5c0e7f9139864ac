// The desk with ten thousand requests: how long the list takes to stand, and one letter in its search. Beside it what an
// office would use instead: the same rows as one HTML table that a script filters by its text.
import { atDeskOf, bench, freshPage, largeJournal, show as line } from '../support/measure.mjs';

const QUERIES = ['shuidian', '陈秀英', '0595100', '理发', 'jzz', 'chenxiuying', '漏水'];

console.log('› Writing a station with 10,000 requests');
const journal = await largeJournal('a_large_station', 'LINLI_LARGE_STATION');
const show = (name, values) => line('requests', name, values);

/** From the letter until the frame after it is drawn. */
const keystrokes = async (page, selector, queries) => {
  const times = [];
  for (const query of queries) {
    for (let n = 1; n <= query.length; n += 1) {
      times.push(await page.evaluate(([selector, value]) => new Promise((resolve) => {
        const field = document.querySelector(selector);
        const begun = performance.now();
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        // What the letter costs the program itself: the work has been done when the microtasks are over.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - begun);
        channel.port2.postMessage(0);
      }), [selector, query.slice(0, n)]));
      await page.waitForTimeout(20);
    }
  }
  return times;
};

await bench('The desk with 10,000 requests', async ({ browser, url }) => {
  const page = await atDeskOf(browser, url, journal);
  await page.waitForTimeout(8_000);
  for (const [name, hash] of [['open', '#/desk/requests'], ['all', '#/desk/requests?show=all'], ['people', '#/desk/people']]) {
    const times = [];
    for (let n = 0; n < 6; n += 1) {
      await page.evaluate(() => (location.hash = '#/desk/staff'));
      await page.waitForTimeout(400);
      times.push(await page.evaluate((hash) => new Promise((resolve) => {
        const begun = performance.now();
        location.hash = hash;
        const look = () => {
          const here = document.querySelectorAll('#desk main a[href*="#/desk/requests/"]:not([href*="new"]), #desk main a[href*="#/desk/people/"]').length;
          if (here >= 10) resolve(performance.now() - begun); else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }), hash));
    }
    // The first one fetches and compiles the pages.
    show(`list=${name}`, times.slice(1));
    console.log(`BENCH requests nodes list=${name} ${await page.evaluate(() => document.querySelectorAll('body *').length)}`);
  }
  await page.goto(`${url}#/desk/requests?show=all`);
  await page.evaluate(() => (location.hash = '#/desk/requests?show=all'));
  await page.waitForTimeout(1_000);
  show('key', await keystrokes(page, '#desk main input[type=search]', QUERIES));
  await page.evaluate(() => (location.hash = '#/desk/people'));
  await page.waitForTimeout(1_000);
  show('key_people', await keystrokes(page, '#desk main input[type=search]', ['chenxiuying', '0595100', '3-502', 'cxy', '王美华']));

  // The table in a page.
  const table = await freshPage(browser, { viewport: { width: 1180, height: 820 } });
  await table.setContent('<input id="q"><table><tbody></tbody></table>');
  const times = await table.evaluate(() => {
    const begun = performance.now();
    document.querySelector('tbody').innerHTML = Array.from({ length: 10_000 }, (_, n) => `<tr><td>居家水电维修 ${n}</td><td>陈秀英${n}</td><td>0595-${1_000_000 + n}</td><td>已完成</td></tr>`).join('');
    document.body.getBoundingClientRect();
    const made = performance.now() - begun;
    document.querySelector('#q').addEventListener('input', (event) => {
      for (const row of document.querySelectorAll('tr')) row.hidden = !row.textContent.includes(event.target.value);
      document.body.getBoundingClientRect();
    });
    return made;
  });
  show('table=made', [times]);
  show('table=key', await keystrokes(table, '#q', QUERIES));
});
